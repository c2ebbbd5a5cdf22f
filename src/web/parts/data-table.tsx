import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { isComposing } from '../commands/keys.js';
import { useCommands } from '../commands/registry.js';
import { useWords } from '../words/words.js';
import { cameBackTo, leaveFrom } from './came-from.js';
import { Chunk, chunkOf, chunksOf } from './chunk.js';
import styles from './data-table.module.css';
import type { Selecting } from './selection.js';
import { stepped, STEPS } from './walk.js';
import type { Step } from './walk.js';
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
  /** How many rows there are with those that are not read yet; as many as `rows` where nothing is said. */
  readonly total?: number;
}

/**
 * Rows of 36 px (44 for fingers) under a head that stays; ↑ ↓ j k, PageUp, PageDown, Home and End walk, Enter opens, Space peeks. With `selection`
 * rows are selected as in a sheet: Ctrl+click, Shift+click, Shift with a walking key, Ctrl+A. Of a long list only the rows near the window stand in
 * the page; whoever comes back to a list finds the row from which they left.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, idOf, onOpen, onPeek, onEdit, currentId = null, selection, minWidth, footer, total = rows.length } = props;
  const table = useRef<HTMLTableElement>(null);
  useListKeys({ peeks: onPeek !== undefined, selects: selection !== undefined, edits: onEdit !== undefined });
  const chunks = chunksOf(rows);
  const { reached, go } = useReach(table, { rows, idOf });
  const open = onOpen === undefined ? {} : {
    onOpen: (row: T): void => {
      leaveFrom(idOf(row));
      onOpen(row);
    },
  };
  return (
    <div className={styles.frame} data-sideways={minWidth === undefined ? undefined : ''}>
      <table ref={table} className={styles.table} aria-label={label} aria-rowcount={total + 1} style={minWidth === undefined ? undefined : { minWidth }} data-list onClickCapture={leaveByLink}>
        <Head columns={columns} selection={selection} all={rows.length > 0 && rows.every((row) => selection?.has(idOf(row)))} />
        {chunks.map((chunk, at) => (
          <Chunk key={at} always={at === 0 || at === reached || chunk.some((row) => idOf(row) === currentId)} rows={chunk.length} span={columns.length + (selection === undefined ? 0 : 1)}>
            {() => chunk.map((row, index) => <Row key={idOf(row)} {...props} {...open} currentId={currentId} row={row} index={at * (chunks[0]?.length ?? 0) + index} onStep={go} />)}
          </Chunk>
        ))}
      </table>
      {footer}
    </div>
  );
}

/** The link in a row leads away too. */
function leaveByLink(event: MouseEvent): void {
  const row = event.target instanceof Element && event.target.closest('a') !== null ? event.target.closest<HTMLElement>('[data-row]') : null;
  if (row?.dataset['row'] !== undefined) leaveFrom(row.dataset['row']);
}

/** As many rows as a window shows, less one that stays in sight. */
const pageRows = (row: HTMLElement | null): number => Math.max(1, Math.floor((globalThis.innerHeight - 140) / Math.max(row?.offsetHeight ?? 46, 24)) - 1);

/** Goes to any row by its place, also where it does not stand in the page yet; at first to the one from which the person left. */
function useReach<T>(table: React.RefObject<HTMLTableElement | null>, { rows, idOf }: { readonly rows: readonly T[]; readonly idOf: (row: T) => string }) {
  const [reached, setReached] = useState<number | null>(null);
  const [back] = useState(cameBackTo);
  const focus = (index: number, where: ScrollLogicalPosition): string | null => {
    const row = rows[index];
    if (row === undefined) return null;
    flushSync(() => setReached(chunkOf(index)));
    const place = table.current?.querySelector<HTMLElement>(`[data-row="${idOf(row)}"]`);
    place?.focus({ preventScroll: true });
    place?.scrollIntoView({ block: where });
    return idOf(row);
  };
  const toRow = (id: string): string | null => focus(rows.findIndex((row) => idOf(row) === id), 'center');
  const latest = useRef({ toRow });
  useEffect(() => {
    latest.current = { toRow };
  });
  useEffect(() => {
    if (back === null) return undefined;
    // After the router has put the page where it was: the rows above may be of another height now.
    const timer = setTimeout(() => latest.current.toRow(back), 60);
    return () => clearTimeout(timer);
  }, [back]);
  const go = (from: number, step: Step): string | null => focus(stepped(from, step, { count: rows.length, page: pageRows(document.activeElement instanceof HTMLElement ? document.activeElement : null) }), step === 'next' || step === 'previous' ? 'nearest' : 'center');
  return { reached, go };
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

interface RowProps<T> extends DataTableProps<T> {
  readonly row: T;
  readonly index: number;
  readonly currentId: string | null;
  /** Walks from this row; answers the id of the row that was reached. */
  readonly onStep: (from: number, step: Step) => string | null;
}

function Row<T>({ columns, row, index, idOf, onOpen, onPeek, onEdit, currentId, selection, onStep }: RowProps<T>) {
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
      onKeyDown={(event) => onRowKey(event, { step: (step) => onStep(index, step), open: () => onOpen?.(row), peek: () => (onPeek ?? onOpen)?.(row), ...(onEdit === undefined ? {} : { edit: () => onEdit(row) }), ...(selection === undefined ? {} : { select: selection.onSelect }) })}
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
  const keys = [key('next', words.nextRow, 'ArrowDown'), key('next-letter', words.nextRow, 'KeyJ'), key('previous', words.previousRow, 'ArrowUp'), key('previous-letter', words.previousRow, 'KeyK'), key('page-on', words.pageOn, 'PageDown'), key('page-back', words.pageBack, 'PageUp'), key('first', words.firstRow, 'Home'), key('last', words.lastRow, 'End'), key('open', words.openRow, 'Enter')];
  const selecting = [key('select-next', words.selectNext, 'Shift+ArrowDown'), key('select-all', words.selectAll, 'Ctrl+KeyA'), key('copy', words.copyRows, 'Ctrl+KeyC')];
  useCommands([...keys, ...(peeks ? [key('peek', words.peekRow, 'Space')] : []), ...(edits ? [key('edit', words.editRow, 'F2')] : []), ...(selects ? selecting : [])]);
}

const ROW_KEYS: Readonly<Record<string, 'open' | 'peek' | 'edit'>> = { Enter: 'open', NumpadEnter: 'open', Space: 'peek', F2: 'edit' };

interface RowActs {
  readonly none?: undefined;
  /** Walks, where rows may not all stand in the page; answers the id of the row that was reached. */
  readonly step?: (step: Step) => string | null;
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
  const step = STEPS[event.code];
  if (step !== undefined) walk(event.currentTarget, step, { ...acts, select: event.shiftKey && !event.code.startsWith('Key') ? acts.select : undefined });
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

interface Walking extends Pick<RowActs, 'step'> {
  readonly select: RowActs['select'] | undefined;
}

/** Moves the focus; with `select`, draws the range along, from the row that was left where none was begun. */
function walk(from: HTMLElement, step: Step, { step: reach = (to) => stepInPage(from, to), select }: Walking): void {
  const wasSelected = from.getAttribute('aria-selected') === 'true';
  const reached = reach(step);
  if (select === undefined || reached === null) return;
  if (!wasSelected) select({ how: 'range', id: from.dataset['row'] ?? '' });
  select({ how: 'range', id: reached });
}

/** A step in a list of which every row stands in the page. */
function stepInPage(from: HTMLElement, step: Step): string | null {
  const rows = [...(from.closest('[data-list]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const target = rows[stepped(rows.indexOf(from), step, { count: rows.length, page: pageRows(from) })];
  target?.focus();
  return target?.dataset['row'] ?? null;
}
