import { printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { Peek } from '../../../parts/peek.js';
import type { TaskSearch } from '../../../search.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import styles from './calendar.module.css';
import { CalendarTask } from './calendar-task.js';
import { periodLabel } from './laid.js';
import type { Bar } from './laid.js';
import { CALENDAR_WORDS } from './words.js';

interface PeriodPanelProps {
  readonly bar: Bar;
  readonly filters: TaskSearch;
  readonly onPeek: (task: TaskLine) => void;
  readonly onClose: () => void;
}

/** The tasks of one period, beside the calendar: the first by name, all of them a step away. */
export function PeriodPanel({ bar, filters, onPeek, onClose }: PeriodPanelProps) {
  const say = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const peek = (task: TaskLine): void => {
    onClose();
    onPeek(task);
  };
  const rest = bar.total - bar.tasks.length;
  return (
    <Peek name={say.period} title={<><h2>{periodLabel(bar, language)}</h2><span className="muted">{say.periodTo(printDay(bar.from), printDay(bar.to))}</span></>} onClose={onClose}>
      <ul className={styles.tasks} data-list>{bar.tasks.map((task) => <li key={task.id}><CalendarTask task={task} day={bar.to} parts={{ peekId: null, onPeek: peek }} /></li>)}</ul>
      {rest > 0 && <p className="muted">{say.rest(String(rest))}</p>}
      <Link to="/tasks" search={{ ...filters, dueFrom: bar.to, dueTo: bar.to }}>{say.openList(printDay(bar.to))}</Link>
    </Peek>
  );
}
