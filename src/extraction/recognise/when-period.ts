import type { CivilDate } from '#core/index.js';
import { addDays, addMonths, civilDate, earlierDate, halfYearPeriod, monthPeriod, partsOf, quarterPeriod, weekdayOf, weekPeriod, yearPeriod } from '#core/index.js';
import type { ReadingDay } from './recogniser.js';
import type { MentionKind } from './when-forms.js';
import type { When } from './when.js';
import { closedUp, readPeriod } from './when.js';

/** The period that a mention in lower case means: "tháng 10, 11/2026", "02 tháng cuối năm", "tuần đầu tháng 6", "quý này". */
export function readSpokenPeriod(kind: MentionKind, text: string, day: ReadingDay): When | null {
  const spoken = COMING_WORDS.some((word) => text.includes(word));
  const low = spoken ? withYear(closedUp(text), day) : closedUp(text);
  if (kind === 'week') return weekIn(low, day);
  if (kind === 'months') return monthsIn(low, day);
  if (kind === 'year') return yearIn(low, day);
  const coming = spoken ? /^(?:các\s)?(tháng|quý)\s{1,3}(này|tới|sau)/u.exec(low) : null;
  return coming === null ? listIn(kind, low, day) : comingIn(coming[1] === 'quý', coming[2] === 'này', day);
}

const COMING_WORDS = ['nay', 'này', 'tới', 'sau'];

function withYear(low: string, { year }: ReadingDay): string {
  return year === null ? low : low.replace(/năm\s{1,3}(nay|này|tới|sau)/u, (_, word: string) => `năm ${year + (word === 'nay' || word === 'này' ? 0 : 1)}`);
}

function firstOfMonth({ year, month }: ReadingDay): CivilDate | null {
  return year === null || month === null ? null : civilDate(year, month, 1);
}

function comingIn(quarter: boolean, here: boolean, day: ReadingDay): When | null {
  const first = firstOfMonth(day);
  if (first === null) return null;
  const { year, month } = partsOf(addMonths(first, here ? 0 : quarter ? 3 : 1));
  return quarter ? { ...quarterPeriod(year, Math.ceil(month / 3)), precision: 'quarter' } : { ...monthPeriod(year, month), precision: 'month' };
}

const LINKS = [',', 'và', 'hoặc', '-', '–'];

// "tháng 10, 11 và 12/2026": from the first of them to the last, when they stand in order.
function listIn(kind: MentionKind, low: string, day: ReadingDay): When | null {
  if (!LINKS.some((link) => low.includes(link))) return readPeriod(low, day);
  const [first, ...others] = low.split(/,\s{0,1}và\s{1,2}|,\s{1,2}(?!năm)|\s(?:và|hoặc)\s{1,2}|\s{0,2}[-–]\s{0,2}/u);
  const last = others.at(-1);
  if (first === undefined || last === undefined) return readPeriod(low, day);
  const word = kind === 'quarter' ? 'quý' : 'tháng';
  const closes = readPeriod(last.includes(word) ? last : `${word} ${last}`, day);
  const opens = closes === null ? null : readPeriod(`${first.replace(/^các\s{1,3}/u, '')} năm ${closes.from.slice(0, 4)}`, day);
  return opens === null || closes === null || opens.from > closes.from ? closes : { from: opens.from, to: closes.to, precision: closes.precision };
}

const WEEKS: Readonly<Record<string, number>> = { nhất: 1, một: 1, đầu: 1, hai: 2, ba: 3, tư: 4, bốn: 4 };
const WEEK_OF_YEAR = /^tuần\s{1,3}(?:thứ\s{1,3})?(\d{1,2})(?:\s{0,2}(?:\/|năm\s{1,3})\s{0,2}(20\d{2}))?$/u;

function weekIn(low: string, day: ReadingDay): When | null {
  const numbered = WEEK_OF_YEAR.exec(low);
  if (numbered !== null) return weekOfYear(Number(numbered[1]), Number(numbered[2] ?? day.year ?? 0));
  const coming = /^(?:(đầu|giữa|cuối)\s{1,3})?tuần\s{1,3}(này|tới|sau)/u.exec(low);
  if (coming === null) return COUNTED_DAYS.test(low) ? daysOfMonth(low, day) : weekOfMonth(low, day);
  return day.date === undefined || day.date === null ? null : partOfWeek(weekAround(addDays(day.date, coming[2] === 'này' ? 0 : 7)), coming[1]);
}

// Parts of a week have no agreed days: two, two, and three with the weekend.
function partOfWeek(week: When, part: string | undefined): When {
  if (part === 'đầu') return { from: week.from, to: addDays(week.from, 1), precision: 'week' };
  if (part === 'giữa') return { from: addDays(week.from, 2), to: addDays(week.from, 3), precision: 'week' };
  return part === 'cuối' ? { from: addDays(week.from, 4), to: week.to, precision: 'week' } : week;
}

const COUNTED_DAYS = /^(\d{1,2})\s{1,3}(ngày|tuần)\s{1,3}(đầu|cuối)/u;

// "10 ngày đầu tháng 5/2026", "02 tuần cuối tháng này"
function daysOfMonth(low: string, day: ReadingDay): When | null {
  const [, count, unit, part] = COUNTED_DAYS.exec(low) ?? [];
  const month = monthSaid(low.slice(low.indexOf('tháng')), day);
  const days = Number(count) * (unit === 'tuần' ? 7 : 1);
  if (month === null || days < 1 || days > 28) return null;
  if (part === 'đầu') return { from: month.from, to: addDays(month.from, days - 1), precision: unit === 'tuần' ? 'week' : 'early-month' };
  return { from: addDays(month.to, 1 - days), to: month.to, precision: unit === 'tuần' ? 'week' : 'late-month' };
}

const monthSaid = (printed: string, day: ReadingDay): When | null => (/này|tới|sau/u.test(printed) ? comingIn(false, /này/u.test(printed), day) : readPeriod(printed, day));

function weekOfYear(week: number, year: number): When | null {
  return week < 1 || week > 53 || year === 0 ? null : { ...weekPeriod(year, week), precision: 'week' };
}

// The n-th week of a month has no agreed days: its n-th seven days, the last one its last seven.
function weekOfMonth(low: string, day: ReadingDay): When | null {
  const printed = low.slice(low.indexOf('tháng'));
  const month = monthSaid(printed, day);
  const word = /^tuần\s{1,3}(?:lễ\s{1,3})?(?:thứ\s{1,3})?(\p{L}{1,5}|\d)/u.exec(low)?.[1] ?? '';
  if (month === null) return null;
  if (word === 'cuối') return { from: addDays(month.to, -6), to: month.to, precision: 'week' };
  const from = addDays(month.from, 7 * ((WEEKS[word] ?? Number(word)) - 1));
  if (!(from >= month.from && from <= month.to)) return null;
  return { from, to: earlierDate(addDays(from, 6), month.to), precision: 'week' };
}

function weekAround(date: CivilDate): When {
  const monday = addDays(date, 1 - weekdayOf(date));
  return { from: monday, to: addDays(monday, 6), precision: 'week' };
}

const COUNTS: Readonly<Record<string, number>> = { hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };
const LENGTHS: Readonly<Record<number, When['precision']>> = { 3: 'quarter', 6: 'half-year' };

// "02 tháng cuối năm 2025" are November and December; "những tháng cuối năm" are fuzzy.
function monthsIn(low: string, day: ReadingDay): When | null {
  const year = Number(/20\d{2}/u.exec(low)?.[0] ?? day.year ?? 0);
  if (year === 0) return null;
  return low.startsWith('nửa') ? { ...halfYearPeriod(year, low.includes('đầu') ? 1 : 2), precision: 'half-year' } : monthsOfYear(low, year, day);
}

function monthsOfYear(low: string, year: number, day: ReadingDay): When {
  const count = countOfMonths(low);
  const precision = count === null ? 'fuzzy' : (LENGTHS[count] ?? 'month');
  if (low.includes('còn lại')) return { from: monthPeriod(year, monthLeft(count, year, day)).from, to: monthPeriod(year, 12).to, precision };
  const early = low.includes('đầu');
  if (count === null) return { ...quarterPeriod(year, early ? 1 : 4), precision };
  return early ? { from: monthPeriod(year, 1).from, to: monthPeriod(year, count).to, precision } : { from: monthPeriod(year, 13 - count).from, to: monthPeriod(year, 12).to, precision };
}

function countOfMonths(low: string): number | null {
  const word = /^(\d{1,2}|\p{L}{2,5})/u.exec(low)?.[1] ?? '';
  const count = COUNTS[word] ?? Number(word);
  return count >= 1 && count <= 11 ? count : null;
}

// The first of the months that are left: as many as are said, or those after the document's.
function monthLeft(count: number | null, year: number, day: ReadingDay): number {
  if (count !== null) return 13 - count;
  return day.month !== null && year === day.year ? Math.min(12, day.month + 1) : 1;
}

function yearIn(low: string, day: ReadingDay): When | null {
  const years = /(20\d{2})\s{0,2}(?:-|–)\s{0,2}(20\d{2})/u.exec(low);
  if (years !== null) return years[1] !== undefined && years[2] !== undefined && years[1] <= years[2] ? { from: yearPeriod(Number(years[1])).from, to: yearPeriod(Number(years[2])).to, precision: 'year' } : null;
  if (low === 'cuối năm') return day.year === null ? null : { ...quarterPeriod(day.year, 4), precision: 'fuzzy' };
  return readPeriod(low, day);
}
