import { expect, test } from 'vitest';
import { STRETCH, WHOLE, stretchesOf } from './stretches.js';

const rows = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

test.each([0, 1, WHOLE, WHOLE + 1, 3000, 3001])('%i rows stand in stretches, each once and in order', (count) => {
  const stretches = stretchesOf(rows(count), []);
  expect(stretches.flat()).toEqual(rows(count));
  expect(stretches.length).toBe(count === 0 ? 0 : count <= WHOLE ? 1 : Math.ceil(count / STRETCH));
});

test('only the stretch of a row that changed is another', () => {
  const before = stretchesOf(rows(300), []);
  const after = stretchesOf(rows(300).map((row) => (row === 120 ? -1 : row)), before);
  expect(after.map((stretch, index) => stretch === before[index])).toEqual([true, true, false, true, true, true]);
});
