import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import type { QueueState } from '../queue/edit-queue.js';
import { words } from '../words.js';
import styles from './bar.module.css';

interface NoticesProps {
  readonly state: QueueState;
  /** How to do what was just tried. */
  readonly hint: string | null;
  readonly onDismiss: () => void;
}

/** One line under the bar: what went differently from what the person did, and what is kept. */
export function Notices({ state, hint, onDismiss }: NoticesProps) {
  const say = useWords(words);
  const sentence = sentenceOf(state, hint, say);
  return (
    <div role="status" aria-live="polite">
      {sentence !== null && (
        <div className={styles.notice}>
          <span className="grow">{sentence}</span>
          {(hint !== null || state.notice !== null) && <Button look="quiet" onClick={onDismiss}>{say.close}</Button>}
        </div>
      )}
    </div>
  );
}

function sentenceOf(state: QueueState, hint: string | null, say: { conflict: string; conflictLost: (count: number) => string; offlineHint: (count: number) => string }): string | null {
  if (hint !== null) return hint;
  if (state.notice?.kind === 'refused') return state.notice.sentence;
  if (state.notice?.kind === 'conflict') return state.notice.lost === 0 ? say.conflict : say.conflictLost(state.notice.lost);
  return state.offline ? say.offlineHint(state.desk.pending.length) : null;
}
