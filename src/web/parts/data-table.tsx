import { useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { isComposing } from '../commands/keys.js';
import { useCommands } from '../commands/registry.js';
import { useWords } from '../words/words.js';
import styles from './data-table.module.css';
import { PART_WORDS } from './words.js';

export interface Column<T> {
  readonly key: string;
  readonly head: string;
  readonly cell: (row: T) => ReactNode;
  readonly align?: 'right';
  /** CSS width of the column; the first without one takes what is left. */
  readonly width?: string;
  /** Not shown on a phone. */
  readonly wideOnly?: boolean;
}

interface DataTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly idOf: (row: T) => string;
  /** Enter, or a click beside the links of the row. */
  readonly onOpen?: (row: T) => void;
  /** Space. */
  readonly onPeek?: (row: T) => void;
  /** The row whose panel is open. */
  readonly currentId?: string | null;
  readonly footer?: ReactNode;
}

/** Rows of 36 px (44 for fingers) under a head that stays; ↑ ↓ j k move, Enter opens, Space peeks. */
export function DataTable<T>({ label, columns, rows, idOf, onOpen, onPeek, currentId = null, footer }: DataTableProps<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(onPeek !== undefined);
  return (
    <div className={styles.frame}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" style={column.width === undefined ? undefined : { width: column.width }} className={[column.align === 'right' ? 'right' : '', column.wideOnly ? styles.wide : ''].join(' ')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} data-list>
          {rows.map((row, index) => (
            <tr
              key={idOf(row)}
              data-row={idOf(row)}
              tabIndex={currentId === idOf(row) || (currentId === null && index === 0) ? 0 : -1}
              aria-current={currentId === idOf(row) || undefined}
              onKeyDown={(event) => onRowKey(event, { open: () => onOpen?.(row), peek: () => (onPeek ?? onOpen)?.(row) })}
              onClick={(event) => !isControl(event.target) && (onPeek ?? onOpen)?.(row)}
            >
              {columns.map((column) => (
                <td key={column.key} className={[column.align === 'right' ? 'right' : '', column.wideOnly ? styles.wide : ''].join(' ')}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}

/** Prints the keys of a list on the sheet of keys; `onRowKey` obeys them. */
export function useListKeys(peeks: boolean): void {
  const words = useWords(PART_WORDS);
  const key = (id: string, label: string, keys: string) => ({ id: `list.${id}`, label, group: words.listKeys, keys, scope: 'row' as const, inPalette: false, run: () => undefined });
  const keys = [key('next', words.nextRow, 'ArrowDown'), key('next-letter', words.nextRow, 'KeyJ'), key('previous', words.previousRow, 'ArrowUp'), key('previous-letter', words.previousRow, 'KeyK'), key('open', words.openRow, 'Enter')];
  useCommands(peeks ? [...keys, key('peek', words.peekRow, 'Space')] : keys);
}

const MOVES: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = { ArrowDown: 'next', KeyJ: 'next', ArrowUp: 'previous', KeyK: 'previous', Home: 'first', End: 'last' };

/** Keys of a row that has the focus; for lists that are not tables too, as long as rows carry `data-row` and stand in `[data-list]`. */
export function onRowKey(event: KeyboardEvent<HTMLElement>, acts: { readonly open: () => void; readonly peek: () => void }): void {
  if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
  const move = MOVES[event.code];
  if (move !== undefined) focusRow(event.currentTarget, move);
  else if (event.code === 'Enter' || event.code === 'NumpadEnter') acts.open();
  else if (event.code === 'Space') acts.peek();
  else return;
  event.preventDefault();
}

function focusRow(from: HTMLElement, move: 'next' | 'previous' | 'first' | 'last'): void {
  const rows = [...(from.closest('[data-list]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(from);
  const to = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 }[move];
  rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
}
