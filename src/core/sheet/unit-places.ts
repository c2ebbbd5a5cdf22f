import { matchUnit } from '../agency/names.js';
import type { Refusal } from '../refusals.js';
import { fold } from '../text/fold.js';
import type { DirectoryUnit, UnitPlace, UnitSheetContext } from './unit-lines.js';
import { codeKey } from './unit-matches.js';
import type { UnitCells } from './unit-rows.js';

/** Where the words of a cell put a unit, or why that is not clear. */
export type PlaceRead = { readonly place: UnitPlace } | { readonly problem: Refusal };

const AT_THE_TOP = /^(khong|khong co|none|no)$/;

/** What reads the cell "Đơn vị cấp trên": by code, by name among the rows and the units that are there, then by the other names that these have. */
export function placeReader(rows: readonly UnitCells[], byLine: ReadonlyMap<number, DirectoryUnit>, { units, chosen }: UnitSheetContext): (words: string) => PlaceRead {
  const names = new Map<string, Map<string, UnitPlace>>();
  const put = (name: string, key: string, place: UnitPlace): void => {
    if (key === '') return;
    const places = names.get(`${name}|${key}`) ?? new Map<string, UnitPlace>();
    names.set(`${name}|${key}`, places.set(keyOfPlace(place), place));
  };
  const nameAll = (place: UnitPlace, { code = '', name, others }: { readonly code?: string | undefined; readonly name: string; readonly others: readonly string[] }): void => {
    put('code', codeKey(code), place);
    put('name', fold(name), place);
    for (const other of others) put('other', fold(other), place);
  };
  for (const { line, cells } of rows) {
    const unit = byLine.get(line);
    nameAll(unit === undefined ? { line } : { unitId: unit.id }, { code: cells.code, name: cells.name ?? '', others: [cells.shortName ?? ''] });
  }
  for (const unit of units) nameAll({ unitId: unit.id }, { code: unit.code, name: unit.name, others: [unit.shortName, ...unit.aliases] });
  return (words) => {
    if (words === '-' || AT_THE_TOP.test(fold(words))) return { place: null };
    for (const [kind, key] of [['code', codeKey(words)], ['name', fold(words)], ['other', fold(words)]] as const) {
      const [place, other] = [...(names.get(`${kind}|${key}`)?.values() ?? [])];
      if (other !== undefined) return { problem: { code: 'sheet.parent_many', data: { text: words } } };
      if (place !== undefined) return { place };
    }
    const unitId = chosen.get(fold(words)) ?? matchUnit(words, units).unitId;
    return unitId === null ? { problem: { code: 'sheet.unit_unknown', data: { text: words } } } : { place: { unitId } };
  };
}

/** One text for a place, by which places are compared. */
export const keyOfPlace = (place: UnitPlace): string => (place === null ? '' : 'line' in place ? `line ${place.line}` : place.unitId);

/** The units at the top of a directory; agencies outside stand beside it. */
export function topUnits(units: readonly DirectoryUnit[]): DirectoryUnit[] {
  const known = new Set(units.map(({ id }) => id));
  return units.filter(({ kind, parentId }) => kind !== 'external' && (parentId === null || !known.has(parentId)));
}

/** The keys of places that are below themselves; `above` gives of each the place above it. */
export function circles(above: ReadonlyMap<string, string>): ReadonlySet<string> {
  const found = new Set<string>();
  const clear = new Set<string>(['']);
  for (const start of above.keys()) {
    const path: string[] = [];
    const seen = new Set<string>();
    let at = start;
    while (!clear.has(at) && !seen.has(at)) {
      seen.add(at);
      path.push(at);
      at = above.get(at) ?? '';
    }
    if (seen.has(at) && !found.has(at)) for (const key of path.slice(path.indexOf(at))) found.add(key);
    for (const key of path) clear.add(key);
  }
  return found;
}
