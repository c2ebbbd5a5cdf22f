import { ATTENTIONS, REQUEST_KINDS, STEP_ACTS } from '#core/index.js';
import { z } from 'zod';
import { Day, Deadline, FileName, Id, Instant, Params, PostName, TaskClass, Timeliness, UnitName, Urgency } from './common.js';
import { route } from './route.js';

export const TaskState = z.enum(['draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled']);

export const TaskRow = z.object({
  id: Id, code: z.string(), title: z.string(), class: TaskClass, kind: z.string(), state: TaskState, timeliness: Timeliness, lead: UnitName, officer: PostName.nullable(),
  deadline: Deadline.nullable(), dueOn: Day.nullable(), originalDueOn: Day.nullable(), urgency: Urgency, progressPercent: z.int(), hasRequest: z.boolean(), requestKind: z.enum(REQUEST_KINDS).nullable(), restricted: z.boolean(), isKey: z.boolean(),
  /** The other agency of a task that crosses a border. */
  border: z.object({ side: z.enum(['above', 'below']), peer: z.string() }).nullable(),
  document: z.object({ id: Id, label: z.string() }).nullable(),
  /** The programme, plan, resolution or scheme that it is part of, as that is called; empty for none. */
  programme: z.string(), assignedBy: z.string(), coordinators: z.array(z.string()), supportUnitIds: z.array(Id), product: z.string(), dormant: z.boolean(), dunLevel: z.int(), lastReport: z.string().nullable(), lastReportAt: Instant.nullable(), openedOn: Day.nullable(), closedOn: Day.nullable(), version: z.int(),
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
  /** Figures by the units of today: with those that became `unitId`, and groups of units under the one that followed them; without, by the unit that led then. */
  former: z.stringbool().optional(),
  state: z.enum(['open', 'closed', 'draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled', 'all']).optional(),
  timeliness: Timeliness.optional(),
  documentId: Id.optional(),
  officerPostId: Id.optional(),
  mine: z.stringbool().optional(),
  /** Tasks that cross the border between two agencies: ordered by the one above, or done by one below. */
  border: z.enum(['above', 'below']).optional(),
  /** Waiting for somebody above: a request of any kind, a result to confirm, an obstacle that needs an instruction; or any of these (`decision`). `extension` is a request for more time. */
  waiting: z.enum(['decision', 'confirmation', 'request', 'extension', 'instruction']).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  closedFrom: Day.optional(),
  closedTo: Day.optional(),
  /** Why it has to be looked at; `any` of these reasons. */
  attention: z.enum([...ATTENTIONS, 'any']).optional(),
  openedFrom: Day.optional(),
  openedTo: Day.optional(),
  /** Without a due day, whatever the state. */
  undated: z.stringbool().optional(),
  /** Ordered without a document, or not. */
  direct: z.stringbool().optional(),
  /** Who ordered it, as its document or its log names them; `-` for nobody. */
  assigner: z.string().trim().min(1).max(300).optional(),
  /** The programme that it is part of, as that is called; `-` for none. */
  programme: z.string().trim().min(1).max(300).optional(),
  /** Ordered by this person: by a post that they hold, or for which they act. */
  givenByMe: z.stringbool().optional(),
  /** One of the four official classes, what is due soon being in time; `none` for what they do not count: without a due day, paused, cancelled, not given out yet. */
  official: z.enum(['on_time', 'late', 'on_track', 'overdue', 'none']).optional(),
  key: z.stringbool().optional(),
  dunned: z.stringbool().optional(),
  dormant: z.stringbool().optional(),
  restricted: z.stringbool().optional(),
});
export type TaskFilter = z.infer<typeof TaskFilter>;

export const Step = z.object({ text: z.string(), act: z.enum(STEP_ACTS), dueOn: Day.nullable(), doneOn: Day.nullable(), documentNumber: z.string().nullable() });

export const DunLevel = z.union([z.literal(1), z.literal(2), z.literal(3)]);

export const EntryView = z.object({
  id: Id, ordinal: z.int(), at: Instant, by: z.string(), byTitle: z.string(), unitName: z.string(), kind: z.string(), body: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), occurredOn: Day,
  /** Title and name of whom the writer acted for. */
  onBehalfOf: z.string().nullable(),
  /** It was taken back and does not stand again. */
  undone: z.boolean(),
  /** The entry that it takes back. */
  undoes: Id.nullable(),
  /** This person may take it back now. */
  mayUndo: z.boolean(),
  evidence: z.array(z.object({ file: FileName.nullable(), documentNumber: z.string().nullable(), documentDate: Day.nullable() })),
});
export type EntryView = z.infer<typeof EntryView>;

export const TaskView = TaskRow.extend({
  supports: z.array(UnitName), assigner: z.string(), deliverable: z.string(), approval: z.string(), originalDeadline: Deadline.nullable(),
  sources: z.array(z.object({ passageId: Id, documentId: Id, documentLabel: z.string(), start: z.int(), end: z.int(), quote: z.string() })),
  citations: z.array(z.object({ key: z.string(), text: z.string() })),
  request: z.object({
    kind: z.enum(REQUEST_KINDS), requestedDue: Day.nullable(), unit: UnitName.nullable(), reason: z.string(), askedOn: Day, by: z.string(),
  }).nullable(),
  routine: z.boolean(), steps: z.array(Step), condition: z.string().nullable(), dormant: z.boolean(), waived: z.boolean(), escalatedOn: Day.nullable(),
  dunning: z.object({ count: z.int(), level: z.int(), on: Day }).nullable(),
  mergedInto: z.object({ id: Id, code: z.string(), title: z.string() }).nullable(), merged: z.array(z.object({ id: Id, code: z.string(), title: z.string() })),
  /** To who might ask for more time: why that is not possible now; null where it is, and for everybody else. */
  noExtension: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
  extensionCount: z.int(), redoCount: z.int(), pausedDays: z.int(), parent: z.object({ id: Id, title: z.string() }).nullable(),
  children: z.array(z.object({ id: Id, title: z.string(), state: TaskState, waived: z.boolean(), lead: z.string(), dueOn: Day.nullable(), timeliness: Timeliness, openChildren: z.int() })),
  officers: z.array(PostName),
  /** How the order travelled, and what the sender said beside it. */
  crossing: z.object({
    sentOn: Day, arrivedOn: Day.nullable(),
    /** Messages of ours that the other side is not known to have. */
    underWay: z.int(), code: z.string(), sources: z.array(z.object({ label: z.string(), quote: z.string() })), supports: z.array(z.string()),
  }).nullable(),
  /** Of a duty that comes again: how, when next, and how many times nothing was opened because one was still open. */
  recurrence: z.object({ rule: z.string(), startsOn: Day, leadDays: z.int(), nextOn: Day.nullable(), nextOpensOn: Day.nullable(), skipped: z.int() }).nullable(),
  entries: z.array(EntryView),
  /** What the ids in the facts of the entries are called: units and posts as they are called now, tasks that this person may see. */
  names: z.record(z.string(), z.string()),
});
export type TaskView = z.infer<typeof TaskView>;

const reason = z.string().trim().max(4000);
const EvidenceBody = z.object({ fileId: Id.nullable(), documentNumber: z.string().max(60).nullable(), documentDate: Day.nullable() });
const evidence = z.array(EvidenceBody).max(20);

const RecurrenceBody = z.object({ rule: z.string().max(200), startsOn: Day, leadDays: z.int().min(0).max(60) });

/** Bodies of the commands, by kind: each is a route `POST /tasks/:id/<kind>` with the version seen. */
export const TASK_COMMAND_BODIES = {
  receive: z.object({ version: z.int() }),
  assign_person: z.object({ version: z.int(), postId: Id, note: reason }),
  return: z.object({ version: z.int(), reason }),
  reassign: z.object({ version: z.int(), leadUnitId: Id, reason }),
  report: z.object({ version: z.int(), body: z.string().trim().max(8000), percent: z.int().min(0).max(100).nullable(), evidence, figure: z.string().max(200).nullable().optional() }),
  obstacle: z.object({ version: z.int(), body: z.string().trim().max(8000), escalate: z.boolean() }),
  comment: z.object({ version: z.int(), body: z.string().trim().max(8000) }),
  submit: z.object({ version: z.int(), body: z.string().trim().max(8000), evidence, figure: z.string().max(200).nullable() }),
  confirm: z.object({ version: z.int(), note: reason, doneOn: Day.nullable() }),
  redo: z.object({ version: z.int(), reason }),
  request_extension: z.object({ version: z.int(), requestedDue: Day, reason }),
  request: z.object({ version: z.int(), what: z.enum(REQUEST_KINDS).exclude(['extend']), unitId: Id.nullable(), reason }),
  withdraw_request: z.object({ version: z.int() }),
  grant_request: z.object({ version: z.int(), note: reason }),
  refuse_request: z.object({ version: z.int(), reason }),
  instruct: z.object({ version: z.int(), body: z.string().trim().max(8000), deadline: Deadline.nullable().optional() }),
  amend: z.object({
    version: z.int(), reason,
    amendment: z.object({ title: z.string().max(2000).optional(), programme: z.string().max(200).optional(), supportUnitIds: z.array(Id).max(100).optional(), urgency: Urgency.optional(), isKey: z.boolean().optional(), routine: z.boolean().optional(), restricted: z.boolean().optional() }),
  }),
  dun: z.object({ version: z.int(), level: DunLevel, body: z.string().trim().max(8000) }),
  set_steps: z.object({ version: z.int(), steps: z.array(Step.pick({ text: true, act: true, dueOn: true })).max(20) }),
  mark_step: z.object({ version: z.int(), step: z.int().min(0), doneOn: Day.nullable(), documentNumber: z.string().max(60).nullable() }),
  waive: z.object({ version: z.int(), reason }),
  merge: z.object({ version: z.int(), intoTaskId: Id, reason }),
  pause: z.object({ version: z.int(), reason }),
  resume: z.object({ version: z.int(), note: reason, dueOn: Day.nullable().optional() }),
  cancel: z.object({ version: z.int(), reason }),
  reopen: z.object({ version: z.int(), reason }),
  set_recurrence: z.object({ version: z.int(), recurrence: RecurrenceBody.nullable() }),
  undo: z.object({ version: z.int(), entryId: Id }),
} as const;
export type TaskCommandBody<K extends keyof typeof TASK_COMMAND_BODIES> = z.infer<(typeof TASK_COMMAND_BODIES)[K]>;

const command = <const K extends keyof typeof TASK_COMMAND_BODIES>(kind: K, summary: string) =>
  route({ method: 'POST', path: `/tasks/:id/${kind}` as const, summary, gate: { act: 'task.read' }, params: Params, bodyKind: 'json', idempotent: true, body: TASK_COMMAND_BODIES[kind], answer: TaskView });

export const TASK_ROUTES = {
  listTasks: route({
    method: 'GET', path: '/tasks', summary: 'Tasks by filter, by due day, keyset-paged', gate: { act: 'task.read' },
    query: TaskFilter.extend({ sort: z.enum(['due', 'newest', 'relevance']).optional(), cursor: z.string().max(400).optional(), /** The place with which the page ends: what was read once is read again between two cursors. */ until: z.string().max(400).optional(), limit: z.coerce.number().int().min(1).max(500).default(50) }),
    answer: z.object({ tasks: z.array(TaskRow), nextCursor: z.string().nullable(), total: z.int(), may: z.array(z.string()) }),
  }),
  createTask: route({
    method: 'POST', path: '/tasks', summary: 'Give an order without a document, to one unit or to several under one record', gate: { act: 'task.create' }, bodyKind: 'json', idempotent: true,
    body: z.object({
      id: Id, title: z.string().trim().min(1).max(2000), leadUnitIds: z.array(Id).min(1).max(300), supportUnitIds: z.array(Id).max(100), deadline: Deadline.nullable(), class: TaskClass, urgency: Urgency,
      isKey: z.boolean(), routine: z.boolean(), restricted: z.boolean(), condition: z.string().max(500).nullable(), deliverable: z.string().max(1000),
      steps: z.array(Step.pick({ text: true, act: true, dueOn: true })).max(20), parentId: Id.nullable(),
      /** The post whose order it is, where the one who types gives it on behalf of somebody. */
      orderedByPostId: Id.nullable(),
      /** Who ordered it, in words, where that is nobody of the agency. */
      orderedBy: z.string().trim().max(300),
      officerPostId: Id.nullable(),
      /** A standing duty that comes again. */
      recurrence: RecurrenceBody.nullable().optional(),
    }),
    answer: z.object({ taskId: Id, taskIds: z.array(Id), laterThanParent: z.boolean() }),
  }),
  readTask: route({ method: 'GET', path: '/tasks/:id', summary: 'One task with its sources and its log', gate: { act: 'task.read' }, params: Params, answer: TaskView }),
  readMine: route({
    method: 'GET', path: '/mine', summary: 'My work or my unit’s: what waits for my answer, overdue and today, new, this week, later', gate: { act: 'task.read' },
    answer: z.object({ scope: z.enum(['unit', 'person']), groups: z.array(z.object({ key: z.enum(['answer', 'now', 'new', 'week', 'later', 'waiting']), total: z.int(), tasks: z.array(TaskRow) })) }),
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
  requestChange: command('request', 'Ask to give back, pass on, pause or end the task, or what is meant'),
  withdrawRequest: command('withdraw_request', 'Withdraw what was asked for'),
  grantRequest: command('grant_request', 'Grant what was asked for'),
  refuseRequest: command('refuse_request', 'Refuse what was asked for'),
  instructTask: command('instruct', 'An instruction, with another deadline or without'),
  amendTask: command('amend', 'Correct what was given out'),
  dunTask: command('dun', 'Remind, criticise or call to account'),
  setSteps: command('set_steps', 'The way of the product through its authorities'),
  markStep: command('mark_step', 'A step of the product is done'),
  waiveTask: command('waive', 'The task above no longer waits for this one'),
  mergeTask: command('merge', 'End it in another task that orders the same'),
  pauseTask: command('pause', 'Stop the clock'),
  resumeTask: command('resume', 'Start the clock again'),
  cancelTask: command('cancel', 'Cancel by decision of the assigner'),
  reopenTask: command('reopen', 'Reopen a finished task'),
  setRecurrence: command('set_recurrence', 'A duty comes again, or no longer'),
  undoAct: command('undo', 'Take an act back'),
  uploadFile: route({ method: 'POST', path: '/files', summary: 'Store a file of evidence', gate: { act: 'task.read' }, bodyKind: 'upload', idempotent: true, answer: FileName }),
  downloadFile: route({ method: 'GET', path: '/files/:id', summary: 'A stored file of a task that the person may see', gate: { act: 'task.read' }, params: Params, download: 'application/octet-stream' }),
} as const;
