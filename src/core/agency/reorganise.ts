import type { CivilDate } from '../date/civil-date.js';
import type { Refusal } from '../refusals.js';
import type { Unit } from './tree.js';

/** Hợp nhất or sáp nhập, chia tách, đổi tên, giải thể. */
export const REORGANISATION_KINDS = ['merge', 'split', 'rename', 'close'] as const;
export type ReorganisationKind = (typeof REORGANISATION_KINDS)[number];

/** What a decision makes of some units from a day on. */
export interface Reorganisation {
  readonly kind: ReorganisationKind;
  /** The units that end the day before. */
  readonly endingIds: readonly string[];
  /** The units that begin on the day. */
  readonly newUnits: readonly { readonly id: string; readonly name: string; readonly parentId: string | null }[];
  /** Units that exist already and take over. */
  readonly existingIds: readonly string[];
  /** The unit that takes what is not given to another: tasks, people, units below, and the figures of the past. */
  readonly heirId: string | null;
  readonly effectiveOn: CivilDate;
}

/**
 * Why a decision cannot be carried out on the units of an agency; null where it can. Refuses with `units.reorganise_shape` (kind and units do not
 * fit: one unit is split or renamed, a new name alone is no merger, nothing comes after itself), `task.lead_not_valid` (a unit that does not exist
 * then) and `units.day_too_early` (a unit would end before it began).
 */
export function whyNotReorganised(plan: Reorganisation, units: readonly Unit[]): Refusal | null {
  if (!fits(plan)) return { code: 'units.reorganise_shape', data: {} };
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const { effectiveOn } = plan;
  for (const id of plan.endingIds) {
    const unit = byId.get(id);
    if (unit === undefined || unit.validTo !== null) return { code: 'task.lead_not_valid', data: { unit: unit?.name ?? id } };
    if (unit.validFrom >= effectiveOn) return { code: 'units.day_too_early', data: { unit: unit.name, from: unit.validFrom } };
  }
  const needed = [...plan.existingIds, ...plan.newUnits.flatMap((unit) => unit.parentId ?? [])];
  const missing = needed.find((id) => !isThere(byId.get(id), effectiveOn));
  return missing === undefined ? null : { code: 'task.lead_not_valid', data: { unit: byId.get(missing)?.name ?? missing } };
}

const isThere = (unit: Unit | undefined, day: CivilDate): boolean => unit !== undefined && unit.validFrom <= day && (unit.validTo === null || unit.validTo >= day);

function fits({ kind, endingIds, newUnits, existingIds, heirId }: Reorganisation): boolean {
  const after = [...newUnits.map((unit) => unit.id), ...existingIds];
  const ending = new Set(endingIds);
  const isApart = ending.size === endingIds.length && ending.size > 0 && new Set(after).size === after.length && after.every((id) => !ending.has(id));
  const isNamed = newUnits.every((unit) => unit.name.trim() !== '' && !(unit.parentId !== null && ending.has(unit.parentId)));
  return isApart && isNamed && (heirId === null || after.includes(heirId)) && SHAPES[kind](endingIds.length, newUnits.length, existingIds.length);
}

const SHAPES: Readonly<Record<ReorganisationKind, (ending: number, begun: number, existing: number) => boolean>> = {
  merge: (ending, begun, existing) => begun + existing === 1 && (existing === 1 || ending > 1),
  split: (ending, begun, existing) => ending === 1 && begun + existing > 1,
  rename: (ending, begun, existing) => ending === 1 && begun === 1 && existing === 0,
  close: (_ending, begun) => begun === 0,
};

/** Who has the figures of each past unit in the end, given who followed each one; never round in a circle. */
export function lastHeirs(followed: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const lastOf = (id: string): string => {
    const seen = new Set([id]);
    let at = id;
    for (let next = followed.get(at); next !== undefined && !seen.has(next); next = followed.get(at)) {
      seen.add(next);
      at = next;
    }
    return at;
  };
  return new Map([...followed.keys()].map((id) => [id, lastOf(id)]));
}

/** Units of a list in their order, each once, with the heir in the place of those that end; without an heir those are left out. */
export function unitsAfter(unitIds: readonly string[], { endingIds, heirId }: { readonly endingIds: readonly string[]; readonly heirId: string | null }): string[] {
  return [...new Set(unitIds.flatMap((unitId) => (endingIds.includes(unitId) ? (heirId ?? []) : unitId)))];
}
