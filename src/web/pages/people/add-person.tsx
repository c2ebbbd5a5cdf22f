import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { RouteCall } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import type { Handover } from './first-password.js';
import styles from './page.module.css';
import { PEOPLE_WORDS } from './words.js';

export type Role = RouteCall<'addPerson'>['body']['roles'][number];
export const ROLES: readonly Role[] = ['officer', 'head', 'registrar', 'follower', 'chief_of_office', 'leader', 'auditor', 'admin'];

/** A new person in a post; answers the first password to hand over. */
export function AddPerson({ unitId, onDone }: { readonly unitId: string | null; readonly onDone: (handover: Handover | null) => void }) {
  const words = useWords(PEOPLE_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const add = useAct('addPerson', ['listPeople']);
  const [draft, setDraft] = useState({ id: uuidv7(), name: '', login: '', title: '', unitId, roles: ['officer'] as readonly Role[] });
  const [tried, setTried] = useState(false);
  const needed = (text: string): string | null => (tried && text.trim() === '' ? words.needed : null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const { unitId: unit, roles, ...rest } = draft;
    if (unit === null || roles.length === 0 || [rest.name, rest.login, rest.title].some((text) => text.trim() === '')) return;
    add.mutate({ body: { ...rest, unitId: unit, roles: [...roles] } }, { onSuccess: ({ firstPassword }) => onDone({ name: rest.name, login: rest.login, firstPassword }) });
  };
  const toggle = (role: Role) => setDraft({ ...draft, roles: draft.roles.includes(role) ? draft.roles.filter((each) => each !== role) : [...draft.roles, role] });
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={words.addPerson} onSubmit={submit} noValidate>
      <h2>{words.addPerson}</h2>
      <div className={styles.grid}>
        <TextField label={words.name} autoFocus maxLength={120} value={draft.name} error={needed(draft.name)} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <TextField label={words.login} autoCapitalize="none" spellCheck={false} maxLength={60} value={draft.login} error={needed(draft.login)} onChange={(event) => setDraft({ ...draft, login: event.currentTarget.value })} />
        <TextField label={words.title2} maxLength={120} value={draft.title} error={needed(draft.title)} onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })} />
        <UnitPicker label={words.unit} value={draft.unitId} error={tried && draft.unitId === null ? words.unitNeeded : null} onChange={(unit) => setDraft({ ...draft, unitId: unit })} />
      </div>
      <fieldset>
        <legend className={styles.legend}>{words.roles}</legend>
        <div className={styles.roles}>
          {ROLES.map((role) => (
            <label key={role}><input type="checkbox" checked={draft.roles.includes(role)} onChange={() => toggle(role)} /> {labelOf(field, 'role', role)}</label>
          ))}
        </div>
        {tried && draft.roles.length === 0 && <p className={styles.problem} role="alert">{words.roleNeeded}</p>}
      </fieldset>
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.save}</Button>
        <Button onClick={() => onDone(null)}>{words.cancel}</Button>
      </div>
    </form>
  );
}
