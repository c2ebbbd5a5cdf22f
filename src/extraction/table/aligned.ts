import { lower } from '../text/letters.js';
import { lexed } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import type { Column } from './columns.js';
import { readDeadlineCell } from './deadline-cell.js';
import type { GridCell, GridRow } from './grid.js';

const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[A-Z])[.)]{0,2}$/u;
const NO_DAY = { year: 2000, month: null };
const STATE = /^(?:đã|đang|chưa|hoàn thành)/u;
const WHEN = /thường xuyên|^(?:hằng|hàng|khi|theo|sau|trước|cả) /u;
// Of two places that fit alike the left one is taken.
const LEFT_FIRST = 0.01;

/**
 * A row that lost its empty cells, put into the columns that its cells fit: numbers under the number, units under those who act, times
 * under the time; cells keep their order. A row with a cell for each column is left as it is.
 */
export function aligned(row: GridRow, columns: readonly Column[]): GridRow {
  const cells = row.filter((cell): cell is GridCell => cell !== null);
  if (cells.length < 2 || cells.length >= columns.length || cells.some((cell) => cell.text === '')) return row;
  const places = placesFor(cells, columns);
  return columns.map((_, column) => {
    const cell = cells[places.indexOf(column)];
    return cell === undefined ? null : { ...cell, column };
  });
}

/** For each cell the column that it goes to, by the best sum of fits over all ways to keep the order. */
function placesFor(cells: readonly GridCell[], columns: readonly Column[]): number[] {
  let best: { fit: number; places: readonly number[] }[] = [{ fit: 0, places: [] }];
  columns.forEach((column, index) => {
    // `best[n]`: the best way to have placed the first n cells in the columns so far.
    const next = best.map((way) => ({ ...way }));
    best.forEach((way, placed) => {
      const cell = cells[placed];
      if (cell === undefined) return;
      const fit = way.fit + fitOf(cell.text, column) - index * LEFT_FIRST;
      const known = next[placed + 1];
      if (known === undefined || fit > known.fit) next[placed + 1] = { fit, places: [...way.places, index] };
    });
    best = next;
  });
  return [...(best[cells.length]?.places ?? cells.map((_, index) => index))];
}

type Fit = (text: string) => number;

const fitOfParty: Fit = (text) => (isUnit(text) ? 3 : text.length < 60 && !isTime(text) ? 0 : -3);
const unlessKnown = (fit: number): Fit => (text) => (isUnit(text) || isTime(text) ? -1 : fit);

// How well words fit what a column holds; a column not named here takes what is neither a unit nor a time.
const FITS: Readonly<Partial<Record<Column, Fit>>> = {
  number: (text) => (NUMBER.test(text) ? 5 : -6),
  time: (text) => (isTime(text) ? 4 : text.length < 40 ? -1 : -4),
  lead: fitOfParty,
  support: fitOfParty,
  both: fitOfParty,
  task: (text) => (NUMBER.test(text) ? -5 : 2 + Math.min(2, text.length / 40) - (isUnit(text) || isTime(text) ? 3 : 0)),
  state: (text) => (STATE.test(lower(text)) ? 4 : 0),
  product: unlessKnown(0.5),
  basis: (text) => (/\d\/|số/iu.test(text) ? 2 : -1),
  money: (text) => (/^[\d.,\s]{1,20}$/.test(text) ? 3 : -2),
};

const fitOf = (text: string, column: Column): number => (FITS[column] ?? unlessKnown(0))(text);

const isTime = (text: string): boolean => text.length < 80 && (WHEN.test(lower(text)) || readDeadlineCell(text, NO_DAY).length > 0);
const isUnit = (text: string): boolean => text.length < 300 && (unitsAt(lexed(text), 0).units.at(-1)?.end ?? 0) >= text.length * 0.6;
