import { createContext, memo, useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, MouseEvent, ReactNode, RefObject } from 'react';
import { leaveByLink, leaveFrom } from './came-from.js';
import styles from './data-table.module.css';
import { onRowKey, useListKeys } from './row-keys.js';
import type { Walk } from './row-keys.js';
import { useRowWindow } from './row-window.js';
import type { LongList } from './row-window.js';
import type { Selecting } from './selection.js';

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

interface DataTableProps<T> extends LongList<T> {
  readonly label: string;
  /** Where this stays the same array, rows that have not changed are not drawn again. */
  readonly columns: readonly Column<T>[];
  /** Enter, or a click beside the links of the row. */
  readonly onOpen?: (row: T) => void;
  /** Space. */
  readonly onPeek?: (row: T) => void;
  /** F2. */
  readonly onEdit?: (row: T) => void;
  readonly selection?: RowSelection;
  /** The least width in pixels below which the table is moved sideways instead of squeezed. */
  readonly minWidth?: number;
  readonly footer?: ReactNode;
  /** How many rows there are with those that are not read yet; as many as `rows` where nothing is said. */
  readonly total?: number;
}

/** Two lines of text and what is around them. */
const ROW_HEIGHT = 51;

/**
 * Rows of 36 px (44 for fingers) under a head that stays; ↑ ↓ j k, PageUp, PageDown, Home and End walk, Enter opens, Space peeks. With `selection`
 * rows are selected as in a sheet: Ctrl+click, Shift+click, Shift with a walking key, Ctrl+A. Of a long list only the rows near the window stand in
 * the page; whoever comes back to a list finds the row from which they left.
 */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, columns, rows, idOf, onOpen, onPeek, onEdit, currentId = null, selection, minWidth, footer, total = rows.length } = props;
  useListKeys({ peeks: onPeek !== undefined, selects: selection !== undefined, edits: onEdit !== undefined });
  const { place, pieces, measure, stop, onFocus, walkFrom } = useRowWindow<HTMLTableSectionElement, T>(props, { height: ROW_HEIGHT });
  const open = onOpen === undefined ? undefined : (row: T): void => {
    leaveFrom(idOf(row));
    onOpen(row);
  };
  const acts = useLatest<RowActs<T>>({ open, peek: onPeek ?? open, edit: onEdit, select: selection?.onSelect, walkFrom });
  const span = columns.length + (selection === undefined ? 0 : 1);
  return (
    <div className={styles.frame} data-sideways={minWidth === undefined ? undefined : ''}>
      <table className={styles.table} aria-label={label} aria-rowcount={total + 1} style={minWidth === undefined ? undefined : { minWidth }} data-list onClickCapture={leaveByLink} onFocus={onFocus}>
        <Head columns={columns} selection={selection} all={rows.length > 0 && rows.every((row) => selection?.has(idOf(row)))} />
        <tbody ref={place}>
          {pieces.map((piece, nth) => {
            if ('space' in piece) return <tr key={`space ${nth}`} aria-hidden className={styles.space}><td colSpan={span} style={{ height: piece.space }} /></tr>;
            const row = rows[piece.row];
            if (row === undefined) return null;
            const id = idOf(row);
            return <Row key={id} id={id} row={row} index={piece.row} columns={columns} acts={acts} measure={measure} stop={stop === id} current={currentId === id} chosen={selection?.has(id)} boxLabel={selection?.label} />;
          })}
        </tbody>
      </table>
      {footer}
    </div>
  );
}

/** What was given last, for rows that are not drawn again because of it. */
function useLatest<V>(value: V): RefObject<V> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
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

/** What can be done with a row. */
interface RowActs<T> {
  readonly open: ((row: T) => void) | undefined;
  readonly peek: ((row: T) => void) | undefined;
  readonly edit: ((row: T) => void) | undefined;
  readonly select: ((act: Selecting) => void) | undefined;
  readonly walkFrom: (id: string) => Walk;
}

interface RowProps<T> {
  readonly id: string;
  readonly row: T;
  readonly index: number;
  readonly columns: readonly Column<T>[];
  readonly acts: RefObject<RowActs<T>>;
  readonly measure: (row: Element | null) => void;
  /** Tab comes into the list here. */
  readonly stop: boolean;
  readonly current: boolean;
  /** Undefined where rows are not selected. */
  readonly chosen: boolean | undefined;
  readonly boxLabel: string | undefined;
}

/** Whether the pointer or the focus has been in the row that a cell stands in: what serves only the hand is not drawn before. */
export const RowInHand = createContext(false);

/** Drawn again only when something of it changed: while a list moves, its rows stand still. */
const Row = memo(RowOf) as typeof RowOf;

function RowOf<T>({ id, row, index, columns, acts, measure, stop, current, chosen, boxLabel }: RowProps<T>) {
  const [inHand, setInHand] = useState(false);
  const onClick = (event: MouseEvent): void => {
    const { select, peek } = acts.current;
    if (isControl(event.target)) return;
    if (select !== undefined && (event.ctrlKey || event.metaKey)) select({ how: 'toggle', id });
    else if (select !== undefined && event.shiftKey) select({ how: 'range', id });
    else peek?.(row);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const { open, peek, edit, select, walkFrom } = acts.current;
    onRowKey(event, { step: walkFrom(id), open: () => open?.(row), peek: () => peek?.(row), ...(edit === undefined ? {} : { edit: () => edit(row) }), ...(select === undefined ? {} : { select }) });
  };
  return (
    <tr
      ref={measure}
      data-row={id}
      data-index={index}
      aria-rowindex={index + 2}
      tabIndex={stop ? 0 : -1}
      aria-current={current || undefined}
      aria-selected={chosen}
      onPointerEnter={() => setInHand(true)}
      onFocus={() => setInHand(true)}
      onKeyDown={onKeyDown}
      // A range is drawn over rows, not over their letters.
      onMouseDown={(event) => event.shiftKey && chosen !== undefined && event.preventDefault()}
      onClick={onClick}
    >
      {chosen !== undefined && (
        <td className={styles.box}>
          <label className={styles.boxLabel}>
            <input type="checkbox" aria-label={boxLabel} tabIndex={-1} checked={chosen} onChange={() => acts.current.select?.({ how: 'toggle', id })} />
          </label>
        </td>
      )}
      <RowInHand value={inHand}>
        {columns.map((column) => (
          <td key={column.key} className={[column.align === 'right' ? 'right' : '', column.wideOnly ? styles.wide : ''].join(' ')}>
            {column.cell(row)}
          </td>
        ))}
      </RowInHand>
    </tr>
  );
}

function isControl(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, textarea, label') !== null;
}
