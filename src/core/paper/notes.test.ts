import { expect, it } from 'vitest';
import { notedPieces, placedNotes, wordsBefore } from './notes.js';

const marked = (after: string, lines: readonly string[]): string => {
  const placed = placedNotes([{ after, text: 'theo Phụ lục' }], lines);
  return lines.map((text, line) => notedPieces(text, line, placed).map((piece) => piece.text + (piece.note === null ? '' : '*')).join('')).join(' / ');
};

it.each([
  ['11 địa phương', ['Thẩm định 11 địa phương và 2 xã.'], 'Thẩm định 11 địa phương* và 2 xã.'],
  ['2 xã', ['Thẩm định 11 địa phương', 'và 2 xã khác.'], 'Thẩm định 11 địa phương / và 2 xã* khác.'],
  // Words that were edited away, and notes to a whole line, stand at the end before the stop.
  ['9 huyện', ['Thẩm định 11 địa phương.'], 'Thẩm định 11 địa phương*.'],
  ['', ['Thẩm định 11 địa phương;'], 'Thẩm định 11 địa phương*;'],
  [' 11  địa phương ', ['Thẩm định 11 địa phương'], 'Thẩm định 11 địa phương*'],
  ['x', ['...'], '*...'],
])('behind %j', (after, lines, expected) => expect(marked(after, lines)).toBe(expected));

it('stands in the order of the text, without those that say nothing', () => {
  const placed = placedNotes([{ after: 'hai', text: '2' }, { after: 'một', text: ' ' }, { after: 'một', text: '1' }], ['một hai']);
  expect(placed.map(({ text, at }) => [text, at])).toEqual([['1', 3], ['2', 7]]);
  expect(placedNotes([{ after: '', text: 'x' }], [])).toEqual([]);
});

it.each([
  ['Đã thẩm định 11 địa phương', 15, 'Đã thẩm định 11'],
  ['Trong tháng, các phòng, đơn vị thuộc Sở đã thẩm định xong 11 địa phương', 60, 'đơn vị thuộc Sở đã thẩm định xong 11'],
  ['', 0, ''],
])('the words before a caret in %j', (text, at, expected) => expect(wordsBefore(text, at)).toBe(expected));
