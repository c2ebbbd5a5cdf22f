import { columnsOf } from './columns.js';

/** A table that came as one cell to a block, with rules between: the indexes of its first and last line. */
export interface CellTable {
  readonly first: number;
  readonly last: number;
}

interface Cell {
  readonly text: string;
  readonly rules: number;
}

/** Finds the table of assignments among lines: from the row whose cells are column heads to the last row of two cells or more. */
export function tableOfCells(lines: readonly Cell[]): CellTable | null {
  if (!lines.some((line) => line.rules > 0)) return null;
  const rows = rowsOf(lines);
  const head = rows.findIndex((row) => columnsOf(row.cells) !== null);
  if (head < 0) return null;
  const first = rows[head]?.from ?? 0;
  const wide = rows.slice(head).filter((row) => row.cells.length >= 2);
  return { first, last: wide.at(-1)?.to ?? first };
}

interface Row {
  readonly cells: readonly string[];
  readonly from: number;
  readonly to: number;
}

function rowsOf(lines: readonly Cell[]): Row[] {
  const rows: { cells: string[]; from: number; to: number }[] = [];
  lines.forEach((line, index) => {
    const row = rows.at(-1);
    if (row === undefined || line.rules >= 2) rows.push({ cells: [line.text], from: index, to: index });
    else {
      if (line.rules === 1) row.cells.push(line.text);
      else row.cells[row.cells.length - 1] = `${row.cells.at(-1) ?? ''} ${line.text}`;
      row.to = index;
    }
  });
  return rows;
}
