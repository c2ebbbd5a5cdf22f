import type { CivilDate } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, type ReadyFilter, type TaskLens } from '../tasks/filter.queries.js';

/** The open tasks of a unit as they stood on an evening. */
export interface StoodRow {
  readonly unitId: string;
  readonly open: number;
  readonly overdue: number;
}

/**
 * How the tasks of each unit stood on the evening of a day in the past, as an overview of that evening showed it: each task as its row is now, but for
 * what the log changed since, which is read backwards; the first change of a field after that evening says what it was before. Nothing is kept for it.
 * Acts from before logs kept changes cannot be read back and count as they are now, and so does what `only` asks for.
 */
export async function stoodOn(tx: Tx, lens: TaskLens, { day, only = {} }: { readonly day: CivilDate; readonly only?: ReadyFilter }): Promise<readonly StoodRow[]> {
  const { scope } = lens;
  const asked = filterCondition(only, lens);
  const found = await sql<StoodRow>`
    with evening as materialized (
      select ((${day}::date + 1)::timestamp at time zone g.time_zone) as at from agency g where g.id = ${scope.agencyId}
    ), before as materialized (
      select task_id, jsonb_object_agg(field, was) as facts from (
        select distinct on (e.task_id, c.value->>'field') e.task_id, c.value->>'field' as field, c.value->'from' as was
        from entry e cross join jsonb_array_elements(e.changes) c
        where e.agency_id = ${scope.agencyId} and e.at >= (select at from evening) and e.changes is not null and c.value->>'field' in ('state', 'dueOn', 'submittedOn', 'leadUnitId')
        order by e.task_id, c.value->>'field', e.ordinal) firsts
      group by task_id
    ), stood as (
      select t.lead_unit_id, t.state, t.due_on, t.submitted_on from task t
      where ${asked} and t.is_open and t.created_at < (select at from evening) and not exists (select from before b where b.task_id = t.id)
      union all
      select case when b.facts ? 'leadUnitId' then (b.facts->>'leadUnitId')::uuid else t.lead_unit_id end, case when b.facts ? 'state' then b.facts->>'state' else t.state end,
        case when b.facts ? 'dueOn' then (b.facts->>'dueOn')::date else t.due_on end, case when b.facts ? 'submittedOn' then (b.facts->>'submittedOn')::date else t.submitted_on end
      from before b join task t on t.agency_id = ${scope.agencyId} and t.id = b.task_id
      where t.created_at < (select at from evening) and ${asked}
    )
    select lead_unit_id as "unitId", count(*)::int as open, (count(*) filter (where state <> 'paused' and due_on < ${day}::date and (submitted_on is null or due_on < submitted_on)))::int as overdue
    from stood where state not in ('draft', 'done', 'cancelled') group by lead_unit_id`.execute(tx);
  return found.rows;
}

/** The tasks done from a day to a day, by lead unit. */
export async function doneByUnit(tx: Tx, lens: TaskLens, { from, to, only = {} }: { readonly from: CivilDate; readonly to: CivilDate; readonly only?: ReadyFilter }): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ unitId: string; tasks: number }>`
    select t.lead_unit_id as "unitId", count(*)::int as tasks from task t where ${filterCondition({ ...only, state: 'done', closedFrom: from, closedTo: to }, lens)} group by t.lead_unit_id`.execute(tx);
  return new Map(found.rows.map((row) => [row.unitId, row.tasks]));
}

/** How the agencies below are called that stand behind units and get their orders, by unit. */
export async function agenciesOfUnits(tx: Tx, scope: AgencyScope): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ unitId: string; name: string }>`select unit_id as "unitId", name from neighbour where agency_id = ${scope.agencyId} and side = 'below' and confirmed_at is not null and revoked_at is null`.execute(tx);
  return new Map(found.rows.map((row) => [row.unitId, row.name]));
}
