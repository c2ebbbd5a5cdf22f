import type { NoticeChoices, NoticeKind } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { ofOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import type { Tx } from '../../database/transaction.js';
import { enqueueFor } from '../../jobs/queue.js';

/** The people who head a unit on a day, or the nearest unit above it that has a head. */
export async function headsOf(tx: Tx, scope: AgencyScope, of: { readonly unitIds: readonly string[]; readonly today: string }): Promise<readonly { readonly unitId: string; readonly personId: string }[]> {
  if (of.unitIds.length === 0) return [];
  return ofOffice(tx, `heads ${of.today} ${of.unitIds.join()}`, async () => (await sql<{ unitId: string; personId: string }>`
    with recursive up as (
      select u.id as foot, u.id, u.parent_id, 0 as far from unit u where u.agency_id = ${scope.agencyId} and u.id = any(${sql.val(of.unitIds)}::uuid[])
      union all
      select up.foot, u.id, u.parent_id, up.far + 1 from up join unit u on u.agency_id = ${scope.agencyId} and u.id = up.parent_id where up.far < 20
    ), heads as (
      select up.foot, up.far, o.person_id from up join post o on o.agency_id = ${scope.agencyId} and o.unit_id = up.id
      where o.roles && '{head,chief_of_office,leader}' and o.valid_from <= ${of.today} and (o.valid_to is null or o.valid_to >= ${of.today})
    )
    select distinct h.foot as "unitId", h.person_id as "personId" from heads h where h.far = (select min(n.far) from heads n where n.foot = h.foot)`.execute(tx)).rows);
}

/** The people of posts that are held on a day, those who act for them among them. */
export async function holdersOf(tx: Tx, scope: AgencyScope, of: { readonly postIds: readonly string[]; readonly today: string }): Promise<readonly string[]> {
  if (of.postIds.length === 0) return [];
  return ofOffice(tx, `holders ${of.today} ${of.postIds.join()}`, async () => (await sql<{ id: string }>`
    select o.person_id as id from post o where o.agency_id = ${scope.agencyId} and o.valid_from <= ${of.today} and (o.valid_to is null or o.valid_to >= ${of.today})
      and (o.id = any(${sql.val(of.postIds)}::uuid[]) or o.id in (
        select d.to_post_id from delegation d where d.agency_id = ${scope.agencyId} and d.from_post_id = any(${sql.val(of.postIds)}::uuid[]) and d.valid_from <= ${of.today} and d.valid_to >= ${of.today}))`.execute(tx)).rows.map((row) => row.id));
}

/** The people with one of some roles on a day. */
export async function peopleWith(tx: Tx, scope: AgencyScope, of: { readonly roles: readonly string[]; readonly today: string }): Promise<readonly string[]> {
  return ofOffice(tx, `roles ${of.today} ${of.roles.join()}`, async () => (await sql<{ id: string }>`
    select distinct o.person_id as id from post o where o.agency_id = ${scope.agencyId} and o.roles && ${sql.val(of.roles)}::text[] and o.valid_from <= ${of.today} and (o.valid_to is null or o.valid_to >= ${of.today})`.execute(tx)).rows.map((row) => row.id));
}

export interface NewNotice {
  readonly personId: string;
  readonly taskId: string | null;
  readonly letterId?: string;
  readonly paperId?: string;
  readonly entryId: string | null;
  readonly kind: NoticeKind;
  readonly data: JsonObject;
  /** The same thing under the same key is told once. */
  readonly key: string;
}

/** A notice, and whether a job is to send it at once. */
export interface ReadyNotice extends NewNotice {
  readonly isAtOnce?: boolean;
}

/** The job that sends what a person wants to hear at once. */
export const TELL_AT_ONCE = 'tell-at-once';

const AT_ONCE = 500;

/** Writes notices, and the jobs of those that are sent at once, in one statement; those that are there already stay as they are and are not sent again. */
export async function insertNotices(tx: Tx, scope: AgencyScope, notices: readonly ReadyNotice[], now: Date): Promise<void> {
  for (let at = 0; at < notices.length; at += AT_ONCE) {
    const some = notices.slice(at, at + AT_ONCE).map((notice) => ({ ...notice, id: newId() }));
    const rows = some.map((notice) => ({
      agency_id: scope.agencyId, id: notice.id, person_id: notice.personId, task_id: notice.taskId, letter_id: notice.letterId ?? null, paper_id: notice.paperId ?? null, entry_id: notice.entryId, kind: notice.kind, data: JSON.stringify(notice.data), unique_key: notice.key, at: now,
    }));
    const inserted = tx.insertInto('notice').values(rows).onConflict((conflict) => conflict.columns(['agency_id', 'person_id', 'unique_key']).doNothing());
    const jobs = some.filter(({ isAtOnce }) => isAtOnce === true).map(({ id, personId }) => ({ uniqueKey: id, payload: { noticeId: id, personId } }));
    await (jobs.length === 0 ? inserted.execute() : enqueueFor(tx, { scope, kind: TELL_AT_ONCE, jobs, written: inserted.returning(sql<string>`id::text`.as('key')) }));
  }
}

/** Settles what waits about a task for everybody. */
export async function settleOfTask(tx: Tx, scope: AgencyScope, what: { readonly taskId: string; readonly kinds: readonly NoticeKind[]; readonly now: Date }): Promise<void> {
  await sql`update notice set done_at = ${what.now} where agency_id = ${scope.agencyId} and task_id = ${what.taskId} and kind = any(${sql.val(what.kinds)}::text[]) and done_at is null`.execute(tx);
}

/** Settles what waits about a paper for everybody: its next step is another now. */
export async function settleOfPaper(tx: Tx, scope: AgencyScope, what: { readonly paperId: string; readonly now: Date }): Promise<void> {
  await sql`update notice set done_at = ${what.now} where agency_id = ${scope.agencyId} and paper_id = ${what.paperId} and kind in ('paper_to_sign', 'paper_to_issue', 'paper_returned') and done_at is null`.execute(tx);
}

/** Settles for everybody what they were told under a key, of what is no task and no paper. */
export async function settleOfKey(tx: Tx, scope: AgencyScope, what: { readonly kind: NoticeKind; readonly key: string; readonly now: Date }): Promise<void> {
  await sql`update notice set done_at = ${what.now} where agency_id = ${scope.agencyId} and task_id is null and kind = ${what.kind} and unique_key = ${what.key} and done_at is null`.execute(tx);
}

/** Takes back what an act told, and the letter that it belongs to once nothing of that stands. */
export async function removeOfEntry(tx: Tx, scope: AgencyScope, entryId: string): Promise<void> {
  await sql`delete from notice where agency_id = ${scope.agencyId} and entry_id = ${entryId}`.execute(tx);
  await sql`delete from notice n where n.agency_id = ${scope.agencyId} and n.letter_id in (select x.letter_id from letter_task x where x.agency_id = ${scope.agencyId} and x.entry_id = ${entryId})
    and not exists (select from letter_task y where y.agency_id = n.agency_id and y.letter_id = n.letter_id and entry_stands(y.agency_id, y.entry_id))`.execute(tx);
}

/** What people chose, by person; absent where they chose nothing. */
export async function choicesByPerson(tx: Tx, scope: AgencyScope, personIds: readonly string[]): Promise<ReadonlyMap<string, Partial<NoticeChoices>>> {
  if (personIds.length === 0) return new Map();
  return ofOffice(tx, `choices ${personIds.join()}`, async () => {
    const found = await sql<{ person_id: string; choices: Partial<NoticeChoices> }>`select person_id, choices from notice_choice where agency_id = ${scope.agencyId} and person_id = any(${sql.val(personIds)}::uuid[])`.execute(tx);
    return new Map(found.rows.map((row) => [row.person_id, row.choices]));
  });
}

export async function saveChoices(tx: Tx, scope: AgencyScope, what: { readonly personId: string; readonly choices: NoticeChoices }): Promise<void> {
  await sql`insert into notice_choice (agency_id, person_id, choices) values (${scope.agencyId}, ${what.personId}, ${JSON.stringify(what.choices)}::jsonb)
    on conflict (agency_id, person_id) do update set choices = excluded.choices`.execute(tx);
}

export async function addressOf(tx: Tx, scope: AgencyScope, personId: string): Promise<string | null> {
  return (await mailboxOf(tx, scope, personId)).address;
}

/** A person's mailbox, and why nothing is sent there any more. */
export async function mailboxOf(tx: Tx, scope: AgencyScope, personId: string): Promise<{ readonly address: string | null; readonly off: string | null }> {
  const row = await tx.selectFrom('person').select(['email', 'email_off_why']).where('agency_id', '=', scope.agencyId).where('id', '=', personId).executeTakeFirst();
  return { address: row?.email ?? null, off: row?.email_off_why ?? null };
}

/** Keeps a person's mailbox. Said again by its owner, one that was refused is tried again. */
export async function saveAddress(tx: Tx, scope: AgencyScope, what: { readonly personId: string; readonly address: string | null }): Promise<void> {
  await tx.updateTable('person').set({ email: what.address, email_off_at: null, email_off_why: null }).where('agency_id', '=', scope.agencyId).where('id', '=', what.personId).execute();
}
