import { leadsOf } from '#core/index.js';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../parts/button.js';
import { UnitsPicker } from '../../../parts/unit-picker.js';
import { useWords } from '../../../words/words.js';
import { choiceWords } from './choice-words.js';
import type { DraftFieldsProps } from './draft-fields.js';
import styles from './list.module.css';

/** The keys that open the field. */
export const SEVERAL_KEYS = 'Alt+KeyM';

/** The other units to which the same order goes. Most orders go to one, so that the field is folded until it is asked for. */
export function AlsoLeads({ draft, readOnly, onEdit }: Pick<DraftFieldsProps, 'draft' | 'readOnly' | 'onEdit'>) {
  const say = useWords(choiceWords);
  const [asked, setAsked] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.querySelector('input')?.focus();
  }, [asked]);
  const { id: draftId, alsoLeadUnitIds, leadUnitId } = draft;
  const several = alsoLeadUnitIds.length > 0;
  if (leadUnitId === null || (readOnly && !several)) return null;
  if (!several && !asked) return <Button look="quiet" className={styles.guess} data-several={draftId} keys={SEVERAL_KEYS} onClick={() => setAsked(true)}>{say.toSeveral}</Button>;
  return (
    <div ref={place} className={styles.also}>
      <span className={styles.note} aria-hidden="true">{say.alsoTo}</span>
      <UnitsPicker hideLabel label={say.alsoTo} disabled={readOnly} placeholder={say.alsoAdd} except={leadsOf(draft)} value={alsoLeadUnitIds} onChange={(value) => onEdit({ kind: 'set', draftId, field: 'alsoLeadUnitIds', value })} />
      {several && <p className={styles.note}>{say.severalNote(leadsOf(draft).length)}</p>}
    </div>
  );
}
