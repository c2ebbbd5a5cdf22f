import { describe, expect, it } from 'vitest';
import { boxesIn, layoutOf, movedLayout } from './layout.js';
import { packLayout, unpackLayout } from './pack-layout.js';

const page = (number: number, confidence: number | null) => ({ number, width: 200, height: 400, source: confidence === null ? ('text' as const) : ('ocr' as const), confidence });
const word = (start: number, end: number, confidence: number | null = null) => ({ start, end, box: { left: 50, top: 100, right: 150, bottom: 140 }, confidence });
const layout = layoutOf([{ facts: page(1, null), words: [word(0, 3), word(4, 9)] }, { facts: page(2, 0.8), words: [word(10, 12, 0.8)] }]);

describe('the layout of pages', () => {
  it('keeps boxes as shares of their page, offsets and confidence', () => {
    const [box] = boxesIn(layout, 2);
    expect(box).toMatchObject({ start: 10, end: 12, page: 2, confidence: 0.8 });
    expect([box?.x, box?.y, box?.width, box?.height].map((each) => each?.toFixed(3))).toEqual(['0.250', '0.250', '0.500', '0.100']);
    expect(boxesIn(layout).map((each) => each.confidence)).toEqual([null, null, 0.8]);
  });

  it('keeps a box inside its page, whatever the page drew', () => {
    const outside = layoutOf([{ facts: page(1, null), words: [{ start: 0, end: 70_000, box: { left: -40, top: -1, right: 900, bottom: 401 }, confidence: null }] }]);
    expect(boxesIn(outside)).toEqual([{ start: 0, end: 65_535, page: 1, x: 0, y: 0, width: 1, height: 1, confidence: null }]);
  });

  it('moves with its text', () => {
    // One letter became two at the beginning: all behind it stands one further.
    const later = movedLayout(layout, (offset) => (offset === 0 ? 0 : offset + 1));
    expect(boxesIn(later).map(({ start, end }) => [start, end])).toEqual([[0, 4], [5, 10], [11, 13]]);
  });

  it.each([['a layout', layout], ['none', layoutOf([])]])('is the same after packing: %s', (_, each) => {
    // A database hands bytes out at any place of a larger buffer.
    const packed = packLayout(each);
    const shifted = new Uint8Array(packed.length + 3).subarray(3);
    shifted.set(packed);
    expect(unpackLayout(shifted)).toEqual(each);
  });
});
