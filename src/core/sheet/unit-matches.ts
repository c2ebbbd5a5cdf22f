import { fold } from '../text/fold.js';
import type { UnitCells } from './unit-rows.js';
import type { DirectoryUnit } from './unit-lines.js';

/** Which unit each row is, by line; rows of no unit are new. `many` holds the rows whose name several units have. */
export interface UnitMatches {
  readonly byLine: ReadonlyMap<number, DirectoryUnit>;
  readonly many: ReadonlySet<number>;
}

/** A code as it is compared: without blanks, small and great letters alike. */
export const codeKey = (code: string | undefined): string => (code ?? '').replace(/\s+/g, '').toUpperCase();

/**
 * The unit of each row: by its code; else by its very name, first where the unit above is the same too, then wherever it stands if one row and one
 * unit have the name. A short name or another name is no match: an old table must not give a unit its old name back.
 */
export function matchRows(rows: readonly UnitCells[], units: readonly DirectoryUnit[]): UnitMatches {
  const byLine = byCodes(rows, units);
  const taken = new Set([...byLine.values()].map(({ id }) => id));
  const codes = new Set(units.map(({ code }) => codeKey(code)));
  // A second row of a code is wrong, whatever its name.
  const isOpen = ({ line, cells: { code, name } }: UnitCells): boolean => !byLine.has(line) && name !== undefined && (code === undefined || !codes.has(codeKey(code)));
  const named = grouped(units, ({ name }) => name);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const free = (name: string | undefined): DirectoryUnit[] => (named.get(fold(name ?? '')) ?? []).filter(({ id }) => !taken.has(id));
  const take = (line: number, unit: DirectoryUnit): void => {
    byLine.set(line, unit);
    taken.add(unit.id);
  };
  for (const { line, cells } of rows.filter(isOpen)) {
    const [unit, other] = free(cells.name).filter(({ parentId }) => isCalled(parentId === null ? undefined : byId.get(parentId), cells.parent));
    if (unit !== undefined && other === undefined) take(line, unit);
  }
  const many = new Set<number>();
  for (const [name, same] of grouped(rows.filter(isOpen), ({ cells }) => cells.name ?? '')) {
    const [[unit, other], [row, second]] = [free(name), same];
    if (other !== undefined) for (const { line, cells } of same) if (cells.parent === undefined) many.add(line);
    if (unit !== undefined && other === undefined && row !== undefined && second === undefined) take(row.line, unit);
  }
  return { byLine, many };
}

function byCodes(rows: readonly UnitCells[], units: readonly DirectoryUnit[]): Map<number, DirectoryUnit> {
  const known = new Map(units.filter(({ code }) => code !== '').map((unit) => [codeKey(unit.code), unit]));
  const byLine = new Map<number, DirectoryUnit>();
  for (const { line, cells } of rows) {
    const unit = known.get(codeKey(cells.code));
    if (unit === undefined) continue;
    known.delete(codeKey(unit.code));
    byLine.set(line, unit);
  }
  return byLine;
}

function isCalled(unit: DirectoryUnit | undefined, words: string | undefined): boolean {
  if (unit === undefined || words === undefined) return unit === undefined && words === undefined;
  return codeKey(unit.code) === codeKey(words) || [unit.name, unit.shortName, ...unit.aliases].some((name) => fold(name) === fold(words));
}

function grouped<T>(items: readonly T[], nameOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = fold(nameOf(item));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
