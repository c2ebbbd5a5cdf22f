import { expect, test } from 'vitest';
import { behindOrder, corrected, emptyTyped, piecesOf, splitInto } from './draft.js';

test('a field that is corrected again keeps the last value', () => {
  expect(corrected([{ field: 'title', value: 'a' }, { field: 'leadUnitId', value: null }], [{ field: 'title', value: 'b' }])).toEqual([{ field: 'leadUnitId', value: null }, { field: 'title', value: 'b' }]);
});

test.each([
  ['Giao A làm. Giao B viết.', [{ start: 0, end: 11 }, { start: 12, end: 24 }], ['Giao A làm.', 'Giao B viết.']],
  ['Giao A làm.', [{ start: 0, end: 11 }], []],
  ['x', [], []],
])('%s is cut by what was read in it', (text, drafts, pieces) => expect(piecesOf(text, drafts)).toEqual(pieces));

test('a sentence that is split keeps what was corrected in its first order, and stays the conclusion that it was', () => {
  const typed = { ...emptyTyped('item'), version: 3, text: 'Giao A làm. Giao B viết.', corrections: [{ field: 'leadUnitId' as const, value: 'a' }] };
  const [first, second] = splitInto(['Giao A làm.', 'Giao B viết.'], typed);
  expect(first).toEqual({ ...typed, text: 'Giao A làm.' });
  expect(second).toMatchObject({ version: 0, text: 'Giao B viết.', itemId: 'item', corrections: [] });
  expect(second?.id).not.toBe(typed.id);
});

test.each([
  ['Giao A làm; B rà soát đơn thư.', 10, 'B rà soát đơn thư.'],
  ['Giao A làm, xong.', 10, ''],
  ['Giao A làm.', 11, ''],
])('%s: what is said behind the order', (text, end, rest) => {
  const draft = { end, origin: 'reader' } as Parameters<typeof behindOrder>[0]['draft'];
  expect(behindOrder({ text, draft })).toBe(rest);
});
test('nothing is behind an order that a person made of the whole sentence, nor where nothing is ordered', () => {
  expect(behindOrder({ text: 'Thống nhất chủ trương thuê xe', draft: null })).toBe('');
});
