import { WORD_START } from '../text/letters.js';
import type { DeadlineValue } from './deadline-value.js';
import { withinPeriod } from './deadline-value.js';
import { byPattern } from './recogniser.js';
import { MONTH, PERIOD, QUARTER, readPeriod, YEAR } from './when.js';

const SHORT = `(?:(?:đầu|giữa|cuối)\\s{1,2})?(?:${MONTH}|${QUARTER})`;

// trong tháng 4/2025 | ngay trong tháng 11 năm 2025 | trong Quý IV/2025 | xong trong quý II/2026 | đầu tháng 5/2025 | đầu Quý 4/2024
// Not: trong tháng còn lại của Quý 1 | trong 10 tháng đầu năm 2025
const IN_PERIOD = new RegExp(`${WORD_START}(?:(?:ngay\\s{1,2})?trong\\s{1,3}(${SHORT})|vào\\s{1,3}(${SHORT})|((?:đầu|giữa|cuối)\\s{1,2}(?:${MONTH}|${QUARTER})))`, 'giu');

/** "Trong" a month or quarter, and the parts of one. */
export const deadlineInPeriod = byPattern<DeadlineValue>('within a period', IN_PERIOD, (match, day) => {
  const period = readPeriod(match[1] ?? match[2] ?? match[3] ?? '', day);
  return period === null ? null : withinPeriod(period);
});

// hoàn thành trong năm 2025 | thực hiện trong năm 2026 | hoàn thành tháng 6/2026 | hoàn thành năm 2026 | Thời gian hoàn thành: Quý II/2026
// Not: phát động phong trào trong năm 2025 | kế hoạch năm 2026 | hoàn thành chỉ tiêu năm 2025
const DONE_IN = new RegExp(`${WORD_START}(?:hoàn\\sthành|xong|thực\\shiện|thời\\s(?:gian|hạn)(?:\\s(?:hoàn\\sthành|thực\\shiện|báo\\scáo))?)[\\s:,]{1,3}(?:(?:ngay\\s)?trong\\s{1,3}|vào\\s{1,3})?((?:trong\\s)?${PERIOD})`, 'giu');

/** "Hoàn thành trong năm …", "Thời gian thực hiện: tháng …". */
export const deadlineDoneIn = byPattern<DeadlineValue>('done within a period', DONE_IN, (match, day) => {
  if (/^thực/iu.test(match[0]) && !/trong|vào/iu.test(match[0])) return null;
  const period = readPeriod(match[1] ?? '', day);
  return period === null ? null : withinPeriod(period);
});

// , hoàn thành … trong năm 2025 at the end of a clause: "…, trình ban hành trong năm 2026."
const YEAR_AT_END = new RegExp(`${WORD_START}trong\\s{1,3}(${YEAR})(?=\\s{0,2}(?:[.;]|$))`, 'giu');
const FINISHING = /(?:hoàn thành|ban hành|phê duyệt|đưa vào|xong)/iu;

/** "…, hoàn thành dự án trong năm 2025." */
export const deadlineInYear = byPattern<DeadlineValue>('within a year', YEAR_AT_END, (match, day) => {
  const before = match.input.slice(Math.max(0, match.index - 60), match.index);
  const mark = Math.max(before.lastIndexOf(','), before.lastIndexOf(';'));
  const period = mark > before.lastIndexOf('.') && FINISHING.test(before.slice(mark)) ? readPeriod(match[1] ?? '', day) : null;
  return period === null ? null : withinPeriod(period);
});

// từ tháng 5 đến tháng 8/2026 | trong Quý III và Quý IV/2026 | Quý IV/2025 - Quý II/2026
const RANGE = new RegExp(`${WORD_START}(?:(?:từ|trong)\\s{1,3})(${MONTH}|${QUARTER})\\s{0,2}(?:đến(?:\\shết)?|và|-|–)\\s{0,2}(${MONTH}|${QUARTER})`, 'giu');

/** From one month or quarter to another. */
export const deadlineRange = byPattern<DeadlineValue>('range of periods', RANGE, (match, day) => {
  const last = readPeriod(match[2] ?? '', day);
  const first = last === null ? null : readPeriod(match[1] ?? '', { ...day, year: Number(last.from.slice(0, 4)), month: null });
  if (first === null || last === null || first.from > last.to) return null;
  return withinPeriod({ from: first.from, to: last.to, precision: last.precision });
});
