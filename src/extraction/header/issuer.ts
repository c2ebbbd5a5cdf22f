import { documentTypeByName, fold } from '#core/index.js';
import { isUpperCase, squeezed } from '../text/letters.js';
import type { Line } from '../text/paragraphs.js';
import { properCase } from './proper-case.js';

/** The mottos that stand on the right of a letterhead: of the State, of the Party, of the Youth Union; also in the pieces that extraction leaves. */
const MOTTO = /C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ|OA)\s{1,3}X[ÃA]\s{1,3}H[ỘO]I(?:\s{1,3}CH[ỦU](?:\s{1,3}NGH[ĨI]A(?:\s{1,3}VI[ỆE]T(?:\s{1,3}NAM)?)?)?)?|CHỦ NGHĨA VIỆT NAM|HỘI CHỦ NGHĨA VIỆT NAM|[ĐD][oộ]c\s{1,2}l[aậ]p\s{0,2}[-–]\s{0,2}T[uự]\s{1,2}do.{0,24}|Đ[ẢÁA]NG\s{1,3}C[ỘOỔÔ]NG\s{1,3}S[ẢÁA]N\s{1,3}VI[ỆE]T\s{1,3}NAM|ĐOÀN TNCS HỒ CHÍ MINH|ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH/gu;
const HEADS = /^(?:BỘ|SỞ|ỦY BAN|UỶ BAN|UBND|UBMTTQ|VĂN PHÒNG|VP|CỤC|TỔNG CỤC|CHI CỤC|VỤ|PHÒNG|TRUNG TÂM|BAN|BCĐ|BCH|BTV|BQL|HỘI ĐỒNG|HĐND|TRƯỜNG|ĐẠI HỌC|VIỆN|HỌC VIỆN|BỆNH VIỆN|TRẠM Y TẾ|TRẠM|THANH TRA|CÔNG AN|TỈNH [ỦU][YỶ]|TỈNH UỶ|THÀNH [ỦU][YỶ]|HUYỆN [ỦU][YỶ]|ĐẢNG [ỦU][YỶ]|ĐẢNG BỘ|CHI BỘ|TỈNH ĐOÀN|THÀNH ĐOÀN|THỦ TƯỚNG|CHÍNH PHỦ|QUỐC HỘI|CHỦ TỊCH NƯỚC|KHO BẠC|NGÂN HÀNG|BẢO HIỂM|T[ÒO][ÀA] ÁN|VIỆN KIỂM SÁT|KIỂM TOÁN|KIỂM LÂM|HẠT|THUẾ|HẢI QUAN|CHI NHÁNH|LIÊN ĐOÀN|LIÊN MINH|LIÊN HIỆP|CÔNG ĐOÀN|HỘI|HIỆP HỘI|MẶT TRẬN|ĐOÀN|ĐẢNG ĐOÀN|TỔ|ĐÀI|BÁO|TẬP ĐOÀN|TỔNG CÔNG TY|TỔNG LIÊN ĐOÀN|CÔNG TY|BƯU ĐIỆN|ĐIỆN LỰC|QUÂN KHU|SƯ ĐOÀN|THƯỜNG TRỰC|THỊ [ỦU][YỶ]|CỤM|QUỸ|BẢO TÀNG|THƯ VIỆN|KHOA|CƠ QUAN|ĐOÀN ĐẠI BIỂU|NHÀ)(?!\p{L})/u;

interface LetterheadUnit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The issuing agency from the letterhead: the lowest one printed, with the place of the one above it, or with its name where the own one says little. */
export function readIssuer(head: readonly Line[]): { name: string; start: number; end: number } | null {
  const [own, parent] = letterheadUnits(head).reverse();
  if (own === undefined || !HEADS.test(own.text)) return null;
  return { name: withParent(properCase(own.text), parent === undefined ? null : properCase(parent.text)), start: own.start, end: own.end };
}

function letterheadUnits(head: readonly Line[]): LetterheadUnit[] {
  const units: LetterheadUnit[] = [];
  for (const line of withoutMotto(head)) {
    const text = agencyWords(line.text);
    if (text !== null) addLine(units, { text, start: line.start, end: line.end });
    if (endsLetterhead(line.text)) break;
  }
  return units;
}

// The motto may be wrapped like everything else ("CỘNG / HÒA XÃ HỘI …"), so it is taken out of the lines together.
function withoutMotto(head: readonly Line[]): Line[] {
  const texts = head.map(({ text }) => text).join('\n').replace(MOTTO, (motto) => motto.replace(/[^\n]{1,60}/g, ' ')).split('\n');
  return head.map((line, index) => ({ ...line, text: (texts[index] ?? '').trim() }));
}

// A line that begins no agency goes on with the one above it: "ỦY BAN NHÂN DÂN / TỈNH LAM HỒNG".
function addLine(units: LetterheadUnit[], line: LetterheadUnit): void {
  const last = units.at(-1);
  if (HEADS.test(line.text) && !(last !== undefined && unfinished(last.text))) units.push(line);
  else if (last !== undefined) units[units.length - 1] = { text: `${last.text} ${line.text}`, start: last.start, end: line.end };
  else if (unfinished(line.text) || !STRAY.test(line.text)) units.push(line);
}

// "BỘ CHỈ HUY / QUÂN SỰ …", "TRUNG TÂM NGHIÊN CỨU VÀ / …": what ends in a joining word is not at its end.
const unfinished = (text: string): boolean => /(?:\sVÀ|[-–,]|^(?:BAN CHỈ ĐẠO|[ỦU][YỶ] BAN|VĂN|BỘ|SỞ|[ỦU][YỶ]|THỦ|TRUNG|THANH|BỆNH|KHO|NGÂN|TỈNH|THÀNH|CÔNG|T[ÒO][ÀA]|HỌC|CHI|TỔNG|LIÊN|BẢO|ĐẢNG))$/u.test(text);
const STRAY = /^(?:\p{Lu}{1,4}|NỘI DUNG.*|THUỘC TÍNH.*|TRANG CHỦ.*|VĂN BẢN.*|ĐẾN.*)$/u;

const endsLetterhead = (text: string): boolean => /(?:^|\s)S[ốỐ]\s{0,3}[:.]?(?:\s{0,3}\d|\s{0,24}[-/]|\s{0,3}$)/u.test(text) || /ngày.{0,30}tháng/u.test(text) || (isUpperCase(text) && documentTypeByName(text) !== null);

const NOT_AGENCY = /^(?:MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|PHỦ VIỆT NAM|NGHĨA VIỆT NAM|VIỆT NAM|NAM|DỰ THẢO.{0,20}|C[ỘOỔÔ]NG\s{1,3}H(?:ÒA|OÀ).*)$/u;

// What a line says of the agency: its capitals without the motto. "BỘ Y TẾ CỘNG HÒA …" of a scan has both on one line.
function agencyWords(line: string): string | null {
  const text = squeezed(line.replace(/\sS[ốỐ]\s{0,2}[:.]?\s{0,3}\d.*$/u, ' ')).replace(/^[-–_*|\s]{1,20}|[-–_*|\s]{1,20}$/gu, '');
  return line.length <= 140 && /\p{L}{2}/u.test(text) && isUpperCase(text) && documentTypeByName(text) === null && !NOT_AGENCY.test(text) ? text : null;
}

const PLACE = /\s((?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|đặc khu)\s\p{Lu}.*)$/u;
const TAKES_PLACE = /^(?:Sở|Phòng|Thanh tra|Văn phòng (?:UBND|Ủy ban|Uỷ ban))/u;
// Offices and boards that are known by whom they serve.
const SERVES = /^(?:Văn phòng|Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Ban Nội chính|[ỦU][yỷ] ban Kiểm tra|Cơ quan [ỦU][yỷ] ban Kiểm tra|Thường trực|Văn phòng Đảng [ủu][yỷ]|Thanh tra|Ban Chính sách, chiến lược|Tổ giúp việc)$/u;

function withParent(own: string, parent: string | null): string {
  if (parent === null) return own;
  if (SERVES.test(own) && (fold(own) !== 'thanh tra' || !PLACE.test(parent))) return `${own} ${parent}`;
  const place = PLACE.exec(parent)?.[1];
  return place === undefined || PLACE.test(own) || !TAKES_PLACE.test(own) ? own : `${own} ${place}`;
}
