import type { CivilDate } from '#core/index.js';
import { civilDate } from '#core/index.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { WordSet } from '../recognise/lexicon.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Finding, ReadingDay } from '../recognise/recogniser.js';
import type { Passage } from '../recognise/tokens.js';
import { lowOf, tokenAt } from '../recognise/tokens.js';

/** A piece of text that something else has taken. */
interface Taken {
  readonly start: number;
  readonly end: number;
}

interface Place {
  readonly finding: Finding<DeadlineValue>;
  readonly words: string;
  readonly before: string;
  readonly behind: string;
}

// Số liệu tính đến hết ngày 31/10/2025 | Lũy kế đến hết tháng 6 | kể từ ngày | từ ngày … đến hết ngày: cut-offs, validity, ranges
const CUT_OFF = /(?:tính|lũy kế|luỹ kế|số liệu|dữ liệu|cập nhật|tính từ|từ ngày\s[\d/. ]{3,12}|giai đoạn|hiệu lực|kể từ|tầm nhìn|nhiệm kỳ|kỳ báo cáo|thời kỳ|lấy số liệu|sử dụng|cấp phép|giấy phép|cho thuê)(?:\s{1,2}(?:số|đến|thời điểm|báo cáo|có))?[\s:,]{0,3}$/u;
// số liệu từ ngày … đến ngày … | kỳ báo cáo từ … : what the figures cover
const COVERED = /(?:số liệu|dữ liệu|kỳ báo cáo|thời kỳ|lũy kế|luỹ kế|được tính|phát sinh|nghỉ|giấy phép|nhiệm kỳ|niên độ|thời gian qua)[^,.;]{0,24}$/u;
// báo cáo kết quả giải quyết kiến nghị trong 9 tháng đầu năm: what a report is about
const REPORTED = /(?:kết quả|tình hình)(?! hoàn thành)\s[^.;]{0,56}$/u;
// đánh giá, báo cáo kết quả … của đơn vị từ ngày 30/01 đến ngày 24/4, in a paper of 22/4: what began before the paper did is what the report covers
const WIDELY_REPORTED = /(?:kết quả|tình hình|số liệu|thống kê)\s[^.;]{0,150}$/u;
const LOOK_WIDELY = 160;
const MONTHS = /^\D{0,8}\d{1,2} tháng (?:đầu|cuối) năm/u;
// được phê duyệt trước ngày 01/7/2025; đã ban hành trước ngày …; có hiệu lực trước ngày …: says which ones, not until when. Not: chuẩn bị tài liệu trước ngày …, trang thiết bị
const ALREADY = /(?:đã|được|(?<!(?:chuẩn|thiết|trang)\s{1,2})bị|phát sinh|có hiệu lực)\s(?:\p{L}{2,7}\s){0,4}$/u;
const FINISHES = /(?:hoàn thành|xong|báo cáo|trình|gửi|nộp|phải|chậm nhất)/u;
// trước ngày 25/10/2017, tuy nhiên đến nay …: an old deadline that was missed
const MISSED = /^[^.;]{0,24}(?:tuy nhiên|nhưng đến|song đến|đến nay (?:chưa|vẫn|còn|mới)|nhưng (?:chưa|vẫn|còn))/u;
// trong năm 2026 và các năm tiếp theo: no end
const GOES_ON = /^\s{0,2}(?:,|và|,\svà)\s(?:các|những)\snăm\s(?:tiếp|sau|tới|kế)/u;
// đã hoàn thành trong tháng 6: a result
const RESULT_BEHIND = /^\s{0,2},?\s{0,2}(?:đã|có(?! trách nhiệm)|(?:\p{L}{1,7}\s){1,6}đã)\s/u;
const RESULT_BEFORE = /(?:^|[\s,])đã\s[^.;,]{0,40}$/u;
// gửi quy chế đã sửa đổi về Ban Tổ chức trước ngày …: what is done already is what has to be handed over. Not: đã gửi danh sách đã duyệt trước ngày …
const HANDS_OVER = /(?:^|[\s,;])(đã\s|được\s)?(?:gửi|nộp|trình|chuyển|bàn giao|công bố|niêm yết|hoàn thiện)\s[^.;,]{0,48}\s(?:đã|được)\s[^.;,]{0,40}$/u;
// hoàn thành các nhiệm vụ được giao trước ngày …: what is given is what has to be finished
const AS_GIVEN = /hoàn thành\s[^.;,]{0,40}\sđược (?:giao|phân công)\s[^.;,]{0,16}$/u;
// gửi sau ngày …, nộp hồ sơ sau … : belated
const LICENCE = /(?:giấy phép|giấy chứng nhận|hợp đồng|hiệu lực|gia hạn sử dụng)[^.;,]{0,40}$/u;

const RULES: readonly ((place: Place, document: CivilDate | null) => boolean)[] = [
  // "Đại hội nhiệm kỳ chậm nhất ngày D": what is said to be the latest day is no end of a term.
  ({ finding, before }) => (finding.value.bound === 'by' || finding.value.bound === 'after') && finding.by !== 'latest' && CUT_OFF.test(before),
  ({ finding, before }) => finding.by === 'range' && COVERED.test(before),
  ({ finding, words, before }) => finding.value.bound === 'within' && MONTHS.test(words) && REPORTED.test(before),
  ({ finding, before }) => finding.value.bound === 'by' && LICENCE.test(before) && !FINISHES.test(before.slice(-24)),
  ({ finding, before }) => (finding.value.bound === 'before' || finding.value.bound === 'by') && ALREADY.test(before) && !FINISHES.test(before.slice(-22)) && !handsOver(before),
  ({ finding, before }) => (finding.value.bound === 'before' || finding.value.bound === 'by') && RESULT_BEFORE.test(before) && !handsOver(before),
  ({ behind }) => MISSED.test(behind) || GOES_ON.test(behind),
  ({ finding, before, behind }) => finding.value.bound === 'within' && (RESULT_BEHIND.test(behind) || ((ALREADY.test(before) || RESULT_BEFORE.test(before)) && !handsOver(before))),
  isPast,
];

function handsOver(before: string): boolean {
  const match = HANDS_OVER.exec(before);
  return (match !== null && match[1] === undefined) || AS_GIVEN.test(before);
}

// What ended before the month of the document was told, not ordered; an order with a past day is a slip, and is shown.
function isPast({ finding, before }: Place, document: CivilDate | null): boolean {
  const last = finding.value.anchor ?? finding.value.to;
  if (document === null || last === null || last >= document) return false;
  return !(/(?:hoàn thành|xong|báo cáo|gửi|nộp|trình)[^.;,]{0,40}$/u.test(before));
}

// Every rule but the last needs one of these words before the deadline, or one of the others behind it; most deadlines have neither.
const TOLD_BEFORE = wordSet(['tính', 'kế', 'liệu', 'nhật', 'từ', 'đoạn', 'lực', 'nhìn', 'kỳ', 'dụng', 'phép', 'thuê', 'sinh', 'nghỉ', 'độ', 'qua', 'nhận', 'đồng', 'đã', 'được', 'bị', 'quả', 'hình']);
const TOLD_BEHIND = wordSet(['nhiên', 'nhưng', 'song', 'nay', 'các', 'những', 'đã', 'có']);
const LOOK_BEFORE = 64;
const LOOK_BEHIND = 48;

/**
 * Leaves out what only looks like a deadline: dates of cited documents, cut-offs of figures, validity, what was done already.
 * @param source the text in which they were found
 * @param around `taken`: what else was found, at offsets of the whole sheet
 */
export function withoutLookAlikes(found: readonly Finding<DeadlineValue>[], source: Passage, { taken, day }: { taken: readonly Taken[]; day: ReadingDay }): readonly Finding<DeadlineValue>[] {
  if (found.length === 0) return found;
  const document = day.year === null || day.month === null ? null : civilDate(day.year, day.month, 1);
  return found.filter((finding) => !isTaken(finding, source, taken) && !isCovered(finding, source, day) && !(isTold(finding, source, document) && !isToCome(finding.value, day)));
}

function isCovered({ by, start, value }: Finding<DeadlineValue>, source: Passage, { date }: ReadingDay): boolean {
  return by === 'range' && date !== undefined && date !== null && value.from !== null && value.from < date && WIDELY_REPORTED.test(lowOf(source).slice(Math.max(0, start - LOOK_WIDELY), start));
}

// "gửi bản đã ký số trong sáng mai": a day behind that of the document, of which nothing can be told.
const isToCome = ({ bound, from, precision }: DeadlineValue, { date }: ReadingDay): boolean => bound === 'within' && precision === 'day' && from !== null && date !== undefined && date !== null && from > date;

function isTaken({ start, end }: Taken, { base }: Passage, taken: readonly Taken[]): boolean {
  for (const other of taken) if (base + start < other.end && other.start < base + end) return true;
  return false;
}

function isTold(finding: Finding<DeadlineValue>, source: Passage, document: CivilDate | null): boolean {
  const { start, end, value } = finding;
  const last = value.anchor ?? value.to;
  const past = document !== null && last !== null && last < document;
  if (!past && !holds(source, { start: start - LOOK_BEFORE, end: start }, TOLD_BEFORE) && !holds(source, { start: end, end: end + LOOK_BEHIND }, TOLD_BEHIND)) return false;
  const low = lowOf(source);
  const place = { finding, words: low.slice(start, end), before: low.slice(Math.max(0, start - LOOK_BEFORE), start), behind: low.slice(end, end + LOOK_BEHIND) };
  return RULES.some((rule) => rule(place, document));
}

// Whether one of some words stands between two offsets of a passage.
function holds(source: Passage, { start, end }: Taken, words: WordSet): boolean {
  const { sheet, base, last } = source;
  for (let at = tokenAt(source, Math.max(0, start)); at < last && (sheet.starts[at] ?? 0) < base + end; at += 1) if (words[sheet.words[at] ?? 0] === 1) return true;
  return false;
}
