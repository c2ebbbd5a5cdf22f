import type { CivilDate } from '#core/index.js';
import { cued, lowMatchesOf } from './cued.js';
import type { ReadingDay } from './recogniser.js';
import type { Passage } from './tokens.js';
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
const ANY = cued(
  '0-9 các những cuối đầu giữa nửa hết giờ buổi sáng trưa chiều tối ngày thứ chủ hôm mai ngay thượng trung hạ tháng quý tuần năm hai ba bốn sáu giai từ',
  new RegExp(KINDS.map(([, source]) => `(${source})`).join('|'), 'u'),
  '0-9 / . - – : , ; ( ) giờ h g ngày tháng quý năm tuần buổi sáng trưa chiều tối hôm mai nay này tới sau thứ chủ nhật mùng mồng cuối đầu giữa đoạn thượng trung hạ nửa các làm hành lễ nhất một hai ba tư bốn sáu bảy bẩy i ii iii iv phút \' ’',
);
const YEAR_SAID = /20\d\s?\d(?!\d)|năm\s(?:nay|tới|sau)|[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}\d{2}$/u;
const CLOCK_SAID = /^\d{1,2}\s?(?:giờ|h|g|:)/u;

/** Every day and period that is named in a passage, in order; places are those in its text. */
export function mentionsIn(source: Passage, day: ReadingDay): Mention[] {
  const found: Mention[] = [];
  for (const match of lowMatchesOf(ANY, source)) {
    const low = match.input;
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

// "từ 01-15/6/2026", "15/12/2026-15/02/2027"
const DAYS_JOINED = /(?:(?:từ|ngày)\s\d{1,2}|\/20\d{2})-$/u;

/** Something that comes back, with its place. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const REPEATS = cued('0-9 của tháng hằng hàng mỗi một hai ba sáu', new RegExp(EVERY, 'u'), 'tháng cuối đầu ngày tuần quý năm lần ( /');

/** Every "hằng tháng", "mỗi tuần một lần" in a passage. */
export function repeatsIn(source: Passage): Repeat[] {
  const found = lowMatchesOf(REPEATS, source);
  const low = found[0]?.input ?? '';
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })).filter(({ start, end }) => !WORD.test(low.charAt(start - 1)) && !WORD.test(low.charAt(end)));
}
