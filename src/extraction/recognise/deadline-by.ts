import { WORD_START } from '../text/letters.js';
import type { DeadlineValue } from './deadline-value.js';
import { byDay, withinPeriod } from './deadline-value.js';
import { byPattern } from './recogniser.js';
import { CLOCK, DAY, PERIOD, readDay, readPeriod } from './when.js';

const LATEST = '(?:(?:chậm|muộn|trễ)\\snhất|không\\s(?:muộn|chậm|quá)\\shơn|hạn\\s(?:chót|cuối)|thời\\s(?:hạn|gian)(?:\\s(?:hoàn\\sthành|báo\\scáo|gửi(?:\\sbáo\\scáo)?|thực\\shiện|nộp))?)';
const LEAD_IN = '(?:[\\s:,]{1,3}(?:là|đến|vào|trong|hết|xong|ngày))';

// chậm nhất ngày 20/5/2026 | chậm nhất đến hết ngày 30/6 | hoàn thành chậm nhất đến ngày 15 tháng 8 năm 2026 | hạn chót 12/6/2026
// Thời gian hoàn thành: 30/7/2026 | thời hạn đến hết ngày 23/4/2026 | không muộn hơn ngày 01/7/2026
const LATEST_DAY = new RegExp(`${WORD_START}${LATEST}${LEAD_IN}{0,3}[\\s:]{1,3}(?:(${CLOCK}),?\\s{1,3})?(${DAY})`, 'giu');

/** "Chậm nhất", "hạn chót" and the like with a day. */
export const deadlineLatestDay = byPattern<DeadlineValue>('latest day', LATEST_DAY, (match, day) => {
  const anchor = readDay(match[2] ?? '', day);
  if (anchor === null) return null;
  return byDay(anchor, match[1] === undefined ? 'day' : 'hour');
});

// chậm nhất tháng 6/2026 | chậm nhất trong năm 2026: by its last day
const LATEST_PERIOD = new RegExp(`${WORD_START}(?:(?:chậm|muộn|trễ)\\snhất|hạn\\s(?:chót|cuối))${LEAD_IN}{0,3}\\s{1,3}(${PERIOD})`, 'giu');

/** "Chậm nhất" with a month, quarter or year. */
export const deadlineLatestPeriod = byPattern<DeadlineValue>('latest period', LATEST_PERIOD, (match, day) => {
  const period = readPeriod(match[1] ?? '', day);
  return period === null ? null : byDay(period.to, period.precision);
});

// hoàn thành đến hết ngày 30/6/2026 | xong vào ngày 19 tháng 12 năm 2025 | khánh thành vào ngày 19 tháng 12 năm 2025
// Not: tính đến ngày 07/11/2025 | từ ngày 01/6 đến ngày 15/6 (a range) | tính đến hết ngày …

/** "Vào ngày", "đến hết ngày". */
export const deadlineOnDay = byPattern<DeadlineValue>('on a day', new RegExp(`${WORD_START}(?:vào|đến\\shết|hết)\\s{1,3}(?:(${CLOCK}),?\\s{1,3})?(${DAY})`, 'giu'), (match, day) => {
  if (!/ngày/iu.test(match[0])) return null;
  const anchor = readDay(match[2] ?? '', day);
  return anchor === null ? null : byDay(anchor, match[1] === undefined ? 'day' : 'hour');
});

// đến hết năm 2025 | đến hết quý I/2026 | đến hết tháng 6/2025 | hết tháng 6/2026
const END_OF = new RegExp(`${WORD_START}(?:đến\\s{1,3})?hết\\s{1,3}(${PERIOD})`, 'giu');

/** "Đến hết" a period. */
export const deadlineEndOf = byPattern<DeadlineValue>('end of a period', END_OF, (match, day) => {
  const period = readPeriod(match[1] ?? '', day);
  return period === null ? null : byDay(period.to, period.precision);
});

// trong ngày 20/8/2026 | ngay trong ngày 25/8/2026 | Thời gian: 8 giờ 00 ngày 23/8/2026
const IN_DAY = new RegExp(`${WORD_START}(?:(?:ngay\\s)?trong|thời\\sgian\\s?:\\s?(?:từ\\s)?(?:${CLOCK}),?)\\s{1,3}(?=ngày)(${DAY})`, 'giu');

/** "Trong ngày": that day, from its morning to its evening. */
export const deadlineInDay = byPattern<DeadlineValue>('within a day', IN_DAY, (match, day) => {
  const date = readDay(match[1] ?? '', day);
  return date === null ? null : withinPeriod({ from: date, to: date, precision: 'day' });
});
