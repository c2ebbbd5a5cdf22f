import type { SeriesView } from '#contract/index.js';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { typedDay } from '../../parts/typed-day.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './meetings.module.css';
import { hourOf, isHour } from './series-draft.js';
import { words } from './words.js';

/** A meeting on a day of its own, outside the rhythm of its series. */
export function CallForm({ series, onDone }: { readonly series: readonly SeriesView[]; readonly onDone: () => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const navigate = useNavigate();
  const [tried, setTried] = useState(false);
  const [draft, setDraft] = useState({ id: newId(), seriesId: (series.find(({ rhythm }) => rhythm === 'once') ?? series[0])?.id ?? '', day: '', hour: '', label: '' });
  const call = useAct('callMeeting', ['listMeetings', 'readWeek']);
  const on = typedDay(draft.day, today);
  const send = (): void => {
    setTried(true);
    if (typeof on !== 'string' || !isHour(draft.hour)) return;
    call.mutate({ body: { id: draft.id, seriesId: draft.seriesId, on, beginsAt: hourOf(draft.hour), label: draft.label } }, { onSuccess: ({ id }) => void navigate({ to: '/meetings/$id', params: { id } }) });
  };
  return (
    <form className={['card', 'pad', styles.form].join(' ')} aria-label={say.callMeeting} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <SelectField label={say.which} value={draft.seriesId} onChange={(event) => setDraft({ ...draft, seriesId: event.currentTarget.value })}>
        {series.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </SelectField>
      <DayField label={say.day} value={draft.day} onChange={(day) => setDraft({ ...draft, day })} />
      <TextField label={say.beginsAt} hint={say.hourHint} maxLength={5} value={draft.hour} error={tried && !isHour(draft.hour) ? say.hourWrong : null} onChange={(event) => setDraft({ ...draft, hour: event.currentTarget.value })} />
      <TextField label={say.about} hint={say.aboutHint} maxLength={200} value={draft.label} onChange={(event) => setDraft({ ...draft, label: event.currentTarget.value })} />
      {call.isError && <p role="alert" className={styles.wide}>{errorSentence(call.error, language)}</p>}
      <div className={['row-gap', styles.wide].join(' ')}>
        <Button type="submit" look="main" busy={call.isPending} disabled={typeof on !== 'string'}>{say.call}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
      </div>
    </form>
  );
}
