import { calendarDays, isoWeekOf, partsOf, printDay, turned, weeksOf } from '#core/index.js';
import type { CalendarSpan, CivilDate } from '#core/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { TaskCalendar } from '#contract/index.js';
import { reading, useSession } from '../../../api/read.js';
import { isComposing } from '../../../commands/keys.js';
import { useCommands } from '../../../commands/registry.js';
import { Answer } from '../../../parts/answer.js';
import { Button } from '../../../parts/button.js';
import { printCount } from '../../../parts/count.js';
import type { TaskSearch } from '../../../search.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskQuery } from '../filter-url.js';
import type { TaskLine } from '../task-pages.js';
import { Agenda } from './agenda.js';
import { PeriodPanel } from './period-panel.js';
import styles from './calendar.module.css';
import type { Bar } from './laid.js';
import { drawnBars } from './laid.js';
import { Week } from './week.js';
import { CALENDAR_WORDS, WEEKDAYS } from './words.js';

interface CalendarProps {
  readonly query: TaskQuery;
  /** The filter as the address has it, for links into the list. */
  readonly filters: TaskSearch;
  readonly span: CalendarSpan;
  /** A day of the month or week that is shown. */
  readonly on: CivilDate;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
  readonly onTurn: (to: { readonly span?: CalendarSpan; readonly on?: CivilDate }) => void;
}

/** What every part of a calendar shares. */
export interface CalendarParts {
  readonly calendar: TaskCalendar;
  readonly filters: TaskSearch;
  readonly span: CalendarSpan;
  /** The month whose days are shown plainly; those around it are pale. */
  readonly on: CivilDate;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
  readonly onBar: (bar: Bar) => void;
}

/** The list as a calendar over the same filter: a day as a line, a period as a bar, closed days pale; on a phone one day after the other. */
export function Calendar({ query, filters, span, on, peekId, onPeek, onTurn }: CalendarProps) {
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const [bar, setBar] = useState<Bar | null>(null);
  const { sort: _, cursor: __, limit: ___, ...filter } = query;
  const calendar = useQuery({ ...reading('calendarTasks', { query: { ...filter, ...calendarDays(span, on) } }), placeholderData: keepPreviousData });
  const turn = (steps: number): void => onTurn({ on: turned(span, on, steps) });
  useCalendarKeys(turn);
  return (
    <div className={styles.calendar}>
      <Head span={span} on={on} onTurn={onTurn} />
      <Answer of={calendar}>
        {(answer) => {
          const parts: CalendarParts = { calendar: answer, filters, span, on, peekId, onPeek, onBar: setBar };
          return (
            <>
              {narrow ? <Agenda parts={parts} /> : <Grid parts={parts} />}
              <Undated count={answer.undated} filters={filters} />
            </>
          );
        }}
      </Answer>
      {bar !== null && <PeriodPanel bar={bar} filters={filters} onPeek={onPeek} onClose={() => setBar(null)} />}
    </div>
  );
}

function Head({ span, on, onTurn }: Pick<CalendarProps, 'span' | 'on' | 'onTurn'>) {
  const say = useWords(CALENDAR_WORDS);
  const { today } = useSession();
  const { year, month } = partsOf(on);
  const { from, to } = calendarDays(span, on);
  return (
    <div className={styles.head}>
      <h2 role="status">{span === 'month' ? say.monthOf(month, year) : say.weekOf(isoWeekOf(on).week, printDay(from), printDay(to))}</h2>
      <div className="row-gap no-print">
        <Button title={`${say.turnBack} (PageUp)`} onClick={() => onTurn({ on: turned(span, on, -1) })}>‹ {say.before}</Button>
        <Button onClick={() => onTurn({ on: today })}>{say.today}</Button>
        <Button title={`${say.turnOn} (PageDown)`} onClick={() => onTurn({ on: turned(span, on, 1) })}>{say.after} ›</Button>
        <span className={styles.spans} role="group" aria-label={say.span}>
          {(['month', 'week'] as const).map((each) => <button key={each} type="button" aria-pressed={span === each} onClick={() => onTurn({ span: each })}>{say[each]}</button>)}
        </span>
      </div>
    </div>
  );
}

function Grid({ parts }: { readonly parts: CalendarParts }) {
  const say = useWords(CALENDAR_WORDS);
  const bars = drawnBars(parts.calendar.bars);
  const weeks = weeksOf(calendarDays(parts.span, parts.on));
  return (
    <div className={styles.grid} data-list data-span={parts.span} onKeyDown={onSideways}>
      <div className={styles.weekdays} aria-hidden>{WEEKDAYS.map((day) => <span key={day}>{say[day]}</span>)}</div>
      {weeks.map((days, at) => <Week key={days[0]} first={at === 0} days={days} bars={bars} parts={parts} />)}
    </div>
  );
}

function Undated({ count, filters }: { readonly count: number; readonly filters: TaskSearch }) {
  const say = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  if (count === 0) return null;
  return <p className="small"><Link to="/tasks" search={{ ...filters, undated: 'true' }}>{say.undated(printCount(count, language))}</Link></p>;
}

function useCalendarKeys(turn: (steps: number) => void): void {
  const say = useWords(CALENDAR_WORDS);
  const key = (id: string, label: string, keys: string, run?: () => void) => ({ id: `calendar.${id}`, label, group: say.group, keys, scope: run === undefined ? ('row' as const) : ('list' as const), inPalette: false, run: run ?? (() => undefined) });
  useCommands([key('back', say.turnBack, 'PageUp', () => turn(-1)), key('on', say.turnOn, 'PageDown', () => turn(1)), key('day-before', say.dayBefore, 'ArrowLeft'), key('day-after', say.dayAfter, 'ArrowRight')]);
}

/** Left and right: the first task of the day before or after that has any. */
function onSideways(event: KeyboardEvent<HTMLElement>): void {
  const side = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : 0;
  const own = event.target instanceof HTMLElement ? event.target.dataset['day'] : undefined;
  if (side === 0 || own === undefined || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey) return;
  event.preventDefault();
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const days = [...new Set(rows.map((row) => row.dataset['day'] ?? ''))].sort();
  const beside = days[days.indexOf(own) + side];
  rows.find((row) => row.dataset['day'] === beside)?.focus();
}
