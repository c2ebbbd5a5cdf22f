import { useWords } from '../words/words.js';
import styles from './bar-row.module.css';
import { PART_WORDS } from './words.js';

interface Counts {
  readonly onTrack: number;
  readonly dueSoon: number;
  readonly overdue: number;
  readonly undated: number;
}

/** Counts of one unit on a scale common to all rows; overdue is hatched, so that it needs no colour. */
export function BarRow({ counts, longest }: { readonly counts: Counts; readonly longest: number }) {
  const words = useWords(PART_WORDS);
  const parts = [['run', counts.onTrack], ['none', counts.undated], ['soon', counts.dueSoon], ['late', counts.overdue]] as const;
  return (
    <span className={styles.bar} role="img" aria-label={words.bar(counts.onTrack, counts.dueSoon, counts.overdue, counts.undated)}>
      {parts.map(([look, count]) => count > 0 && <i key={look} className={styles[look]} style={{ width: `${(count / Math.max(longest, 1)) * 100}%` }} />)}
    </span>
  );
}
