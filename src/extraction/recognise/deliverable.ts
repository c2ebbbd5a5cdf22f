import { cued, matchesOf } from './cued.js';
import type { Passage } from './tokens.js';

export interface DeliverableFound {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const KINDS = 'Kế hoạch|Quyết định|Nghị quyết|Đề án|Chương trình|Quy chế|Quy định|Tờ trình|Chỉ thị|Thông tư|Nghị định|Phương án|Báo cáo|Hướng dẫn|Danh mục|Quy chuẩn|định mức|báo cáo|kế hoạch|phương án|văn bản|quy chế|danh mục|hồ sơ|đề án|công văn|tờ trình|dự toán';
const MAKE = '(?:tham mưu|xây dựng|ban hành|hoàn thiện|hoàn chỉnh|soạn thảo|lập|trình|hoàn thành|chỉnh sửa, hoàn thiện|xây dựng, hoàn thiện|cập nhật|gửi|dự thảo)';

// tham mưu ban hành Kế hoạch hành động … | hoàn thiện dự thảo Nghị quyết của HĐND tỉnh … | xây dựng kế hoạch tuyển dụng viên chức | lập danh mục vùng cấm
const DELIVERABLE = cued('tham xây ban hoàn soạn lập trình chỉnh cập gửi dự', new RegExp(`(?<!\\p{L})${MAKE}\\s{1,2}(?:các\\s|\\d{2}\\s)?((?:dự thảo\\s)?(?:${KINDS})(?!\\p{L})[^,;.:\\n]{0,110})`, 'iu'));
const STOP = /\s(?:trình|gửi|trước ngày|trong tháng|trong quý|theo (?:hướng dẫn|quy định|yêu cầu|chỉ đạo)|để|đảm bảo|bảo đảm|báo cáo|hoàn thành)(?!\p{L}).*$/iu;

/** What is to be delivered, as printed. */
export function deliverablesIn(source: Passage): DeliverableFound[] {
  const found: DeliverableFound[] = [];
  for (const match of matchesOf(DELIVERABLE, source)) {
    const printed = (match[1] ?? '').replace(STOP, '').trimEnd();
    const start = match.index + match[0].length - (match[1]?.length ?? 0);
    if (printed.length >= 8) found.push({ text: printed, start, end: start + printed.length });
  }
  return found;
}
