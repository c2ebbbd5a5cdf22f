import { useCallback, useMemo, useState } from 'react';
import type { TaskColumn } from '#core/index.js';
import { toast } from '../../../parts/toast.js';
import { useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import type { Editing } from './cell.js';
import { nextEditable } from './editable.js';
import type { EditedCell } from './editable.js';
import { INLINE_WORDS } from './words.js';

/** One cell of a page is changed at a time. F2 begins where the person changed something last, and goes on cell by cell. */
export function useEditing(columns: readonly TaskColumn[]): Editing & { readonly startRow: (task: TaskLine, wanted?: TaskColumn) => void } {
  const say = useWords(INLINE_WORDS);
  const [cell, setCell] = useState<EditedCell | null>(null);
  const [last, setLast] = useState<TaskColumn | null>(null);
  const start = useCallback((task: TaskLine, column: TaskColumn): void => {
    setLast(column);
    setCell({ taskId: task.id, column });
  }, []);
  return useMemo(() => {
    const leave = (): void => setCell(null);
    const close = (): void => {
      setCell(null);
      // The keyboard goes back to the row, wherever the list has put it by then.
      if (cell !== null) setTimeout(() => document.querySelector<HTMLElement>(`[data-row="${cell.taskId}"]`)?.focus({ preventScroll: true }));
    };
    const next = (task: TaskLine): void => {
      const to = nextEditable(task, columns, cell?.column ?? null);
      if (to !== null) start(task, to);
    };
    const startRow = (task: TaskLine, wanted?: TaskColumn): void => {
      const before = wanted ?? last;
      // The place of last time, where this row has it: looked for from the one before it.
      const at = before === null ? -1 : columns.indexOf(before);
      const to = nextEditable(task, columns, at <= 0 ? null : (columns[at - 1] ?? null));
      if (to === null) toast(say.nothing);
      else start(task, to);
    };
    return { cell, start, next, close, leave, startRow };
  }, [cell, columns, last, start, say]);
}
