import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import { choiceWords } from './choice-words.js';
import type { DraftFieldsProps } from './draft-fields.js';
import { KeptField } from './kept-field.js';
import styles from './list.module.css';

/** The keys by which a task is made to wait, and by which it no longer does. */
export const WAIT_KEYS = 'Alt+KeyC';

/** What must happen first, and whether the task waits for it. Most orders have none, so that the field is folded until it is asked for. */
export function ConditionField({ draft, readOnly, onEdit, tone }: Pick<DraftFieldsProps, 'draft' | 'readOnly' | 'onEdit'> & { readonly tone?: 'warn' }) {
  const say = useWords(choiceWords);
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.querySelector('input')?.focus();
  }, [asked]);
  const { id: draftId, condition, waits } = draft;
  if (condition === '' && !asked) return readOnly ? null : <Button look="quiet" className={styles.guess} data-wait={draftId} keys={WAIT_KEYS} onClick={() => setAsked(true)}>{say.addCondition}</Button>;
  return (
    <div ref={place}>
      <KeptField label={say.condition} value={condition} disabled={readOnly} longest={500} {...(tone === undefined ? {} : { tone })} hint={condition === '' ? say.conditionHint : waits ? say.waitsNote : say.waitsNot} onKeep={(value) => onEdit({ kind: 'set', draftId, field: 'condition', value })} />
      {condition !== '' && (
        <label className={styles.check}>
          <input type="checkbox" data-wait={draftId} checked={waits} disabled={readOnly} onChange={() => onEdit({ kind: 'set', draftId, field: 'waits', value: !waits })} /> {say.waits}
        </label>
      )}
    </div>
  );
}
