import { addDays, daysBetween, earlierDate } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { isLongPeriod } from '../deadline/due.js';
import type { DueRules } from '../deadline/due.js';
import type { TaskRules } from './rules.js';
import type { Task } from './task.js';

/**
 * Derived, never stored. Open tasks: `undated | on_track | due_soon | overdue`; done tasks: `on_time | late | undated`; a paused task is `paused`.
 * Reported as the four official classes (01/VBHN-VPCP), with undated and paused shown apart so that the four add up.
 */
export type Timeliness = 'undated' | 'on_track' | 'due_soon' | 'overdue' | 'on_time' | 'late' | 'paused';

/** What timeliness is read from. */
export type TimedTask = Pick<Task, 'state' | 'dueOn' | 'submittedOn' | 'closedOn' | 'deadline'>;

/**
 * How a task stands against its due day today. A cancelled task stands against nothing and is `undated`. A result that waits for confirmation
 * stands as it was handed in: a slow confirmer makes nobody late (model 7.4: closed on the day of the evidence, not of the click).
 */
export function timeliness(task: TimedTask, today: CivilDate, rules: DueRules): Timeliness {
  if (task.state === 'paused') return 'paused';
  if (task.dueOn === null || task.state === 'cancelled') return 'undated';
  if (task.state === 'done') return (task.closedOn ?? today) <= task.dueOn ? 'on_time' : 'late';
  return openTimeliness({ ...task, dueOn: task.dueOn }, today, rules);
}

function openTimeliness(task: TimedTask & { readonly dueOn: CivilDate }, today: CivilDate, rules: DueRules): Timeliness {
  const { dueOn, submittedOn, deadline } = task;
  if (dueOn < earlierDate(submittedOn ?? today, today)) return 'overdue';
  if (submittedOn !== null) return 'on_track';
  const soon = deadline !== null && isLongPeriod(deadline) ? rules.soonDaysForPeriods : rules.soonDays;
  return daysBetween(today, dueOn) <= soon ? 'due_soon' : 'on_track';
}

/** The same against the due day at assignment: what an extension did not change. */
export function originalTimeliness(task: TimedTask & Pick<Task, 'originalDueOn'>, today: CivilDate, rules: DueRules): Timeliness {
  return timeliness({ ...task, dueOn: task.originalDueOn }, today, rules);
}

/**
 * The classes of 01/VBHN-VPCP: *hoàn thành đúng hạn, hoàn thành quá hạn, đang thực hiện trong hạn, đang thực hiện quá hạn*;
 * undated and paused apart.
 */
export const OFFICIAL_CLASSES = ['on_time', 'late', 'on_track', 'overdue', 'undated', 'paused'] as const;
export type OfficialClass = (typeof OFFICIAL_CLASSES)[number];

/** The class in which a task is counted, once, at its lead; null for what is not counted: drafts and cancelled tasks. */
export function officialClass(task: TimedTask, today: CivilDate, rules: DueRules): OfficialClass | null {
  if (task.state === 'draft' || task.state === 'cancelled') return null;
  const derived = timeliness(task, today, rules);
  return derived === 'due_soon' ? 'on_track' : derived;
}

const CLOSED: readonly Task['state'][] = ['draft', 'done', 'cancelled', 'paused'];

/**
 * Since which day an open task without a due day counts as forgotten; null while it does not, or where a due day watches over it.
 * `touchedOn` is the day of its last entry (model 7.3: urgency without a date is stale after 7 days, a standing duty after one period).
 */
export function staleSince(task: Task, touchedOn: CivilDate, context: { readonly today: CivilDate; readonly rules: TaskRules }): CivilDate | null {
  if (task.dueOn !== null || CLOSED.includes(task.state) || task.class === 'orientation') return null;
  const since = addDays(touchedOn, task.class === 'ongoing' ? context.rules.standingStaleDays : context.rules.staleDays);
  return since <= context.today ? since : null;
}
