import { cued, lowMatchesOf } from './cued.js';
import type { Passage } from './tokens.js';

export interface DeliverableFound {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const KINDS = 'kế hoạch|quyết định|nghị quyết|đề án|chương trình|quy chế|quy định|tờ trình|chỉ thị|thông tư|nghị định|phương án|báo cáo|hướng dẫn|danh mục|quy chuẩn|định mức|văn bản|hồ sơ|công văn|dự toán';
const MAKE = '(?:tham mưu|xây dựng|ban hành|hoàn thiện|hoàn chỉnh|soạn thảo|lập|trình|hoàn thành|chỉnh sửa, hoàn thiện|xây dựng, hoàn thiện|cập nhật|gửi|dự thảo)';
const SECOND_WORDS = 'mưu dựng hành thiện chỉnh thảo thành sửa nhật các 0-9 dự kế quyết nghị đề chương quy tờ chỉ thông phương báo hướng danh định văn hồ công';

// tham mưu ban hành Kế hoạch hành động … | hoàn thiện dự thảo Nghị quyết của HĐND tỉnh … | xây dựng kế hoạch tuyển dụng viên chức | lập danh mục vùng cấm
const DELIVERABLE = cued('tham xây ban hoàn soạn lập trình chỉnh cập gửi dự', new RegExp(`${MAKE}\\s{1,2}(?:các\\s|\\d{2}\\s)?((?:dự thảo\\s)?(?:${KINDS})(?!\\p{L})[^,;.:\\n]{0,110})`, 'u'), SECOND_WORDS);
const STOP = /\s(?:trình|gửi|trước ngày|trong tháng|trong quý|theo (?:hướng dẫn|quy định|yêu cầu|chỉ đạo)|để|đảm bảo|bảo đảm|báo cáo|hoàn thành)(?!\p{L}).*$/u;

/** What is to be delivered, as printed. */
export function deliverablesIn(source: Passage): DeliverableFound[] {
  const found: DeliverableFound[] = [];
  for (const match of lowMatchesOf(DELIVERABLE, source)) {
    const named = match[1] ?? '';
    const start = match.index + match[0].length - named.length;
    const printed = source.text.slice(start, start + (STOP.exec(named)?.index ?? named.length)).trimEnd();
    if (printed.length >= 8) found.push({ text: printed, start, end: start + printed.length });
  }
  return found;
}
