import { addDays, civilDate, daysInMonth, partsOf, weekdayOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';

/** Days from `from` to `to`, both inside. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A third of a month as agencies say it: *đầu tháng*, *giữa tháng*, *cuối tháng*. */
export type MonthPart = 'early' | 'mid' | 'late';

// The constructors below take numbers from code that has checked them; a number outside the calendar is moved to its nearest edge.
const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Number.isFinite(value) ? Math.trunc(value) : low));

function dayAt(year: number, month: number, day: number): CivilDate {
  const wholeYear = clamp(year, 1, 9999);
  const wholeMonth = clamp(month, 1, 12);
  return civilDate(wholeYear, wholeMonth, clamp(day, 1, daysInMonth(wholeYear, wholeMonth))) ?? '0001-01-01';
}

const months = (year: number, first: number, last: number): Period => ({ from: dayAt(year, first, 1), to: dayAt(year, last, 31) });

/** A month, 1..12. */
export function monthPeriod(year: number, month: number): Period {
  return months(year, month, month);
}

/** A quarter, 1..4. */
export function quarterPeriod(year: number, quarter: number): Period {
  const first = (clamp(quarter, 1, 4) - 1) * 3 + 1;
  return months(year, first, first + 2);
}

/** The first (1) or second (2) half of a year. */
export function halfYearPeriod(year: number, half: number): Period {
  return clamp(half, 1, 2) === 1 ? months(year, 1, 6) : months(year, 7, 12);
}

/** A calendar year. */
export function yearPeriod(year: number): Period {
  return months(year, 1, 12);
}

/** An ISO week, Monday to Sunday ("tuần 15 năm 2025" = 07/04 to 13/04/2025). */
export function weekPeriod(year: number, week: number): Period {
  const fourth = dayAt(year, 1, 4);
  const monday = addDays(fourth, 1 - weekdayOf(fourth) + 7 * (clamp(week, 1, 53) - 1));
  return { from: monday, to: addDays(monday, 6) };
}

/** *Đầu/giữa/cuối tháng*: days 1–10, 11–20, 21–end. No law defines them; this is the product's default reading (model 7.3). */
export function partOfMonth(year: number, month: number, part: MonthPart): Period {
  const bounds = { early: [1, 10], mid: [11, 20], late: [21, 31] } as const;
  const [first, last] = bounds[part];
  return { from: dayAt(year, month, first), to: dayAt(year, month, last) };
}

/** *Đầu quý* is its first month, *cuối quý* its last. */
export function partOfQuarter(year: number, quarter: number, part: 'early' | 'late'): Period {
  const first = (clamp(quarter, 1, 4) - 1) * 3 + 1;
  const month = part === 'early' ? first : first + 2;
  return months(year, month, month);
}

/** Whether a day lies in a period, its first and last day included. */
export function periodContains(period: Period, date: CivilDate): boolean {
  return period.from <= date && date <= period.to;
}

/** The month that a day lies in. */
export function monthOf(date: CivilDate): Period {
  const { year, month } = partsOf(date);
  return monthPeriod(year, month);
}
