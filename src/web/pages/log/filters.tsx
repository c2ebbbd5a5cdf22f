import { ENTRY_KINDS, FIELD_WORDS, isCivilDate, labelOf, OFFICE_WORDS, printDay } from '#core/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { useRead, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { Picker } from '../../parts/picker.js';
import { typedDay } from '../../parts/typed-day.js';
import { UnitPicker, useUnits } from '../../parts/unit-picker.js';
import { readWords, useTyped } from '../../parts/use-settled.js';
import { useWords } from '../../words/words.js';
import { type LogSearch, TOPICS } from './filter.js';
import styles from './log.module.css';
import { words } from './words.js';

interface FiltersProps {
  readonly search: LogSearch;
  readonly onChange: (search: LogSearch) => void;
}

/** Every filter of the log; on a narrow page folded away until wanted. */
export function Filters(props: FiltersProps) {
  const say = useWords(words);
  const [unfolded, setUnfolded] = useState(false);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  if (narrow && !unfolded) return <div className="no-print"><button type="button" className={styles.fold} aria-expanded={false} onClick={() => setUnfolded(true)}>{say.filterCount(Object.keys(props.search).length)}</button></div>;
  return <Unfolded {...props} />;
}

function Unfolded({ search, onChange }: FiltersProps) {
  const say = useWords(words);
  const people = usePeople();
  const set = (key: keyof LogSearch) => (value: string | null) => {
    const { [key]: _, ...rest } = search;
    onChange(value === null || value === '' ? rest : { ...rest, [key]: value });
  };
  return (
    <div className={[styles.filters, 'no-print'].join(' ')} role="group" aria-label={say.filters}>
      <div className={styles.picker}><Picker label={say.person} placeholder={say.anyPerson} options={people} value={search.personId ?? null} onChange={set('personId')} /></div>
      <div className={styles.picker}><UnitPicker label={say.unit} placeholder={say.anyUnit} value={search.unitId ?? null} onChange={set('unitId')} /></div>
      <div className={styles.choice}><KindChoice value={search.kind ?? ''} onChange={set('kind')} /></div>
      <div className={styles.short}><TaskCode value={search.task ?? ''} onChange={set('task')} /></div>
      <div className={styles.short}><Day label={say.from} value={search.from ?? ''} onChange={set('from')} /></div>
      <div className={styles.short}><Day label={say.to} value={search.to ?? ''} onChange={set('to')} /></div>
      {Object.keys(search).length > 0 && <Button look="quiet" onClick={() => onChange({})}>{say.clear}</Button>}
    </div>
  );
}

/** Everybody who ever had an account or a post: who left stands in the log as well. */
function usePeople() {
  const { data } = useRead('listPeople', { query: {} });
  return useMemo(() => (data?.people ?? []).map((person) => ({ id: person.id, label: person.name, detail: person.posts.map((post) => `${post.title}, ${post.unitName}`).join('; ') })), [data]);
}

function KindChoice({ value, onChange }: { readonly value: string; readonly onChange: (kind: string) => void }) {
  const say = useWords(words);
  const [field, office] = [useWords(FIELD_WORDS), useWords(OFFICE_WORDS)];
  return (
    <SelectField label={say.kind} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
      <option value="">{say.anyKind}</option>
      <optgroup label={say.ofTasks}>
        <option value="task">{say.allTasks}</option>
        {ENTRY_KINDS.map((kind) => <option key={kind} value={kind}>{labelOf(field, 'entry', kind)}</option>)}
      </optgroup>
      <optgroup label={say.beside}>
        <option value="office">{say.allBeside}</option>
        {TOPICS.map((topic) => <option key={topic} value={topic}>{office[`topic_${topic}`]}</option>)}
      </optgroup>
    </SelectField>
  );
}

interface TypedProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const PAUSE = 600;

/** The number of a task. */
function TaskCode(props: TypedProps) {
  const say = useWords(words);
  const { wrong: _, ...typed } = useTyped(props, { read: readWords, pause: PAUSE });
  return <TextField type="search" label={say.task} maxLength={60} {...typed} />;
}

/** A day as people type it. */
function Day({ label, ...props }: TypedProps & { readonly label: string }) {
  const say = useWords(words);
  const { today } = useSession();
  const { wrong, ...typed } = useTyped(props, { read: (text) => (text.trim() === '' ? '' : (typedDay(text, today) ?? undefined)), print: printed, pause: PAUSE });
  return <TextField label={label} placeholder={say.dayForm} maxLength={40} aria-invalid={wrong || undefined} {...typed} />;
}

const printed = (day: string): string => (isCivilDate(day) ? printDay(day) : '');

/** The filters in words, for the head of an exported or printed list. */
export function useFilterLine(search: LogSearch): string {
  const say = useWords(words);
  const [field, office] = [useWords(FIELD_WORDS), useWords(OFFICE_WORDS)];
  const [people, units] = [usePeople(), useUnits()];
  const kindOf = (kind: string): string => (kind === 'task' ? say.allTasks : kind === 'office' ? say.allBeside : TOPICS.map((topic) => (topic === kind ? office[`topic_${topic}`] : '')).find(Boolean) ?? labelOf(field, 'entry', kind));
  const parts = [
    search.personId === undefined ? '' : `${say.person}: ${people.find(({ id }) => id === search.personId)?.label ?? ''}`, search.unitId === undefined ? '' : `${say.unit}: ${units.find(({ id }) => id === search.unitId)?.name ?? ''}`,
    search.kind === undefined ? '' : `${say.kind}: ${kindOf(search.kind)}`, search.task === undefined ? '' : `${say.task}: ${search.task}`, search.from === undefined ? '' : `${say.from} ${printDay(search.from)}`, search.to === undefined ? '' : `${say.to} ${printDay(search.to)}`,
  ];
  return say.filterLine(parts.filter(Boolean).join('; '));
}
