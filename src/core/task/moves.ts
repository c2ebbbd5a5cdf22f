import type { TaskCommandKind } from './commands.js';
import type { TaskState } from './task.js';

/**
 * What a person is to a task: `office` follows it for the agency (văn thư, tổng hợp, Chánh Văn phòng), `leader` heads the agency,
 * `assigner` gave this very task, `parent_lead` heads the unit that leads the task above it, `lead_head` heads the unit that leads it, `lead_officer` is the named officer, `support` sits in a coordinating unit.
 * `system` is nobody: what a decision about units and posts, or a day that has come, brings with it.
 * `superior` is the agency across the border that ordered it, `subordinate` the one that does it: each speaks through what it publishes (`border/`).
 */
export const RELATIONS = ['office', 'leader', 'assigner', 'parent_lead', 'lead_head', 'lead_officer', 'support', 'system', 'superior', 'subordinate'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Move {
  readonly from: readonly TaskState[];
  /** The state after it; null where it does not move the task. */
  readonly to: TaskState | null;
  readonly by: readonly Relation[];
  /** Other states that it may lead to: what was asked for decides, or what is taken back. */
  readonly orTo?: readonly TaskState[];
}

const OPEN = ['assigned', 'returned', 'active', 'submitted', 'paused'] as const;
const PEOPLE = ['office', 'leader', 'assigner', 'parent_lead', 'lead_head', 'lead_officer', 'support'] as const;
const ORDERING = ['office', 'leader', 'assigner', 'superior'] as const;
const WORKING = ['lead_head', 'lead_officer'] as const;
const ASKING = ['lead_head', 'subordinate'] as const;

/**
 * Every way a task can move and who may move it (model 7.4). Overdue is not here: it is read from the due day and today.
 * The same table decides in the server, enables the buttons in the web and draws docs/acts.md.
 */
export const MOVES = {
  receive: { from: ['assigned'], to: 'active', by: [...WORKING, 'subordinate'] },
  assign_person: { from: ['assigned', 'active'], to: null, by: ['lead_head'] },
  return: { from: ['assigned', 'active'], to: 'returned', by: ASKING },
  reassign: { from: ['assigned', 'returned', 'active'], to: 'assigned', by: ['office', 'leader', 'assigner'] },
  report: { from: ['assigned', 'active'], to: 'active', by: [...WORKING, 'subordinate'] },
  obstacle: { from: ['assigned', 'active'], to: 'active', by: [...WORKING, 'subordinate'] },
  comment: { from: OPEN, to: null, by: PEOPLE },
  submit: { from: ['assigned', 'active'], to: 'submitted', by: [...WORKING, 'subordinate'] },
  confirm: { from: ['submitted'], to: 'done', by: ORDERING },
  redo: { from: ['submitted'], to: 'active', by: ORDERING },
  request_extension: { from: ['assigned', 'active'], to: null, by: ASKING },
  request: { from: ['assigned', 'active'], to: null, by: ASKING },
  withdraw_request: { from: ['assigned', 'active'], to: null, by: ASKING },
  grant_request: { from: ['assigned', 'active'], to: null, by: ORDERING, orTo: ['returned', 'assigned', 'cancelled', 'paused'] },
  refuse_request: { from: ['assigned', 'active'], to: null, by: ORDERING },
  instruct: { from: OPEN, to: null, by: ORDERING },
  amend: { from: OPEN, to: null, by: ORDERING },
  dun: { from: ['assigned', 'returned', 'active'], to: null, by: ORDERING },
  set_steps: { from: OPEN, to: null, by: [...ORDERING, 'lead_head'] },
  mark_step: { from: ['assigned', 'active', 'submitted'], to: null, by: ['office', 'lead_head', 'lead_officer'] },
  waive: { from: OPEN, to: null, by: [...ORDERING, 'parent_lead'] },
  merge: { from: OPEN, to: 'cancelled', by: ['office', 'leader'] },
  pause: { from: ['assigned', 'active'], to: 'paused', by: ORDERING },
  resume: { from: ['paused'], to: 'active', by: ORDERING, orTo: ['assigned'] },
  cancel: { from: OPEN, to: 'cancelled', by: ['leader', 'assigner', 'superior'] },
  reopen: { from: ['done', 'cancelled'], to: 'active', by: ['leader', 'assigner', 'superior'] },
  set_recurrence: { from: ['assigned', 'returned', 'active', 'paused'], to: null, by: ORDERING },
  hand_over: { from: OPEN, to: null, by: ['office', 'leader', 'system'] },
  continue: { from: OPEN, to: null, by: ['office', 'leader'] },
  undo: { from: [...OPEN, 'done', 'cancelled'], to: null, by: PEOPLE, orTo: [...OPEN, 'done', 'cancelled'] },
  align: { from: [...OPEN, 'done', 'cancelled'], to: null, by: ['superior'], orTo: [...OPEN, 'done', 'cancelled'] },
} as const satisfies Record<TaskCommandKind, Move>;
