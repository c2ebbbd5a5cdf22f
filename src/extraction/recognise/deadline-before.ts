import { WORD_START } from '../text/letters.js';
import type { DeadlineValue } from './deadline-value.js';
import { beforeDay } from './deadline-value.js';
import { byPattern } from './recogniser.js';
import { CLOCK, DAY, PERIOD, readDay, readPeriod } from './when.js';

// trước ngày 18/4/2025 | trước 30/9/2024 | trước 14 giờ, ngày 05/12/2025 | trước 11h ngày 27/8/2026 | chậm nhất trước ngày 20/5/2026
// trước ngày 31 tháng 12 năm 2025 | trước ngày 26/8 /2026
// Not: trước, trong và sau dịp Tết | trước pháp luật | 05 ngày trước ngày khai mạc
const DAY_BEFORE = new RegExp(`${WORD_START}(?:(?:chậm|muộn)\\snhất\\s(?:là\\s)?)?trước\\s{1,3}(?:(${CLOCK}),?\\s{1,3})?(?:sáng\\s|chiều\\s)?(?:thứ\\s\\p{L}{2,5},?\\s)?(${DAY})`, 'giu');

/** "Trước" and a day. */
export const deadlineBeforeDay = byPattern<DeadlineValue>('before a day', DAY_BEFORE, (match, day) => {
  const anchor = readDay(match[2] ?? '', day);
  return anchor === null ? null : beforeDay(anchor, match[1] === undefined ? 'day' : 'hour');
});

// trước tháng 12/2025 | trước quý II/2026 | trước năm 2027: before its first day.   trước cuối tháng 6/2025
const PERIOD_BEFORE = new RegExp(`${WORD_START}trước\\s{1,3}(${PERIOD})`, 'giu');

/** "Trước" and a month, quarter or year. */
export const deadlineBeforePeriod = byPattern<DeadlineValue>('before a period', PERIOD_BEFORE, (match, day) => {
  const period = readPeriod(match[1] ?? '', day);
  return period === null ? null : beforeDay(period.from, period.precision);
});
