import type { CivilDate } from '../date/civil-date.js';

/** What a unit is (model 7.2). `body` is a task group, committee or council; `external` is anybody outside the agency. */
export const UNIT_KINDS = [
  'party', 'executive', 'assembly', 'department', 'office', 'division', 'inspectorate', 'service_unit', 'commune', 'body', 'mass_org', 'external',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** A unit of an agency during the days from `validFrom` to `validTo`, both inside. Ids are UUIDs. */
export interface Unit {
  readonly id: string;
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  /** What its documents carry, such as `SKHCN`. */
  readonly symbol: string;
  readonly kind: UnitKind;
  readonly parentId: string | null;
  readonly aliases: readonly string[];
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Its place among its siblings in the agency's directory. */
  readonly position: number;
}

/** Whether a unit exists on a day. */
export function isValidOn(unit: Unit, day: CivilDate): boolean {
  return unit.validFrom <= day && (unit.validTo === null || day <= unit.validTo);
}

/** The units that exist on a day, in directory order: each unit before the units below it. */
export function unitsOn(units: readonly Unit[], day: CivilDate): Unit[] {
  return inDirectoryOrder(units.filter((unit) => isValidOn(unit, day)));
}

const bySibling = (a: Unit, b: Unit): number => a.position - b.position || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0) || (a.id < b.id ? -1 : 1);

/** Units in directory order, parents first. A unit whose parent is not in the list, or is below itself, stands at the top. */
export function inDirectoryOrder(units: readonly Unit[]): Unit[] {
  const known = new Set(units.map((unit) => unit.id));
  const below = childrenOf(units, (unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null));
  const seen = new Set<string>();
  const ordered: Unit[] = [];
  const visit = (unit: Unit): void => {
    if (seen.has(unit.id)) return;
    seen.add(unit.id);
    ordered.push(unit);
    for (const child of [...(below.get(unit.id) ?? [])].sort(bySibling)) visit(child);
  };
  for (const top of [...(below.get(null) ?? [])].sort(bySibling)) visit(top);
  for (const rest of [...units].sort(bySibling)) visit(rest);
  return ordered;
}

/** The ids of the units above a unit, nearest first. Ends at a parent that is unknown or comes a second time. */
export function ancestorIds(units: readonly Unit[], unitId: string): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const above: string[] = [];
  let parent = byId.get(unitId)?.parentId ?? null;
  while (parent !== null && byId.has(parent) && parent !== unitId && !above.includes(parent)) {
    above.push(parent);
    parent = byId.get(parent)?.parentId ?? null;
  }
  return above;
}

/** The ids of all units below a unit, without the unit itself. */
export function descendantIds(units: readonly Unit[], unitId: string): string[] {
  const children = childrenOf(units, (unit) => unit.parentId);
  const found = new Set<string>([unitId]);
  const waiting = [unitId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const child of children.get(id) ?? []) {
      if (found.has(child.id)) continue;
      found.add(child.id);
      waiting.push(child.id);
    }
  }
  found.delete(unitId);
  return [...found];
}

function childrenOf(units: readonly Unit[], parentOf: (unit: Unit) => string | null): Map<string | null, Unit[]> {
  const children = new Map<string | null, Unit[]>();
  for (const unit of units) {
    const parent = parentOf(unit);
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [unit]);
    else siblings.push(unit);
  }
  return children;
}

/** The names from the top unit down to the unit, as a combobox shows them. Empty for an unknown unit. */
export function unitPath(units: readonly Unit[], unitId: string): string[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return [unitId, ...ancestorIds(units, unitId)].reverse().flatMap((id) => byId.get(id)?.name ?? []);
}
