import { civilDate, yearPeriod } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { byDay, undated, withinPeriod } from '../recognise/deadline-value.js';
import { DEADLINES } from '../recognise/order.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { findAll } from '../recognise/recogniser.js';
import { DAY, PERIOD, readDay, readPeriod } from '../recognise/when.js';

const WHOLE_DAY = new RegExp(`^${DAY}$`, 'iu');
const TWO_PERIODS = new RegExp(`^(?:Từ\\s)?(${PERIOD})\\s{0,2}(?:-|–|đến)\\s{0,2}(${PERIOD})`, 'iu');
const ONE_PERIOD = new RegExp(`^(?:Trong\\s)?(${PERIOD})`, 'iu');
const YEARS = /^(?:Giai đoạn\s|Từ\s)?(?:năm\s)?(20\d{2})\s{0,2}(?:-|–|đến)\s{0,2}(?:năm\s)?(20\d{2})/iu;
const ONE_YEAR = /^(?:Cả\s)?(?:năm\s)?(20\d{2})[.]?$/iu;

/** What the time column of a table means: 15/12/2025 | Tháng 12/2025 | Quý IV/2025 - Quý II/2026 | 2026 | 2025 - 2030 | Hằng năm | Thường xuyên. */
export function readDeadlineCell(text: string, day: ReadingDay): DeadlineValue[] {
  const words = text.trim().replace(/[.;]$/, '');
  const recurring = /^(?:hằng|hàng|định kỳ)/iu.test(words);
  if (recurring) return [undated('recurring')];
  const phrases = findAll(DEADLINES, words, day).map((found) => found.value);
  if (phrases.length > 0) return phrases;
  const value = periodOf(words, day);
  return value === null ? [] : [value];
}

function periodOf(words: string, day: ReadingDay): DeadlineValue | null {
  const date = WHOLE_DAY.test(words) ? readDay(words, day) : null;
  return date === null ? (yearsOf(words) ?? rangeOf(words, day) ?? singleOf(words, day)) : byDay(date);
}

function yearsOf(words: string): DeadlineValue | null {
  const years = YEARS.exec(words);
  if (years !== null) return yearsFrom(Number(years[1]), Number(years[2]));
  const single = ONE_YEAR.exec(words);
  return single === null ? null : withinPeriod({ ...yearPeriod(Number(single[1])), precision: 'year' });
}

function rangeOf(words: string, day: ReadingDay): DeadlineValue | null {
  const [, opens = '', closes = ''] = TWO_PERIODS.exec(words) ?? [];
  const last = readPeriod(closes, day);
  const first = last === null ? null : readPeriod(opens, { year: Number(last.from.slice(0, 4)), month: null });
  return first === null || last === null || first.from > last.to ? null : withinPeriod({ from: first.from, to: last.to, precision: last.precision });
}

function singleOf(words: string, day: ReadingDay): DeadlineValue | null {
  const when = readPeriod(ONE_PERIOD.exec(words)?.[1] ?? '', day);
  return when === null ? null : withinPeriod(when);
}

function yearsFrom(first: number, last: number): DeadlineValue | null {
  const from = civilDate(first, 1, 1);
  const to = civilDate(last, 12, 31);
  return from === null || to === null || from > to ? null : withinPeriod({ from, to, precision: 'year' });
}
