import { useState } from 'react';
import type { FormEvent } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { RouteCall } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { UnitPicker, useUnits } from '../../parts/unit-picker.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './calendars.module.css';
import { CALENDAR_WORDS } from './words.js';

const WHAT = ['list', 'mine', 'unit'] as const;
type What = (typeof WHAT)[number];

/** Makes a calendar: of one's work, of a unit, or of the list from which the person came. */
export function AddCalendar({ seen, onDone }: { readonly seen: TaskSearch; readonly onDone: (made: { readonly name: string; readonly path: string } | null) => void }) {
  const words = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const units = useUnits();
  const hasList = Object.keys(seen).length > 0;
  const add = useAct('addCalendar', ['listCalendars']);
  const [id] = useState(() => uuidv7());
  const [what, setWhat] = useState<What>(hasList ? 'list' : 'mine');
  const [unitId, setUnitId] = useState<string | null>(null);
  const [below, setBelow] = useState(true);
  const [typed, setTyped] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const unitName = units.find((unit) => unit.id === unitId)?.name;
  const usual = usualName(words, what, unitName);
  const name = (typed ?? usual).trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const filter = filterOf(what, { seen, unitId, below });
    if (filter === null || name === '') return;
    // The parameters of a list travel as texts, as they stand in its address.
    add.mutate({ body: { id, name: name.slice(0, 80), filter: filter as RouteCall<'addCalendar'>['body']['filter'] } }, { onSuccess: ({ calendar, path }) => onDone({ name: calendar.name, path }) });
  };
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={words.add} onSubmit={submit} noValidate>
      <h2>{words.add}</h2>
      <div className={styles.grid}>
        <SelectField label={words.what} value={what} onChange={(event) => setWhat(WHAT.find((each) => each === event.currentTarget.value) ?? 'mine')}>
          {WHAT.filter((each) => each !== 'list' || hasList).map((each) => <option key={each} value={each}>{words[`what_${each}`]}</option>)}
        </SelectField>
        {what === 'unit' && <UnitPicker label={words.unit} value={unitId} error={tried && unitId === null ? words.unitNeeded : null} onChange={setUnitId} />}
        <TextField label={words.name} maxLength={80} value={typed ?? usual} error={tried && name === '' ? words.nameNeeded : null} onChange={(event) => setTyped(event.currentTarget.value)} />
      </div>
      {what === 'unit' && <Check label={words.below} checked={below} onChange={setBelow} />}
      {add.error !== null && <p className={styles.problem} role="alert">{errorSentence(add.error, language)}</p>}
      <div className="row-gap">
        <Button look="main" type="submit" busy={add.isPending}>{words.save}</Button>
        <Button onClick={() => onDone(null)}>{words.cancel}</Button>
      </div>
    </form>
  );
}

function Check({ label, checked, onChange }: { readonly label: string; readonly checked: boolean; readonly onChange: (checked: boolean) => void }) {
  return (
    <label className={styles.check}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      {label}
    </label>
  );
}

function usualName(words: typeof CALENDAR_WORDS.vi, what: What, unitName: string | undefined): string {
  if (what === 'mine') return words.what_mine;
  if (what === 'list') return words.listName;
  return unitName === undefined ? '' : words.nameOfUnit(unitName);
}

function filterOf(what: What, { seen, unitId, below }: { readonly seen: TaskSearch; readonly unitId: string | null; readonly below: boolean }): TaskSearch | null {
  if (what === 'list') return seen;
  if (what === 'mine') return { mine: 'true', state: 'open' };
  return unitId === null ? null : { unitId, state: 'open', ...(below ? { below: 'true' } : {}) };
}
