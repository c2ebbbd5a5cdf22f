import type { CivilDate } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { together } from '../../database/together.js';
import { filterCondition, openTimelinessCondition, type ReadyFilter, type TaskLens } from '../tasks/filter.queries.js';

/** The open tasks of a unit by how they stand. */
export interface UnitCounts {
  readonly unitId: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly undated: number;
  readonly paused: number;
}

/**
 * Open tasks by lead unit: one pass over an index that holds all it needs, and a second over the few days in which the deadline itself decides
 * whether a task is due soon. What is on track is the rest.
 */
export async function countByUnit(tx: Tx, lens: TaskLens, only: ReadyFilter = {}): Promise<readonly UnitCounts[]> {
  const found = await sql<UnitCounts>`
    with standing as (
      select t.lead_unit_id, count(*)::int as open, count(*) filter (where ${openTimelinessCondition('overdue', lens)})::int as overdue,
        count(*) filter (where ${openTimelinessCondition('undated', lens)})::int as undated, count(*) filter (where t.state = 'paused')::int as paused
      from task t where ${filterCondition({ ...only, state: 'open' }, lens)} group by t.lead_unit_id
    ), soon as (
      select t.lead_unit_id, count(*)::int as due_soon from task t where ${filterCondition({ ...only, state: 'open', timeliness: 'due_soon' }, lens)} group by t.lead_unit_id
    )
    select s.lead_unit_id as "unitId", s.open, s.overdue, coalesce(n.due_soon, 0) as "dueSoon", s.undated, s.paused
    from standing s left join soon n on n.lead_unit_id = s.lead_unit_id`.execute(tx);
  return found.rows;
}

/** On which of the days asked for a number of tasks began to be overdue, and stopped being so; null where they still are. */
interface LateSpan {
  readonly from_day: number;
  readonly to_day: number | null;
  readonly tasks: number;
}

/** How many tasks were overdue on each of the days, given in order, none after today; in one pass. A task counts by the due day it has now, and one handed in late stays late. */
export async function overdueOn(tx: Tx, scope: AgencyScope, days: readonly CivilDate[]): Promise<readonly number[]> {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  // The number of days asked for that lie before a day: where in the list it begins to count.
  const place = (date: RawBuilder<unknown>): RawBuilder<unknown> => sql`width_bucket(${date} - 1, ${sql.val(days)}::date[])`;
  const from = place(sql`greatest(t.due_on + 1, coalesce(t.opened_on, t.due_on + 1))`);
  const found = await sql<LateSpan>`
    select from_day, to_day, count(*)::int as tasks from (
      select ${from} as from_day, null::int as to_day from task t where t.agency_id = ${scope.agencyId} and t.is_open and t.state <> 'paused' and t.due_on < ${last}::date and (t.submitted_on is null or t.due_on < t.submitted_on)
      union all
      select ${from}, ${place(sql`t.closed_on`)} from task t where t.agency_id = ${scope.agencyId} and t.closed_on > ${first}::date and t.due_on < t.closed_on and t.due_on < ${last}::date
    ) spans group by from_day, to_day`.execute(tx);
  return days.map((_, place) => found.rows.filter((span) => span.from_day <= place && (span.to_day === null || place < span.to_day)).reduce((sum, span) => sum + span.tasks, 0));
}

/** How many tasks were opened and done on each day from a day on. */
export async function movementByDay(tx: Tx, scope: AgencyScope, from: CivilDate): Promise<{ readonly opened: ReadonlyMap<string, number>; readonly closed: ReadonlyMap<string, number> }> {
  const opening = sql<{ day: string; tasks: number }>`
    select t.opened_on::text as day, count(*)::int as tasks from task t
    where t.agency_id = ${scope.agencyId} and t.opened_on >= ${from}::date group by t.opened_on`.execute(tx);
  const closing = sql<{ day: string; tasks: number }>`
    select t.closed_on::text as day, count(*)::int as tasks from task t
    where t.agency_id = ${scope.agencyId} and t.closed_on >= ${from}::date and t.state = 'done' group by t.closed_on`.execute(tx);
  const [opened, closed] = await together([opening, closing]);
  const byDay = (rows: readonly { day: string; tasks: number }[]): ReadonlyMap<string, number> => new Map(rows.map((row) => [row.day, row.tasks]));
  return { opened: byDay(opened.rows), closed: byDay(closed.rows) };
}

/** Who wrote the newest entry of a kind that stands on each task, and what. */
export async function lastWords(tx: Tx, scope: AgencyScope, question: { readonly taskIds: readonly string[]; readonly kind: 'request' | 'result' | 'obstacle' }): Promise<ReadonlyMap<string, { readonly by: string; readonly body: string }>> {
  if (question.taskIds.length === 0) return new Map();
  const found = await sql<{ task_id: string; by: string | null; body: string }>`
    select distinct on (e.task_id) e.task_id, p.name as by, e.body from entry e
    left join post o on o.agency_id = e.agency_id and o.id = e.by_post_id
    left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where e.agency_id = ${scope.agencyId} and e.task_id = any(${sql.val(question.taskIds)}::uuid[]) and e.kind = ${question.kind} and entry_stands(e.agency_id, e.id) order by e.task_id, e.ordinal desc`.execute(tx);
  return new Map(found.rows.map((row) => [row.task_id, { by: row.by ?? '', body: row.body }]));
}
