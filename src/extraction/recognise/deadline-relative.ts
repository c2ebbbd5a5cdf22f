import { cued, lowMatchesOf } from './cued.js';
import type { Duration, ReadDeadline } from '../reading.js';
import type { DeadlineRecogniser } from './deadline-value.js';
import { relative } from './deadline-value.js';
import type { Finding } from './recogniser.js';
import type { DeadlineValue } from './deadline-value.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBefore, wordsBehind } from './scene.js';

const NUMBER = '(\\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|mười)(?:\\s?\\([^)]{1,30}\\))?';
const UNIT = '(ngày|giờ|h|tuần|tháng|năm)(?!\\p{L})(\\slàm\\sviệc)?';
const SINCE = ',?\\s{1,3}(?:(?:kể\\s|tính\\s)?từ(?:\\s(?:khi|ngày|thời\\sđiểm|lúc))|(?:kể\\stừ\\s)?sau\\s(?:khi|ngày)|trước\\s(?:khi|ngày))[^.;,\\n]{0,80}';

// "Cập nhật ca bệnh trong 24 giờ.": hours at the end of what is ordered
const IN_HOURS = /^\s{0,2}(?:[.;)]|$)/u;
// "thông báo lịch kiểm tra trước 10 ngày", "gửi tài liệu trước 05 ngày làm việc", "gửi tài liệu trước 01 ngày so với thời gian họp". Not: "hoàn thành trước 10 ngày so với kế hoạch"
const SO_LONG_AHEAD = cued('trước', new RegExp(`(trước)(?:\\s(?:ít\\snhất|tối\\sthiểu))?\\s{1,3}${NUMBER}\\s?(ngày|tuần)(?!\\p{L})(\\slàm\\sviệc)?(?=\\s{0,2}(?:[.;,)]|$|để\\s|khi\\s|so\\svới\\s(?:thời\\s(?:gian|điểm)|ngày|giờ|lịch)\\s(?:họp|khai\\smạc|tổ\\schức|diễn\\sra|bắt\\sđầu|làm\\sviệc)))`, 'u'), '0-9 ít tối một hai ba bốn năm sáu bảy mười');
// trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch này | trong vòng 05 ngày làm việc sau khi | chậm nhất 15 ngày kể từ ngày ký | sau 03 tháng kể từ ngày
// trong vòng 24 giờ | chậm nhất sau 05 ngày làm việc | ít nhất 03 ngày trước khi khai mạc
// Not: Quá 24 tháng kể từ ngày … (a sanction) | trong 10 tháng đầu năm 2025 | có hiệu lực kể từ ngày ký | rút ngắn xuống trong vòng 3 ngày
const COUNTED = cued('trong chậm muộn sau thời không tối ít', new RegExp(`(trong(?:\\s(?:thời\\s(?:hạn|gian)|vòng))?|(?:chậm|muộn)\\snhất(?:\\s(?:là|sau|không\\squá|trong(?:\\s(?:vòng|thời\\s(?:hạn|gian)))?))?|sau|thời\\shạn(?:\\slà)?|không\\s(?:(?:để\\s|được\\s){0,2}(?:chậm|muộn|kéo\\sdài)\\s)?quá|tối\\sđa|ít\\snhất|tối\\sthiểu)\\s{1,3}(?:tối\\sđa\\s|không\\squá\\s)?${NUMBER}\\s?${UNIT}(${SINCE}|\\s(?:làm\\sviệc\\s)?tới(?!\\p{L}))?`, 'u'), '0-9 thời vòng nhất hạn quá đa thiểu một hai ba bốn năm sáu bảy mười không tối để được chậm muộn kéo');
const AHEAD = /^(?:ít|tối\sthiểu)/u;
const TO_COME = /^\s(?:làm\sviệc\s)?tới$/u;
// gửi giấy mời trước ngày họp ít nhất 03 ngày làm việc
const AHEAD_OF = /\strước\s(?:ngày|khi|thời\sđiểm|buổi|lúc)\s[^.;,\d]{2,44}\s$/u;
const OPEN_ENDED = /^(?:thời\shạn|trong\s(?:thời\shạn|vòng)|(?:chậm|muộn)\snhất\s(?:sau|trong))/u;
// trong 6 tháng cuối năm: a part of the year
const PART_OF_YEAR = /^\s{1,3}(?:đầu|cuối|còn\slại|qua|gần|nay)(?!\p{L})/u;
// hoàn thành trong 10 ngày: counted from the order itself
const DONE_WITHIN = /(?:hoàn\sthành|xong|khắc\sphục|báo\scáo|trả\slời)\s{1,3}$/u;
const SERVICE = /(?:rút\sngắn|cắt\sgiảm|giảm|thời\sgian\s(?:giải\squyết|xử\slý)|quá|liên\stục|hiệu\slực|xuống(?:\scòn)?|nếu)[\s,]{1,3}(?:\p{L}{1,7}\s){0,3}$/u;
const SANCTION = /^[\s,]{0,3}(?:nếu|mà|sẽ|coi\snhư|không\sđược)(?!\p{L})/u;

const NUMBERS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, mười: 10 };
const UNITS: Readonly<Record<string, Duration['unit']>> = { giờ: 'hour', h: 'hour', ngày: 'day', tuần: 'week', tháng: 'month', năm: 'year' };

/** So many days after (or before) an event: it binds once somebody says when the event is. */
export const deadlineRelative: DeadlineRecogniser = {
  name: 'relative to an event',
  needs: { cue: COUNTED },
  find: (scene) => lowMatchesOf(COUNTED, scene.source).flatMap((match) => counted(scene, match)),
};

// Sau đại hội 05 ngày, báo cáo kết quả … | sau khi có kết quả kiểm định 10 ngày làm việc, …
// Not: Sau thời gian thi công 05 tháng, … (how long it took) | sau hội nghị ngày 15 tháng 5, … (a day)
const SO_LONG_AFTER = cued('sau', new RegExp(`(sau)\\s(?!thời\\sgian|quá\\strình|đợt|đây|đó|này|hơn|gần|khoảng)[^\\d.,;:()\\n]{3,60}\\s${NUMBER}\\s?(ngày|tuần|tháng)(?!\\p{L})(\\slàm\\sviệc)?(?=\\s{0,2}(?:[.,;)]|$))`, 'u'));

/** "Sau đại hội 05 ngày, báo cáo …": so long after what is named first. */
export const deadlineAfterwards: DeadlineRecogniser = {
  name: 'so long after',
  needs: { cue: SO_LONG_AFTER },
  find: (scene) => lowMatchesOf(SO_LONG_AFTER, scene.source).flatMap((match) => {
    if (/\p{L}/u.test(scene.low.charAt(match.index - 1)) || /\s(?:ngày|tháng|năm|quý)\s\S{1,12}\s?\S{0,12}\s(?:ngày|tháng)$/u.test(match[0])) return [];
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, by: 'so long after', value: relative('event', durationIn(match)) }];
  }),
};

const HANDED_OVER = /(?:^|[\s,;])(?:thông\sbáo|gửi|báo|cung\scấp|đăng\ský|trình|mời|nộp|niêm\syết|công\skhai|công\sbố)\s[^.;]{0,80}$/u;

/** "Gửi đại biểu trước 05 ngày làm việc": so long before what the order is about. */
export const deadlineAhead: DeadlineRecogniser = {
  name: 'so long before',
  needs: { cue: SO_LONG_AHEAD },
  find: (scene) => lowMatchesOf(SO_LONG_AHEAD, scene.source).flatMap((match) => {
    const before = sentenceBefore(scene, match.index, 100);
    if (/[\p{L}\p{N}]$/u.test(before) || !HANDED_OVER.test(before) || /\sđã\s/u.test(before)) return [];
    const [, , count = '', unit = '', working] = match;
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, by: 'so long before', value: relative('event', { n: NUMBERS[count] ?? Number(count), unit: UNITS[unit] ?? 'day', working: working !== undefined }) }];
  }),
};

function counted(scene: Scene, match: RegExpExecArray): Finding<DeadlineValue>[] {
  const [text, cue = '', , unit = '', , behind] = match;
  const start = match.index;
  const end = start + text.trimEnd().length;
  const coming = behind !== undefined && TO_COME.test(behind);
  const counts = coming ? isIn(cue, unit, /^(?:ngày|giờ|h|tuần)$/u) : countsFrom(cue, behind, wordsBefore(scene, start, 60)) || inHours(scene, end, match);
  if (!counts || isOther(scene, start, end)) return [];
  const event = AHEAD.test(cue) ? 'event' : coming || behind === undefined ? null : eventOf(behind);
  return [{ start, end, by: 'relative to an event', value: relative(event, durationIn(match)) }];
}

const isIn = (cue: string, unit: string, of: RegExp): boolean => /^trong/u.test(cue) && of.test(unit);

// So do working days: nothing lasts "trong 05 ngày làm việc", it is due by then.
const inHours = (scene: Scene, end: number, [, cue = '', , unit = '', working, behind]: RegExpExecArray): boolean =>
  behind === undefined && cue === 'trong' && (working !== undefined || isIn(cue, unit, /^(?:giờ|h)$/u)) && IN_HOURS.test(wordsBehind(scene, end, 4));

const durationIn = ([, , count = '', unit = '', working]: RegExpExecArray): Duration => ({ n: NUMBERS[count] ?? Number(count), unit: UNITS[unit] ?? 'day', working: working !== undefined });

const isOther = (scene: Scene, start: number, end: number): boolean =>
  PART_OF_YEAR.test(wordsBehind(scene, end, 12)) || /\p{L}/u.test(scene.low.charAt(start - 1)) || SERVICE.test(wordsBefore(scene, start, 40)) || SANCTION.test(wordsBehind(scene, end, 16));

function countsFrom(cue: string, since: string | undefined, before: string): boolean {
  if (since === undefined) return AHEAD.test(cue) ? AHEAD_OF.test(before) : OPEN_ENDED.test(cue) || (/^(?:trong|không\squá)/u.test(cue) && DONE_WITHIN.test(before));
  if (AHEAD.test(cue)) return /\strước\s/u.test(since);
  return !(/^sau/u.test(cue) && /(?:nếu|mà|sẽ)\s/u.test(since));
}

function eventOf(since: string): ReadDeadline['relativeTo'] {
  if (/nhận/u.test(since)) return 'receipt';
  return /(?:ký|ban\shành)(?:$|[\s,])|(?:kế\shoạch|văn\sbản|chỉ\sthị|thông\sbáo|quyết\sđịnh)\snày/u.test(since) ? 'issue' : 'event';
}
