import { addDays, addMonths, civilDate, daysBetween, isCivilDate, isoWeekOf, partsOf, weekdayOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { halfYearPeriod, monthPeriod, partOfMonth, partOfQuarter, quarterPeriod, weekPeriod, yearPeriod } from '../date/period.js';
import type { Period } from '../date/period.js';
import { printDay } from '../date/print.js';
import type { Deadline, Precision } from '../deadline.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { unmark } from '../text/fold.js';

interface When extends Period {
  readonly precision: Precision;
}

const LONGEST_INPUT = 120;
const NO_DEADLINE = /^(khong( co)?( thoi)? han|khong|chua co han|-)?$/;

/**
 * What a clerk means by what they typed in the deadline field: `18/4`, `18.4.25`, `mai`, `thứ 6`, `cuối tháng`, `đầu tháng 5`, `tháng 6/2025`,
 * `quý II/2025`, `trước 30/9`, `17h 30/9`, `6 tháng cuối năm`, `năm 2025`; with or without marks. Empty and "không hạn" give null: no deadline, said so.
 *
 * A missing year is this year, or the next where that lies more than half a year back: in December, `15/1` is next January.
 * Refuses with `review.deadline_unread`.
 */
export function readTypedDeadline(text: string, today: CivilDate): Outcome<Deadline | null> {
  const phrase = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const unread = refused('review.deadline_unread', { phrase: phrase.slice(0, LONGEST_INPUT) });
  if (phrase.length > LONGEST_INPUT) return unread;
  const plain = unmark(phrase).replace(/[.;,]+$/, '').trim();
  if (NO_DEADLINE.test(plain)) return accepted(null);
  const stripped = plain.replace(LEAD_IN, '');
  const before = /^truoc (?:het )?/.test(stripped);
  const hour = HOUR.exec(stripped);
  const rest = hour === null ? stripped.replace(/^truoc (?:het )?/, '') : (hour[2] ?? '');
  const when = readWhen(rest.replace(/^ngay (?=\d)/, ''), today);
  if (when === null || (hour !== null && (when.precision !== 'day' || Number(hour[1]) > 24))) return unread;
  return accepted(hour === null ? deadlineOf(phrase, when, before) : hourDeadline(phrase, when.to));
}

const LEAD_IN = /^(?:(?:han|thoi han|hoan thanh|xong|den|toi|vao|trong|cham nhat|muon nhat|het|ngay het) +)+/;

// "Trước 17h ngày 30/9": the day itself is the last one, whatever the agency thinks of "trước ngày".
const HOUR = /^(?:truoc )?(\d{1,2}) ?(?:h|g|gio) ?(?:[0-5]\d)?(?: ?phut)?,? +(\S.*)$/;

const hourDeadline = (phrase: string, day: CivilDate): Deadline => ({ phrase, bound: 'before', anchor: day, from: null, to: day, precision: 'hour', source: 'person' });

function deadlineOf(phrase: string, when: When, before: boolean): Deadline {
  const { from, to, precision } = when;
  const base = { phrase, precision, source: 'person' } as const;
  if (before) return { ...base, bound: 'before', anchor: from, from: null, to: addDays(from, -1) };
  if (precision === 'day') return { ...base, bound: 'by', anchor: to, from: null, to };
  return { ...base, bound: 'within', anchor: null, from, to };
}

/** A deadline that a person chose as a day, which itself still counts. */
export function deadlineOn(day: CivilDate): Deadline {
  return { phrase: printDay(day), bound: 'by', anchor: day, from: null, to: day, precision: 'day', source: 'person' };
}

type Reader = (match: RegExpExecArray, today: CivilDate) => When | null;

const day = (date: CivilDate | null): When | null => (date === null ? null : { from: date, to: date, precision: 'day' });
const span = (period: Period, precision: Precision): When => ({ ...period, precision });

const HALF_YEAR = 183;

/** The year that was typed, or the one meant: `periodIn` gives what is named in a year, and it should not lie long past. */
function inYear(typed: string | undefined, today: CivilDate, periodIn: (year: number) => When | null): When | null {
  if (typed !== undefined) return periodIn(typed.length === 2 ? 2000 + Number(typed) : Number(typed));
  const { year } = partsOf(today);
  const here = periodIn(year);
  const longPast = here === null || daysBetween(here.to, today) > HALF_YEAR;
  return longPast ? (periodIn(year + 1) ?? here) : here;
}

const SOON: Readonly<Record<string, number>> = { 'hom nay': 0, 'ngay mai': 1, mai: 1, 'ngay kia': 2, mot: 2 };
const WEEKDAY: Readonly<Record<string, number>> = {
  '2': 1, hai: 1, '3': 2, ba: 2, '4': 3, tu: 3, '5': 4, nam: 4, '6': 5, sau: 5, '7': 6, bay: 6, 'chu nhat': 7, cn: 7,
};
const QUARTER: Readonly<Record<string, number>> = { '1': 1, i: 1, '2': 2, ii: 2, '3': 3, iii: 3, '4': 4, iv: 4 };
const MONTH_PARTS = { dau: 'early', giua: 'mid', cuoi: 'late' } as const;
const MONTH_PRECISION = { early: 'early-month', mid: 'mid-month', late: 'late-month' } as const;

function monthPartOf(word: string | undefined): 'early' | 'mid' | 'late' {
  return word === 'dau' || word === 'giua' ? MONTH_PARTS[word] : 'late';
}

const readWeekday: Reader = (match, today) => {
  const wanted = WEEKDAY[match[1] ?? match[2] ?? ''];
  if (wanted === undefined) return null;
  const inThisWeek = addDays(today, wanted - weekdayOf(today));
  if (match[3] === 'nay') return day(inThisWeek);
  if (match[3] !== undefined) return day(addDays(inThisWeek, 7));
  return day(inThisWeek < today ? addDays(inThisWeek, 7) : inThisWeek);
};

// "Đầu tháng" said after the 10th means the coming month: nobody sets a deadline that has passed by a word.
const readPartOfThisMonth: Reader = (match, today) => {
  const part = monthPartOf(match[1]);
  const next = partsOf(addMonths(`${today.slice(0, 8)}01`, 1));
  const { year, month } = partsOf(today);
  const here = partOfMonth(year, month, part);
  const late = match[2] === undefined && here.to < today;
  return span(match[2] === 'sau' || match[2] === 'toi' || late ? partOfMonth(next.year, next.month, part) : here, MONTH_PRECISION[part]);
};

const readNamedMonth: Reader = (match, today) => {
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const word = match[1];
  const part = monthPartOf(word);
  return inYear(match[3], today, (year) => (word === undefined ? span(monthPeriod(year, month), 'month') : span(partOfMonth(year, month, part), MONTH_PRECISION[part])));
};

const readQuarter: Reader = (match, today) => {
  const quarter = QUARTER[match[2] ?? ''];
  if (quarter === undefined) return null;
  return inYear(match[3], today, (year) => {
    if (match[1] === undefined) return span(quarterPeriod(year, quarter), 'quarter');
    const part = match[1] === 'dau' ? 'early' : 'late';
    return span(partOfQuarter(year, quarter, part), `${part}-quarter`);
  });
};

const readComing: Reader = (match, today) => {
  const next = match[2] !== 'nay';
  if (match[1] === 'tuan') {
    const { year, week } = isoWeekOf(next ? addDays(today, 7) : today);
    return span(weekPeriod(year, week), 'week');
  }
  if (match[1] === 'nam') return span(yearPeriod(partsOf(today).year + (next ? 1 : 0)), 'year');
  const { year, month } = partsOf(addMonths(`${today.slice(0, 8)}01`, next ? (match[1] === 'quy' ? 3 : 1) : 0));
  return match[1] === 'quy' ? span(quarterPeriod(year, Math.ceil(month / 3)), 'quarter') : span(monthPeriod(year, month), 'month');
};

const YEAR = '(\\d{4}|\\d{2})';
const OF_YEAR = `(?:(?: */ *| +nam +| +)(\\d{4}))?`;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/^(hom nay|ngay mai|mai|ngay kia|mot)$/, (match, today) => day(addDays(today, SOON[match[1] ?? ''] ?? 0))],
  [/^\d{4}-\d{2}-\d{2}$/, (match) => day(isCivilDate(match[0]) ? match[0] : null)],
  [new RegExp(`^(\\d{1,2}) ?[/.-] ?(\\d{1,2})(?: ?[/.-] ?${YEAR})?$`), (match, today) => inYear(match[3], today, (year) => day(civilDate(year, Number(match[2]), Number(match[1]))))],
  [new RegExp(`^(\\d{1,2}) thang (\\d{1,2})${OF_YEAR}$`), (match, today) => inYear(match[3], today, (year) => day(civilDate(year, Number(match[2]), Number(match[1]))))],
  [/^(?:(?:thu |t)([2-7]|hai|ba|tu|nam|sau|bay)|(chu nhat|cn))(?: tuan (nay|sau|toi))?$/, readWeekday],
  [/^(dau|giua|cuoi) thang(?: (nay|sau|toi))?$/, readPartOfThisMonth],
  [/^(tuan|thang|quy|nam) (nay|sau|toi)$/, readComing],
  [new RegExp(`^(?:(dau|giua|cuoi) )?thang (\\d{1,2})${OF_YEAR}$`), readNamedMonth],
  [/^()?(\d{1,2}) ?\/ ?(\d{4})$/, readNamedMonth],
  [new RegExp(`^(?:(dau|cuoi) )?quy (iv|i{1,3}|[1-4])${OF_YEAR}$`), readQuarter],
  [new RegExp(`^(?:6|sau) thang (dau|cuoi) nam(?: +(\\d{4}))?$`), (match, today) => inYear(match[2], today, (year) => span(halfYearPeriod(year, match[1] === 'dau' ? 1 : 2), 'half-year'))],
  [/^nam (\d{4})$/, (match) => span(yearPeriod(Number(match[1])), 'year')],
  [new RegExp(`^tuan (\\d{1,2})${OF_YEAR}$`), (match, today) => readWeek(Number(match[1]), match[2], today)],
];

function readWeek(week: number, year: string | undefined, today: CivilDate): When | null {
  return inYear(year, today, (each) => {
    const period = weekPeriod(each, week);
    const named = isoWeekOf(period.from);
    return named.year === each && named.week === week ? span(period, 'week') : null;
  });
}

function readWhen(plain: string, today: CivilDate): When | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(plain);
    if (match !== null) return read(match, today);
  }
  return null;
}
