import { useCallback, useRef, useState } from 'react';
import type { RefObject } from 'react';

export type Side = 'source' | 'list';

export interface Sides {
  /** The side that a phone shows. */
  readonly side: Side;
  readonly sourceRef: RefObject<HTMLElement | null>;
  readonly listRef: RefObject<HTMLElement | null>;
  readonly show: (side: Side) => void;
  /** Puts the focus on the other side. */
  readonly swap: () => void;
  /** Scrolls both sides to a draft. */
  readonly reveal: (draftId: string | null) => void;
  /** Puts the focus on the row of the selected draft, once it is drawn. */
  readonly focusRow: () => void;
  /** Puts the focus back on the selected row where it fell off the page, as when the button that had it is gone or disabled. */
  readonly catchFocus: () => void;
  /** Puts the focus into a field of the selected draft, once it is drawn. */
  readonly focusField: (field: string) => void;
}

function scrollTo(pane: HTMLElement | null, selector: string): void {
  const target = pane?.querySelector(selector);
  if (pane === null || target === null || target === undefined) return;
  const box = target.getBoundingClientRect();
  const frame = pane.getBoundingClientRect();
  const seen = box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8;
  if (!seen) pane.scrollTo({ top: pane.scrollTop + box.top - frame.top - Math.min(120, frame.height / 4) });
}

/** The two sides of the screen: which has the focus, and that both show the same place. */
export function useSides(): Sides {
  const [side, setSide] = useState<Side>('list');
  const sourceRef = useRef<HTMLElement | null>(null);
  const listRef = useRef<HTMLElement | null>(null);
  const later = useCallback((act: () => void) => void requestAnimationFrame(() => requestAnimationFrame(act)), []);
  const reveal = useCallback((draftId: string | null) => {
    if (draftId === null) return;
    later(() => {
      scrollTo(sourceRef.current, `[data-draft="${draftId}"]`);
      scrollTo(listRef.current, `[data-draft-row="${draftId}"]`);
    });
  }, [later]);
  const focusRow = useCallback(() => later(() => listRef.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true })), [later]);
  const catchFocus = useCallback(() => later(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.matches(':disabled')) listRef.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
  }), [later]);
  const focusField = useCallback((field: string) => later(() => listRef.current?.querySelector<HTMLElement>(`[data-field="${field}"] input`)?.focus()), [later]);
  const swap = useCallback(() => {
    const toList = sourceRef.current?.contains(document.activeElement) === true;
    setSide(toList ? 'list' : 'source');
    if (toList) focusRow();
    else sourceRef.current?.focus({ preventScroll: true });
  }, [focusRow]);
  return { side, sourceRef, listRef, show: setSide, swap, reveal, focusRow, catchFocus, focusField };
}
