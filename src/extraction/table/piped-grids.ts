import type { Block } from '../outline/blocks.js';
import type { Cell, Grid, GridRow } from './grid.js';
import { cellIn } from './grid.js';

const LONGEST_GROUP_ROW = 200;

/**
 * Tables that stand in the text as lines of cells with " | " between them, one row to a line.
 * A short line alone between two such lines is a row whose one cell goes across.
 */
export function pipedGrids(text: string, blocks: readonly Block[]): Grid[] {
  const grids: Grid[] = [];
  let run: Block[] = [];
  const close = (): void => {
    const last = run.findLastIndex((block) => isPiped(text, block));
    if (last >= 1) grids.push(gridOf(text, run.slice(0, last + 1)));
    run = [];
  };
  for (const block of blocks) {
    const piped = isPiped(text, block);
    if (piped) run.push(block);
    else if (run.length > 0 && block.end - block.start <= LONGEST_GROUP_ROW && goesOn(text, run, blocks[block.index - (blocks[0]?.index ?? 0) + 1])) run.push(block);
    else close();
  }
  close();
  return grids;
}

const isPiped = (text: string, block: Block): boolean => {
  const at = text.indexOf('|', block.start);
  return at >= 0 && at < block.end;
};

// Behind a row that goes across, the table goes on with rows as wide as before, and not with the head of another one.
function goesOn(text: string, run: readonly Block[], next: Block | undefined): boolean {
  const before = run.at(-1);
  if (next === undefined || before === undefined || !isPiped(text, next)) return false;
  const width = Math.max(...run.slice(-8).map((block) => pipesIn(text, block)));
  return Math.abs(pipesIn(text, next) - width) <= 2;
}

const pipesIn = (text: string, block: Block): number => text.slice(block.start, block.end).split('|').length;

function gridOf(text: string, run: readonly Block[]): Grid {
  const lines = run.map((block) => cellsIn(text, block));
  // Markdown frames each row with rules; elsewhere a rule at the start is an empty first cell.
  const framed = lines.every((cells) => cells.length === 1 || cells[0]?.text === '');
  const rows = framed ? lines.map((cells) => (cells.length === 1 ? cells : unframed(cells))) : lines;
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return { rows: rows.map((cells, row) => gridRow(cells, row, width)), width, shaped: false, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

const unframed = (cells: readonly Cell[]): readonly Cell[] => (cells.at(-1)?.text === '' ? cells.slice(1, -1) : cells.slice(1));

function gridRow(cells: readonly Cell[], row: number, width: number): GridRow {
  const alone = cells.length === 1;
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[alone ? 0 : column];
    return cell === undefined ? null : { ...cell, row, column: alone ? 0 : column, colspan: alone ? width : 1, lines: [] };
  });
}

/** The cells of a line that holds a row, "a | b | c"; empty cells stay. */
function cellsIn(text: string, block: Block): Cell[] {
  const cells: Cell[] = [];
  let at = block.start;
  for (const part of text.slice(block.start, block.end).split('|')) {
    cells.push(cellIn(text, at, at + part.length));
    at += part.length + 1;
  }
  return cells;
}
