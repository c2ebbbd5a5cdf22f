import { addDays } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { withinPeriod } from '../recognise/deadline-value.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { lexed } from '../recognise/tokens.js';
import { mentionsIn } from '../recognise/when-mentions.js';

const ENTRY = /^(?:(?:vào|trong|dự kiến|các)\s){0,3}(?:(tháng|quý|t\.?|q\.?)\s?)?(\d{1,2}|i{1,3}|iv)(?:\s?(?:\/|năm)\s?(20\d{2}))?$/u;
const MOST = 12;

interface Entry {
  readonly kind: string;
  readonly number: string;
  readonly year: string | null;
}

/**
 * The periods of a cell that lists months or quarters apart from each other: "Tháng 6 và tháng 12/2026", "Tháng 3, 6, 9/2026", "Quý II, IV".
 * Empty for any other cell, and for those that follow each other ("Tháng 10, 11/2026"), which are one stretch of time.
 * @param low the cell in small letters
 */
export function listedPeriods(low: string, day: ReadingDay): readonly DeadlineValue[] {
  const entries = entriesIn(low);
  if (entries === null) return NONE;
  const year = entries.at(-1)?.year ?? (day.year === null ? null : String(day.year));
  if (year === null) return NONE;
  const periods = entries.flatMap((entry, index) => periodOf(entry, entries.slice(index).find((other) => other.year !== null)?.year ?? year));
  const apart = periods.some((period, index) => index > 0 && period.from !== addDays(periods[index - 1]?.to ?? '', 1));
  return apart && periods.length === entries.length ? periods.map(withinPeriod) : NONE;
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
  const own = kind?.charAt(0) ?? first;
  return number === undefined || own === undefined || own !== (first ?? own) ? null : { kind: own, number, year: year ?? null };
}

function periodOf({ kind, number }: Entry, year: string): { from: string; to: string; precision: 'month' | 'quarter' }[] {
  const words = kind === 'q' ? `quý ${number}/${year}` : `tháng ${number}/${year}`;
  const when = mentionsIn(lexed(words), { year: Number(year), month: null })[0]?.when;
  return when === null || when === undefined ? [] : [{ from: when.from, to: when.to, precision: kind === 'q' ? 'quarter' : 'month' }];
}
