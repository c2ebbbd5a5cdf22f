import { Link } from '@tanstack/react-router';
import type { SentLetter } from '#contract/index.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { printInstant } from '../../parts/instant.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { useTakeBack } from './take-back.js';
import { words } from './words.js';

/** The letters of the last day, each to be taken back as a whole. */
export function Sent({ letters }: { readonly letters: readonly SentLetter[] }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const takeBack = useTakeBack();
  if (letters.length === 0) return null;
  return (
    <section className="card pad stack" aria-labelledby="sent-letters">
      <h2 id="sent-letters">{say.letters}</h2>
      <ul className={styles.letters}>
        {letters.map((letter) => (
          <li key={letter.id}>
            <details>
              <summary><b>{letter.unit.name}</b> <span className="muted small">{say.letterOf(labelOf(field, 'dun', String(letter.level)), letter.taskCount, letter.by, printInstant(letter.at))}{letter.undone && `; ${say.undone}`}</span></summary>
              <p className={styles.body} lang="vi">{letter.body}</p>
              {letter.paper !== null && <Link to="/papers/$id" params={{ id: letter.paper.id }}>{say.byPaper} {letter.paper.label}</Link>}
            </details>
            {letter.mayUndo && <ConfirmInline label={say.takeBack} look="quiet" question={say.takeBackQuestion(letter.taskCount)} busy={takeBack.isPending} onConfirm={() => takeBack.mutateAsync({ body: { letterIds: [letter.id] } })} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
