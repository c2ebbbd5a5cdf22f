import type { TaskCommandKind } from './commands.js';

/** What other programs can be told of a task. */
export const TASK_EVENTS = [
  'task.assigned', 'task.received', 'task.officer_named', 'task.returned', 'task.reported', 'task.obstacle', 'task.submitted', 'task.confirmed', 'task.redo', 'task.requested', 'task.answered',
  'task.dunned', 'task.paused', 'task.resumed', 'task.cancelled', 'task.reopened', 'task.changed', 'task.overdue',
] as const;
export type TaskEvent = (typeof TASK_EVENTS)[number];

/** What each act is to other programs; null where it is talk among those who work on the task. */
export const EVENT_OF: Readonly<Record<TaskCommandKind, TaskEvent | null>> = {
  receive: 'task.received', assign_person: 'task.officer_named', return: 'task.returned', reassign: 'task.assigned', hand_over: 'task.assigned', report: 'task.reported', obstacle: 'task.obstacle',
  comment: null, submit: 'task.submitted', confirm: 'task.confirmed', redo: 'task.redo', request_extension: 'task.requested', request: 'task.requested', withdraw_request: 'task.changed',
  grant_request: 'task.answered', refuse_request: 'task.answered', instruct: 'task.changed', amend: 'task.changed', dun: 'task.dunned', set_steps: 'task.changed', set_recurrence: 'task.changed', mark_step: 'task.changed',
  waive: 'task.changed', merge: 'task.cancelled', pause: 'task.paused', resume: 'task.resumed', cancel: 'task.cancelled', reopen: 'task.reopened', continue: 'task.changed', undo: 'task.changed', align: 'task.changed',
};
