import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

const ROWS = 50;

/** The rows in pieces that come and go together. */
export function chunksOf<T>(rows: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(rows.length / ROWS) }, (_, at) => rows.slice(at * ROWS, (at + 1) * ROWS));
}

interface ChunkProps {
  /** Stands in the page wherever the window is: the ends, so that Home and End find them. */
  readonly always: boolean;
  readonly rows: number;
  readonly span: number;
  readonly children: () => ReactNode;
}

const ROW_HEIGHT = 46;
const NEAR = '1500px';

/**
 * A piece of a table that stands in the page only near the window; away from it a space as high as it was keeps the place. Rows may differ in
 * height, because it is measured. A piece with the focus stays, and on paper everything stands.
 */
export function Chunk({ always, rows, span, children }: ChunkProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  const [near, setNear] = useState(true);
  const height = useRef(rows * ROW_HEIGHT);
  const shown = always || near;
  useEffect(() => {
    const place = body.current;
    if (place === null || always) return undefined;
    const watcher = new IntersectionObserver(([entry]) => {
      const isNear = entry?.isIntersecting === true || place.contains(document.activeElement);
      if (!isNear && place.offsetHeight > 0) height.current = place.offsetHeight;
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
      {shown ? children() : <tr aria-hidden style={{ height: height.current }}><td colSpan={span} /></tr>}
    </tbody>
  );
}
