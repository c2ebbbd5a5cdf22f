import { printDay } from '#core/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useCommands } from '../../commands/registry.js';
import { useMayDo, useRead } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { UnitPicker, useUnits } from '../../parts/unit-picker.js';
import { readWords, useTyped } from '../../parts/use-settled.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import type { TaskSearch } from '../../search.js';
import { useWords } from '../../words/words.js';
import { BOARD_WORDS } from './board/words.js';
import type { Called } from './filter-line.js';
import { FLAGS, GROUPINGS, OFFICIAL, SORTS, STATES, TIMELINESS, WAITING, withFilter } from './filter-url.js';
import type { ShownAs } from './filter-url.js';
import styles from './tasks.module.css';
import { words } from './words.js';

interface FiltersProps {
  readonly filters: TaskSearch;
  readonly sort: string | undefined;
  readonly group: string | undefined;
  /** How the list is drawn: a board has columns instead of groups, a calendar has days. */
  readonly view: ShownAs | undefined;
  /** What things that a filter names by id are called. */
  readonly called: Called;
  readonly onChange: (filters: TaskSearch) => void;
  readonly onSort: (sort: string | null) => void;
  readonly onGroup: (by: string | null) => void;
}

/** Every filter of the list in one line; what has no control of its own stands behind it as a chip to take away. */
export function Filters({ filters, sort, group, view, called, onChange, onSort, onGroup }: FiltersProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const set = (key: keyof TaskSearch) => (value: string | null) => onChange(withFilter(filters, key, value));
  const stateLabel = (state: string): string => (state === 'open' || state === 'closed' || state === 'all' ? say[state] : labelOf(field, 'state', state));
  const mayGive = useMayDo('task.create');
  const [unfolded, setUnfolded] = useState(false);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const search = <Search value={filters.q ?? ''} onChange={set('q')} />;
  if (narrow && !unfolded) {
    return (
      <div className={styles.filters} role="group" aria-label={say.filters}>
        {search}
        <button type="button" className={styles.toggle} aria-expanded={false} onClick={() => setUnfolded(true)}>{say.filterCount(Object.keys(filters).length)}</button>
      </div>
    );
  }
  return (
    <div className={styles.filters} role="group" aria-label={say.filters}>
      {search}
      <div className={styles.unit}>
        <UnitPicker hideLabel label={say.unit} placeholder={say.anyUnit} value={filters.unitId ?? null} onChange={set('unitId')} />
      </div>
      {filters.unitId !== undefined && <Toggle on={filters.below === 'true'} onChange={(on) => set('below')(on ? 'true' : null)}>{say.below}</Toggle>}
      <Former filters={filters} onChange={onChange} />
      <Choice label={say.state} none={say.anyState} value={filters.state} options={STATES.map((state) => [state, stateLabel(state)])} onChange={set('state')} />
      <Choice label={say.timeliness} none={say.anyTimeliness} value={filters.timeliness} options={TIMELINESS.map((each) => [each, labelOf(field, 'timeliness', each)])} onChange={set('timeliness')} />
      <Choice label={say.waiting} none={say.anyWaiting} value={filters.waiting} options={WAITING.map((each) => [each, say[each]])} onChange={set('waiting')} />
      <Toggle on={filters.mine === 'true'} onChange={(on) => set('mine')(on ? 'true' : null)}>{say.mine}</Toggle>
      {(mayGive || filters.givenByMe !== undefined) && <Toggle on={filters.givenByMe === 'true'} onChange={(on) => set('givenByMe')(on ? 'true' : null)}>{say.givenByMe}</Toggle>}
      <Arrangement filters={filters} sort={sort} group={group} view={view} onChange={onChange} onSort={onSort} onGroup={onGroup} />
      <MoreFilters filters={filters} onChange={onChange} />
      <Chips filters={filters} called={called} onChange={onChange} />
    </div>
  );
}

/** How the list is ordered, and into what it is divided. */
function Arrangement({ filters, sort, group, view, onChange, onSort, onGroup }: Omit<FiltersProps, 'called'>) {
  const say = useWords(words);
  const board = useWords(BOARD_WORDS);
  return (
    <>
      {view !== 'calendar' && <Choice label={say.sort} none={say.anySort} value={sort} options={SORTS.filter((each) => each !== 'relevance' || filters.q !== undefined).map((each) => [each, say[each]])} onChange={onSort} />}
      {view === 'board' && <Choice label={board.columnsBy} none={board.byState} value={group === 'official' ? group : undefined} options={[['official', board.byOfficial]]} onChange={onGroup} />}
      {view === undefined && <Choice label={say.groupBy} none={say.noGroup} value={group} options={GROUPINGS.map((each) => [each, say[`group_${each}`]])} onChange={onGroup} />}
      {view === undefined && group === 'unit' && filters.unitId === undefined && <UnitsOf filters={filters} onChange={onChange} />}
    </>
  );
}

function Search({ value, onChange }: { readonly value: string; readonly onChange: (value: string | null) => void }) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const { wrong: _, ...typed } = useTyped({ value, onChange: (wanted) => onChange(wanted === '' ? null : wanted) }, { read: readWords, pause: 300 });
  const focus = (): void => box.current?.querySelector('input')?.focus();
  useCommands([
    { id: 'tasks.search', label: say.focusSearch, group: say.group, keys: 'Slash', run: focus },
    // The browser finds only what is drawn. In the field the same key is its own search.
    { id: 'tasks.find', label: say.findKey, group: say.group, keys: 'Ctrl+KeyF', scope: 'list', inPalette: false, run: focus },
  ]);
  return (
    <div ref={box} className={styles.search}>
      <TextField hideLabel type="search" label={say.search} placeholder={say.search} maxLength={200} {...typed} />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** What is shown when nothing is chosen. */
  readonly none: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, none, value, options, onChange }: ChoiceProps) {
  return (
    <div className={value === undefined ? styles.choice : styles.chosen}>
      <SelectField hideLabel label={label} value={value ?? ''} onChange={(event) => onChange(event.currentTarget.value || null)}>
        <option value="">{none}</option>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </SelectField>
    </div>
  );
}

/** Figures by the unit of today or by the unit of then, where others became it: with them, or one of them alone. */
function Former({ filters, onChange }: Pick<FiltersProps, 'filters' | 'onChange'>) {
  const say = useWords(words);
  const units = useUnits();
  const { unitId } = filters;
  const past = units.flatMap((unit) => unit.former ?? []).find((unit) => unit.id === unitId);
  const former = units.find((unit) => unit.id === unitId)?.former ?? [];
  if (past !== undefined) return <button type="button" className={styles.chip} aria-label={say.remove(past.name)} onClick={() => onChange(withFilter(filters, 'unitId', null))}>{past.name} ({say.until(printDay(past.until))}){ICONS.cross}</button>;
  if (former.length === 0) return null;
  return (
    <>
      <Toggle on={filters.former === 'true'} onChange={(on) => onChange(withFilter(filters, 'former', on ? 'true' : null))}>{say.former}</Toggle>
      <Choice label={say.formerOne} none={say.formerOne} value={undefined} options={former.map((unit) => [unit.id, unit.name])} onChange={(id) => id !== null && onChange({ ...withFilter(withFilter(filters, 'unitId', null), 'unitId', id), state: 'all' })} />
    </>
  );
}

/** Groups by the units of then or of today, where units became others. */
function UnitsOf({ filters, onChange }: Pick<FiltersProps, 'filters' | 'onChange'>) {
  const say = useWords(words);
  const hasFormer = useUnits().some((unit) => (unit.former ?? []).length > 0);
  return hasFormer || filters.former !== undefined ? <Choice label={say.unitsChoice} none={say.unitsThen} value={filters.former} options={[['true', say.unitsNow]]} onChange={(value) => onChange(withFilter(filters, 'former', value))} /> : null;
}

function Toggle({ on, onChange, children }: { readonly on: boolean; readonly onChange: (on: boolean) => void; readonly children: string }) {
  return <button type="button" className={styles.toggle} aria-pressed={on} onClick={() => onChange(!on)}>{children}</button>;
}

/** The rarer filters, folded away until wanted or set. */
function MoreFilters({ filters, onChange }: Pick<FiltersProps, 'filters' | 'onChange'>) {
  const say = useWords(words);
  const isSet = filters.official !== undefined || filters.assigner !== undefined || filters.programme !== undefined || FLAGS.some((flag) => filters[flag] !== undefined);
  const [wanted, setWanted] = useState(false);
  const open = wanted || isSet;
  const set = (key: keyof TaskSearch) => (value: string | null) => onChange(withFilter(filters, key, value));
  return (
    <>
      <button type="button" className={styles.toggle} aria-expanded={open} disabled={isSet} onClick={() => setWanted(!wanted)}>{say.moreFilters}</button>
      {open && (
        <>
          <Choice label={say.official} none={say.anyOfficial} value={filters.official} options={OFFICIAL.map((each) => [each, say[`official_${each}`]])} onChange={set('official')} />
          <Assigner value={filters.assigner} onChange={set('assigner')} />
          <Programme value={filters.programme} onChange={set('programme')} />
          {FLAGS.map((flag) => <Toggle key={flag} on={filters[flag] === 'true'} onChange={(on) => set(flag)(on ? 'true' : null)}>{say[`flag_${flag}`]}</Toggle>)}
        </>
      )}
    </>
  );
}

interface NamedProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}

/** Who ordered it: everybody who ordered anything, most first. */
function Assigner({ value, onChange }: NamedProps) {
  const say = useWords(words);
  return <Choice label={say.assigner} none={say.anyAssigner} value={value} options={useNames('assigner', value, say.nobody)} onChange={onChange} />;
}

/** The programme, plan, resolution or scheme that it is part of: the greatest first. */
function Programme({ value, onChange }: NamedProps) {
  const say = useWords(words);
  return <Choice label={say.programme} none={say.anyProgramme} value={value} options={useNames('programme', value, say.noProgramme)} onChange={onChange} />;
}

/** The names by which all tasks can be grouped, with what stands for none; one that was chosen is among them even where nothing has it any more. */
function useNames(by: 'assigner' | 'programme', value: string | undefined, none: string): readonly (readonly [string, string])[] {
  const { data } = useRead('groupTasks', { query: { by } });
  const names = data?.groups.map(({ key, filter }) => [filter[by] ?? '-', key === '' ? none : key] as const) ?? [];
  return value === undefined || names.some(([name]) => name === value) ? names : [...names, [value, value === '-' ? none : value] as const];
}

function Chips({ filters, called, onChange }: Pick<FiltersProps, 'filters' | 'called' | 'onChange'>) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const chips: [keyof TaskSearch, string][] = [];
  if (filters.documentId !== undefined) chips.push(['documentId', called.document ?? say.documentOne]);
  if (filters.officerPostId !== undefined) chips.push(['officerPostId', called.officer === null ? say.officer : say.ofOfficer(called.officer)]);
  if (filters.border !== undefined) chips.push(['border', filters.border === 'above' ? say.above : say.belowAgency]);
  if (filters.attention !== undefined) chips.push(['attention', labelOf(field, 'attention', filters.attention)]);
  for (const key of ['dueFrom', 'dueTo', 'closedFrom', 'closedTo', 'openedFrom', 'openedTo'] as const) {
    const day = filters[key];
    if (day !== undefined) chips.push([key, say[key](printDay(day))]);
  }
  return (
    <>
      {chips.map(([key, label]) => (
        <button key={key} type="button" className={styles.chip} aria-label={say.remove(label)} onClick={() => onChange(withFilter(filters, key, null))}>
          {label}
          {ICONS.cross}
        </button>
      ))}
      {Object.keys(filters).length > 1 && <Button look="quiet" onClick={() => onChange({})}>{say.clear}</Button>}
    </>
  );
}
