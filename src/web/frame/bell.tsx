import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { reading } from '../api/read.js';
import { ICONS } from '../parts/icons.js';
import { useWords } from '../words/words.js';
import styles from './bell.module.css';
import { FRAME_WORDS } from './words.js';

/** The way to the inbox, with how much waits there. */
export function Bell() {
  const words = useWords(FRAME_WORDS);
  const { data } = useQuery({ ...reading('countInbox', {}), refetchInterval: 60_000 });
  const waiting = data?.waiting ?? 0;
  return (
    <Link to="/inbox" className={styles.bell} aria-label={words.inbox(waiting)} title={words.inbox(waiting)}>
      {ICONS.bell}
      {waiting > 0 && <span className={styles.count} aria-hidden="true">{waiting > 99 ? '99+' : waiting}</span>}
    </Link>
  );
}
