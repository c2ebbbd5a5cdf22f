import type { Piece } from '../pdf/lines.js';
import { tableOnPage, type PageTable } from '../pdf/page-tables.js';
import { textAround, textOfLines, type TabledText } from '../pdf/page-text.js';
import type { RuledGrid } from '../pdf/ruled-grids.js';
import type { SeenPage } from './recognise.js';
import { linesOfScan, rowOf, seenLines, type Lie } from './scan-lines.js';
import { straightened } from './scan-rules.js';
import { slantOf, type SeenLine } from './straighten.js';
import type { SeenWord } from './engine.js';

/** The text of a recognised page with its tables, each between what stands above and below it. */
export function textOfScan({ words, tables }: Pick<SeenPage, 'words' | 'tables'>, page: Omit<Lie, 'slant'> & { readonly width: number }): TabledText {
  const lines = seenLines(words);
  const lie = { ...page, slant: tables?.slant ?? slantOf(lines) };
  const found = (tables?.grids ?? []).flatMap((grid) => tableOnPage(grid, piecesIn(grid, lines, lie)) ?? []);
  const isAround = (word: SeenWord): boolean => !found.some(({ box }) => within(middleOf(word, lie), box));
  const around = lines.map((line) => line.filter(isAround)).filter((line) => line.length > 0);
  const heightOf = (line: SeenLine): number => (line[0] === undefined ? 0 : middleOf(line[0], lie).y);
  return textAround(found, (from, to) => textOfLines(linesOfScan(around.filter((line) => heightOf(line) >= from && heightOf(line) < to), lie), page.width));
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
