import { TASK_COLUMNS } from '#core/index.js';
import { z } from 'zod';
import { Id, Params } from './common.js';
import { route } from './route.js';
import { TaskFilter } from './tasks.js';

export const TaskColumn = z.enum(TASK_COLUMNS);

export const TASK_GROUPS = ['unit', 'document', 'assigner', 'deadline', 'state'] as const;
export const TaskGrouping = z.enum(TASK_GROUPS);
export type TaskGrouping = z.infer<typeof TaskGrouping>;

/** The parts of a list: what each is called, how many tasks it holds, and the filter that shows exactly these. */
export const TaskGroup = z.object({
  /** An id, a state, a month `2025-04` or a name; empty where a task has none. */
  key: z.string(), label: z.string(), total: z.int(), overdue: z.int(),
  filter: z.record(z.string(), z.string()),
});
export type TaskGroup = z.infer<typeof TaskGroup>;

/** A list that was kept under a name: its address, for oneself or for all of the agency. */
export const SavedView = z.object({ id: Id, name: z.string(), query: z.string(), shared: z.boolean(), mine: z.boolean() });
export type SavedView = z.infer<typeof SavedView>;

const ViewName = z.string().trim().min(1).max(60);
const ViewQuery = z.string().max(2000);
const Views = z.object({ views: z.array(SavedView), columns: z.array(TaskColumn).nullable(), mayShare: z.boolean() });

export const LIST_ROUTES = {
  groupTasks: route({
    method: 'GET', path: '/task-groups', summary: 'The tasks of a filter in groups, with totals', gate: { act: 'task.read' },
    query: TaskFilter.extend({ by: TaskGrouping }), answer: z.object({ groups: z.array(TaskGroup), more: z.int() }),
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
