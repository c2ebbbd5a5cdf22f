import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import type { Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** A list up to this length is drawn whole: there is nothing to gain, and the browser finds in it whatever is looked for. */
const WHOLE = 100;
/** Rows that are drawn beyond each edge of the window. */
const BEYOND = 10;

interface VirtualList {
  /** What the rows stand in. */
  readonly place: RefObject<HTMLElement | null>;
  readonly ids: readonly string[];
  /** How high a row is likely to be, in pixels; each one is measured when it is drawn. */
  readonly height: number;
  /** Pixels between two rows. */
  readonly gap?: number;
  /** Rows that are drawn wherever the window is: with the focus, looked at, being changed. By their places, in order. */
  readonly held: readonly number[];
  /** On paper something else stands for the list; else all of it is drawn there. */
  readonly ownPaper: boolean;
}

/** A piece of a list as it is drawn: a row by its place, or a space as high as the rows that it stands for. */
export type Piece = { readonly row: number } | { readonly space: number };

/** The places between which rows are seen, and whether the window is moving over them. */
export interface Seen {
  readonly first: number;
  readonly last: number;
  readonly moving: boolean;
}

/**
 * Which rows of a long list are drawn: those near the window, and those that are held. Rows may differ in height. The list is scrolled with the
 * page, and what the person looks at stays where it is when rows come or go above it.
 */
export function useVirtualRows({ place, ids, height, gap = 0, held, ownPaper }: VirtualList): { readonly pieces: readonly Piece[]; readonly measure: (row: Element | null) => void; readonly seen: Seen } {
  const top = useTop(place);
  const printing = usePrinting(!ownPaper);
  const whole = ids.length <= WHOLE || printing;
  const list = useWindowVirtualizer<Element>({
    count: ids.length, overscan: BEYOND, scrollMargin: top, gap,
    estimateSize: useCallback(() => height, [height]),
    getItemKey: useCallback((index: number) => ids[index] ?? index, [ids]),
    rangeExtractor: (range) => (whole ? Array.from({ length: range.count }, (_, index) => index) : withHeld(range, held)),
  });
  useStillness(list, ids, top);
  const { startIndex: first = 0, endIndex: last = 0 } = list.range ?? {};
  const drawn = list.getVirtualItems().map(({ index, start, end }) => ({ row: index, from: start - top, to: end - top }));
  return { pieces: piecesOf(drawn, { total: list.getTotalSize(), gap }), measure: list.measureElement, seen: { first, last, moving: list.isScrolling } };
}

/** The rows near the window with those that are held, in their order. */
function withHeld(range: Range, held: readonly number[]): number[] {
  const near = defaultRangeExtractor(range);
  const more = held.filter((index) => index >= 0 && index < range.count && !near.includes(index));
  return more.length === 0 ? near : [...near, ...more].sort((a, b) => a - b);
}

interface Laid {
  readonly row: number;
  /** Pixels from the top of the list. */
  readonly from: number;
  readonly to: number;
}

/** Rows with the spaces between them, so that each row stands where it would among all of them. A space too has a gap on each side where something stands. */
export function piecesOf(drawn: readonly Laid[], { total, gap }: { readonly total: number; readonly gap: number }): readonly Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const { row, from, to } of drawn) {
    const above = pieces.length === 0 ? 0 : gap;
    if (from - end > above) pieces.push({ space: from - end - above - gap });
    pieces.push({ row });
    end = to;
  }
  if (total > end) pieces.push({ space: total - end - (pieces.length === 0 ? 0 : gap) });
  return pieces;
}

/** Where a list begins in the page, in pixels; follows whatever grows and shrinks above it. */
function useTop(place: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (place.current !== null) setTop(Math.round(place.current.getBoundingClientRect().top + globalThis.scrollY));
    };
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(document.body);
    return () => watcher.disconnect();
  }, [place]);
  return top;
}

/** On paper there is no window to be near to. */
function usePrinting(follows: boolean): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    if (!follows) return undefined;
    const before = (): void => flushSync(() => setPrinting(true));
    const after = (): void => setPrinting(false);
    globalThis.addEventListener('beforeprint', before);
    globalThis.addEventListener('afterprint', after);
    return () => {
      globalThis.removeEventListener('beforeprint', before);
      globalThis.removeEventListener('afterprint', after);
    };
  }, [follows]);
  return printing;
}

/** Keeps the uppermost row in sight where it is in the window when rows above it come or go; above the list there is nothing to keep. */
function useStillness(list: ReturnType<typeof useWindowVirtualizer<Element>>, ids: readonly string[], top: number): void {
  const before = useRef<{ readonly ids: readonly string[]; readonly at: number; readonly start: number } | null>(null);
  useLayoutEffect(() => {
    const last = before.current;
    if (last !== null && last.ids !== ids) {
      const now = placeAfter(last.ids, ids, last.at);
      const start = now === null ? undefined : list.measurementsCache[now.index]?.start;
      const was = now === null ? undefined : last.start + now.beyond * list.options.estimateSize(0);
      if (start !== undefined && was !== undefined && start !== was) globalThis.scrollBy({ top: start - was, behavior: 'instant' });
    }
    // As the list knows it: to ask the window would make it lay the page out at once.
    const offset = list.scrollOffset ?? 0;
    const first = offset > top ? list.getVirtualItemForOffset(offset) : undefined;
    before.current = first === undefined ? null : { ids, at: first.index, start: first.start };
  });
}

/** How many rows below the uppermost are looked at for one that is still there. */
const LOOKED_AT = 20;

/** Where a row stands now; where it is gone, the next one after it that is not. */
function placeAfter(before: readonly string[], now: readonly string[], at: number): { readonly index: number; readonly beyond: number } | null {
  for (let beyond = 0; beyond < LOOKED_AT; beyond += 1) {
    const id = before[at + beyond];
    const index = id === undefined ? -1 : id === now[at + beyond] ? at + beyond : now.indexOf(id);
    if (index !== -1) return { index, beyond };
  }
  return null;
}
