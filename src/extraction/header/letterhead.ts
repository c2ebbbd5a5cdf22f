import { documentTypeByName } from '#core/index.js';
import { kindOf, RAISES } from '../text/characters.js';
import { isUpperCase, squeezed } from '../text/letters.js';
import { allMatches } from '../text/matches.js';
import type { Line } from '../text/paragraphs.js';
import { columnsOf } from './columns.js';

/** The mottos that stand on the right of a letterhead: of the State, of the Party, of the Youth Union; also in the pieces that extraction leaves. */
const MOTTO = /C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ|OA)\s{1,3}X[ÃA]\s{1,3}H[ỘO]I(?:\s{1,3}CH[ỦU](?:\s{1,3}NGH[ĨI]A(?:\s{1,3}VI[ỆE]T(?:\s{1,3}NAM)?)?)?)?|CHỦ NGHĨA VIỆT NAM|HỘI CHỦ NGHĨA VIỆT NAM|[ĐD][oộ]c\s{1,2}l[aậ]p\s{0,2}[-–]\s{0,2}T[uự]\s{1,2}do.{0,24}|Đ[ẢÁA]NG\s{1,3}C[ỘOỔÔ]NG\s{1,3}S[ẢÁA]N\s{1,3}VI[ỆE]T\s{1,3}NAM|ĐOÀN TNCS HỒ CHÍ MINH|ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH/gu;
/** What the name of an agency begins with, in capitals. */
export const HEADS = /^(?:LIÊN ĐỘI|BỘ|SỞ|ỦY BAN|UỶ BAN|UBND|UBMTTQ|VĂN PHÒNG|VP|CỤC|TỔNG CỤC|CHI CỤC|VỤ|PHÒNG(?!,| (?:KHÔNG|CHỐNG|CHÁY|THỦ|NGỪA|HỘ|BỆNH|DỊCH)(?!\p{L}))|TRUNG TÂM|BAN|BCĐ|BCH|BTV|BQL|HỘI ĐỒNG|HĐND|TRƯỜNG|ĐẠI HỌC|VIỆN|HỌC VIỆN|BỆNH VIỆN|TRẠM Y TẾ|TRẠM|THANH TRA|CÔNG AN|TỈNH [ỦU][YỶ]|TỈNH UỶ|THÀNH [ỦU][YỶ]|HUYỆN [ỦU][YỶ]|ĐẢNG [ỦU][YỶ]|ĐẢNG BỘ|CHI BỘ|TỈNH ĐOÀN|THÀNH ĐOÀN|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|CHỦ TỊCH NƯỚC|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|T[ÒO][ÀA] ÁN|VIỆN KIỂM SÁT|KIỂM TOÁN|KIỂM LÂM|HẠT|THUẾ|HẢI QUAN|CHI NHÁNH|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|CÔNG ĐOÀN|HỘI|HIỆP HỘI|MẶT TRẬN|ĐOÀN|ĐẢNG ĐOÀN|TỔ|TIỂU BAN|CHI ĐOÀN|CHI HỘI|XÍ NGHIỆP|VƯỜN QUỐC GIA|ĐÀI|BÁO|TẬP ĐOÀN|TỔNG CÔNG TY|TỔNG LIÊN ĐOÀN|CÔNG TY|BƯU ĐIỆN|ĐIỆN LỰC|QUÂN KHU|SƯ ĐOÀN|THƯỜNG TRỰC|THỊ [ỦU][YỶ]|CỤM|QUỸ|BẢO TÀNG|THƯ VIỆN|KHOA|CƠ QUAN|ĐOÀN ĐẠI BIỂU|NHÀ)(?!\p{L})/u;

/** An agency named in a letterhead, with its place. */
export interface LetterheadUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The agencies of a letterhead, from the highest down, each with its wrapped lines put together. */
export function letterheadUnits(head: readonly Line[]): LetterheadUnit[] {
  const units: LetterheadUnit[] = [];
  const said = (shortLetterhead(head) ?? longLetterhead(head)).flatMap(({ text, start, end }) => piecesOf(text).flatMap((piece) => {
    const words = agencyWords(piece);
    return words === null ? [] : [{ text: words, start, end }];
  }));
  said.forEach((line, index) => addLine(units, line, said[index + 1]?.text ?? ''));
  return units;
}

// Where a motto stood between two agencies on one line, a gap is left.
const piecesOf = (text: string): readonly string[] => (text.includes('   ') ? text.split(/ {3,80}/) : text.startsWith('U') || text.startsWith('Ủ') ? apart(text) : [text]);

// "UBND TỈNH LAM HỒNG SỞ NỘI VỤ", "UBND XÃ KHE SIM TRƯỜNG THCS KHE SIM": two agencies that a table or a copy left on one line. Not: "UBND XÃ TRƯỜNG SƠN"
const TWO = /^((?:UBND|[ỦU][YỶ] BAN NHÂN DÂN) (?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU) \p{Lu}{1,8}(?: \p{Lu}{1,8}){0,3}?) ((?:SỞ|THANH TRA|VĂN PHÒNG|CHI CỤC|TRUNG TÂM|BAN (?:QUẢN LÝ|QLDA|CHỈ ĐẠO)|PHÒNG (?:KINH TẾ|VĂN H|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|GIÁO DỤC|Y TẾ)|TRƯỜNG (?:MẦM NON|MN|TIỂU HỌC|TH|THCS|TRUNG HỌC|THPT|PT|PTDTBT|PHỔ THÔNG|CAO ĐẲNG))(?: .{2,80})?)$/u;

function apart(text: string): readonly string[] {
  const two = TWO.exec(text);
  return two === null ? [text] : [two[1] ?? '', two[2] ?? ''];
}

// What stands before the first small letter of a name with its number ("Số: …") or the slogan ("Độc lập") behind it.
const BEFORE_SMALL = 'SĐD';

function mayBeAgency(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if ((kindOf(text.charCodeAt(at)) & RAISES) !== 0) return at > 0 && BEFORE_SMALL.includes(text.charAt(at - 1));
  return true;
}

/** Lines without the mottos in them, and whether one of these was whole. */
interface Bare {
  readonly lines: readonly LetterheadUnit[];
  readonly whole: boolean;
}

// So many lines a wrapped motto can have.
const MOTTO_LINES = 8;

// A letterhead that ends within the first lines, as nearly all do, is read from these; what they leave open is for all lines to say.
function shortLetterhead(head: readonly Line[]): readonly LetterheadUnit[] | null {
  const ends = head.findIndex(({ text }) => endsLetterhead(text));
  if (ends < 0 || ends + MOTTO_LINES + 1 >= head.length) return null;
  const { lines, whole } = withoutMotto(columnsOf(head.slice(0, ends + MOTTO_LINES + 1)));
  const said = upToEnd(lines);
  const isOpen = (said.at(-1)?.start ?? 0) > (head[ends]?.end ?? 0) || (!whole && said.some(({ text }) => text === REST_OF_MOTTO));
  return isOpen ? null : said;
}

function longLetterhead(head: readonly Line[]): readonly LetterheadUnit[] {
  const columns = columnsOf(head);
  return columns.some(({ text }) => mayBeAgency(text)) ? upToEnd(inFull(withoutMotto(columns))) : [];
}

function upToEnd(lines: readonly LetterheadUnit[]): readonly LetterheadUnit[] {
  const last = lines.findIndex(({ text }) => endsLetterhead(text));
  return last < 0 ? lines : lines.slice(0, last + 1);
}

const REST_OF_MOTTO = 'VIỆT NAM';

// Where the end of a motto was parted from it, "VIỆT NAM" is no wrapped end of an agency's name.
const inFull = ({ lines, whole }: Bare): readonly LetterheadUnit[] => (whole ? lines : lines.map((line) => (line.text === REST_OF_MOTTO ? { text: '', start: line.start, end: line.end } : line)));

// The motto may be wrapped like everything else ("CỘNG / HÒA XÃ HỘI …"), so it is taken out of the lines together.
function withoutMotto(head: readonly Line[]): Bare {
  const mottos = allMatches(head.map(({ text }) => text).join('\n'), MOTTO).map((motto) => ({ start: motto.index, end: motto.index + motto[0].length, whole: WHOLE_MOTTO.test(motto[0]) }));
  let from = 0;
  const lines = head.map((line) => {
    const text = without(line.text, from, mottos).trim();
    from += line.text.length + 1;
    return { text, start: line.start, end: line.end };
  });
  return { lines, whole: mottos.some((motto) => motto.whole) };
}

const WHOLE_MOTTO = /VI[ỆE]T\s{1,3}NAM$/u;

// A line without the pieces of mottos in it; it begins at an offset of the lines put together.
function without(line: string, from: number, mottos: readonly { readonly start: number; readonly end: number }[]): string {
  let text = line;
  for (const { start, end } of [...mottos].reverse()) {
    if (start < from + line.length && end > from) text = `${text.slice(0, Math.max(0, start - from))} ${text.slice(Math.min(line.length, end - from))}`;
  }
  return text;
}

// "… - CÔNG AN TỈNH / TỈNH LAM HỒNG"
const TWICE = /(?<=\s)(TỈNH|THÀNH PHỐ|XÃ|PHƯỜNG) \1(?=\s)/u;

// A line that begins no agency goes on with the one above it: "ỦY BAN NHÂN DÂN / TỈNH LAM HỒNG".
function addLine(units: LetterheadUnit[], line: LetterheadUnit, next: string): void {
  const last = units.at(-1);
  const begins = HEADS.test(line.text) || (!line.text.includes(' ') && HALF.test(line.text) && HEADS.test(`${line.text} ${next}`));
  if (begins && !(last !== undefined && goesOn(last.text, line.text))) units.push(line);
  else if (last !== undefined) units[units.length - 1] = { text: `${last.text} ${line.text}`.replace(TWICE, '$1'), start: last.start, end: line.end };
  else if (begins || unfinished(line.text) || !STRAY.test(line.text)) units.push(line);
}

// The first syllables of names of two: VĂN / PHÒNG, TRUNG / TÂM …
const HALF = /^(?:[ỦU][YỶ]|VĂN|THỦ|TRUNG|THANH|BỆNH|KHO|NGÂN|TỈNH|THÀNH|HUYỆN|CÔNG|T[ÒO][ÀA]|HỌC|CHI|TỔNG|LIÊN|BẢO|ĐẢNG|CHÍNH|QUỐC|CHỦ|KIỂM|HẢI|HIỆP|MẶT|TẬP|BƯU|ĐIỆN|THƯỜNG|THƯ|CƠ|ĐẠI|HĐ)$/u;
// A kind of agency, or those who serve in one, without saying which: nobody is called so alone below another agency.
const BARE = /^(?:BỘ|SỞ|[ỦU][YỶ] BAN|VĂN PHÒNG|CỤC|TỔNG CỤC|CHI CỤC|VỤ|PHÒNG|TRUNG TÂM|BAN|BAN (?:CHỈ ĐẠO|CHỈ HUY|QUẢN LÝ|QUẢN LÍ|ĐIỀU HÀNH|CHẤP HÀNH|THƯỜNG VỤ|TỔ CHỨC)|BỘ CHỈ HUY|HỘI ĐỒNG|TRƯỜNG|TRƯỜNG (?:CAO ĐẲNG|ĐẠI HỌC|TRUNG CẤP|CHÍNH TRỊ|THPT|THCS|TIỂU HỌC|MẦM NON)|ĐẠI HỌC|CAO ĐẲNG|VIỆN|HỌC VIỆN|BỆNH VIỆN|TRẠM|THANH TRA|THỦ TƯỚNG|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|T[ÒO][ÀA] ÁN|VIỆN KIỂM SÁT|KIỂM TOÁN|HẠT|CHI NHÁNH|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|HIỆP HỘI|HỘI|CÔNG ĐOÀN|CÔNG ĐOÀN CƠ SỞ|CĐCS|ĐOÀN|ĐOÀN CƠ SỞ|ĐẢNG BỘ|ĐẢNG BỘ CƠ SỞ|CHI BỘ|CHI BỘ CƠ SỞ|TỔ|TỔ GIÚP VIỆC|ĐÀI|BÁO|TẬP ĐOÀN|TỔNG CÔNG TY|CÔNG TY|CÔNG TY (?:TNHH|CỔ PHẦN|CP)|THƯỜNG TRỰC|CỤM|QUỸ|KHOA|CƠ QUAN)$/u;
// Words of two syllables whose second one also begins agencies: "MÔI / TRƯỜNG", "ĐA / KHOA", "CƠ / SỞ", "PHỤC / VỤ".
const SPLIT = /(?:^|\s)(?:(?:MÔI|THỊ|HIỆN|CÔNG|QUẢNG|NHÀ|NGƯ|NÔNG|LÂM) TRƯỜNG|(?:ĐA|NỘI|NGOẠI|NHA|SẢN|NHI|CHUYÊN|SÁCH GIÁO) KHOA|CƠ SỞ|(?:PHỤC|DỊCH|NỘI|NGHIỆP|CÔNG|NHIỆM|THƯỜNG|THỜI|HẬU) VỤ|(?:CÁN|ĐẢNG|CHI|ĐƯỜNG|NỘI|TOÀN|THỦY|ĐỒNG|TIẾN|QUÂN) BỘ|(?:(?:HIỂM|HỌC|TẾ|HÓA|HOÁ|VÀ|[-–]) XÃ|QUỐC|ĐẠI|HIỆP|LỄ|CƠ|GIAO) HỘI|(?:LIÊN|CÔNG|TẬP|SƯ|QUÂN|LỮ|ĐẢNG|TRUNG) ĐOÀN|(?:BỆNH|HỌC|THƯ|TU|NHẠC|Y) VIỆN|(?:QUỐC|VĂN|BIÊN|DỰ|HẢI|DÂN) PHÒNG|(?:[ỦU][YỶ]|TIỂU|TRƯỞNG) BAN|(?:CHI|TỔNG) CỤC|(?:THÔNG|DỰ|CẢNH|ĐIỆN) BÁO)$/u;
// Never below another one: "VĂN PHÒNG / CHÍNH PHỦ", "ỦY BAN THƯỜNG VỤ / QUỐC HỘI".
const HIGHEST = /^(?:CHÍNH PHỦ|QUỐC HỘI|CHỦ TỊCH NƯỚC)$/u;
const JOINING_END = /(?:\sVÀ|\sCÁC|\sCỦA|\sVỀ|\sCÔNG TÁC|[-–,]|^(?:TỈNH|THÀNH|VĂN|THỦ))$/u;

// "BỘ CHỈ HUY / QUÂN SỰ …", "TRUNG TÂM NGHIÊN CỨU VÀ / …": what ends in a joining word, or says no more than a kind, is not at its end.
const unfinished = (text: string): boolean => JOINING_END.test(text) || HALF.test(text) || BARE.test(text);

// "PHƯỜNG ĐÔNG HẢI / PHÒNG KINH TẾ"
const DESK = /^PHÒNG (?:KINH TẾ|VĂN H|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|GIÁO DỤC|Y TẾ|QUẢN LÝ)/u;

function goesOn(above: string, line: string): boolean {
  return unfinished(above) || HIGHEST.test(line) || (SPLIT.test(`${above} ${line.split(' ', 1)[0] ?? ''}`) && !DESK.test(line));
}

const STRAY = /^(?:\p{Lu}{1,4}|NỘI DUNG.*|THUỘC TÍNH.*|TRANG CHỦ.*|VĂN BẢN.*|ĐẾN.*)$/u;

// "TRƯỜNG TIỂU HỌC SỐ 2 KHE SIM", "BỆNH VIỆN ĐA KHOA SỐ 1": a number of several that are called alike. Not: "TRƯỜNG THPT SỐ 12/TB-THPT"
const NUMBERED_NAME = /^(?:TRƯỜNG|PHÂN HIỆU|ĐỘI|CHI NHÁNH|CÔNG TY|XÍ NGHIỆP|TRẠM|BAN|TRUNG TÂM|PHÒNG|NHÀ MÁY|BỆNH VIỆN|CHI CỤC|ĐOÀN|HẠT|TỔ)(?: \p{Lu}{1,8}){0,8} SỐ \d{1,2}(?:$| \p{Lu}{2})/u;

// "BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ", "CHI CỤC DÂN SỐ": no number.
const OTHER_NUMBER = /(?:ĐỔI|DÂN|NGHỆ|THUẬT|KINH TẾ) SỐ$/u;

const endsLetterhead = (text: string): boolean => !NUMBERED_NAME.test(text) && !OTHER_NUMBER.test(text) && saysNumber(text);

const saysNumber = (text: string): boolean => /(?:^|\s)S[ốỐ]\s{0,3}[:.]?(?:\s{0,3}\d|\s{0,24}[-/]|\s{0,3}$)/u.test(text) || /ngày.{0,30}tháng/u.test(text) || SCHEDULE.test(text) || (isUpperCase(text) && documentTypeByName(text) !== null);

// A schedule has its title right below the letterhead, without number and day.
const SCHEDULE = /^(?:LỊCH|CHƯƠNG TRÌNH)\s{1,3}(?:CÔNG|LÀM|HỌP|TRỰC|TIẾP)(?!\p{L})/u;

const NOT_AGENCY = /^(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|PHỦ VIỆT NAM|NGHĨA VIỆT NAM|NAM|DỰ THẢO.{0,20}|C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ).*)$/u;

// "225 - KH/TĐTN-VP": a number that stands without "Số".
const BARE_NUMBER = /^\d{1,6}[a-zđ]?\s{0,3}[-–/]\s{0,3}\p{Lu}[\p{L}\d]{0,10}\s{0,3}[-–/]\s{0,3}\p{Lu}/u;

// "SỐ: 45/TB-THCS": the number has its line to itself.
const NUMBER_LINE = /^S[ốỐ]\s{0,2}:\s{0,3}\d/u;

// The number behind an agency on its line, but not that of the decision which made it.
const OWN_NUMBER = /(?<!THEO (?:QUYẾT ĐỊNH|QĐ))\sS[ốỐ]\s{0,2}[:.]?\s{0,3}\d.*$/u;
// The first letter of a text is easily lost in copying: "Y BAN NHÂN DÂN", "Ở XÂY DỰNG".
const LOST: Readonly<Record<string, string>> = {
  'Y BAN ': 'ỦY BAN ', 'Ỷ BAN ': 'ỦY BAN ', 'BND ': 'UBND ', 'Ở ': 'SỞ ', 'Ộ ': 'BỘ ', 'ĂN PHÒNG': 'VĂN PHÒNG', 'ỈNH ỦY ': 'TỈNH ỦY ', 'ÀNH ỦY ': 'THÀNH ỦY ', 'ẢNG ỦY ': 'ĐẢNG ỦY ', 'ẢNG BỘ ': 'ĐẢNG BỘ ', 'ỘI ĐỒNG ': 'HỘI ĐỒNG ', 'ỤC ': 'CỤC ',
  'RƯỜNG ': 'TRƯỜNG ', 'RUNG TÂM ': 'TRUNG TÂM ', 'ỆNH VIỆN ': 'BỆNH VIỆN ', 'ÔNG AN ': 'CÔNG AN ', 'HỦ TƯỚNG ': 'THỦ TƯỚNG ', 'HÍNH PHỦ': 'CHÍNH PHỦ',
};
const FIRST_LOST = new RegExp(`^(?:${Object.keys(LOST).join('|')})`, 'u');

// What a line says of the agency: its capitals without the motto. "BỘ Y TẾ CỘNG HÒA …" of a scan has both on one line.
function agencyWords(line: string): string | null {
  if (BARE_NUMBER.test(line) || NUMBER_LINE.test(line)) return null;
  const text = squeezed((NUMBERED_NAME.test(line) ? line : line.replace(OWN_NUMBER, ' ')).replace(FIRST_LOST, (start) => LOST[start] ?? start)).replace(TWICE, '$1').replace(/^[-–_*|\s]{1,20}|[-–_*|\s]{1,20}$/gu, '').replace(/(?<=^UBND |NHÂN DÂN )T[ÍÌĨỊI]NH(?= )/u, 'TỈNH');
  return line.length <= 140 && /\p{L}{2}/u.test(text) && isUpperCase(text) && documentTypeByName(text) === null && !NOT_AGENCY.test(text) && !SCHEDULE.test(text) ? text : null;
}
