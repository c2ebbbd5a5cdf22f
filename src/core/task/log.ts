import type { LoggedAct } from './commands.js';
import type { FieldChange } from './task.js';

/** One line of a task's log, as far as taking back needs it; lines stand in the order of the log. */
export interface LogLine {
  readonly id: string;
  readonly byPersonId: string | null;
  readonly hoursAgo: number;
  /** Null where the line is not the first of an act, or is older than the keeping of changes. */
  readonly changes: readonly FieldChange[] | null;
  readonly undoesEntryId: string | null;
}

/** The lines that were taken back and do not stand again: taking back a taking back restores what it removed. */
export function undoneIds(lines: readonly Pick<LogLine, 'id' | 'undoesEntryId'>[]): ReadonlySet<string> {
  const undone = new Set<string>();
  for (const { id, undoesEntryId } of lines.toReversed()) if (undoesEntryId !== null && !undone.has(id)) undone.add(undoesEntryId);
  return undone;
}

/**
 * The act of an entry as `undo` asks for it; null where the entry is not in the log or begins no act. What was done after it and taken back since
 * stands in the way of nothing.
 */
export function loggedAct(lines: readonly LogLine[], entryId: string): LoggedAct | null {
  const place = lines.findIndex((line) => line.id === entryId);
  const line = lines[place];
  if (line === undefined || line.changes === null) return null;
  const undone = undoneIds(lines);
  const after = lines.slice(place + 1);
  const laterIds = new Set(after.map(({ id }) => id));
  const standing = after.filter(({ id, undoesEntryId }) => !undone.has(id) && (undoesEntryId === null || !laterIds.has(undoesEntryId)));
  const laterFields = [...new Set(standing.flatMap(({ changes }) => (changes ?? []).map(({ field }) => field)))];
  return { entryId, byPersonId: line.byPersonId, hoursAgo: line.hoursAgo, changes: line.changes, isUndone: undone.has(entryId), laterFields };
}
