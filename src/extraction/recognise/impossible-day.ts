import type { CivilDate } from '#core/index.js';
import { civilDate, monthPeriod } from '#core/index.js';
import { NUMBERS } from './cued.js';
import { firstAmong, placesOf } from './cue-index.js';
import { ANY_NUMBER, WORD, wordNumber } from './lexicon.js';
import type { ReadingDay } from './recogniser.js';
import type { Passage, Sheet } from './tokens.js';
import { lowOf } from './tokens.js';
import { wholeNumber } from './when-plain.js';

/** A day that is printed and that no calendar has, at a place of a text. */
export interface ImpossibleDay {
  readonly start: number;
  readonly end: number;
  /** Where the words begin that make a deadline of it; null where none stand before it. */
  readonly cue: number | null;
  /** The last day of the month that is printed; null for a month that does not exist either. */
  readonly lastDay: CivilDate | null;
}

const NONE: readonly ImpossibleDay[] = [];

/** Every "31/02/2026", "30 tháng 2", "ngày 31/4" of a passage; without a year it is that of the document. */
export function impossibleDaysIn(source: Passage, day: ReadingDay): readonly ImpossibleDay[] {
  const { sheet, first, last } = source;
  const places = placesOf(NUMBERS, sheet);
  let found = NONE;
  for (let index = firstAmong(places, first), at = places[index] ?? last; at + 2 < last; index += 1, at = places[index] ?? last) {
    if (!isJoint(sheet.words[at + 1] ?? 0) || sheet.words[at + 2] !== NUMBER) continue;
    const impossible = impossibleAt(source, at, day);
    if (impossible !== null) found = [...found, impossible];
  }
  return found;
}

const [MONTH, YEAR, DAY] = [wordNumber('tháng'), wordNumber('năm'), wordNumber('ngày')];
const NUMBER = ANY_NUMBER;
const isMark = (word: number): boolean => word === WORD.slash || word === WORD.stop || word === WORD.dash;
const isJoint = (word: number): boolean => isMark(word) || word === MONTH;

// Trước ngày 31/02/2026 | chậm nhất là ngày 30 tháng 2 năm 2026 | đến hết 31/4/2026 | từ ngày 20/4 đến ngày 31/4/2026
// Not: Kế hoạch số 5/KH-UBND ngày 31/4/2026 | số liệu đến ngày 31/6/2026 | tỷ lệ 31/40
const CUE = /(?:^|[^\p{L}\p{N}])((?:(?:chậm|muộn)\snhất|trước|không\s(?:muộn|chậm)\shơn|hạn\s(?:chót|cuối(?:\scùng)?)|thời\s(?:hạn|gian)[^.;:\n]{0,30}:|(?:từ\s(?:ngày\s)?[\d/.]{1,10}\s)(?:đến|-)|(?:từ\snay\s)?đến\shết|(?:hoàn\sthành|xong)(?!\s(?:trước|chậm|muộn|đến))|trong|vào)(?:[\s,]{1,3}(?:là|đến|trước|hết|vào|trong|lúc|xong|các|\d{1,2}\s?(?:giờ|h|g)(?:\s?\d{2})?(?:\sphút)?|sáng|chiều|tối|cuối|thứ\s\p{L}{2,3})){0,5}[\s,(]{1,3}(?:ngày\s{1,3})?)$/u;
const REACH = 90;

interface Printed {
  readonly date: number;
  readonly month: number;
  readonly year: number;
  /** The index of the token behind it. */
  readonly end: number;
}

function impossibleAt(source: Passage, at: number, day: ReadingDay): ImpossibleDay | null {
  const { sheet, base } = source;
  const printed = printedAt(source, at, day);
  if (printed === null || civilDate(printed.year, printed.month, printed.date) !== null || isOfNumber(sheet, at, printed.end)) return null;
  const start = (sheet.starts[at] ?? 0) - base;
  const cue = CUE.exec(lowOf(source).slice(Math.max(0, start - REACH), start))?.[1];
  return { start, end: (sheet.ends[printed.end - 1] ?? 0) - base, cue: cue === undefined ? null : start - cue.length, lastDay: isMonth(printed.month) ? monthPeriod(printed.year, printed.month).to : null };
}

// Without a year, only "ngày" tells that a day is meant.
function printedAt(source: Passage, at: number, day: ReadingDay): Printed | null {
  const { sheet } = source;
  const [date, month] = [wholeNumber(sheet, at, 2), wholeNumber(sheet, at + 2, 2)];
  if (Number.isNaN(date + month) || (date >= 1 && date <= 28 && isMonth(month))) return null;
  const said = yearBehind(source, at + 3);
  if (said !== null) return { date, month, ...said };
  return sheet.words[at - 1] === DAY && day.year !== null ? { date, month, year: day.year, end: at + 3 } : null;
}

const isMonth = (month: number): boolean => month >= 1 && month <= 12;

// The year behind a month, and the index behind it: "/2026", " năm 2026"; null where none is printed.
function yearBehind({ sheet, last }: Passage, at: number): { readonly year: number; readonly end: number } | null {
  const word = sheet.words[at] ?? 0;
  const year = at + 1 < last && (isMark(word) || word === YEAR) ? wholeNumber(sheet, at + 1, 4) : NaN;
  return year >= 2000 && year <= 2099 ? { year, end: at + 2 } : null;
}

// "12/31/40", "31/40/NQ": the rest of something longer.
const isOfNumber = ({ words, starts, ends }: Sheet, at: number, end: number): boolean => touches(words[at - 1] ?? 0, ends[at - 1] ?? -1, starts[at] ?? 0) || (words[end] === WORD.slash && starts[end] === ends[end - 1]);
const touches = (word: number, end: number, start: number): boolean => isMark(word) && end === start;
