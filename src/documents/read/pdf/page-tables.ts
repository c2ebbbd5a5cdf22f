import { printedTable, type SourceCell, type SourceRow, type TextTable } from '../../table/text-table.js';
import type { Box } from './boxes.js';
import { cellLines, type CellLine } from './cell-lines.js';
import type { Piece } from './lines.js';
import type { RuledCell, RuledGrid } from './ruled-grids.js';
import { withRowsParted } from './unparted-rows.js';
import type { PlacedWord, Written } from './written.js';

/** Whether the first column counts the rows, and the head that may be printed again. */
export interface GoesOn {
  readonly numbered: boolean;
  readonly head: string;
}

/** A table of a page: its text with the places of its words, its rows as they were drawn, and where its columns stand. */
export interface PageTable {
  readonly written: Written;
  readonly rows: readonly SourceRow[];
  readonly edges: readonly number[];
  readonly box: Box;
  /** Only where it has no lines of its own: how its rows may go on overleaf. */
  readonly goesOn?: GoesOn;
}

const FEWEST_FILLED = 4;
const LETTERHEAD = /CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^Nơi nhận\s*:?/iu;

interface Filled extends RuledCell {
  readonly lines: readonly CellLine[];
}

/** A table drawn with rules, with the pieces of text that stand in its cells; null where hardly any does, or the frame of a letterhead. */
export function tableOnPage(given: RuledGrid & Partial<GoesOn>, pieces: readonly Piece[]): PageTable | null {
  const grid = withRowsParted(given, pieces);
  const cells = grid.cells.map((cell): Filled => ({ ...cell, lines: cellLines(piecesIn(cell, pieces), cell.box) }));
  const filled = cells.filter((cell) => cell.lines.length > 0);
  if (filled.length < FEWEST_FILLED || filled.some((cell) => cell.lines.some((line) => LETTERHEAD.test(textOf(line))))) return null;
  const rows = Array.from({ length: grid.rows }, (_, row) => cells.filter((cell) => cell.row === row));
  const sources = rows.map((row) => row.map(sourceOf));
  return { written: writtenRows(rows, sources), rows: sources, edges: grid.edges, box: grid.box, ...(grid.numbered === undefined || grid.head === undefined ? {} : { goesOn: { numbered: grid.numbered, head: grid.head } }) };
}

const textOf = (line: CellLine): string => line.map((word) => word.text).join(' ');

const sourceOf = ({ lines, colspan, rowspan }: Filled): SourceCell => ({ lines: lines.map(textOf), colspan, rowspan });

/** Whether the middle of a piece of text stands in a box. */
export function isWithin(piece: Piece, box: Box): boolean {
  const x = piece.x + piece.width / 2;
  const y = piece.y - piece.size * 0.3;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

const piecesIn = (cell: RuledCell, pieces: readonly Piece[]): Piece[] => pieces.filter((piece) => isWithin(piece, cell.box));

function writtenRows(rows: readonly (readonly Filled[])[], sources: readonly SourceRow[]): Written {
  const { text, tables } = printedTable(sources);
  const shape = tables[0];
  const words = shape === undefined ? [] : rows.flatMap((row, index) => row.flatMap((cell, column) => wordsOf(cell, shape.rows[index]?.cells[column])));
  return { text, words: words.sort((one, other) => one.start - other.start), tables };
}

function wordsOf(cell: Filled, place: TextTable['rows'][number]['cells'][number] | undefined): PlacedWord[] {
  return cell.lines.flatMap((line, index) => {
    let start = place?.lines[index]?.start ?? 0;
    return line.map((word) => {
      const end = start + word.text.length;
      const here = { ...word, start, end };
      start = end + 1;
      return here;
    });
  });
}
