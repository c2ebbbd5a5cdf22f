import { cueOf, nextCue } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { kindOf, RAISES, SPACE } from '../text/characters.js';
import { squeezed } from '../text/letters.js';
import { lowered } from '../text/lowered.js';

const LONGEST = 90;

// A deadline that begins behind the longest title shortens nothing, so that the rest of a long paragraph need not be looked at.
const LOOKED_AT = 240;
const UNTIL_WHEN = /,?\s(?:hoàn thành |xong |báo cáo [^,;]{0,60})?(?:(?:trước|chậm nhất)\s(?:ngày\s)?\d|(?:ngay )?(?:trong|đầu|giữa|cuối)\s(?:tháng|quý)\s)/;
const SAYS_WHEN = cueOf(wordSet(['trước', 'chậm', 'trong', 'đầu', 'giữa', 'cuối']), wordSet(['ngày', 'nhất', '0', 'tháng', 'quý']));

// The first words of what a title leaves out in front of its verb.
const MAY_PRESS = wordSet(['cần', 'phải', 'khẩn', 'tập', 'chủ', 'có', 'tiếp']);
const PRESSES = /^(?:cần|phải|khẩn trương|tập trung|chủ động|có trách nhiệm|tiếp tục)\s(?=\p{L})/iu;
const LEAST_ENDED = 24;

/**
 * A short name for lists, at most 90 characters: without who leads and who helps, without the deadline, cut where a clause ends.
 * "Chủ trì, phối hợp với Phòng X tham mưu tổ chức tọa đàm …" is named "Tham mưu tổ chức tọa đàm …".
 * @param text the words of the task with white space folded
 * @param action where in the words what is told begins
 */
export function titleOf(source: Passage, text: string, action: number): string {
  const from = behindMarks(source.text, action);
  const first = tokenAt(source, from);
  const rest = text === source.text ? text.slice(text.charAt(from) === ' ' ? from + 1 : from) : squeezed(source.text.slice(from));
  const bare = MAY_PRESS[wordAt(source, first)] === 1 ? rest.replace(PRESSES, '') : rest;
  const words = bare === '' ? text : bare;
  const until = nextCue(SAYS_WHEN, source, tokenAt(source, action));
  const dated = until < source.last && (text !== source.text || startOf(source, until) < from + LOOKED_AT);
  const ended = dated ? words.slice(0, UNTIL_WHEN.exec(lowered(words.slice(0, LOOKED_AT)))?.index) : words;
  return raised(cut(ended.length >= LEAST_ENDED ? ended : words));
}

const MARKS = ',:;.';
const MOST_MARKS = 4;
const isMark = (text: string, at: number): boolean => MARKS.includes(text.charAt(at)) || (kindOf(text.charCodeAt(at)) & SPACE) !== 0;

// Behind the marks and white space that a piece of text begins with.
function behindMarks(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + MOST_MARKS && isMark(text, at)) at += 1;
  return at;
}

function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 0 && end > text.length - MOST_MARKS && isMark(text, end - 1)) end -= 1;
  return text.slice(0, end);
}

function raised(title: string): string {
  if (title === '' || (kindOf(title.charCodeAt(0)) & RAISES) === 0) return title;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const LEAST_CLAUSE = 36;

function cut(words: string): string {
  if (words.length <= LONGEST) return withoutMarks(words);
  const head = words.slice(0, LONGEST - 1);
  const clause = lastClause(head);
  if (clause >= LEAST_CLAUSE) return head.slice(0, clause);
  const link = lastLink(head);
  if (link >= LEAST_CLAUSE) return head.slice(0, link);
  const word = head.lastIndexOf(' ');
  return `${head.slice(0, word > 20 ? word : LONGEST - 1)}…`;
}

const BLANK = 32;
const OPENS = 40;
const COMMA = 44;
const STOP = 46;
const SEMICOLON = 59;

// Where the last clause ends that leaves enough in front of it: before ", ", "; ", ". " or " (".
function lastClause(head: string): number {
  let behind = 0;
  for (let at = head.length - 1; at >= LEAST_CLAUSE; at -= 1) {
    const code = head.charCodeAt(at);
    if (code === BLANK && behind === OPENS) return at;
    if (behind === BLANK && (code === COMMA || code === SEMICOLON || code === STOP)) return at;
    behind = code;
  }
  return -1;
}

const LINK = / (?:theo|về việc|trên địa bàn|nhằm|để) /y;
// The first word of a link is of two letters or four, and begins with one of these.
const LINK_LETTERS = 'tvnđ';
const isLinkLength = (length: number): boolean => length === 2 || length === 4;

// Where the last link begins that leaves enough in front of it: " theo …", " để …".
function lastLink(head: string): number {
  let next = head.length;
  for (let at = head.length - 1; at >= LEAST_CLAUSE; at -= 1) {
    if (head.charCodeAt(at) !== BLANK) continue;
    if (isLinkLength(next - at - 1) && LINK_LETTERS.includes(head.charAt(at + 1))) {
      LINK.lastIndex = at;
      if (LINK.test(head)) return at;
    }
    next = at;
  }
  return -1;
}
