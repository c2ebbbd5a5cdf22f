import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.js';
import { useWords } from '../../words/words.js';
import styles from './tasks.module.css';
import { words } from './words.js';

/** Asks for the next page when it comes into view; the button is for the keyboard and for a failed try. */
export function More({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) {
  const say = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (place.current === null || busy) return undefined;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && latest.current(), { rootMargin: '400px' });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [busy]);
  return (
    <div ref={place} className={`${styles.more} no-print`}>
      <Button busy={busy} onClick={onMore}>{busy ? say.loadingMore : say.more}</Button>
    </div>
  );
}
