import { MOVES } from '#core/index.js';
import type { TaskCommandKind } from '#core/index.js';

/** A field that a command asks for. */
export type CommandField = 'text' | 'percent' | 'evidence' | 'figure' | 'doneOn' | 'requestedDue' | 'newDue' | 'startDue' | 'what' | 'level' | 'escalate' | 'post' | 'unit' | 'wantedUnit';

/** Commands that are given by a form of their own: corrections stand in the fields they
 * correct, the steps of the product in a list, a merge beside a search, and taking back beside the line it takes back; handing over comes with a decision about units.
 * What the agency above shows is no person's to give. */
export const OWN_FORMS = ['amend', 'merge', 'set_steps', 'mark_step', 'hand_over', 'continue', 'set_recurrence', 'undo', 'align'] as const satisfies readonly TaskCommandKind[];
export type OwnKind = Exclude<(typeof OWN_FORMS)[number], (typeof BESIDE)[number]>;
/** Of those, the ones that stand elsewhere: beside the line that they are about, or with a decision about many tasks. */
export const BESIDE = ['mark_step', 'hand_over', 'continue', 'undo', 'align'] as const satisfies readonly TaskCommandKind[];
export type FormKind = Exclude<TaskCommandKind, (typeof OWN_FORMS)[number]>;

export interface CommandForm {
  readonly fields: readonly CommandField[];
  /** What its text is called: an account, a reason, or a note that may be left out. */
  readonly text: 'progress' | 'body' | 'result' | 'obstacle' | 'reason' | 'note' | 'instruction' | 'dunning';
}

/** What each command asks of the person; none of them for taking a task. */
export const COMMAND_FORMS: Readonly<Record<FormKind, CommandForm>> = {
  receive: { fields: [], text: 'note' },
  assign_person: { fields: ['post', 'text'], text: 'note' },
  return: { fields: ['text'], text: 'reason' },
  reassign: { fields: ['unit', 'text'], text: 'reason' },
  report: { fields: ['text', 'percent', 'figure', 'evidence'], text: 'progress' },
  obstacle: { fields: ['text', 'escalate'], text: 'obstacle' },
  comment: { fields: ['text'], text: 'body' },
  submit: { fields: ['text', 'evidence', 'figure'], text: 'result' },
  confirm: { fields: ['text', 'doneOn'], text: 'note' },
  redo: { fields: ['text'], text: 'reason' },
  request_extension: { fields: ['requestedDue', 'text'], text: 'reason' },
  request: { fields: ['what', 'wantedUnit', 'text'], text: 'reason' },
  withdraw_request: { fields: [], text: 'note' },
  grant_request: { fields: ['text'], text: 'note' },
  refuse_request: { fields: ['text'], text: 'reason' },
  instruct: { fields: ['text', 'newDue'], text: 'instruction' },
  dun: { fields: ['level', 'text'], text: 'dunning' },
  waive: { fields: ['text'], text: 'reason' },
  pause: { fields: ['text'], text: 'reason' },
  resume: { fields: ['startDue', 'text'], text: 'note' },
  cancel: { fields: ['text'], text: 'reason' },
  reopen: { fields: ['text'], text: 'reason' },
};

// What finishes the thing that waits comes first; what undoes or stops it comes last.
const ORDER: readonly (FormKind | OwnKind)[] = [
  'confirm', 'grant_request', 'receive', 'submit', 'report', 'redo', 'refuse_request', 'assign_person', 'obstacle', 'request_extension', 'dun', 'instruct', 'comment', 'request', 'withdraw_request',
  'resume', 'return', 'reassign', 'amend', 'set_steps', 'set_recurrence', 'pause', 'waive', 'merge', 'reopen', 'cancel',
];

const isKind = (text: string): text is TaskCommandKind => text in MOVES;

/** The commands that this person may give now, in the order in which they are offered; what this page does not know is left out. */
export function offeredCommands(may: readonly string[]): (FormKind | OwnKind)[] {
  const allowed: ReadonlySet<string> = new Set(may.filter(isKind));
  return ORDER.filter((kind) => allowed.has(kind));
}

const OWN: readonly string[] = OWN_FORMS;

/** Whether a command is given by a form of its own. */
export function isOwnForm(kind: FormKind | OwnKind): kind is OwnKind {
  return OWN.includes(kind);
}
