import { fold, likelyUnits } from '#core/index.js';
import type { UnitView } from '#contract/index.js';

/** The units that a printed name may mean, likeliest first, at most three. */
export function unitGuesses(text: string, units: readonly UnitView[]): UnitView[] {
  return likelyUnits(text, units).flatMap(({ unitId }) => units.find((unit) => unit.id === unitId) ?? []);
}

/** The one unit that a stretch of text names: its name, short name or alias stands in it, the longest wins. Null where there is none. */
export function unitNamedIn(text: string, units: readonly UnitView[]): UnitView | null {
  const folded = ` ${fold(text)} `;
  const length = (unit: UnitView): number => Math.max(0, ...[unit.name, unit.shortName, ...unit.aliases].map(fold).filter((name) => name.length > 2 && folded.includes(` ${name} `)).map((name) => name.length));
  return units.reduce<UnitView | null>((best, unit) => (length(unit) > (best === null ? 0 : length(best)) ? unit : best), null);
}
