import { columnsOf } from './columns.js';

/** A table that came as one cell to a block, with rules between: the indexes of its first and last line. */
export interface CellTable {
  readonly first: number;
  readonly last: number;
}

interface Line {
  readonly text: string;
  readonly rules: number;
}

/** Finds the table of assignments among lines: from the row whose cells are column heads to the last row of two cells or more. */
export function tableOfCells(lines: readonly Line[]): CellTable | null {
  const cells = cellsOfLines(lines);
  const head = headAt(cells);
  if (head < 0) return null;
  const first = cells[head]?.from ?? 0;
  let last = first;
  for (let at = head; at < cells.length; at += 1) {
    // A row of one cell at the end is what follows the table, not a part of it.
    const alone = cells[at]?.startsRow === true && (cells[at + 1]?.startsRow ?? true);
    if (!alone) last = cells[at]?.to ?? last;
  }
  return { first, last };
}

const NARROWEST = 3;
const WIDEST = 9;

function headAt(cells: readonly Cell[]): number {
  for (let at = 0; at < cells.length; at += 1) {
    for (let width = WIDEST; width >= NARROWEST; width -= 1) {
      const after = cells[at + width];
      const row = cells.slice(at, at + width);
      if (after?.startsRow === true && row.length === width && row.slice(1).every((cell) => !cell.startsRow) && columnsOf(row.map((cell) => cell.text)) !== null) return at;
    }
  }
  return -1;
}

interface Cell {
  readonly text: string;
  readonly startsRow: boolean;
  readonly from: number;
  readonly to: number;
}

function cellsOfLines(lines: readonly Line[]): Cell[] {
  const cells: { text: string; startsRow: boolean; from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    const open = cells.at(-1);
    if (line.rules > 0 || open === undefined) cells.push({ text: line.text, startsRow: line.rules >= 2, from: index, to: index });
    else if (open.text.length < 200) {
      open.text = `${open.text} ${line.text}`;
      open.to = index;
    } else open.to = index;
  });
  return cells;
}
