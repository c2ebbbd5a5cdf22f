import { civilDate } from '#core/index.js';
import { kindOf, LETTER, SPACE } from '../text/characters.js';
import { squeezed } from '../text/letters.js';
import type { HeadCues } from './head-cues.js';
import type { Placed } from './placed.js';
import { firstOf } from './placed.js';

export interface PlaceAndDate {
  readonly place: string | null;
  /** `2025-04-14`, `2025-04` or `2025`, as far as it was filled in; null where what is printed is no day, or nothing is. */
  readonly date: string | null;
  /** The year that is printed, also of a day that cannot be. */
  readonly year: number | null;
  /** `impossible`: no day of the calendar; `unreadable`: something stands for the day that is no number. */
  readonly problem: 'impossible' | 'unreadable' | null;
  /** The day as printed, white space folded. */
  readonly printed: string;
}

const NAME = '\\p{Lu}\\p{Ll}{0,8}(?:(?: {1,2}| ?- ?|\\n)\\p{Lu}\\p{Ll}{0,8}){0,4}';
// Lam Hồng, hồi 16 giờ 30 ngày 09 tháng 10 năm 2025 | Lam Hồng, 07 giờ 45 phút, ngày 02 tháng 7 năm 2026: telegrams say the hour
const HOUR = '(?:(?:(?:hồi|lúc|vào hồi)\\s{1,2})?\\d{1,2}\\s?(?:giờ|h|g|:)\\s?(?:\\d{1,2})?(?:\\s?phút)?,?\\s{1,3})?';
const COMMA = `[\\s|]{0,3}[,.][\\s|]{0,4}${HOUR}`;
const PLACE_BEFORE = new RegExp(`(?<![\\p{L}/-])((?:(?:(?:TP|Tp|T\\.P)\\.? ?|[Tt]hành phố ))?${NAME})${COMMA}$`, 'u');
// LAM HỒNG, NGÀY 15 THÁNG 11 NĂM 2025
const CAPITALS_BEFORE = new RegExp(`(?<![\\p{L}/-])(\\p{Lu}{2,9}(?: \\p{Lu}{2,9}){0,3})${COMMA}$`, 'u');
const LONGEST_PLACE = 100;

const BLANK = '[\\s.…_|\\ufffd]{0,24}';
const PART = `${BLANK}(\\d \\d(?!\\d)|[^\\s.…_,;:|\\ufffd]{1,4})?${BLANK}`;
const YEAR = '((?:19|20) ?\\d ?\\d(?!\\d)|\\d{1,6}|)';
// Hà Nội, ngày 18 tháng 11 năm 2025 | Quảng Trị, ngày tháng 4 năm 2025 | Lào Cai, ngày       tháng       năm 2026 | ngày 4Š tháng l2 năm 201 7 (a scan) | ng\ufffdy 22 th\ufffdng 12
const IN_WORDS = new RegExp(`[nN](?:g[àảãá\\ufffd]y|G[Àà]Y)${PART}(?:[tT]h[áảãà\\ufffd]ng|TH[Áá]NG)${PART}(?:[nN][ăãâ\\ufffd]m|N[Ăă]M)[\\s.…_|]{0,8}${YEAR}`, 'uy');
const FIGURE = '[ .…_]{0,12}(\\d \\d(?!\\d)|\\d{1,2})?[ .…_]{0,12}';
// ngày 02/4/2026 | ngày 15/1 1/2024 | ngày 16/7/20 21 | ngày   /4/2026
const IN_FIGURES = new RegExp(`[nN]gày${FIGURE}([/.-])${FIGURE}\\2 ?${YEAR}`, 'uy');
// Ninh Hạ, 13.12.2007
const BARE = new RegExp(`(\\d{1,2})([/.])(\\d{1,2})\\2((?:19|20)\\d\\d)(?=[ \\t|]{0,8}(?:\\n|$))`, 'uy');

/** The place and the day of issue in a head without its motto. A day that a title or a subject cites is not meant; nothing is filled in. */
export function readPlaceAndDate(head: string, { days, figures }: HeadCues): Placed<PlaceAndDate> | null {
  const named = firstOf(days, (at) => ownDay(head, matchAt(head, at, IN_WORDS), [1, 2, 3]) ?? ownDay(head, matchAt(head, at, IN_FIGURES), [1, 3, 4]));
  const bare = firstOf(figures, (at) => (named !== null && at >= named.start ? null : ownDay(head, matchAt(head, at, BARE), [1, 3, 4])));
  return bare === null || bare.value.place === null ? (named ?? toldDay(head)) : bare;
}

// What a law site says of the document, where its letterhead gives no day: Ngày ban hành | 06/04/2026
const TOLD = 'Ngày ban hành';
const TOLD_DAY = /[\s|:]{1,12}(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2}))(?!\d)/uy;

function toldDay(head: string): Placed<PlaceAndDate> | null {
  const at = head.indexOf(TOLD);
  const match = at < 0 ? null : matchAt(head, at + TOLD.length, TOLD_DAY);
  if (match === null) return null;
  const [, day, month, year = match[4] ?? ''] = match;
  return { value: { place: null, ...dayOf(day ?? match[6], month ?? match[5], year), printed: squeezed(match[0]) }, start: match.index, end: match.index + match[0].length };
}

function matchAt(text: string, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Parts = readonly [day: number, month: number, year: number];

function ownDay(head: string, match: RegExpExecArray | null, [day, month, year]: Parts): Placed<PlaceAndDate> | null {
  if (match === null) return null;
  const placed = placeBefore(head, match.index);
  if (placed === null && isCited(head, match.index, match.index + match[0].length)) return null;
  const end = match.index + match[0].trimEnd().length;
  const value = { place: placed?.place ?? null, ...dayOf(match[day], match[month], match[year] ?? ''), printed: squeezed(match[0]) };
  return { value, start: placed?.start ?? match.index, end };
}

function placeBefore(head: string, at: number): { place: string; start: number } | null {
  if (!endsPlace(head, at)) return null;
  const from = placeFrom(head, at);
  const match = (head.startsWith('NG', at) ? CAPITALS_BEFORE : PLACE_BEFORE).exec(head.slice(from, at));
  return match === null || WEEKDAY.test(match[1] ?? '') ? null : { place: squeezed((match[1] ?? '').replace(/\|/g, ' ')), start: from + match.index };
}

// "Thứ Hai, ngày 01/6/2026" of a schedule
const WEEKDAY = /^(?:Thứ|Chủ [Nn]hật|Sáng|Chiều|Tối|Ngày)(?!\p{L})/u;

// From where on only letters, spaces, dashes and full stops stand before an offset, with one character more.
function placeFrom(head: string, end: number): number {
  const least = Math.max(0, end - LONGEST_PLACE);
  // The mark behind the place.
  let at = hourFrom(head, end) - 1;
  while (at > least && !isMark(head.charAt(at))) at -= 1;
  at -= 1;
  while (at > least && ((kindOf(head.charCodeAt(at)) & (LETTER | SPACE)) !== 0 || IN_PLACE.includes(head.charAt(at)))) at -= 1;
  return Math.max(least, at);
}

const HOUR_BEFORE = /(?:(?:hồi|lúc|vào hồi)\s{1,2})?(?<!\d)\d{1,2}\s?(?:giờ|h|g|:)\s?(?:\d{1,2})?(?:\s?phút)?,?\s{1,3}$/u;
const LONGEST_HOUR = 32;

// Where the hour begins that stands before a day; the same place where none does.
function hourFrom(head: string, at: number): number {
  const hour = HOUR_BEFORE.exec(head.slice(Math.max(0, at - LONGEST_HOUR), at));
  return hour === null ? at : at - hour[0].length;
}

const isMark = (character: string): boolean => character === ',' || character === '.';
const IN_PLACE = '-.|';

// A comma or a full stop ends the name of a place.
function endsPlace(head: string, at: number): boolean {
  const from = hourFrom(head, at);
  const before = head.slice(Math.max(0, from - 8), from).replace(/[\s|]{1,8}$/u, '');
  return before.endsWith(',') || before.endsWith('.');
}

// A line or column of its own, or behind the name of a place without its comma, or with small letters: "Hà nội, ngày …".
const BEGINS = /(?:^|\n|\||\t| {3})[ *]{0,4}(?:(?:\p{Lu}\p{Ll}{0,8} ){1,5}|\p{Lu}\p{L}{0,8}(?: \p{Ll}{1,8}){1,3}[,.])?[ ]{0,12}$/u;
const SYMBOL_ABOVE = /^(?!\s{0,4}S[ốỐ])[^\n]{0,200}(?:[/-]\p{Lu}[\p{L}\d]{0,10}|(?:[Qq]uyết định|[Cc]hỉ thị|[Kk]ế hoạch|[Cc]ông văn|[Nn]ghị quyết|[Nn]ghị định|[Tt]hông báo))[ ,]{0,3}\n\s{0,4}$/u;

// "Ngày 06/4/2026, Giám đốc Sở chủ trì …" begins a sentence; behind the day of issue nothing follows, or something in capitals.
const GOES_ON = /^ {0,2}(?:,\s{0,3}\p{L}|\s{0,3}(?:của|tại)\s)/u;

// "Triển khai Nghị quyết số 12/NQ-CP ngày 02 tháng 02 năm 2026 của Chính phủ": words before it on its line, an issuer behind it, or a symbol right above it.
function isCited(head: string, start: number, end: number): boolean {
  const before = head.slice(Math.max(0, start - 240), start);
  const line = before.slice(before.lastIndexOf('\n', before.trimEnd().length - 1) + 1);
  return !BEGINS.test(before) || goesOnFrom(before, head.slice(end, end + 3)) || GOES_ON.test(head.slice(end, end + 12)) || SYMBOL_ABOVE.test(line);
}

// "… gửi báo cáo về Sở trước / ngày 15/7/2026 để tổng hợp": a full line goes on in small letters, and so does the sentence behind the day.
const GOES_ON_FROM = /(?:^|\n)[^\n|\t]{45,200}[\p{L}\d,]\n\s{0,4}$/u;

const goesOnFrom = (before: string, behind: string): boolean => /^(?:[,;.)]|\s\p{Ll})/u.test(behind) && GOES_ON_FROM.test(before);

type Day = Pick<PlaceAndDate, 'date' | 'year' | 'problem'>;

function dayOf(printedDay: string | undefined, printedMonth: string | undefined, printedYear: string): Day {
  const year = Number(printedYear.replace(/ /g, ''));
  // "năm 20…", "năm 202" is left to be filled in; of five digits nobody knows which one is too many.
  if (year < 1000) return { date: null, year: null, problem: null };
  if (year < 1900 || year > 2099) return { date: null, year: null, problem: 'impossible' };
  const [day, month] = [numberIn(printedDay), numberIn(printedMonth)];
  const problem = isImpossible(year, month, day) ? 'impossible' : month === 'unreadable' || day === 'unreadable' ? 'unreadable' : null;
  return { date: problem === 'impossible' ? null : [String(year), ...filled(month, month === null ? null : day)].join('-'), year, problem };
}

type Read = number | 'unreadable' | null;

// Without a month the day says nothing.
function filled(month: Read, day: Read): string[] {
  if (typeof month !== 'number') return [];
  return [month, ...(typeof day === 'number' ? [day] : [])].map((part) => String(part).padStart(2, '0'));
}

const LONG_MONTH = 1;

function isImpossible(year: number, month: Read, day: Read): boolean {
  if (typeof month !== 'number' && typeof day !== 'number') return false;
  return civilDate(year, typeof month === 'number' ? month : LONG_MONTH, typeof day === 'number' ? day : 1) === null;
}

// "l2" and "O4" are what a scan makes of 12 and 04; what is no number then was not legible.
function numberIn(printed: string | undefined): Read {
  const plain = (printed ?? '').replace(/ /g, '');
  if (plain === '') return null;
  return /^[\dlIO]{1,2}$/.test(plain) ? Number(plain.replace(/[lI]/g, '1').replace(/O/g, '0')) : 'unreadable';
}
