import { fold } from '../text/fold.js';
import type { UnitCandidate } from './names.js';
import type { Unit } from './tree.js';

const SMALL = new Set(['phong', 'so', 'ban', 'va', 'cac', 'cua', 'thuoc', 'tinh']);
const significant = (text: string): string[] => fold(text).split(' ').filter((word) => word !== '' && !SMALL.has(word));

type Named = Pick<Unit, 'id' | 'name' | 'shortName' | 'aliases'>;

function likeness(words: readonly string[], unit: Named): number {
  const names = [unit.name, unit.shortName, ...unit.aliases].map((name) => new Set(significant(name)));
  const scores = names.map((name) => (name.size === 0 ? 0 : (2 * words.filter((word) => name.has(word)).length) / (words.length + name.size)));
  return Math.max(0, ...scores);
}

const LIKELY = 0.5;

/** The units that a printed name may mean, likeliest first, at most three: those that share at least half of its telling syllables. Proposed, never taken. */
export function likelyUnits(text: string, units: readonly Named[]): UnitCandidate[] {
  const words = significant(text);
  const scored = units.map((unit) => ({ unitId: unit.id, score: likeness(words, unit) })).filter(({ score }) => score >= LIKELY);
  return scored.sort((a, b) => b.score - a.score).slice(0, 3);
}
