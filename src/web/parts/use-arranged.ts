import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { isComposing } from '../commands/keys.js';

interface Arranging {
  /** The rows that are shown, in their order. */
  readonly ids: readonly string[];
  /** All rows in their order, where only some are shown. */
  readonly among?: readonly string[];
  readonly mayMove: boolean;
  /** Puts a row behind another; null puts it first. */
  readonly onMove: (id: string, behind: string | null) => void;
}

/** What a row that can be moved takes. */
interface RowDrag {
  readonly 'data-item': string;
  readonly 'data-over': true | undefined;
  readonly draggable: boolean;
  readonly onDragStart: () => void;
  readonly onDragEnd: () => void;
  readonly onDragOver: (event: { preventDefault: () => void }) => void;
  readonly onDrop: () => void;
}

export interface Arranged {
  readonly list: RefObject<HTMLOListElement | null>;
  /** One place up or down. */
  readonly move: (id: string, step: 1 | -1) => void;
  readonly rowOf: (id: string) => RowDrag;
  /** Arrows walk from row to row; with Alt they take the row along. Answers whether the key was one of them. */
  readonly onKey: (event: KeyboardEvent, id: string) => boolean;
}

/** Rows that a person puts in order: dragged, or moved by Alt and the arrows. What has the focus inside a row is marked `data-pick`, and keeps it when the row is moved. */
export function useArranged({ ids, among = ids, mayMove, onMove }: Arranging): Arranged {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const focusOn = (id: string): void => list.current?.querySelector<HTMLElement>(`[data-item="${id}"] [data-pick]`)?.focus();
  const order = ids.join(' ');
  useEffect(() => {
    // Where a row is put elsewhere in the list, the browser forgets that it had the focus.
    if (moved.current !== null) focusOn(moved.current);
    moved.current = null;
  }, [order]);
  const put = (id: string, at: number): void => {
    const target = ids[at];
    if (target === undefined || target === id) return;
    moved.current = id;
    onMove(id, at > ids.indexOf(id) ? target : (among[among.indexOf(target) - 1] ?? null));
  };
  const move = (id: string, step: 1 | -1): void => put(id, ids.indexOf(id) + step);
  return {
    list, move,
    rowOf: (id) => ({
      'data-item': id, 'data-over': dragged !== null && dragged !== id ? true : undefined, draggable: mayMove, onDragStart: () => setDragged(id), onDragEnd: () => setDragged(null),
      onDragOver: (event) => { if (dragged !== null) event.preventDefault(); }, onDrop: () => { if (dragged !== null) put(dragged, ids.indexOf(id)); },
    }),
    onKey: (event, id) => {
      const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : null;
      if (step === null || isComposing(event.nativeEvent)) return false;
      event.preventDefault();
      const next = ids[ids.indexOf(id) + step];
      if (event.altKey && mayMove) move(id, step);
      else if (!event.altKey && next !== undefined) focusOn(next);
      return true;
    },
  };
}
