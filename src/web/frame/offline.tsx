import { onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.js';
import styles from './offline.module.css';
import { FRAME_WORDS } from './words.js';

/** One line while the browser has no network. */
export function OfflineBanner() {
  const words = useWords(FRAME_WORDS);
  const online = useSyncExternalStore((watcher) => onlineManager.subscribe(watcher), () => onlineManager.isOnline());
  return <div role="status">{!online && <p className={styles.banner}>{words.offline}</p>}</div>;
}
