import { addDays, type CivilDate, weekdayOf } from '../date/civil-date.js';
import { daysOf, type NamedPeriod, periodAfter, periodBefore, periodOfKey, printPeriodName } from '../date/period-key.js';
import { printDay } from '../date/print.js';
import { ruleParts } from '../date/recurrence.js';
import { fold } from '../text/fold.js';

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

/** How a meeting is called: "Trực báo tuần 15 năm 2025". A series whose own name ends with the word of its rhythm ("Giao ban tháng") does not say it twice. */
export function printMeetingName({ name, label }: { readonly name: string; readonly label: string }): string {
  const [first = ''] = label.split(' ');
  const words = name.trim().split(/\s+/u);
  const isSaid = words.length > 1 && fold(words.at(-1) ?? '') === fold(first);
  return `${isSaid ? words.slice(0, -1).join(' ') : name} ${label}`;
}

/** What a meeting looks back on and what it orders for. A briefing of a week looks back on the week before; a meeting of a month or a quarter on its own. */
function around(period: NamedPeriod): { readonly looked: NamedPeriod; readonly next: NamedPeriod } {
  return period.rhythm === 'week' ? { looked: periodBefore(period), next: period } : { looked: period, next: periodAfter(period) };
}

/** The same as notices say it: "trong tuần 14" and "tuần 15"; `looked` with its year, "tháng 4 năm 2025". */
export function periodsInWords(key: string): { readonly before: string; readonly looked: string; readonly next: string } {
  const period = periodOfKey(key);
  if (period === null) return { before: 'trong thời gian qua', looked: 'thời gian qua', next: 'thời gian tới' };
  const { looked, next } = around(period);
  const named = printPeriodName(looked);
  return { before: `trong ${looked.year === next.year ? named.replace(/ năm \d{4}$/, '') : named}`, looked: named, next: period.rhythm === 'week' ? printPeriodName(next).replace(/ năm \d{4}$/, '') : printPeriodName(next) };
}

/** The first day of what a meeting looks back on, where none was held before it. */
export function lookedBackFrom(key: string, on: CivilDate): CivilDate {
  const period = periodOfKey(key);
  return period === null ? addDays(on, -7) : daysOf(around(period).looked).from;
}

/** The Monday of the week that a day lies in. */
export function mondayOf(day: CivilDate): CivilDate {
  return addDays(day, 1 - weekdayOf(day));
}
