import type { ProgrammeFigures } from '#contract/index.js';
import { useWords } from '../../words/words.js';
import styles from './programmes.module.css';
import { words } from './words.js';

const PARTS = [['done', 'done'], ['onTrack', 'run'], ['undated', 'none'], ['paused', 'none'], ['dueSoon', 'soon'], ['overdue', 'late']] as const;

/** What was given out of a programme, by how it stands, on a bar of its own; overdue is hatched, so that it needs no colour. */
export function ProgressBar({ figures }: { readonly figures: ProgrammeFigures }) {
  const say = useWords(words);
  const shown = PARTS.filter(([key]) => figures[key].value > 0);
  const all = shown.reduce((sum, [key]) => sum + figures[key].value, 0);
  return (
    <span className={styles.bar} role="img" aria-label={shown.length === 0 ? say.none : shown.map(([key]) => say.part(figures[key].value, say[key])).join(', ')}>
      {shown.map(([key, look]) => <i key={key} className={styles[look]} style={{ width: `${(figures[key].value / all) * 100}%` }} />)}
    </span>
  );
}
