import { kindOf, LETTER, NUMBER } from '../text/characters.js';
import { firstAmong, placesOf } from './cue-index.js';
import { cued, lowMatchesOf } from './cued.js';
import { ANY_NUMBER, WORD, wordSet } from './lexicon.js';
import type { ReadingDay } from './recogniser.js';
import type { Passage, Sheet } from './tokens.js';
import { lowOf } from './tokens.js';
import { dayWhen, plainAt } from './when-plain.js';
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
  /** The token at which it begins. */
  readonly first: number;
  /** The word that stands before it, over a comma or colon, by its number in the lexicon. */
  readonly before: number;
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
  const { sheet, base, last } = source;
  const places = placesOf(ANY.cue, sheet);
  let index = firstAmong(places, source.first);
  let at = places[index] ?? last;
  if (at + 1 >= last) return NO_MENTIONS;
  const low = lowOf(source);
  const found: Mention[] = [];
  let from = 0;
  for (; at + 1 < last; index += 1, at = places[index] ?? last) {
    const start = (sheet.starts[at] ?? 0) - base;
    if (start < from || (sheet.words[at] === ANY_NUMBER && !mayBegin(sheet, at))) continue;
    const mention = plainMention(source, low, at) ?? anyMention(source, { low, start, at }, day);
    if (mention === null) continue;
    from = mention.end;
    if (isMention(mention, low)) found.push(mention);
  }
  return found;
}

const NO_MENTIONS: Mention[] = [];

const isMention = ({ when, kind, start, end }: Mention, low: string): boolean => (when !== null || kind === 'weekday' || kind === 'monthday') && standsAlone(low, start, end);

function plainMention(source: Passage, low: string, at: number): Mention | null {
  const { sheet, base, last } = source;
  const plain = plainAt(sheet, at, last);
  if (plain === null) return null;
  const { kind, when, behind } = plain;
  const start = (sheet.starts[at] ?? 0) - base;
  const end = (sheet.ends[behind - 1] ?? 0) - base;
  return { start, end, text: low.slice(start, end), kind, when, clock: false, yearSaid: true, first: at, before: wordBefore(source, at) };
}

function anyMention(source: Passage, { low, start, at: first }: { readonly low: string; readonly start: number; readonly at: number }, day: ReadingDay): Mention | null {
  ANY.pattern.lastIndex = start;
  const match = ANY.pattern.exec(low);
  if (match === null) return null;
  const text = match[0];
  const kind = kindOfMatch(match);
  return { start, end: start + text.length, text, kind, when: whenOf(kind, text, day), clock: CLOCK_SAID.test(text), yearSaid: YEAR_SAID.test(text), first, before: wordBefore(source, first) };
}

function kindOfMatch(match: RegExpExecArray): MentionKind {
  let group = 1;
  while (group < KINDS.length && match[group] === undefined) group += 1;
  return KINDS[group - 1]?.[0] ?? 'day';
}

function wordBefore({ sheet, first }: Passage, at: number): number {
  const { words } = sheet;
  let before = at - 1;
  while (before >= first && (words[before] === WORD.comma || words[before] === WORD.colon)) before -= 1;
  return before < first ? 0 : (words[before] ?? 0);
}

function whenOf(kind: MentionKind, text: string, day: ReadingDay): When | null {
  if (kind === 'monthday') return null;
  if (kind !== 'day' && kind !== 'weekday') return readSpokenPeriod(kind, text, day);
  const date = readSpokenDay(text, day);
  return date === null ? null : dayWhen(date);
}

// Whether a number can begin a mention, told by what it consists of and what stands behind it; most numbers count things or documents.
function mayBegin(sheet: Sheet, at: number): boolean {
  const { low, words, starts, ends } = sheet;
  const digits = digitsOf(sheet, at);
  const behind = (starts[at] ?? 0) + digits;
  if (behind < (ends[at] ?? 0)) return digits <= 2 && isHourSign(low.charCodeAt(behind));
  const next = words[at + 1] ?? 0;
  if (JOINS[next] === 1) return words[at + 2] === ANY_NUMBER && isJoined(digits, digitsOf(sheet, at + 2));
  return digits <= 2 && BEHIND_COUNT[next] === 1;
}

// With how many digits a number begins.
function digitsOf({ low, starts, ends }: Sheet, at: number): number {
  const end = ends[at] ?? 0;
  let place = starts[at] ?? 0;
  while (place < end && isDigit(low.charCodeAt(place))) place += 1;
  return place - (starts[at] ?? 0);
}

// "20/5", "2026 - 2030"
const isJoined = (digits: number, others: number): boolean => (digits <= 2 && others <= 2) || (digits === 4 && others === 4);

const JOINS = wordSet(['/', '.', '-', '–']);
const BEHIND_COUNT = wordSet([':', '(', 'giờ', 'h', 'g', 'tháng']);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
// "14h", "14g", "14giờ"
const isHourSign = (code: number): boolean => code === 104 || code === 103;

// Not "41,97", "12/2026/NQ" or "a18/4": neither letters nor the rest of a number may touch it.
function standsAlone(low: string, start: number, end: number): boolean {
  if (isOfWord(low, start - 1) || isOfWord(low, end) || (low.charCodeAt(end) === SLASH && isOfWord(low, end + 1) && (kindOf(low.charCodeAt(end + 1)) & LETTER) !== 0)) return false;
  const joined = JOINING.includes(low.charAt(start - 1)) && isDigit(low.charCodeAt(start - 2));
  return !joined || DAYS_JOINED.test(low.slice(Math.max(0, start - 9), start));
}

const isOfWord = (low: string, at: number): boolean => at >= 0 && at < low.length && (kindOf(low.charCodeAt(at)) & (LETTER | NUMBER)) !== 0;
const SLASH = 47;
const JOINING = '/.,-';

// "từ 01-15/6/2026", "15/12/2026-15/02/2027"
const DAYS_JOINED = /(?:(?:từ|ngày)\s\d{1,2}|\/20\d{2})-$/u;

/** Something that comes back, with its place. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const REPEATS = cued('0-9 của tháng hằng hàng mỗi một hai ba sáu', new RegExp(EVERY, 'u'), 'tháng cuối đầu ngày tuần quý năm lần (');
const NO_REPEATS: Repeat[] = [];

/** Every "hằng tháng", "mỗi tuần một lần" in a passage. */
export function repeatsIn(source: Passage): Repeat[] {
  const found = lowMatchesOf(REPEATS, source);
  const low = found[0]?.input;
  if (low === undefined) return NO_REPEATS;
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] })).filter(({ start, end }) => !isOfWord(low, start - 1) && !isOfWord(low, end));
}
