import { findTable, kindOfName, kindOfWord, otherNames, UNIT_TABLE, type UnitCells, type UnitField, unitRowsOf } from '#core/index.js';
import type { TableRow, UnitTable } from '#documents/index.js';
import type { UnitRow } from '#contract/index.js';

export interface UnitsRead {
  readonly columns: readonly { readonly head: string; readonly field: UnitField | null }[];
  readonly rows: readonly Omit<UnitRow, 'problems'>[];
}

/** Units out of a table, read as an import into a living agency reads them. Without a recognised head the first column holds the names, from the first row on. */
export function unitsOf(table: UnitTable): UnitsRead {
  // Lines before the first row with text are not counted by the reader; it is the first for the person too.
  const all: readonly TableRow[] = [{ line: 1, cells: table.head }, ...table.rows];
  const found = findTable(all, UNIT_TABLE);
  const taken = found.headLine === null ? { ...found, columns: found.columns.map((column, at) => (at === 0 ? { ...column, field: 'name' as const } : column)) } : found;
  return { columns: taken.columns, rows: unitRowsOf(taken).filter(({ skip }) => skip === null).map(unitOf) };
}

/** The form of the first run knows no symbol of its own: where a table gives nothing shorter, it is the short name. */
function unitOf({ line, cells }: UnitCells): UnitsRead['rows'][number] {
  const { name = '', kind = '', shortName, symbol = '', parent = '', aliases = '' } = cells;
  return { line, name, shortName: shortName ?? symbol, kind: (kind === '' ? kindOfName(name) : kindOfWord(kind)) ?? kind, parentName: parent, aliases: otherNames(aliases) };
}
