import { byDay, byMention } from './deadline-value.js';
import { wordSet } from './lexicon.js';
import { wordsBefore, wordsBehind } from './scene.js';

// What somebody does on the day, not what is about it: "tổ chức hội nghị tổng kết ngày 18/6", "tổ chức diễn tập: ngày 20/10 (Phòng A)", "nộp danh sách ngày 20/6". Not: "chuẩn bị tài liệu hội nghị ngày 18/6"
const HELD = /(?:^|[\s,;])(?:tổ chức|tổng duyệt|sơ duyệt|khai mạc|khai giảng|diễn tập|tập huấn|ra quân|khởi công|phát động)\s[^.;:,]{0,60}(?:\s?:\s{1,2})?$/u;
const GIVEN_IN = /(?:^|[\s,;])(?:hoàn thành|nộp|gửi|trình|trả kết quả|bàn giao|báo cáo)\s[^.;:,]{0,90}$/u;
const OF_EVENT = /(?:họp|hội nghị|buổi|lễ|kỳ thi|đại hội|phiên|giấy mời|số|văn bản|công văn|quyết định|kế hoạch|thông báo)(?:\s[\p{L}\d/.-]{1,12}){0,4}\s[(]?$/u;
const DIGITS = /^\d/u;
const HANDED_TO = /(?:^|[\s,;])(?:nộp|gửi|trình)(?:\s(?:về|cho|lên))?(?:\s(?:bgđ|bgh|tgđ|gđ|pgđ|ht|ban|hội đồng|sở|phòng|lãnh đạo|tổng|giám đốc|hiệu trưởng|chủ tịch|bí thư|văn phòng|ubnd|thường trực|đảng ủy)(?:\s\p{L}{1,7}){0,4})\s[(]?$/u;
// The last words of those to whom something is given.
const RECEIVERS = wordSet(['tgđ', 'gđ', 'pgđ', 'bgđ', 'bgh', 'ht', 'sở', 'phòng', 'đốc', 'trưởng', 'tịch', 'thư', 'ubnd', 'trực', 'ủy', 'đạo', 'ban', 'đồng']);
const ENDS = /^\s{0,2}(?:[.;,()]|$|và\s|để\s)/u;

/** A day to come with nothing before it, where something is to be handed in or held: only of a day that had not gone by when the document was issued. */
export const deadlineOnBareDay = byMention('a day to come', { begins: wordSet(['ngày']), before: [RECEIVERS] }, ({ when, kind, start, end, text }, scene) => {
  const { date } = scene.day;
  if (kind !== 'day' || date === undefined || date === null || when.to < date || !ENDS.test(wordsBehind(scene, end, 6))) return null;
  const before = wordsBefore(scene, start, 104);
  return isGiven(text, before) ? { start, value: byDay(when.to, 'day') } : null;
});

function isGiven(text: string, before: string): boolean {
  // "trình Tổng Giám đốc 20/7.": figures alone, to whom something is given. Not: "báo cáo kết quả đạt 8/10."
  if (DIGITS.test(text)) return HANDED_TO.test(before);
  const held = HELD.test(before) || (GIVEN_IN.test(before) && !OF_EVENT.test(before));
  return held && !/\s(?:đã|được|từ|đến|sau|trước|tại)\s[(]?$/u.test(before) && !/\sđã\s/u.test(before);
}
