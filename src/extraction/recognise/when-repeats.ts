import type { Cue } from './cue-index.js';
import { cueOf, firstAmong, nextCue, placesOf } from './cue-index.js';
import { ANY_NUMBER, WORD, wordNumber, wordSet } from './lexicon.js';
import type { Passage, Sheet } from './tokens.js';
import { lowOf } from './tokens.js';
import { isOfWord } from './when-mentions.js';
import { EVERY } from './when-words.js';

/** Something that comes back, with its place. */
export interface Repeat {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const REPEATS = cueOf(wordSet(['0-9', 'của', 'tháng', 'hằng', 'hàng', 'mỗi', 'một', 'hai', 'ba', 'sáu']), wordSet(['tháng', 'cuối', 'đầu', 'tiếp', 'kế', 'liền', 'báo', 'sau', 'giờ', 'ngày', 'tuần', 'quý', 'năm', 'lần', '(']));
// "tuần 2 lần": apart, since a number behind "tháng" is nearly always its name
const IN_WEEK = cueOf(wordSet(['tuần']), wordSet(['0-9', 'một', 'hai', 'ba']));
// "ngày cuối | tháng"
const LAST_DAY = cueOf(wordSet(['ngày']), wordSet(['cuối']));
const OF_LAST_DAY = 2;
const PATTERN = new RegExp(EVERY, 'uy');
const NO_REPEATS: readonly Repeat[] = [];

/** Every "hằng tháng", "mỗi tuần một lần" in a passage. */
export function repeatsIn(source: Passage): readonly Repeat[] {
  const { sheet, base } = source;
  let found: Repeat[] | null = null;
  let from = 0;
  for (let at = nextRepeat(source, source.first); at < source.last; at = nextRepeat(source, at + 1)) {
    const start = (sheet.starts[at] ?? 0) - base;
    if (start < from) continue;
    const low = lowOf(source);
    PATTERN.lastIndex = start;
    const text = PATTERN.exec(low)?.[0];
    if (text === undefined) continue;
    from = start + text.length;
    if (isOfWord(low, start - 1) || isOfWord(low, from)) continue;
    found ??= [];
    found.push({ start, end: from, text });
  }
  return found ?? NO_REPEATS;
}

/** Whether something in a passage may come back, told by its words. */
export const mayRepeat = (source: Passage): boolean => nextRepeat(source, source.first) < source.last;

function nextRepeat(source: Passage, from: number): number {
  const { sheet: { words } } = source;
  const lastDay = nextAmong(source, LAST_DAY, { from: Math.max(source.first, from - OF_LAST_DAY), to: nextPeriod(source, from) - OF_LAST_DAY, holds: (at) => words[at + OF_LAST_DAY] === MONTH });
  return nextAmong(source, IN_WEEK, { from, to: lastDay + OF_LAST_DAY, holds: (at) => words[at + 2] === TIMES });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly holds: (at: number) => boolean;
}

// The first place of a cue in a stretch for which something holds; its end where there is none.
function nextAmong(source: Passage, cue: Cue, { from, to, holds }: Stretch): number {
  if (placesOf(cue, source.sheet).length === 0) return to;
  for (let at = nextCue(cue, source, from); at < to; at = nextCue(cue, source, at + 1)) if (holds(at)) return at;
  return to;
}

function nextPeriod({ sheet, last }: Passage, from: number): number {
  const places = placesOf(REPEATS, sheet);
  let index = firstAmong(places, from);
  let at = places[index] ?? last;
  for (; at + 1 < last && !isRepeated(sheet, at); at = places[index] ?? last) index += 1;
  return at + 1 < last ? at : last;
}

const [OF, MONTH, TIMES] = [WORD.of, wordNumber('tháng'), wordNumber('lần')];
// thứ Hai đầu tiên của tháng | tuần đầu của tháng
const LAST_OF_NTH = wordSet(['tiên', 'cùng']);
const WEEK = wordNumber('tuần');
const isNth = (words: Uint16Array, at: number): boolean => LAST_OF_NTH[words[at - 1] ?? 0] === 1 || (ENDS[words[at - 1] ?? 0] === 1 && words[at - 2] === WEEK);
// trước ngày 05 | của tháng tiếp theo; ngày 25 | tháng báo cáo; ngày cuối | của tháng báo cáo. Not: số liệu của tháng báo cáo
const FOLLOWS = wordSet(['tiếp', 'kế', 'liền', 'báo', 'sau']);
const DAY = wordNumber('ngày');
const follows = (words: Uint16Array, at: number, behind: number): boolean => FOLLOWS[behind] === 1 && (words[at - 1] === ANY_NUMBER || (ENDS[words[at - 1] ?? 0] === 1 && words[at - 2] === DAY));
// "tháng | cuối quý", "tháng | tiếp theo"
const isMonthSaid = (words: Uint16Array, at: number, behind: number): boolean => ENDS[behind] === 1 || follows(words, at, behind);
const EACH = wordSet(['hằng', 'hàng', 'mỗi']);
const PERIODS = wordSet(['ngày', 'tuần', 'tháng', 'quý', 'năm']);
const ENDS = wordSet(['cuối', 'đầu']);
// "3 giờ một lần"
const COUNTED_PERIODS = wordSet(['giờ', 'ngày', 'tuần', 'tháng', 'quý', 'năm']);
// "3 tháng một lần", "06 tháng/lần"
const HOW_OFTEN = wordSet(['/', 'một', 'hai', '0-9']);

// What the words behind the first have to be.
function isRepeated({ words }: Sheet, at: number): boolean {
  const word = words[at] ?? 0;
  const next = words[at + 1] ?? 0;
  const third = words[at + 2] ?? 0;
  if (EACH[word] === 1) return PERIODS[next] === 1;
  if (word === MONTH) return isMonthSaid(words, at, next);
  if (word === OF) return next === MONTH && (isNth(words, at) || isMonthSaid(words, at, third));
  return next === WORD.opens || next === TIMES || (COUNTED_PERIODS[next] === 1 && HOW_OFTEN[third] === 1);
}
