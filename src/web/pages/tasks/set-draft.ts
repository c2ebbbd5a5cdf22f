import type { SetCommand } from '#contract/index.js';
import { DUN_LEVELS, readTypedDeadline } from '#core/index.js';
import type { CivilDate, Urgency } from '#core/index.js';

/** What can be done to many tasks from the list; what ends them comes last. */
export const SET_KINDS = ['dun', 'instruct', 'reassign', 'amend', 'confirm', 'comment', 'pause', 'resume', 'cancel'] as const satisfies readonly SetCommand['kind'][];
export type SetKind = (typeof SET_KINDS)[number];

/** What was typed for a set, whatever is done to it. */
export interface SetDraft {
  readonly text: string;
  readonly level: string;
  readonly deadline: string;
  readonly unitId: string | null;
  /** Empty leaves each task as it is. */
  readonly urgency: Urgency | '';
  readonly key: 'yes' | 'no' | '';
  /** Empty leaves each task where it is; `-` takes it out. */
  readonly programme: string;
  /** Null leaves the coordinating units of each task. */
  readonly supportUnitIds: readonly string[] | null;
}

export const EMPTY_SET: SetDraft = { text: '', level: '1', deadline: '', unitId: null, urgency: '', key: '', programme: '', supportUnitIds: null };

function amendmentOf({ urgency, key, programme, supportUnitIds }: SetDraft): Extract<SetCommand, { kind: 'amend' }>['amendment'] {
  return { ...(urgency === '' ? {} : { urgency }), ...(key === '' ? {} : { isKey: key === 'yes' }), ...(programme.trim() === '' ? {} : { programme: programme.trim() === '-' ? '' : programme }), ...(supportUnitIds === null ? {} : { supportUnitIds: [...supportUnitIds] }) };
}

function instructionOf({ text, deadline }: SetDraft, today: CivilDate): SetCommand | null {
  if (deadline.trim() === '') return text.trim() === '' ? null : { kind: 'instruct', body: text };
  const read = readTypedDeadline(deadline, today);
  return read.ok ? { kind: 'instruct', body: text, deadline: read.value } : null;
}

const WORDED: readonly SetKind[] = ['reassign', 'comment', 'pause', 'cancel'];

const levelOf = ({ level: typed }: SetDraft): (typeof DUN_LEVELS)[number] => DUN_LEVELS.find((level) => String(level) === typed) ?? 1;

function correctionOf(draft: SetDraft): SetCommand | null {
  const amendment = amendmentOf(draft);
  return Object.keys(amendment).length === 0 ? null : { kind: 'amend', reason: draft.text, amendment };
}

const reassignmentOf = ({ unitId, text }: SetDraft): SetCommand | null => (unitId === null ? null : { kind: 'reassign', leadUnitId: unitId, reason: text });

/** The command that was typed; null while something of it is missing or cannot be read. */
export function commandOf(kind: SetKind, draft: SetDraft, today: CivilDate): SetCommand | null {
  const reason = draft.text;
  // Without its words a command of these kinds says nothing.
  if (WORDED.includes(kind) && reason.trim() === '') return null;
  switch (kind) {
    case 'dun':
      return { kind, level: levelOf(draft), body: draft.text };
    case 'instruct':
      return instructionOf(draft, today);
    case 'reassign':
      return reassignmentOf(draft);
    case 'amend':
      return correctionOf(draft);
    case 'confirm':
      return { kind, note: draft.text, doneOn: null };
    case 'resume':
      return { kind, note: draft.text };
    case 'comment':
      return { kind, body: draft.text };
    case 'pause':
    case 'cancel':
      return { kind, reason };
  }
}
