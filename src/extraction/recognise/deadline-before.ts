import type { DeadlineValue, Timed } from './deadline-value.js';
import { cueBefore, endingCue } from './deadline-cue.js';
import { beforeDay, byDay, byMention } from './deadline-value.js';
import { wordsBefore } from './scene.js';

// trước ngày 18/4/2025 | trước 30/9/2024 | trước 14 giờ, ngày 05/12/2025 | trước 11h ngày 27/8/2026 | chậm nhất trước ngày 20/5/2026
// trước ngày 31 tháng 12 năm 2025 | trước ngày 26/8 /2026 | trước 16 giờ 00 chiều thứ Sáu, ngày 10/4/2026 | trước thứ Sáu tuần này
// trước tháng 12/2025, trước quý II/2026, trước năm 2027: before the first day.   trước cuối năm 2026: by its end
// Not: trước, trong và sau dịp Tết | trước pháp luật | 05 ngày trước ngày khai mạc
// What becomes of "trước" and "ngày" in a scan, or where a font lost its "ư".
const BEFORE_WORD = '(?:trước|trưóc|truớc|trươc|trưởc|trườc|trựớc|trứơc|trưốc|trcước|trướe|trưác|trườc|truóc|truốc|tr[-]?\\s?ớc|tr\\sước)';
const DAY_WORD = '(?:ngảy|ngáy|ngay|ngầy|ngãy|ngàv|ngàỵ|ngàỳ|ngdy|ngàyy|ng[-]y)';
const BEFORE = endingCue(new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:(?:chậm|muộn|trễ)\\s{1,3}nhất\\s{1,3}(?:là\\s{1,3})?)?${BEFORE_WORD}(?:\\s{1,3}(?:khi\\s{1,3})?(?:kết\\s{1,3}thúc|hết))?(?:\\s{1,3}thời\\s{1,3}điểm)?(?:\\s{1,3}(?:dịp|nghỉ|lễ|kỷ\\s{1,3}niệm|quốc\\s{1,3}khánh|ngày\\s{1,3}quốc\\s{1,3}khánh|tết\\s{1,3}dương\\s{1,3}lịch)){0,3})[\\s(]{1,3}(?:lúc\\s{1,3}|${DAY_WORD}\\s{1,3})?$`, 'u'), 72);

// so với trước ngày 20/4/2026: a comparison
const COMPARED = /(?:so\svới|thời\s(?:kỳ|gian)|giai\sđoạn|từ|như)\s(?:thời\s(?:kỳ|điểm)\s)?$/u;

/** "Trước" and a day, week, month, quarter or year. */
export const deadlineBefore = byMention('before', { before: [BEFORE.words] }, (mention, scene) => {
  const start = cueBefore(scene, mention, BEFORE);
  const value = start === null || COMPARED.test(wordsBefore(scene, start, 14)) ? null : before(mention, scene.low.slice(start, mention.start));
  return start === null || value === null ? null : { start, value };
});

function before({ when, kind, clock, text }: Timed, cue: string): DeadlineValue | null {
  // "Trước khi kết thúc quý III": its last day is in time.
  if (/kết\s|khi\s{1,3}hết/u.test(cue)) return byDay(when.to, clock ? 'hour' : when.precision);
  if (when.precision === 'fuzzy') return /cuối|còn lại/u.test(text) ? byDay(when.to, 'year') : null;
  if (kind === 'year' && when.from.slice(0, 4) !== when.to.slice(0, 4)) return null;
  return beforeDay(when.from, clock ? 'hour' : when.precision);
}
