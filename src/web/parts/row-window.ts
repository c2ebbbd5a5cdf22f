import { useEffect, useMemo, useRef, useState } from 'react';
import type { FocusEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import { cameBackTo } from './came-from.js';
import { pageRows } from './row-keys.js';
import type { Walk } from './row-keys.js';
import { useVirtualRows } from './virtual-rows.js';
import type { Piece } from './virtual-rows.js';
import { stepped } from './walk.js';
import type { Step } from './walk.js';

/** What a list tells of its rows beyond the drawing of each. */
export interface LongList<T> {
  readonly rows: readonly T[];
  /** Always the same for a row. */
  readonly idOf: (row: T) => string;
  /** The row whose panel is open. */
  readonly currentId?: string | null;
  /** A row in which something is being typed: it stays in the page wherever the window goes. */
  readonly heldId?: string | null;
  /** On paper something else stands for the list; else all of it is drawn there. */
  readonly ownPaper?: boolean;
  /** Reads what is not read yet; the End key goes to the last row of all. Nothing where everything is read, or would be too much. */
  readonly readRest?: () => Promise<unknown>;
  /** Hears which rows are in sight, by their places, whenever the window has come to rest. */
  readonly onSeen?: (first: number, last: number) => void;
}

interface Sizes {
  /** How high a row is likely to be, in pixels. */
  readonly height: number;
  /** Pixels between two rows. */
  readonly gap?: number;
}

interface RowWindow<E> {
  /** What the rows stand in. */
  readonly place: RefObject<E | null>;
  readonly pieces: readonly Piece[];
  readonly measure: (row: Element | null) => void;
  /** The row at which Tab comes into the list. */
  readonly stop: string | null;
  readonly onFocus: (event: FocusEvent) => void;
  /** Walks from a row. */
  readonly walkFrom: (id: string) => Walk;
}

const rowOf = (element: Element | null): string | undefined => element?.closest<HTMLElement>('[data-row]')?.dataset['row'];

/** A long list of which only the rows near the window are drawn, while the keyboard reaches every one of them; whoever comes back finds the row from which they left. */
export function useRowWindow<E extends HTMLElement, T>({ rows, idOf, currentId = null, heldId = null, ownPaper = false, readRest, onSeen }: LongList<T>, { height, gap = 0 }: Sizes): RowWindow<E> {
  const place = useRef<E>(null);
  const ids = useMemo(() => rows.map(idOf), [rows, idOf]);
  const at = useMemo(() => new Map(ids.map((id, index) => [id, index])), [ids]);
  const [reached, setReached] = useState<string | null>(null);
  const stop = [reached, currentId, ids[0]].find((id) => typeof id === 'string' && at.has(id)) ?? null;
  const held = [stop, currentId, heldId].flatMap((id) => (id === null ? [] : (at.get(id) ?? []))).filter((index, nth, all) => all.indexOf(index) === nth);
  const { pieces, measure, seen } = useVirtualRows({ place, ids, height, gap, held, ownPaper });
  useSeen(seen, ids, onSeen);
  const focus = (index: number, where: ScrollLogicalPosition): string | null => {
    const id = ids[index];
    if (id === undefined) return null;
    flushSync(() => setReached(id));
    const row = place.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: where });
    return id;
  };
  const later = useLater(ids, readRest, () => focus(ids.length - 1, 'center'));
  useComingBack((id) => focus(at.get(id) ?? -1, 'center'));
  const walkFrom = (from: string): Walk => (step, onLater) => {
    const to = stepped(at.get(from) ?? 0, step, { count: ids.length, page: pageRows(document.activeElement instanceof HTMLElement ? document.activeElement : null) });
    const id = focus(to, isShort(step) ? 'nearest' : 'center');
    if (step === 'last' && id !== null) later(id, onLater);
    return id;
  };
  const onFocus = ({ target }: FocusEvent): void => {
    const id = rowOf(target);
    if (id !== undefined) setReached(id);
  };
  return { place, pieces, measure, stop, onFocus, walkFrom };
}

const isShort = (step: Step): boolean => step === 'next' || step === 'previous';

/** Tells which rows are in sight when the window rests. */
function useSeen({ first, last, moving }: { readonly first: number; readonly last: number; readonly moving: boolean }, ids: readonly string[], onSeen: LongList<never>['onSeen']): void {
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  useEffect(() => {
    if (!moving) latest.current?.(first, last);
  }, [first, last, moving, ids]);
}

/** Goes on to the last row of all once the rest of the list has been read, where the person still waits at the one that was last before. */
function useLater(ids: readonly string[], readRest: LongList<never>['readRest'], toLast: () => string | null) {
  const wanted = useRef<{ readonly from: string; readonly onLater: (id: string) => void } | null>(null);
  const latest = useRef(toLast);
  useEffect(() => {
    latest.current = toLast;
  });
  const isWhole = readRest === undefined;
  useEffect(() => {
    const { current } = wanted;
    if (current === null || !isWhole) return undefined;
    wanted.current = null;
    const timer = setTimeout(() => {
      const id = rowOf(document.activeElement) === current.from ? latest.current() : null;
      if (id !== null) current.onLater(id);
    });
    return () => clearTimeout(timer);
  }, [ids, isWhole]);
  return (from: string, onLater: (id: string) => void): void => {
    if (readRest === undefined) return;
    wanted.current = { from, onLater };
    readRest().catch(() => {
      wanted.current = null;
    });
  };
}

/** After the router has put the page where it was, goes to the row from which the person left: the rows above may be of another height now. */
function useComingBack(toRow: (id: string) => void): void {
  const [back] = useState(cameBackTo);
  const latest = useRef(toRow);
  useEffect(() => {
    latest.current = toRow;
  });
  useEffect(() => {
    if (back === null) return undefined;
    const timer = setTimeout(() => latest.current(back), 60);
    return () => clearTimeout(timer);
  }, [back]);
}
