import { addDays, type CivilDate, mondayOf, printDay, printWeekday } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead, useSession } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './meetings.module.css';
import { words } from './words.js';

// On a weekend the week to come is what one asks for.
const WEEKEND = 2;

/** The calendar of the agency's week: day, hour, what, who presides, where. */
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
        {({ days, fixedOn }) => (
          <>
            <ul className={styles.week}>
              {days.filter(({ meetings, on }) => meetings.length > 0 || on <= addDays(monday, 4)).map(({ on, meetings }) => (
                <li key={on} data-today={on === today || undefined}>
                  <b>{printWeekday(on, language)} <span className="muted small">{printDay(on).slice(0, 5)}</span></b>
                  <div>
                    {meetings.length === 0 && <span className="muted small">{say.nothing}</span>}
                    {meetings.map((meeting) => (
                      <span key={meeting.id} className={styles.slot}>
                        <Link to="/meetings/$id" params={{ id: meeting.id }}>{[meeting.beginsAt, meeting.name, meeting.label].filter((part) => part !== '').join(' ')}</Link>
                        <span className="muted small">{[meeting.chair === null ? '' : say.chair(meeting.chair.personName), meeting.place].filter((part) => part !== '').join('. ')}</span>
                      </span>
                    ))}
                  </div>
                </li>
              ))}
            </ul>
            <p className="muted small">{say.fixed(printDay(fixedOn))}</p>
            {mayDraft && days.some(({ meetings }) => meetings.length > 0) && <div><Button busy={draft.isPending} onClick={make}>{say.draftWeek}</Button></div>}
          </>
        )}
      </Answer>
    </section>
  );
}
