import type { Box } from './pdf/boxes.js';

/** How the text of a page was obtained: from its text layer, or recognised in its picture. */
export type PageSource = 'text' | 'ocr';

/** One page as it is shown. */
export interface PageFacts {
  readonly number: number;
  /** In points; for a picture its pixels. */
  readonly width: number;
  readonly height: number;
  readonly source: PageSource;
  /** Mean confidence of its words, 0..1; null where the text was not recognised. */
  readonly confidence: number | null;
}

/** A word on a page: offsets into the stored text, `end` exclusive; box in shares of the page, 0..1; confidence 0..1, null for printed text. */
export interface PlacedBox {
  readonly start: number;
  readonly end: number;
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly confidence: number | null;
}

/**
 * Where every word of a stored text is seen: columns of the same length, ordered by `start`. Places are shares of the page in 1/65535,
 * confidence is in percent, 255 for printed text; a word costs 17 bytes.
 */
export interface PageLayout {
  readonly pages: readonly PageFacts[];
  readonly start: Uint32Array;
  readonly length: Uint16Array;
  readonly page: Uint16Array;
  readonly x: Uint16Array;
  readonly y: Uint16Array;
  readonly width: Uint16Array;
  readonly height: Uint16Array;
  readonly confidence: Uint8Array;
}

/** A word of one page, its box in the units of the page. */
export interface LayoutWord {
  readonly start: number;
  readonly end: number;
  readonly box: Box;
  readonly confidence: number | null;
}

const WHOLE = 65_535;
const PRINTED = 255;
const share = (value: number, whole: number): number => Math.round(WHOLE * Math.min(1, Math.max(0, whole > 0 ? value / whole : 0)));

/**
 * Puts the words of pages into columns.
 *
 * @param pages the pages in order, offsets of their words already those of the whole text
 */
export function layoutOf(pages: readonly { readonly facts: PageFacts; readonly words: readonly LayoutWord[] }[]): PageLayout {
  const count = pages.reduce((sum, { words }) => sum + words.length, 0);
  const layout = {
    pages: pages.map(({ facts }) => facts),
    start: new Uint32Array(count), length: new Uint16Array(count), page: new Uint16Array(count), x: new Uint16Array(count), y: new Uint16Array(count),
    width: new Uint16Array(count), height: new Uint16Array(count), confidence: new Uint8Array(count),
  };
  let at = 0;
  for (const { facts, words } of pages) {
    for (const { start, end, box, confidence } of words) {
      layout.start[at] = start;
      layout.length[at] = Math.min(WHOLE, end - start);
      layout.page[at] = facts.number;
      layout.x[at] = share(box.left, facts.width);
      layout.y[at] = share(box.top, facts.height);
      layout.width[at] = share(box.right, facts.width) - (layout.x[at] ?? 0);
      layout.height[at] = share(box.bottom, facts.height) - (layout.y[at] ?? 0);
      layout.confidence[at] = confidence === null ? PRINTED : Math.round(100 * Math.min(1, Math.max(0, confidence)));
      at += 1;
    }
  }
  return layout;
}

/** The words of one page, or of all, in the order of the text. */
export function boxesIn(layout: PageLayout, page?: number): PlacedBox[] {
  const boxes: PlacedBox[] = [];
  for (const [index, start] of layout.start.entries()) {
    if (page !== undefined && layout.page[index] !== page) continue;
    const percent = layout.confidence[index] ?? PRINTED;
    const of = (column: Uint16Array): number => (column[index] ?? 0) / WHOLE;
    boxes.push({
      start, end: start + (layout.length[index] ?? 0), page: layout.page[index] ?? 0,
      x: of(layout.x), y: of(layout.y), width: of(layout.width), height: of(layout.height), confidence: percent === PRINTED ? null : percent / 100,
    });
  }
  return boxes;
}

/** The same after the text was changed, each place moved with it. */
export function movedLayout(layout: PageLayout, moved: (offset: number) => number): PageLayout {
  const start = layout.start.map(moved);
  return { ...layout, start, length: layout.length.map((length, index) => Math.max(0, moved((layout.start[index] ?? 0) + length) - (start[index] ?? 0))) };
}
