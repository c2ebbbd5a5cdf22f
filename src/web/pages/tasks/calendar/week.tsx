import { isoWeekOf, isWorkingDay, partsOf, printDay } from '#core/index.js';
import type { CivilDate, WorkingCalendar } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { TaskCalendar } from '#contract/index.js';
import { useSession } from '../../../api/read.js';
import { printCount } from '../../../parts/count.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { CalendarParts } from './calendar.js';
import styles from './calendar.module.css';
import { CalendarTask } from './calendar-task.js';
import { periodLabel, weekOfBars } from './laid.js';
import type { DrawnBar } from './laid.js';
import { CALENDAR_WORDS } from './words.js';

/** As many lines of a day as leave the month on one screen. */
const LINES = { month: 3, week: 8 } as const;

/** The working calendar of an answer, as the rules read it. */
export function workingDaysOf({ off, worked }: TaskCalendar): WorkingCalendar {
  return { holidays: new Set(off.map(({ day }) => day)), makeUpDays: new Set(worked.map(({ day }) => day)) };
}

interface WeekProps {
  /** The first week that is shown: of a bar that goes over several only its first part is walked to, for it is one thing. */
  readonly first: boolean;
  readonly days: readonly CivilDate[];
  readonly bars: readonly DrawnBar[];
  readonly parts: CalendarParts;
}

/** One week: its periods as bars above, its days below them. */
export function Week({ first, days, bars, parts }: WeekProps) {
  const say = useWords(CALENDAR_WORDS);
  const [monday = ''] = days;
  const { laid, lanes } = weekOfBars(monday, bars);
  return (
    <section className={styles.week} aria-label={say.weekLabel(isoWeekOf(monday).week)} style={{ '--lanes': lanes } as CSSProperties}>
      {days.map((day, at) => <Day key={day} day={day} at={at} parts={parts} />)}
      {laid.map(({ bar, start, end, lane, fromBefore, goesOn }) => (
        <div key={bar.key} className={styles.barPlace} style={{ gridColumn: `${start + 1} / ${end + 2}`, gridRow: lane + 2 }} data-from-before={fromBefore || undefined} data-goes-on={goesOn || undefined}>
          <BarLine drawn={bar} repeated={fromBefore && !first} monday={monday} parts={parts} />
        </div>
      ))}
    </section>
  );
}

function BarLine({ drawn, repeated, monday, parts }: { readonly drawn: DrawnBar; readonly repeated: boolean; readonly monday: CivilDate; readonly parts: CalendarParts }) {
  const say = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const day = drawn.from < monday ? monday : drawn.from;
  if (drawn.task !== null) return <CalendarTask task={drawn.task} day={day} repeated={repeated} parts={parts} />;
  const label = say.bar(periodLabel(drawn.bar, language), printCount(drawn.bar.total, language));
  return <button type="button" className={styles.period} tabIndex={repeated ? -1 : undefined} aria-hidden={repeated || undefined} title={label} onClick={() => parts.onBar(drawn.bar)}>{label}</button>;
}

/** Why offices are closed on a day that is no weekend, or open on one that is. */
function useDayNote(day: CivilDate, { off, worked }: TaskCalendar): string | null {
  const say = useWords(CALENDAR_WORDS);
  const closed = off.find((each) => each.day === day);
  const open = worked.find((each) => each.day === day);
  if (closed !== undefined) return say.off(closed.name);
  return open === undefined ? null : say.worked(open.name);
}

function Day({ day, at, parts }: { readonly day: CivilDate; readonly at: number; readonly parts: CalendarParts }) {
  const { today } = useSession();
  const { calendar, filters, span, on } = parts;
  const due = calendar.days.find((each) => each.day === day);
  const shown = due?.tasks.slice(0, LINES[span]) ?? [];
  const note = useDayNote(day, calendar);
  const outside = span === 'month' && partsOf(day).month !== partsOf(on).month;
  return (
    <div className={styles.day} style={{ gridColumn: at + 1 }} data-off={!isWorkingDay(day, workingDaysOf(calendar)) || undefined} data-outside={outside || undefined} data-today={day === today || undefined}>
      <h3 className={styles.date}>
        <time dateTime={day} aria-label={printDay(day)}>{partsOf(day).day === 1 ? printDay(day).slice(0, 5) : partsOf(day).day}</time>
        {note !== null && <span className={styles.note} title={note}>{note}</span>}
      </h3>
      <ul className={styles.tasks}>{shown.map((task) => <li key={task.id}><CalendarTask task={task} day={day} parts={parts} /></li>)}</ul>
      {due !== undefined && due.total > shown.length && <AllOf day={day} total={due.total} filters={filters} />}
    </div>
  );
}

/** To the list of everything that is due on a day. */
export function AllOf({ day, total, filters }: { readonly day: CivilDate; readonly total: number; readonly filters: CalendarParts['filters'] }) {
  const say = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const count = printCount(total, language);
  return <Link to="/tasks" search={{ ...filters, dueFrom: day, dueTo: day }} className={styles.all} aria-label={say.allOf(printDay(day), count)}>{say.all(count)}</Link>;
}
