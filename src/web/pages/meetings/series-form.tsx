import type { SeriesView } from '#contract/index.js';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { PeoplePicker, PersonPicker } from '../../parts/person-picker.js';
import { toast } from '../../parts/toast.js';
import { UnitsPicker } from '../../parts/unit-picker.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './meetings.module.css';
import { bodyOfSeries, draftOfSeries, NEW_SERIES, type SeriesDraft, WEEKDAYS, type WrongInSeries, wrongInSeries } from './series-draft.js';
import { weekdayName } from './when.js';
import { words } from './words.js';

interface SeriesFormProps {
  /** Null for a new one. */
  readonly series: SeriesView | null;
  /** What a new one begins with. */
  readonly rhythm?: SeriesDraft['rhythm'];
  readonly onDone: () => void;
}

/** What a series of meetings is made of. */
export function SeriesForm({ series, rhythm = NEW_SERIES.rhythm, onDone }: SeriesFormProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const [id] = useState(() => newId());
  const [draft, setDraft] = useState<SeriesDraft>(() => (series === null ? { ...NEW_SERIES, rhythm } : draftOfSeries(series)));
  const [tried, setTried] = useState(false);
  const add = useAct('addSeries', ['listMeetings', 'readWeek']);
  const change = useAct('changeSeries', ['listMeetings', 'readWeek']);
  const wrong = tried ? wrongInSeries(draft) : [];
  const set = (part: Partial<SeriesDraft>): void => setDraft({ ...draft, ...part });
  const done = { onSuccess: () => { toast(say.seriesSaved); onDone(); } };
  const save = (): void => {
    setTried(true);
    if (wrongInSeries(draft).length > 0) return;
    const body = bodyOfSeries(draft, series?.startsOn ?? today);
    if (series === null) add.mutate({ body: { id, ...body } }, done);
    else change.mutate({ params: { id: series.id }, body: { version: series.version, ...body } }, done);
  };
  const error = add.error ?? change.error;
  return (
    <form
      className={['card', 'pad', styles.form].join(' ')} aria-label={series === null ? say.addSeries : say.edit}
      onSubmit={(event) => { event.preventDefault(); save(); }}
      onKeyDown={(event) => { if (isSend(event.nativeEvent)) { event.preventDefault(); save(); } }}
    >
      <TextField label={say.name} hint={say.nameHint} value={draft.name} maxLength={200} error={wrong.includes('name') ? say.nameNeeded : null} onChange={(event) => set({ name: event.currentTarget.value })} />
      <RhythmFields draft={draft} wrong={wrong} set={set} />
      <TextField label={say.beginsAt} hint={say.hourHint} maxLength={5} value={draft.beginsAt} error={wrong.includes('hour') ? say.hourWrong : null} onChange={(event) => set({ beginsAt: event.currentTarget.value })} />
      <TextField label={say.place} maxLength={300} value={draft.place} onChange={(event) => set({ place: event.currentTarget.value })} />
      <PersonPicker label={say.chairField} value={draft.chairPostId} onChange={(chairPostId) => set({ chairPostId })} />
      <PersonPicker label={say.secretary} value={draft.secretaryPostId} onChange={(secretaryPostId) => set({ secretaryPostId })} />
      <TextField label={say.participants} hint={say.participantsHint} maxLength={1000} value={draft.participants} onChange={(event) => set({ participants: event.currentTarget.value })} />
      <div className={styles.wide}><PeoplePicker label={say.participantPosts} hint={say.participantPostsHint} value={draft.participantPostIds} onChange={(participantPostIds) => set({ participantPostIds })} /></div>
      <div className={styles.wide}><UnitsPicker label={say.contributors} value={draft.contributorUnitIds} onChange={(contributorUnitIds) => set({ contributorUnitIds })} /></div>
      <AheadFields draft={draft} wrong={wrong} set={set} />
      {(draft.rhythm === 'month' || draft.rhythm === 'quarter') && (
        <label className={styles.check}><input type="checkbox" checked={draft.before} onChange={(event) => set({ before: event.currentTarget.checked })} />{say.before}</label>
      )}
      {error !== null && <p role="alert" className={styles.wide}>{errorSentence(error, language)}</p>}
      <div className={['row-gap', styles.wide].join(' ')}>
        <Button type="submit" look="main" busy={add.isPending || change.isPending}>{say.save}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  readonly draft: SeriesDraft;
  readonly wrong: readonly WrongInSeries[];
  readonly set: (part: Partial<SeriesDraft>) => void;
}

/** How long before a meeting it is made, and handed in for. */
function AheadFields({ draft, wrong, set }: FieldsProps) {
  const say = useWords(words);
  return (
    <>
      <TextField label={say.leadDays} inputMode="numeric" maxLength={2} value={draft.leadDays} error={wrong.includes('leadDays') ? say.leadDaysWrong : null} onChange={(event) => set({ leadDays: event.currentTarget.value })} />
      <TextField label={say.dueDays} inputMode="numeric" maxLength={2} value={draft.dueDays} error={wrong.includes('dueDays') ? say.dueDaysWrong : null} onChange={(event) => set({ dueDays: event.currentTarget.value })} />
    </>
  );
}

/** How often, and on which day of the week or of the month. */
function RhythmFields({ draft, wrong, set }: FieldsProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      <SelectField label={say.rhythm} value={draft.rhythm} onChange={(event) => set({ rhythm: event.currentTarget.value as SeriesDraft['rhythm'] })}>
        {(['week', 'month', 'quarter', 'once'] as const).map((rhythm) => <option key={rhythm} value={rhythm}>{say[rhythm]}</option>)}
      </SelectField>
      {draft.rhythm === 'week' && (
        <SelectField label={say.weekday} value={draft.weekday} onChange={(event) => set({ weekday: event.currentTarget.value })}>
          {WEEKDAYS.map((day, index) => <option key={day} value={day}>{weekdayName(index, language)}</option>)}
        </SelectField>
      )}
      {(draft.rhythm === 'month' || draft.rhythm === 'quarter') && <TextField label={say.monthDay} hint={say.monthDayHint} inputMode="numeric" maxLength={2} value={draft.monthDay} error={wrong.includes('monthDay') ? say.monthDayWrong : null} onChange={(event) => set({ monthDay: event.currentTarget.value })} />}
    </>
  );
}
