/** A day of the calendar without clock or zone, as `2025-04-18`. Sorts as text. */
export type CivilDate = string;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 1 = Monday … 7 = Sunday, as ISO 8601 counts. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const FIRST_DAY: CivilDate = '0001-01-01';
const LAST_DAY: CivilDate = '9999-12-31';
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 28 to 31. Months outside 1..12 have none. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** The day with these numbers, or null when the calendar has no such day (31/4, 29/2/2025). Years 1 to 9999. */
export function civilDate(year: number, month: number, day: number): CivilDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Whether a text is a day that the calendar has, in the form `2025-04-18` and no other. */
export function isCivilDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return civilDate(year, month, day) === text;
}

/** Year, month 1..12 and day 1..31 of a day. */
export function partsOf(date: CivilDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

// Days since 0000-03-01 in the proleptic Gregorian calendar: counting years from March puts the leap day last.
function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  const marchYear = month > 2 ? year : year - 1;
  const marchMonth = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + Math.floor((153 * marchMonth + 2) / 5) + day - 1;
}

function dateOfNumber(number: number): CivilDate {
  if (!(number >= dayNumber(FIRST_DAY))) return FIRST_DAY;
  if (number > dayNumber(LAST_DAY)) return LAST_DAY;
  let marchYear = Math.floor(number / 365.2425);
  const yearStart = (year: number): number => 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  while (yearStart(marchYear + 1) <= number) marchYear += 1;
  while (yearStart(marchYear) > number) marchYear -= 1;
  const dayOfYear = number - yearStart(marchYear);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = ((marchMonth + 2) % 12) + 1;
  return `${pad(month > 2 ? marchYear : marchYear + 1, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The day `days` later (earlier when negative); fractions are cut off. Stops at the first and last day of the calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfNumber(dayNumber(date) + Math.trunc(days));
}

/** The same day of the month `months` later; the last day of that month where it has no such day (31/1 + 1 month = 28/2). */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + Math.trunc(months);
  const newYear = Math.floor(index / 12);
  const newMonth = (((index % 12) + 12) % 12) + 1;
  const last = civilDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  return last ?? (newYear < 1 ? FIRST_DAY : LAST_DAY);
}

/** Days from the first to the second: 0 on the same day, negative when the second is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CivilDate): Weekday {
  // 0000-03-01 was a Wednesday.
  return WEEKDAYS[(((dayNumber(date) + 2) % 7) + 7) % 7] ?? 1;
}

/**
 * The week that agencies print ("tuần 15 năm 2025"): ISO 8601, Monday first, week 1 holds the first Thursday of the year.
 * Its year may differ from the year of the day around New Year.
 */
export function isoWeekOf(date: CivilDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const { year } = partsOf(thursday);
  return { year, week: Math.floor(daysBetween(`${pad(year, 4)}-01-01`, thursday) / 7) + 1 };
}

/** The earlier of two days. */
export function earlierDate(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterDate(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}
