import { onlineManager } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useSyncExternalStore } from 'react';
import { useWords } from '../words/words.js';
import styles from './offline.module.css';
import { FRAME_WORDS } from './words.js';

/** Pages that keep what is done on them, send it later, and say so themselves. */
const KEEPS_EDITS = /\/review$/;

/** One line while the browser has no network; it asks to send again only where nothing is kept. */
export function OfflineBanner() {
  const words = useWords(FRAME_WORDS);
  const online = useSyncExternalStore((watcher) => onlineManager.subscribe(watcher), () => onlineManager.isOnline());
  const keeps = KEEPS_EDITS.test(useLocation().pathname);
  return <div role="status">{!online && <p className={styles.banner}>{keeps ? words.offlineKept : words.offline}</p>}</div>;
}
