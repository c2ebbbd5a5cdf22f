import type { Column } from './columns.js';
import { columnOf, columnsOf } from './columns.js';
import type { Grid, GridRow } from './grid.js';
import { filledIn, isOwn } from './grid.js';
import { periodName } from './period-columns.js';

/** The heads of a table: what its columns hold, what they are called, and its first row below them. */
export interface Heads {
  readonly columns: readonly Column[];
  readonly names: readonly string[];
  readonly below: number;
}

const DEEPEST_HEAD = 6;

/**
 * The heads of a table of assignments, from one row or from two of which the upper goes across ("Phân công thực hiện" over "Chủ trì" and
 * "Phối hợp"). Rows above may be a title. Null for any other table.
 */
export function headsOf(grid: Grid, from = 0): Heads | null {
  for (let row = from; row < Math.min(grid.rows.length, from + DEEPEST_HEAD); row += 1) {
    const found = headsAt(grid, row);
    if (found !== null) return finest(grid, { ...found, below: afterNumbers(grid, found.below) });
  }
  return null;
}

// "Nội dung hành động" merged down beside the rows of "Hành động cụ thể": the column with more cells of its own gives the tasks.
function finest(grid: Grid, heads: Heads): Heads {
  const now = heads.columns.indexOf('task');
  const others = heads.names.flatMap((name, column) => (column !== now && heads.columns[column] === 'other' && columnOf(name) === 'task' ? [column] : []));
  if (others.length === 0) return heads;
  const counts = (column: number): number => grid.rows.slice(heads.below).filter((row, index) => isOwn(row[column], heads.below + index, column) && row[column].text !== '').length;
  const finer = others.find((column) => counts(column) > counts(now));
  return finer === undefined ? heads : { ...heads, columns: heads.columns.map((column, index) => (index === finer ? 'task' : index === now ? 'theme' : column)) };
}

/** The heads that begin in this row, of two rows before of one. */
export function headsAt(grid: Grid, row: number): Heads | null {
  const upper = wordsOf(grid.rows[row]);
  const under = grid.rows[row + 1];
  // A place empty in both rows has no column; a head that goes across has names below it.
  const goesOn = under !== undefined && goesAcross(grid, row) && isBelowHead(grid, row + 1);
  if (goesOn) {
    const names = upper.map((name, column) => joinedName(grid, row, { column, name }));
    const columns = columnsOf(names);
    if (columns !== null) return { columns, names, below: row + 2 };
  }
  const spread = grid.shaped ? null : spreadNames(grid, row);
  if (spread !== null) return spread;
  const columns = filledIn(grid, row).length < 2 ? null : columnsOf(upper);
  return columns === null ? null : { columns, names: upper, below: row + 1 };
}

const wordsOf = (row: GridRow | undefined): string[] => (row ?? []).map((cell) => cell?.text ?? '');

function goesAcross(grid: Grid, row: number): boolean {
  const cells = grid.rows[row] ?? [];
  const wide = cells.some((cell, column) => isOwn(cell, row, column) && cell.colspan > 1 && cell.text !== '');
  return wide || (!grid.shaped && cells.some((cell) => cell === null || cell.text === ''));
}

// The lower row of a head names parts: few short words, and no number in front; or the periods of a head of time.
function isBelowHead(grid: Grid, row: number): boolean {
  const own = filledIn(grid, row);
  return own.length >= 1 && own.length < grid.width && own.every((cell) => cell.text.length < 40 && (!/^\(?\d/.test(cell.text) || periodName(nearestLeft(grid.rows[row - 1], cell.column + 1), cell.text) !== null)) && own.length >= 2;
}

function joinedName(grid: Grid, row: number, { column, name }: { column: number; name: string }): string {
  const under = grid.rows[row + 1]?.[column];
  if (!isOwn(under, row + 1, column) || under.text === '') return name;
  // "Chủ trì" below "Phân công thực hiện" says more than both together.
  const upper = name === '' ? nearestLeft(grid.rows[row], column) : name;
  const period = periodName(upper, under.text);
  if (period !== null) return period;
  return columnsKnow(under.text) ? under.text : `${upper} ${under.text}`.trim();
}

const nearestLeft = (row: GridRow | undefined, column: number): string => (row ?? []).slice(0, column).findLast((cell) => cell !== null && cell.text !== '')?.text ?? '';

const OVER_OTHERS = /thực hiện|phân công|trách nhiệm|đơn vị|cơ quan/iu;

// In plain lines a head that goes across is one cell: its parts, in the next row, stand in its place.
function spreadNames(grid: Grid, row: number): Heads | null {
  const upper = filledIn(grid, row);
  const under = filledIn(grid, row + 1);
  const isWhole = upper.length === (grid.rows[row] ?? []).filter((cell) => cell !== null).length;
  if (!isWhole || under.length < 2 || upper.length + under.length - 1 !== grid.width || under.some((cell) => !columnsKnow(cell.text))) return null;
  const at = upper.findIndex((cell) => OVER_OTHERS.test(cell.text) && columnOf(cell.text) !== 'task');
  if (at < 0) return null;
  const names = upper.flatMap((cell, index) => (index === at ? under : [cell])).map((cell) => cell.text);
  const columns = columnsOf(names);
  return columns === null ? null : { columns, names, below: row + 2 };
}

const columnsKnow = (name: string): boolean => /chủ trì|phối hợp|thời|sản phẩm/iu.test(name);

// (1) | (2) | (3)   A | B | 1 | 2
function afterNumbers(grid: Grid, row: number): number {
  const words = filledIn(grid, row).map((cell) => cell.text);
  return words.length >= 3 && words.every((word) => /^(?:\(?\d{1,2}\)?|[A-Za-z]|\(\d{1,2}\)\s?=.{0,20})$/u.test(word)) ? row + 1 : row;
}
