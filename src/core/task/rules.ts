import { DEFAULT_DUE_RULES } from '../deadline/due.js';
import type { DueRules } from '../deadline/due.js';
import type { WeekRule } from '../meeting/week.js';

/** The settings of an agency that decide about tasks and about the week of its meetings. */
export interface TaskRules extends DueRules, WeekRule {
  /** How often a task may be extended (QĐ 790/QĐ-UBND-HC Đồng Tháp 2021 and others: once). */
  readonly extensionMax: number;
  /** How many working days before the due day an extension has to be asked for; 0 for the due day itself. */
  readonly extensionNoticeDays: number;
  /** By how many days at most one extension moves the due day; 0 for any number. */
  readonly extensionMaxDays: number;
  /** Within how many working days of getting a task its lead may give it back; 0 for no limit. */
  readonly returnWithinWorkingDays: number;
  /** For how many hours a person may undo their own act. */
  readonly undoHours: number;
  /** After how many days without an entry an open task without a due day counts as stale. */
  readonly staleDays: number;
  /** The same for standing duties: one period of them. */
  readonly standingStaleDays: number;
  /** How many days a unit has to act on a letter of chasing before the next one is proposed a step more severe. */
  readonly dunStepDays: number;
  /** Days before the due day on which those who do the work are warned, the earliest first. */
  readonly warnDaysFirst: number;
  readonly warnDaysSecond: number;
  readonly warnDaysLast: number;
  /** Whether those days are working days: three days before a Monday is then the Wednesday before. */
  readonly warnInWorkingDays: boolean;
  /** The hour of the day, in the agency's time zone, at which the morning's warnings and digests go out. */
  readonly morningHour: number;
}

export const DEFAULT_TASK_RULES: TaskRules = {
  ...DEFAULT_DUE_RULES, extensionMax: 1, extensionNoticeDays: 0, extensionMaxDays: 0, returnWithinWorkingDays: 2, undoHours: 24, staleDays: 7, standingStaleDays: 31, dunStepDays: 3,
  warnDaysFirst: 7, warnDaysSecond: 3, warnDaysLast: 1, warnInWorkingDays: true, morningHour: 7, weekFixedWeekday: 5, weekFixedHour: 17,
};
