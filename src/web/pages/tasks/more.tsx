import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import styles from './tasks.module.css';
import type { TaskRead } from './use-tasks.js';
import { words } from './words.js';

/** About four windows: who scrolls on sees no end before the end. */
const AHEAD = '3000px';

/** Asks for the next page before its place comes into view; the button is for the keyboard and for a failed try. */
export function More({ tasks: { busy, error, readMore } }: { readonly tasks: Pick<TaskRead, 'busy' | 'error' | 'readMore'> }) {
  const say = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(readMore);
  useEffect(() => {
    latest.current = readMore;
  });
  const waits = !busy && error === null;
  useEffect(() => {
    if (place.current === null || !waits) return undefined;
    // Several crossings may be told at once: the last one holds.
    const watcher = new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting === true && latest.current(), { rootMargin: AHEAD });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [waits]);
  return (
    <div ref={place} className={`${styles.more} no-print`}>
      <Button busy={busy} onClick={readMore}>{busy ? say.loadingMore : say.more}</Button>
    </div>
  );
}
