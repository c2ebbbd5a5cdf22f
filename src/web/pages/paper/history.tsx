import type { PaperView } from '#contract/index.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { useWords } from '../../words/words.js';
import styles from './paper.module.css';
import { words } from './words.js';

interface HistoryProps {
  readonly moves: PaperView['moves'];
  readonly seen: number | null;
  readonly onSee: (ordinal: number | null) => void;
}

/** Every step of a paper, the newest first; what was proposed and issued can be read again. */
export function History({ moves, seen, onSee }: HistoryProps) {
  const say = useWords(words);
  if (moves.length === 0) return null;
  return (
    <section className="card" aria-label={say.history}>
      <ol className={styles.history}>
        {moves.toReversed().map(({ ordinal, kind, by, onBehalfOf, note, at, kept }) => (
          <li key={ordinal}>
            <b>{say[`move_${kind}`]}</b> <span className="muted small">{by}{onBehalfOf === null ? '' : ` (${say.onBehalf(onBehalfOf)})`}, {printInstant(at)}</span>
            {note !== '' && <q className="small">{note}</q>}
            {kept && <div><Button look="quiet" aria-pressed={seen === ordinal} onClick={() => onSee(seen === ordinal ? null : ordinal)}>{seen === ordinal ? say.seeNow : say.seeVersion}</Button></div>}
          </li>
        ))}
      </ol>
    </section>
  );
}
