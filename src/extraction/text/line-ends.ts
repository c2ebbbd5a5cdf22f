import { kindOf, LETTER } from './characters.js';
import { unitAt } from './units.js';

const ENDS = '.;:!?…';
const CLOSES = '"”’)';
const MOST_CLOSING = 3;

/** Whether a sentence ends with a line, with up to three closing marks behind its end. */
export function hasEnded(text: string): boolean {
  for (let at = text.length - 1; at >= 0 && at >= text.length - 1 - MOST_CLOSING; at -= 1) {
    const sign = text.charAt(at);
    if (ENDS.includes(sign)) return true;
    if (!CLOSES.includes(sign)) return false;
  }
  return false;
}

// "Các Bộ, cơ quan ngang / Bộ", "Kết luận … của Bộ / Chính trị", "… của Quốc hội, / Hội đồng": no paragraph ends so, however short the line is.
const OPEN_END = /(?:,|(?<!\p{L})(?:của|và|với|các|tại|về|cho|từ|theo|ngang|hoặc|giữa|do|gồm|cùng|(?<!(?:trực|phụ|lệ|lời|quen) )thuộc|thứ|của Bộ|báo cáo số|tỉnh và|Ủy ban|Uỷ ban|Ủy ban nhân dân|Uỷ ban nhân dân))$/u;

const OPEN_WORDS: ReadonlySet<string> = new Set('của và với các tại về cho từ theo ngang hoặc giữa do gồm cùng thuộc thứ Bộ số dân ban'.split(' '));

/** Whether a line ends with what no paragraph ends with: "các", "của", a comma. */
export function hasOpenEnd(text: string): boolean {
  if (text.endsWith(',')) return true;
  return OPEN_WORDS.has(lastWordOf(text)) && OPEN_END.test(text);
}

/** The last word of a line, of letters alone; empty where the line ends with something else. */
function lastWordOf(text: string): string {
  let start = text.length;
  while (start > 0 && (kindOf(unitAt(text, start - 1)) & LETTER) !== 0) start -= 1;
  return text.slice(start);
}

const ASKING: ReadonlySet<string> = new Set('quý Quý thứ khóa khoá Khóa Khoá số mục Mục điểm khoản Khoản Điều điều phần Phần chương Chương tháng năm ngày tuần nhóm Nhóm loại đợt kỳ cấp hạng lần đoạn lục bảng Bảng biểu Biểu trục Trục bước lúc hồi độ'.split(' '));

/** Whether a line ends with a word that a number stands behind: "lần thứ / XIII", "trong quý / III", "giai đoạn / 1". */
export function asksForNumber(text: string): boolean {
  const word = lastWordOf(text);
  return ASKING.has(word) && (word !== 'số' || !IN_FIGURES.test(text));
}

const FOR_WHOM: ReadonlySet<string> = new Set('mưu trình giúp gửi'.split(' '));

/** Whether a line ends with a verb that who is served stands behind: "tham mưu / UBND tỉnh ban hành", "báo cáo, trình / Chủ tịch". */
export const asksForWhom = (text: string): boolean => FOR_WHOM.has(lastWordOf(text)) && SERVES.test(text);

// Not: "quy trình", "công trình", "chương trình"
const SERVES = /(?:tham mưu|(?<!(?:quy|công|chương|lộ|tiến|giáo|hành|lịch|phương|giải) )trình|giúp|gửi)$/u;

// "Phòng Chuyển đổi số", "dân số": what is digital, or a count, and no number stands behind it.
const IN_FIGURES = /(?:chuyển đổi|kinh tế|xã hội|chính quyền|chính phủ|công nghệ|kỹ thuật|kỹ năng|năng lực|hạ tầng|nền tảng|dữ liệu|công dân|văn hóa|văn hoá|chữ ký|ký|môi trường|nông nghiệp|y tế|giáo dục|du lịch|thanh toán|học liệu|truyền hình|dân|đa|chỉ|thiểu|tham|hệ|tần|doanh|kỹ thuật) số$/iu;
