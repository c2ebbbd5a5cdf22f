import type { PreviousOccurrence } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** When the next one of a duty is opened, and how many more were skipped. */
export async function saveNext(tx: Tx, scope: AgencyScope, next: { readonly taskId: string; readonly nextOn: string | null; readonly opensOn: string | null; readonly skipped: number }): Promise<void> {
  await sql`update task set next_occurrence_on = ${next.nextOn}, next_opens_on = ${next.opensOn}, skipped_occurrences = skipped_occurrences + ${next.skipped} where agency_id = ${scope.agencyId} and id = ${next.taskId}`.execute(tx);
}

/** Duties whose next one may be opened today; a duty that sleeps or is over opens none. */
export async function findDueDuties(tx: Tx, scope: AgencyScope, day: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    select id from task where agency_id = ${scope.agencyId} and next_opens_on <= ${day} and is_open and state in ('assigned', 'active') and recurrence is not null order by id`.execute(tx);
  return found.rows.map((row) => row.id);
}

/** The task of the last time that was opened; null for none. */
export async function findPrevious(tx: Tx, scope: AgencyScope, dutyId: string): Promise<PreviousOccurrence | null> {
  const found = await sql<PreviousOccurrence>`
    select t.is_open as "isOpen", t.closed_on as "closedOn" from task_occurrence o join task t on t.agency_id = o.agency_id and t.id = o.task_id
    where o.agency_id = ${scope.agencyId} and o.duty_id = ${dutyId} order by o.occurs_on desc limit 1`.execute(tx);
  return found.rows[0] ?? null;
}

/** Keeps which task was opened for which day; a day comes once. */
export async function insertOccurrence(tx: Tx, scope: AgencyScope, one: { readonly dutyId: string; readonly on: string; readonly taskId: string }): Promise<void> {
  await tx.insertInto('task_occurrence').values({ agency_id: scope.agencyId, duty_id: one.dutyId, occurs_on: one.on, task_id: one.taskId }).execute();
}
