import type { CivilDate } from '#core/index.js';
import { addDays, civilDate, weekdayOf } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { byDay, recurring, relative, withinPeriod } from '../recognise/deadline-value.js';
import { deadlinesIn } from '../recognise/order.js';
import type { ReadingDay } from '../recognise/recogniser.js';
import { periodNamed, ruleOf } from '../recognise/recurrence-rule.js';
import { lexed } from '../recognise/tokens.js';
import type { Mention } from '../recognise/when-mentions.js';
import { mentionsIn } from '../recognise/when-mentions.js';
import { listedPeriods } from './listed-periods.js';
import { lowered } from '../text/lowered.js';

const STANDING = /^(?:nhiệm vụ\s)?(?:(?:thực hiện|triển khai)\s)?(?:thường xuyên|liên tục|theo (?:kế hoạch|tiến độ|yêu cầu|quy định)|chưa (?:xác định|đề xuất))/u;
// Năm 2026 và các năm tiếp theo: it begins then and has no end
const GOES_ON = /20\d{2}\s{0,2}(?:,|và|,\svà)?\s{1,2}(?:các|những)\snăm\s(?:tiếp|sau|tới|kế)/u;
const REPEATED = /(?:^|[\s,;(])((?:hằng|hàng|mỗi)\s(?:ngày|tuần|tháng|quý|năm)|\d{1,2}\s(?:tháng|tuần|năm)\s?\/\s?lần|(?:0?1|một)\slần\s?\/\s?(?:ngày|tuần|tháng|quý|năm))(?!\p{L})/u;
const TO = /^\s{0,2}(?:đến(?:\shết)?|-|–|và)\s{0,2}(?:hết\s)?$/u;
const ONE_YEAR = /^(?:(?:cả|trong)\s)?20\d{2}$/u;
// 12/2025 | T4/2026 | 7-2026: not the month of a day, "31-12-2026"
const MONTH_AND_YEAR = /(?<![\d/.-]|quý\s|(?:ngày|số)\s\d?)t?(0?[1-9]|1[0-2])\s?[/-]\s?(20\d{2})(?!\d)/gu;
// Q3/2026 | Quý II-III/2026 | T4-T6/2026 | tháng 4-6/2026 | 11-12/2026 | 20-25/4/2026 | 15-17/5
const JOINED = /^(?:q(?:uý\s)?(iv|i{1,3}|[1-4])(?:\s?[-–]\s?(?:q(?:uý\s)?)?(iv|i{1,3}|[1-4]))?\s?(?:\/|năm\s)\s?(20\d{2})|(?:t(?:háng\s)?|(?=\d{1,2}\s?[-–]\s?\d{1,2}\s?\/\s?20\d{2}$))(\d{1,2})\s?[-–]\s?(?:t(?:háng\s)?)?(\d{1,2})(?:\s?(?:\/|năm\s)\s?(20\d{2}))?|(?:từ\s)?(?:ngày\s)?(\d{1,2})\s?[-–]\s?(\d{1,2}\/\d{1,2}(?:\/20\d{2})?))$/u;
const EVENT = /^(?:(?:trình\s)?(?:trước|tại|trong)\s)?(?:kỳ họp|phiên họp)|^(?:ngay\s)?sau khi\s/u;

/**
 * What the time column of a table or a labelled line means: 15/12/2025 | Tháng 12/2025 | 12/2025 | Quý IV/2025 - Quý II/2026 | 2026 | 2025 - 2030 | Hằng năm.
 * "Thường xuyên" names no day; what is said besides ("Tháng 5/2026 và hằng năm") does.
 */
export function readDeadlineCell(text: string, day: ReadingDay): readonly DeadlineValue[] {
  const words = lowered(text.trim()).replace(/[.;,\s]{1,4}$/u, '');
  if (WEEK_ALONE.test(words)) return weekPlanned(words, day);
  const listed = listedPeriods(words, day);
  return listed.length > 0 ? listed : readSpokenCell(normal(words), day);
}

function readSpokenCell(low: string, day: ReadingDay): readonly DeadlineValue[] {
  const repeated = REPEATED.exec(low)?.[1];
  const source = lexed(low);
  const mentions = mentionsIn(source, day);
  if (hasNoEnd(low, mentions)) return repeated === undefined ? [] : [recurring(ruleFor(repeated))];
  if (repeated !== undefined && mentions.length === 0) return [recurring(ruleFor(repeated))];
  const several = eachOf(low, mentions);
  if (several.length > 1) return several;
  const own = /(?:\svà\s|[;,]\s{1,2}(?:\p{L}{2,9}\s){0,4})(?:trước|chậm nhất)\s/u.test(low) ? null : barePeriod(low, mentions);
  if (own !== null) return repeated === undefined ? [own] : [own, recurring(ruleFor(repeated))];
  const said = deadlinesIn(source, day).map((found) => found.value);
  return said.length > 0 ? said : loose(low, mentions);
}

// "Dự thảo: 20/4/2026 - Trình: 05/5/2026", "20/4/2026, 20/7/2026", "Quý II: khảo sát; Quý III: trình duyệt": each day or quarter by itself, where nothing says which of them binds.
function eachOf(low: string, mentions: readonly Mention[]): readonly DeadlineValue[] {
  const [first] = mentions;
  if (first === undefined || mentions.length < 2 || mentions.length > 6 || NOT_EACH.test(low)) return NO_VALUES;
  const alike = mentions.every(({ kind, when, clock }) => kind === first.kind && (kind === 'day' || kind === 'quarter') && when !== null && !clock);
  const apart = mentions.every(({ start }, index) => index === 0 || APART.test(low.slice(mentions[index - 1]?.end ?? 0, start)));
  return alike && apart ? mentions.flatMap((mention) => valueOf(mention) ?? []) : NO_VALUES;
}

const NO_VALUES: readonly DeadlineValue[] = [];
const NOT_EACH = /trước|chậm nhất|muộn nhất|(?:^|\s)(?:từ|đến|hết|số|theo|hằng|hàng|mỗi|sau)\s/u;
// A list, or a label with a colon before each.
const APART = /^(?:\s{0,2}(?:[,;]|và|,\svà)\s{0,3}(?:ngày\s)?|[^.\d]{0,60}[;,\n-][^.\d]{0,40}\d?\s?:\s{0,2}(?:ngày\s)?|\s{0,2}:[^:\d]{2,60}[;,\n]\s{0,3})$/u;

// "Thường xuyên", "Năm 2026 và các năm tiếp theo", "Triển khai từ năm 2026": what only goes on has no deadline.
function hasNoEnd(low: string, [first, ...others]: readonly Mention[]): boolean {
  if ((STANDING.test(low) && !/\d/.test(low)) || GOES_ON.test(low)) return true;
  return first !== undefined && others.length === 0 && first.kind !== 'day' && BEGINS.test(low.slice(0, first.start));
}

const BEGINS = /^(?:(?:triển khai|thực hiện|bắt đầu)\s{1,2}){0,2}từ\s{1,2}$/u;

// "Kỳ họp cuối năm" | "Dự kiến hoàn thiện quý IV/2026": what no recogniser knows, where nothing else can be meant
function loose(low: string, [first]: readonly Mention[]): DeadlineValue[] {
  if (EVENT.test(low)) return [relative('event', null)];
  if (COUNTED.test(low)) return deadlinesIn(lexed(`trong thời hạn ${low}`), NO_YEAR).map((found) => found.value);
  const far = first !== undefined && /\p{L}{2,}.{30}/u.test(low.slice(0, first.start)) && !/(?:trong|vào)\s{1,2}$/u.test(low.slice(0, first.start));
  const value = first === undefined || far ? null : valueOf(first);
  return value === null ? [] : [value];
}

const NO_YEAR: ReadingDay = { year: null, month: null };
// "05 ngày làm việc kể từ ngày nhận hồ sơ"
const COUNTED = /^\d{1,3}\s(?:\(\p{L}{2,9}(?:\s\p{L}{2,5})?\)\s)?(?:ngày|giờ|tuần|tháng)(?:\slàm\sviệc)?(?:$|,?\s(?:kể|tính|sau|từ)\s)/u;

// "Tuần 3" in the plan of a month; in any other it names no days.
const WEEK_ALONE = /^(?:trong\s)?tuần\s(?:thứ\s)?([1-5]|i{1,3}|iv|v|một|nhất|hai|ba|tư|bốn|năm)$/u;
const WEEKS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, một: 1, nhất: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 };
const MOST_OF_WEEK = 4;

// The first week of a month is the one that has most of its days in it (as ISO 8601 counts those of a year).
function weekPlanned(words: string, { planned }: ReadingDay): readonly DeadlineValue[] {
  const word = WEEK_ALONE.exec(words)?.[1] ?? '';
  const first = planned === undefined ? null : civilDate(planned.year, planned.month, 1);
  if (first === null) return NO_VALUES;
  const weekday = weekdayOf(first);
  const from = addDays(first, 1 - weekday + (weekday > MOST_OF_WEEK ? 7 : 0) + 7 * ((WEEKS[word] ?? Number(word)) - 1));
  return [withinPeriod({ from, to: addDays(from, 6), precision: 'week' })];
}

// "Tuần 1 (02/11 - 07/11)", "Tuần 35 từ 24/8 đến 28/8/2026": its days are said beside its number.
const WEEK_WITH_DAYS = /^tuần\s(?:thứ\s)?(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|tư|bốn|năm)\s{0,2}[,:]?\s?\(?(?:từ\s)?(?:ngày\s)?(\d{1,2}\/\d{1,2}(?:\/20\d{2})?)\s?(?:-|–|đến(?:\shết)?)\s?(?:ngày\s)?(\d{1,2}\/\d{1,2}(?:\/20\d{2})?)\s?\)?$/u;

// "8h00-10h00 ngày 28/12/2026": from when to when on the day.
const HOURS = /^(?:từ\s)?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2}\s?(?:-|–|đến)\s?\d{1,2}\s?(?:h|g|giờ|:)\s?\d{0,2},?\s{1,2}(?=(?:sáng|chiều|ngày|thứ|\d))/u;

function normal(words: string): string {
  const low = words.replace(WEEK_WITH_DAYS, 'từ ngày $1 đến ngày $2').replace(HOURS, '').replace(JOINED, joinedOut).replace(MONTH_AND_YEAR, 'tháng $1/$2').replace(/tháng tháng/gu, 'tháng');
  return ONE_YEAR.test(low) ? `năm ${low.slice(-4)}` : low;
}

// As it is written out: each end with its own name.
function joinedOut(...[whole, quarter, lastQuarter, ofYear, month, lastMonth, ofMonths, day, lastDay]: readonly (string | undefined)[]): string {
  if (quarter !== undefined) return `quý ${quarter}${lastQuarter === undefined ? '' : ` - quý ${lastQuarter}`}/${ofYear ?? ''}`;
  if (month !== undefined) return `tháng ${month} - tháng ${lastMonth ?? ''}${ofMonths === undefined ? '' : `/${ofMonths}`}`;
  return day === undefined ? (whole ?? '') : `từ ngày ${day} đến ngày ${lastDay ?? ''}`;
}

function ruleFor(repeated: string): string | null {
  const named = periodNamed(repeated);
  return named === null ? null : ruleOf(named);
}

// What may stand before a bare period without changing what it means.
const OPENS = /^(?:(?:trong|từ|vào|giai đoạn|dự kiến|cả|thực hiện|triển khai|hoàn thành|bắt đầu|khoảng|thí điểm)\s{1,2}){0,3}$/u;

function barePeriod(low: string, mentions: readonly Mention[]): DeadlineValue | null {
  const [first, last] = mentions;
  // "Thứ hai, thứ năm hằng tuần": none of the days by itself.
  if (first === undefined || (first.kind === 'weekday' && REPEATED.test(low.slice(first.end))) || !OPENS.test(low.slice(0, first.start)) || /^\s{0,2}\(?\s{0,2}(?:hằng|hàng|mỗi)\s/u.test(low.slice(first.end))) return null;
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
