import type { Span, TableCell, TextTable } from '../reading.js';
import type { MappedText } from '../text/mapped-text.js';
import { sourceOf } from '../text/mapped-text.js';
import type { Cell, Grid, GridCell, GridRow } from './grid.js';
import { cellIn } from './grid.js';

const WIDEST = 64;

/** The tables whose shape came beside the text, as grids over the paragraph text. Shapes that lie outside of the text give nothing. */
export function shapedGrids(mapped: MappedText, tables: readonly TextTable[]): Grid[] {
  return tables.flatMap((table) => {
    const rows = placedRows(mapped, table);
    const cells = rows.flat().filter((cell): cell is GridCell => cell !== null);
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (cells.length === 0 || width < 2) return [];
    return [{ rows: rows.map((row) => padded(row, width)), width, shaped: true, start: cells.reduce((least, cell) => Math.min(least, cell.start), mapped.text.length), end: cells.reduce((most, cell) => Math.max(most, cell.end), 0) }];
  });
}

const padded = (row: GridRow, width: number): GridRow => [...row, ...Array<null>(width - row.length).fill(null)];

// As browsers lay a table out: each cell takes the first free place of its row and covers `colspan` by `rowspan` places.
function placedRows(mapped: MappedText, { rows }: TextTable): (GridCell | null)[][] {
  const places: (GridCell | null)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (places[row]?.[column] !== undefined && places[row][column] !== null) column += 1;
      if (column >= WIDEST) break;
      const placed = gridCell(mapped, cell, { row, column });
      // Where another cell stands already, this one ends: no place is covered twice.
      for (let down = row; down < Math.min(rows.length, row + cell.rowspan) && (places[down]?.[column] ?? null) === null; down += 1) cover(places[down], placed);
      column += placed.colspan;
    }
  });
  return places.map((row) => Array.from(row, (cell) => cell ?? null));
}

function cover(row: (GridCell | null)[] | undefined, cell: GridCell): void {
  if (row === undefined) return;
  for (let column = cell.column; column < cell.column + cell.colspan; column += 1) row[column] ??= cell;
}

function gridCell(mapped: MappedText, cell: TableCell, at: { row: number; column: number }): GridCell {
  const lines = cell.lines.map((line) => pieceOf(mapped, line)).filter((line) => line.text !== '');
  const whole = pieceOf(mapped, cell);
  const goesOn = lines.some((line) => line.start >= whole.end) ? { text: lines.map((line) => line.text).join(' '), pieces: lines } : {};
  return { ...whole, ...goesOn, ...at, colspan: Math.max(1, Math.min(cell.colspan, WIDEST - at.column)), lines };
}

function pieceOf(mapped: MappedText, { start, end }: Span): Cell {
  return cellIn(mapped.text, firstFrom(mapped, start), firstFrom(mapped, end));
}

/** The first place of the paragraph text that came from an offset of the source or from behind it. */
function firstFrom(mapped: MappedText, offset: number): number {
  let low = 0;
  let high = mapped.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sourceOf(mapped, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where the rows of the tables begin in the source text: none of them goes on in the next line. */
export function rowStarts(tables: readonly TextTable[]): ReadonlySet<number> {
  return new Set(tables.flatMap((table) => table.rows.flatMap(({ cells }) => {
    const filled = cells.find((cell) => cell.end > cell.start);
    // A row whose first cell is empty begins with the space before its first rule.
    return cells[0] === undefined ? [] : [cells[0].start, cells[0].start + 1, filled?.start ?? cells[0].start];
  })));
}
