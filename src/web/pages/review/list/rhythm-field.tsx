import { printRecurrence } from '#core/index.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { choiceWords } from './choice-words.js';
import type { DraftFieldsProps } from './draft-fields.js';
import styles from './list.module.css';

/** Whether what comes again is given out as a duty, with its rhythm in words as the calendar will count it. */
export function RhythmField({ draft: { id: draftId, rule, recurs }, readOnly, onEdit }: Pick<DraftFieldsProps, 'draft' | 'readOnly' | 'onEdit'>) {
  const say = useWords(choiceWords);
  const { language } = useLanguage();
  if (rule === '') return null;
  return (
    <>
      <label className={styles.check}>
        <input type="checkbox" checked={recurs} disabled={readOnly} onChange={() => onEdit({ kind: 'set', draftId, field: 'recurs', value: !recurs })} /> {say.recurs(printRecurrence({ rule }, language))}
      </label>
      <p className={styles.note}>{recurs ? say.recursNote : say.recursNot}</p>
    </>
  );
}
