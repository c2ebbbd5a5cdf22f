import { storedText } from '../read/stored-text.js';
import type { Printed, SourceCell, SourceRow } from './text-table.js';
import { joinedPieces, plain, printedTable } from './text-table.js';

export interface SheetCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
}

/** The rows of a sheet by column; null where a merged cell covers the place. */
export type SheetGrid = readonly (readonly (SheetCell | null)[])[];

const HEAD_CELLS = 3;
const MOST_ABOVE = 25;

const linesOf = (text: string): string[] => storedText(text).split('\n').map((line) => line.trim().replace(/\s{2,}/gu, ' ')).filter((line) => line !== '');
const isFilled = (cell: SheetCell | null | undefined): cell is SheetCell => cell !== null && cell !== undefined && cell.text.trim() !== '';
const filledIn = (row: readonly (SheetCell | null)[]): SheetCell[] => row.filter(isFilled);

/** A sheet as text: what stands above its table as paragraphs, and the table from its head on; empty rows and columns are left out. */
export function printedSheet(grid: SheetGrid): Printed {
  const rows = trimmed(grid);
  const head = rows.slice(0, MOST_ABOVE).findIndex((row) => filledIn(row).length >= HEAD_CELLS);
  const above = rows.slice(0, Math.max(0, head));
  return joinedPieces([printedAbove(above), head < 0 ? plain(lines(rows)) : printedTable(rows.slice(head).map(sourceRow))], '\n\n');
}

const lines = (rows: SheetGrid): string => rows.flatMap((row) => filledIn(row).map((cell) => linesOf(cell.text).join('\n'))).join('\n');

// Rows of two cells at the top are the letterhead, agency beside motto: column after column.
function printedAbove(rows: SheetGrid): Printed {
  const split = rows.findLastIndex((row) => filledIn(row).length === 2) + 1;
  const pairs = rows.slice(0, split).map((row) => filledIn(row));
  const column = (from: 'left' | 'right'): string => pairs.flatMap((cells) => {
    const cell = cells.length === 2 ? cells[from === 'left' ? 0 : 1] : from === 'left' ? cells[0] : undefined;
    return cell === undefined ? [] : linesOf(cell.text);
  }).join('\n');
  return joinedPieces([plain(column('left')), plain(column('right')), plain(lines(rows.slice(split)))], '\n\n');
}

function trimmed(grid: SheetGrid): SheetGrid {
  const kept = grid.filter((row) => row.some((cell) => cell === null || isFilled(cell)));
  const width = Math.max(0, ...kept.map((row) => row.reduce((last, cell, index) => (isFilled(cell) ? Math.max(last, index + cell.colspan) : last), 0)));
  const first = Math.min(width, ...kept.map((row) => row.findIndex(isFilled)).filter((index) => index >= 0));
  return kept.map((row) => Array.from({ length: width - first }, (_, index) => {
    const cell = row[first + index];
    return cell === undefined ? { text: '', colspan: 1, rowspan: 1 } : cell;
  }));
}

// A cell never reaches over the edge of the table.
const sourceRow = (row: readonly (SheetCell | null)[]): SourceRow => row.flatMap((cell, column): SourceCell[] =>
  (cell === null ? [] : [{ lines: linesOf(cell.text), colspan: Math.min(cell.colspan, row.length - column), rowspan: cell.rowspan }]));
