import { cued, lowMatchesOf } from './cued.js';
import type { Passage } from './tokens.js';

// Khẩn trương hoàn thành … | khẩn trương báo cáo | cập nhật ngay | sớm báo cáo | trong thời gian sớm nhất | hỏa tốc | dứt điểm
// Not: ngay từ đầu năm | sớm muộn | ngay tại công trường
const URGENT = cued('khẩn trong nhanh hỏa', /(?:khẩn\s{1,2}trương|khẩn\s{1,2}cấp|trong\s{1,2}thời\s{1,2}gian\s{1,2}sớm\s{1,2}nhất|nhanh\s{1,2}chóng|hỏa\s{1,2}tốc)(?!\p{L})/u);

/** The first words of urgency in a text, as offsets, or null. */
export function urgencyIn(source: Passage): { start: number; end: number } | null {
  const [match] = lowMatchesOf(URGENT, source);
  return match === undefined ? null : { start: match.index, end: match.index + match[0].length };
}
