import { fold } from '#core/index.js';
import type { TableRow, UnitTable } from '#documents/index.js';
import type { UnitRow } from '#contract/index.js';
import { kindOfName, kindOfWord } from './kinds.js';

type Field = 'name' | 'shortName' | 'kind' | 'parentName' | 'aliases';

/** The heads under which agencies keep their units, folded. */
const HEADS: Readonly<Record<Field, readonly string[]>> = {
  name: ['ten don vi', 'don vi', 'ten', 'ten phong ban', 'phong ban', 'co quan don vi', 'ten co quan', 'ten co quan don vi', 'name', 'unit'],
  shortName: ['ten viet tat', 'viet tat', 'ten tat', 'tat', 'ten ngan', 'ten rut gon', 'short name', 'ky hieu'],
  kind: ['loai', 'loai don vi', 'loai hinh', 'kind', 'type'],
  parentName: ['don vi cap tren', 'cap tren', 'truc thuoc', 'thuoc', 'don vi cha', 'don vi chu quan', 'co quan chu quan', 'don vi quan ly', 'parent'],
  aliases: ['ten goi khac', 'ten khac', 'goi khac', 'cach goi khac', 'bi danh', 'ten cu', 'aliases'],
};

export interface UnitColumns {
  readonly head: string;
  readonly field: Field | null;
}

export interface UnitsRead {
  readonly columns: readonly UnitColumns[];
  readonly rows: readonly Omit<UnitRow, 'problems'>[];
}

/** A head may stand below a title; more rows than this are not looked through for it. */
const TITLE_ROWS = 10;

/** Units out of a table. Without a recognised head the first column holds the names, from the first row on. */
export function unitsOf(table: UnitTable): UnitsRead {
  // Lines before the first row with text are not counted by the reader; it is the first for the person too.
  const all: readonly TableRow[] = [{ line: 1, cells: table.head }, ...table.rows];
  const headAt = all.slice(0, TITLE_ROWS).findIndex(({ cells }) => cells.some((cell) => fieldOf(cell) === 'name'));
  const heads = headAt < 0 ? table.head.map(() => '') : (all[headAt]?.cells ?? []);
  const columns = columnsOf(heads, headAt >= 0);
  return { columns, rows: all.slice(headAt + 1).map(({ cells, line }) => unitOf(cells, columns, line)) };
}

function fieldOf(head: string): Field | null {
  const plain = fold(head);
  return (Object.keys(HEADS) as Field[]).find((field) => HEADS[field].includes(plain)) ?? null;
}

/** Each field is taken once, by the first column that names it. */
function columnsOf(heads: readonly string[], named: boolean): UnitColumns[] {
  const taken = new Set<Field>();
  return heads.map((head, index) => {
    const field = named ? fieldOf(head) : index === 0 ? 'name' : null;
    if (field === null || taken.has(field)) return { head, field: null };
    taken.add(field);
    return { head, field };
  });
}

function unitOf(row: readonly string[], columns: readonly UnitColumns[], line: number): UnitsRead['rows'][number] {
  const cell = (field: Field): string => (row[columns.findIndex((column) => column.field === field)] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim();
  const [name, kind] = [cell('name'), cell('kind')];
  const aliases = cell('aliases').split(/[;,|]/).map((alias) => alias.trim()).filter((alias) => alias !== '');
  return { line, name, shortName: cell('shortName'), kind: (kind === '' ? kindOfName(name) : kindOfWord(kind)) ?? kind, parentName: cell('parentName'), aliases };
}
