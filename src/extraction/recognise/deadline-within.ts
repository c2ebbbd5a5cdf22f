import type { FromMention, Timed } from './deadline-value.js';
import { cueBefore, endingCue } from './deadline-cue.js';
import { byMention, withinPeriod } from './deadline-value.js';
import { wordSet } from './lexicon.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBefore, wordsBehind } from './scene.js';

// trong tháng 4/2025 | ngay trong tháng 11 năm 2025 | trong Quý IV/2025 | trong Quý III và Quý IV/2026 | trong tuần thứ hai của tháng 11 | vào tháng 6/2026
// trong 02 tháng cuối năm 2025 | trong tháng này | đầu tháng 5/2025 | đầu Quý 4/2024 | ngay tuần tới
// Not: trong tháng còn lại của Quý 1 | trong 10 tháng đầu năm 2025 | kế hoạch tháng 5/2025 | so với cuối năm 2024
const INSIDE = endingCue(/(?:^|[^\p{L}\p{N}])((?:ngay\s{1,3})?(?:trong|vào)(?:\s{1,3}khoảng)?(?:\s{1,3}(?:các|hai|ba|bốn|\d{1,2}))?|ngay)\s{1,3}$/u, 24);
const PART = /^(?:ngay\s)?(?:đầu|giữa|cuối|thượng|trung|hạ)\s/u;
const PART_WORDS = wordSet(['ngay', 'đầu', 'giữa', 'cuối', 'thượng', 'trung', 'hạ']);
const NO_PART = /(?:số\sliệu|so\svới|của|từ|đến|tới|tính|thời\sđiểm|kỳ|dịp|tại|như)\s{1,3}$/u;

/** "Trong" a week, month or quarter, and the parts of one. */
export const deadlineInPeriod = byMention('within a period', { before: [INSIDE.words], begins: PART_WORDS }, (mention, scene) => {
  const { when, kind, text } = mention;
  if (kind === 'day' || kind === 'weekday' || kind === 'year') return null;
  if (kind === 'months' && looksBack(mention, scene)) return null;
  const start = cueBefore(scene, mention, INSIDE);
  if (start !== null) return { start, value: withinPeriod(when) };
  return (kind === 'month' || kind === 'quarter') && PART.test(text) && !NO_PART.test(wordsBefore(scene, mention.start, 24)) ? { start: mention.start, value: withinPeriod(when) } : null;
});

// "Trong 6 tháng đầu năm" mostly looks back.
const looksBack = ({ text, start }: Timed, scene: Scene): boolean => /đầu\s{1,3}(?:của\s{1,3})?năm/u.test(text) && !FINISHING.test(sentenceBefore(scene, start, 80));

// hoàn thành trong năm 2025 | hoàn thành tháng 6/2026 | hoàn thành năm 2026 | xong quý II/2026 | thông xe kỹ thuật năm 2025 | thực hiện trong năm 2026
// Not: phát động phong trào trong năm 2025 | kế hoạch năm 2026 | hoàn thành chỉ tiêu năm 2025 | kế hoạch hoàn thành năm 2025 | dự án thực hiện trong năm 2026
const DONE = endingCue(/(?:^|[^\p{L}\p{N}])((?:hoàn\sthành|xong|kết\sthúc|thông\sxe(?:\skỹ\sthuật)?|khởi\scông|khánh\sthành|bàn\sgiao|nghiệm\sthu|về\sđích|thực\shiện)(?:\s{1,3}(?:xong|dứt\sđiểm|toàn\sbộ|cơ\sbản)){0,2}(?:[\s,]{1,3}(?:ngay\s)?(?:trong|vào|ngay))?)[\s,]{1,3}$/u, 60);
const TOLD = /(?:kế\shoạch|đăng\ský|dự\skiến|chỉ\stiêu|tiến\sđộ|đã|được|mục\stiêu|chưa|không|dự\sán|nhiệm\svụ|công\strình|nội\sdung|đề\stài|hoạt\sđộng|sẽ|việc)\s{1,3}$/u;

/** "Hoàn thành trong năm …", "xong quý …". */
export const deadlineDoneIn = byMention('done within a period', { before: [DONE.words] }, (mention, scene) => {
  const { when, kind } = mention;
  if (kind === 'day' || kind === 'weekday') return null;
  const start = cueBefore(scene, mention, DONE);
  if (start === null || TOLD.test(wordsBefore(scene, start, 20))) return null;
  const cue = scene.low.slice(start, mention.start);
  return /^thực/u.test(cue) && !/trong|vào/u.test(cue) ? null : { start, value: withinPeriod(when) };
});

const FINISHING = /(?:hoàn\sthành|hoàn\sthiện|ban\shành|phê\sduyệt|đưa\svào|xong|trình|khởi\scông|khánh\sthành|thông\sxe|bàn\sgiao|kết\sthúc|nghiệm\sthu|công\sbố|thông\squa|báo\scáo|dứt\sđiểm|thành\slập|xử\slý|giải\squyết)/u;

// "…, trình ban hành trong năm 2026." | "Trong năm 2026, hoàn thành …" | "… báo cáo giữa kỳ (năm 2030)" | "sơ kết vào năm 2028"
// Not: tăng trưởng trong năm 2026 | các nhiệm vụ năm 2026

// What stands between a review and its year.
const REVIEWED_IN = wordSet(['(', 'vào', 'kết']);

/** A year that is a deadline: behind a verb that ends something, or before one. */
export const deadlineInYear = byMention('within a year', { before: [INSIDE.words, REVIEWED_IN] }, (mention, scene) => {
  const { when, kind } = mention;
  if (kind !== 'year' || when.from.slice(0, 4) !== when.to.slice(0, 4)) return null;
  return atClauseEnd(mention, scene) ?? atClauseStart(mention, scene) ?? ofReview(mention, scene);
});

// "trình ban hành Kế hoạch … trong năm 2026": the plan is for that year.
const NAME_OF_YEAR = /(?:kế\shoạch|chương\strình|đề\sán|mục\stiêu|chỉ\stiêu|phong\strào|nhiệm\svụ)/u;

function atClauseEnd(mention: Timed, scene: Scene): FromMention | null {
  const { when, start, end, text } = mention;
  const cue = cueBefore(scene, mention, INSIDE);
  if (cue === null || !/^\s{0,2}(?:[.;,()]|$|để\s|và\s)/u.test(wordsBehind(scene, end, 8))) return null;
  const before = sentenceBefore(scene, cue, 100);
  const clause = before.slice(before.lastIndexOf(',') + 1);
  const verb = FINISHING.exec(clause);
  const inside = scene.low.slice(cue, start);
  const named = verb !== null && NAME_OF_YEAR.test(clause.slice(verb.index));
  const told = verb === null ? !/^ngay/u.test(inside) : named || (/^vào/u.test(inside) && !/^cuối/u.test(text));
  return told ? null : { start: cue, value: withinPeriod(when) };
}

function atClauseStart(mention: Timed, scene: Scene): FromMention | null {
  const { when, end } = mention;
  const cue = cueBefore(scene, mention, INSIDE);
  if (cue === null || sentenceBefore(scene, cue, 40).trim() !== '') return null;
  return /^\s{0,2},?\s{0,2}(?:phải\s|cơ\sbản\s|khẩn\strương\s|tập\strung\s){0,2}(?:hoàn\sthành|ban\shành|trình|xong)/u.test(wordsBehind(scene, end, 50)) ? { start: cue, value: withinPeriod(when) } : null;
}

function ofReview(mention: Timed, scene: Scene): FromMention | null {
  const { when, start, text, before: word } = mention;
  if (REVIEWED_IN[word] !== 1 || !/^năm\s/u.test(text)) return null;
  const before = sentenceBefore(scene, start, 120);
  const reviewed = /(?:^|\s)(?:sơ\skết|tổng\skết|báo\scáo\s(?:giữa|cuối|đầu)\skỳ|đánh\sgiá\s(?:giữa|cuối)\skỳ)[^,;]{0,80}$/u.test(before);
  if (!reviewed || !/(?:\(|\svào\s|kết\s)$/u.test(before)) return null;
  const cue = cueBefore(scene, mention, INSIDE);
  return { start: cue ?? start, value: withinPeriod(when) };
}
