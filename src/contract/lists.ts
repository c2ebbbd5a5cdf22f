import { TASK_COLUMNS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Params } from './common.js';
import { route } from './route.js';
import { TASK_COMMAND_BODIES, TaskFilter, TaskRow } from './tasks.js';

export const TaskColumn = z.enum(TASK_COLUMNS);

export const TASK_GROUPS = ['unit', 'document', 'programme', 'assigner', 'deadline', 'state', 'official'] as const;
export const TaskGrouping = z.enum(TASK_GROUPS);
export type TaskGrouping = z.infer<typeof TaskGrouping>;

/** The parts of a list: what each is called, how many tasks it holds, and the filter that shows exactly these. */
export const TaskGroup = z.object({
  /** An id, a state, a class, a month `2025-04` or a name; empty where a task has none. */
  key: z.string(), label: z.string(), total: z.int(), overdue: z.int(),
  filter: z.record(z.string(), z.string()),
});
export type TaskGroup = z.infer<typeof TaskGroup>;

/** A calendar of a list: days with what falls due on them, periods that were named as deadlines, and the days on which offices do not work. */
export const TaskCalendar = z.object({
  /** Days on which anything falls due, with all of it as a number and the first tasks whose deadline is that day. */
  days: z.array(z.object({ day: Day, total: z.int(), tasks: z.array(TaskRow) })),
  /** Deadlines that are periods, each period once: how many tasks have it, and the first of them. */
  bars: z.array(z.object({ from: Day, to: Day, total: z.int(), tasks: z.array(TaskRow) })),
  /** Weekdays on which offices are closed, and weekend days on which they work, by what they are called. */
  off: z.array(z.object({ day: Day, name: z.string() })), worked: z.array(z.object({ day: Day, name: z.string() })),
  /** Tasks of the list that no calendar shows: they have no due day. */
  undated: z.int(),
});
export type TaskCalendar = z.infer<typeof TaskCalendar>;

/** A list that was kept under a name: its address, for oneself or for all of the agency. */
export const SavedView = z.object({ id: Id, name: z.string(), query: z.string(), shared: z.boolean(), mine: z.boolean() });
export type SavedView = z.infer<typeof SavedView>;

const ViewName = z.string().trim().min(1).max(60);
const ViewQuery = z.string().max(2000);
const Views = z.object({ views: z.array(SavedView), columns: z.array(TaskColumn).nullable(), mayShare: z.boolean() });

/** What can be done to many tasks at once: a command for each of them, with the same words. */
export const SetCommand = z.discriminatedUnion('kind', [
  TASK_COMMAND_BODIES.dun.omit({ version: true }).extend({ kind: z.literal('dun') }),
  TASK_COMMAND_BODIES.reassign.omit({ version: true }).extend({ kind: z.literal('reassign') }),
  TASK_COMMAND_BODIES.amend.omit({ version: true }).extend({ kind: z.literal('amend') }),
  TASK_COMMAND_BODIES.instruct.omit({ version: true }).extend({ kind: z.literal('instruct') }),
  TASK_COMMAND_BODIES.comment.omit({ version: true }).extend({ kind: z.literal('comment') }),
  TASK_COMMAND_BODIES.pause.omit({ version: true }).extend({ kind: z.literal('pause') }),
  TASK_COMMAND_BODIES.resume.omit({ version: true }).extend({ kind: z.literal('resume') }),
  TASK_COMMAND_BODIES.cancel.omit({ version: true }).extend({ kind: z.literal('cancel') }),
  TASK_COMMAND_BODIES.reopen.omit({ version: true }).extend({ kind: z.literal('reopen') }),
  TASK_COMMAND_BODIES.receive.omit({ version: true }).extend({ kind: z.literal('receive') }),
  TASK_COMMAND_BODIES.confirm.omit({ version: true }).extend({ kind: z.literal('confirm') }),
]);
export type SetCommand = z.infer<typeof SetCommand>;

/** How many tasks one act may touch: their rows are locked until it is over. */
export const MOST_IN_SET = 200;
const TaskSet = z.object({ tasks: z.array(z.object({ id: Id, version: z.int() })).min(1).max(MOST_IN_SET), command: SetCommand });
const Acts = z.array(z.object({ taskId: Id, entryId: Id }));

export const LIST_ROUTES = {
  previewTaskSet: route({
    method: 'POST', path: '/task-sets/preview', summary: 'What a command would do to each of many tasks; nothing is changed', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true, body: TaskSet,
    answer: z.object({ able: z.array(Id), refused: z.array(z.object({ taskId: Id, code: z.string(), vi: z.string(), en: z.string() })) }),
  }),
  changeTaskSet: route({ method: 'POST', path: '/task-sets', summary: 'A command to each of many tasks, all or none', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true, body: TaskSet, answer: z.object({ acts: Acts }) }),
  undoTaskSet: route({ method: 'POST', path: '/task-sets/undo', summary: 'Take back what was done to many tasks, all or none', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true, body: z.object({ acts: Acts.min(1).max(MOST_IN_SET) }), answer: z.object({ acts: Acts }) }),
  groupTasks: route({
    method: 'GET', path: '/task-groups', summary: 'The tasks of a filter in groups, with totals', gate: { act: 'task.read' },
    query: TaskFilter.extend({ by: TaskGrouping }), answer: z.object({ groups: z.array(TaskGroup), more: z.int() }),
  }),
  calendarTasks: route({
    method: 'GET', path: '/task-calendar', summary: 'The tasks of a filter by the days on which they fall due, over at most 62 days', gate: { act: 'task.read' },
    query: TaskFilter.extend({ from: Day, to: Day }), answer: TaskCalendar,
  }),
  exportTasks: route({
    method: 'GET', path: '/task-export', summary: 'The tasks of a filter as a workbook or as comma-separated values', gate: { act: 'task.read' },
    query: TaskFilter.extend({ sort: z.enum(['due', 'newest', 'relevance']).optional(), format: z.enum(['xlsx', 'csv']), columns: z.string().max(300).optional(), language: z.enum(['vi', 'en']).default('vi'), about: z.string().max(1000).default('') }),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  draftTaskReport: route({
    method: 'POST', path: '/task-reports', summary: 'Draft the report on the tasks of a filter (T7), such as those that one superior gave: the figures of the four classes, results by programme, what is late, the table of tasks', gate: { act: 'paper.write' }, bodyKind: 'json', idempotent: true,
    query: TaskFilter, body: z.object({ paperId: Id }), answer: z.object({ paperId: Id }),
  }),
  listViews: route({ method: 'GET', path: '/views', summary: 'Lists kept under a name, one’s own and those of the agency, and one’s columns', gate: { act: 'task.read' }, answer: Views }),
  saveView: route({
    method: 'POST', path: '/views', summary: 'Keep a list under a name, or change one of one’s own', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, name: ViewName, query: ViewQuery, shared: z.boolean() }), answer: Views,
  }),
  dropView: route({ method: 'DELETE', path: '/views/:id', summary: 'Forget a list of one’s own', gate: { act: 'task.read' }, params: Params, idempotent: true, answer: Views }),
  chooseColumns: route({
    method: 'PUT', path: '/list-columns', summary: 'The columns in which one sees lists', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true, body: z.object({ columns: z.array(TaskColumn).max(TASK_COLUMNS.length).nullable() }), answer: Views,
  }),
} as const;
