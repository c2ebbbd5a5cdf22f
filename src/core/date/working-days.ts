import { addDays, daysBetween, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** Which days differ from the plain week of five working days. */
export interface WorkingCalendar {
  /** Days off that are not already a weekend, or are: public holidays, their substitutes and swapped days off. */
  readonly holidays: ReadonlySet<CivilDate>;
  /** Weekend days worked in exchange for a day off. */
  readonly makeUpDays: ReadonlySet<CivilDate>;
}

/** A calendar with weekends only. */
export const WEEKENDS_ONLY: WorkingCalendar = { holidays: new Set(), makeUpDays: new Set() };

// No run of days off is longer than a few weeks; the bound keeps a calendar of nothing but holidays from looping for ever.
const LONGEST_BREAK = 366;

/** Whether offices work on a day. A day off counts more than a make-up day. */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  if (calendar.holidays.has(date)) return false;
  return weekdayOf(date) <= 5 || calendar.makeUpDays.has(date);
}

/** The day itself when offices work on it, else the next day on which they do (BLDS 2015, Đ148.5). */
export function sameOrNextWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  for (let ahead = 0; ahead <= LONGEST_BREAK; ahead += 1) {
    const day = addDays(date, ahead);
    if (isWorkingDay(day, calendar)) return day;
  }
  return date;
}

/** The day after `count` working days; the starting day is not counted (BLDS 2015, Đ147.2). Backwards when negative; 0 gives the day itself. */
export function addWorkingDays(date: CivilDate, count: number, calendar: WorkingCalendar): CivilDate {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(Math.trunc(count));
  let day = date;
  let sinceLast = 0;
  while (left > 0 && sinceLast <= LONGEST_BREAK) {
    const next = addDays(day, step);
    if (next === day) return day;
    day = next;
    const works = isWorkingDay(day, calendar);
    left -= works ? 1 : 0;
    sinceLast = works ? 0 : sinceLast + 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. The inverse of `addWorkingDays` on working days. */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let ahead = 1; ahead <= daysBetween(from, to); ahead += 1) {
    if (isWorkingDay(addDays(from, ahead), calendar)) count += 1;
  }
  return count;
}
