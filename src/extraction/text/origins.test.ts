import { describe, expect, it } from 'vitest';
import type { Move } from './origins.js';
import { movedOrigins, originAt, UNMOVED } from './origins.js';

/** The same with a number for each letter, written out. */
function written(before: readonly number[], moves: readonly Move[]): number[] {
  const after: number[] = [];
  let read = 0;
  for (const { start, end, length } of moves) {
    after.push(...before.slice(read, start), ...Array<number>(length).fill(before[start] ?? 0));
    read = end;
  }
  return [...after, ...before.slice(read)];
}

const LENGTH = 40;
const UNTOUCHED = Array.from({ length: LENGTH + 1 }, (_, at) => at);

describe('origins of a text in which pieces were replaced', () => {
  it.each<readonly [string, readonly (readonly Move[])[]]>([
    ['nothing', [[]]],
    ['a letter taken out', [[{ start: 5, end: 6, length: 0 }]]],
    ['the beginning and the end taken out', [[{ start: 0, end: 3, length: 0 }, { start: 37, end: 40, length: 0 }]]],
    ['a gap made one space', [[{ start: 8, end: 12, length: 1 }]]],
    ['a space made a rule between cells', [[{ start: 8, end: 9, length: 3 }]]],
    ['something put in, at the very end too', [[{ start: 4, end: 4, length: 2 }, { start: 40, end: 40, length: 1 }]]],
    ['pieces side by side', [[{ start: 4, end: 6, length: 1 }, { start: 6, end: 7, length: 0 }, { start: 7, end: 9, length: 4 }]]],
    ['everything taken out', [[{ start: 0, end: 40, length: 0 }]]],
    ['one after the other', [[{ start: 3, end: 9, length: 1 }, { start: 20, end: 21, length: 3 }], [{ start: 2, end: 5, length: 0 }, { start: 16, end: 18, length: 1 }], [{ start: 0, end: 1, length: 2 }, { start: 12, end: 20, length: 5 }]]],
  ])('%s', (_, rounds) => {
    const expected = rounds.reduce<readonly number[]>(written, UNTOUCHED);
    const origins = rounds.reduce(movedOrigins, UNMOVED);
    expect(expected.map((__, at) => originAt(origins, at))).toEqual(expected);
  });

  it('has few runs, whatever was replaced by as much', () => {
    expect(movedOrigins(UNMOVED, [{ start: 5, end: 6, length: 1 }, { start: 9, end: 10, length: 1 }]).starts).toEqual([0]);
  });
});
