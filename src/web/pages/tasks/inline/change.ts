import { readTypedDeadline } from '#core/index.js';
import type { CivilDate, Urgency } from '#core/index.js';
import type { TaskView } from '#contract/index.js';
import { call } from '../../../api/call.js';
import type { TaskLine } from '../task-pages.js';
import type { EditableField } from './editable.js';

/** What stands in the editor of a cell, whichever it is. */
export interface CellDraft {
  readonly title: string;
  readonly unitId: string | null;
  readonly postId: string | null;
  readonly supportUnitIds: readonly string[];
  readonly deadline: string;
  readonly urgency: Urgency;
  readonly isKey: boolean;
  /** The words that go with it into the log. */
  readonly words: string;
}

/** A task as its cells are changed; the words and the new day are still to be said. */
export function draftOf(task: TaskLine): CellDraft {
  return { title: task.title, unitId: task.lead.id, postId: task.officer?.id ?? null, supportUnitIds: task.supportUnitIds, deadline: '', urgency: task.urgency, isKey: task.isKey, words: '' };
}

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

interface About {
  readonly task: TaskLine;
  readonly today: CivilDate;
}

const hasWords = ({ words }: CellDraft): boolean => words.trim() !== '';

const COMPLETE: Readonly<Record<EditableField, (draft: CellDraft, about: About) => boolean>> = {
  title: (draft, { task }) => plain(draft.title) !== '' && plain(draft.title) !== plain(task.title),
  lead: (draft, { task }) => draft.unitId !== null && draft.unitId !== task.lead.id && hasWords(draft),
  officer: (draft, { task }) => draft.postId !== null && draft.postId !== task.officer?.id,
  supports: (draft, { task }) => draft.supportUnitIds.join() !== task.supportUnitIds.join(),
  deadline: (draft, { today }) => draft.deadline.trim() !== '' && readTypedDeadline(draft.deadline, today).ok && hasWords(draft),
  urgency: (draft, { task }) => draft.urgency !== task.urgency,
  key: (draft, { task }) => draft.isKey !== task.isKey,
};

/** Whether the draft says something else than the task, and all that its command asks for. */
export function isComplete(field: EditableField, draft: CellDraft, about: About): boolean {
  return COMPLETE[field](draft, about);
}

/** Whether nothing was typed or chosen yet: then leaving the cell loses nothing. */
export function isUntouched(draft: CellDraft, task: TaskLine): boolean {
  return JSON.stringify(draft) === JSON.stringify(draftOf(task));
}

interface Seen {
  readonly params: { readonly id: string };
  readonly version: number;
  readonly today: CivilDate;
}

/** Gives the command of a cell about the version that the person saw. */
export function sendCell(field: EditableField, draft: CellDraft, { params, version, today }: Seen): Promise<TaskView> {
  const amend = (amendment: Parameters<typeof call<'amendTask'>>[1]['body']['amendment']) => call('amendTask', { params, body: { version, reason: draft.words, amendment } });
  switch (field) {
    case 'title':
      return amend({ title: draft.title });
    case 'supports':
      return amend({ supportUnitIds: [...draft.supportUnitIds] });
    case 'urgency':
      return amend({ urgency: draft.urgency });
    case 'key':
      return amend({ isKey: draft.isKey });
    case 'lead':
      return call('reassignTask', { params, body: { version, leadUnitId: draft.unitId ?? '', reason: draft.words } });
    case 'officer':
      return call('assignPerson', { params, body: { version, postId: draft.postId ?? '', note: draft.words } });
    case 'deadline': {
      const read = readTypedDeadline(draft.deadline, today);
      return call('instructTask', { params, body: { version, body: draft.words, ...(read.ok ? { deadline: read.value } : {}) } });
    }
  }
}
