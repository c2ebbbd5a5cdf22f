import type { RouteAnswer } from '#contract/index.js';
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
import styles from './neighbours.module.css';
import { NEIGHBOUR_WORDS } from './words.js';

/** Lets a unit of the directory stand for an agency of this installation. */
export function LinkInside({ answer: { agenciesHere, neighbours } }: { readonly answer: RouteAnswer<'listNeighbours'> }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const [adding, setAdding] = useState(false);
  const left = agenciesHere.filter((agency) => !neighbours.some((neighbour) => neighbour.side === 'below' && neighbour.agencyId === agency.id));
  if (left.length === 0) return null;
  return (
    <section className={['card', 'pad', styles.form].join(' ')} aria-label={words.inside}>
      <h2>{words.inside}</h2>
      {adding ? <LinkForm agencies={left} onDone={() => setAdding(false)} /> : <div><Button onClick={() => setAdding(true)}>{words.linkInside}</Button></div>}
    </section>
  );
}

function LinkForm({ agencies, onDone }: { readonly agencies: RouteAnswer<'listNeighbours'>['agenciesHere']; readonly onDone: () => void }) {
  const words = useWords(NEIGHBOUR_WORDS);
  const { language } = useLanguage();
  const add = useAct('addNeighbour', ['listNeighbours']);
  const [draft, setDraft] = useState<{ readonly id: string; readonly agencyId: string; readonly unitId: string | null }>({ id: uuidv7(), agencyId: '', unitId: null });
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { unitId } = draft;
    if (unitId === null || draft.agencyId === '') return;
    add.mutate({ body: { ...draft, unitId } }, {
      onSuccess: ({ name }) => {
        toast(words.linked(name));
        onDone();
      },
    });
  };
  return (
    <form className={styles.form} aria-label={words.linkInside} onSubmit={submit} noValidate>
      <div className={styles.grid}>
        <SelectField label={words.agency} value={draft.agencyId} onChange={(event) => setDraft({ ...draft, agencyId: event.currentTarget.value })}>
          <option value="">{words.noAgency}</option>
          {agencies.map((agency) => <option key={agency.id} value={agency.id}>{agency.name}</option>)}
        </SelectField>
        <UnitPicker label={words.unit} value={draft.unitId} onChange={(unitId) => setDraft({ ...draft, unitId })} />
      </div>
      {tried && (draft.unitId === null || draft.agencyId === '') && <p className={styles.problem} role="alert">{words.both}</p>}
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.linkIt}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
