import type { CivilDate } from '#core/index.js';
import type { ReadingDay } from './recogniser.js';
import { readSpokenPeriod } from './when-period.js';
import { readSpokenDay } from './when-day.js';
import type { When } from './when.js';
import { DAY_WHEN, EVERY, MONTH_WHEN, MONTHDAY_WHEN, MONTHS_WHEN, QUARTER_WHEN, SPOKEN_WHEN, WEEK_WHEN, WEEKDAY_WHEN, YEAR_WHEN } from './when-words.js';

export type MentionKind = 'day' | 'weekday' | 'monthday' | 'month' | 'months' | 'quarter' | 'week' | 'year';

/** A day, hour or period that a text names, before it is known whether anything is due then. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** What it means; null where only something that comes back can give it a meaning ("ngày 25", "thứ Sáu"), or for a day that no calendar has. */
  readonly when: When | null;
  /** An hour is said with it. */
  readonly clock: boolean;
  readonly yearSaid: boolean;
}

const KINDS: readonly (readonly [MentionKind, string])[] = [
  ['day', DAY_WHEN], ['day', SPOKEN_WHEN], ['weekday', WEEKDAY_WHEN], ['monthday', MONTHDAY_WHEN], ['week', WEEK_WHEN], ['months', MONTHS_WHEN], ['month', MONTH_WHEN], ['quarter', QUARTER_WHEN], ['year', YEAR_WHEN],
];
const ANY = new RegExp(KINDS.map(([, source]) => `(${source})`).join('|'), 'gu');
const YEAR_SAID = /20\d\s?\d(?!\d)|năm\s(?:nay|tới|sau)|[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}\d{2}$/u;
const CLOCK_SAID = /^\d{1,2}\s?(?:giờ|h|g|:)/u;

/** Every day and period that is named in a text in lower case, in order. */
export function mentionsIn(low: string, day: ReadingDay): Mention[] {
  const found: Mention[] = [];
  for (const match of low.matchAll(ANY)) {
    const start = match.index;
    const end = start + match[0].length;
    if (!standsAlone(low, start, end)) continue;
    const at = KINDS.findIndex((_, index) => match[index + 1] !== undefined);
    const kind = KINDS[at]?.[0] ?? 'day';
    const mention = { start, end, text: match[0], kind, when: whenOf(kind, match[0], day), clock: CLOCK_SAID.test(match[0]), yearSaid: YEAR_SAID.test(match[0]) };
    if (mention.when !== null || kind === 'weekday' || kind === 'monthday') found.push(mention);
  }
  return found;
}

function whenOf(kind: MentionKind, text: string, day: ReadingDay): When | null {
  if (kind === 'monthday') return null;
  if (kind !== 'day' && kind !== 'weekday') return readSpokenPeriod(kind, text, day);
  const date = readSpokenDay(text, day);
  return date === null ? null : dayWhen(date);
}

const dayWhen = (date: CivilDate): When => ({ from: date, to: date, precision: 'day' });

const WORD = /[\p{L}\p{N}]/u;

// Not "41,97", "12/2026/NQ" or "a18/4": neither letters nor the rest of a number may touch it.
function standsAlone(low: string, start: number, end: number): boolean {
  const before = low.charAt(start - 1);
  const joined = /[/.,-]/.test(before) && /\d/.test(low.charAt(start - 2));
  if (WORD.test(before) || (joined && !DAYS_JOINED.test(low.slice(Math.max(0, start - 9), start)))) return false;
  return !WORD.test(low.charAt(end)) && !/^\/\p{L}/u.test(low.slice(end, end + 2));
}

// "từ 01-15/6/2026"
const DAYS_JOINED = /(?:từ|ngày)\s\d{1,2}-$/u;

/** Something that comes back, with its place. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const REPEATS = new RegExp(EVERY, 'gu');

/** Every "hằng tháng", "mỗi tuần một lần" in a text in lower case. */
export function repeatsIn(low: string): Repeat[] {
  return Array.from(low.matchAll(REPEATS), (match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })).filter(({ start, end }) => !WORD.test(low.charAt(start - 1)) && !WORD.test(low.charAt(end)));
}
