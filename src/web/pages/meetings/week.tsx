import type { WeekView } from '#contract/index.js';
import { addDays, type CivilDate, type Language, mondayOf, printDay, printMeetingName, printWeekChange, printWeekday, type WeekChange } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { Tag } from '../../parts/status.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './meetings.module.css';
import { words } from './words.js';

// On a weekend the week to come is what one asks for.
const WEEKEND = 2;

/** The calendar of the agency's week: day, hour, what, who presides, where; once it is fixed, what was changed since. */
export function Week({ mayDraft }: { readonly mayDraft: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { today } = useSession();
  const [monday, setMonday] = useState<CivilDate>(() => mondayOf(addDays(today, WEEKEND)));
  const navigate = useNavigate();
  const draft = useAct('draftWeek');
  const make = (): void => draft.mutate({ params: { monday }, body: { paperId: newId() } }, { onSuccess: ({ paperId }) => void navigate({ to: '/papers/$id', params: { id: paperId } }), onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  const week = useRead('readWeek', { params: { monday } });
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="week">
      <div className={styles.weekHead}>
        <h2 id="week">{say.weekOf(printDay(monday), printDay(addDays(monday, 6)))}</h2>
        <span className="row-gap">
          <Button look="quiet" onClick={() => setMonday(addDays(monday, -7))}>{say.previousWeek}</Button>
          <Button look="quiet" onClick={() => setMonday(addDays(monday, 7))}>{say.nextWeek}</Button>
        </span>
      </div>
      <Answer of={week} rows={3}>
        {({ days, fixedOn, fixedAt, isFixed }) => (
          <>
            <ul className={styles.week}>
              {days.filter(({ meetings, gone, on }) => meetings.length + gone.length > 0 || on <= addDays(monday, 4)).map(({ on, meetings, gone }) => (
                <li key={on} data-today={on === today || undefined}>
                  <b>{printWeekday(on, language)} <span className="muted small">{printDay(on).slice(0, 5)}</span></b>
                  <div>
                    {meetings.length + gone.length === 0 && <span className="muted small">{say.nothing}</span>}
                    {meetings.map((meeting) => (
                      <span key={meeting.id} className={styles.slot}>
                        <Link to="/meetings/$id" params={{ id: meeting.id }}>{[meeting.beginsAt, printMeetingName(meeting)].filter((part) => part !== '').join(' ')}</Link>
                        <span className="muted small">{[meeting.chair === null ? '' : say.chair(meeting.chair.personName), meeting.place].filter((part) => part !== '').join('. ')}</span>
                        {meeting.change !== null && <Changed monday={monday} change={meeting.change} />}
                      </span>
                    ))}
                    {gone.map((change) => (
                      <span key={change.meetingId} className={styles.slot}>
                        <Link to="/meetings/$id" params={{ id: change.meetingId }}><s>{[change.before?.beginsAt ?? '', change.before?.name ?? ''].filter((part) => part !== '').join(' ')}</s></Link>
                        <Changed monday={monday} change={change} />
                      </span>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
            <p className="muted small">{isFixed ? say.wasFixed(fixedAt, whenFixed(fixedOn, language), changesIn(days)) : say.fixed(fixedAt, whenFixed(fixedOn, language))}</p>
            {mayDraft && days.some(({ meetings }) => meetings.length > 0) && <div><Button busy={draft.isPending} onClick={make}>{say.draftWeek}</Button></div>}
          </>
        )}
      </Answer>
    </section>
  );
}

const whenFixed = (day: CivilDate, language: Language): string => `${printWeekday(day, language)} ${printDay(day)}`;

const changesIn = (days: WeekView['days']): number => days.reduce((sum, { meetings, gone }) => sum + gone.length + meetings.filter(({ change }) => change !== null).length, 0);

/** What was changed after the calendar was fixed, by whom and when. */
function Changed({ monday, change }: { readonly monday: CivilDate; readonly change: WeekChange }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return <span className="row-gap"><Tag tone="soon" icon="pen">{say.changed}: {printWeekChange(monday, change, language)}</Tag><span className="muted small">{say.changedBy(change.by, printInstant(change.at))}</span></span>;
}
