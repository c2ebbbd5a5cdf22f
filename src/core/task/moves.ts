import type { TaskCommandKind } from './commands.js';
import type { TaskState } from './task.js';

/**
 * What a person is to a task: `office` follows it for the agency (văn thư, tổng hợp, Chánh Văn phòng), `leader` heads the agency,
 * `lead_head` heads the unit that leads it, `lead_officer` is the named officer, `support` sits in a coordinating unit.
 */
export const RELATIONS = ['office', 'leader', 'lead_head', 'lead_officer', 'support'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Move {
  readonly from: readonly TaskState[];
  /** The state after it; null where it does not move the task. */
  readonly to: TaskState | null;
  readonly by: readonly Relation[];
}

const OPEN = ['assigned', 'returned', 'active', 'submitted', 'paused'] as const;

/**
 * Every way a task can move and who may move it (model 7.4). Overdue is not here: it is read from the due day and today.
 * The same table decides in the server, enables the buttons in the web and draws docs/acts.md.
 */
export const MOVES = {
  receive: { from: ['assigned'], to: 'active', by: ['lead_head', 'lead_officer'] },
  assign_person: { from: ['assigned', 'active'], to: null, by: ['lead_head'] },
  return: { from: ['assigned', 'active'], to: 'returned', by: ['lead_head'] },
  reassign: { from: ['assigned', 'returned', 'active'], to: 'assigned', by: ['office', 'leader'] },
  report: { from: ['assigned', 'active'], to: 'active', by: ['lead_head', 'lead_officer'] },
  obstacle: { from: ['assigned', 'active'], to: 'active', by: ['lead_head', 'lead_officer'] },
  comment: { from: OPEN, to: null, by: ['office', 'leader', 'lead_head', 'lead_officer', 'support'] },
  submit: { from: ['assigned', 'active'], to: 'submitted', by: ['lead_head', 'lead_officer'] },
  confirm: { from: ['submitted'], to: 'done', by: ['office', 'leader'] },
  redo: { from: ['submitted'], to: 'active', by: ['office', 'leader'] },
  request_extension: { from: ['assigned', 'active'], to: null, by: ['lead_head'] },
  grant_extension: { from: ['assigned', 'active'], to: null, by: ['leader'] },
  refuse_extension: { from: ['assigned', 'active'], to: null, by: ['leader'] },
  pause: { from: ['assigned', 'active'], to: 'paused', by: ['office', 'leader'] },
  resume: { from: ['paused'], to: 'active', by: ['office', 'leader'] },
  cancel: { from: OPEN, to: 'cancelled', by: ['leader'] },
  reopen: { from: ['done', 'cancelled'], to: 'active', by: ['leader'] },
} as const satisfies Record<TaskCommandKind, Move>;
