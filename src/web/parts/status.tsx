import type { z } from 'zod';
import type { Deadline as DeadlineSchema, TaskRow } from '#contract/index.js';
import { daysBetween, printDay, printDeadline, relativeDay } from '#core/index.js';
import { useSession } from '../api/read.js';
import { useLanguage, useWords } from '../words/words.js';
import { ICONS } from './icons.js';
import type { IconName } from './icons.js';
import styles from './status.module.css';
import { FIELD_WORDS, PART_WORDS, labelOf } from './words.js';

type Timeliness = TaskRow['timeliness'];
type TaskState = TaskRow['state'];
type Tone = 'none' | 'run' | 'soon' | 'late' | 'done';

const OF_TIMELINESS: Readonly<Record<Timeliness, readonly [Tone, IconName]>> = {
  undated: ['none', 'ring'], on_track: ['run', 'half'], due_soon: ['soon', 'clock'], overdue: ['late', 'triangle'], on_time: ['done', 'tick'], late: ['done', 'tick'], paused: ['none', 'pause'],
};
const OF_STATE: Readonly<Record<TaskState, readonly [Tone, IconName]>> = {
  draft: ['none', 'ring'], assigned: ['none', 'ring'], returned: ['soon', 'back'], active: ['run', 'half'], submitted: ['run', 'hourglass'], done: ['done', 'tick'], paused: ['none', 'pause'], cancelled: ['none', 'cross'],
};

/** Shape, word and colour together; never colour alone. A tag is never a button. */
export function Tag({ tone, icon, children, title }: { readonly tone: Tone; readonly icon: IconName; readonly children: React.ReactNode; readonly title?: string }) {
  return (
    <span className={[styles.tag, styles[tone]].join(' ')} title={title}>
      <span className={styles.icon}>{ICONS[icon]}</span>
      {children}
    </span>
  );
}

type Marked = Pick<TaskRow, 'state' | 'timeliness' | 'dueOn'> & { readonly closedOn?: string | null };

const CLOSED: readonly TaskState[] = ['done', 'cancelled', 'paused'];

/** The one mark of a task: what is wrong comes first (overdue, due soon), else the state it is in. `besideDeadline`: the deadline stands next to it and says itself how late it is. */
export function StatusMark({ task, besideDeadline = false }: { readonly task: Marked; readonly besideDeadline?: boolean }) {
  const field = useWords(FIELD_WORDS);
  const words = useWords(PART_WORDS);
  const { today } = useSession();
  if (CLOSED.includes(task.state)) return <ClosedMark task={task} />;
  if (besideDeadline) return <StateTag state={task.state} />;
  if (task.timeliness === 'overdue') {
    return <Tag tone="late" icon="triangle">{task.dueOn === null ? field.timeliness_overdue : words.overdueBy(daysBetween(task.dueOn, today))}</Tag>;
  }
  if (task.timeliness === 'due_soon' && task.state !== 'submitted') return <Tag tone="soon" icon="clock">{field.timeliness_due_soon}</Tag>;
  return <StateTag state={task.state} />;
}

function ClosedMark({ task: { state, timeliness, dueOn, closedOn } }: { readonly task: Marked }) {
  const words = useWords(PART_WORDS);
  if (timeliness === 'late' && dueOn !== null && closedOn) return <Tag tone="done" icon="tick">{words.doneLate(daysBetween(dueOn, closedOn))}</Tag>;
  return <StateTag state={state} />;
}

/** The state by itself, without timeliness. */
export function StateTag({ state }: { readonly state: TaskState }) {
  const [tone, icon] = OF_STATE[state];
  return <Tag tone={tone} icon={icon}>{labelOf(useWords(FIELD_WORDS), 'state', state)}</Tag>;
}

/** A class of timeliness by itself, as in legends and filters. */
export function TimelinessTag({ timeliness }: { readonly timeliness: Timeliness }) {
  const [tone, icon] = OF_TIMELINESS[timeliness];
  return <Tag tone={tone} icon={icon}>{labelOf(useWords(FIELD_WORDS), 'timeliness', timeliness)}</Tag>;
}

export type Deadline = z.infer<typeof DeadlineSchema>;

interface DeadlineTagProps {
  readonly deadline: Deadline | null;
  readonly dueOn?: string | null;
  readonly timeliness?: Timeliness;
  /** Adds "còn 3 ngày" under the tag. */
  readonly withDistance?: boolean;
}

const SETTLED: readonly Timeliness[] = ['on_time', 'late', 'paused'];

/** A deadline as it was given, coloured by what it means today. */
export function DeadlineTag({ deadline, dueOn = null, timeliness = 'on_track', withDistance = false }: DeadlineTagProps) {
  const { language } = useLanguage();
  const { today } = useSession();
  const shown = deadline === null && dueOn === null ? 'undated' : timeliness;
  const [tone, icon] = OF_TIMELINESS[shown];
  const label = deadline === null && dueOn !== null ? printDay(dueOn) : printDeadline(deadline, language);
  const distance = dueOn === null || SETTLED.includes(shown) ? '' : relativeDay(dueOn, today, language);
  return (
    <span className={styles.deadline}>
      <Tag tone={tone} icon={icon} title={titleOf(dueOn, distance)}>{capital(label)}</Tag>
      {withDistance && distance !== '' && <span className="muted tiny">{distance}</span>}
    </span>
  );
}

function titleOf(dueOn: string | null, distance: string): string {
  return [dueOn === null ? '' : printDay(dueOn), distance].filter((part) => part !== '').join(', ');
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
