import { expect, test } from 'vitest';
import { corrected, piecesOf } from './draft.js';

test('a field that is corrected again keeps the last value', () => {
  expect(corrected([{ field: 'title', value: 'a' }, { field: 'leadUnitId', value: null }], { field: 'title', value: 'b' })).toEqual([{ field: 'leadUnitId', value: null }, { field: 'title', value: 'b' }]);
});

test.each([
  ['Giao A làm. Giao B viết.', [{ start: 0, end: 11 }, { start: 12, end: 24 }], ['Giao A làm.', 'Giao B viết.']],
  ['Giao A làm.', [{ start: 0, end: 11 }], []],
  ['x', [], []],
])('%s is cut by what was read in it', (text, drafts, pieces) => expect(piecesOf(text, drafts)).toEqual(pieces));
