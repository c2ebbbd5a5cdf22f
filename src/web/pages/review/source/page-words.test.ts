import { describe, expect, it } from 'vitest';
import type { Mark } from '#contract/index.js';
import { placeOf, shownBoxes, sideOf, wordUnder } from './page-words.js';

// "Văn phòng | Rà soát hồ sơ": three words of a heading and a task, on two lines.
const words = { start: [100, 110, 120], end: [109, 117, 125], x: [0.1, 0.1, 0.3], y: [0.1, 0.2, 0.2], width: [0.2, 0.15, 0.1], height: [0.02, 0.02, 0.02], confidence: [0.9, 0.4, null] };
const selected = { id: 'a', start: 110, end: 126, readFrom: [0] };
const lead: Mark = { start: 100, end: 109, kind: 'lead', tasks: [0], label: { vi: '', en: '' }, by: [] };

describe('the boxes of a page', () => {
  it('are those of the task, of what serves it, and of words to compare', () => {
    expect(shownBoxes(words, { selected, marks: [lead], doubts: [] }).map(({ start, look }) => [start, look])).toEqual([[100, 'own'], [110, 'task'], [110, 'doubtful'], [120, 'task']]);
    expect(shownBoxes(words, { selected: null, marks: [lead], doubts: [] }).map(({ start, look }) => [start, look])).toEqual([[110, 'doubtful']]);
  });

  it('stand out where something is doubtful, and lead the eye to the task', () => {
    const boxes = shownBoxes(words, { selected, marks: [lead], doubts: [{ start: 120, end: 125 }] });
    expect(boxes.map(({ start, look }) => [start, look])).toEqual([[100, 'own'], [110, 'task'], [110, 'doubtful'], [120, 'asked']]);
    expect(placeOf(boxes)).toEqual({ x: 0.1, y: 0.2 });
    expect(placeOf(shownBoxes(words, { selected: null, marks: [lead], doubts: [] }))).toBeNull();
  });

  it('join words that follow each other on a line', () => {
    const near = { ...words, x: [0.1, 0.1, 0.26], confidence: [null, null, null] };
    expect(shownBoxes(near, { selected, marks: [], doubts: [] })).toEqual([{ start: 110, x: 0.1, y: 0.2, width: expect.closeTo(0.26) as number, height: expect.closeTo(0.02) as number, look: 'task' }]);
  });

  it.each([
    ['on a word', { x: 0.2, y: 0.11 }, 100], ['between two words, nearer the second', { x: 0.296, y: 0.21 }, 120], ['far from any word of the line', { x: 0.6, y: 0.21 }, null], ['between the lines', { x: 0.2, y: 0.15 }, null],
  ])('lead to the text: %s', (_, point, expected) => expect(wordUnder(words, point)).toBe(expected));

  it.each([[50, -1], [100, 0], [118, 0], [125, 1]])('tell where offset %i is', (offset, side) => expect(sideOf(words, offset)).toBe(side));
});
