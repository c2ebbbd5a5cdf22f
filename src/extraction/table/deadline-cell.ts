import type { DeadlineValue } from '../recognise/deadline-value.js';
import { afterDay, byDay, recurring, relative, withinPeriod } from '../recognise/deadline-value.js';
import { deadlinesIn } from '../recognise/order.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { periodNamed, ruleOf } from '../recognise/recurrence-rule.js';
import { lexed } from '../recognise/tokens.js';
import type { Mention } from '../recognise/when-mentions.js';
import { mentionsIn } from '../recognise/when-mentions.js';
import { lowered } from '../text/lowered.js';

const STANDING = /^(?:nhiệm vụ\s)?(?:thực hiện\s|triển khai\s)?(?:thường xuyên|liên tục|hằng ngày|theo (?:kế hoạch|tiến độ|yêu cầu)|chưa (?:xác định|đề xuất))/u;
const REPEATED = /^\(?(?:(?:thực hiện|định kỳ|báo cáo|thường xuyên)[\s,]{1,3}){0,3}\(?((?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s(?:tháng|tuần|năm)\s?\/\s?lần|quý|(?:0?1|một)\slần\s?\/\s?(?:ngày|tuần|tháng|quý|năm))(?!\p{L}|\s(?:iv|i{1,3}|\d))/u;
const TO = /^\s{0,2}(?:đến(?:\shết)?|-|–|và)\s{0,2}(?:hết\s)?$/u;
const ONE_YEAR = /^(?:(?:cả|trong)\s)?20\d{2}$/u;
const MONTH_AND_YEAR = /(?<![\d/.-])(\d{1,2})\s?\/\s?(20\d{2})(?!\d)/gu;

/**
 * What the time column of a table or a labelled line means: 15/12/2025 | Tháng 12/2025 | 12/2025 | Quý IV/2025 - Quý II/2026 | 2026 | 2025 - 2030 | Hằng năm.
 * "Thường xuyên" names no day; what is said besides ("Tháng 5/2026 và thường xuyên") does.
 */
export function readDeadlineCell(text: string, day: ReadingDay): DeadlineValue[] {
  const printed = lowered(text.trim()).replace(/[.;,\s]{1,4}$/u, '');
  const low = printed.replace(MONTH_AND_YEAR, 'tháng $1/$2').replace(/tháng tháng/gu, 'tháng');
  if (STANDING.test(low) && !/\d/.test(low)) return [];
  const repeated = REPEATED.exec(low)?.[1];
  if (repeated !== undefined && !/\d{1,2}\/\d|ngày\s\d/u.test(low)) return [recurring(ruleFor(repeated))];
  const whole = ONE_YEAR.test(low) ? `năm ${low.slice(-4)}` : low;
  const source = lexed(whole);
  const mentions = mentionsIn(source, day);
  const bare = mentions.length > 0 && OPENS.test(whole.slice(0, mentions[0]?.start)) ? barePeriod(whole, mentions) : null;
  if (bare !== null) return [bare];
  const phrases = deadlinesIn(source, day).map((found) => found.value);
  if (phrases.length > 0) return phrases;
  if (/^(?:(?:trước|tại|trong)\s)?(?:kỳ họp|phiên họp)|^sau khi\s/u.test(whole)) return [relative('event', null)];
  const [first] = mentions;
  return first === undefined || /\p{L}{2,}.{30}/u.test(whole.slice(0, first.start)) ? [] : [valueOf(first)].filter((value) => value !== null);
}

function ruleFor(repeated: string): string | null {
  const named = periodNamed(repeated);
  return named === null ? null : ruleOf(named);
}

// What may stand before a bare period without changing what it means.
const OPENS = /^(?:(?:trong|từ|vào|giai đoạn|dự kiến|cả|thực hiện|triển khai|hoàn thành|bắt đầu|khoảng)\s{1,2}){0,3}$/u;

function barePeriod(low: string, mentions: readonly Mention[]): DeadlineValue | null {
  const [first, last] = mentions;
  if (first === undefined) return null;
  const second = last !== undefined && TO.test(low.slice(first.end, last.start)) ? last : undefined;
  if (second?.when !== undefined && second.when !== null) return between(first, second);
  const since = /từ\s{1,2}$/u.test(low.slice(0, first.start)) && !/^\s{0,2}(?:-|–|đến)/u.test(low.slice(first.end));
  return since && first.when !== null && first.kind !== 'day' ? afterDay(first.when.from, first.when.precision) : valueOf(first);
}

// "Tháng 4 đến tháng 6/2026", "15/12/2025 - 15/02/2026": the first end takes the year of the second, or the one before.
function between(first: Mention, last: Mention): DeadlineValue | null {
  const year = Number(last.when?.to.slice(0, 4) ?? 0);
  const again = (of: number): string | null => mentionsIn(lexed(first.text), { year: of, month: null })[0]?.when?.from ?? null;
  const here = first.yearSaid ? (first.when?.from ?? null) : again(year);
  const from = here !== null && last.when !== null && here > last.when.to && !first.yearSaid ? again(year - 1) : here;
  return from === null || last.when === null || from > last.when.to ? null : withinPeriod({ from, to: last.when.to, precision: last.when.precision });
}

function valueOf({ when, kind, clock }: Mention): DeadlineValue | null {
  if (when === null) return null;
  return kind === 'day' || kind === 'weekday' ? byDay(when.to, clock ? 'hour' : 'day') : withinPeriod(when);
}
