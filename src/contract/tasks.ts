import { z } from 'zod';
import { Day, Deadline, FileName, Id, Instant, Params, PostName, TaskClass, Timeliness, UnitName, Urgency } from './common.js';
import { route } from './route.js';

export const TaskState = z.enum(['draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled']);

export const TaskRow = z.object({
  id: Id, code: z.string(), title: z.string(), class: TaskClass, kind: z.string(), state: TaskState, timeliness: Timeliness, lead: UnitName, officer: PostName.nullable(),
  deadline: Deadline.nullable(), dueOn: Day.nullable(), originalDueOn: Day.nullable(), urgency: Urgency, progressPercent: z.int(), hasRequest: z.boolean(), restricted: z.boolean(), isKey: z.boolean(),
  document: z.object({ id: Id, label: z.string() }).nullable(), lastReport: z.string().nullable(), lastReportAt: Instant.nullable(), openedOn: Day.nullable(), closedOn: Day.nullable(), version: z.int(),
  /** Command kinds that this person may do now. */
  may: z.array(z.string()),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** Every filter of the task list; the same object is the query of the list, of its counts and of every number that links to it. */
export const TaskFilter = z.object({
  q: z.string().max(200).optional(),
  unitId: Id.optional(),
  /** `unitId` and every unit below it. */
  below: z.stringbool().optional(),
  state: z.enum(['open', 'closed', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled', 'all']).optional(),
  timeliness: Timeliness.optional(),
  documentId: Id.optional(),
  officerPostId: Id.optional(),
  mine: z.stringbool().optional(),
  /** Waiting for a decision of the leadership: a pending request or a submitted result. */
  waiting: z.enum(['decision', 'confirmation', 'extension']).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  closedFrom: Day.optional(),
  closedTo: Day.optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

export const EntryView = z.object({
  id: Id, ordinal: z.int(), at: Instant, by: z.string(), byTitle: z.string(), unitName: z.string(), kind: z.string(), body: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), occurredOn: Day,
  evidence: z.array(z.object({ file: FileName.nullable(), documentNumber: z.string().nullable(), documentDate: Day.nullable() })),
});
export type EntryView = z.infer<typeof EntryView>;

export const TaskView = TaskRow.extend({
  supports: z.array(UnitName), assigner: z.string(), deliverable: z.string(), approval: z.string(), originalDeadline: Deadline.nullable(),
  sources: z.array(z.object({ passageId: Id, documentId: Id, documentLabel: z.string(), start: z.int(), end: z.int(), quote: z.string() })),
  citations: z.array(z.object({ key: z.string(), text: z.string() })),
  request: z.object({ kind: z.literal('extend'), requestedDue: Day, reason: z.string(), askedOn: Day, by: z.string() }).nullable(),
  /** To who might ask for more time: why that is not possible now; null where it is, and for everybody else. */
  noExtension: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
  extensionCount: z.int(), redoCount: z.int(), pausedDays: z.int(), parent: z.object({ id: Id, title: z.string() }).nullable(),
  children: z.array(z.object({ id: Id, title: z.string(), state: TaskState, lead: z.string(), dueOn: Day.nullable(), timeliness: Timeliness })),
  officers: z.array(PostName),
  entries: z.array(EntryView),
});
export type TaskView = z.infer<typeof TaskView>;

const reason = z.string().trim().max(4000);
const EvidenceBody = z.object({ fileId: Id.nullable(), documentNumber: z.string().max(60).nullable(), documentDate: Day.nullable() });
const evidence = z.array(EvidenceBody).max(20);

/** Bodies of the commands, by kind: each is a route `POST /tasks/:id/<kind>` with the version seen. */
export const TASK_COMMAND_BODIES = {
  receive: z.object({ version: z.int() }),
  assign_person: z.object({ version: z.int(), postId: Id, note: reason }),
  return: z.object({ version: z.int(), reason }),
  reassign: z.object({ version: z.int(), leadUnitId: Id, reason }),
  report: z.object({ version: z.int(), body: z.string().trim().max(8000), percent: z.int().min(0).max(100).nullable(), evidence }),
  obstacle: z.object({ version: z.int(), body: z.string().trim().max(8000) }),
  comment: z.object({ version: z.int(), body: z.string().trim().max(8000) }),
  submit: z.object({ version: z.int(), body: z.string().trim().max(8000), evidence, figure: z.string().max(200).nullable() }),
  confirm: z.object({ version: z.int(), note: reason, doneOn: Day.nullable() }),
  redo: z.object({ version: z.int(), reason }),
  request_extension: z.object({ version: z.int(), requestedDue: Day, reason }),
  grant_extension: z.object({ version: z.int(), note: reason }),
  refuse_extension: z.object({ version: z.int(), reason }),
  pause: z.object({ version: z.int(), reason }),
  resume: z.object({ version: z.int(), note: reason }),
  cancel: z.object({ version: z.int(), reason }),
  reopen: z.object({ version: z.int(), reason }),
} as const;
export type TaskCommandBody<K extends keyof typeof TASK_COMMAND_BODIES> = z.infer<(typeof TASK_COMMAND_BODIES)[K]>;

const command = <const K extends keyof typeof TASK_COMMAND_BODIES>(kind: K, summary: string) =>
  route({ method: 'POST', path: `/tasks/:id/${kind}` as const, summary, gate: { act: 'task.read' }, params: Params, bodyKind: 'json', idempotent: true, body: TASK_COMMAND_BODIES[kind], answer: TaskView });

export const TASK_ROUTES = {
  listTasks: route({
    method: 'GET', path: '/tasks', summary: 'Tasks by filter, by due day, keyset-paged', gate: { act: 'task.read' },
    query: TaskFilter.extend({ sort: z.enum(['due', 'newest', 'relevance']).optional(), cursor: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({ tasks: z.array(TaskRow), nextCursor: z.string().nullable(), total: z.int(), may: z.array(z.string()) }),
  }),
  readTask: route({ method: 'GET', path: '/tasks/:id', summary: 'One task with its sources and its log', gate: { act: 'task.read' }, params: Params, answer: TaskView }),
  readMine: route({
    method: 'GET', path: '/mine', summary: 'My work or my unit’s: overdue and today, this week, later', gate: { act: 'task.read' },
    answer: z.object({ scope: z.enum(['unit', 'person']), groups: z.array(z.object({ key: z.enum(['now', 'week', 'later', 'waiting']), total: z.int(), tasks: z.array(TaskRow) })) }),
  }),
  receiveTask: command('receive', 'The lead takes the task'),
  assignPerson: command('assign_person', 'The head names the officer'),
  returnTask: command('return', 'The lead gives the task back with a reason'),
  reassignTask: command('reassign', 'Another unit becomes the lead'),
  reportProgress: command('report', 'Progress with or without evidence'),
  reportObstacle: command('obstacle', 'An obstacle'),
  commentTask: command('comment', 'A remark in the log'),
  submitTask: command('submit', 'Report done with evidence'),
  confirmTask: command('confirm', 'Confirm the result; never by the lead'),
  redoTask: command('redo', 'Send the result back for rework'),
  requestExtension: command('request_extension', 'Ask for a later deadline'),
  grantExtension: command('grant_extension', 'Grant the extension asked for'),
  refuseExtension: command('refuse_extension', 'Refuse the extension asked for'),
  pauseTask: command('pause', 'Stop the clock'),
  resumeTask: command('resume', 'Start the clock again'),
  cancelTask: command('cancel', 'Cancel by decision of the assigner'),
  reopenTask: command('reopen', 'Reopen a finished task'),
  uploadFile: route({ method: 'POST', path: '/files', summary: 'Store a file of evidence', gate: { act: 'task.read' }, bodyKind: 'upload', idempotent: true, answer: FileName }),
  downloadFile: route({ method: 'GET', path: '/files/:id', summary: 'A stored file of a task that the person may see', gate: { act: 'task.read' }, params: Params, download: 'application/octet-stream' }),
} as const;
