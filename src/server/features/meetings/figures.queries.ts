import type { CivilDate, OpenGroup } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Tasks that were closed since a day and stand alike; the routine ones are not counted. */
export async function closedGroups(tx: Tx, scope: AgencyScope, since: CivilDate): Promise<readonly (OpenGroup & { readonly closedOn: CivilDate })[]> {
  const found = await sql<OpenGroup & { closedOn: CivilDate }>`
    select t.state, t.due_on as "dueOn", t.submitted_on as "submittedOn", t.opened_on as "openedOn", t.closed_on as "closedOn", count(*)::int as tasks
    from task t where t.agency_id = ${scope.agencyId} and t.closed_on >= ${since}::date and not t.routine group by t.state, t.due_on, t.submitted_on, t.opened_on, t.closed_on`.execute(tx);
  return found.rows;
}

const NAMED = 6;

/** Titles worth naming in an assessment: what was finished since a day, the key tasks first, and what is latest. */
export async function titlesSince(tx: Tx, scope: AgencyScope, of: { readonly since: CivilDate; readonly today: CivilDate }): Promise<{ readonly done: readonly string[]; readonly late: readonly string[] }> {
  const done = await sql<{ title: string }>`select t.title from task t where t.agency_id = ${scope.agencyId} and t.closed_on >= ${of.since}::date and t.state = 'done' and not t.restricted and not t.routine order by t.is_key desc, t.closed_on, t.id limit ${NAMED}`.execute(tx);
  const late = await sql<{ title: string }>`select t.title from task t where t.agency_id = ${scope.agencyId} and t.is_open and t.state <> 'paused' and t.submitted_on is null and t.due_on < ${of.today}::date and not t.restricted and not t.routine order by t.is_key desc, t.due_on, t.id limit ${NAMED}`.execute(tx);
  return { done: done.rows.map(({ title }) => title), late: late.rows.map(({ title }) => title) };
}
