import type { DunLevel } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface NewLetter {
  readonly id: string;
  readonly unitId: string;
  readonly level: DunLevel;
  readonly body: string;
  readonly postId: string | null;
  readonly at: Date;
  /** The issued paper that it is; none where it stands in the logs alone. */
  readonly paperId?: string;
  readonly entries: readonly { readonly taskId: string; readonly entryId: string }[];
}

/** Keeps which entries of which tasks make a letter. */
export async function insertLetter(tx: Tx, scope: AgencyScope, letter: NewLetter): Promise<void> {
  const { id, unitId, level, body, postId, at, paperId, entries } = letter;
  await tx.insertInto('letter').values({ agency_id: scope.agencyId, id, unit_id: unitId, level, body, by_post_id: postId, at, paper_id: paperId ?? null }).execute();
  await tx.insertInto('letter_task').values(entries.map(({ taskId, entryId }) => ({ agency_id: scope.agencyId, letter_id: id, task_id: taskId, entry_id: entryId }))).execute();
}

export interface LetterRecord {
  readonly id: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly unit_short_name: string;
  readonly level: DunLevel;
  readonly body: string;
  readonly by_person_id: string | null;
  readonly by: string | null;
  readonly at: Date;
  /** As printed, where it is an issued paper. */
  readonly paper_id: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly task_ids: readonly string[];
  /** Of how many of its tasks it was not taken back. */
  readonly standing: number;
}

/** Letters, newest first: those sent since a moment, or those of the ids. */
export async function findLetters(tx: Tx, scope: AgencyScope, which: { readonly since: Date } | { readonly ids: readonly string[] }): Promise<readonly LetterRecord[]> {
  const where = 'since' in which ? sql`l.at >= ${which.since}` : sql`l.id = any(${sql.val(which.ids)}::uuid[])`;
  const found = await sql<LetterRecord>`
    select l.id, l.unit_id, u.name as unit_name, u.short_name as unit_short_name, l.level, l.body, o.person_id as by_person_id, p.name as by, l.at, l.paper_id, d.number, d.notation,
      array(select x.task_id::text from letter_task x where x.agency_id = l.agency_id and x.letter_id = l.id order by x.task_id) as task_ids,
      (select count(*)::int from letter_task x where x.agency_id = l.agency_id and x.letter_id = l.id and ${stands}) as standing
    from letter l join unit u on u.agency_id = l.agency_id and u.id = l.unit_id
    left join post o on o.agency_id = l.agency_id and o.id = l.by_post_id
    left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    left join document d on d.agency_id = l.agency_id and d.id = l.paper_id
    where l.agency_id = ${scope.agencyId} and ${where} order by l.at desc, u.position, l.id limit 300`.execute(tx);
  return found.rows;
}

const stands = sql`entry_stands(x.agency_id, x.entry_id)`;

/** The entries of letters that still stand, in the order in which tasks are locked, with the versions of their tasks. */
export async function standingEntries(tx: Tx, scope: AgencyScope, letterIds: readonly string[]): Promise<readonly { readonly taskId: string; readonly entryId: string }[]> {
  const found = await sql<{ taskId: string; entryId: string }>`
    select x.task_id as "taskId", x.entry_id as "entryId" from letter_task x join entry own on own.agency_id = x.agency_id and own.id = x.entry_id
    where x.agency_id = ${scope.agencyId} and x.letter_id = any(${sql.val(letterIds)}::uuid[]) and ${stands} order by x.task_id, own.ordinal desc`.execute(tx);
  return found.rows;
}
