import { columnOf, columnsOf } from './columns.js';

/** A table that came as one cell to a block, with rules between: the indexes of its first and last line. */
export interface CellTable {
  readonly first: number;
  readonly last: number;
}

interface Line {
  readonly text: string;
  readonly rules: number;
  readonly afterGap: boolean;
}

/** Finds the tables of assignments among lines: from the row whose cells are column heads to the last row before text that is no cell. */
export function tablesOfCells(lines: readonly Line[]): CellTable[] {
  if (!lines.some((line) => line.rules > 0)) return [];
  const cells = cellsOfLines(lines);
  const tables: CellTable[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    if (widthOfHead(cells, at) === 0) continue;
    const last = lastOfTable(cells, at);
    tables.push({ first: cells[at]?.from ?? 0, last: cells[last]?.to ?? 0 });
    at = last;
  }
  return tables;
}

const NARROWEST = 3;
const WIDEST = 12;

function widthOfHead(cells: readonly Cell[], at: number): number {
  let width = 1;
  // A row ends where the next one starts.
  while (width <= WIDEST && cells[at + width]?.startsRow === false) width += 1;
  const heads = cells.slice(at, at + width).map((cell) => cell.text);
  if (width < NARROWEST || width > WIDEST || cells[at + width] === undefined || columnsOf(heads) === null) return 0;
  return isFirstAbove(heads) ? 0 : width;
}

// Only one rule stands before the first row: the paragraph above looks like its first cell.
function isFirstAbove(heads: readonly string[]): boolean {
  const [first = '', second = ''] = heads;
  return (columnOf(first) === 'other' || columnOf(second) === 'number') && columnsOf(heads.slice(1)) !== null;
}

const LONGEST_GROUP_ROW = 200;

// Text behind the table looks like the last cell of a row, or like a row of one cell; it is longer than a heading, or the last of all.
function lastOfTable(cells: readonly Cell[], head: number): number {
  let last = head;
  for (let at = head; at < cells.length; at += 1) {
    const cell = cells[at];
    const alone = cell?.startsRow === true && (cells[at + 1]?.startsRow ?? true);
    if (alone && (cell.length > LONGEST_GROUP_ROW || cell.gaps > 1)) break;
    if (!alone) last = at;
  }
  return last;
}

interface Cell {
  readonly text: string;
  readonly startsRow: boolean;
  readonly from: number;
  readonly to: number;
  /** Of all its text, of which `text` is the beginning. */
  readonly length: number;
  /** How many empty lines it has inside. */
  readonly gaps: number;
}

const ENOUGH = 200;

function cellsOfLines(lines: readonly Line[]): Cell[] {
  const cells: { text: string; startsRow: boolean; from: number; to: number; length: number; gaps: number }[] = [];
  lines.forEach((line, index) => {
    const open = cells.at(-1);
    if (line.rules > 0 || open === undefined) cells.push({ text: line.text, startsRow: line.rules >= 2, from: index, to: index, length: line.text.length, gaps: 0 });
    else {
      if (open.text.length < ENOUGH) open.text = `${open.text} ${line.text}`;
      Object.assign(open, { to: index, length: open.length + line.text.length + 1, gaps: open.gaps + (line.afterGap ? 1 : 0) });
    }
  });
  return cells;
}
