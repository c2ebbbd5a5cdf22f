import type { CivilDate } from '#core/index.js';
import { civilDate, monthPeriod, quarterPeriod } from '#core/index.js';
import { ANY_NUMBER, WORD, wordNumber } from './lexicon.js';
import type { Sheet } from './tokens.js';
import type { When } from './when.js';

/** A day or period that is printed in the plainest way: what it means, and the index of the token behind it. */
export interface Plain {
  readonly kind: 'day' | 'month' | 'quarter' | 'year';
  readonly when: When;
  readonly behind: number;
}

const YEAR = wordNumber('năm');
const SPAN = wordNumber('đoạn');

/**
 * The day or period that is printed at a token, where it is one of the forms in which nine of ten are: "ngày 20/5/2026", "20-5-2026",
 * "tháng 5/2026", "tháng 5 năm 2026", "quý II/2026", "năm 2026", "giai đoạn 2026 - 2030". Read off the tokens, for no more than a look at each. Null for any other form,
 * and where something touches it that may make it another.
 * @param last the index behind the last token that may be looked at
 */
export function plainAt(sheet: Sheet, at: number, last: number): Plain | null {
  const word = sheet.words[at] ?? 0;
  if (word === ANY_NUMBER) return plainDay(sheet, at, last) ?? plainYears(sheet, at, last);
  const read = at + 1 < last && isSpaced(sheet, at) ? READERS.get(word) : undefined;
  return read === undefined ? null : read(sheet, at + 1, last);
}

type Reader = (sheet: Sheet, at: number, last: number) => Plain | null;

const BLANK = 32;
const gapBehind = ({ starts, ends }: Sheet, at: number): number => (starts[at + 1] ?? 0) - (ends[at] ?? 0);
const isSpaced = (sheet: Sheet, at: number): boolean => gapBehind(sheet, at) >= 1 && gapBehind(sheet, at) <= 3;

function plainYear(sheet: Sheet, at: number, last: number): Plain | null {
  const year = wholeNumber(sheet, at, 4);
  if (!isOfCentury(year) || (at + 1 < last && isDash(sheet.words[at + 1] ?? 0))) return null;
  return { kind: 'year', when: { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' }, behind: at + 1 };
}

// "2026-2030"
function plainYears(sheet: Sheet, at: number, last: number): Plain | null {
  if (at + 3 > last || !isDash(sheet.words[at + 1] ?? 0) || gapBehind(sheet, at) > 2 || gapBehind(sheet, at + 1) > 2) return null;
  const from = wholeNumber(sheet, at, 4);
  const to = wholeNumber(sheet, at + 2, 4);
  if (!isOfCentury(from) || !isOfCentury(to) || from > to) return null;
  return { kind: 'year', when: { from: `${from}-01-01`, to: `${to}-12-31`, precision: 'year' }, behind: at + 3 };
}

function plainMonth(sheet: Sheet, at: number, last: number): Plain | null {
  const month = wholeNumber(sheet, at, 2);
  const year = month >= 1 && month <= 12 ? yearBehind(sheet, at, last) : NaN;
  if (Number.isNaN(year)) return null;
  const { from, to } = monthPeriod(year, month);
  return { kind: 'month', when: { from, to, precision: 'month' }, behind: at + 3 };
}

const ROMAN = ['i', 'ii', 'iii', 'iv'].map(wordNumber);

function plainQuarter(sheet: Sheet, at: number, last: number): Plain | null {
  const quarter = sheet.words[at] === ANY_NUMBER ? wholeNumber(sheet, at, 1) : ROMAN.indexOf(sheet.words[at] ?? 0) + 1;
  const year = quarter >= 1 && quarter <= 4 ? yearBehind(sheet, at, last) : NaN;
  if (Number.isNaN(year)) return null;
  const { from, to } = quarterPeriod(year, quarter);
  return { kind: 'quarter', when: { from, to, precision: 'quarter' }, behind: at + 3 };
}

// "/2026", " năm 2026" behind a month or quarter; NaN for none.
function yearBehind(sheet: Sheet, at: number, last: number): number {
  if (at + 3 > last) return NaN;
  const word = sheet.words[at + 1];
  const joined = (word === WORD.slash && !hasGaps(sheet, at, at + 2)) || (word === YEAR && gapBehind(sheet, at) === 1 && isSpaced(sheet, at + 1));
  const year = joined ? wholeNumber(sheet, at + 2, 4) : NaN;
  return isOfCentury(year) ? year : NaN;
}

const isOfCentury = (year: number): boolean => year >= 2000 && year <= 2099;
const isDash = (word: number): boolean => word === WORD.dash || word === WORD.longDash;

function plainDay(sheet: Sheet, at: number, last: number): Plain | null {
  if (at + 5 > last || !isSeparator(sheet, at + 1) || !isSeparator(sheet, at + 3) || (sheet.ends[at + 4] ?? 0) - (sheet.starts[at] ?? 0) > 10) return null;
  const year = wholeNumber(sheet, at + 4, 4);
  if (!isOfCentury(year) || goesOn(sheet.text, sheet.ends[at + 4] ?? 0)) return null;
  const date = civilDate(year, wholeNumber(sheet, at + 2, 2), wholeNumber(sheet, at, 2));
  return date === null || hasGaps(sheet, at, at + 4) ? null : { kind: 'day', when: dayWhen(date), behind: at + 5 };
}

/** A day as a stretch of one day. */
export const dayWhen = (date: CivilDate): When => ({ from: date, to: date, precision: 'day' });

const isSeparator = ({ words }: Sheet, at: number): boolean => words[at] === WORD.slash || words[at] === WORD.stop || words[at] === WORD.dash;

function hasGaps(sheet: Sheet, first: number, last: number): boolean {
  for (let at = first; at < last; at += 1) if (gapBehind(sheet, at) !== 0) return true;
  return false;
}

// "20/5/2026/…", "1.5.2026%": the rest of something longer.
function goesOn(text: string, end: number): boolean {
  const mark = text.charCodeAt(end);
  return mark === PERCENT || ((mark === SLASH || mark === STOP || mark === COMMA || mark === HYPHEN) && isDigit(text.charCodeAt(end + 1)));
}

const [PERCENT, COMMA, HYPHEN, STOP, SLASH] = [37, 44, 45, 46, 47];

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The number that a token is, of as many digits at most and nothing else; NaN for none. */
export function wholeNumber({ text, starts, ends, words }: Sheet, at: number, most: number): number {
  const start = starts[at] ?? 0;
  const end = ends[at] ?? 0;
  if (words[at] !== ANY_NUMBER || end - start > most) return NaN;
  let value = 0;
  for (let place = start; place < end; place += 1) {
    const code = text.charCodeAt(place);
    if (!isDigit(code)) return NaN;
    value = value * 10 + code - 48;
  }
  return value;
}

// "giai đoạn 2026 - 2030"
const plainSpan: Reader = (sheet, at, last) => (sheet.words[at] === SPAN && sheet.text.charCodeAt((sheet.starts[at] ?? 0) - 1) === BLANK && gapBehind(sheet, at - 1) === 1 && isSpaced(sheet, at) ? plainYears(sheet, at + 1, last) : null);

// What reads a form behind the word that it begins with.
const READERS = new Map<number, Reader>([[wordNumber('ngày'), plainDay], [wordNumber('tháng'), plainMonth], [wordNumber('quý'), plainQuarter], [YEAR, plainYear], [wordNumber('giai'), plainSpan]]);
