import { cueOf } from './cue-index.js';
import type { WordSet } from './lexicon.js';
import { ANY_NUMBER, wordNumber, wordSet } from './lexicon.js';
import type { Sheet } from './tokens.js';
import { DATE_IN_DIGITS, DAY_WHEN, DAYS_OF_MONTH_WHEN, MONTH_WHEN, MONTHDAY_WHEN, MONTHS_WHEN, NAMED_DAY_WHEN, NAMED_MONTH_WHEN, NAMED_MONTHDAY_WHEN, NAMED_QUARTER_WHEN, QUARTER_WHEN, SPOKEN_WHEN, WEEK_WHEN, WEEKDAY_WHEN, YEAR_WHEN } from './when-words.js';

export type MentionKind = 'day' | 'weekday' | 'monthday' | 'month' | 'months' | 'quarter' | 'week' | 'year';

/** Ways to name a day or period, tried in this order at one place: the kind of each, and a sticky pattern with a group for each. */
export interface Form {
  readonly kinds: readonly MentionKind[];
  readonly pattern: RegExp;
}

function form(...ways: readonly (readonly [MentionKind, string])[]): Form {
  return { kinds: ways.map(([kind]) => kind), pattern: new RegExp(ways.map(([, source]) => `(${source})`).join('|'), 'uy') };
}

// All ways, and those that are left where the first words say so: a small pattern is quicker to walk through than a large one.
const ANY = form(['day', DAY_WHEN], ['day', SPOKEN_WHEN], ['weekday', WEEKDAY_WHEN], ['monthday', MONTHDAY_WHEN], ['week', WEEK_WHEN], ['months', MONTHS_WHEN], ['month', MONTH_WHEN], ['quarter', QUARTER_WHEN], ['year', YEAR_WHEN]);
const DIGITS = form(['day', DATE_IN_DIGITS], ['year', YEAR_WHEN]);
const DAY = form(['day', NAMED_DAY_WHEN], ['monthday', NAMED_MONTHDAY_WHEN]);
const DAYS_OF_MONTH = form(['week', DAYS_OF_MONTH_WHEN]);
const YEAR = form(['year', YEAR_WHEN]);

const DAY_WORD = wordNumber('ngày');
const YEAR_WORD = wordNumber('năm');
const BY_WORD = new Map<number, Form>([[wordNumber('tháng'), form(['month', NAMED_MONTH_WHEN])], [wordNumber('quý'), form(['quarter', NAMED_QUARTER_WHEN])], [wordNumber('tuần'), form(['week', WEEK_WHEN])], [wordNumber('giai'), YEAR]]);

// "T11/2026"
const SHORT_MONTHS = 't1 t2 t3 t4 t5 t6 t7 t8 t9 t10 t11 t12 t01 t02 t03 t04 t05 t06 t07 t08 t09';
/** The words at which a mention can begin. */
export const MENTION_CUE = cueOf(
  wordSet('0-9 các những cuối đầu giữa nửa hết giờ buổi sáng trưa chiều tối đêm ngày thứ chủ hôm mai ngay thượng trung hạ tháng quý tuần năm hai ba bốn sáu giai từ cùng'.split(' ').concat(SHORT_MONTHS.split(' '))),
  wordSet('0-9 / . - – : , ; ( ) giờ h g ngày tháng quý năm tuần buổi sáng trưa chiều tối đêm cùng hôm mai nay này tới sau thứ chủ nhật mùng mồng cuối đầu giữa đoạn thượng trung hạ nửa các làm hành lễ nhất một hai ba tư bốn sáu bảy bẩy i ii iii iv phút \' ’'.split(' ')),
);

// What has to stand behind a word that begins a mention, where it is but one of a few things.
const COUNT = wordSet(['tháng', '(']);
const THIRD = wordSet(['tuần']);
const BEHIND: readonly (WordSet | undefined)[] = byWord([
  ['hai ba bốn sáu', COUNT], ['thượng trung hạ', THIRD], ['những', wordSet(['tháng'])], ['giai', wordSet(['đoạn'])], ['cùng', wordSet(['ngày'])], ['đêm', wordSet(['nay'])], [SHORT_MONTHS, wordSet(['/'])], ['từ', wordSet(['năm', '0-9'])], ['chủ', wordSet(['nhật'])],
  ['thứ', wordSet(['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'bẩy', '0-9'])], ['đầu', wordSet(['tháng', 'quý', 'tuần', 'các', 'năm', 'giờ', 'buổi', 'sáng', 'trưa', 'chiều', 'tối'])],
]);

function byWord(lists: readonly (readonly [string, WordSet])[]): (WordSet | undefined)[] {
  const table: (WordSet | undefined)[] = [];
  for (const [words, behind] of lists) {
    for (const word of words.split(' ').map(wordNumber)) {
      while (table.length <= word) table.push(undefined);
      table[word] = behind;
    }
  }
  return table;
}

/** The ways in which a mention can begin at a token that is a place of the cue; null where it cannot. */
export function formAt(sheet: Sheet, at: number): Form | null {
  const word = sheet.words[at] ?? 0;
  const next = sheet.words[at + 1] ?? 0;
  if (word === ANY_NUMBER) return formOfNumber(sheet, at, next);
  if (word === DAY_WORD) return next === ANY_NUMBER ? DAY : ANY;
  if (word === YEAR_WORD) return COUNT[next] === 1 ? ANY : YEAR;
  const behind = word < BEHIND.length ? BEHIND[word] : undefined;
  return behind !== undefined && behind[next] !== 1 ? null : (BY_WORD.get(word) ?? ANY);
}

// A number is told by what it consists of and what stands behind it; most numbers count things or documents.
function formOfNumber(sheet: Sheet, at: number, next: number): Form | null {
  const { low, words, starts, ends } = sheet;
  const digits = digitsOf(sheet, at);
  const behind = (starts[at] ?? 0) + digits;
  if (behind < (ends[at] ?? 0)) return digits <= 2 && isHourSign(low.charCodeAt(behind)) ? ANY : null;
  if (JOINS[next] === 1) return words[at + 2] === ANY_NUMBER && isJoined(digits, digitsOf(sheet, at + 2)) ? DIGITS : null;
  return digits <= 2 ? formOfCount(next, words[at + 2] ?? 0) : null;
}

function formOfCount(next: number, third: number): Form | null {
  if (PERIOD[next] === 1) return PART[third] === 1 ? DAYS_OF_MONTH : null;
  return BEHIND_COUNT[next] === 1 ? ANY : null;
}

const JOINS = wordSet(['/', '.', '-', '–']);
// "10 ngày đầu", "02 tuần cuối"
const PERIOD = wordSet(['ngày', 'tuần']);
const PART = wordSet(['đầu', 'cuối']);
const BEHIND_COUNT = wordSet([':', '(', 'giờ', 'h', 'g', 'tháng']);

// With how many digits a number begins.
function digitsOf({ low, starts, ends }: Sheet, at: number): number {
  const end = ends[at] ?? 0;
  let place = starts[at] ?? 0;
  while (place < end && isDigit(low.charCodeAt(place))) place += 1;
  return place - (starts[at] ?? 0);
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
// "14h", "14g", "14giờ"
const isHourSign = (code: number): boolean => code === 104 || code === 103;
// "20/5", "2026 - 2030"
const isJoined = (digits: number, others: number): boolean => (digits <= 2 && others <= 2) || (digits === 4 && others === 4);
