import { useEffect, useRef } from 'react';
import { asHtmlTable, asTsv, cellText, COLUMN_HEADS } from '#core/index.js';
import type { Language, ListHead, TaskColumn } from '#core/index.js';
import type { TaskLine } from './task-pages.js';

/** Rows of a list as cells, with the heads first. */
export function cellsOf(tasks: readonly TaskLine[], columns: readonly TaskColumn[], language: Language): string[][] {
  return [columns.map((column) => COLUMN_HEADS[column][language]), ...tasks.map((task) => columns.map((column) => cellText(task, column, language)))];
}

/** What is copied: cells for a sheet, and the same under its head for a letter. */
export interface Copied {
  readonly cells: readonly (readonly string[])[];
  readonly head: ListHead;
}

const FLAVOURS = { 'text/plain': ({ cells }: Copied): string => asTsv(cells), 'text/html': ({ cells, head }: Copied): string => asHtmlTable(cells, head) } as const;

/** Puts rows on the clipboard. They may still have to be read: the place on the clipboard is taken at once, while the press of the button counts. */
export async function copyRows(copied: Promise<Copied>): Promise<void> {
  const flavour = async (type: keyof typeof FLAVOURS): Promise<Blob> => new Blob([FLAVOURS[type](await copied)], { type });
  await navigator.clipboard.write([new ClipboardItem({ 'text/plain': flavour('text/plain'), 'text/html': flavour('text/html') })]);
}

/** Ctrl+C takes the rows that `rows` gives, as text for a sheet and as a table for a letter; nothing where none are selected, or where letters are. */
export function useCopyRows(rows: () => Copied, onCopied: (count: number) => void): void {
  const latest = useRef({ rows, onCopied });
  useEffect(() => {
    latest.current = { rows, onCopied };
  });
  useEffect(() => {
    const onCopy = (event: ClipboardEvent): void => {
      const within = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable="true"]') !== null;
      if (within || event.clipboardData === null || (globalThis.getSelection()?.toString() ?? '') !== '') return;
      const copied = latest.current.rows();
      if (copied.cells.length < 2) return;
      event.clipboardData.setData('text/plain', FLAVOURS['text/plain'](copied));
      event.clipboardData.setData('text/html', FLAVOURS['text/html'](copied));
      event.preventDefault();
      latest.current.onCopied(copied.cells.length - 1);
    };
    document.addEventListener('copy', onCopy);
    return () => document.removeEventListener('copy', onCopy);
  }, []);
}
