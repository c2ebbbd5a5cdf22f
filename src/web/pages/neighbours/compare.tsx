import type { NeighbourView } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

/** The two numbers that are read out over the telephone before anything is exchanged. */
export function Compare({ neighbour: { id, name, fingerprint, offered }, ownNumber }: { readonly neighbour: NeighbourView; readonly ownNumber: string | null }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const confirm = useAct('confirmNeighbour', ['listNeighbours']);
  const number = offered ?? fingerprint ?? '';
  return (
    <div className={styles.compare} role="group" aria-label={words.compare}>
      <p>{words.compareHow(name)}</p>
      <div className={styles.numbers}>
        <div><p className="muted small">{words.theirNumber}</p><p className={styles.number}>{number}</p></div>
        <div><p className="muted small">{words.ownNumber}</p><p className={styles.number}>{ownNumber}</p></div>
      </div>
      {confirm.error !== null && <p className={styles.problem} role="alert">{errorSentence(confirm.error, language)}</p>}
      <div><Button look="main" busy={confirm.isPending} onClick={() => confirm.mutate({ params: { id }, body: { fingerprint: number } }, { onSuccess: () => toast(words.compared(name)) })}>{words.sameNumber}</Button></div>
    </div>
  );
}
