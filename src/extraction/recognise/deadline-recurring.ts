import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { cueStart, recurring } from './deadline-value.js';
import type { Recurrence } from './recurrence-rule.js';
import { periodNamed, ruleOf } from './recurrence-rule.js';
import type { Finding } from './recogniser.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBefore, wordsBehind } from './scene.js';
import { weekdayIn } from './when-day.js';
import type { Mention, Repeat } from './when-mentions.js';

const CUE = /(?:^|[^\p{L}\p{N}])((?:định\s{1,3}kỳ\s{1,3}[,(]?\s{0,2})?(?:(?:chậm|muộn)\s{1,3}nhất\s{1,3}(?:là\s{1,3})?)?(?:trước|vào|đến|trong)?(?:\s{1,3}(?:vào|trước))?)\s{0,3}$/u;
const BETWEEN = /^[\s,()]{0,4}(?:(?:của|vào|trong)\s{1,3})?$/u;

// trước ngày 20 hằng tháng | trước ngày 15/12 hằng năm | trước 16 giờ 00 ngày thứ Sáu hằng tuần | chiều thứ Sáu hằng tuần | trước ngày 15 của tháng cuối quý
// trước ngày 20/6 và 20/12 hằng năm

/** A day or hour, and that it comes back. */
export const deadlineEvery: DeadlineRecogniser = {
  name: 'every period',
  find: (scene) => scene.repeats.flatMap((repeat) => {
    const at = scene.mentions.findIndex((mention) => mention.end <= repeat.start && BETWEEN.test(scene.low.slice(mention.end, repeat.start)));
    const last = scene.mentions[at];
    if (last === undefined) return clockEvery(scene, repeat);
    const before = scene.mentions[at - 1];
    const both = before !== undefined && /^\s{0,2}(?:,|và|hoặc)\s{0,2}$/u.test(scene.low.slice(before.end, last.start)) ? [before, last] : [last];
    return found(scene, both, repeat, 'every period');
  }),
};

const HOUR_ONLY = /(?:^|[^\p{L}\p{N}])((?:định\s{1,3}kỳ\s{1,3})?(?:trước|vào|lúc)\s{1,3}\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s?phút)?)[\s,]{1,3}(?:các\s{1,3}ngày\s{1,3})?$/u;

// trước 13 giờ hằng ngày
function clockEvery(scene: Scene, repeat: Repeat): Finding<DeadlineValue>[] {
  const start = cueStart(wordsBefore(scene, repeat.start, 40), HOUR_ONLY, repeat.start);
  return start === null ? [] : [{ start, end: repeat.end, by: 'every period', value: recurring(rule([], repeat.text)) }];
}

function found(scene: Scene, mentions: readonly Mention[], repeat: Repeat, by: string): Finding<DeadlineValue>[] {
  const first = mentions[0];
  if (first === undefined || mentions.some((mention) => mention.yearSaid)) return [];
  const start = cueStart(wordsBefore(scene, first.start, 40), CUE, first.start) ?? first.start;
  return [{ start, end: Math.max(repeat.end, mentions.at(-1)?.end ?? 0), by, value: recurring(rule(mentions, repeat.text)) }];
}

// xây dựng kế hoạch chi tiết hằng năm (trước ngày 20/11) | hằng tháng, trước ngày 25 | hằng năm và định kỳ báo cáo kết quả trước ngày 20/11 | hằng tuần, vào chiều thứ Sáu
// Not: trước ngày 20/11/2026 và hằng tháng (the first is a day of its own)
const STRONG = /(?:^|[^\p{L}\p{N}])((?:(?:chậm|muộn)\s{1,3}nhất\s{1,3}(?:là\s{1,3})?)?(?:trước|vào|đến)|(?:chậm|muộn)\s{1,3}nhất(?:\s{1,3}là)?)\s{1,3}$/u;

/** That it comes back, and further on in the sentence the day. */
export const deadlineEveryBefore: DeadlineRecogniser = {
  name: 'every period before a day',
  find: (scene) => scene.mentions.flatMap((mention) => {
    if (mention.yearSaid || (mention.kind !== 'day' && mention.kind !== 'monthday' && mention.kind !== 'weekday')) return [];
    const start = cueStart(wordsBefore(scene, mention.start, 32), STRONG, mention.start);
    const sentence = sentenceBefore(scene, mention.start, 220);
    const from = mention.start - sentence.length;
    const repeat = scene.repeats.filter((each) => each.start >= from && each.end <= mention.start).at(-1);
    const regular = REGULAR_BEFORE.test(sentence);
    if (start === null || (repeat === undefined && !regular) || /\d{4}/u.test(scene.low.slice(repeat?.end ?? start, start))) return [];
    const near = repeat !== undefined && start - repeat.end <= 3;
    return [{ start: near ? repeat.start : start, end: mention.end, by: 'every period before a day', value: recurring(rule([mention], repeat?.text ?? null)) }];
  }),
};

const REGULAR_BEFORE = /định\s{1,3}kỳ\s{1,3}[^,;]{0,100}$/u;

function rule(mentions: readonly Mention[], repeat: string | null): string | null {
  const named = repeat === null ? null : periodNamed(repeat);
  const days = mentions.map(({ text, kind }) => (kind === 'monthday' ? [Number(/\d{1,2}$/u.exec(text)?.[0] ?? (/cuối/u.test(text) ? -1 : 1)), 0] : (DAY_AND_MONTH.exec(text) ?? []).slice(1).map(Number)));
  const weekdays = mentions.flatMap(({ text, kind }) => (kind === 'weekday' ? [weekdayIn(text) ?? 0] : [])).filter((day) => day > 0);
  const months = days.map((day) => day[1] ?? 0).filter((month) => month > 0);
  const monthDays = [...new Set(days.map((day) => day[0] ?? 0).filter((day) => day !== 0))];
  if (named === null) return months.length > 0 ? ruleOf({ freq: 'YEARLY', months, monthDays }) : monthDays.length > 0 ? ruleOf({ freq: 'MONTHLY', monthDays }) : null;
  return ruleOf(detailed(named, { weekdays, months, monthDays }));
}

function detailed(named: Recurrence, { weekdays, months, monthDays }: { weekdays: readonly number[]; months: readonly number[]; monthDays: readonly number[] }): Recurrence {
  if (weekdays.length > 0) return named.freq === 'WEEKLY' ? { ...named, weekdays } : named;
  if (months.length > 0) return { freq: 'YEARLY', months, monthDays };
  return named.freq === 'MONTHLY' || named.freq === 'YEARLY' ? { ...named, monthDays } : named;
}

const DAY_AND_MONTH = /(\d{1,2})\s{0,2}(?:[/.-]|\s{1,3}tháng)\s{0,3}(\d{1,2})\D{0,4}$/u;

// định kỳ (hằng năm) đánh giá … | Định kỳ hằng năm, báo cáo … | định kỳ sáu tháng báo cáo … | theo định kỳ hoặc đột xuất | định kỳ 06 tháng, hằng năm
// Not: các báo cáo định kỳ | chế độ báo cáo định kỳ | lịch tiếp công dân định kỳ | kiểm tra định kỳ
const REGULARLY = /(theo\s{1,3})?định\s{1,3}kỳ(?:\s{0,2}\(?(?:(?:vào\s{1,3})?(?:(?:hằng|hàng|mỗi)\s{1,3}(?:ngày|tuần|tháng|quý|năm)(?!\p{L})|(?:theo\s{1,3})?(?:quý|tháng|tuần|năm)(?!\p{L})|(?:\d{1,2}|một|hai|ba|sáu)(?:\s\(\p{L}{2,4}\))?\s{1,3}(?:tháng|tuần|năm|quý)(?:\s?\/\s?lần|\s(?:một|1|01)\slần)?)|vào\s[^,.;]{3,30})\)?)?/gu;
const AFTER_NOUN = /(?:báo\scáo|chế\sđộ|tiếp\scông\sdân|kiểm\stra|họp|giao\sban|sinh\shoạt|bảo\sdưỡng|thông\stin|lịch|đối\sthoại|thanh\stra|khám\s(?:sức\skhỏe|sức\skhoẻ)|kiểm\sđịnh|luân\schuyển|đánh\sgiá|tập\shuấn|quan\strắc|bảo\strì|không|xuất\sbản|bản\stin)\s{1,3}$/u;

/** "Định kỳ" and what follows. */
export const deadlineRegularly: DeadlineRecogniser = {
  name: 'regularly',
  find: (scene) => (scene.low.includes('định kỳ') ? Array.from(scene.low.matchAll(REGULARLY)).flatMap((match) => {
    const before = wordsBefore(scene, match.index, 28);
    const bare = match[0].trim().length <= 8;
    if (/\p{L}$/u.test(before) || (match[1] === undefined && bare && AFTER_NOUN.test(before))) return [];
    const named = periodNamed(match[0].replace(/^(?:theo\s{1,3})?định\s{1,3}kỳ\s{0,2}\(?(?:vào\s{1,3})?/u, ''));
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, by: 'regularly', value: recurring(named === null || bare ? null : ruleOf(named)) }];
  }) : []),
};

const ORDER_BEHIND = /^[,)]{0,2}\s{1,3}(?:(?:và|hoặc|,|hằng|hàng|tuần|tháng|quý|năm|đột\sxuất|khi\scó\syêu\scầu)[\s,]{1,3}){0,8}(?:phải\s|có\strách\snhiệm\s|thực\shiện\s|tiến\shành\s|tổng\shợp|báo\scáo|gửi|rà\ssoát|tổ\schức|xây\sdựng|đánh\sgiá|cập\snhật|kiểm\stra|thống\skê|đối\schiếu|công\sbố|công\skhai|họp|giao\sban|lập|trích|nộp|đôn\sđốc|theo\sdõi|sơ\skết)/u;
const STARTS_CLAUSE = /(?:^|[.;,:(]\s{0,3}|\s(?:và|hoặc)\s{1,3})$/u;
const ENDS_CLAUSE = /^\s{0,2}(?:[.;,)]|$|về\s|cho\s|gửi\s|để\s|(?:và|hoặc)\s(?:đột\sxuất|khi\scó))/u;
const REPORT_BEFORE = /(?:^|[^\p{L}])(?:báo\scáo|tổng\shợp|cập\snhật|gửi|công\skhai|công\sbố|thông\skê|đối\schiếu|họp|giao\sban|sơ\skết|đánh\sgiá|kiểm\stra|rà\ssoát)[^.;]{0,90}\s$/u;
const PLAN_NOUN = /(?:kế\shoạch|chương\strình|nghị\squyết|dự\stoán|nhiệm\svụ|chỉ\stiêu|ngân\ssách|danh\smục)[^.;,]{0,40}\s$/u;

// Hằng năm, báo cáo UBND tỉnh … | , hằng quý tổng hợp | báo cáo kết quả về Sở hằng tháng. | họp giao ban mỗi tuần một lần | trước ngày 20/11/2026 và hằng tháng
// Not: kế hoạch hàng năm | chương trình tập huấn hàng năm | báo cáo hằng năm của Sở

/** "Hằng năm, báo cáo …", "báo cáo … hằng tháng." */
export const deadlineEveryClause: DeadlineRecogniser = {
  name: 'every period, in an order',
  find: (scene) => scene.repeats.flatMap((repeat) => {
    const before = sentenceBefore(scene, repeat.start, 110);
    const behind = wordsBehind(scene, repeat.end, 60);
    const opens = STARTS_CLAUSE.test(before) && ORDER_BEHIND.test(behind);
    const closes = ENDS_CLAUSE.test(behind) && REPORT_BEFORE.test(before) && !PLAN_NOUN.test(before);
    const added = /\d\s{1,3}và\s{1,3}$/u.test(before);
    const named = periodNamed(repeat.text);
    const times = /lần/u.test(repeat.text) && REPORT_BEFORE.test(before);
    if (!opens && !closes && !added && !times) return [];
    const dayBefore = added ? Number(/ngày\s{1,3}(\d{1,2})[\s/.-][^;]{0,24}$/u.exec(before)?.[1] ?? 0) : 0;
    const withDay = named !== null && named.freq === 'MONTHLY' && dayBefore > 0 ? { ...named, monthDays: [dayBefore] } : named;
    return [{ start: repeat.start, end: repeat.end, by: 'every period, in an order', value: recurring(withDay === null ? null : ruleOf(withDay)) }];
  }),
};
