import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import styles from './list.module.css';

/** About what a folded row takes. */
const ROW = 57;

interface StretchProps {
  readonly count: number;
  /** Drawn wherever it lies: the list is short, or the selected row is in it. */
  readonly always: boolean;
  readonly children: () => ReactNode;
}

/** Some rows of a long list: drawn while they are near what the person sees, and as much empty room otherwise. */
export function Stretch({ count, always, children }: StretchProps) {
  const place = useRef<HTMLOListElement>(null);
  const [near, setNear] = useState(false);
  const [room, setRoom] = useState(count * ROW);
  useEffect(() => {
    const { current } = place;
    if (current === null || always) return;
    const watch = new IntersectionObserver(([entry]) => {
      if (entry === undefined) return;
      // The room of what was drawn is kept, so that nothing moves when it is taken off.
      if (!entry.isIntersecting && entry.boundingClientRect.height > 0) setRoom(entry.boundingClientRect.height);
      setNear(entry.isIntersecting);
    }, { root: current.parentElement, rootMargin: '600px 0px' });
    watch.observe(current);
    return () => watch.disconnect();
  }, [always]);
  const drawn = always || near;
  return <ol ref={place} className={styles.list} style={drawn ? undefined : { height: room }}>{drawn && children()}</ol>;
}
