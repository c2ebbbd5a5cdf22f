import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { PersonView, RouteAnswer, RouteCall } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { toast } from '../../parts/toast.js';
import { typedDay } from '../../parts/typed-day.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { ROLES } from './add-person.js';
import styles from './page.module.css';
import type { PostView } from './post-line.js';
import { PEOPLE_WORDS } from './words.js';

type Role = RouteCall<'movePost'>['body']['roles'][number];

interface ChangePostProps {
  readonly person: PersonView;
  readonly post: PostView;
  readonly mayLeave: boolean;
  readonly onDone: () => void;
}

/** From a day on, by a decision: the person leaves the post, or holds another instead. */
export function ChangePost({ person, post, mayLeave, onDone }: ChangePostProps) {
  const words = useWords(PEOPLE_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const leave = useAct('endPost', ['listPeople', 'readTask', ...LISTS_OF_TASKS]);
  const move = useAct('movePost', ['listPeople', 'readTask', ...LISTS_OF_TASKS]);
  const [kind, setKind] = useState<'leave' | 'move'>(mayLeave ? 'leave' : 'move');
  const [draft, setDraft] = useState({ id: uuidv7(), unitId: post.unitId as string | null, title: post.title, roles: ROLES.filter((role) => post.roles.includes(role)), from: printDay(today), basis: '' });
  const from = typedDay(draft.from, today);
  const recorded = { onSuccess: ({ releasedTaskCount }: RouteAnswer<'endPost'>) => {
    toast(words.left(releasedTaskCount));
    onDone();
  } };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { id, unitId, title, roles, basis } = draft;
    if (!from) return;
    if (kind === 'leave') leave.mutate({ params: { id: post.id }, body: { from, basis } }, recorded);
    else if (unitId !== null && title.trim() !== '' && roles.length > 0) move.mutate({ params: { id: post.id }, body: { id, unitId, title, roles, from, basis } }, recorded);
  };
  const error = kind === 'leave' ? leave.error : move.error;
  return (
    <form className={styles.change} aria-label={kind === 'leave' ? words.leaveOf(person.name, post.title) : words.moveOf(person.name)} onSubmit={submit} noValidate>
      <div className={styles.roles} role="radiogroup" aria-label={words.change}>
        {mayLeave && <label><input type="radio" name={`kind-${post.id}`} checked={kind === 'leave'} onChange={() => setKind('leave')} /> {words.leave}</label>}
        <label><input type="radio" name={`kind-${post.id}`} checked={kind === 'move'} onChange={() => setKind('move')} /> {words.move}</label>
      </div>
      <div className={styles.grid}>
        <DayField label={words.from} value={draft.from} onChange={(value) => setDraft({ ...draft, from: value })} />
        <TextField label={words.basis} placeholder={words.basisHint} maxLength={120} value={draft.basis} onChange={(event) => setDraft({ ...draft, basis: event.currentTarget.value })} />
      </div>
      {kind === 'move' && <NewPost draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />}
      {(kind === 'leave' || draft.unitId !== post.unitId) && <p className="small">{words.openTasks(post.openTaskCount)}</p>}
      {error !== null && <p className={styles.problem} role="alert">{errorSentence(error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={leave.isPending || move.isPending}>{words.leaveNow}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface NewPostDraft {
  readonly unitId: string | null;
  readonly title: string;
  readonly roles: Role[];
}

function NewPost({ draft, onChange }: { readonly draft: NewPostDraft; readonly onChange: (next: Partial<NewPostDraft>) => void }) {
  const words = useWords(PEOPLE_WORDS);
  const field = useWords(FIELD_WORDS);
  const toggle = (role: Role) => onChange({ roles: draft.roles.includes(role) ? draft.roles.filter((each) => each !== role) : [...draft.roles, role] });
  return (
    <>
      <div className={styles.grid}>
        <UnitPicker label={words.unit} value={draft.unitId} error={draft.unitId === null ? words.unitNeeded : null} onChange={(unitId) => onChange({ unitId })} />
        <TextField label={words.title2} maxLength={120} value={draft.title} error={draft.title.trim() === '' ? words.needed : null} onChange={(event) => onChange({ title: event.currentTarget.value })} />
      </div>
      <fieldset>
        <legend className={styles.legend}>{words.roles}</legend>
        <div className={styles.roles}>{ROLES.map((role) => <label key={role}><input type="checkbox" checked={draft.roles.includes(role)} onChange={() => toggle(role)} /> {labelOf(field, 'role', role)}</label>)}</div>
        {draft.roles.length === 0 && <p className={styles.problem} role="alert">{words.roleNeeded}</p>}
      </fieldset>
    </>
  );
}
