import { expect, it } from 'vitest';
import { shareOfSyllables, wordsIn } from './syllables.js';

it('counts syllables without abbreviations', () => {
  expect(shareOfSyllables(wordsIn('Sở NN và PTNT báo cáo xlz'))).toBeCloseTo(0.8);
  expect(shareOfSyllables([])).toBe(1);
});
