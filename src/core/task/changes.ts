import type { FieldChange, NewEntry, Task, TaskField } from './task.js';

// In the order of the type, so that a log reads alike everywhere.
const FIELDS = {
  kind: true, class: true, title: true, state: true, waived: true, leadUnitId: true, leadPostId: true, supportUnitIds: true, deadline: true, dueOn: true, programme: true, urgency: true, isKey: true,
  restricted: true, routine: true, progressPercent: true, steps: true, condition: true, dormant: true, openRequest: true, extensionCount: true, redoCount: true, pausedOn: true,
  pausedDays: true, escalatedOn: true, dunCount: true, dunLevel: true, dunnedOn: true, supersededById: true, submittedOn: true, closedOn: true, recurrence: true,
} as const satisfies Record<TaskField, true>;

const isField = (key: string): key is TaskField => key in FIELDS;
const TASK_FIELDS: readonly TaskField[] = Object.keys(FIELDS).filter(isField);

/** Whether two values of a field are the same as data. A database does not keep the order of the keys of an object. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  const valueOf = (holder: object, key: string): unknown => (holder as Readonly<Record<string, unknown>>)[key];
  return [...keys].every((key) => sameValue(valueOf(a, key), valueOf(b, key)));
}

/** What became of a task, field by field. */
export function changesBetween(before: Task, after: Task): FieldChange[] {
  return TASK_FIELDS.flatMap((field) => (sameValue(before[field], after[field]) ? [] : [{ field, from: before[field], to: after[field] } as FieldChange]));
}

/** A task after some changes. */
export function applied(task: Task, changes: readonly FieldChange[]): Task {
  return changes.reduce<Task>((sum, { field, to }) => ({ ...sum, [field]: to }), task);
}

/**
 * The task that a log makes out of the one that was opened: the row is nothing but this. The count of open children is kept by the children and is
 * left as it was given.
 */
export function foldLog(opened: Task, entries: readonly Pick<NewEntry, 'changes'>[]): Task {
  const acts = entries.flatMap((entry) => (entry.changes === undefined ? [] : [entry.changes]));
  return acts.reduce<Task>((task, changes) => ({ ...applied(task, changes), version: task.version + 1 }), opened);
}
