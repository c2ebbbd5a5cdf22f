import { daysBetween } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { isWaitedFor } from './decide.js';
import { MOVES } from './moves.js';
import type { TaskRules } from './rules.js';
import type { DunLevel, Task, TaskState } from './task.js';
import { staleSince, timeliness } from './timeliness.js';

/** Why somebody has to look at an open task: it is late, it is about to be, nobody touched it, a wish waits, or an obstacle was taken up. */
export const ATTENTIONS = ['overdue', 'due_soon', 'stale', 'request', 'obstacle'] as const;
export type Attention = (typeof ATTENTIONS)[number];

interface Today {
  readonly today: CivilDate;
  readonly rules: TaskRules;
}

/** Why a task has to be looked at, in the order of `ATTENTIONS`; empty where it does not. `touchedOn` is the day of its last entry. */
export function attentionOf(task: Task, touchedOn: CivilDate, { today, rules }: Today): Attention[] {
  if (!isOpen(task)) return [];
  const standing = timeliness(task, today, rules);
  const holds: Readonly<Record<Attention, boolean>> = {
    overdue: standing === 'overdue',
    due_soon: standing === 'due_soon',
    stale: staleSince(task, touchedOn, { today, rules }) !== null,
    request: waitsForAnswer(task),
    obstacle: task.escalatedOn !== null,
  };
  return ATTENTIONS.filter((attention) => holds[attention]);
}

const isOpen = (task: Task): boolean => task.state !== 'draft' && isWaitedFor({ ...task, waived: false });

/** Whether a request waits that somebody could answer: it stays with a task that was handed in or paused since, but there nobody can. */
function waitsForAnswer(task: Task): boolean {
  const answerable: readonly TaskState[] = MOVES.grant_request.from;
  return task.openRequest !== null && answerable.includes(task.state);
}

/**
 * In whose hands an open task lies: `unit` leads it and has named nobody, `officer` was named, `office` has to give a returned one to somebody else,
 * `confirmer` has the result, `decider` a request, `leader` an obstacle that was taken up.
 */
export const HANDS = ['unit', 'officer', 'office', 'confirmer', 'decider', 'leader'] as const;
export type Hand = (typeof HANDS)[number];

/** Whether the next thing is for those who do the work; what waits above them is not theirs to be pressed for. */
export const isWithUnit = (hand: Hand): boolean => hand === 'unit' || hand === 'officer';

/** Who has to do the next thing. */
export function handOf(task: Task): Hand {
  if (task.state === 'submitted') return 'confirmer';
  if (task.state === 'returned' || task.state === 'paused') return 'office';
  if (waitsForAnswer(task)) return 'decider';
  if (task.escalatedOn !== null) return 'leader';
  return task.leadPostId === null ? 'unit' : 'officer';
}

/**
 * The next step of the ladder nhắc nhở → phê bình → kiểm điểm. What is not late is only reminded of. What is late goes up one step, but not before
 * the unit had the days to act on the last one.
 */
export function proposedDunLevel(task: Task, { today, rules }: Today): DunLevel {
  if (task.dunnedOn === null || task.dunLevel === 0 || timeliness(task, today, rules) !== 'overdue') return 1;
  if (daysBetween(task.dunnedOn, today) < rules.dunStepDays || task.dunLevel === 3) return task.dunLevel;
  return task.dunLevel === 1 ? 2 : 3;
}
