import { printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import type { OlderProposal } from '#contract/index.js';
import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import type { DraftFieldsProps } from './draft-fields.js';
import styles from './list.module.css';
import { olderWords } from './older-words.js';

/** Keys of the first three proposals: to go on with it, and to drop the draft because it says it again. */
export const CONTINUE_KEYS = ['Alt+Digit1', 'Alt+Digit2', 'Alt+Digit3'] as const;
export const REPEAT_KEYS = ['Alt+Shift+Digit1', 'Alt+Shift+Digit2', 'Alt+Shift+Digit3'] as const;

type Say = typeof olderWords.vi;

/** Why a task may be what a draft is about, in one line. */
function whyOf({ why }: OlderProposal, say: Say): string {
  return why.map(({ kind, detail }) => say[kind](detail)).join(', ');
}

/** The older tasks that a draft may be about, or the one that a person found it to be about. */
export function OlderField({ draft, older, readOnly, onEdit }: Pick<DraftFieldsProps, 'draft' | 'older' | 'readOnly' | 'onEdit'>) {
  const say = useWords(olderWords);
  const { id: draftId } = draft;
  const set = (value: typeof draft.older): void => onEdit({ kind: 'set', draftId, field: 'older', value });
  if (draft.older !== null) {
    return (
      <p className={styles.older}>
        {draft.older.kind === 'continues' ? say.continued : say.repeated} <Link to="/tasks/$id" params={{ id: draft.older.taskId }}>{draft.older.code}</Link>
        {!readOnly && <Button look="quiet" onClick={() => set(null)}>{say.own}</Button>}
      </p>
    );
  }
  if (readOnly || older.length === 0 || draft.confirmedFields.includes('older')) return null;
  return (
    <div className={styles.older} role="group" aria-label={say.heading}>
      <p className={styles.doubt}>{say.heading}</p>
      {older.map((each, index) => (
        <div key={each.taskId} className={styles.olderTask}>
          <p><Link to="/tasks/$id" params={{ id: each.taskId }}>{each.code}</Link> {each.title} <span className="muted">({[each.lead, each.dueOn === null ? '' : say.due(printDay(each.dueOn))].filter(Boolean).join(', ')})</span></p>
          <p className={styles.note}>{whyOf(each, say)}</p>
          <Button className={styles.option} {...keysAt(CONTINUE_KEYS, index)} onClick={() => set({ kind: 'continues', taskId: each.taskId, code: each.code })}>{say.continue(each.code)}</Button>{' '}
          <Button className={styles.option} {...keysAt(REPEAT_KEYS, index)} onClick={() => set({ kind: 'repeats', taskId: each.taskId, code: each.code })}>{say.repeat}</Button>
        </div>
      ))}
      <Button look="quiet" onClick={() => set(null)}>{say.own}</Button>
    </div>
  );
}

const keysAt = (keys: readonly string[], index: number): { keys?: string } => (keys[index] === undefined ? {} : { keys: keys[index] });
