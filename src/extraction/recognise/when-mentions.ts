import { kindOf, LETTER, NUMBER } from '../text/characters.js';
import { firstAmong, placesOf } from './cue-index.js';
import { WORD } from './lexicon.js';
import type { ReadingDay } from './recogniser.js';
import type { Passage } from './tokens.js';
import { lowOf } from './tokens.js';
import type { Form, MentionKind } from './when-forms.js';
import { formAt, MENTION_CUE } from './when-forms.js';
import { dayWhen, plainAt } from './when-plain.js';
import { readSpokenPeriod } from './when-period.js';
import { readSpokenDay } from './when-day.js';
import type { When } from './when.js';

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

// "trước 15h00 cùng ngày": the day that was named before.
const SAME_DAY = 'cùng ngày';
const YEAR_SAID = /20\d\s?\d(?!\d)|năm\s(?:nay|tới|sau)|[/.-]\s{0,2}\d{1,2}\s{0,2}[/.-]\s{0,2}\d{2}$/u;
const CLOCK_SAID = /^\d{1,2}\s?(?:giờ|h|g|:)/u;

/** Every day and period that is named in a passage, in order; places are those in its text. */
export function mentionsIn(source: Passage, day: ReadingDay): Mention[] {
  const { sheet, base, last } = source;
  const places = placesOf(MENTION_CUE, sheet);
  let index = firstAmong(places, source.first);
  let at = places[index] ?? last;
  if (at + 1 >= last) return NO_MENTIONS;
  const low = lowOf(source);
  const found: Mention[] = [];
  let from = 0;
  for (; at + 1 < last; index += 1, at = places[index] ?? last) {
    const start = (sheet.starts[at] ?? 0) - base;
    const mention = start < from ? null : (plainMention(source, low, at) ?? anyMention(source, { low, start, at }, day));
    if (mention === null) continue;
    from = mention.end;
    const meant = mention.text.endsWith(SAME_DAY) ? onDayOf(mention, found.at(-1), day) : mention;
    if (isMention(meant, low)) found.push(meant);
  }
  return found;
}

// In a telegram that names no day before, its own.
const onDayOf = (mention: Mention, before: Mention | undefined, { telegram, date }: ReadingDay): Mention => ({ ...mention, when: before?.kind === 'day' ? before.when : telegram === true && before === undefined && date ? dayWhen(date) : null });

const NO_MENTIONS: Mention[] = [];

// "1/2 ngày", "2/3 số xã": a part of something
const PART_OF = /^\s(?:ngày|buổi|tháng|năm|số|tổng|diện|quân số|chỉ tiêu|xã|phường|hộ)(?!\p{L})/u;

const isPart = ({ kind, text, end }: Mention, low: string): boolean => kind === 'day' && text.length <= 5 && PART_OF.test(low.slice(end, end + 9));

const isMention = (mention: Mention, low: string): boolean => isOwn(mention, low) && !isPart(mention, low);

const isOwn = ({ when, kind, start, end }: Mention, low: string): boolean => (when !== null || kind === 'weekday' || kind === 'monthday') && standsAlone(low, start, end);

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
  const form = formAt(source.sheet, first);
  if (form === null) return null;
  form.pattern.lastIndex = start;
  const match = form.pattern.exec(low);
  if (match === null) return null;
  const text = match[0];
  const kind = kindOfMatch(form, match);
  return { start, end: start + text.length, text, kind, when: whenOf(kind, text, day), clock: CLOCK_SAID.test(text), yearSaid: YEAR_SAID.test(text), first, before: wordBefore(source, first) };
}

function kindOfMatch({ kinds }: Form, match: RegExpExecArray): MentionKind {
  let group = 1;
  while (group < kinds.length && match[group] === undefined) group += 1;
  return kinds[group - 1] ?? 'day';
}

/** The number of the word before a token, over a comma or colon; 0 for none. */
export function wordBefore({ sheet, first }: Passage, at: number): number {
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

// Not "41,97", "12/2026/NQ" or "a18/4": neither letters nor the rest of a number may touch it.
function standsAlone(low: string, start: number, end: number): boolean {
  if (isOfWord(low, start - 1) || isOfWord(low, end) || (low.charCodeAt(end) === SLASH && isOfWord(low, end + 1) && (kindOf(low.charCodeAt(end + 1)) & LETTER) !== 0)) return false;
  const joined = JOINING.includes(low.charAt(start - 1)) && isDigit(low.charCodeAt(start - 2));
  return !joined || DAYS_JOINED.test(low.slice(Math.max(0, start - 9), start));
}

/** Whether a letter or digit stands at a place of a text. */
export const isOfWord = (low: string, at: number): boolean => at >= 0 && at < low.length && (kindOf(low.charCodeAt(at)) & (LETTER | NUMBER)) !== 0;
const SLASH = 47;
const JOINING = '/.,-';

// "từ 01-15/6/2026", "(20-25/7/2026)", "15/12/2026-15/02/2027"
const DAYS_JOINED = /(?:(?:(?:từ|ngày)\s|\()\d{1,2}|\/20\d{2})-$/u;
