import { isNumber } from './aligned-columns.js';
import { rowsOf, topsOf } from './aligned-rows.js';
import { printedLines, type Piece } from './lines.js';
import type { RuledCell, RuledGrid } from './ruled-grids.js';
import { textIn, wordLine, type WordLine } from './word-line.js';

const FEWEST_COLUMNS = 3;

/** A drawn table whose rows are not all parted by lines: where the first column counts 1, 2, 3 within one drawn row, it is as many rows. */
export function withRowsParted<G extends RuledGrid>(grid: G, pieces: readonly Piece[]): G {
  const cells: RuledCell[] = [];
  let rows = 0;
  for (let row = 0; row < grid.rows; row += 1) {
    const own = grid.cells.filter((cell) => cell.row === row);
    const parts = partsOf(own, pieces, grid.edges.length - 1) ?? [own];
    for (const part of parts) {
      cells.push(...part.map((cell) => ({ ...cell, row: rows })));
      rows += 1;
    }
  }
  return rows === grid.rows ? grid : { ...grid, rows, cells };
}

function partsOf(cells: readonly RuledCell[], pieces: readonly Piece[], width: number): RuledCell[][] | null {
  const [first] = cells;
  if (first === undefined || width < FEWEST_COLUMNS || cells.length !== width || cells.some(({ rowspan }) => rowspan !== 1)) return null;
  const { top, bottom } = first.box;
  const heightOf = (piece: Piece): number => piece.y - piece.size * 0.3;
  const lines = printedLines(pieces.filter((piece) => heightOf(piece) > top && heightOf(piece) < bottom)).map(wordLine).filter((line) => line.words.length > 0);
  const columns = cells.map(({ box }) => ({ from: box.left, to: box.right }));
  if (!counts(lines, columns[0] ?? { from: 0, to: 0 })) return null;
  const rows = rowsOf(lines, { columns, groups: new Set(), numbered: true });
  if (rows === null || rows.length < 2) return null;
  const edges = [top, ...topsOf(rows).slice(1, -1), bottom];
  return rows.map((_, row) => cells.map((cell) => ({ ...cell, box: { ...cell.box, top: edges[row] ?? top, bottom: edges[row + 1] ?? bottom } })));
}

/** Whether a column counts on by one from line to line. */
function counts(lines: readonly WordLine[], column: { readonly from: number; readonly to: number }): boolean {
  const numbers = lines.map((line) => textIn(line, column)).filter((text) => text !== '');
  const values = numbers.map((text) => (isNumber(text) ? Number.parseInt(text, 10) : NaN));
  return values.length > 1 && values.every((value, index) => index === 0 || value === (values[index - 1] ?? NaN) + 1);
}
