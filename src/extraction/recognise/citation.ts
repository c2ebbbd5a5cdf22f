import type { CivilDate } from '#core/index.js';
import { documentTypeByAbbreviation, parseDocumentSymbol } from '#core/index.js';
import { anyWord, squeezed, WORD_END, WORD_START } from '../text/letters.js';
import type { Finding, ReadingDay } from './recogniser.js';
import type { UnitName } from './unit-source.js';
import { lexed } from './tokens.js';
import { unitsAt } from './unit.js';
import { DAY, readDay } from './when.js';

export interface CitationValue {
  readonly key: string;
  readonly type: string | null;
  readonly date: CivilDate | null;
  readonly issuer: string | null;
}

const TYPES = [
  'Nghị quyết', 'Nghị định', 'Quyết định', 'Chỉ thị', 'Kết luận', 'Thông báo kết luận', 'Thông báo Kết luận', 'Thông báo', 'Thông tư liên tịch', 'Thông tư', 'Kế hoạch', 'Công văn', 'Văn bản', 'Công điện', 'Tờ trình', 'Báo cáo', 'Chương trình hành động', 'Chương trình',
  'Hướng dẫn', 'Quy định', 'Quy chế', 'Pháp lệnh', 'Bộ luật', 'Luật', 'Đề án', 'Biên bản', 'Giấy mời', 'Giấy phép', 'Phương án', 'Lệnh', 'Sắc lệnh', 'Hợp đồng', 'Phiếu chuyển', 'Văn bản hợp nhất',
];

const ORGAN = '\\p{Lu}[\\p{L}&]{0,12}\\d{0,3}';
const SYMBOL = `\\d{1,6}[a-zđ]?\\s?(?:/\\s?(?:19|20)\\d{2}\\s?)?(?:/\\s?${ORGAN}(?:\\s?[-–/.]\\s?${ORGAN}){0,3}|-\\s?\\p{Lu}\\p{L}{1,4}\\s?/\\s?${ORGAN}(?:\\s?[-–/.]\\s?${ORGAN}){0,2})`;
const STANDARD = '(?:QCVN|TCVN)(?:\\s(?:ISO|IEC|ISO/IEC))?\\s\\d{1,6}(?:[-–]\\d{1,2})?\\s?:\\s?\\d{4}(?:/\\p{Lu}{2,10})?';
const DATED = `(?:,?\\s{0,3}(?:ban\\shành\\s)?(?=ngày)(?:${DAY}))`;

// Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị | Nghị quyết 163/2021/NQ-HĐND | Thông báo 02/TB-SKH&CN ngày 06/01/2025 | Kế hoạch 47/KH-UBND
// Công văn số 763/UBND-TH ngày 07/02/2024 UBND tỉnh | Luật số 90/2025/QH15 | Nghị định số 182/2026/NĐ- CP | Kế hoạch 02-KH/BCĐTW | QCVN 01:2019/BCT
// Not: bản tin số 02/2025 | 24/7 | 1.700km/năm | đợt 2/2026
const CITATION = new RegExp(`${WORD_START}(?:(${anyWord(TYPES)})\\s{1,3})?(?:số\\s{0,2}:?\\s{0,2})?(${SYMBOL}|${STANDARD})(?![\\p{L}\\p{N}])(${DATED})?`, 'gu');

/** Documents that are named by number, with what stands around it: type, day, issuer. */
export function citationsIn(text: string, day: ReadingDay): Finding<CitationValue>[] {
  const found: Finding<CitationValue>[] = [];
  for (const match of text.matchAll(CITATION)) {
    const key = (match[2] ?? '').replace(/–/g, '-').replace(/^(?:QCVN|TCVN).*$|\s/gu, (part) => (part.trim() === '' ? '' : part));
    if (!credible(key)) continue;
    const end = match.index + match[0].length;
    const issuer = issuerBehind(text, end);
    found.push({
      start: match.index, end: issuer?.end ?? end, by: 'citation',
      value: { key, type: typeOf(match[1], key), date: match[3] === undefined ? null : readDay(match[3], day), issuer: issuer?.name ?? null },
    });
  }
  return found;
}

// "10/Sở", "2/Trung tâm" are no symbols: the part behind the number has at least two capitals.
function credible(key: string): boolean {
  if (/^(?:QCVN|TCVN)/u.test(key)) return true;
  const organ = key.replace(/^\d{1,6}[a-zđ]?/u, '');
  return (organ.match(/\p{Lu}/gu) ?? []).length >= 2 && !/^\/\d{4}$/.test(organ);
}

function typeOf(printed: string | undefined, key: string): string | null {
  if (printed !== undefined) return squeezed(printed);
  const symbol = parseDocumentSymbol(key);
  if (symbol === null) return null;
  if (symbol.type === null) return symbol.style === 'letter' ? 'Công văn' : null;
  return documentTypeByAbbreviation(symbol.type)?.name ?? null;
}

const OF = new RegExp(`^,?\\s{1,3}(?:của\\s{1,3})?(?:(?:Bộ trưởng|Chủ tịch|Giám đốc|Thủ tướng|Chánh Văn phòng|Tổng Giám đốc)${WORD_END})?`, 'u');
const PLAIN_ISSUERS = new RegExp(`^(?:của\\s{1,3})(${anyWord(['Chính phủ', 'Thủ tướng Chính phủ', 'Quốc hội', 'Bộ Chính trị', 'Ban Bí thư', 'Ban Chấp hành Trung ương', 'Ủy ban Thường vụ Quốc hội', 'Ban Thường vụ Tỉnh ủy', 'Ban Thường vụ Thành ủy', 'Ban Thường vụ Tỉnh uỷ', 'Tỉnh ủy', 'Tỉnh uỷ', 'Thành ủy', 'BTV Tỉnh ủy', 'Trung ương'])})${WORD_END}`, 'u');

function issuerBehind(text: string, at: number): { name: string; end: number } | null {
  const rest = text.slice(at, at + 160);
  const lead = OF.exec(rest);
  if (lead === null) return null;
  const space = /^,?\s{1,3}/u.exec(rest)?.[0].length ?? 0;
  const plain = PLAIN_ISSUERS.exec(rest.slice(space));
  if (plain?.[1] !== undefined) return { name: plain[1], end: at + space + plain[0].length };
  const from = rest.startsWith('của ', space) ? space + 4 : space;
  const name = issuerUnit(rest.slice(from), from > space);
  return name === null ? null : { name: name.text, end: at + from + name.end };
}

// "… ngày 07/02/2024 UBND tỉnh": without "của" only those who issue documents every day.
function issuerUnit(text: string, explicit: boolean): UnitName | null {
  const unit = unitsAt(lexed(text), 0).units[0];
  if (unit === undefined || unit.start > 1 || unit.group || unit.anaphor) return null;
  return explicit || /^(?:UBND|Ủy ban|HĐND|Bộ|Sở)/u.test(unit.text) ? unit : null;
}
