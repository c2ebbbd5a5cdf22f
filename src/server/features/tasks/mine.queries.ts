import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { CivilDate } from '#core/index.js';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, type ReadyFilter, type TaskLens } from './filter.queries.js';

export const GROUPS = ['now', 'week', 'later', 'waiting'] as const;
export type Group = (typeof GROUPS)[number];

export interface GroupDays {
  readonly today: CivilDate;
  /** The last of the next seven days: on a Friday Monday's work belongs in sight. */
  readonly weekEnd: CivilDate;
}

/** Where a task stands in the day of the one who does it; what lies with others waits, however late it is. */
function groupOf({ today, weekEnd }: GroupDays): RawBuilder<Group> {
  return sql`case
    when t.state in ('submitted', 'returned', 'paused') then 'waiting'
    when t.due_on <= ${today}::date then 'now'
    when t.due_on <= ${weekEnd}::date then 'week'
    else 'later' end`;
}

/** Tasks of one group. */
export function groupCondition(group: Group, days: GroupDays): RawBuilder<SqlBool> {
  return sql<SqlBool>`${groupOf(days)} = ${group}`;
}

/** How many tasks of a filter stand in each group. */
export async function countByGroup(tx: Tx, filter: ReadyFilter, { lens, days }: { readonly lens: TaskLens; readonly days: GroupDays }): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ key: string; total: number }>`
    select key, count(*)::int as total from (select ${groupOf(days)} as key from task t where ${filterCondition(filter, lens)}) grouped group by key`.execute(tx);
  return new Map(found.rows.map((row) => [row.key, row.total]));
}
