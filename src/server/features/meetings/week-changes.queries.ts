import type { CivilDate, NoticeKind, WeekChange, WeekEntry } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A change as it is kept, of the week that begins on a Monday. */
export interface NewWeekChange {
  readonly meetingId: string;
  readonly monday: CivilDate;
  readonly before: WeekEntry | null;
  readonly after: WeekEntry | null;
  readonly postId: string | null;
  readonly now: Date;
}

/** Keeps what was changed in a week whose calendar was fixed. */
export async function insertWeekChange(tx: Tx, scope: AgencyScope, of: NewWeekChange): Promise<void> {
  const json = (entry: WeekEntry | null): string | null => (entry === null ? null : JSON.stringify(entry));
  await tx.insertInto('meeting_change').values({ agency_id: scope.agencyId, id: newId(), occasion_id: of.meetingId, monday: of.monday, before: json(of.before), after: json(of.after), at: of.now, by_post_id: of.postId }).execute();
}

/** What was changed in a week after its calendar was fixed, as it was done. */
export async function findWeekChanges(tx: Tx, scope: AgencyScope, monday: CivilDate): Promise<readonly WeekChange[]> {
  const found = await sql<Omit<WeekChange, 'at'> & { at: Date }>`
    select c.occasion_id as "meetingId", c.at, coalesce(p.name, '') as by, c.before, c.after
    from meeting_change c left join post o on o.agency_id = c.agency_id and o.id = c.by_post_id left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where c.agency_id = ${scope.agencyId} and c.monday = ${monday}::date order by c.at, c.id`.execute(tx);
  return found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Whether an invitation to a meeting was issued. */
export async function isInvited(tx: Tx, scope: AgencyScope, meetingId: string): Promise<boolean> {
  return (await sql`select 1 from paper where agency_id = ${scope.agencyId} and occasion_id = ${meetingId} and kind = 'GM' and state = 'issued' limit 1`.execute(tx)).rows.length > 0;
}

/** Settles what people were told of a meeting: it is held, over, or called off. */
export async function settleTold(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly personIds: readonly string[]; readonly kinds: readonly NoticeKind[]; readonly now: Date }): Promise<void> {
  await sql`update notice set done_at = ${of.now} where agency_id = ${scope.agencyId} and person_id = any(${sql.val(of.personIds)}::uuid[]) and kind = any(${sql.val(of.kinds)}::text[]) and data->>'meetingId' = ${of.meetingId} and done_at is null`.execute(tx);
}
