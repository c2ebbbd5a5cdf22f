import { tidySymbol } from '#core/index.js';
import { CITED_TYPES } from '../recognise/citation-number.js';
import { mendedSymbol } from '../recognise/lost-signs.js';
import { isUpperCase } from '../text/letters.js';
import { allMatches } from '../text/matches.js';
import type { HeadCues } from './head-cues.js';
import type { Placed } from './placed.js';
import { firstOf } from './placed.js';

export interface NumberAndSymbol {
  readonly number: string | null;
  readonly symbol: string;
  /** The year in the middle of a normative number. */
  readonly year: string | null;
  /** Something stands where the number belongs, and no number can be read from it. */
  readonly unreadable: boolean;
}

const GAP = '[ \\t]{0,24}';
const ORGAN = '\\p{Lu}[\\p{L}\\d&]{0,14}';
// Not: 12/BTC-NSNN - Hỏa tốc
const SYMBOL = `${ORGAN}(?:(?:${GAP}[-–/&]${GAP}(?!\\p{Lu}\\p{Ll}{2})|\\.(?=\\p{Lu}{2}))${ORGAN}){0,3}`;
const SAYS = `S[ốóôỐÓÔ]${GAP}[:.]?(?:[\\s|]{0,8}(?=\\d|[/-]${GAP}\\p{Lu})|${GAP})`;
// What a drafter leaves for the number: dots, lines, brackets, "xx"; what a scan makes of one written by hand: "2!ĐÁ_", "-J2Ÿ", "1?1".
const NO_NUMBER = '(?=[^\\n/|]{0,10}[\\d.…_()\\[\\]?!\\ufffd\'"“”*])[^\\s/|\\p{L}-][^\\n/|]{0,12}?|\\p{L}(?=[^\\s/|:]{0,4}\\d)[^\\s/|:-]{1,8}|[-–](?=\\p{L}{0,4}\\d)[^\\s/|]{1,8}|[xX]{1,4}';

// Số: 627/TB-VPCP | Số:         /TB-SKHCN | Số 07-TB/CQTTBCĐ | Số: 30/2020/NĐ-CP | Số: 12/UBND-VX | Số:20 /SYT-NVY | Số: 06/QC-TT.HĐND-UBND | Số: 2!ĐÁ_ /BC-SYT
const NUMBER = new RegExp(`${SAYS}(?:(\\d{1,6}[a-zđ]?)|(${NO_NUMBER}))?${GAP}(?:/${GAP}((?:19|20)\\d{2})${GAP})?[/-]${GAP}(${SYMBOL})`, 'uy');
// Số: 1945SYT-NVY | Số: 101 TB-SXD (the slash was lost)
const WITHOUT_SLASH = new RegExp(`${SAYS}(\\d{1,6})()() ?(\\p{Lu}\\p{L}{1,7}-\\p{Lu}{2,8}\\d{0,2})(?!\\p{L})`, 'uy');
// Số: 215 / (the motto) / /TTr-SYT
const PARTED = new RegExp(`S[ốỐ]${GAP}:?${GAP}(\\d{1,6}[a-zđ]?)?()()\\s{0,200}\\n[ \\t|]{0,90}/${GAP}(${SYMBOL})`, 'uy');
// In small letters it is the own number's only with its colon.
const SMALL = /số\s{0,2}:/y;
// 225 - KH/TĐTN-VP, alone on its line
const ALONE = new RegExp(`^[ \\t|]{0,8}(\\d{1,6}[a-zđ]?)()${GAP}(?:/${GAP}((?:19|20)\\d{2})${GAP})?[/-]${GAP}(${ORGAN}(?:${GAP}[-–/&]${GAP}${ORGAN}){1,3})[ \\t|]{0,8}$`, 'gmu');
// What a law site says of the document: Số hiệu: 55/CT-TTg
const TOLD = new RegExp(`(?:S[ốỐ] (?:hiệu|văn bản)|S[ốỐ](?:/|, | )[Kk]ý hiệu|Ký hiệu)(?: văn bản)?${GAP}:?[\\s|]{0,8}(\\d{1,6}[a-zđ]?)()${GAP}(?:/${GAP}((?:19|20)\\d{2})${GAP})?[/-]${GAP}(${SYMBOL})`, 'gu');

type Found = Placed<NumberAndSymbol>;

/**
 * The document's own number and symbol in a head without its motto; the number is null where it was left blank or cannot be read. The number of
 * a document that a title, a subject or the name of a board cites is none: "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 1050/QĐ-SCT".
 */
export function readNumber(head: string, cues: HeadCues): Found | null {
  const said = cues.numbers.filter((at) => !isCited(head, at));
  return firstOf(said, (at) => numberAt(head, at, [WITHOUT_SLASH, NUMBER])) ?? firstOf(said, (at) => numberAt(head, at, [PARTED])) ?? alone(head) ?? firstOf(allMatches(head, TOLD), found);
}

function numberAt(head: string, at: number, patterns: readonly RegExp[]): Found | null {
  // "số:" in small letters is read as "Số:".
  const text = head.charAt(at) === 's' ? `${head.slice(0, at)}S${head.slice(at + 1)}` : head;
  return firstOf(patterns, (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? null : found(match);
  });
}

function found(match: RegExpExecArray): Found | null {
  const [whole, digits, instead = '', year = '', printed = ''] = match;
  const symbol = mendedSymbol(tidySymbol(printed));
  if (!TWO_CAPITALS.test(symbol)) return null;
  const number = digits === undefined || year === '' ? (digits ?? null) : `${digits}/${year}`;
  return { value: { number, symbol, year: year === '' ? null : year, unreadable: number === null && !BLANK.test(instead) }, start: match.index, end: match.index + whole.length };
}

const TWO_CAPITALS = /\p{Lu}\P{Lu}{0,80}\p{Lu}/u;
const BLANK = /^[\s.…_()[\]*xX–-]{0,16}$/u;

const TYPE_BEFORE = new RegExp(`(?:^|[^\\p{L}])(${CITED_TYPES})\\s{0,3}$`, 'iu');
const CALLS = /(?:^|\s)(?:THEO|THỰC HIỆN|TRIỂN KHAI|KHAI|HIỆN|CỦA|CỨ|VÀ|CÁC|TẠI|VỚI)\s{0,3}$/iu;
const ABOUT = /^(?:V\/v|Về)(?!\p{L})/iu;

// What stands before a number on its line or in its column, and the two lines above.
interface Before {
  readonly here: string;
  readonly above: string;
  readonly farther: string;
}

function linesBefore(head: string, at: number): Before {
  const [here = '', above = '', farther = ''] = head.slice(Math.max(0, at - 240), at).split(/\n|\||\t| {3}/u).map((line) => line.trim()).filter((line, index, all) => line !== '' || index === all.length - 1).reverse();
  return { here, above, farther };
}

function isCited(head: string, at: number): boolean {
  const small = head.charAt(at) === 's';
  SMALL.lastIndex = at;
  if (small && !SMALL.test(head)) return true;
  const lines = linesBefore(head, at);
  const capitals = isUpperCase(head.slice(at, at + 2));
  if (lines.here === '') return (small || capitals) && endsInCitation(lines);
  return small ? isCitedSmall(lines) : isCitedLarge(lines, capitals);
}

// "Thông báo số: 12/TB-UBND" in a letterhead is the own number; "Nghị / quyết số: 12/2026/NQ-HĐND" too.
function isCitedSmall({ here, above, farther }: Before): boolean {
  const typed = TYPE_BEFORE.exec(here)?.[1];
  if (typed === undefined) return !(/^quyết$/iu.test(here) && /^nghị$/iu.test(above));
  return typed.length < here.length || !isHeadline(above) || callsFor(above) || callsFor(farther);
}

function isCitedLarge({ here, above }: Before, capitals: boolean): boolean {
  const typed = TYPE_BEFORE.exec(here)?.[1];
  return typed !== undefined && (typed.length < here.length || callsFor(above) || (capitals && isUpperCase(above) && !PLACE_LINE.test(above)));
}

const PLACE_LINE = /^(?:TỈNH|THÀNH|HUYỆN|XÃ|PHƯỜNG)(?!\p{L})/u;
// "ĐOÀN KIỂM TRA THEO", "V/v triển khai": what stands below is a document that is named.
const callsFor = (line: string): boolean => CALLS.test(line) || ABOUT.test(line);

// "… THEO QUYẾT ĐỊNH / SỐ 1050/QĐ-SCT"; "NGHỊ QUYẾT / SỐ: 12-NQ/TU" is the title of its own document.
function endsInCitation({ above, farther }: Before): boolean {
  const typed = TYPE_BEFORE.exec(above)?.[1];
  return typed !== undefined && (typed.length < above.length || CALLS.test(farther));
}

const isHeadline = (line: string): boolean => !/\p{L}/u.test(line) || isUpperCase(line);

function alone(head: string): Found | null {
  return firstOf(allMatches(head, ALONE), (match) => (isHeadline(linesBefore(head, match.index).above) ? found(match) : null));
}
