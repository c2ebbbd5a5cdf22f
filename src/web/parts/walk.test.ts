import { expect, test } from 'vitest';
import { stepped, STEPS } from './walk.js';

test.each([
  ['ArrowDown', 3, 4], ['KeyJ', 3, 4], ['ArrowUp', 3, 2], ['KeyK', 0, 0], ['ArrowDown', 9, 9], ['Home', 7, 0], ['End', 2, 9], ['PageDown', 1, 5], ['PageDown', 8, 9], ['PageUp', 6, 2], ['PageUp', 2, 0],
] as const)('%s in row %i of ten, four on a page: row %i', (key, from, to) => expect(stepped(from, STEPS[key] ?? 'next', { count: 10, page: 4 })).toBe(to));
