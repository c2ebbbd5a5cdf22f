import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { UNIT_KINDS } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';
import { PEOPLE_WORDS } from './words.js';

/** A new unit of the agency, valid from today. */
export function AddUnit({ parentId, onDone }: { readonly parentId: string | null; readonly onDone: () => void }) {
  const words = useWords(PEOPLE_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const add = useAct('addUnit', ['listUnits']);
  const [draft, setDraft] = useState({ id: uuidv7(), name: '', shortName: '', kind: 'division', parentId, aliases: '' });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.name.trim() === '') return;
    const aliases = draft.aliases.split(';').map((alias) => alias.trim()).filter((alias) => alias !== '');
    add.mutate(
      { body: { ...draft, aliases } },
      {
        onSuccess: (unit) => {
          toast(words.added(unit.name));
          onDone();
        },
      },
    );
  };
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={words.addUnit} onSubmit={submit} noValidate>
      <h2>{words.addUnit}</h2>
      <div className={styles.grid}>
        <TextField label={words.unitName} autoFocus maxLength={200} value={draft.name} error={tried && draft.name.trim() === '' ? words.needed : null} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <TextField label={words.unitShort} maxLength={80} value={draft.shortName} onChange={(event) => setDraft({ ...draft, shortName: event.currentTarget.value })} />
        <SelectField label={words.kind} value={draft.kind} onChange={(event) => setDraft({ ...draft, kind: event.currentTarget.value })}>
          {UNIT_KINDS.map((kind) => <option key={kind} value={kind}>{labelOf(field, 'kind', kind)}</option>)}
        </SelectField>
        <UnitPicker label={words.parent} value={draft.parentId} onChange={(parent) => setDraft({ ...draft, parentId: parent })} />
        <TextField label={words.aliases} value={draft.aliases} onChange={(event) => setDraft({ ...draft, aliases: event.currentTarget.value })} />
      </div>
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.save}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
