import type { CivilDate } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { byDay, recurring, relative, withinPeriod } from '../recognise/deadline-value.js';
import { deadlinesIn } from '../recognise/order.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { periodNamed, ruleOf } from '../recognise/recurrence-rule.js';
import { lexed } from '../recognise/tokens.js';
import type { Mention } from '../recognise/when-mentions.js';
import { mentionsIn } from '../recognise/when-mentions.js';
import { lowered } from '../text/lowered.js';

const STANDING = /^(?:nhiệm vụ\s)?(?:(?:thực hiện|triển khai)\s)?(?:thường xuyên|liên tục|theo (?:kế hoạch|tiến độ|yêu cầu|quy định)|chưa (?:xác định|đề xuất))/u;
// Năm 2026 và các năm tiếp theo: it begins then and has no end
const GOES_ON = /20\d{2}\s{0,2}(?:,|và|,\svà)?\s{1,2}(?:các|những)\snăm\s(?:tiếp|sau|tới|kế)/u;
const REPEATED = /(?:^|[\s,;(])((?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s(?:tháng|tuần|năm)\s?\/\s?lần|(?:0?1|một)\slần\s?\/\s?(?:ngày|tuần|tháng|quý|năm))(?!\p{L})/u;
const TO = /^\s{0,2}(?:đến(?:\shết)?|-|–|và)\s{0,2}(?:hết\s)?$/u;
const ONE_YEAR = /^(?:(?:cả|trong)\s)?20\d{2}$/u;
const MONTH_AND_YEAR = /(?<![\d/.-])t?(\d{1,2})\s?\/\s?(20\d{2})(?!\d)/gu;
const EVENT = /^(?:(?:trình\s)?(?:trước|tại|trong)\s)?(?:kỳ họp|phiên họp)|^(?:ngay\s)?sau khi\s/u;

/**
 * What the time column of a table or a labelled line means: 15/12/2025 | Tháng 12/2025 | 12/2025 | Quý IV/2025 - Quý II/2026 | 2026 | 2025 - 2030 | Hằng năm.
 * "Thường xuyên" names no day; what is said besides ("Tháng 5/2026 và hằng năm") does.
 */
export function readDeadlineCell(text: string, day: ReadingDay): DeadlineValue[] {
  const low = normal(text);
  const repeated = REPEATED.exec(low)?.[1];
  const source = lexed(low);
  const mentions = mentionsIn(source, day);
  if (hasNoEnd(low, mentions)) return repeated === undefined ? [] : [recurring(ruleFor(repeated))];
  if (repeated !== undefined && mentions.length === 0) return [recurring(ruleFor(repeated))];
  const own = /\svà\s(?:trước|chậm nhất)\s/u.test(low) ? null : barePeriod(low, mentions);
  if (own !== null) return repeated === undefined ? [own] : [own, recurring(ruleFor(repeated))];
  const said = deadlinesIn(source, day).map((found) => found.value);
  return said.length > 0 ? said : loose(low, mentions);
}

// "Thường xuyên", "Năm 2026 và các năm tiếp theo", "Triển khai từ năm 2026": what only goes on has no deadline.
function hasNoEnd(low: string, [first, ...others]: readonly Mention[]): boolean {
  if ((STANDING.test(low) && !/\d/.test(low)) || GOES_ON.test(low)) return true;
  return first !== undefined && others.length === 0 && first.kind !== 'day' && BEGINS.test(low.slice(0, first.start));
}

const BEGINS = /^(?:(?:triển khai|thực hiện|bắt đầu)\s{1,2}){0,2}từ\s{1,2}$/u;

// "Kỳ họp cuối năm" | "Dự kiến hoàn thiện quý IV/2026": what no recogniser knows, where nothing else can be meant
function loose(low: string, [first]: readonly Mention[]): DeadlineValue[] {
  if (EVENT.test(low)) return [relative('event', null)];
  const far = first !== undefined && /\p{L}{2,}.{30}/u.test(low.slice(0, first.start)) && !/(?:trong|vào)\s{1,2}$/u.test(low.slice(0, first.start));
  const value = first === undefined || far ? null : valueOf(first);
  return value === null ? [] : [value];
}

function normal(text: string): string {
  const low = lowered(text.trim()).replace(/[.;,\s]{1,4}$/u, '').replace(MONTH_AND_YEAR, 'tháng $1/$2').replace(/tháng tháng/gu, 'tháng');
  return ONE_YEAR.test(low) ? `năm ${low.slice(-4)}` : low;
}

function ruleFor(repeated: string): string | null {
  const named = periodNamed(repeated);
  return named === null ? null : ruleOf(named);
}

// What may stand before a bare period without changing what it means.
const OPENS = /^(?:(?:trong|từ|vào|giai đoạn|dự kiến|cả|thực hiện|triển khai|hoàn thành|bắt đầu|khoảng|thí điểm)\s{1,2}){0,3}$/u;

function barePeriod(low: string, mentions: readonly Mention[]): DeadlineValue | null {
  const [first, last] = mentions;
  if (first === undefined || !OPENS.test(low.slice(0, first.start)) || /^\s{0,2}\(?\s{0,2}(?:hằng|hàng|mỗi)\s/u.test(low.slice(first.end))) return null;
  if (last !== undefined && TO.test(low.slice(first.end, last.start))) return between(first, last);
  return valueOf(first);
}

// "Tháng 4 đến tháng 6/2026", "15/12/2025 - 15/02/2026": the first end takes the year of the second, or the one before.
function between(first: Mention, last: Mention): DeadlineValue | null {
  if (last.when === null) return null;
  const { to, precision } = last.when;
  const from = first.yearSaid ? (first.when?.from ?? null) : earlierIn(first.text, to);
  return from === null || from > to ? null : withinPeriod({ from, to, precision });
}

function earlierIn(text: string, to: CivilDate): CivilDate | null {
  const year = Number(to.slice(0, 4));
  const read = (of: number): CivilDate | null => mentionsIn(lexed(text), { year: of, month: null })[0]?.when?.from ?? null;
  const here = read(year);
  return here !== null && here > to ? read(year - 1) : here;
}

function valueOf({ when, kind, clock }: Mention): DeadlineValue | null {
  if (when === null) return null;
  return kind === 'day' || kind === 'weekday' ? byDay(when.to, clock ? 'hour' : 'day') : withinPeriod(when);
}
