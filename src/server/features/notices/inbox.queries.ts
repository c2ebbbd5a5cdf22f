import { type Actor, type CivilDate, type NoticeGroup, NOTICE_KINDS, noticeGroup } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import type { Tx } from '../../database/transaction.js';
import { visibleCondition } from '../tasks/filter.queries.js';

/** Whose inbox, on which day, and without which groups. */
export interface InboxOf {
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly without: readonly NoticeGroup[];
}

export interface NoticeRecord {
  readonly id: string;
  readonly kind: string;
  readonly data: JsonObject;
  readonly at: Date;
  readonly task_id: string | null;
  readonly letter_id: string | null;
  readonly paper_id: string | null;
  readonly done_at: Date | null;
  readonly snoozed_until: string | null;
}

/** The condition of the inbox over `notice n left join task t`: counted and shown by the same words. What a person may no longer see is not there. */
function inboxCondition(scope: AgencyScope, { actor, today, without }: InboxOf): RawBuilder<SqlBool> {
  const kinds = NOTICE_KINDS.filter((kind) => !without.includes(noticeGroup(kind)));
  return sql<SqlBool>`n.agency_id = ${scope.agencyId} and n.person_id = ${actor.personId} and n.kind = any(${sql.val(kinds)}::text[]) and (n.task_id is null or ${visibleCondition(actor)})
    and (n.snoozed_until is null or n.snoozed_until <= ${today}::date)`;
}

const FROM = sql`notice n left join task t on t.agency_id = n.agency_id and t.id = n.task_id`;

/** How many notices wait. */
export async function countWaiting(tx: Tx, scope: AgencyScope, of: InboxOf): Promise<number> {
  const found = await sql<{ waiting: number }>`select count(*)::int as waiting from ${FROM} where ${inboxCondition(scope, of)} and n.done_at is null`.execute(tx);
  return found.rows[0]?.waiting ?? 0;
}

/** Notices, newest first: those that wait, or those that are done. */
export async function findNotices(tx: Tx, scope: AgencyScope, which: InboxOf & { readonly done: boolean; readonly limit: number }): Promise<readonly NoticeRecord[]> {
  const found = await sql<NoticeRecord>`
    select n.id, n.kind, n.data, n.at, n.task_id, n.letter_id, n.paper_id, n.done_at, n.snoozed_until from ${FROM}
    where ${inboxCondition(scope, which)} and n.done_at is ${which.done ? sql`not null` : sql`null`} order by n.at desc, n.id desc limit ${which.limit}`.execute(tx);
  return found.rows;
}

/** Marks a person's own notices as done, puts them off to a day, or takes both back. @returns how many there were */
export async function markNotices(tx: Tx, scope: AgencyScope, what: { readonly personId: string; readonly ids: readonly string[]; readonly doneAt: Date | null; readonly snoozedUntil: string | null }): Promise<number> {
  const marked = await sql`update notice set done_at = ${what.doneAt}, snoozed_until = ${what.snoozedUntil} where agency_id = ${scope.agencyId} and person_id = ${what.personId} and id = any(${sql.val(what.ids)}::uuid[])`.execute(tx);
  return Number(marked.numAffectedRows ?? 0);
}
