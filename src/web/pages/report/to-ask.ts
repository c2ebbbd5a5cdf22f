import type { UnitView } from '#contract/index.js';

/** The units right below the agency that were not asked for their part: all of them are asked together, teams within them by hand. */
export function unitsToAsk(units: readonly Pick<UnitView, 'id' | 'parentId'>[], asked: readonly string[]): string[] {
  const tops = new Set(units.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  return units.filter(({ id, parentId }) => parentId !== null && tops.has(parentId) && !asked.includes(id)).map(({ id }) => id);
}
