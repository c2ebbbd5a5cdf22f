import { addDays, civilDate } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { byDay, withinPeriod } from '../recognise/deadline-value.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { lexed } from '../recognise/tokens.js';
import { mentionsIn } from '../recognise/when-mentions.js';
import type { When } from '../recognise/when.js';

const ENTRY = /^(?:(?:vào|trong|dự kiến|các)\s){0,3}(?:(tháng|quý|t\.?|q\.?)\s?)?(\d{1,2}|i{1,3}|iv)(?:\s?(?:[/-]|năm)\s?(20\d{2}))?$/u;
const MOST = 12;

interface Entry {
  readonly kind: string;
  readonly number: string;
  readonly year: string | null;
}

/**
 * The times of a cell that lists days, months, quarters or years: "Tháng 6 và tháng 12/2026", "Quý II, IV", "Ngày 05, 20/6/2026". Those that
 * follow each other ("Tháng 10, 11/2026", "Ngày 26, 27/12/2026") are one stretch of time. Empty for any other cell.
 * @param low the cell in small letters
 */
export function listedPeriods(low: string, day: ReadingDay): readonly DeadlineValue[] {
  const entries = entriesIn(low);
  if (entries === null) return daysIn(low, day) ?? yearsIn(low);
  const year = entries.at(-1)?.year ?? (day.year === null ? null : String(day.year));
  if (year === null) return NONE;
  const periods = entries.flatMap((entry, index) => periodOf(entry, entries.slice(index).find((other) => other.year !== null)?.year ?? year));
  return periods.length === entries.length ? (stretch(periods) ?? periods.map(withinPeriod)) : NONE;
}

// Periods that follow each other, as one; null where one is apart from the one before.
function stretch(periods: readonly When[]): readonly DeadlineValue[] | null {
  const [first, last] = [periods[0], periods.at(-1)];
  const apart = periods.some(({ from }, index) => index > 0 && from !== addDays(periods[index - 1]?.to ?? '', 1));
  return apart || first === undefined || last === undefined ? null : [withinPeriod({ ...last, from: first.from })];
}

const DAYS = /^(?:(?:sáng|chiều|tối|cả|vào|trong|các)\s){0,2}(?:ngày\s)?((?:\d{1,2}(?:\s?,\s?|\s(?:và|,\svà)\s)){1,8}\d{1,2})\s?\/\s?(\d{1,2})(?:\s?\/\s?(20\d{2}))?$/u;

// "Ngày 26, 27/12/2026": numbers of days before one month.
function daysIn(low: string, { year }: ReadingDay): readonly DeadlineValue[] | null {
  const [, days, month, said] = DAYS.exec(low) ?? [];
  if (days === undefined || (said === undefined && year === null)) return null;
  const dates = days.split(/\D{1,6}/u).map((number) => civilDate(said === undefined ? (year ?? 0) : Number(said), Number(month), Number(number)));
  const known = dates.flatMap((date): When[] => (date === null ? [] : [{ from: date, to: date, precision: 'day' }]));
  return known.length < dates.length ? null : (stretch(known) ?? known.map(({ to }) => byDay(to, 'day')));
}

const YEARS = /^(?:(?:trong|các)\s)?(?:năm\s)?20\d{2}(?:(?:\s?,\s?|\s(?:và|,\svà)\s)(?:năm\s)?20\d{2}){1,5}$/u;

function yearsIn(low: string): readonly DeadlineValue[] {
  const years = YEARS.test(low) ? (low.match(/20\d{2}/gu) ?? []) : [];
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined || last < first ? NONE : [withinPeriod({ from: `${first}-01-01`, to: `${last}-12-31`, precision: 'year' })];
}

const NONE: readonly DeadlineValue[] = [];

function entriesIn(low: string): Entry[] | null {
  const parts = low.split(/\s{0,2}(?:[,;]|(?:,\s)?\svà\s)\s{0,2}/u);
  if (parts.length < 2 || parts.length > MOST) return null;
  const entries: Entry[] = [];
  for (const part of parts) {
    const entry = entryOf(part.trim(), entries[0]?.kind);
    if (entry === null) return null;
    entries.push(entry);
  }
  return entries;
}

// All of one kind: what says none is of the first's.
function entryOf(part: string, first: string | undefined): Entry | null {
  const [, kind, number, year] = ENTRY.exec(part) ?? [];
  // "11-2026, 12-2026": a number and a year are a month.
  const own = kind?.charAt(0) ?? first ?? (year === undefined ? undefined : 't');
  return number === undefined || own === undefined || own !== (first ?? own) ? null : { kind: own, number, year: year ?? null };
}

function periodOf({ kind, number }: Entry, year: string): When[] {
  const words = kind === 'q' ? `quý ${number}/${year}` : `tháng ${number}/${year}`;
  const when = mentionsIn(lexed(words), { year: Number(year), month: null })[0]?.when;
  return when === null || when === undefined ? [] : [{ from: when.from, to: when.to, precision: kind === 'q' ? 'quarter' : 'month' }];
}
