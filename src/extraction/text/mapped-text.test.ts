import { expect, test } from 'vitest';
import { type MappedText, originOf } from './mapped-text.js';

// "b" came from place 4 of the source, the "a" that was put in behind it from place 1.
const turned: MappedText = { text: 'ba', origins: { starts: [0, 1], sources: [4, 1], steps: [1, 1] } };

test('a span does not end before it begins, though its last letter came from before its first', () => {
  expect(originOf(turned, 0, 2)).toEqual({ start: 4, end: 4 });
  expect(originOf(turned, 0, 1)).toEqual({ start: 4, end: 5 });
  expect(originOf(turned, 1, 1)).toEqual({ start: 1, end: 1 });
});
