import type { CivilDate } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, openTimelinessCondition, type ReadyFilter, type TaskLens } from '../tasks/filter.queries.js';

/** How many tasks of a filter each unit leads. */
export async function countByLead(tx: Tx, filter: ReadyFilter, lens: TaskLens): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ unit: string; tasks: number }>`select t.lead_unit_id as unit, count(*)::int as tasks from task t where ${filterCondition(filter, lens)} group by t.lead_unit_id`.execute(tx);
  return new Map(found.rows.map((row) => [row.unit, row.tasks]));
}

/** What the log says of how things stand with a task. */
export interface LogFacts {
  /** The day of its last entry. */
  readonly touchedOn: CivilDate | null;
  /** Since when it lies in the hands in which it is: the last act that changed its state, its lead or its officer. */
  readonly handedOn: CivilDate | null;
}

/** The days of the newest entry and of the newest change of hands of each task. */
export async function logFactsOf(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<ReadonlyMap<string, LogFacts>> {
  const found = await sql<LogFacts & { readonly id: string }>`
    select t.id, touched.occurred_on as "touchedOn", handed.occurred_on as "handedOn" from unnest(${sql.val(taskIds)}::uuid[]) t(id)
    left join lateral (select e.occurred_on from entry e where e.agency_id = ${scope.agencyId} and e.task_id = t.id order by e.ordinal desc limit 1) touched on true
    left join lateral (
      select e.occurred_on from entry e where e.agency_id = ${scope.agencyId} and e.task_id = t.id
        and (e.changes @> '[{"field":"state"}]' or e.changes @> '[{"field":"leadUnitId"}]' or e.changes @> '[{"field":"leadPostId"}]')
      order by e.ordinal desc limit 1) handed on true`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

/** Below each task the late one at an end of the tree that has been late longest: what it waits for in truth. */
export async function lateLeavesOf(tx: Tx, lens: TaskLens, taskIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { agencyId } = lens.scope;
  const found = await sql<{ root: string; id: string }>`
    with recursive below as (
      select t.id as root, t.id from task t where t.agency_id = ${agencyId} and t.id = any(${sql.val(taskIds)}::uuid[]) and t.open_child_count > 0
      union all
      select b.root, c.id from below b join task c on c.agency_id = ${agencyId} and c.parent_id = b.id and c.is_open and not c.waived
    ), late as (
      select b.root, t.id, t.parent_id, t.due_on from below b join task t on t.agency_id = ${agencyId} and t.id = b.id
      where t.id <> b.root and t.is_open and ${openTimelinessCondition('overdue', lens)}
    )
    select distinct on (l.root) l.root, l.id from late l where not exists (select from late k where k.root = l.root and k.parent_id = l.id) order by l.root, l.due_on, l.id`.execute(tx);
  return new Map(found.rows.map((row) => [row.root, row.id]));
}
