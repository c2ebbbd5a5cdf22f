import type { Block } from '../outline/blocks.js';
import type { TextTable } from '../reading.js';
import type { MappedText } from '../text/mapped-text.js';
import type { Grid } from './grid.js';
import { firstFrom, isInGrid } from './grid.js';
import type { Heads } from './heads.js';
import { headsOf } from './heads.js';
import { guessedHeads, hasOtherHead } from './headless.js';
import { pipedGrids } from './piped-grids.js';
import type { AssignmentRow } from './rows.js';
import { rowsBelow } from './rows.js';
import { shapedGrids } from './shaped-grids.js';

/** The tables of a text, in order: those whose shape came beside it, or else those that stand in it as lines of cells. */
export function gridsOf(mapped: MappedText, blocks: readonly Block[], tables: readonly TextTable[]): Grid[] {
  const shaped = shapedGrids(mapped, tables).sort((a, b) => a.start - b.start);
  if (!mapped.text.includes('|')) return shaped;
  const plain = pipedGrids(mapped.text, shaped.length === 0 ? blocks : blocks.filter((block) => !isInGrid(shaped, block)));
  return [...shaped, ...plain].sort((a, b) => a.start - b.start);
}

const SCHEDULE = /^(?:lịch|chương trình hội|thời khóa biểu|sổ|danh sách)(?!\p{L})/iu;
const BLOCKS_ABOVE = 6;

interface Before {
  readonly grid: Grid;
  /** Null for a table of another kind: what goes on from it is of that kind. */
  readonly heads: Heads | null;
}

/** The rows of every table of assignments. A table that goes on overleaf without its head keeps the columns of the one before. */
export function assignmentRows(grids: readonly Grid[], blocks: readonly Block[]): AssignmentRow[] {
  let before: Before | null = null;
  return grids.flatMap((grid) => {
    const from: Before | null = before !== null && before.grid.width === grid.width && isNextTo(before.grid, grid, blocks) ? before : null;
    const heads = titled(grid, blocks, SCHEDULE) ? null : (headsOf(grid) ?? headsFrom(grid, from));
    before = heads !== null || from !== null || hasOtherHead(grid) ? { grid, heads } : null;
    return heads === null || isTimetable(grid, heads) ? [] : rowsBelow(grid, heads);
  });
}

function headsFrom(grid: Grid, from: Before | null): Heads | null {
  if (from === null) return hasOtherHead(grid) ? null : guessedHeads(grid);
  return from.heads === null ? null : { ...from.heads, below: 0 };
}

function isNextTo(before: Grid, grid: Grid, blocks: readonly Block[]): boolean {
  const next = blocks[firstFrom(blocks, before.end)];
  return next === undefined || next.end > grid.start;
}

function titled(grid: Grid, blocks: readonly Block[], shape: RegExp): boolean {
  const at = firstFrom(blocks, grid.start);
  return blocks.slice(Math.max(0, at - BLOCKS_ABOVE), Math.max(0, at)).some((block) => block.text.length < 120 && shape.test(block.text));
}

// A column of hours is the order of a meeting.
function isTimetable(grid: Grid, { columns, below }: Heads): boolean {
  const column = columns.indexOf('time');
  const cells = grid.rows.slice(below).flatMap((row) => (row[column] === null || row[column] === undefined || row[column].text === '' ? [] : [row[column].text]));
  const hours = cells.filter((text) => /^(?:từ )?\d{1,2}\s?(?:h|g|giờ|:)\s?(?:\d{2})?(?!\d)/iu.test(text) && !/\d\/\d/.test(text));
  return column >= 0 && hours.length * 2 > cells.length;
}
