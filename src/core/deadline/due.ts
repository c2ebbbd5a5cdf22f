import { addDays } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { sameOrNextWorkingDay } from '../date/working-days.js';
import type { WorkingCalendar } from '../date/working-days.js';
import type { Deadline, Precision } from '../deadline.js';

/** How an agency reads deadlines. */
export interface DueRules {
  /** Whether "trước ngày D" ends the day before D. By default D itself still counts (design decision 7). */
  readonly beforeStrict: boolean;
  /** From how many calendar days before its due day a task counts as due soon. */
  readonly soonDays: number;
  /** The same for deadlines of a month or longer. */
  readonly soonDaysForPeriods: number;
}

export const DEFAULT_DUE_RULES: DueRules = { beforeStrict: false, soonDays: 3, soonDaysForPeriods: 7 };

/**
 * The day by which a task is due: `by D` is D, `before D` is D unless the agency reads it strictly, a period is its last day.
 * A last day on which offices do not work moves to the next on which they do (BLDS 2015, Đ148.5).
 * Null where the deadline names no last day: fuzzy wishes, recurring duties, periods that start with an event not yet dated.
 */
export function dueDay(deadline: Deadline | null, rules: DueRules, calendar: WorkingCalendar): CivilDate | null {
  const last = deadline === null ? null : lastNamedDay(deadline, rules);
  return last === null ? null : sameOrNextWorkingDay(last, calendar);
}

/** How many days at most a last day moves on because offices do not work: the longest holidays with the weekends around them. */
export const MOST_DAYS_OFF = 14;

/** The last day that a deadline names, whether offices work on it or not; null as for {@link dueDay}. */
export function lastNamedDay(deadline: Deadline, rules: DueRules): CivilDate | null {
  if (deadline.precision === 'fuzzy') return null;
  switch (deadline.bound) {
    case 'before':
      return lastDayBefore(deadline, rules);
    case 'by':
      return deadline.anchor ?? deadline.to;
    case 'within':
    case 'relative':
      return deadline.to;
    case 'after':
    case 'recurring':
      return null;
  }
}

// Leniency is about a named day: "trước tháng 6" never includes the 1st of June, and "trước 17 giờ ngày D" always includes D.
function lastDayBefore(deadline: Deadline, rules: DueRules): CivilDate | null {
  if (deadline.anchor === null) return deadline.to;
  if (deadline.precision === 'hour') return deadline.anchor;
  return rules.beforeStrict || deadline.precision !== 'day' ? addDays(deadline.anchor, -1) : deadline.anchor;
}

const PERIODS: readonly Precision[] = ['month', 'early-quarter', 'late-quarter', 'quarter', 'half-year', 'year'];

/** Whether a deadline was given as a month or longer, for which a warning three days ahead comes too late. */
export function isLongPeriod(deadline: Deadline): boolean {
  return deadline.bound === 'within' && PERIODS.includes(deadline.precision);
}
