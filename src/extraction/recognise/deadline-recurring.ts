import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { cued, hasCue } from './cued.js';
import { cueBefore, endingCue, startIn } from './deadline-cue.js';
import { NO_DEADLINES, recurring } from './deadline-value.js';
import type { Recurrence } from './recurrence-rule.js';
import { clocksIn, periodNamed, ruleOf } from './recurrence-rule.js';
import type { Finding } from './recogniser.js';
import type { Scene } from './scene.js';
import { lastBefore, sentenceBefore, wordsBefore, wordsBehind } from './scene.js';
import { weekdayIn } from './when-day.js';
import type { Mention } from './when-mentions.js';
import type { Repeat } from './when-repeats.js';

const CUE = /(?:^|[^\p{L}\p{N}])((?:định\s{1,3}kỳ\s{1,3}[,(]?\s{0,2})?(?:(?:chậm|muộn)\s{1,3}nhất\s{1,3}(?:là\s{1,3})?)?(?:trước|vào|đến|trong|lúc)?(?:\s{1,3}(?:vào|trước|lúc))?(?:\s{1,3}các)?)\s{0,3}$/u;
// Not: "hằng tháng (trước ngày 20), | hằng quý"
const BETWEEN = /^(?!\s{0,2}\)\s{0,2},)[\s,()]{0,4}(?:(?:của|vào|trong)\s{1,3})?$/u;
// thứ Năm tuần đầu hằng tháng | thứ Hai đầu tiên của tháng | thứ Sáu của tuần cuối cùng hằng tháng
const NTH = /^\s{1,3}(?:(?:của\s{1,3})?tuần\s{1,3}(?:thứ\s{1,3})?(đầu(?:\s{1,3}tiên)?|cuối(?:\s{1,3}cùng)?|nhất|hai|ba|tư|[1-5])|(đầu\s{1,3}tiên|cuối\s{1,3}cùng))\s{1,3}(?:(?:của|trong)\s{1,3})?$/u;
const NTHS: Readonly<Record<string, number>> = { đầu: 1, nhất: 1, cuối: -1, hai: 2, ba: 3, tư: 4 };

// trước ngày 20 hằng tháng | trước ngày 15/12 hằng năm | trước 16 giờ 00 ngày thứ Sáu hằng tuần | chiều thứ Sáu hằng tuần | trước ngày 15 của tháng cuối quý
// trước ngày 20/6 và 20/12 hằng năm

/** A day or hour, and that it comes back. */
export const deadlineEvery: DeadlineRecogniser = {
  name: 'every period',
  needs: { repeat: true },
  find: (scene) => scene.repeats.flatMap((repeat) => {
    const at = lastBefore(scene.mentions, repeat.start);
    const last = scene.mentions[at];
    const nth = last === undefined ? null : nthOf(scene, last, repeat);
    if (last !== undefined && nth !== null) return found(scene, [last], repeat, nth);
    if (last === undefined || repeat.start - last.end > 12 || !BETWEEN.test(scene.low.slice(last.end, repeat.start))) return inBrackets(scene, scene.mentions[at + 1], repeat) ?? clockEvery(scene, repeat);
    const before = scene.mentions[at - 1];
    const both = before !== undefined && /^\s{0,2}(?:,|và|hoặc)\s{0,2}$/u.test(scene.low.slice(before.end, last.start)) ? [before, last] : [last];
    return found(scene, both, repeat, 0);
  }),
};

// "hằng tuần (chiều thứ Năm)", "hằng tháng (ngày 25)"
function inBrackets(scene: Scene, next: Mention | undefined, repeat: Repeat): Finding<DeadlineValue>[] | null {
  if (next === undefined || (next.kind !== 'weekday' && next.kind !== 'monthday') || next.yearSaid || !/^\s{0,2}\(\s?(?:vào\s{1,2})?$/u.test(scene.low.slice(repeat.end, next.start))) return null;
  return [{ start: repeat.start, end: next.end, by: 'every period', value: recurring(rule([next], repeat.text)) }];
}

const nthRule = (mentions: readonly Mention[], ordinal: number): string =>
  ruleOf({ freq: 'MONTHLY', weekdays: mentions.flatMap(({ text }) => weekdayIn(text) ?? []), ordinal, clocks: mentions.flatMap(({ text, clock }) => (clock ? clocksIn(text) : [])) });

const HOUR_BEHIND = /^\s{0,2}[,(]?\s{0,2}(?:chậm\snhất\s)?(?:trước|vào|lúc)\s{1,3}\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s?phút)?(?:\s?(?:và|,)\s{1,2}(?:trước\s|lúc\s)?\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s?phút)?){0,3}(?!\p{L}|\s{0,2}(?:,\s)?(?:ngày|thứ|chiều|sáng|\d))/u;
const HOUR_ONLY = /(?:^|[^\p{L}\p{N}])((?:định\s{1,3}kỳ\s{1,3})?(?:trước|vào|lúc)\s{1,3}\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?(?:\s?phút)?(?:\s?(?:và|,)\s{1,2}(?:trước\s)?\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{1,2})?){0,3})[\s,]{1,3}(?:các\s{1,3}ngày\s{1,3})?$/u;

const AT_HOUR = cued('trước vào lúc', /(?:trước|vào|lúc)\s{1,3}\d/u, '0-9');
const NOTHING: Finding<DeadlineValue>[] = [];

// trước 13 giờ hằng ngày | hằng ngày (trước 16 giờ)
function clockEvery(scene: Scene, repeat: Repeat): Finding<DeadlineValue>[] {
  if (!hasCue(AT_HOUR, scene.source)) return NOTHING;
  const behind = HOUR_BEHIND.exec(wordsBehind(scene, repeat.end, 60));
  if (behind !== null) return [{ start: repeat.start, end: repeat.end + behind[0].length, by: 'every period', value: recurring(rule([], repeat.text, behind[0])) }];
  const start = startIn(wordsBefore(scene, repeat.start, 60), HOUR_ONLY, repeat.start);
  return start === null ? [] : [{ start, end: repeat.end, by: 'every period', value: recurring(rule([], repeat.text, scene.low.slice(start, repeat.start))) }];
}

// Which of the weekdays of a month is meant; null where nothing says so.
function nthOf(scene: Scene, last: Mention, repeat: Repeat): number | null {
  if (last.kind !== 'weekday' || repeat.start - last.end > 28 || !repeat.text.includes('tháng')) return null;
  const match = NTH.exec(scene.low.slice(last.end, repeat.start));
  const word = (match?.[1] ?? match?.[2] ?? '').split(' ')[0] ?? '';
  return match === null ? null : (NTHS[word] ?? Number(word));
}

function found(scene: Scene, mentions: readonly Mention[], repeat: Repeat, ordinal: number): Finding<DeadlineValue>[] {
  const first = mentions[0];
  if (first === undefined || mentions.some((mention) => mention.yearSaid)) return [];
  const cue = startIn(wordsBefore(scene, first.start, 40), CUE, first.start) ?? first.start;
  const start = cue + scene.low.slice(cue, first.start).search(/\S|$/u);
  return [{ start, end: Math.max(repeat.end, mentions.at(-1)?.end ?? 0), by: 'every period', value: recurring(ordinal === 0 ? rule(mentions, repeat.text) : nthRule(mentions, ordinal)) }];
}

// xây dựng kế hoạch chi tiết hằng năm (trước ngày 20/11) | hằng tháng, trước ngày 25 | hằng năm và định kỳ báo cáo kết quả trước ngày 20/11 | hằng tuần, vào chiều thứ Sáu
// Not: trước ngày 20/11/2026 và hằng tháng (the first is a day of its own)
const STRONG = endingCue(/(?:^|[^\p{L}\p{N}])((?:(?:chậm|muộn)\s{1,3}nhất\s{1,3}(?:là\s{1,3})?)?(?:trước|vào|đến)|(?:chậm|muộn)\s{1,3}nhất(?:\s{1,3}là)?)\s{1,3}$/u, 32);

/** That it comes back, and further on in the sentence the day. */
export const deadlineEveryBefore: DeadlineRecogniser = {
  name: 'every period before a day',
  needs: { before: [STRONG.words] },
  find: (scene) => scene.repeats.length === 0 && !hasCue(REGULAR, scene.source) && !hasCue(OF_PERIOD, scene.source) ? NO_DEADLINES : scene.mentions.flatMap((mention, index) => {
    if (mention.yearSaid || (mention.kind !== 'day' && mention.kind !== 'monthday' && mention.kind !== 'weekday')) return [];
    const start = cueBefore(scene, mention, STRONG);
    const repeat = start === null ? null : (reportOfPeriod(scene, mention, start) ?? repetitionBefore(scene, mention, start));
    if (start === null || repeat === null) return [];
    const from = repeat.end > repeat.start && start - repeat.end <= 3 ? repeat.start : start;
    const both = withNext(scene, mention, scene.mentions[index + 1]);
    return [{ start: from, end: endOfAll(both), by: 'every period before a day', value: recurring(rule(both, repeat.text === '' ? null : repeat.text)) }];
  }),
};

const OF_PERIOD = cued('báo', /báo\s/u, 'cáo');
const REPORT_OF = /báo\s{1,3}cáo\s{1,3}(?:kết\s{1,3}quả\s{1,3})?(tuần|tháng|quý)\s{0,2}[,(:]\s{0,3}(?:gửi\s{1,3})?$/u;

// "báo cáo tuần: | trước 15h00 thứ Năm", "báo cáo tháng (| trước ngày 25)": a report of every such period. Not: "báo cáo tháng: trước ngày 25/4", one of them
function reportOfPeriod(scene: Scene, { kind }: Mention, start: number): Repeat | null {
  if (kind === 'day') return null;
  const period = REPORT_OF.exec(wordsBefore(scene, start, 40))?.[1];
  return period === undefined || (kind === 'weekday') !== (period === 'tuần') ? null : { start, end: start, text: `hằng ${period}` };
}

const endOfAll = (mentions: readonly Mention[]): number => mentions.at(-1)?.end ?? 0;

// "hằng năm trước ngày 20/6 | và 20/12", "… trước ngày 20/6, | trước ngày 20/12"
function withNext(scene: Scene, mention: Mention, next: Mention | undefined): readonly Mention[] {
  const more = next !== undefined && next.kind === mention.kind && mention.kind === 'day' && !next.yearSaid && /^\s{0,2}(?:,|và|hoặc)\s{1,2}(?:trước\s{1,2})?$/u.test(scene.low.slice(mention.end, next.start));
  return more ? [mention, next] : [mention];
}

const REGULAR = cued('định', /định\s/u, 'kỳ');
const REGULAR_BEFORE = /định\s{1,3}kỳ\s{1,3}[^,;]{0,100}$/u;

// The last "hằng năm" of the sentence before, with no day of its own between; an empty one for a bare "định kỳ".
function repetitionBefore(scene: Scene, mention: Mention, start: number): Repeat | null {
  const sentence = sentenceBefore(scene, mention.start, 220);
  const from = mention.start - sentence.length;
  const last = scene.repeats[lastBefore(scene.repeats, mention.start)];
  if (last !== undefined && last.start >= from) return /\d{4}/u.test(scene.low.slice(last.end, start)) ? null : last;
  return REGULAR_BEFORE.test(sentence) ? { start, end: start, text: '' } : null;
}

function rule(mentions: readonly Mention[], repeat: string | null, said = mentions.map(({ text, clock }) => (clock ? text : '')).join(' ')): string | null {
  const named = repeat === null ? null : periodNamed(repeat);
  const days = mentions.flatMap(({ text, kind }) => (kind === 'monthday' ? monthDaysIn(text).map((day) => [day, 0]) : [(DAY_AND_MONTH.exec(text) ?? []).slice(1).map(Number)]));
  const weekdays = mentions.flatMap(({ text, kind }) => (kind === 'weekday' ? [weekdayIn(text) ?? 0] : [])).filter((day) => day > 0);
  const months = [...days.map((day) => day[1] ?? 0), ...mentions.flatMap(monthsOf)].filter((month) => month > 0);
  const monthDays = [...new Set(days.map((day) => day[0] ?? 0).filter((day) => day !== 0))];
  if (named === null) return months.length > 0 ? ruleOf({ freq: 'YEARLY', months, monthDays }) : monthDays.length > 0 ? ruleOf({ freq: 'MONTHLY', monthDays }) : null;
  return ruleOf({ ...detailed(named, { weekdays, months, monthDays }), clocks: clocksIn(said) });
}

// "ngày 25", "ngày 05 và 20", "ngày cuối cùng"
function monthDaysIn(text: string): number[] {
  const days = text.slice(text.indexOf('ngày')).match(/\d{1,2}/gu);
  return days === null ? [text.includes('cuối') ? -1 : 1] : days.map(Number);
}

function detailed(named: Recurrence, { weekdays, months, monthDays }: { weekdays: readonly number[]; months: readonly number[]; monthDays: readonly number[] }): Recurrence {
  if (weekdays.length > 0) return named.freq === 'WEEKLY' ? { ...named, weekdays } : named;
  if (months.length > 0) return { freq: 'YEARLY', months, monthDays };
  return named.freq === 'MONTHLY' || named.freq === 'YEARLY' ? { ...named, monthDays } : named;
}

// "vào tháng 12 hằng năm", "trong quý IV hằng năm"
function monthsOf({ kind, when }: Mention): number[] {
  if (when === null || (kind !== 'month' && kind !== 'quarter')) return [];
  const [first, last] = [Number(when.from.slice(5, 7)), Number(when.to.slice(5, 7))];
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
}

const DAY_AND_MONTH = /(\d{1,2})\s{0,2}(?:[/.-]|\s{1,3}tháng)\s{0,3}(\d{1,2})\D{0,4}$/u;
