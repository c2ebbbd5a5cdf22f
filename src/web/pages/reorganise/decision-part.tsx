import { REORGANISATION_KINDS } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { UnitPicker, UnitsPicker, useUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import { afterOf, heirOf, newUnit, withExisting, withKind } from './draft.js';
import type { Draft, NewUnit } from './draft.js';
import styles from './reorganise.module.css';
import { REORGANISE_WORDS } from './words.js';

interface DecisionPartProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}

/** What the decision says: which units end, what comes after them, from when, under which number. */
export function DecisionPart({ draft, onChange }: DecisionPartProps) {
  const words = useWords(REORGANISE_WORDS);
  const one = draft.kind === 'split' || draft.kind === 'rename';
  const ending = (ids: readonly string[]) => onChange({ ...draft, endingIds: ids, existingIds: draft.existingIds.filter((id) => !ids.includes(id)) });
  return (
    <section className={['card', 'pad', styles.part].join(' ')} aria-label={words.form}>
      <div className={styles.grid}>
        <SelectField label={words.kind} value={draft.kind} onChange={(event) => onChange(withKind(draft, REORGANISATION_KINDS.find((kind) => kind === event.currentTarget.value) ?? 'merge'))}>
          {REORGANISATION_KINDS.map((kind) => <option key={kind} value={kind}>{words[`kind_${kind}`]}</option>)}
        </SelectField>
        <TextField label={words.decision} placeholder={words.decisionHint} maxLength={120} value={draft.decision} onChange={(event) => onChange({ ...draft, decision: event.currentTarget.value })} />
        <DayField label={words.day} value={draft.day} onChange={(day) => onChange({ ...draft, day })} />
      </div>
      <div className={styles.two}>
        {one
          ? <UnitPicker label={words.ending} value={draft.endingIds[0] ?? null} except={draft.existingIds} onChange={(id) => ending(id === null ? [] : [id])} />
          : <UnitsPicker label={words.ending} value={draft.endingIds} except={draft.existingIds} onChange={ending} />}
        {draft.kind !== 'rename' && <UnitsPicker label={`${words.after}: ${words.existing.toLocaleLowerCase('vi')}`} value={draft.existingIds} except={draft.endingIds} onChange={(ids) => onChange(withExisting(draft, ids))} />}
      </div>
      {draft.newUnits.map((unit, index) => <NewUnitFields key={unit.id} unit={unit} draft={draft} index={index} onChange={onChange} />)}
      <div className={styles.bar}>
        {draft.kind === 'split' && <Button onClick={() => onChange({ ...draft, newUnits: [...draft.newUnits, newUnit()] })}>{words.addNew}</Button>}
        <HeirField draft={draft} onChange={onChange} />
      </div>
    </section>
  );
}

function HeirField({ draft, onChange }: DecisionPartProps) {
  const words = useWords(REORGANISE_WORDS);
  const after = afterOf(draft, useUnits());
  if (after.length < 2) return null;
  return (
    <SelectField label={words.heir} value={heirOf(draft) ?? ''} onChange={(event) => onChange({ ...draft, heirId: event.currentTarget.value || null })}>
      <option value="">{words.heirNone}</option>
      {after.map((unit) => <option key={unit.id} value={unit.id}>{unit.name || words.unnamed}</option>)}
    </SelectField>
  );
}

function NewUnitFields({ unit, draft, index, onChange }: DecisionPartProps & { readonly unit: NewUnit; readonly index: number }) {
  const words = useWords(REORGANISE_WORDS);
  const units = useUnits();
  const set = (change: Partial<NewUnit>) => onChange({ ...draft, newUnits: draft.newUnits.map((each) => (each.id === unit.id ? { ...each, ...change } : each)) });
  const usual = units.find((each) => each.id === draft.endingIds[0])?.parentId ?? null;
  const numbered = draft.newUnits.length > 1 ? ` ${index + 1}` : '';
  const removable = draft.newUnits.length + draft.existingIds.length > 2 && draft.kind === 'split';
  return (
    <div className={styles.fresh} role="group" aria-label={`${words.newUnit}${numbered}`}>
      <TextField label={`${words.newName}${numbered}`} maxLength={200} value={unit.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <TextField label={words.newShort} maxLength={80} value={unit.shortName} onChange={(event) => set({ shortName: event.currentTarget.value })} />
      <UnitPicker label={words.parent} value={unit.parentId ?? usual} except={draft.endingIds} onChange={(parentId) => set({ parentId })} />
      {removable && <Button look="quiet" aria-label={words.removeNew(unit.name || words.unnamed)} onClick={() => onChange({ ...draft, newUnits: draft.newUnits.filter((each) => each.id !== unit.id) })}>×</Button>}
    </div>
  );
}
