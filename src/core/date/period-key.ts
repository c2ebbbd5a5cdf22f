import type { Language } from '../refusals.js';
import { addDays, isoWeekOf, partsOf } from './civil-date.js';
import type { CivilDate } from './civil-date.js';
import { halfYearPeriod, monthPeriod, quarterPeriod, weekPeriod, yearPeriod } from './period.js';
import type { Period } from './period.js';

/** How often what is held or owed comes again. */
export const RHYTHMS = ['week', 'month', 'quarter', 'half', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** A week, month, quarter, half or whole year: which of its year, from 1. */
export interface NamedPeriod {
  readonly rhythm: Rhythm;
  readonly year: number;
  readonly index: number;
}

const two = (value: number): string => String(value).padStart(2, '0');

const DAYS: Readonly<Record<Rhythm, (year: number, index: number) => Period>> = { week: weekPeriod, month: monthPeriod, quarter: quarterPeriod, half: halfYearPeriod, year: yearPeriod };

/** The days of a period. */
export const daysOf = ({ rhythm, year, index }: NamedPeriod): Period => DAYS[rhythm](year, index);

/** The period of a rhythm that a day lies in; a week belongs to the year of its Thursday. */
export function namedPeriodOn(rhythm: Rhythm, day: CivilDate): NamedPeriod {
  const { year, month } = partsOf(day);
  switch (rhythm) {
    case 'week': {
      const found = isoWeekOf(day);
      return { rhythm, year: found.year, index: found.week };
    }
    case 'month': return { rhythm, year, index: month };
    case 'quarter': return { rhythm, year, index: Math.ceil(month / 3) };
    case 'half': return { rhythm, year, index: month <= 6 ? 1 : 2 };
    case 'year': return { rhythm, year, index: 1 };
  }
}

/** The key of a period: `2025-W15`, `2025-04`, `2025-Q2`, `2025-H1`, `2025`. No series has one twice. */
export function periodKey({ rhythm, year, index }: NamedPeriod): string {
  switch (rhythm) {
    case 'week': return `${year}-W${two(index)}`;
    case 'month': return `${year}-${two(index)}`;
    case 'quarter': return `${year}-Q${index}`;
    case 'half': return `${year}-H${index}`;
    case 'year': return String(year);
  }
}

const RHYTHM_OF: readonly (readonly [RegExp, Rhythm])[] = [[/^\d{4}-W\d{2}$/, 'week'], [/^\d{4}-\d{2}$/, 'month'], [/^\d{4}-Q[1-4]$/, 'quarter'], [/^\d{4}-H[12]$/, 'half'], [/^\d{4}$/, 'year']];

/** The period of a key; null for a key that names none, such as a month 13 or a week that its year does not have. */
export function periodOfKey(key: string): NamedPeriod | null {
  const rhythm = RHYTHM_OF.find(([form]) => form.test(key))?.[1];
  const [year = '', index = '1'] = key.split('-');
  if (rhythm === undefined || Number(year) < 1) return null;
  const period = { rhythm, year: Number(year), index: Number(index.replace(/\D/g, '')) };
  return periodKey(namedPeriodOn(rhythm, daysOf(period).from)) === key ? period : null;
}

/** The period after one. */
export const periodAfter = (period: NamedPeriod): NamedPeriod => namedPeriodOn(period.rhythm, addDays(daysOf(period).to, 1));

/** The period before one. */
export const periodBefore = (period: NamedPeriod): NamedPeriod => namedPeriodOn(period.rhythm, addDays(daysOf(period).from, -1));

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

const NAMES: Readonly<Record<Language, Readonly<Record<Rhythm, (index: number, year: number) => string>>>> = {
  vi: {
    week: (index, year) => `tuần ${index} năm ${year}`,
    month: (index, year) => `tháng ${index <= 2 ? two(index) : index} năm ${year}`,
    quarter: (index, year) => `quý ${ROMAN[index - 1] ?? index} năm ${year}`,
    half: (index, year) => `6 tháng ${index === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (_, year) => `năm ${year}`,
  },
  en: {
    week: (index, year) => `week ${index} of ${year}`,
    month: (index, year) => `${two(index)}/${year}`,
    quarter: (index, year) => `quarter ${index} of ${year}`,
    half: (index, year) => `${index === 1 ? 'first' : 'second'} half of ${year}`,
    year: (_, year) => String(year),
  },
};

/**
 * A period as papers name it: `tuần 15 năm 2025`, `tháng 02 năm 2025` (months 1 and 2 take a zero: NĐ 30/2020/NĐ-CP, Phụ lục I, II.4),
 * `quý II năm 2025`, `6 tháng đầu năm 2025`, `năm 2025`.
 */
export function printPeriodName({ rhythm, year, index }: NamedPeriod, language: Language = 'vi'): string {
  return NAMES[language][rhythm](index, year);
}
