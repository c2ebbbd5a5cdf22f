import type { DutyView } from '#contract/index.js';
import { RHYTHMS } from '#core/index.js';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { toast } from '../../parts/toast.js';
import { UnitsPicker } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './duties.module.css';
import { bodyOfDuty, draftOfDuty, type DutyDraft, NEW_DUTY, rulesOfDraft, type WrongInDuty, wrongInDuty } from './duty-draft.js';
import { OutlineEditor } from './outline-editor.js';
import { words } from './words.js';

interface DutyFormProps {
  /** Null for a new one. */
  readonly duty: DutyView | null;
  readonly mayEdit: boolean;
  readonly onSaved: (dutyId: string) => void;
}

/** What a reporting duty is made of, with its outline. */
export function DutyForm({ duty, mayEdit, onSaved }: DutyFormProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [draft, setDraft] = useState<DutyDraft>(() => (duty === null ? NEW_DUTY : draftOfDuty(duty)));
  const [tried, setTried] = useState(false);
  const { save, error, busy } = useSaving(duty, onSaved);
  const wrong = tried ? wrongInDuty(draft) : [];
  const set = (part: Partial<DutyDraft>): void => setDraft({ ...draft, ...part });
  const send = (): void => {
    setTried(true);
    if (wrongInDuty(draft).length === 0) save(draft);
  };
  return (
    <form
      className="stack" aria-label={say.facts} onSubmit={(event) => { event.preventDefault(); send(); }}
      onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); send(); } }}
    >
      <fieldset disabled={!mayEdit} className="stack">
        <section className={['card', 'pad', styles.form].join(' ')}>
          <Facts draft={draft} wrong={wrong} set={set} isMonthly={duty?.freezes === true} />
          {duty !== null && isOtherRule(duty, draft) && duty.periods.some(({ report }) => report !== null) && <From duty={duty} draft={draft} set={set} />}
        </section>
        <OutlineEditor outline={draft.outline} tried={tried} disabled={!mayEdit} onChange={(outline) => set({ outline })} />
      </fieldset>
      {error !== null && <p role="alert">{errorSentence(error, language)}</p>}
      {mayEdit && <div className={['row-gap', styles.foot].join(' ')}><Button type="submit" look="main" keys="Ctrl+Enter" busy={busy}>{say.save}</Button></div>}
    </form>
  );
}

const isOtherRule = (duty: DutyView, draft: DutyDraft): boolean => JSON.stringify(rulesOfDraft(draft)) !== JSON.stringify(duty.rules);

function useSaving(duty: DutyView | null, onSaved: (dutyId: string) => void) {
  const say = useWords(words);
  const [id] = useState(() => newId());
  const add = useAct('addDuty', ['listDuties']);
  const change = useAct('changeDuty', ['listDuties', 'readReport']);
  const done = { onSuccess: (saved: DutyView) => { toast(say.saved); onSaved(saved.id); } };
  return {
    save: (draft: DutyDraft): void => {
      if (duty !== null) return change.mutate({ params: { id: duty.id }, body: { version: duty.version, ...bodyOfDuty(draft) } }, done);
      const { rulesFrom: _, ...facts } = bodyOfDuty(draft);
      add.mutate({ body: { id, ...facts } }, done);
    },
    error: add.error ?? change.error, busy: add.isPending || change.isPending,
  };
}

interface PartProps {
  readonly draft: DutyDraft;
  readonly set: (part: Partial<DutyDraft>) => void;
}

function Facts({ draft, wrong, set, isMonthly }: PartProps & { readonly wrong: readonly WrongInDuty[]; readonly isMonthly: boolean }) {
  const say = useWords(words);
  return (
    <>
      <div className={styles.wide}><TextField label={say.name} hint={say.nameHint} value={draft.name} maxLength={200} error={wrong.includes('name') ? say.nameNeeded : null} onChange={(event) => set({ name: event.currentTarget.value })} /></div>
      <TextField label={say.addressee} hint={say.addresseeHint} value={draft.addressee} maxLength={300} onChange={(event) => set({ addressee: event.currentTarget.value })} />
      <TextField label={say.citation} hint={say.citationHint} value={draft.citation} maxLength={300} onChange={(event) => set({ citation: event.currentTarget.value })} />
      <SelectField label={say.rhythm} value={draft.rhythm} disabled={isMonthly} {...(isMonthly ? { hint: say.fixed } : {})} onChange={(event) => set({ rhythm: event.currentTarget.value as DutyDraft['rhythm'] })}>
        {RHYTHMS.map((rhythm) => <option key={rhythm} value={rhythm}>{say[rhythm]}</option>)}
      </SelectField>
      {!isMonthly && <Programme draft={draft} set={set} />}
      {draft.rhythm !== 'week' && <Days draft={draft} wrong={wrong} set={set} />}
      <div className={styles.wide}><UnitsPicker label={say.contributors} value={draft.contributorUnitIds} onChange={(contributorUnitIds) => set({ contributorUnitIds })} /></div>
      <TextField label={say.leadDays} inputMode="numeric" maxLength={2} value={draft.leadDays} onChange={(event) => set({ leadDays: event.currentTarget.value })} />
      <TextField label={say.dueDays} inputMode="numeric" maxLength={2} value={draft.dueDays} onChange={(event) => set({ dueDays: event.currentTarget.value })} />
      <div className={styles.wide}><TextArea label={say.recipients} hint={say.recipientsHint} rows={3} value={draft.recipients} onChange={(event) => set({ recipients: event.currentTarget.value })} /></div>
    </>
  );
}

/** Whose tasks it tells of: all, or those of one programme that is followed. */
function Programme({ draft, set }: PartProps) {
  const say = useWords(words);
  const names = useRead('listProgrammes', {}).data?.programmes.map(({ name }) => name) ?? [];
  const known = draft.programme === '' || names.includes(draft.programme) ? names : [...names, draft.programme];
  return (
    <SelectField label={say.programme} value={draft.programme} onChange={(event) => set({ programme: event.currentTarget.value })}>
      <option value="">{say.allWork}</option>
      {known.map((name) => <option key={name} value={name}>{name}</option>)}
    </SelectField>
  );
}

/** The days whose data a period counts, and the day of sending. */
function Days({ draft, wrong, set }: PartProps & { readonly wrong: readonly WrongInDuty[] }) {
  const say = useWords(words);
  const errorOf = (field: WrongInDuty): string | null => (wrong.includes(field) ? say.dayWrong : null);
  return (
    <>
      <SelectField label={say.dataDays} value={draft.byCalendar ? 'calendar' : 'days'} onChange={(event) => set({ byCalendar: event.currentTarget.value === 'calendar' })}>
        <option value="days">{say.between}</option>
        <option value="calendar">{say.calendar}</option>
      </SelectField>
      {!draft.byCalendar && (
        <div className={styles.pair}>
          <TextField label={say.fromDay} inputMode="numeric" maxLength={2} value={draft.fromDay} error={errorOf('fromDay')} onChange={(event) => set({ fromDay: event.currentTarget.value })} />
          <TextField label={say.toDay} inputMode="numeric" maxLength={2} value={draft.toDay} error={errorOf('toDay')} onChange={(event) => set({ toDay: event.currentTarget.value })} />
        </div>
      )}
      <div className={styles.pair}>
        <TextField label={say.sendDay} inputMode="numeric" maxLength={2} value={draft.sendDay} error={errorOf('sendDay')} onChange={(event) => set({ sendDay: event.currentTarget.value })} />
        <SelectField label={say.monthsAfter} value={draft.monthsAfter} onChange={(event) => set({ monthsAfter: Number(event.currentTarget.value) })}>
          <option value={0}>{say.lastMonth}</option>
          {[1, 2, 3].map((months) => <option key={months} value={months}>{say.monthAfter(months)}</option>)}
        </SelectField>
      </div>
    </>
  );
}

/** From when new days hold. */
function From({ duty, draft, set }: PartProps & { readonly duty: DutyView }) {
  const say = useWords(words);
  return (
    <div className={styles.wide}>
      <SelectField label={say.rulesFrom} hint={say.rulesHint} value={draft.rulesFrom} onChange={(event) => set({ rulesFrom: event.currentTarget.value })}>
        <option value="">{say.nextPeriod}</option>
        {duty.periods.filter(({ report }) => report === null).map(({ key, label }) => <option key={key} value={key}>{label}</option>)}
      </SelectField>
    </div>
  );
}
