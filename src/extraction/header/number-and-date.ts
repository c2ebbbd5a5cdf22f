import { tidySymbol } from '#core/index.js';
import { squeezed } from '../text/letters.js';

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

// Số: 627/TB-VPCP | Số:         /TB-SKHCN | Số 07-TB/CQTTBCĐ | Số: 30/2020/NĐ-CP | Số: 12/UBND-VX | Số:20 /SYT-NVY | Số: 2!ĐÁ_ /BC-SYT (a scan)
const NUMBER = new RegExp(`(?:^|[|\\s])S[ốóôỐÓÔ]${GAP}[:.]?${GAP}(?:(\\d{1,6}[a-zđ]?)|[^\\s/|\\p{L}][^\\n/|]{0,10}?)?${GAP}(?:/${GAP}((?:19|20)\\d{2})${GAP})?([/-])${GAP}(${ORGAN}(?:${GAP}[-–/&]${GAP}${ORGAN}){0,3})`, 'u');

/** The document's own number and symbol; the number is null where the drafter left it blank. */
export function readNumber(head: string): Placed<NumberAndSymbol> | null {
  const match = NUMBER.exec(head);
  if (match === null) return null;
  const symbol = tidySymbol(match[4] ?? '');
  if ((symbol.match(/\p{Lu}/gu) ?? []).length < 2) return null;
  const lead = /^[|\s]/.test(match[0]) ? 1 : 0;
  const number = match[1] === undefined || match[2] === undefined ? (match[1] ?? null) : `${match[1]}/${match[2]}`;
  return { value: { number, symbol, year: match[2] ?? null }, start: match.index + lead, end: match.index + match[0].length };
}

export interface PlaceAndDate {
  readonly place: string | null;
  /** `2025-04-14`, `2025-04` or `2025`. */
  readonly date: string;
}

// Hà Nội, ngày 18 tháng 11 năm 2025 | Quảng Trị, ngày tháng 4 năm 2025 | Lào Cai, ngày       tháng       năm 2026
const DATE = /(?:(\p{Lu}[\p{L}. -]{1,36}?)[ ]{0,3},\s{0,4})?ngày[\s.…_]{0,24}(\d{1,2})?[\s.…_]{0,24}tháng[\s.…_]{0,24}(\d{1,2})?[\s.…_]{0,24}năm[\s.…_]{0,8}((?:19|20)\d{2})/u;

/** The place and the day of issue, with the parts that the drafter left blank left out. */
export function readPlaceAndDate(head: string): Placed<PlaceAndDate> | null {
  const match = DATE.exec(head);
  if (match === null) return null;
  const [, place, day, month, year = ''] = match;
  const two = (part: string): string => part.padStart(2, '0');
  const validMonth = month !== undefined && Number(month) >= 1 && Number(month) <= 12;
  const validDay = validMonth && day !== undefined && Number(day) >= 1 && Number(day) <= 31;
  const date = [year, ...(validMonth ? [two(month)] : []), ...(validDay ? [two(day)] : [])].join('-');
  return { value: { place: place === undefined ? null : squeezed(place), date }, start: match.index, end: match.index + match[0].length };
}
