import type { DeadlineValue, Timed } from './deadline-value.js';
import { cueBefore, endingCue } from './deadline-cue.js';
import { byDay, byMention, fromDay, withinPeriod } from './deadline-value.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBefore, wordsBehind } from './scene.js';

// A hurried typist and a scanner lose marks: "chậm nhât", "châm nhất".
const LATEST = '(?:(?:chậm|châm|chăm|muộn|muôn|trễ)\\s(?:nhất|nhât|nhắt|nhẩt|nhầt)|không\\s(?:để\\s)?(?:muộn|chậm|trễ|quá|sau)(?:\\shơn)?|hạn\\s(?:chót|cuối(?:\\scùng)?))';
const LABEL = '(?:thời\\s(?:hạn|gian|điểm)|hạn|tiến\\sđộ|mốc(?:\\sthời\\sgian)?|lộ\\strình)(?:\\s(?:hoàn\\sthành|báo\\scáo|gửi|nộp|trình|thực\\shiện|ban\\shành|triển\\skhai|xong|cuối\\scùng|về|kết\\squả|nhiệm\\svụ|văn\\sbản|hồ\\ssơ|dự\\skiến|góp\\sý|đăng\\ský|tổ\\schức|ý\\skiến|tham\\sgia|kết\\sthúc|phải|tiếp\\snhận|xử\\slý|giải\\squyết|khắc\\sphục|mới|gia\\shạn|trả\\slời|phản\\shồi|cung\\scấp|phê\\sduyệt)){0,5}';
const LEAD_IN = '(?:[\\s:,]{1,4}(?:là|đến|vào|trong|hết|xong|ngay|lúc|dự\\skiến|khoảng|các|(?:chậm|muộn)\\snhất)){0,4}';

// chậm nhất ngày 20/5/2026 | chậm nhất đến hết ngày 30/6 | hoàn thành chậm nhất đến ngày 15 tháng 8 năm 2026 | hạn chót 12/6/2026 | chậm nhất tháng 6/2026
// Thời gian hoàn thành: 30/7/2026 | thời hạn mới: 22/9/2026 | thời hạn đến hết ngày 23/4/2026 | không muộn hơn ngày 01/7/2026 | Tiến độ: Quý IV/2026 | Thời gian: 8 giờ 00 ngày 23/8/2026
// Not: báo cáo tiến độ quý II/2026 | giấy phép có thời hạn đến ngày …
const NAMED = endingCue(new RegExp(`(?:^|[^\\p{L}\\p{N}])((?:${LATEST}|${LABEL})${LEAD_IN})[\\s:,]{1,4}$`, 'u'), 100, 'chậm châm chăm muộn muôn trễ không hạn thời tiến mốc lộ');

/** "Chậm nhất", "hạn chót", "Thời gian hoàn thành:" and the like. */
export const deadlineLatest = byMention('latest', { before: [NAMED.words] }, (mention, scene) => {
  const named = cueBefore(scene, mention, NAMED);
  const start = named === null ? null : ownStart(scene, named, mention.start);
  if (start === null) return null;
  const value = latest(mention, scene.low.slice(start, mention.start));
  return value === null ? null : { start, value };
});

// "trung hạn", "giới hạn", "quyền hạn": the end of another word
const OTHER_WORD = /(?:trung|dài|ngắn|giới|quyền|hữu|vô|công|kỳ|quá|đúng|thời)\s$/u;
const LATEST_BEHIND = new RegExp(LATEST, 'u');

// "nhiệm vụ quá hạn, chậm nhất ngày …": what ends another word is no label, but its day may be named all the same.
function ownStart(scene: Scene, start: number, end: number): number | null {
  if (!OTHER_WORD.test(wordsBefore(scene, start, 12))) return start;
  const firm = scene.low.slice(start, end).search(LATEST_BEHIND);
  return firm < 0 ? null : start + firm;
}

const FIRM = /(?:chậm|châm|chăm|muộn|muôn|trễ)\s(?:nhất|nhât|nhắt|nhẩt|nhầt)|chót|hạn\scuối|không\s(?:để\s)?(?:muộn|chậm|trễ|quá|sau)/u;

function latest(mention: Timed, cue: string): DeadlineValue | null {
  const { kind, when } = mention;
  // "báo cáo tiến độ đến ngày …": how far things are on that day
  if (/^(?:tiến\sđộ|lộ\strình)[^:]{0,40}đến\s{0,3}$/u.test(cue) && !/hoàn\sthành/u.test(cue)) return null;
  if (kind === 'day' || kind === 'weekday') return latestDay(mention, cue);
  if (kind === 'year' && when.from.slice(0, 4) !== when.to.slice(0, 4) && !/:/u.test(cue)) return null;
  if (FIRM.test(cue) || /(?:đến|hết)\s{0,3}$/u.test(cue)) return byDay(when.to, when.precision);
  return /:|\s(?:là|vào|trong|xong|hoàn\sthành|ban\shành|ngay)(?:\s|$)|^(?:thời\s)?hạn/u.test(cue) ? withinPeriod(when) : null;
}

// "Thời gian: 8 giờ 00 ngày …" is when something takes place.
function latestDay({ when, clock }: Timed, cue: string): DeadlineValue {
  const takesPlace = /^thời\sgian\s?:/u.test(cue) && clock;
  return takesPlace || /trong\s{0,3}$/u.test(cue) ? withinPeriod(when) : byDay(when.to, clock ? 'hour' : 'day');
}

// bàn giao vào ngày 30/6/2026 | khánh thành vào ngày 19 tháng 12 năm 2025 | hoàn thành ngày 30/6/2026 | xong ngay ngày mai
// trong ngày 20/8/2026 | ngay trong ngày hôm nay | ngay trong đêm nay | trong sáng thứ Hai tuần tới
// Not: hội nghị ngày 20/11/2025
const ON = endingCue(/(?:^|[^\p{L}\p{N}])((?:(?:hoàn\sthành|xong|ngay|kết\sthúc|bàn\sgiao)\s{1,3})?(?:vào(?:\s{1,3}lúc)?|lúc)|(?:hoàn\sthành|xong)(?:\s{0,2}:)?)\s{1,3}$/u, 40);
const IN = endingCue(/(?:^|[^\p{L}\p{N}])((?:ngay\s{1,3})?trong(?:\s{1,3}các)?|ngay)\s{1,3}$/u, 40);

// thông xe kỹ thuật dịp 02/9/2026 | khánh thành vào dịp 19/12/2026 | hoàn thành đúng dịp kỷ niệm 30/4/2027
// Not: bán hàng bình ổn dịp 02/9/2026 | đăng ký danh mục công trình khởi công dịp 02/9/2026
const OCCASION = endingCue(/(?:^|[^\p{L}\p{N}])((?:(?:vào|trong|đúng|nhân)\s{1,3})?dịp(?:\s{1,3}(?:lễ|quốc\s{1,3}khánh|kỷ\s{1,3}niệm|ngày)){0,3})\s{1,3}$/u, 48, 'dịp');
const FINISHED_FOR = /(?:phấn\sđấu|bảo\sđảm|đảm\sbảo|quyết\stâm|kịp)\s{0,2}(?:hoàn\sthành|xong|thông\sxe|khánh\sthành|khởi\scông|đưa\svào|vận\shành|khai\strương|bàn\sgiao)(?:\s[^.;,]{0,60})?\s$/u;

/** "Khánh thành dịp 02/9": done by the day of the feast. */
export const deadlineForFeast = byMention('for a feast', { before: [OCCASION.words] }, (mention, scene) => {
  const start = mention.kind === 'day' ? cueBefore(scene, mention, OCCASION) : null;
  const before = start === null ? '' : sentenceBefore(scene, start, 90);
  return start === null || !FINISHED_FOR.test(before) || /\sđã\s/u.test(before) ? null : { start, value: byDay(mention.when.to, 'day') };
});

/** "Vào ngày", "trong ngày". */
export const deadlineOnDay = byMention('on a day', { before: [IN.words, ON.words] }, (mention, scene) => {
  const { when, kind, clock, text } = mention;
  if (kind !== 'day' && kind !== 'weekday') return null;
  const inside = cueBefore(scene, mention, IN);
  if (inside !== null && (mention.yearSaid || /ngày|\snay$|mai|thứ|chủ nhật/u.test(text))) return { start: inside, value: withinPeriod(when) };
  const on = cueBefore(scene, mention, ON);
  return on === null || !(/ngày|thứ|chủ nhật|mai|hôm nay/u.test(text) || isPlainDue(mention, scene, on)) ? null : { start: shortened(scene, on, mention.start), value: byDay(when.to, clock ? 'hour' : 'day') };
});

// "hoàn thành 15/7/2026", "xong 25/7.", "lúc 14h00, 27/02/2026": figures alone, a whole day or the end of the clause. Not: "hoàn thành 8/10 chỉ tiêu"
const isPlainDue = ({ kind, yearSaid, end }: Timed, scene: Scene, start: number): boolean =>
  kind === 'day' && (yearSaid || (CLAUSE_ENDS.test(wordsBehind(scene, end, 6)) && !PART_DONE.test(wordsBefore(scene, start, 24))));
const CLAUSE_ENDS = /^\s{0,2}(?:[.;,)]|$|và\s|để\s)/u;
const PART_DONE = /(?:đã|được|mới|cơ\sbản|chưa)\s{1,3}$/u;

// The verb is not a part of "bàn giao vào ngày …", only of "hoàn thành ngày …".
function shortened(scene: Scene, start: number, end: number): number {
  const at = scene.low.slice(start, end).search(/vào|lúc/u);
  return at < 0 ? start : start + at;
}

// đến hết ngày 30/6/2026 | đến hết năm 2025 | hết quý I/2026 | từ nay đến cuối năm 2026 | Đến ngày 30/6/2026 phải hoàn thành … | gia hạn đến ngày 30/6/2026
// Not: số liệu tính đến ngày … | đến năm 2030 đạt 30% | từ ngày … đến ngày … (a range)
const UNTIL = endingCue(/(?:^|[^\p{L}\p{N}])((?:từ\s{1,3}nay\s{1,3}(?:cho\s{1,3})?)?(?:đến|tới)(?:\s{1,3}(?:hết|thời\s{1,3}điểm))?|hết)\s{1,3}$/u, 60);
const DUE_BEHIND = /^\s{0,2},?\s{0,2}(?:các\s[^.;]{3,40}\s)?(?:phải\s|cơ\sbản\s|sẽ\s){0,2}(?:hoàn\sthành|xong|phải|100\s?%|(?:phấn\sđấu\s)?đạt\s)/u;
const DUE_BEFORE = /(?:hoàn\sthành|xong|gia\shạn|kéo\sdài|kết\sthúc|tiếp\snhận|nhận\shồ\ssơ|đăng\ský)[^,.;]{0,50}$/u;

/** "Đến hết", "từ nay đến". */
export const deadlineUntil = byMention('until', { before: [UNTIL.words] }, (mention, scene) => {
  const { when, kind, clock, text } = mention;
  const start = cueBefore(scene, mention, UNTIL);
  if (start === null) return null;
  const cue = scene.low.slice(start, mention.start);
  const bare = /^(?:đến|tới)\s{1,3}$/u.test(cue);
  if (kind === 'day' && !bare && !/ngày|\d{4}|hôm nay/u.test(text)) return null;
  if (bare && !isDue(mention, scene, start)) return null;
  return { start, value: byDay(when.to, clock ? 'hour' : when.precision) };
});

function isDue({ kind, end, text }: Timed, scene: Scene, start: number): boolean {
  if (kind === 'year' && !/^cuối/u.test(text)) return false;
  const before = sentenceBefore(scene, start, 90);
  if (/(?:tính|số\sliệu|lũy\skế|luỹ\skế|báo\scáo|cập\snhật)\s{1,3}$/u.test(before)) return false;
  return DUE_BEHIND.test(wordsBehind(scene, end, 70)) || (!/(?:^|\s)từ\s[^;]{2,40}$/u.test(before) && DUE_BEFORE.test(before));
}

// Mở sổ kế toán năm mới kể từ ngày 06/01/2026 | bắt đầu từ ngày 01/6/2026 thu theo mức mới
// Not: có hiệu lực thi hành kể từ ngày … | 05 ngày kể từ ngày … | kể từ ngày (long ago), …
const SINCE = endingCue(/(?:^|[^\p{L}\p{N}])((?:bắt\s{1,3}đầu\s{1,3})?kể\s{1,3}từ|bắt\s{1,3}đầu\s{1,3}từ)\s{1,3}$/u, 32);
const VALID = /(?:hiệu\slực|thi\shành|(?:này|được)\s(?:\p{L}{2,5}\s){0,2}(?:áp\sdụng|thực\shiện)|thời\shạn|tính|số\sliệu|phát\ssinh|hưởng|(?:ngày|việc|tháng|tuần|giờ|năm))(?:\s\p{L}{2,7}){0,2}[\s,]{1,3}$/u;

/** "Kể từ ngày": from when something is to be done, on no day of its own. */
export const deadlineSince = byMention('since', { before: [SINCE.words] }, (mention, scene) => {
  const { when, kind } = mention;
  const start = kind === 'day' ? cueBefore(scene, mention, SINCE) : null;
  if (start === null || isBefore(when.from, scene) || VALID.test(sentenceBefore(scene, start, 48))) return null;
  return { start, value: fromDay(when.from) };
});

const isBefore = (first: string, { day }: Scene): boolean => day.year === null || first.slice(0, 7) < `${String(day.year)}-${String(day.month ?? 1).padStart(2, '0')}`;
