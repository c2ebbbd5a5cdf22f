import type { Overview, TaskFilter, TaskRow } from '#contract/index.js';
import { URGENCIES } from '#core/index.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { unitNames } from '../tasks/detail.queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { presentTaskRow } from '../tasks/present.js';
import { pageOfTasks } from '../tasks/page.queries.js';
import { findTasks } from '../tasks/queries.js';
import { lastWords } from './queries.js';

type OverviewCall = Call<'readOverview'>;
type Decision = Overview['decisions'][number];
type Wish = NonNullable<Decision['request']>;

const MOST_DECISIONS = 7;

/**
 * What the leadership has to act on, at most seven: requests, obstacles and finished work first, because others stand still until they are
 * answered; two places stay for what is most overdue. Within each, key tasks come first, then the urgent, then the earliest due.
 */
export async function decisionsOf(call: OverviewCall, lens: TaskLens): Promise<Decision[]> {
  const rows = async (filter: TaskFilter): Promise<TaskRow[]> => byConsequence((await pageOfTasks(call.tx, filter, lens, { sort: 'due', limit: MOST_DECISIONS })).records.map((record) => presentTaskRow(record, lens)));
  const [requests, obstacles, results, latest] = await together([rows({ waiting: 'request' }), rows({ waiting: 'instruction' }), rows({ waiting: 'confirmation' }), rows({ state: 'open', timeliness: 'overdue' })]);
  const wishes = await wishesOf(call, requests);
  const waiting = [
    ...(await said(call, requests, 'request')).map((each) => ({ kind: 'request' as const, ...each, request: wishes.get(each.task.id) ?? null })),
    ...(await said(call, obstacles, 'obstacle')).map((each) => ({ kind: 'instruction' as const, ...each, request: null })),
    ...(await said(call, results, 'result')).map((each) => ({ kind: 'confirmation' as const, ...each, request: null })),
  ];
  const answered = new Set(waiting.map(({ task }) => task.id));
  const overdue = latest.filter((task) => task.state !== 'submitted' && !task.hasRequest && !answered.has(task.id));
  const late = overdue.map((task) => ({ kind: 'overdue' as const, task, by: task.lead.name, text: task.lastReport ?? '', request: null }));
  const kept = Math.max(MOST_DECISIONS - Math.min(2, late.length), MOST_DECISIONS - late.length);
  return [...waiting.slice(0, kept), ...late].slice(0, MOST_DECISIONS);
}

/** Each task with who said last what is waited for, and in which words. */
async function said({ tx, scope }: OverviewCall, tasks: readonly TaskRow[], kind: 'request' | 'result' | 'obstacle'): Promise<Pick<Decision, 'task' | 'by' | 'text'>[]> {
  const words = await lastWords(tx, scope, { taskIds: tasks.map((task) => task.id), kind });
  return tasks.map((task) => ({ task, by: words.get(task.id)?.by ?? '', text: words.get(task.id)?.body ?? '' }));
}

const LAST_DAY = '9999-12-31';

function byConsequence(rows: readonly TaskRow[]): TaskRow[] {
  const dueOf = (row: TaskRow): string => row.dueOn ?? LAST_DAY;
  return [...rows].sort((a, b) => Number(b.isKey) - Number(a.isKey) || URGENCIES.indexOf(b.urgency) - URGENCIES.indexOf(a.urgency) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || (a.id < b.id ? -1 : 1));
}

/** What is asked for on each task, with the unit by name. */
async function wishesOf({ tx, scope }: OverviewCall, tasks: readonly TaskRow[]): Promise<ReadonlyMap<string, Wish>> {
  const records = await findTasks(tx, scope, tasks.map((task) => task.id));
  const units = new Map((await unitNames(tx, scope, records.flatMap((record) => record.open_request?.unitId ?? []))).map((unit) => [unit.id, { id: unit.id, name: unit.name, shortName: unit.short_name }]));
  return new Map(records.flatMap(({ id, open_request: wish }) => (wish === null ? [] : [[id, { kind: wish.kind, requestedDue: wish.requestedDue ?? null, unit: units.get(wish.unitId ?? '') ?? null }] as const])));
}
