import type { TaskColumn, TaskCommandKind } from '#core/index.js';
import type { TaskLine } from '../task-pages.js';

/** What of a task can be changed in its row. */
export const EDITABLE_FIELDS = ['title', 'lead', 'officer', 'supports', 'deadline', 'urgency', 'key'] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

/** The command by which each is changed: a row changes nothing that the task's own page could not. */
export const FIELD_COMMANDS: Readonly<Record<EditableField, TaskCommandKind>> = {
  title: 'amend', lead: 'reassign', officer: 'assign_person', supports: 'amend', deadline: 'instruct', urgency: 'amend', key: 'amend',
};

/** A cell whose content is being changed. */
export interface EditedCell {
  readonly taskId: string;
  readonly column: TaskColumn;
}

// Who does it stands under the unit: a head, who gives to people and not to units, changes that there.
const FIELDS_OF: Readonly<Partial<Record<TaskColumn, readonly EditableField[]>>> = {
  title: ['title'], lead: ['lead', 'officer'], officer: ['officer'], supports: ['supports'], deadline: ['deadline'], urgency: ['urgency'], key: ['key'],
};

/** What this person may change in a cell of a task; null where that is nothing. */
export function editableField(task: Pick<TaskLine, 'may'>, column: TaskColumn): EditableField | null {
  return FIELDS_OF[column]?.find((field) => task.may.includes(FIELD_COMMANDS[field])) ?? null;
}

/** The next cell of a row to change, after `from` and around; null where the person may change none. */
export function nextEditable(task: Pick<TaskLine, 'may'>, columns: readonly TaskColumn[], from: TaskColumn | null): TaskColumn | null {
  const at = from === null ? -1 : columns.indexOf(from);
  const around = [...columns.slice(at + 1), ...columns.slice(0, at + 1)];
  return around.find((column) => editableField(task, column) !== null) ?? null;
}
