import { WORD_END, WORD_START } from '../text/letters.js';
import type { DeadlineValue } from './deadline-value.js';
import { undated } from './deadline-value.js';
import { byPattern } from './recogniser.js';
import { CLOCK, DAY } from './when.js';

const EVERY = '(?:hằng|hàng)\\s{1,2}(?:ngày|tuần|tháng|quý|năm)';

// trước ngày 20 hằng tháng | trước ngày 15/12 hằng năm | trước 13 giờ hằng ngày | trước 16 giờ 00 ngày thứ Sáu hằng tuần
const BEFORE_EVERY = new RegExp(`${WORD_START}(?:định\\skỳ\\s)?(?:trước|vào)\\s{1,3}(?:${CLOCK}\\s{0,2})?(?:${DAY}|ngày\\s\\d{1,2}|(?:ngày\\s)?thứ\\s\\p{L}{2,4})?\\s{0,2}\\(?(?:của\\s)?${EVERY}`, 'giu');

// xây dựng kế hoạch chi tiết hằng năm (trước ngày 20/11) | hằng tháng, trước ngày 25
const EVERY_BEFORE = new RegExp(`${WORD_START}${EVERY}\\s{0,2}[,(]{1,2}\\s{0,2}(?:chậm nhất |trước |vào ){1,2}(?:ngày\\s{1,2})?\\d{1,2}(?:/\\d{1,2}|\\stháng\\s\\d{1,2})?`, 'giu');

/** A period that comes back, with the day in it. */
export const deadlineEveryBefore = byPattern<DeadlineValue>('every period before a day', EVERY_BEFORE, () => undated('recurring'));

/** A day or hour that comes back. */
export const deadlineEvery = byPattern<DeadlineValue>('every period', BEFORE_EVERY, () => undated('recurring'));

// định kỳ (hằng năm) đánh giá … | Định kỳ hằng năm, báo cáo … | định kỳ sáu tháng báo cáo … | theo định kỳ hoặc đột xuất | định kỳ 06 tháng, hằng năm
// Not: các báo cáo định kỳ | chế độ báo cáo định kỳ | lịch tiếp công dân định kỳ | kiểm tra định kỳ
const REGULARLY = new RegExp(`(theo\\s{1,3})?${WORD_START}định\\s{1,2}kỳ(?:\\s{0,2}\\(?(?:${EVERY}|(?:\\d{1,2}|sáu|ba)\\s{1,2}tháng(?:/lần)?|vào\\s[^,.;]{3,30})\\)?)?`, 'giu');
const AFTER_NOUN = /(?:báo cáo|chế độ|tiếp công dân|kiểm tra|họp|giao ban|sinh hoạt|bảo dưỡng|thông tin|lịch|đối thoại|thanh tra)\s{1,3}$/iu;

/** "Định kỳ" and what follows. */
export const deadlineRegularly = byPattern<DeadlineValue>('regularly', REGULARLY, (match) => {
  const before = match.input.slice(Math.max(0, match.index - 24), match.index);
  const bare = match[0].trim().length <= 8;
  return match[1] === undefined && bare && AFTER_NOUN.test(before) ? null : undated('recurring');
});

// Hằng năm, báo cáo UBND tỉnh … | hằng tháng báo cáo … | , hằng quý tổng hợp
// Not: kế hoạch hàng năm | chương trình tập huấn hàng năm
const EVERY_THEN_REPORT = new RegExp(`${WORD_START}${EVERY},?(?=\\s{1,3}(?:báo\\scáo|tổng\\shợp|gửi|rà\\ssoát|tổ\\schức|xây\\sdựng|đánh\\sgiá|cập\\snhật)${WORD_END})`, 'giu');
const STARTS_CLAUSE = /(?:^|[.;,:(]\s{0,3}|\svà\s)$/u;

/** "Hằng năm, báo cáo …" at the start of a clause. */
export const deadlineEveryClause = byPattern<DeadlineValue>('every period, then an order', EVERY_THEN_REPORT, (match) => {
  return STARTS_CLAUSE.test(match.input.slice(Math.max(0, match.index - 6), match.index)) ? undated('recurring') : null;
});

// (trước ngày 20) hằng tháng is above; báo cáo hằng tháng, báo cáo … hằng tuần at the end of a clause
const REPORT_EVERY = new RegExp(`${WORD_START}(?:báo\\scáo|tổng\\shợp|cập\\snhật|gửi)[^.;,\\n]{0,80}?\\s(${EVERY})(?=\\s{0,2}(?:[.;,]|$))`, 'giu');

/** "Báo cáo kết quả về Sở hằng tháng." */
export const deadlineReportEvery = byPattern<DeadlineValue>('report every period', REPORT_EVERY, (match) => (/(?:kế hoạch|chương trình|nghị quyết|dự toán)/iu.test(match[0]) ? null : undated('recurring')));
