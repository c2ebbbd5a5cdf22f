import { tidySymbol } from '#core/index.js';
import { kindOf, LETTER, SPACE } from '../text/characters.js';
import { squeezed } from '../text/letters.js';
import { allMatches } from '../text/matches.js';

/** A header field with its place in the cleaned text. */
export interface Placed<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

export interface NumberAndSymbol {
  readonly number: string | null;
  readonly symbol: string;
  /** The year in the middle of a normative number. */
  readonly year: string | null;
}

const GAP = '[ \\t]{0,24}';
const ORGAN = '\\p{Lu}[\\p{L}\\d&]{0,14}';
const NO = `(?:^|[|\\s])S[ốóôỐÓÔ]${GAP}[:.]?(?:\\s{0,3}(?=\\d)|${GAP})`;

// Số: 627/TB-VPCP | Số:         /TB-SKHCN | Số 07-TB/CQTTBCĐ | Số: 30/2020/NĐ-CP | Số: 12/UBND-VX | Số:20 /SYT-NVY | Số: 2!ĐÁ_ /BC-SYT | Số-J2Ÿ /BC-SYT (scans)
const NUMBER = new RegExp(`${NO}(?:(\\d{1,6}[a-zđ]?)|[^\\s/|\\p{L}-][^\\n/|]{0,10}?|[-–](?=\\p{L}{0,4}\\d)[^\\s/|]{1,8})?${GAP}(?:/${GAP}((?:19|20)\\d{2})${GAP})?([/-])${GAP}(${ORGAN}(?:${GAP}[-–/&]${GAP}${ORGAN}){0,3})`, 'u');
// Số: 1945SYT-NVY (a scan that lost the slash)
const WITHOUT_SLASH = new RegExp(`${NO}(\\d{1,6})()()(\\p{Lu}{2,8}-\\p{Lu}{2,8}\\d{0,2})(?!\\p{L})`, 'u');

/** The document's own number and symbol; the number is null where the drafter left it blank. */
export function readNumber(head: string): Placed<NumberAndSymbol> | null {
  const match = NUMBER.exec(head) ?? WITHOUT_SLASH.exec(head);
  if (match === null) return null;
  const symbol = tidySymbol(match[4] ?? '');
  if (!TWO_CAPITALS.test(symbol)) return null;
  const lead = /^[|\s]/.test(match[0]) ? 1 : 0;
  const year = match[2] === undefined || match[2] === '' ? null : match[2];
  const number = match[1] === undefined || year === null ? (match[1] ?? null) : `${match[1]}/${year}`;
  return { value: { number, symbol, year }, start: match.index + lead, end: match.index + match[0].length };
}

const TWO_CAPITALS = /\p{Lu}\P{Lu}{0,80}\p{Lu}/u;

export interface PlaceAndDate {
  readonly place: string | null;
  /** `2025-04-14`, `2025-04` or `2025`. */
  readonly date: string;
}

const PLACE = '(?<![\\p{L}-])((?:(?:(?:TP|Tp|T\\.P)\\.? ?|[Tt]hành phố ))?\\p{Lu}\\p{Ll}{0,8}(?:(?: {1,2}| ?- ?|\\n)\\p{Lu}\\p{Ll}{0,8}){0,4})\\s{0,3}[,.]\\s{0,4}';
const PART = '[\\s.…_]{0,24}([^\\s.…_,;:]{1,4})?[\\s.…_]{0,24}';
const YEAR = '((?:19|20)\\s?\\d\\s?\\d)(?!\\d)';
// Hà Nội, ngày 18 tháng 11 năm 2025 | Quảng Trị, ngày tháng 4 năm 2025 | Lào Cai, ngày       tháng       năm 2026 | ngày 4Š tháng l2 năm 201 7 (a scan)
const DATE = new RegExp(`[nN]g[àảãá]y${PART}th[áảãà]ng${PART}n[ăãâ]m[\\s.…_]{0,8}${YEAR}`, 'u');
// Lam Hồng, ngày 02/4/2026
const IN_FIGURES = new RegExp(`ngày\\s{0,3}(\\d{1,2})\\s?/\\s?(\\d{1,2})\\s?/\\s?${YEAR}`, 'gu');
const PLACE_BEFORE = new RegExp(`${PLACE}$`, 'u');
const LONGEST_PLACE = 100;

/** The place and the day of issue, with the parts that the drafter left blank left out. */
export function readPlaceAndDate(head: string): Placed<PlaceAndDate> | null {
  const found = earlier(inWords(head), inFigures(head));
  if (found === null) return null;
  const { match, place, start } = found;
  const [, printedDay, printedMonth, year = ''] = match;
  const month = numberIn(printedMonth, 12);
  const day = month === null ? null : numberIn(printedDay, 31);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = [year.replace(/\s/g, ''), ...(month === null ? [] : [two(month)]), ...(day === null ? [] : [two(day)])].join('-');
  return { value: { place: place === undefined ? null : squeezed(place), date }, start, end: match.index + match[0].length };
}

interface Found {
  readonly match: RegExpExecArray;
  readonly place: string | undefined;
  readonly start: number;
}

function inWords(head: string): Found | null {
  const match = DATE.exec(head);
  return match === null ? null : (withPlace(head, match) ?? { match, place: undefined, start: match.index });
}

// In figures only what stands behind a place is the day of issue.
function inFigures(head: string): Found | null {
  for (const match of allMatches(head, IN_FIGURES)) {
    const found = withPlace(head, match);
    if (found !== null) return found;
  }
  return null;
}

function withPlace(head: string, match: RegExpExecArray): Found | null {
  if (!endsPlace(head, match.index)) return null;
  const from = placeFrom(head, match.index);
  const place = PLACE_BEFORE.exec(head.slice(from, match.index));
  return place === null ? null : { match, place: place[1], start: from + place.index };
}

// From where on only letters, spaces, dashes and full stops stand before an offset, with one character more.
function placeFrom(head: string, end: number): number {
  const least = Math.max(0, end - LONGEST_PLACE);
  // The mark behind the place.
  let at = end - 1;
  while (at > least && !isMark(head.charAt(at))) at -= 1;
  at -= 1;
  while (at > least && ((kindOf(head.charCodeAt(at)) & (LETTER | SPACE)) !== 0 || IN_PLACE.includes(head.charAt(at)))) at -= 1;
  return Math.max(least, at);
}

const isMark = (character: string): boolean => character === ',' || character === '.';
const IN_PLACE = '-.';

// A comma or a full stop ends the name of a place.
function endsPlace(head: string, at: number): boolean {
  const before = head.slice(Math.max(0, at - 5), at).trimEnd();
  return before.endsWith(',') || before.endsWith('.');
}

const earlier = (a: Found | null, b: Found | null): Found | null => (a === null || (b !== null && b.start < a.start) ? b : a);

// "l2" and "O4" are what a scan makes of 12 and 04; what is no number then was not legible.
function numberIn(printed: string | undefined, most: number): number | null {
  const value = /^[\dlIO]{1,2}$/.test(printed ?? '') ? Number((printed ?? '').replace(/[lI]/g, '1').replace(/O/g, '0')) : 0;
  return value >= 1 && value <= most ? value : null;
}
