import { addDays, type CivilDate, type Deadline, type HolidayRow, type Period } from '#core/index.js';
import { sql } from 'kysely';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, type ReadyFilter, type TaskLens, visibleCondition } from './filter.queries.js';

/** What a calendar needs of a task to place it; `seen` where the person may read it, else it is a number. */
export interface DatedTask {
  readonly id: string;
  readonly dueOn: CivilDate;
  readonly deadline: Deadline | null;
  readonly seen: boolean;
}

/** The longest period that is said as a deadline. */
const LONGEST = 366;

/** The tasks of a filter that fall due in a period, or whose own period reaches into it, by due day. */
export async function datedTasks(tx: Tx, filter: ReadyFilter, { lens, period }: { readonly lens: TaskLens; readonly period: Period }): Promise<readonly DatedTask[]> {
  const found = await sql<DatedTask>`
    select t.id, t.due_on as "dueOn", t.deadline, ${visibleCondition(lens.actor)} as seen from task t
    where ${filterCondition(filter, lens)} and t.due_on >= ${period.from}::date and t.due_on <= ${addDays(period.to, LONGEST)}::date and least(t.due_on, (t.deadline->>'from')::date) <= ${period.to}::date
    order by t.due_on, t.id`.execute(tx);
  return found.rows;
}

/** Days of a period that differ from the plain week. */
export async function calendarRows(tx: Tx, { from, to }: Period): Promise<readonly Pick<HolidayRow, 'day' | 'name' | 'kind'>[]> {
  const rows = await tx.selectFrom('calendar_day').select(['day', 'name', 'kind']).where('day', '>=', from).where('day', '<=', to).orderBy('day').execute();
  return rows as readonly Pick<HolidayRow, 'day' | 'name' | 'kind'>[];
}
