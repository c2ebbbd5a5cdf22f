import { useEffect, useRef } from 'react';
import { asHtmlTable, asTsv, cellText, COLUMN_HEADS } from '#core/index.js';
import type { Language, TaskColumn } from '#core/index.js';
import type { TaskLine } from './task-lines.js';

/** Rows of a list as cells, with the heads first. */
export function cellsOf(tasks: readonly TaskLine[], columns: readonly TaskColumn[], language: Language): string[][] {
  return [columns.map((column) => COLUMN_HEADS[column][language]), ...tasks.map((task) => columns.map((column) => cellText(task, column, language)))];
}

/** Ctrl+C takes the rows that `rows` gives, as text for a sheet and as a table for a letter; nothing where none are selected, or where letters are. */
export function useCopyRows(rows: () => string[][], onCopied: (count: number) => void): void {
  const latest = useRef({ rows, onCopied });
  useEffect(() => {
    latest.current = { rows, onCopied };
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const within = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]') !== null;
      if (within || event.clipboardData === null || (globalThis.getSelection()?.toString() ?? '') !== '') return;
      const cells = latest.current.rows();
      if (cells.length < 2) return;
      event.clipboardData.setData('text/plain', asTsv(cells));
      event.clipboardData.setData('text/html', asHtmlTable(cells));
      event.preventDefault();
      latest.current.onCopied(cells.length - 1);
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);
}
