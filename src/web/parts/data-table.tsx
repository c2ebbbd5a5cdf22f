import { useRef } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { isComposing } from '../commands/keys.js';
import { useCommands } from '../commands/registry.js';
import { useWords } from '../words/words.js';
import { Chunk, chunksOf } from './chunk.js';
import styles from './data-table.module.css';
import type { Selecting } from './selection.js';
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

/** Which rows of a list are selected, and how a person selects them. */
export interface RowSelection {
  readonly has: (id: string) => boolean;
  readonly onSelect: (act: Selecting) => void;
  /** How the box of a row is called. */
  readonly label: string;
  /** How the box of all rows is called. */
  readonly allLabel: string;
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
  /** F2. */
  readonly onEdit?: (row: T) => void;
  /** The row whose panel is open. */
  readonly currentId?: string | null;
  readonly selection?: RowSelection;
  /** The least width in pixels below which the table is moved sideways instead of squeezed. */
  readonly minWidth?: number;
  readonly footer?: ReactNode;
}

/**
 * Rows of 36 px (44 for fingers) under a head that stays; ↑ ↓ j k move, Enter opens, Space peeks. With `selection` rows are selected as in a
 * sheet: Ctrl+click, Shift+click, Shift+↑ ↓, Ctrl+A. Of a long list only the rows near the window stand in the page.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, idOf, onPeek, onEdit, currentId = null, selection, minWidth, footer } = props;
  const table = useRef<HTMLTableElement>(null);
  useListKeys({ peeks: onPeek !== undefined, selects: selection !== undefined, edits: onEdit !== undefined });
  const chunks = chunksOf(rows);
  return (
    <div className={styles.frame} data-sideways={minWidth === undefined ? undefined : ''}>
      <table ref={table} className={styles.table} aria-label={label} aria-rowcount={rows.length + 1} style={minWidth === undefined ? undefined : { minWidth }} data-list>
        <Head columns={columns} selection={selection} all={rows.length > 0 && rows.every((row) => selection?.has(idOf(row)))} />
        {chunks.map((chunk, at) => (
          <Chunk key={at} always={at === 0 || at === chunks.length - 1 || chunk.some((row) => idOf(row) === currentId)} rows={chunk.length} span={columns.length + (selection === undefined ? 0 : 1)}>
            {() => chunk.map((row, index) => <Row key={idOf(row)} {...props} currentId={currentId} row={row} index={at * (chunks[0]?.length ?? 0) + index} />)}
          </Chunk>
        ))}
      </table>
      {footer}
    </div>
  );
}

function Head<T>({ columns, selection, all }: { readonly columns: readonly Column<T>[]; readonly selection: RowSelection | undefined; readonly all: boolean }) {
  return (
    <thead>
      <tr>
        {selection !== undefined && (
          <th scope="col" className={styles.box}>
            <input type="checkbox" aria-label={selection.allLabel} checked={all} onChange={() => selection.onSelect({ how: all ? 'none' : 'all' })} />
          </th>
        )}
        {columns.map((column) => (
          <th key={column.key} scope="col" style={column.width === undefined ? undefined : { width: column.width }} className={[column.align === 'right' ? 'right' : '', column.wideOnly ? styles.wide : ''].join(' ')}>
            {column.head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row<T>({ columns, row, index, idOf, onOpen, onPeek, onEdit, currentId, selection }: DataTableProps<T> & { readonly row: T; readonly index: number; readonly currentId: string | null }) {
  const id = idOf(row);
  const chosen = selection?.has(id) === true;
  const onClick = (event: MouseEvent): void => {
    if (isControl(event.target)) return;
    if (selection !== undefined && (event.ctrlKey || event.metaKey)) selection.onSelect({ how: 'toggle', id });
    else if (selection !== undefined && event.shiftKey) selection.onSelect({ how: 'range', id });
    else (onPeek ?? onOpen)?.(row);
  };
  return (
    <tr
      data-row={id}
      aria-rowindex={index + 2}
      tabIndex={currentId === id || (currentId === null && index === 0) ? 0 : -1}
      aria-current={currentId === id || undefined}
      aria-selected={selection === undefined ? undefined : chosen}
      onKeyDown={(event) => onRowKey(event, { open: () => onOpen?.(row), peek: () => (onPeek ?? onOpen)?.(row), ...(onEdit === undefined ? {} : { edit: () => onEdit(row) }), ...(selection === undefined ? {} : { select: selection.onSelect }) })}
      // A range is drawn over rows, not over their letters.
      onMouseDown={(event) => event.shiftKey && selection !== undefined && event.preventDefault()}
      onClick={onClick}
    >
      {selection !== undefined && (
        <td className={styles.box}>
          <label className={styles.boxLabel}>
            <input type="checkbox" aria-label={selection.label} tabIndex={-1} checked={chosen} onChange={() => selection.onSelect({ how: 'toggle', id })} />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} className={[column.align === 'right' ? 'right' : '', column.wideOnly ? styles.wide : ''].join(' ')}>
          {column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}

/** Prints the keys of a list on the sheet of keys; `onRowKey` obeys them. */
export function useListKeys({ peeks, selects = false, edits = false }: { readonly peeks: boolean; readonly selects?: boolean; readonly edits?: boolean }): void {
  const words = useWords(PART_WORDS);
  const key = (id: string, label: string, keys: string) => ({ id: `list.${id}`, label, group: words.listKeys, keys, scope: 'row' as const, inPalette: false, run: () => undefined });
  const keys = [key('next', words.nextRow, 'ArrowDown'), key('next-letter', words.nextRow, 'KeyJ'), key('previous', words.previousRow, 'ArrowUp'), key('previous-letter', words.previousRow, 'KeyK'), key('open', words.openRow, 'Enter')];
  const selecting = [key('select-next', words.selectNext, 'Shift+ArrowDown'), key('select-all', words.selectAll, 'Ctrl+KeyA'), key('copy', words.copyRows, 'Ctrl+KeyC')];
  useCommands([...keys, ...(peeks ? [key('peek', words.peekRow, 'Space')] : []), ...(edits ? [key('edit', words.editRow, 'F2')] : []), ...(selects ? selecting : [])]);
}

const MOVES: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = { ArrowDown: 'next', KeyJ: 'next', ArrowUp: 'previous', KeyK: 'previous', Home: 'first', End: 'last' };

const ROW_KEYS: Readonly<Record<string, 'open' | 'peek' | 'edit'>> = { Enter: 'open', NumpadEnter: 'open', Space: 'peek', F2: 'edit' };

interface RowActs {
  readonly none?: undefined;
  readonly open: () => void;
  readonly peek: () => void;
  readonly edit?: () => void;
  readonly select?: (act: Selecting) => void;
}

/** Keys of a row that has the focus; for lists that are not tables too, as long as rows carry `data-row` and stand in `[data-list]`. */
export function onRowKey(event: KeyboardEvent<HTMLElement>, acts: RowActs): void {
  if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    selectAll(event, acts);
    return;
  }
  const move = MOVES[event.code];
  if (move !== undefined) moveTo(event.currentTarget, move, event.shiftKey && event.code.startsWith('Arrow') ? acts.select : undefined);
  else {
    const act = acts[ROW_KEYS[event.code] ?? 'none'];
    if (act === undefined) return;
    act();
  }
  event.preventDefault();
}

function selectAll(event: KeyboardEvent<HTMLElement>, { select }: RowActs): void {
  if (event.code !== 'KeyA' || select === undefined) return;
  select({ how: 'all' });
  event.preventDefault();
}

/** Moves the focus; with `select`, draws the range along, from the row that was left where none was begun. */
function moveTo(from: HTMLElement, move: 'next' | 'previous' | 'first' | 'last', select?: RowActs['select']): void {
  const rows = [...(from.closest('[data-list]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(from);
  const to = { next: at + 1, previous: at - 1, first: 0, last: rows.length - 1 }[move];
  const target = rows[Math.max(0, Math.min(rows.length - 1, to))];
  target?.focus();
  if (select === undefined || target === undefined) return;
  if (from.getAttribute('aria-selected') !== 'true') select({ how: 'range', id: from.dataset['row'] ?? '' });
  select({ how: 'range', id: target.dataset['row'] ?? '' });
}
