import { daysBetween } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { workingDaysBetween } from '../date/working-days.js';
import type { WorkingCalendar } from '../date/working-days.js';
import type { TaskRules } from '../task/rules.js';

/** What is said of a due day this morning: how many days are left, and for which of the rule's days it is said. */
export interface Warning {
  readonly step: number;
  readonly left: number;
}

type WarnRules = Pick<TaskRules, 'warnDaysFirst' | 'warnDaysSecond' | 'warnDaysLast' | 'warnInWorkingDays'>;

/**
 * The warning that is due about a day, or null where none is. Mornings that nobody kept do not pile up: whoever missed the seventh day before and the
 * third is told once, of the days that are left now.
 */
export function warningOf(dueOn: CivilDate, today: CivilDate, { rules, calendar }: { readonly rules: WarnRules; readonly calendar: WorkingCalendar }): Warning | null {
  const left = rules.warnInWorkingDays ? workingDaysBetween(today, dueOn, calendar) : daysBetween(today, dueOn);
  if (dueOn < today) return null;
  const passed = [rules.warnDaysFirst, rules.warnDaysSecond, rules.warnDaysLast].filter((step) => step > 0 && left <= step);
  return passed.length === 0 ? null : { step: Math.min(...passed), left };
}
