import { MOVES } from '#core/index.js';
import type { TaskCommandKind } from '#core/index.js';

/** A field that a command asks for. */
export type CommandField = 'text' | 'percent' | 'evidence' | 'figure' | 'doneOn' | 'requestedDue' | 'post' | 'unit';

export interface CommandForm {
  readonly fields: readonly CommandField[];
  /** What its text is called: an account, a reason, or a note that may be left out. */
  readonly text: 'progress' | 'body' | 'result' | 'obstacle' | 'reason' | 'note';
}

/** What each command asks of the person; none of them for taking a task. */
export const COMMAND_FORMS: Readonly<Record<TaskCommandKind, CommandForm>> = {
  receive: { fields: [], text: 'note' },
  assign_person: { fields: ['post', 'text'], text: 'note' },
  return: { fields: ['text'], text: 'reason' },
  reassign: { fields: ['unit', 'text'], text: 'reason' },
  report: { fields: ['text', 'percent', 'evidence'], text: 'progress' },
  obstacle: { fields: ['text'], text: 'obstacle' },
  comment: { fields: ['text'], text: 'body' },
  submit: { fields: ['text', 'evidence', 'figure'], text: 'result' },
  confirm: { fields: ['text', 'doneOn'], text: 'note' },
  redo: { fields: ['text'], text: 'reason' },
  request_extension: { fields: ['requestedDue', 'text'], text: 'reason' },
  grant_extension: { fields: ['text'], text: 'note' },
  refuse_extension: { fields: ['text'], text: 'reason' },
  pause: { fields: ['text'], text: 'reason' },
  resume: { fields: ['text'], text: 'note' },
  cancel: { fields: ['text'], text: 'reason' },
  reopen: { fields: ['text'], text: 'reason' },
};

// What finishes the thing that waits comes first; what undoes or stops it comes last.
const ORDER: readonly TaskCommandKind[] = [
  'confirm', 'grant_extension', 'receive', 'submit', 'report', 'redo', 'refuse_extension', 'assign_person', 'obstacle', 'request_extension', 'comment', 'resume', 'return', 'reassign', 'pause', 'reopen', 'cancel',
];

const isKind = (text: string): text is TaskCommandKind => text in MOVES;

/** The commands that this person may give now, in the order in which they are offered; what this page does not know is left out. */
export function offeredCommands(may: readonly string[]): TaskCommandKind[] {
  const allowed = new Set(may.filter(isKind));
  return ORDER.filter((kind) => allowed.has(kind));
}
