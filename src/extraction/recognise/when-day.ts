import type { CivilDate } from '#core/index.js';
import { addDays, addMonths, civilDate, daysBetween, partsOf, weekdayOf } from '#core/index.js';
import type { ReadingDay } from './recogniser.js';
import { closedUp } from './when.js';

const WEEKDAYS: Readonly<Record<string, number>> = { '2': 1, hai: 1, '3': 2, ba: 2, '4': 3, tư: 3, '5': 4, năm: 4, '6': 5, sáu: 5, '7': 6, bảy: 6, bẩy: 6, 'chủ nhật': 7 };

/** The day of the week that a text in lower case names, 1 = Monday … 7 = Sunday; null for none. */
export function weekdayIn(low: string): number | null {
  const match = /thứ\s(hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])(?![\p{L}\d])|(chủ nhật)/u.exec(low);
  return match === null ? null : (WEEKDAYS[match[1] ?? match[2] ?? ''] ?? null);
}

/** The day that a printed or spoken day means: "18/4", "15 tháng này", "hôm nay", "thứ Sáu tuần này", "thứ Sáu"; null where the document's own day would have to be known, or for 31/4. */
export function readSpokenDay(low: string, day: ReadingDay): CivilDate | null {
  const numbers = NUMBERS.exec(closedUp(low));
  if (numbers !== null) return inNumbers(numbers, day);
  const month = /(\d{1,2})\s{1,3}(?:của\s{1,3})?tháng\s{1,3}(này|tới|sau)/u.exec(low);
  if (month !== null) return inMonth(Number(month[1]), month[2] === 'này' ? 0 : 1, day);
  return day.date === undefined || day.date === null ? null : fromToday(low, day.date);
}

const NUMBERS = /(\d{1,2})\s{0,2}(?:[/.-]|\s{1,3}tháng)\s{0,3}(\d{1,2})(?!\d)(?:\s{0,2}(?:[/.-]|,?\s{0,3}năm)\s{0,3}(\d{4}|\d{2}|nay|tới|sau))?\D{0,14}$/u;

function inNumbers([, d, m, y]: RegExpExecArray, day: ReadingDay): CivilDate | null {
  const year = y === undefined || day.year === null ? undefined : ({ nay: day.year, tới: day.year + 1, sau: day.year + 1 }[y]);
  if (year !== undefined) return civilDate(year, Number(m), Number(d));
  if (y !== undefined && /\d/.test(y)) return civilDate(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
  return withoutYear(Number(m), Number(d), day);
}

/** Without a year it is the document's, or the next where that lies more than two months back. */
export function withoutYear(month: number, dayOfMonth: number, day: ReadingDay): CivilDate | null {
  if (day.year === null) return null;
  const here = civilDate(day.year, month, dayOfMonth);
  const around = day.month === null ? null : civilDate(day.year, day.month, 1);
  const past = here !== null && around !== null && daysBetween(here, around) > 60;
  return past ? civilDate(day.year + 1, month, dayOfMonth) : here;
}

function inMonth(dayOfMonth: number, later: number, { year, month }: ReadingDay): CivilDate | null {
  const first = year === null || month === null ? null : civilDate(year, month, 1);
  if (first === null) return null;
  const there = partsOf(addMonths(first, later));
  return civilDate(there.year, there.month, dayOfMonth);
}

function fromToday(low: string, today: CivilDate): CivilDate | null {
  if (/(?:hôm|sáng|trưa|chiều|tối|đêm)\s{1,3}nay/u.test(low)) return today;
  if (/mai|hôm sau/u.test(low)) return addDays(today, 1);
  const wanted = weekdayIn(low);
  const week = /tuần\s{1,3}(này|tới|sau)/u.exec(low)?.[1];
  if (wanted === null) return null;
  // "trong ngày thứ Năm": the next that comes.
  if (week === undefined) return addDays(today, (wanted - weekdayOf(today) + 7) % 7);
  return addDays(today, wanted - weekdayOf(today) + (week === 'này' ? 0 : 7));
}
