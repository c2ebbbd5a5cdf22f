import { expect, test } from 'vitest';
import { playHistories } from './histories.js';

// scripts/histories.mjs plays 100,000 (docs/measurements.md).
test('over random histories of two agencies the tasks are what the reference says, and their logs make them', () => {
  const { taken, difference } = playHistories(1000, 2027);
  expect(difference).toBeNull();
  expect(taken).toBeGreaterThan(1000 * 8);
});
