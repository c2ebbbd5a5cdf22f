import { fold } from '#core/index.js';
import type { UnitView } from '#contract/index.js';

const SMALL = new Set(['phong', 'so', 'ban', 'va', 'cac', 'cua', 'thuoc', 'tinh']);
const significant = (text: string): string[] => fold(text).split(' ').filter((word) => word !== '' && !SMALL.has(word));

function likeness(words: readonly string[], unit: UnitView): number {
  const names = [unit.name, unit.shortName, ...unit.aliases].map((name) => new Set(significant(name)));
  const scores = names.map((name) => (name.size === 0 ? 0 : (2 * words.filter((word) => name.has(word)).length) / (words.length + name.size)));
  return Math.max(0, ...scores);
}

/** The units that a printed name may mean, likeliest first, at most three: those that share at least half of its telling syllables. */
export function unitGuesses(text: string, units: readonly UnitView[]): UnitView[] {
  const words = significant(text);
  const scored = units.map((unit) => ({ unit, score: likeness(words, unit) })).filter(({ score }) => score >= 0.5);
  return scored.sort((a, b) => b.score - a.score).slice(0, 3).map(({ unit }) => unit);
}

/** The one unit that a stretch of text names: its name, short name or alias stands in it, the longest wins. Null where there is none. */
export function unitNamedIn(text: string, units: readonly UnitView[]): UnitView | null {
  const folded = ` ${fold(text)} `;
  const length = (unit: UnitView): number => Math.max(0, ...[unit.name, unit.shortName, ...unit.aliases].map(fold).filter((name) => name.length > 2 && folded.includes(` ${name} `)).map((name) => name.length));
  return units.reduce<UnitView | null>((best, unit) => (length(unit) > (best === null ? 0 : length(best)) ? unit : best), null);
}
