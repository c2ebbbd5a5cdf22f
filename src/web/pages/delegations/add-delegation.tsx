import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { DELEGATION_SCOPES, printDay } from '#core/index.js';
import type { DelegationScope } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { PersonPicker } from '../../parts/person-picker.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { toast } from '../../parts/toast.js';
import { typedDay } from '../../parts/typed-day.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './delegations.module.css';
import { DELEGATION_WORDS } from './words.js';

/** Lets somebody act: for a post of one's own, or for any where the person keeps delegations. */
export function AddDelegation({ keeps, onDone }: { readonly keeps: boolean; readonly onDone: () => void }) {
  const words = useWords(DELEGATION_WORDS);
  const { language } = useLanguage();
  const { today, posts } = useSession();
  const own = posts.filter((post) => post.actingFor === null);
  const add = useAct('addDelegation', ['listDelegations', 'readSession']);
  const [draft, setDraft] = useState({ id: uuidv7(), fromPostId: own[0]?.id ?? null, toPostId: null as string | null, scope: 'all' as DelegationScope, from: printDay(today), to: '', basis: '' });
  const [tried, setTried] = useState(false);
  const days = { from: typedDay(draft.from, today), to: typedDay(draft.to, today) };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { id, fromPostId, toPostId, scope, basis } = draft;
    if (fromPostId === null || toPostId === null || !days.from || !days.to) return;
    add.mutate(
      { body: { id, fromPostId, toPostId, scope, basis, validFrom: days.from, validTo: days.to } },
      {
        onSuccess: (made) => {
          toast(words.made(made.to.personName));
          onDone();
        },
      },
    );
  };
  const needed = (value: string | null) => (tried && value === null ? words.needed : null);
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={words.add} onSubmit={submit} noValidate>
      <h2>{words.add}</h2>
      <div className={styles.grid}>
        {keeps
          ? <PersonPicker label={words.from} value={draft.fromPostId} error={needed(draft.fromPostId)} onChange={(fromPostId) => setDraft({ ...draft, fromPostId })} />
          : (
            <SelectField label={words.from} value={draft.fromPostId ?? ''} onChange={(event) => setDraft({ ...draft, fromPostId: event.currentTarget.value })}>
              {own.map((post) => <option key={post.id} value={post.id}>{post.title}, {post.unitName}</option>)}
            </SelectField>
          )}
        <PersonPicker label={words.to} value={draft.toPostId} error={needed(draft.toPostId)} onChange={(toPostId) => setDraft({ ...draft, toPostId })} />
        <DayField label={words.validFrom} value={draft.from} onChange={(from) => setDraft({ ...draft, from })} />
        <DayField label={words.validTo} value={draft.to} onChange={(to) => setDraft({ ...draft, to })} />
        <SelectField label={words.scope} value={draft.scope} onChange={(event) => setDraft({ ...draft, scope: DELEGATION_SCOPES.find((each) => each === event.currentTarget.value) ?? 'all' })}>
          {DELEGATION_SCOPES.toReversed().map((scope) => <option key={scope} value={scope}>{words[`scope_${scope}`]}</option>)}
        </SelectField>
        <TextField label={words.basis} placeholder={words.basisHint} maxLength={120} value={draft.basis} onChange={(event) => setDraft({ ...draft, basis: event.currentTarget.value })} />
      </div>
      {tried && (!days.from || !days.to) && <p className={styles.problem} role="alert">{words.dayNeeded}</p>}
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.save}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}
