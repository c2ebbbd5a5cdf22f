import { isoWeekOf, partsOf } from '../date/civil-date.js';
import type { CivilDate } from '../date/civil-date.js';
import { halfYearPeriod, monthPeriod, partOfMonth, partOfQuarter, quarterPeriod, weekPeriod, yearPeriod } from '../date/period.js';
import type { MonthPart, Period } from '../date/period.js';
import { printDay } from '../date/print.js';
import type { Deadline, Precision } from '../deadline.js';
import type { Language } from '../refusals.js';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/**
 * A short label for lists: "18/04/2025", "trước 18/04/2025", "tháng 6/2025", "quý II/2025", "đầu tháng 5/2025", "không hạn".
 * What names no day or period of its own (fuzzy, recurring, after an event) is shown in the words of the document.
 */
export function printDeadline(deadline: Deadline | null, language: Language): string {
  if (deadline === null) return language === 'vi' ? 'không hạn' : 'no deadline';
  switch (deadline.bound) {
    case 'before':
      return printBefore(deadline, language);
    case 'by':
      return printBy(deadline, language);
    case 'within':
      return printWithin(deadline, language);
    case 'after':
    case 'recurring':
    case 'relative':
      return wordsOf(deadline, language);
  }
}

function printBefore(deadline: Deadline, language: Language): string {
  // An hour is only in the words.
  if (deadline.anchor === null || deadline.precision === 'hour') return wordsOf(deadline, language);
  return `${language === 'vi' ? 'trước' : 'before'} ${named(deadline.anchor, null, deadline.precision)[language]}`;
}

function printBy(deadline: Deadline, language: Language): string {
  const day = deadline.anchor ?? deadline.to;
  return day === null ? wordsOf(deadline, language) : printDay(day);
}

function printWithin(deadline: Deadline, language: Language): string {
  if (deadline.from === null || deadline.precision === 'fuzzy') return wordsOf(deadline, language);
  return named(deadline.from, deadline.to, deadline.precision)[language];
}

function wordsOf(deadline: Deadline, language: Language): string {
  if (deadline.phrase.trim() !== '') return deadline.phrase.trim();
  return deadline.to === null ? printDeadline(null, language) : printDay(deadline.to);
}

// A period is called by its name only when it is exactly that period; anything else shows its two days.
function named(from: CivilDate, to: CivilDate | null, precision: Precision): Readonly<Record<Language, string>> {
  const { year, month } = partsOf(from);
  const name = PERIOD_NAMES[precision]?.({ date: from, year, month, quarter: Math.ceil(month / 3) });
  if (name !== undefined && name.period.from === from && (to === null || to === name.period.to)) return name;
  const days = to === null || to === from ? printDay(from) : `${printDay(from)} - ${printDay(to)}`;
  return { vi: days, en: days };
}

interface PeriodName {
  readonly period: Period;
  readonly vi: string;
  readonly en: string;
}

/** What the names of periods are made of: numbers of the period's first day. */
interface First {
  readonly date: CivilDate;
  readonly year: number;
  readonly month: number;
  readonly quarter: number;
}

const english = ({ month, year }: First): string => `${MONTHS[month - 1] ?? ''} ${year}`;
const quarterVi = ({ quarter, year }: First): string => `quý ${ROMAN[quarter - 1] ?? ''}/${year}`;
const quarterEn = ({ quarter, year }: First): string => `Q${quarter} ${year}`;

const partName = (part: MonthPart, vi: string) => (first: First): PeriodName => ({
  period: partOfMonth(first.year, first.month, part), vi: `${vi} tháng ${first.month}/${first.year}`, en: `${part} ${english(first)}`,
});

const quarterPartName = (part: 'early' | 'late', vi: string) => (first: First): PeriodName => ({
  period: partOfQuarter(first.year, first.quarter, part), vi: `${vi} ${quarterVi(first)}`, en: `${part} ${quarterEn(first)}`,
});

function weekName({ date }: First): PeriodName {
  const { year, week } = isoWeekOf(date);
  return { period: weekPeriod(year, week), vi: `tuần ${week} năm ${year}`, en: `week ${week} of ${year}` };
}

function halfName({ year, month }: First): PeriodName {
  const half = month <= 6 ? 1 : 2;
  return { period: halfYearPeriod(year, half), vi: `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`, en: `${half === 1 ? 'first' : 'second'} half of ${year}` };
}

const PERIOD_NAMES: Readonly<Partial<Record<Precision, (first: First) => PeriodName>>> = {
  week: weekName,
  'early-month': partName('early', 'đầu'),
  'mid-month': partName('mid', 'giữa'),
  'late-month': partName('late', 'cuối'),
  month: (first) => ({ period: monthPeriod(first.year, first.month), vi: `tháng ${first.month}/${first.year}`, en: english(first) }),
  'early-quarter': quarterPartName('early', 'đầu'),
  'late-quarter': quarterPartName('late', 'cuối'),
  quarter: (first) => ({ period: quarterPeriod(first.year, first.quarter), vi: quarterVi(first), en: quarterEn(first) }),
  'half-year': halfName,
  year: ({ year }) => ({ period: yearPeriod(year), vi: `năm ${year}`, en: String(year) }),
};
