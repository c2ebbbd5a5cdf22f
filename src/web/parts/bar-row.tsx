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
  const width = (count: number): React.CSSProperties => ({ width: `${longest === 0 ? 0 : (count / longest) * 100}%` });
  return (
    <span className={styles.bar} role="img" aria-label={words.bar(counts.onTrack, counts.dueSoon, counts.overdue, counts.undated)}>
      <i className={styles.run} style={width(counts.onTrack)} />
      <i className={styles.none} style={width(counts.undated)} />
      <i className={styles.soon} style={width(counts.dueSoon)} />
      <i className={styles.late} style={width(counts.overdue)} />
    </span>
  );
}
