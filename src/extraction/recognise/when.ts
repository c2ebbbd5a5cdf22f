import type { CivilDate, DateParts, Precision } from '#core/index.js';
import { civilDate, daysBetween, halfYearPeriod, monthPeriod, partOfMonth, partOfQuarter, quarterPeriod, yearPeriod } from '#core/index.js';
import { kindOf, SPACE } from '../text/characters.js';
import { lower } from '../text/letters.js';
import type { ReadingDay } from './recogniser.js';

/** A day or a period that was named. */
export interface When {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly precision: Precision;
}

const S = '\\s{0,2}';
const YEAR_BEHIND = `(?:${S}/${S}(?:năm${S})?(?:20)\\d{2}|,?${S}năm${S}(?:20)\\d{2})`;

/** Pattern sources for the ways in which days and periods are printed. They hold no groups, so that they can be put together. */
export const DAY = `(?:(?:ngày\\s{1,3})?\\d{1,2}${S}[/.-]${S}\\d{1,2}(?:${S}[/.-]${S}(?:\\d{4}|20\\d\\s\\d|\\d{2}))?(?![\\d/])|(?:ngày\\s{1,3})?\\d{1,2}\\s{1,3}tháng\\s{1,3}\\d{1,2}(?:,?\\s{1,3}năm\\s{1,3}\\d{4})?(?!\\d))`;
export const MONTH = `tháng\\s{1,3}\\d{1,2}(?!\\d)(?:${YEAR_BEHIND})?`;
export const QUARTER = `quý\\s{1,3}(?:IV|I{1,3}|[1-4])(?![\\p{L}\\d])(?:${YEAR_BEHIND}|\\s20\\d{2})?`;
export const YEAR = 'năm\\s{1,2}20\\d{2}';
export const HALF = `(?:6|06|sáu)\\s{1,2}tháng\\s{1,2}(?:đầu|cuối)\\s{1,2}năm(?:\\s20\\d{2})?`;
export const PERIOD = `(?:(?:đầu|giữa|cuối)\\s{1,2})?(?:${MONTH}|${QUARTER}|${YEAR}|${HALF})`;
export const CLOCK = '\\d{1,2}\\s?(?:giờ|h|g)(?:\\s?\\d{1,2}(?:\\s?phút)?)?';

// Written out: a copy with one field more would have a shape of its own.
const inPeriod = ({ from, to }: { readonly from: CivilDate; readonly to: CivilDate }, precision: Precision): When => ({ from, to, precision });

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The day that a printed day means; without a year it is the document's, or the next where that lies more than two months back. */
export function readDay(printed: string, day: ReadingDay): CivilDate | null {
  const plain = plainDay(printed);
  if (plain !== null) return civilDate(plain.year, plain.month, plain.day);
  const text = closedUp(lower(printed));
  const match = /(\d{1,2})\s{0,2}(?:[/.-]|\s{0,3}tháng)\s{0,3}(\d{1,2})(?:\s{0,2}(?:[/.-]|,?\s{0,3}năm)\s{0,3}(\d{4}|\d{2}))?/.exec(text);
  if (match === null) return null;
  const [, d, m, y] = match;
  if (y !== undefined) return civilDate(y.length === 2 ? 2000 + Number(y) : Number(y), Number(m), Number(d));
  if (day.year === null) return null;
  const here = civilDate(day.year, Number(m), Number(d));
  const around = day.month === null ? null : civilDate(day.year, day.month, 1);
  const past = here !== null && around !== null && daysBetween(here, around) > 60;
  return past ? civilDate(day.year + 1, Number(m), Number(d)) : here;
}

// "ngày 18/4/2026": a day of one or two digits, a month and a year of four, joined without space, and no number before them.
function plainDay(printed: string): DateParts | null {
  const year = printed.length - 4;
  const month = numberStart(printed, year - 1);
  const day = numberStart(printed, month - 1);
  if (day < 0 || !isJoint(printed, year - 1) || !isJoint(printed, month - 1) || year - 1 - month > 2 || month - 1 - day > 2 || numberStart(printed, printed.length) !== year) return null;
  for (let at = 0; at < day; at += 1) if (isDigit(printed, at)) return null;
  return { year: Number(printed.slice(year)), month: Number(printed.slice(month, year - 1)), day: Number(printed.slice(day, month - 1)) };
}

// Where the digits begin that end before a place; -1 where none stands there.
function numberStart(text: string, end: number): number {
  let at = end;
  while (at > 0 && isDigit(text, at - 1)) at -= 1;
  return at < end ? at : -1;
}

const isJoint = (text: string, at: number): boolean => at > 0 && '/.-'.includes(text.charAt(at));

/** A text whose year was torn apart by a scanner, "202 6", with the year in one piece. */
export function closedUp(text: string): string {
  for (let at = text.indexOf('20'); at >= 0; at = text.indexOf('20', at + 1)) {
    if (isDigit(text, at + 4) && isDigit(text, at + 2) && isBlank(text, at + 3) && !isDigit(text, at + 5)) return text.slice(0, at + 3) + text.slice(at + 4);
  }
  return text;
}

const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;
const isBlank = (text: string, at: number): boolean => (kindOf(text.charCodeAt(at)) & SPACE) !== 0;

/** The period that a printed period means, with the precision in which it was said. */
export function readPeriod(printed: string, day: ReadingDay): When | null {
  const text = lower(printed);
  const year = Number(/(?:20)\d{2}/.exec(text)?.[0] ?? day.year ?? 0);
  if (year === 0) return null;
  const part = PARTS.some((word) => text.includes(word)) ? partIn(text) : undefined;
  return (text.includes('tháng') ? halfYear(text, year) : null) ?? (text.includes('quý') ? quarterIn(text, year, part) : null) ?? (text.includes('tháng') ? monthIn(text, { year, part, day }) : null) ?? yearIn(text, year, part);
}

const PARTS = ['đầu', 'cuối', 'giữa', 'tuần'];

const THIRDS: Readonly<Record<string, string>> = { 'thượng tuần': 'đầu', 'trung tuần': 'giữa', 'hạ tuần': 'cuối' };

function partIn(text: string): string | undefined {
  const word = /(?:^|\s)((?:nửa )?(?:đầu|cuối)|giữa|(?:thượng|trung|hạ) tuần)\s/.exec(text)?.[1];
  return word === undefined ? undefined : (THIRDS[word] ?? word);
}

function halfYear(text: string, year: number): When | null {
  const half = /(?:6|06|sáu)\s{1,2}tháng\s{1,2}(đầu|cuối)/.exec(text)?.[1];
  return half === undefined ? null : inPeriod(halfYearPeriod(year, half === 'đầu' ? 1 : 2), 'half-year');
}

function quarterIn(text: string, year: number, part: string | undefined): When | null {
  const end = /quý\s{1,3}(đầu|cuối)\s/.exec(text)?.[1];
  if (end !== undefined) return quarterPart(year, end === 'đầu' ? 1 : 4, undefined);
  const quarter = ROMAN[/quý\s{1,3}(iv|i{1,3}|[1-4])/.exec(text)?.[1] ?? ''];
  return quarter === undefined ? null : quarterPart(year, quarter, part);
}

function monthIn(text: string, { year, part, day }: { year: number; part: string | undefined; day: ReadingDay }): When | null {
  const month = Number(/tháng\s{1,3}(\d{1,2})/.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? monthPart(yearOfMonth(text, year, month, day), month, part) : null;
}

// "Đầu năm" and "cuối năm" have no agreed days: the first and last quarter, said to be fuzzy.
function yearIn(text: string, year: number, part: string | undefined): When | null {
  if (!/năm\s{1,3}20\d{2}/.test(text)) return shortMonthIn(text, year);
  if (part === 'giữa') return null;
  if (part === undefined) return inPeriod(yearPeriod(year), 'year');
  return inPeriod(quarterPeriod(year, part === 'đầu' ? 1 : 4), 'fuzzy');
}

// "Trong tháng 01" said in December is next January.
function yearOfMonth(text: string, year: number, month: number, day: ReadingDay): number {
  return !/20\d{2}/.test(text) && day.month !== null && month < day.month - 2 ? year + 1 : year;
}

// "T11/2026"
function shortMonthIn(text: string, year: number): When | null {
  const month = Number(/^t(\d{1,2})\s?\//.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? monthPart(year, month, undefined) : null;
}

function monthPart(year: number, month: number, part: string | undefined): When {
  if (part === 'nửa đầu' || part === 'nửa cuối') return halfOfMonth(year, month, part === 'nửa đầu');
  if (part === 'đầu') return inPeriod(partOfMonth(year, month, 'early'), 'early-month');
  if (part === 'giữa') return inPeriod(partOfMonth(year, month, 'mid'), 'mid-month');
  if (part === 'cuối') return inPeriod(partOfMonth(year, month, 'late'), 'late-month');
  return inPeriod(monthPeriod(year, month), 'month');
}

function halfOfMonth(year: number, month: number, first: boolean): When {
  const { from, to } = monthPeriod(year, month);
  return first ? { from, to: `${from.slice(0, 8)}15`, precision: 'month' } : { from: `${from.slice(0, 8)}16`, to, precision: 'month' };
}

function quarterPart(year: number, quarter: number, part: string | undefined): When {
  if (part === 'nửa đầu') return { from: quarterPeriod(year, quarter).from, to: `${monthPeriod(year, 3 * quarter - 1).from.slice(0, 8)}15`, precision: 'quarter' };
  if (part === 'nửa cuối') return { from: `${monthPeriod(year, 3 * quarter - 1).from.slice(0, 8)}16`, to: quarterPeriod(year, quarter).to, precision: 'quarter' };
  if (part === 'đầu') return inPeriod(partOfQuarter(year, quarter, 'early'), 'early-quarter');
  if (part === 'cuối') return inPeriod(partOfQuarter(year, quarter, 'late'), 'late-quarter');
  return inPeriod(quarterPeriod(year, quarter), 'quarter');
}
