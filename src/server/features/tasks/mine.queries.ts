import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { Actor, CivilDate } from '#core/index.js';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, mineOf, type ReadyFilter, type TaskLens } from './filter.queries.js';

/** What waits for the person's own answer first, then what is new, then by the day; what lies with others comes last. */
export const GROUPS = ['answer', 'now', 'new', 'week', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

export interface GroupDays {
  readonly today: CivilDate;
  /** The last of the next seven days: on a Friday Monday's work belongs in sight. */
  readonly weekEnd: CivilDate;
}

/** What the person gave and others wait to have answered: a request, a result, an obstacle. */
export const ANSWERS: ReadyFilter = { waiting: 'decision' };
const WORK: ReadyFilter = { mine: true, state: 'open' };

/** The filter behind a group. */
export function filterOf(group: Group): ReadyFilter {
  return group === 'answer' ? ANSWERS : WORK;
}

function givenBy(actor: Actor): RawBuilder<SqlBool> {
  return sql<SqlBool>`t.assigner_post_id = any(${sql.val(mineOf(actor).postIds)}::uuid[])`;
}

/** Where a task stands in the day of the one who does it; what lies with others waits, however late it is. */
function groupOf({ today, weekEnd }: GroupDays): RawBuilder<Group> {
  return sql`case
    when t.state in ('submitted', 'returned', 'paused') then 'waiting'
    when t.due_on <= ${today}::date then 'now'
    when t.state = 'assigned' then 'new'
    when t.due_on <= ${weekEnd}::date then 'week'
    else 'later' end`;
}

/** Tasks of one group, beside its filter. What waits for the person's own answer stands in no other group. */
export function groupCondition(group: Group, { lens, days }: { readonly lens: TaskLens; readonly days: GroupDays }): RawBuilder<SqlBool> {
  const given = givenBy(lens.actor);
  return group === 'answer' ? given : sql<SqlBool>`${groupOf(days)} = ${group} and not coalesce(${given} and ${filterCondition(ANSWERS, lens)}, false)`;
}

/** How many tasks stand in each group. */
export async function countByGroup(tx: Tx, view: { readonly lens: TaskLens; readonly days: GroupDays }): Promise<ReadonlyMap<string, number>> {
  const { lens, days } = view;
  const given = givenBy(lens.actor);
  const answers = filterCondition(ANSWERS, lens);
  const found = await sql<{ key: string; total: number }>`
    select key, count(*)::int as total from (select ${groupOf(days)} as key from task t where ${filterCondition(WORK, lens)} and not coalesce(${given} and ${answers}, false)) grouped group by key
    union all select 'answer', count(*)::int from task t where ${answers} and ${given}`.execute(tx);
  return new Map(found.rows.map((row) => [row.key, row.total]));
}
