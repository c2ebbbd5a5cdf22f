import { readFileSync } from 'node:fs';
import { MOVES } from '../src/core/index.js';
import { expect, test } from 'vitest';
import { actsPage } from './acts.mjs';

test('docs/acts.md shows the table of moves as it is', () => {
  expect(readFileSync(new URL('../docs/acts.md', import.meta.url), 'utf8'), 'run: node scripts/acts.mjs').toBe(actsPage(MOVES));
});

test('an act that nobody described is refused', () => {
  expect(() => actsPage({ fly: { from: ['active'], to: 'done', by: ['leader'] } })).toThrow(/fly/);
});
