import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const ROWS = 50;

/** The rows in pieces that come and go together. */
export function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS));
}

/** In which piece a row stands. */
export function chunkOf(index: number): number {
  return Math.floor(index / ROWS);
}

interface ChunkProps {
  /** Stands in the page wherever the window is: the beginning, the row that is looked at, and the one that the keyboard goes to. */
  readonly always: boolean;
  readonly rows: number;
  readonly span: number;
  readonly children: () => ReactNode;
}

const ROW_HEIGHT = 46;
const NEAR = '1500px';

/**
 * A piece of a table that stands in the page only near the window; away from it a space as high as it was keeps the place, and at first a space as
 * high as it is likely to be: a long list that is opened anew is not drawn whole. Rows may differ in height, because it is measured. A piece with
 * the focus stays, and on paper everything stands.
 */
export function Chunk({ always, rows, span, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(false);
  const [height, setHeight] = useState(rows * ROW_HEIGHT);
  const shown = always || near;
  useEffect(() => {
    const place = body.current;
    if (place === null || always) return undefined;
    const watcher = new IntersectionObserver(([entry]) => {
      const isNear = entry?.isIntersecting === true || place.contains(document.activeElement);
      if (!isNear && place.querySelector('[data-row]') !== null) setHeight(place.offsetHeight);
      setNear(isNear);
    }, { rootMargin: NEAR });
    const onPrint = (): void => setNear(true);
    watcher.observe(place);
    globalThis.addEventListener('beforeprint', onPrint);
    return () => {
      watcher.disconnect();
      globalThis.removeEventListener('beforeprint', onPrint);
    };
  }, [always]);
  return (
    <tbody ref={body}>
      {shown ? children() : <tr aria-hidden style={{ height }}><td colSpan={span} /></tr>}
    </tbody>
  );
}
