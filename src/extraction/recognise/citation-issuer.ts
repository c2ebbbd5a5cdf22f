import { anyWord, WORD_END } from '../text/letters.js';
import type { WordSet } from './lexicon.js';
import { wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { part, wordAt } from './tokens.js';
import { unitsAt } from './unit.js';

const PLAIN_NAMES = [
  'Chính phủ', 'Thủ tướng Chính phủ', 'Thủ tướng', 'Quốc hội', 'Bộ Chính trị', 'Ban Bí thư', 'Ban Bí thư Trung ương Đảng', 'Ban Chấp hành Trung ương', 'Ban Chấp hành Trung ương Đảng', 'Ủy ban Thường vụ Quốc hội', 'Uỷ ban Thường vụ Quốc hội', 'Chủ tịch nước', 'Trung ương',
];
const PARTY_NAMES = ['Ban Thường vụ Tỉnh ủy', 'Ban Thường vụ Thành ủy', 'Ban Thường vụ Tỉnh uỷ', 'Ban Thường vụ Thành uỷ', 'Ban Thường vụ Đảng ủy', 'Ban Thường vụ Đảng uỷ', 'Ban Chấp hành Đảng bộ tỉnh', 'Ban Chấp hành Đảng bộ thành phố', 'BTV Tỉnh ủy', 'BTV Tỉnh uỷ', 'Thường trực Tỉnh ủy', 'Thường trực Tỉnh uỷ', 'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'Thành uỷ', 'Đảng ủy', 'Đảng uỷ', 'Huyện ủy'];
const PLACE = '(?:\\s(?:(?:xã|phường|UBND tỉnh)\\s)?\\p{Lu}\\p{Ll}{1,7}(?:\\s\\p{Lu}\\p{Ll}{1,7}){1,3})?';
const NAMED = new RegExp(`^(${anyWord(PLAIN_NAMES)}|${anyWord(PARTY_NAMES)}${PLACE})${WORD_END}`, 'u');
const OFFICES = ['Bộ trưởng', 'Chủ tịch', 'Phó Chủ tịch', 'Giám đốc', 'Chánh Văn phòng', 'Tổng Giám đốc', 'Chủ nhiệm', 'Hiệu trưởng', 'Cục trưởng'];
const OFFICE = new RegExp(`^(?:${anyWord(OFFICES)})\\s{1,3}`, 'u');
const firstWords = (names: readonly string[]): WordSet => wordSet(names.map((name) => name.split(' ', 1)[0] ?? ''));
const NAMED_FIRST = firstWords([...PLAIN_NAMES, ...PARTY_NAMES]);
const OFFICE_FIRST = firstWords(OFFICES);

/** Who issued a cited document: "của Bộ Chính trị", "của Bộ trưởng Bộ Y tế", "UBND tỉnh" right behind the day. */
export function issuerBehind(source: Passage, at: number, dated: boolean): { name: string; end: number } | null {
  const { text } = source;
  OF.lastIndex = at;
  const lead = OF.exec(text);
  if (lead !== null) return issuerAt(part(source, at, at + LOOKED_AT), lead[0].length, at);
  if (!dated) return null;
  // Without "của" only those who issue documents every day, and nothing between: behind a comma the next clause begins.
  BARE.lastIndex = at;
  const bare = BARE.exec(text);
  return bare === null ? null : issuerAt(part(source, at, at + LOOKED_AT), bare[0].length, at);
}

const LOOKED_AT = 170;
const OF = /,?\s{1,3}của\s{1,3}/uy;
const BARE = /\s{1,3}(?=(?:UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng)\s)/uy;

function issuerAt(rest: Passage, from: number, at: number): { name: string; end: number } | null {
  const words = part(rest, from, rest.text.length);
  const { text } = words;
  const begins = wordAt(words, words.first);
  const named = NAMED_FIRST[begins] === 1 ? NAMED.exec(text)?.[1] : undefined;
  if (named !== undefined) return { name: named, end: at + from + named.length };
  const office = OFFICE_FIRST[begins] === 1 ? (OFFICE.exec(text)?.[0].length ?? 0) : 0;
  const first = unitEnd(words, office);
  if (first === null) return null;
  const joint = /^\s{1,3}và\s{1,3}(?=Bộ|Sở|Ban|Ủy ban|Liên đoàn|Tỉnh đoàn)/u.exec(text.slice(first))?.[0].length ?? 0;
  const end = joint > 0 ? (unitEnd(words, first + joint) ?? first) : first;
  return { name: text.slice(0, end), end: at + from + end };
}

const GOES_ON = /\(|kèm|về/;
const BEHIND_NAME = /\s(?:\(|kèm(?:\s|$)|về(?:\s|$)).*$/u;

function unitEnd(words: Passage, from: number): number | null {
  const { text } = words;
  const rest = part(words, from, text.length);
  const unit = unitsAt(rest, rest.first).units[0];
  if (unit === undefined || unit.start > 1 || unit.group || unit.anaphor || /^(?:tỉnh|thành phố|huyện|xã|phường)\s/u.test(unit.text)) return null;
  const printed = text.slice(from, from + unit.end);
  const name = GOES_ON.test(printed) ? printed.replace(BEHIND_NAME, '') : printed;
  return from + name.length - straySyllable(name, text.slice(from + name.length));
}

// "HĐND tỉnh Quy định mức chi": one capital syllable before a small one is not the name of a place, save Huế.
function straySyllable(name: string, behind: string): number {
  const last = /(?:tỉnh|thành phố|xã|phường)(\s(?!Huế$)\p{Lu}\p{Ll}{1,7})$/u.exec(name)?.[1];
  return last !== undefined && /^\s{1,3}\p{Ll}/u.test(behind) ? last.length : 0;
}
