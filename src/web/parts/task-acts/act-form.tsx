import { useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import { DEFAULT_DUE_RULES, HOLIDAYS, calendarOf, dueDay } from '#core/index.js';
import type { TaskCommandKind } from '#core/index.js';
import { isComposing } from '../../commands/keys.js';
import { useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { DeadlineField } from '../deadline-field.js';
import { TextArea, TextField } from '../field.js';
import { PersonPicker } from '../person-picker.js';
import type { Deadline } from '../status.js';
import { UnitPicker } from '../unit-picker.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import { ACT_FORMS, NO_VALUES } from './commands.js';
import type { ActForm, ActValues } from './commands.js';
import { Evidence } from './evidence.js';
import { missingIn } from './missing.js';
import type { Missing } from './missing.js';
import styles from './task-acts.module.css';
import { ACT_WORDS } from './words.js';

interface ActFormProps {
  readonly kind: TaskCommandKind;
  readonly leadUnitId: string;
  readonly busy: boolean;
  readonly onSend: (values: ActValues) => void;
  readonly onCancel: () => void;
}

const CALENDAR = calendarOf(HOLIDAYS);

/** The form of one command; Ctrl+Enter sends, Esc leaves. */
export function ActFormView({ kind, leadUnitId, busy, onSend, onCancel }: ActFormProps) {
  const words = useWords(ACT_WORDS);
  const field = useWords(FIELD_WORDS);
  const form = ACT_FORMS[kind] ?? {};
  const [values, setValues] = useState<ActValues>(NO_VALUES);
  const [tried, setTried] = useState(false);
  // A form sent while its file is on the way would leave the file behind.
  const [uploading, setUploading] = useState(false);
  const set = (change: Partial<ActValues>) => setValues((before) => ({ ...before, ...change }));
  const missing = missingIn(form, values);
  const told = (what: Missing, sentence: string): string | null => (tried && missing.includes(what) ? sentence : null);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setTried(true);
    if (missing.length === 0 && !busy && !uploading) onSend({ ...values, text: values.text.trim() });
  };
  const label = labelOf(field, 'act', kind);
  return (
    <form className={styles.form} aria-label={label} onSubmit={submit} onKeyDown={(event) => onFormKey(event, { submit, cancel: onCancel })}>
      <h3>{label}</h3>
      <Whom form={form} values={values} leadUnitId={leadUnitId} told={told} set={set} />
      {form.due === true && <NewDue error={told('due', words.dueNeeded)} onChange={(due) => set({ due })} />}
      {form.text !== undefined && (
        <TextArea label={words[form.text]} autoFocus={form.person !== true && form.unit !== true && form.due !== true} rows={3} value={values.text} error={told('text', words.textNeeded)} onChange={(event) => set({ text: event.currentTarget.value })} />
      )}
      {form.percent === true && (
        <TextField label={words.percent} inputMode="numeric" value={values.percent === null ? '' : String(values.percent)} error={told('percent', words.percentWrong)} onChange={(event) => set({ percent: numberIn(event.currentTarget.value) })} />
      )}
      {form.files === true && <Evidence files={values.files} onChange={(files) => set({ files })} onBusy={setUploading} />}
      {form.proof === true && <Proof values={values} error={told('proof', words.proofNeeded)} set={set} />}
      <div className="row-gap">
        <Button look={kind === 'cancel' ? 'danger' : 'main'} type="submit" busy={busy || uploading} keys="Ctrl+Enter">{label}</Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </form>
  );
}

interface WhomProps {
  readonly form: ActForm;
  readonly values: ActValues;
  readonly leadUnitId: string;
  readonly told: (what: Missing, sentence: string) => string | null;
  readonly set: (change: Partial<ActValues>) => void;
}

function Whom({ form, values, leadUnitId, told, set }: WhomProps) {
  const words = useWords(ACT_WORDS);
  return (
    <>
      {form.person === true && <PersonPicker label={words.person} unitId={leadUnitId} value={values.postId} error={told('person', words.personNeeded)} onChange={(postId) => set({ postId })} />}
      {form.unit === true && <UnitPicker label={words.unit} except={[leadUnitId]} value={values.unitId} error={told('unit', words.unitNeeded)} onChange={(unitId) => set({ unitId })} />}
    </>
  );
}

function Proof({ values, error, set }: { readonly values: ActValues; readonly error: string | null; readonly set: (change: Partial<ActValues>) => void }) {
  const words = useWords(ACT_WORDS);
  return (
    <>
      <TextField label={words.documentNumber} maxLength={60} value={values.documentNumber} error={error} onChange={(event) => set({ documentNumber: event.currentTarget.value })} />
      <TextField label={words.figure} maxLength={200} value={values.figure} onChange={(event) => set({ figure: event.currentTarget.value })} />
    </>
  );
}

function NewDue({ error, onChange }: { readonly error: string | null; readonly onChange: (due: string | null) => void }) {
  const words = useWords(ACT_WORDS);
  const [deadline, setDeadline] = useState<Deadline | null>(null);
  const take = (next: Deadline | null) => {
    setDeadline(next);
    onChange(dueDay(next, DEFAULT_DUE_RULES, CALENDAR));
  };
  return (
    <div>
      <DeadlineField label={words.due} value={deadline} onChange={take} />
      {error !== null && <p className={styles.missing} role="alert">{error}</p>}
    </div>
  );
}

function numberIn(text: string): number | null {
  const digits = text.replace(/\D/g, '');
  return digits === '' ? null : Number(digits);
}

function onFormKey(event: KeyboardEvent, acts: { readonly submit: () => void; readonly cancel: () => void }): void {
  if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
  if (event.key === 'Escape') acts.cancel();
  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) acts.submit();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
