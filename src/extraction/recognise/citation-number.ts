import { documentTypeByAbbreviation, parseDocumentSymbol } from '#core/index.js';
import { CAPITAL, kindOf, LETTER, NUMBER, SPACE } from '../text/characters.js';
import { anyWord, squeezed } from '../text/letters.js';
import { cueOf, nextCue } from './cue-index.js';
import { cued, matchesOf } from './cued.js';
import { wordNumber, WORD, wordSet } from './lexicon.js';
import { mendedKey } from './lost-signs.js';
import type { Passage } from './tokens.js';
import { endOf, isCapital, isDigit, isWord, part, startOf, wordAt } from './tokens.js';

const TYPES = [
  'Nghị quyết', 'Nghị quyết liên tịch', 'Nghị định', 'Quyết định', 'Chỉ thị', 'Kết luận', 'Kết luận thanh tra', 'Thông báo kết luận', 'Thông báo Kết luận', 'Thông báo', 'Thông tư liên tịch', 'Thông tư', 'Thông tri', 'Kế hoạch', 'Công văn', 'Văn bản', 'Công điện', 'Tờ trình', 'Báo cáo',
  'Chương trình hành động', 'Chương trình', 'Hướng dẫn', 'Quy định', 'Quy chế', 'Pháp lệnh', 'Bộ luật', 'Luật', 'Đề án', 'Biên bản', 'Giấy mời', 'Giấy phép', 'Phương án', 'Lệnh', 'Sắc lệnh', 'Hợp đồng', 'Phiếu chuyển', 'Phiếu trình', 'Văn bản hợp nhất', 'Thư', 'Đơn',
];
const SHORT: Readonly<Record<string, string>> = { NQ: 'Nghị quyết', NĐ: 'Nghị định', QĐ: 'Quyết định', CT: 'Chỉ thị', KL: 'Kết luận', TB: 'Thông báo', TT: 'Thông tư', KH: 'Kế hoạch', CV: 'Công văn', VB: 'Văn bản', BC: 'Báo cáo', TTr: 'Tờ trình' };
const either = (type: string): string[] => [type, type.charAt(0).toLowerCase() + type.slice(1)];

/** The words that a type which is cited begins with, for cues. */
export const CITED_TYPE_WORDS = [...new Set(TYPES.map((type) => type.split(' ', 1)[0]?.toLowerCase() ?? ''))].join(' ');

/** The names of the types that are cited, with a capital or a small letter; pattern source without groups. */
export const CITED_TYPES = anyWord([...TYPES.flatMap(either)]);

const ORGAN = '\\p{Lu}[\\p{L}&]{0,12}\\d{0,3}';
// A dash with space on both sides parts a symbol only from capitals: "1234/BTC - NSNN", not "12/KH-UBND - Sở Nội vụ"; a full stop only without.
const BETWEEN = '(?:[-–/]\\s?|\\s[-–/]|\\s[-–/]\\s(?=\\p{Lu}{2})|\\.|-\\s-)';
const SYMBOL = `\\d{1,6}[a-zđ]?\\s?(?:/\\s?(?:19|20)\\d{2}\\s?)?(?:/\\s?${ORGAN}(?:${BETWEEN}${ORGAN}){0,3}|-\\s?\\p{Lu}\\p{L}{1,4}\\s?/\\s?${ORGAN}(?:${BETWEEN}${ORGAN}){0,2})(?![\\p{L}\\p{N}])`;
const STANDARD = '(?:QCVN|TCVN)(?:\\s(?:ISO|IEC|ISO/IEC))?\\s\\d{1,6}(?:[-–]\\d{1,2})?\\s?:\\s?\\d{4}(?:/\\p{Lu}{2,10})?(?![\\p{L}\\p{N}])';
// 57-NQ/TW | 163/2021/NQ-HĐND | 02/TB-SKH&CN | 763/UBND-TH | 90/2025/QH15 | 182/2026/NĐ- CP | 75/2017/NĐ- -CP (a scan) | 02-KH/BCĐTW | QCVN 01:2019/BCT
// Not: 02/2025 | 24/7 | 1.700km/năm
const NUMBERS = cued('0-9 qcvn tcvn', new RegExp(`${SYMBOL}|${STANDARD}`, 'u'), '/ - iso iec 0-9');
// What others put behind "số" and before a day: 01-GCN-MT | 21.4/GĐN | 11/2026CV-YVG | 1945SYT-NVY | 02
const ODD = cued('số', /[Ss]ố\s{0,2}:?\s{0,2}((?=[^\s,;()]{0,20}\d)[\p{L}\d][^\s,;()]{0,29}),?\s{1,3}(?=ngày\s{1,3}\d)/u);

const BEFORE = 90;
const TYPE_BEFORE = new RegExp(`(${CITED_TYPES}|${Object.keys(SHORT).join('|')})(\\s(?:(?![Ss]ố\\s)[\\p{L}&]{1,10},?\\s){0,8})(?:[Ss]ố\\s{0,2}:?\\s{0,2})?$`, 'uy');
// The words that a type begins with.
const TYPE_WORDS = wordSet([...TYPES, ...Object.keys(SHORT)].map((type) => type.split(' ', 1)[0] ?? ''));
const SAID_NUMBER = wordNumber('số');
const NO_BEFORE = /(?:^|[^\p{L}\p{N}])[Ss]ố\s{0,2}:?\s{0,2}$/u;
// What the words before the number of a standard end in.
const STANDARD_ENDS = wordSet(['chuẩn', 'thuật', 'gia']);
const STANDARD_BEFORE = /(?:^|[^\p{L}\p{N}])((?:[Qq]uy|[Tt]iêu) chuẩn(?: kỹ thuật)?(?: quốc gia)?)\s$/u;

/** A number of a document where it stands, with what is said in front of it. */
export interface CitedNumber {
  /** Where the mention begins: at its type, at "số", or at the number. */
  readonly start: number;
  /** Where the number begins. */
  readonly from: number;
  readonly end: number;
  readonly key: string;
  readonly type: string | null;
  /** What stands between the type and "số": "Đầu tư công", "của Quốc hội". */
  readonly between: string;
  readonly standard: boolean;
}

/** All document numbers of a text, in order. */
export function citedNumbers(source: Passage): CitedNumber[] {
  const { text } = source;
  const numbers = numbersIn(source);
  const odd = oddNumbers(source, numbers);
  const plain: CitedNumber[] = [];
  let other = -1;
  for (const match of numbers) {
    const from = match.index;
    if (partOfNumber(text, from) || odd.some((other) => from < other.end && from >= other.from)) continue;
    const standard = match[0].startsWith('CVN', 1);
    const key = keyOf(match[0], standard);
    const end = from + match[0].length;
    const before = part(source, Math.max(0, from - BEFORE), from);
    const { start, type, between } = inFront(before, from, key);
    const number = { start, type, between, from, end, key, standard };
    if (!standard && isOther(before, number, { text, lastOther: other })) other = end;
    else if (standard || (credible(key) && (!bare(text, number) || listed(text, plain.at(-1)?.end, from)))) plain.push(number);
  }
  return odd.length === 0 ? plain : [...plain, ...odd].sort((a, b) => a.from - b.from);
}

// Most numbers with a slash behind are days: only those that a symbol can follow are tried.
function numbersIn(source: Passage): RegExpExecArray[] {
  const { cue, pattern } = NUMBERS;
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let at = nextCue(cue, source, source.first); at < source.last; at = nextCue(cue, source, at + 1)) {
    const start = startOf(source, at);
    if (start < from || !mayBeSymbol(source, at)) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(source.text);
    if (match === null) continue;
    found.push(match);
    from = start + match[0].length;
  }
  return found;
}

const YEAR_LENGTH = 4;

// "12/QĐ …", "57-NQ …", "163/2021/NQ …"; not "01/02/2026", "2025-2030". A standard begins with a word.
function mayBeSymbol(source: Passage, at: number): boolean {
  if (!isDigit(source, at) || isCapital(source, at + 2)) return true;
  return wordAt(source, at + 3) === WORD.slash && endOf(source, at + 2) - startOf(source, at + 2) === YEAR_LENGTH;
}

// White space, and the dash that is no hyphen.
const UNTIDY = /[\s–]|--/;

function keyOf(printed: string, standard: boolean): string {
  if (!UNTIDY.test(printed)) return standard ? printed : mendedKey(printed);
  const dashed = printed.replace(/–/g, '-');
  return standard ? dashed : mendedKey(dashed.replace(/\s/g, '').replace('--', '-'));
}

const STOP = 46;
const SLASH = 47;
const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

// "21.4/GĐN" is not number 4, "2/12/UBND" not number 12.
function partOfNumber(text: string, from: number): boolean {
  if (from === 0) return false;
  const before = text.charCodeAt(from - 1);
  if (before === STOP) return isDigitCode(text.charCodeAt(from - 2));
  return before === SLASH || (kindOf(before) & (LETTER | NUMBER)) !== 0;
}

// "10/Sở", "2/Trung tâm" are no symbols: the part behind the number has at least two capitals.
function credible(key: string): boolean {
  let capitals = 0;
  for (let at = 0; at < key.length; at += 1) if ((kindOf(key.codePointAt(at) ?? 0) & CAPITAL) !== 0) capitals += 1;
  return capitals >= 2;
}

// What has numbers of its own, whatever stands before it: Mẫu số 01/BC-TH | thửa số 12/BĐ | gói thầu số 05/XL-TB | hóa đơn số 12/GTGT
const OTHER = /(?:^|[^\p{L}])(?:[Mm]ẫu|[Bb]iểu|[Bb]iểu mẫu|[Pp]hụ lục|[Pp]hụ biểu|[Tt]hửa|[Tt]hửa đất|[Tt]ờ bản đồ|[Bb]ản đồ|[Bb]ản vẽ|[Gg]ói thầu|[Hh][óo][áa] đơn|[Tt]ài khoản|[Hh]ồ sơ|[Bb]iển|[Bb]iển kiểm soát|[Mm]ã|[Ll]ô|[Kk][Mm])\s{0,2}(?:[Ss]ố\s{0,2}:?\s{0,2})?$/u;
// The same where no type is named: cuộc họp số 05/HN | phiên thứ 12/UBTVQH15 | Điều 12/NĐ | trung đoàn 12/QK9 | đường số 7/KCN
const OTHER_UNNAMED = /(?:^|[^\p{L}])(?:họp|[Hh]ội nghị|thứ|[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|[Bb]ảng|[Hh]ình|đoàn|[Đđ]ội|[Tt]ổ|[Nn]hà|[Đđ]ường|[Cc]ầu|[Tt]uyến|[Tt]rạm|[Kk]hu|[Ll]ớp|[Bb]ậc|[Đđ]ợt|[Nn]gày|[Tt]háng|[Dd]ự án|[Ff]ax|ĐT|[Đđ]iện thoại|[Ll]ượng)\s{0,2}:?\s{0,2}(?:[Ss]ố\s{0,2}:?\s{0,2})?$/u;
// The last words of both.
const OTHER_ENDS = wordSet(['mẫu', 'biểu', 'lục', 'thửa', 'đất', 'đồ', 'vẽ', 'thầu', 'đơn', 'khoản', 'sơ', 'biển', 'soát', 'mã', 'lô', 'km', '0']);
const OTHER_UNNAMED_ENDS = wordSet(['họp', 'nghị', 'thứ', 'điều', 'khoản', 'điểm', 'mục', 'bảng', 'hình', 'đoàn', 'đội', 'tổ', 'nhà', 'đường', 'cầu', 'tuyến', 'trạm', 'khu', 'lớp', 'bậc', 'đợt', 'ngày', 'tháng', 'án', 'fax', 'đt', 'thoại', 'lượng', '0']);
const LOOKED_BACK = 24;
const SAYS_NUMBER = /^[Ss]ố(?!\p{L})/u;

// The number of something that is no document, or the next one of such a list.
function isOther(before: Passage, { start, from }: CitedNumber, { text, lastOther }: { readonly text: string; readonly lastOther: number }): boolean {
  const last = wordBeforeNumber(before);
  const words = text.slice(Math.max(0, from - LOOKED_BACK), from);
  return (OTHER_ENDS[last] === 1 && OTHER.test(words)) || listed(text, lastOther, from) || (OTHER_UNNAMED_ENDS[last] === 1 && isUnnamed(text, start, from) && OTHER_UNNAMED.test(words));
}

// The word that stands before a number, or before "số:" in front of it.
function wordBeforeNumber(before: Passage): number {
  let at = before.last - 1;
  if (wordAt(before, at) === WORD.colon) at -= 1;
  if (wordAt(before, at) === SAID_NUMBER) at -= 1;
  if (wordAt(before, at) === WORD.colon) at -= 1;
  return wordAt(before, at);
}

const isUnnamed = (text: string, start: number, from: number): boolean => start === from || SAYS_NUMBER.test(text.slice(start, start + 3));

// "lớp 12/THPT", "5/KP3": a symbol of one part is one only where its type, "số" or a day says so.
const bare = (text: string, { start, from, end, key }: CitedNumber): boolean => start === from && !key.includes('-') && /^\d{1,6}[a-zđ]?\/[^-/.]{1,20}$/u.test(key) && !/^,?\s{1,3}ngày\s{1,3}\d/u.test(text.slice(end, end + 12));

// "12/UBND, 13/UBND và số 14/UBND": right behind the one before.
const listed = (text: string, lastEnd: number | undefined, from: number): boolean => lastEnd !== undefined && lastEnd >= 0 && from - lastEnd <= 14 && /^\s?(?:[,;]|và|hoặc)[\s,;]{0,3}(?:và\s{1,3})?(?:[Ss]ố\s{1,3})?$/u.test(text.slice(lastEnd, from));

const WHOLE = new RegExp(`^(?:${SYMBOL})$`, 'u');

const DATED = cueOf(wordSet(['ngày']), wordSet(['0']));
const FARTHEST_DAY = 48;

// Whether a day follows where it must.
function isDated(source: Passage, at: number): boolean {
  const day = nextCue(DATED, source, at);
  return day < source.last && startOf(source, day) <= startOf(source, at) + FARTHEST_DAY;
}

// Most are plain numbers, and were found as such.
const isAt = (plain: RegExpExecArray | undefined, from: number, key: string): boolean => plain !== undefined && plain.index === from && plain[0].length === key.length;
const isNoOddKey = (key: string): boolean => WHOLE.test(key) || /^\d{1,2}\/(?:\d{1,2}\/)?\d{4}$/.test(key);

function oddNumbers(source: Passage, plain: readonly RegExpExecArray[]): CitedNumber[] {
  let next = 0;
  return matchesOf(ODD, source, isDated).flatMap((match) => {
    const key = match[1] ?? '';
    const from = match.index + match[0].indexOf(key);
    while ((plain[next]?.index ?? from) < from) next += 1;
    if (isAt(plain[next], from, key) || isNoOddKey(key)) return [];
    const named = inFront(part(source, Math.max(0, from - BEFORE), from), from, key);
    // Nothing but the type tells such a number from "kỳ họp số 5 ngày …".
    return named.start < match.index && named.type !== null && named.between === '' ? [{ start: named.start, type: named.type, between: named.between, from, end: from + key.length, key, standard: false }] : [];
  });
}

// What is said in front of a number: `words` end where it begins.
function inFront(words: Passage, from: number, key: string): Pick<CitedNumber, 'start' | 'type' | 'between'> {
  const before = words.text;
  const standard = STANDARD_ENDS[wordAt(words, words.last - 1)] === 1 ? STANDARD_BEFORE.exec(before) : null;
  if (standard !== null) return { start: from - (standard[1]?.length ?? 0) - 1, type: standard[1] ?? null, between: '' };
  const named = lastType(words);
  if (named !== null) return { start: from - before.length + named.start, type: named.type, between: named.between };
  const number = saysNumber(before) ? NO_BEFORE.exec(before) : null;
  const start = number === null ? from : from - before.length + number.index + (/^[Ss]/.test(number[0]) ? 0 : 1);
  return { start, type: typeOfKey(key), between: '' };
}

// Whether the last letter, before white space and a colon, is that of "số".
function saysNumber(before: string): boolean {
  let at = before.length - 1;
  while (at >= 0 && (before.charCodeAt(at) === COLON || (kindOf(before.charCodeAt(at)) & SPACE) !== 0)) at -= 1;
  return at >= 0 && before.charAt(at) === 'ố';
}

const COLON = 58;

// The type nearest to the number; words between them only where "số" follows.
function lastType(before: Passage): { start: number; type: string; between: string } | null {
  const match = lastMatch(before);
  if (match === null) return null;
  const [whole, printed = '', between = ''] = match;
  const words = squeezed(between);
  if (words !== '' && (!/[Ss]ố\s{0,2}:?\s{0,2}$/u.test(whole) || /(?:^|\s)(?:và|các|theo|tại|để|từ|với|trong)(?:\s|$)/u.test(words))) return null;
  return { start: match.index, type: SHORT[printed] ?? squeezed(printed), between: words };
}

function lastMatch(before: Passage): RegExpExecArray | null {
  let last: RegExpExecArray | null = null;
  for (let at = firstOfRun(before); at < before.last; at += 1) {
    if (TYPE_WORDS[wordAt(before, at)] !== 1) continue;
    const start = startOf(before, at);
    if (last !== null && start < last.index + (last[1]?.length ?? 0)) continue;
    TYPE_BEFORE.lastIndex = start;
    last = TYPE_BEFORE.exec(before.text) ?? last;
  }
  return last;
}

// Between a type and its number stand words, commas and the colon of "số:", nothing else.
const BETWEEN_MARKS = wordSet([',', ':', '&']);

function firstOfRun(before: Passage): number {
  let at = before.last;
  while (at > before.first && (isWord(before, at - 1) || BETWEEN_MARKS[wordAt(before, at - 1)] === 1)) at -= 1;
  return at;
}

/** What the symbol says of the type: "QĐ-UBND" a decision, "UBND-VX" a letter; null where it says nothing. */
export function typeOfKey(key: string): string | null {
  const symbol = parseDocumentSymbol(key);
  if (symbol === null) return null;
  if (symbol.type === null) return symbol.style === 'letter' ? 'Công văn' : null;
  return documentTypeByAbbreviation(symbol.type)?.name ?? null;
}
