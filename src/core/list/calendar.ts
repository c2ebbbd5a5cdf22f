import { addDays, addMonths, daysBetween, earlierDate, laterDate, partsOf, weekdayOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { monthPeriod } from '../date/period.js';
import type { Period } from '../date/period.js';
import type { Deadline } from '../deadline.js';

/**
 * The days over which a task falls due: a period that was named ("trong quý IV", "tuần 15", "từ 10 đến 20/6") from its first day to the due day, or the
 * due day alone. Null without a due day. The end is the due day and not the end of the period as printed: a last day off moves.
 */
export function dueSpan({ deadline, dueOn }: { readonly deadline: Deadline | null; readonly dueOn: CivilDate | null }): Period | null {
  if (dueOn === null) return null;
  const from = deadline?.bound === 'within' && deadline.from !== null && deadline.from < dueOn ? deadline.from : dueOn;
  return { from, to: dueOn };
}

/** How much of time a calendar shows at once. */
export const CALENDAR_SPANS = ['month', 'week'] as const;
export type CalendarSpan = (typeof CALENDAR_SPANS)[number];

const mondayOf = (day: CivilDate): CivilDate => addDays(day, 1 - weekdayOf(day));

/** The whole weeks, Monday to Sunday, that show the month or the week of a day. */
export function calendarDays(span: CalendarSpan, on: CivilDate): Period {
  if (span === 'week') return { from: mondayOf(on), to: addDays(mondayOf(on), 6) };
  const { year, month } = partsOf(on);
  const period = monthPeriod(year, month);
  return { from: mondayOf(period.from), to: addDays(mondayOf(period.to), 6) };
}

/** A day of the month or week that many steps later, or earlier when negative. */
export function turned(span: CalendarSpan, on: CivilDate, steps: number): CivilDate {
  return span === 'week' ? addDays(on, 7 * steps) : addMonths(on, steps);
}

/** The weeks of a period of whole weeks, each by its seven days. */
export function weeksOf({ from, to }: Period): readonly (readonly CivilDate[])[] {
  return Array.from({ length: Math.floor((daysBetween(from, to) + 1) / 7) }, (_, week) => Array.from({ length: 7 }, (__, day) => addDays(from, 7 * week + day)));
}

/** A bar as a week shows it: its part in the week, on a line of its own among those it would cover. */
export interface LaidBar<T> {
  readonly bar: T;
  /** First and last day in the week, 0 (Monday) to 6. */
  readonly start: number;
  readonly end: number;
  readonly lane: number;
  /** It began before the week, or goes on after it. */
  readonly fromBefore: boolean;
  readonly goesOn: boolean;
}

/** The bars that touch a week, longest first on the first line that is free, so that a bar keeps its place above shorter ones. */
export function layBars<T extends Period>(monday: CivilDate, bars: readonly T[]): readonly LaidBar<T>[] {
  const sunday = addDays(monday, 6);
  const touching = bars.filter((bar) => bar.from <= sunday && bar.to >= monday).toSorted((one, other) => daysBetween(other.from, other.to) - daysBetween(one.from, one.to) || (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const free: number[] = [];
  const laid: LaidBar<T>[] = [];
  for (const bar of touching) {
    const start = daysBetween(monday, laterDate(bar.from, monday));
    const end = daysBetween(monday, earlierDate(bar.to, sunday));
    const taken = laid.filter((each) => each.start <= end && each.end >= start).map((each) => each.lane);
    const lane = [...free.keys(), free.length].find((each) => !taken.includes(each)) ?? free.length;
    if (lane === free.length) free.push(end);
    laid.push({ bar, start, end, lane, fromBefore: bar.from < monday, goesOn: bar.to > sunday });
  }
  return laid;
}
