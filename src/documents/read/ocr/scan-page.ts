import { alignedGrids } from '../pdf/aligned-grids.js';
import { printedLines, type Piece } from '../pdf/lines.js';
import { tableOnPage, type PageTable } from '../pdf/page-tables.js';
import { carriedFrom, textAround, textOfLines, type TabledText } from '../pdf/page-text.js';
import type { RuledGrid } from '../pdf/ruled-grids.js';
import { meanConfidence, type SeenPage } from './recognise.js';
import { linesOfScan, rowOf, rowsOfScan, seenLines, type Lie } from './scan-lines.js';
import { LEAST_SURE } from './scan-cells.js';
import { straightened } from './straight-picture.js';
import { slantOf, type SeenLine } from './straighten.js';
import type { SeenWord } from './engine.js';

/** A page that is being read: how wide it is, in points, and the page before. */
export interface ScanPage extends Omit<Lie, 'slant'> {
  readonly width: number;
  readonly before: TabledText | null;
}

/** The text of a recognised page with its tables, drawn or told by their columns, each between what stands above and below it. */
export function textOfScan({ words, tables }: Pick<SeenPage, 'words' | 'tables'>, page: ScanPage): TabledText {
  const lines = seenLines(words);
  const lie = { ...page, slant: tables?.slant ?? slantOf(lines) };
  const drawn = (tables?.grids ?? []).flatMap((grid) => tableOnPage(grid, piecesIn(grid, lines, lie)) ?? []);
  const outside = linesAround(drawn, lines, lie).filter((line) => drawn.length === 0 || meanConfidence(line) >= LEAST_SURE);
  // Cells of one row are lines of their own to the recogniser, now before and now between each other.
  const pieces = rowsOfScan(outside, lie).flatMap((row) => row.pieces);
  const aligned = alignedGrids(printedLines(pieces), carriedFrom(page.before), true).flatMap((grid) => tableOnPage(grid, piecesIn(grid, outside, lie)) ?? []);
  const around = linesAround(aligned, outside, lie);
  const heightOf = (line: SeenLine): number => (line[0] === undefined ? 0 : middleOf(line[0], lie).y);
  const all = [...drawn, ...aligned].sort((one, other) => one.box.top - other.box.top);
  return textAround(all, (from, to) => textOfLines(linesOfScan(around.filter((line) => heightOf(line) >= from && heightOf(line) < to), lie), page.width));
}

/** The lines without what stands in these tables. */
function linesAround(tables: readonly PageTable[], lines: readonly SeenLine[], lie: Lie): readonly SeenLine[] {
  if (tables.length === 0) return lines;
  return lines.map((line) => line.filter((word) => !tables.some(({ box }) => within(middleOf(word, lie), box)))).filter((line) => line.length > 0);
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function middleOf(word: SeenWord, { slant, unit }: Lie): Point {
  const { x, y } = straightened((word.left + word.right) / 2, (word.top + word.bottom) / 2, slant);
  return { x: x * unit, y: y * unit };
}

const within = ({ x, y }: Point, { left, right, top, bottom }: PageTable['box']): boolean => x > left && x < right && y > top && y < bottom;

/** The words inside a table. A line that the recogniser drew through several cells is a line of its own in each. */
function piecesIn(grid: RuledGrid, lines: readonly SeenLine[], lie: Lie): Piece[] {
  return lines.flatMap((line) => {
    const parts = new Map<number, SeenWord[]>();
    for (const word of line) {
      const middle = middleOf(word, lie);
      const cell = within(middle, grid.box) ? grid.cells.findIndex(({ box }) => within(middle, box)) : -1;
      if (cell >= 0) parts.set(cell, [...(parts.get(cell) ?? []), word]);
    }
    return [...parts.values()].flatMap((part) => rowOf(part, lie).pieces);
  });
}
