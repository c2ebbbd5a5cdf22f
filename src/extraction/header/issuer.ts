import { documentTypeByName, fold } from '#core/index.js';
import { FIELDS, UNIT_HEADS } from '../words/agencies.js';
import { isUpperCase, lower, squeezed } from '../text/letters.js';
import type { Line } from '../text/paragraphs.js';

const MOTTO = /C[ỘO]NG\s{1,3}H(?:ÒA|OÀ|OA)\s{1,3}X[ÃA]\s{1,3}H[ỘO]I(?:\s{1,3}CH[ỦU](?:\s{1,3}NGH[ĨI]A(?:\s{1,3}VI[ỆE]T(?:\s{1,3}NAM)?)?)?)?|CHỦ NGHĨA VIỆT NAM|HỘI CHỦ NGHĨA VIỆT NAM|Độc\s{1,2}lập\s{0,2}[-–]\s{0,2}Tự\s{1,2}do.{0,24}|ĐẢNG CỘNG SẢN VIỆT NAM/gu;
const HEADS = /^(?:BỘ|SỞ|ỦY BAN|UỶ BAN|UBND|VĂN PHÒNG|CỤC|TỔNG CỤC|CHI CỤC|PHÒNG|TRUNG TÂM|BAN|BCĐ|HỘI ĐỒNG|HĐND|TRƯỜNG|ĐẠI HỌC|VIỆN|HỌC VIỆN|BỆNH VIỆN|THANH TRA|CÔNG AN|TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|ĐẢNG ỦY|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|TÒA ÁN|VIỆN KIỂM SÁT|LIÊN ĐOÀN|HỘI|ĐOÀN|TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY)(?!\p{L})/u;

interface LetterheadUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The issuing agency from the letterhead: the lowest one printed, with the place of the one above it. */
export function readIssuer(head: readonly Line[]): { name: string; start: number; end: number } | null {
  const [own, parent] = letterheadUnits(head).reverse();
  if (own === undefined || !HEADS.test(own.text)) return null;
  return { name: withPlace(properCase(own.text), parent === undefined ? null : properCase(parent.text)), start: own.start, end: own.end };
}

function letterheadUnits(head: readonly Line[]): LetterheadUnit[] {
  const units: LetterheadUnit[] = [];
  for (const line of head) {
    if (endsLetterhead(line.text)) break;
    const text = agencyWords(line.text);
    const last = units.at(-1);
    if (text === null) continue;
    if (HEADS.test(text) || last === undefined) units.push({ text, start: line.start, end: line.end });
    else units[units.length - 1] = { text: `${last.text} ${text}`, start: last.start, end: line.end };
  }
  return units;
}

const endsLetterhead = (text: string): boolean => /^S[ốỐ]\s{0,3}[:.]?(?:\s|\/|$)/u.test(text) || /ngày.{0,30}tháng/u.test(text) || documentTypeByName(text) !== null;

const NOT_AGENCY = /^(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|PHỦ VIỆT NAM|NGHĨA VIỆT NAM|NAM|C[ỘO]NG\s{1,3}H(?:ÒA|OÀ).*)$/u;

// What a line says of the agency: its capitals without the motto of the State.
function agencyWords(line: string): string | null {
  const text = squeezed(line.replace(MOTTO, ' ')).replace(/[-–_*|\s]{1,20}$/u, '');
  return line.length <= 100 && /\p{L}{2}/u.test(text) && isUpperCase(text) && !NOT_AGENCY.test(text) ? text : null;
}

const PLACE = /\s((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường)\s\p{Lu}.*)$/u;

function withPlace(own: string, parent: string | null): string {
  const place = parent === null ? null : PLACE.exec(parent)?.[1];
  return place === null || place === undefined || PLACE.test(own) || !/^(?:Sở|Phòng|Thanh tra|Văn phòng (?:UBND|Ủy ban))/u.test(own) ? own : `${own} ${place}`;
}

const OFFICES = ['Giám đốc', 'Phó Giám đốc', 'Chủ tịch', 'Phó Chủ tịch', 'Chánh Văn phòng', 'Phó Chánh Văn phòng', 'Bộ trưởng', 'Thứ trưởng', 'Chủ nhiệm', 'Phó Chủ nhiệm', 'Thủ tướng', 'Phó Thủ tướng', 'Trưởng phòng', 'Phó Trưởng phòng', 'Hiệu trưởng', 'Phó Hiệu trưởng', 'Cục trưởng', 'Chánh Thanh tra'];
const KNOWN_CASE = new Map([...FIELDS, ...UNIT_HEADS, ...OFFICES, 'Ủy ban nhân dân', 'Hội đồng nhân dân', 'Chính phủ', 'Thủ tướng Chính phủ', 'Văn phòng Chính phủ', 'Tỉnh ủy', 'Thành ủy'].map((name) => [fold(name), name]));
const PLACE_HEAD = /^(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)$/u;

/** A name printed in capitals as it is written in a sentence: "SỞ KHOA HỌC VÀ CÔNG NGHỆ" is "Sở Khoa học và Công nghệ". */
export function properCase(capitals: string): string {
  const words = lower(squeezed(capitals)).split(' ');
  const out: string[] = [];
  for (let at = 0; at < words.length;) {
    const run = longestKnown(words, at);
    if (run !== null) {
      out.push(run.name);
      at += run.length;
    } else if (PLACE_HEAD.test(words.slice(at, at + 2).join(' ')) || PLACE_HEAD.test(words[at] ?? '')) {
      const two = PLACE_HEAD.test(words.slice(at, at + 2).join(' ')) ? 2 : 1;
      out.push(...words.slice(at, at + two), ...words.slice(at + two).map(capitalised));
      at = words.length;
    } else {
      out.push(at === 0 ? capitalised(words[at] ?? '') : (words[at] ?? ''));
      at += 1;
    }
  }
  return out.join(' ').replace(/(?<!\p{L})ubnd(?!\p{L})/giu, 'UBND');
}

const capitalised = (word: string): string => word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);

function longestKnown(words: readonly string[], at: number): { name: string; length: number } | null {
  for (let length = Math.min(7, words.length - at); length >= 1; length -= 1) {
    const name = KNOWN_CASE.get(fold(words.slice(at, at + length).join(' ')));
    if (name !== undefined && fold(name).split(' ').length === fold(words.slice(at, at + length).join(' ')).split(' ').length) return { name, length };
  }
  return null;
}
