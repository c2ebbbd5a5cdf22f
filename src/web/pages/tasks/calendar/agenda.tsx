import { printDay, printWeekday } from '#core/index.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { useSession } from '../../../api/read.js';
import type { CalendarParts } from './calendar.js';
import styles from './calendar.module.css';
import { CalendarTask } from './calendar-task.js';
import { drawnBars, periodLabel } from './laid.js';
import { CALENDAR_WORDS } from './words.js';
import { AllOf } from './week.js';

/** A calendar on a phone: the periods first, then day after day with what is due; days without anything are left out, holidays are not. */
export function Agenda({ parts }: { readonly parts: CalendarParts }) {
  const say = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const { calendar, filters } = parts;
  const bars = drawnBars(calendar.bars);
  const days = [...new Set([...calendar.days.map(({ day }) => day), ...calendar.off.map(({ day }) => day)])].sort();
  if (days.length + bars.length === 0) return <p className="muted">{say.none}</p>;
  return (
    <div className={styles.agenda} data-list>
      {bars.length > 0 && (
        <section aria-label={say.period}>
          <h3>{say.period}</h3>
          <ul className={styles.tasks}>
            {bars.map((drawn) => (
              <li key={drawn.key}>
                {drawn.task === null
                  ? <button type="button" className={styles.period} onClick={() => parts.onBar(drawn.bar)}>{say.bar(periodLabel(drawn.bar, language), String(drawn.bar.total))}</button>
                  : <CalendarTask task={drawn.task} day={drawn.from} parts={parts} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {days.map((day) => {
        const due = calendar.days.find((each) => each.day === day);
        const off = calendar.off.find((each) => each.day === day);
        return (
          <section key={day} aria-label={printDay(day)} data-today={day === today || undefined}>
            <h3>{printWeekday(day, language)}, {printDay(day)}{off !== undefined && <span className="muted small"> · {say.off(off.name)}</span>}</h3>
            {due !== undefined && <ul className={styles.tasks}>{due.tasks.map((task) => <li key={task.id}><CalendarTask task={task} day={day} parts={parts} /></li>)}</ul>}
            {due !== undefined && due.total > due.tasks.length && <AllOf day={day} total={due.total} filters={filters} />}
          </section>
        );
      })}
    </div>
  );
}
