import { addDays, type CivilDate, weekdayOf } from '../date/civil-date.js';
import { daysOf, type NamedPeriod, periodBefore, periodOfKey, printPeriodName } from '../date/period-key.js';
import { printDay } from '../date/print.js';
import { ruleParts } from '../date/recurrence.js';

/** How often meetings of a series come: each week, month or quarter, or only when somebody calls one. */
export const MEETING_RHYTHMS = ['week', 'month', 'quarter', 'once'] as const;
export type MeetingRhythm = (typeof MEETING_RHYTHMS)[number];

/** The rhythm that a rule of RFC 5545 gives; `once` for none and for a rule of another kind. */
export function meetingRhythm(rule: string): MeetingRhythm {
  const parts = ruleParts(rule);
  if (parts?.freq === 'WEEKLY' && parts.interval === 1) return 'week';
  if (parts?.freq !== 'MONTHLY') return 'once';
  if (parts.interval === 3 || parts.months.length === 4) return 'quarter';
  return parts.interval === 1 && parts.months.length === 0 ? 'month' : 'once';
}

/** What a meeting is named after: "tuần 15 năm 2025"; its day where its key names no period. */
export function meetingLabel(key: string, on: CivilDate): string {
  const period = periodOfKey(key);
  return period === null ? `ngày ${printDay(on)}` : printPeriodName(period);
}

const withoutYear = (period: NamedPeriod): string => printPeriodName(period).replace(/ năm \d{4}$/, '');

/** The period that a meeting looks back on and the one that it orders for, as its notice says them: "trong tuần 14", "tuần 15". */
export function periodsInWords(key: string): { readonly before: string; readonly next: string } {
  const period = periodOfKey(key);
  if (period === null) return { before: 'trong thời gian qua', next: 'trong thời gian tới' };
  const [before, own] = [periodBefore(period), period];
  return { before: `trong ${before.year === own.year ? withoutYear(before) : printPeriodName(before)}`, next: withoutYear(own) };
}

/** The first day of what a meeting looks back on, where none was held before it. */
export function lookedBackFrom(key: string, on: CivilDate): CivilDate {
  const period = periodOfKey(key);
  return period === null ? addDays(on, -7) : daysOf(periodBefore(period)).from;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day));
}

/** The Friday by which the calendar of the week of a day is fixed: that of the week before (17:00, as most offices have it). */
export function calendarFixedOn(day: CivilDate): CivilDate {
  return addDays(mondayOf(day), -3);
}
