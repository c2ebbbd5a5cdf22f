import type { ReadDeadline } from '../reading.js';
import { OTHER_WORD, WORD, wordNumber, wordSet } from './lexicon.js';
import type { Passage, Sheet } from './tokens.js';
import { tokenAt } from './tokens.js';

const VERBS = /(?:(hoàn\sthành|hoàn\stất|xong|kết\sthúc|bàn\sgiao|nghiệm\sthu)|(trình|gửi|nộp|chuyển)(?:\s(?:các\s)?báo\scáo)?|(phê\sduyệt|ban\shành|thông\squa|ký)|(báo\scáo))(?!\p{L})/uy;
const KINDS = ['complete', 'submit', 'approve', 'report'] as const;
// The words at which one of them can begin.
const OPENINGS = wordSet(['hoàn', 'xong', 'kết', 'bàn', 'nghiệm', 'trình', 'gửi', 'nộp', 'chuyển', 'phê', 'ban', 'thông', 'ký', 'báo']);
const REPORT = wordNumber('báo');
const FARTHEST = 90;

// "hoàn thành trước ngày 25/3 để trình UBND tỉnh phê duyệt trong tháng 3": complete, approve

/** What has to be done by a deadline that begins at `start`: the last verb of its clause that says so; null for none. */
export function milestoneBefore(source: Passage, start: number): ReadDeadline['milestone'] {
  const { sheet, base, first } = source;
  const end = base + start;
  const from = Math.max(sheet.starts[first] ?? 0, end - FARTHEST);
  for (let at = tokenAt(source, start) - 1; at >= first && (sheet.starts[at] ?? 0) >= from && !endsClause(sheet, at); at -= 1) {
    const found = mayBegin(sheet, at) ? verbAt(sheet, at, end) : null;
    if (found !== null) return found === 'report' && isHandedIn(sheet, at, from) ? 'submit' : found;
  }
  return null;
}

const SPACE = 32;

const endsClause = ({ words, low, ends }: Sheet, at: number): boolean => words[at] === WORD.semicolon || (words[at] === WORD.stop && low.charCodeAt(ends[at] ?? 0) === SPACE);

// The sign of a footnote may be printed right behind a verb: "xong1".
function mayBegin({ words, low, ends }: Sheet, at: number): boolean {
  const word = words[at] ?? 0;
  if (word !== OTHER_WORD) return OPENINGS[word] === 1;
  const last = low.charCodeAt((ends[at] ?? 0) - 1);
  return last >= 48 && last <= 57;
}

function verbAt({ low, starts }: Sheet, at: number, end: number): ReadDeadline['milestone'] {
  VERBS.lastIndex = starts[at] ?? 0;
  const match = VERBS.exec(low);
  return match === null || VERBS.lastIndex > end ? null : (KINDS[KINDS.findIndex((_, index) => match[index + 1] !== undefined)] ?? null);
}

// "gửi báo cáo", "trình các báo cáo": one verb.
function isHandedIn(sheet: Sheet, at: number, from: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 2) && (sheet.starts[before] ?? 0) >= from && sheet.words[at] === REPORT; before -= 1) {
    if (mayBegin(sheet, before) && verbAt(sheet, before, Infinity) === 'submit' && VERBS.lastIndex > (sheet.starts[at] ?? 0)) return true;
  }
  return false;
}
