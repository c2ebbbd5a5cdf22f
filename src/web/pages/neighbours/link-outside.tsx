import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import { InvitationField, WayFields } from './fields.js';
import type { Way } from './fields.js';
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

/** Enters an agency of another installation from its invitation; the numbers are compared afterwards. */
export function LinkOutside({ onDone }: { readonly onDone: () => void }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const link = useAct('linkNeighbour', ['listNeighbours']);
  const [id] = useState(() => uuidv7());
  const [invitation, setInvitation] = useState('');
  const [side, setSide] = useState<'above' | 'below'>('above');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [way, setWay] = useState<Way>({ channel: 'file', address: '' });
  const [tried, setTried] = useState(false);
  const needsUnit = side === 'below' && unitId === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (invitation.trim() === '' || needsUnit) return;
    link.mutate({ body: { id, invitation, side, unitId: side === 'below' ? unitId : null, ...way } }, {
      onSuccess: ({ name }) => {
        toast(words.entered(name));
        onDone();
      },
    });
  };
  return (
    <form className={[styles.inner, styles.form].join(' ')} aria-label={words.importInvitation} onSubmit={submit} noValidate>
      <InvitationField value={invitation} error={tried && invitation.trim() === '' ? words.needed : null} onChange={setInvitation} />
      <div className={styles.grid}>
        <SelectField label={words.side} value={side} onChange={(event) => setSide(event.currentTarget.value === 'below' ? 'below' : 'above')}>
          <option value="above">{words.side_above}</option>
          <option value="below">{words.side_below}</option>
        </SelectField>
        {side === 'below' && <UnitPicker label={words.unit} value={unitId} error={tried && needsUnit ? words.unitNeeded : null} onChange={setUnitId} />}
      </div>
      <WayFields way={way} hint={words.addressHint} onChange={setWay} />
      {link.error !== null && <p className={styles.problem} role="alert">{errorSentence(link.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={link.isPending}>{words.link}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
