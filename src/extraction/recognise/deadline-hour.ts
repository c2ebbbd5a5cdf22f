import { cued, lowMatchesOf } from './cued.js';
import type { DeadlineRecogniser } from './deadline-value.js';
import { beforeDay, byDay, NO_DEADLINES } from './deadline-value.js';
import { CLOCK } from './when-words.js';

// Của công điện: có mặt tại hiện trường trước 13h00. | hàn khẩu xong trước 22 giờ, báo cáo … | chậm nhất 15 giờ 30
// Not: trước 17 giờ hằng ngày, trước 16h00 thứ Năm, trước 14 giờ, ngày 05/12/2025 (a day is said) | trước 24 giờ khi khai mạc (so long before) | outside of a telegram
const DAY_BEHIND = '(?!\\p{L}|[\\d:]|[\\s,(]{1,3}(?:ngày|h[ằà]ng|mỗi|các|thứ|chủ|hôm|sáng|trưa|chiều|tối|đêm|mai|cùng|kể|tính|khi|so|làm|đồng hồ|\\d))';
const BEFORE_HOUR = cued('trước chậm muộn', new RegExp(`(?:(trước)|(?:chậm|muộn)\\snhất(?:\\s(?:là|lúc|vào))?)(?:\\slúc)?\\s${CLOCK}${DAY_BEHIND}`, 'u'), '0-9 lúc nhất');

/** An hour and no day: in a telegram, the day on which it was sent. */
export const deadlineAtHour: DeadlineRecogniser = {
  name: 'before an hour of the day of a telegram',
  needs: { cue: BEFORE_HOUR },
  find: ({ source, day: { telegram, date } }) => {
    if (telegram !== true || date === undefined || date === null) return NO_DEADLINES;
    return lowMatchesOf(BEFORE_HOUR, source).map((match) => ({ start: match.index, end: match.index + match[0].trimEnd().length, by: 'before an hour of the day of a telegram', value: match[1] === undefined ? byDay(date, 'hour') : beforeDay(date, 'hour') }));
  },
};
