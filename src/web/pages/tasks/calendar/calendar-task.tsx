import type { CivilDate } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { onRowKey } from '../../../parts/row-keys.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import type { CalendarParts } from './calendar.js';
import styles from './calendar.module.css';

interface CalendarTaskProps {
  readonly task: TaskLine;
  readonly day: CivilDate;
  /** A further part of a bar that is shown already: seen, and passed over by the keyboard and by screen readers. */
  readonly repeated?: boolean;
  readonly parts: Pick<CalendarParts, 'peekId' | 'onPeek'>;
}

/** A task in a calendar, one line: colour and word say how it stands; J, K and arrows walk, Enter opens, Space peeks. */
export function CalendarTask({ task, day, repeated = false, parts: { peekId, onPeek } }: CalendarTaskProps) {
  const field = useWords(FIELD_WORDS);
  const navigate = useNavigate();
  const how = task.state === 'done' || task.state === 'cancelled' || task.state === 'paused' ? labelOf(field, 'state', task.state) : labelOf(field, 'timeliness', task.timeliness);
  const title = `${task.title} (${[task.lead.shortName || task.lead.name, how].join(', ')})`;
  const walk = repeated ? { tabIndex: -1, 'aria-hidden': true } : { 'data-row': task.id, 'data-day': day, tabIndex: 0, 'aria-label': title, 'aria-current': peekId === task.id || undefined };
  return (
    <Link
      to="/tasks/$id"
      params={{ id: task.id }}
      className={styles.task}
      data-standing={task.state === 'cancelled' ? 'undated' : task.timeliness}
      title={title}
      {...walk}
      onKeyDown={(event) => !event.code.startsWith('Page') && onRowKey(event, { open: () => void navigate({ to: '/tasks/$id', params: { id: task.id } }), peek: () => onPeek(task) })}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        onPeek(task);
      }}
    >
      {task.title}
    </Link>
  );
}
