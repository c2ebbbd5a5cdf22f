import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { NeighbourView, RouteAnswer } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { BORDER_WORDS } from '../../parts/border/words.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { SelectField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './page.module.css';

/** The agencies above and below with which orders and results are exchanged; the administrator links and ends. */
export function Neighbours() {
  const say = useWords(BORDER_WORDS);
  const neighbours = useRead('listNeighbours', {});
  const [adding, setAdding] = useState(false);
  return (
    <section className={['card', 'pad', styles.form].join(' ')} aria-label={say.neighbours}>
      <h2>{say.neighbours}</h2>
      <p className="muted small">{say.how}</p>
      <Answer of={neighbours} rows={1}>
        {(answer) => (
          <>
            {answer.neighbours.length === 0 && <p className="muted">{say.none}</p>}
            <ul className={styles.people}>{answer.neighbours.map((neighbour) => <Neighbour key={neighbour.id} neighbour={neighbour} />)}</ul>
            {adding ? <AddNeighbour answer={answer} onDone={() => setAdding(false)} /> : <div><Button onClick={() => setAdding(true)}>{say.link}</Button></div>}
          </>
        )}
      </Answer>
    </section>
  );
}

function Neighbour({ neighbour }: { readonly neighbour: NeighbourView }) {
  const say = useWords(BORDER_WORDS);
  const revoke = useAct('revokeNeighbour', ['listNeighbours']);
  const { language } = useLanguage();
  const facts = [say[neighbour.side], neighbour.unit === null ? '' : say.standsFor(neighbour.unit.name), neighbour.channel === 'here' ? say.here : ''].filter((fact) => fact !== '');
  return (
    <li className={styles.neighbour}>
      <span><b>{neighbour.name}</b> <span className="muted small">{facts.join(' · ')}</span></span>
      <span role="group" aria-label={say.revokeOf(neighbour.name)}>
        <ConfirmInline
          label={say.revoke} question={say.revokeQuestion(neighbour.name)} look="quiet" busy={revoke.isPending}
          onConfirm={() => revoke.mutateAsync({ params: { id: neighbour.id } }).then(() => toast(say.revoked), (error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }))}
        />
      </span>
    </li>
  );
}

function AddNeighbour({ answer: { agenciesHere, neighbours }, onDone }: { readonly answer: RouteAnswer<'listNeighbours'>; readonly onDone: () => void }) {
  const say = useWords(BORDER_WORDS);
  const { language } = useLanguage();
  const add = useAct('addNeighbour', ['listNeighbours']);
  const [draft, setDraft] = useState<{ readonly id: string; readonly agencyId: string; readonly unitId: string | null }>({ id: uuidv7(), agencyId: '', unitId: null });
  const [tried, setTried] = useState(false);
  const left = agenciesHere.filter((agency) => !neighbours.some((neighbour) => neighbour.side === 'below' && neighbour.agencyId === agency.id));
  if (left.length === 0) return <p className="muted">{say.noneBelow} <Button look="quiet" onClick={onDone}>{say.cancel}</Button></p>;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    const { unitId } = draft;
    if (unitId === null || draft.agencyId === '') return;
    add.mutate({ body: { ...draft, unitId } }, {
      onSuccess: (neighbour) => {
        toast(say.linked(neighbour.name));
        onDone();
      },
    });
  };
  return (
    <form className={styles.form} aria-label={say.link} onSubmit={submit} noValidate>
      <div className={styles.grid}>
        <SelectField label={say.agency} value={draft.agencyId} onChange={(event) => setDraft({ ...draft, agencyId: event.currentTarget.value })}>
          <option value="">{say.noAgency}</option>
          {left.map((agency) => <option key={agency.id} value={agency.id}>{agency.name}</option>)}
        </SelectField>
        <UnitPicker label={say.unit} value={draft.unitId} onChange={(unitId) => setDraft({ ...draft, unitId })} />
      </div>
      {tried && (draft.unitId === null || draft.agencyId === '') && <p className={styles.problem} role="alert">{say.needed}</p>}
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{say.save}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </div>
    </form>
  );
}
