import type { Block } from '../outline/blocks.js';
import type { Column } from './columns.js';
import { columnsOf } from './columns.js';

/** A piece of the paragraph text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a table of assignments, by column; `group` is the heading row that it stands under. */
export interface AssignmentRow {
  readonly number: string | null;
  readonly task: Cell;
  readonly lead: Cell | null;
  readonly support: Cell | null;
  readonly time: Cell | null;
  readonly product: Cell | null;
  readonly group: Cell | null;
  /** Index of the block that holds it. */
  readonly block: number;
}

/** The cells of a line that holds a table row, "a | b | c"; empty cells stay. */
export function cellsOf(text: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const part of text.split('|')) {
    const start = at + part.length - part.trimStart().length;
    const words = part.trim();
    cells.push({ text: words, start: offset + start, end: offset + start + words.length });
    at += part.length + 1;
  }
  return cells;
}

/** The rows of every table of assignments among the blocks. A row of one filled cell is a heading for those below it. */
export function assignmentRows(text: string, blocks: readonly Block[]): AssignmentRow[] {
  const rows: AssignmentRow[] = [];
  let columns: Column[] | null = null;
  let group: Cell | null = null;
  for (const block of blocks) {
    const cells = cellsOf(text.slice(block.start, block.end), block.start);
    const heads = columnsOf(cells.map((cell) => cell.text));
    if (heads !== null) {
      columns = heads;
      group = null;
    } else if (columns !== null && cells.length === 1) {
      columns = null;
    } else if (columns !== null) {
      const filled = cells.filter((cell) => cell.text !== '' && !/^(?:\d{1,3}|[IVX]{1,5}|[a-zA-ZĐđ])[.)]?$/u.test(cell.text));
      if (filled.length <= 1) group = filled[0] ?? group;
      else {
        const row = rowOf(cells, columns, group, block.index);
        if (row !== null) rows.push(row);
      }
    }
  }
  return rows;
}

const NUMBER = /^\d{1,3}(?:\.\d{1,3})?[.)]?$/;

function rowOf(cells: readonly Cell[], columns: readonly Column[], group: Cell | null, block: number): AssignmentRow | null {
  const byColumn = (column: Column): Cell | null => {
    const at = columns.indexOf(column);
    const shift = cells.length === columns.length - 1 && columns[0] === 'number' && !NUMBER.test(cells[0]?.text ?? '') ? 1 : 0;
    const cell = at < 0 ? undefined : cells[at - shift];
    return cell === undefined || cell.text === '' || /^[-–]$/.test(cell.text) ? null : cell;
  };
  const task = byColumn('task');
  if (task === null || task.text.length < 8 || NUMBER.test(task.text)) return null;
  return { number: byColumn('number')?.text ?? null, task, lead: byColumn('lead'), support: byColumn('support'), time: byColumn('time'), product: byColumn('product'), group, block };
}
