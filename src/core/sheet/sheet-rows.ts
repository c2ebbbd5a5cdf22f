import { readTypedDeadline } from '../deadline/typed.js';
import { fold } from '../text/fold.js';
import type { FoundTable, SheetRow } from './find-head.js';
import type { SheetField } from './task-heads.js';

/** A row as it was understood: the cells of the columns that are taken. */
export interface TaskCells {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<SheetField, string>>>;
  /** Why it is no task: a heading of a part, a sum, the foot of the page. Null for a task. */
  readonly skip: 'heading' | 'foot' | null;
}

const ROMAN = /^(?:[IVXLC]{1,7}|[A-H])[.)]?$/;
const SUM = /^(tong( cong| so)?|cong)( |$)/;

/** The rows of a table of tasks, each with what its cells hold. */
export function taskRowsOf({ columns, rows }: FoundTable<SheetField>): TaskCells[] {
  const places = columns.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const]));
  const ordinal = columns.findIndex(({ head }) => /^(stt|tt|so tt|so thu tu|no)$/.test(fold(head)));
  const read = rows.map((row) => rowOf(row, places, ordinal));
  // Below the last task stand who is sent it and who signs.
  const last = read.findLastIndex(({ skip }) => skip === null);
  return read.map((row, at) => (at > last && row.skip !== null ? { ...row, skip: 'foot' } : row));
}

function rowOf({ line, cells }: SheetRow, places: readonly (readonly [SheetField, number])[], ordinal: number): TaskCells {
  const taken = Object.fromEntries(places.map(([field, at]) => [field, cellOf(cells[at])]).filter(([, text]) => text !== '')) as TaskCells['cells'];
  return { line, cells: taken, skip: skipOf(cells, taken, cellOf(cells[ordinal])) };
}

const cellOf = (text: string | undefined): string => (text ?? '').normalize('NFC').replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\s]*/g, '\n').trim();

function skipOf(cells: readonly string[], { code, title = '', ...rest }: TaskCells['cells'], number: string): TaskCells['skip'] {
  if (code !== undefined) return null;
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (rest.lead === undefined && isSum(title, filled)) return 'heading';
  const isAlone = Object.keys(rest).length === 0;
  if (title === '') return isAlone || filled.length <= 1 ? 'heading' : null;
  return isAlone && (filled.length === 1 || ROMAN.test(number)) ? 'heading' : null;
}

const isSum = (title: string, [first = '']: readonly string[]): boolean => SUM.test(fold(title === '' ? first : title));

const FEW = 20;

/**
 * What a column called "Tiến độ thực hiện" holds is seen in it: days by which something has to be done, or how far it is. Where its cells read as
 * deadlines and no other column gives them, it is the deadline.
 */
export function withReadColumns(table: FoundTable<SheetField>, today: string): FoundTable<SheetField> {
  if (table.columns.some(({ field }) => field === 'deadline')) return table;
  const at = table.columns.findIndex(({ field, head }) => (field === 'last' || field === 'progress') && fold(head).startsWith('tien do'));
  const cells = table.rows.map(({ cells: row }) => cellOf(row[at])).filter((cell) => cell !== '').slice(0, FEW);
  const days = cells.filter((cell) => readTypedDeadline(cell, today).ok).length;
  if (at < 0 || cells.length === 0 || days * 2 < cells.length) return table;
  return { ...table, columns: table.columns.map((column, index) => (index === at ? { ...column, field: 'deadline' } : column)) };
}
