import { fold } from '../text/fold.js';
import type { FoundTable, HeadReader } from './find-head.js';
import type { UnitField } from './unit-heads.js';
import { unitFieldOf } from './unit-heads.js';

/** How a table of units is known: by a column with their names. */
export const UNIT_TABLE: HeadReader<UnitField> = { fieldOf: unitFieldOf, needed: 'name', least: 1 };

/** A row of a table of units: the cells of the columns that are taken, those that hold anything. */
export interface UnitCells {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<UnitField, string>>>;
  /** Why it is no unit: a heading of a part, a sum, the foot of the page. Null for a unit. */
  readonly skip: 'heading' | 'foot' | null;
}

const PART = /^(?:[IVXLC]{1,7}|[A-H])[.)]?$/;
const NO_UNIT = /^(tong( cong| so)?|cong|noi nhan|nguoi lap( bieu)?|thu truong don vi|xac nhan.*)( |$)/;

/** The rows of a table of units, each with what its cells hold. */
export function unitRowsOf({ columns, rows }: FoundTable<UnitField>): UnitCells[] {
  const places = columns.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const]));
  const ordinal = columns.findIndex(({ head }) => /^(stt|tt|so tt|so thu tu|no)$/.test(fold(head)));
  const read = rows.map(({ line, cells: row }): UnitCells => {
    const cells = Object.fromEntries(places.map(([field, at]) => [field, (row[at] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()]).filter(([, text]) => text !== '')) as UnitCells['cells'];
    return { line, cells, skip: isNoUnit(cells, places.length, (row[ordinal] ?? '').trim()) ? 'heading' : null };
  });
  const last = read.findLastIndex(({ skip }) => skip === null);
  return read.map((row, at) => (at > last && row.skip !== null ? { ...row, skip: 'foot' } : row));
}

/** "I. CÁC PHÒNG" over the rows of a wide table, a sum, or who signs. */
function isNoUnit(cells: UnitCells['cells'], width: number, number: string): boolean {
  const filled = Object.keys(cells).length;
  if (filled === 0) return true;
  if (cells.code !== undefined || filled > 1) return false;
  return NO_UNIT.test(fold(cells.name ?? '')) || (width > 1 && cells.name !== undefined && PART.test(number));
}

/** Other names in one cell: by semicolons, lines or bars where there are any, for a name may hold a comma; else by commas. */
export function otherNames(text: string): string[] {
  const parting = /[;|\n]/.test(text) ? /[;|\n]/ : /,/;
  return [...new Set(text.split(parting).map((name) => name.replace(/\s+/g, ' ').trim()).filter((name) => name !== ''))];
}
