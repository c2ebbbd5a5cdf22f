import { isSyllable } from '../words/syllables.js';
import { CAPITAL, kindOf, LETTER, SMALL } from './characters.js';
import { lower } from './letters.js';
import type { Edit, MappedText } from './mapped-text.js';
import { edited } from './mapped-text.js';
import { unitAt } from './units.js';

/**
 * A text in which words that ran together stand apart again: "phối hợp vớiBộ Công Thương", "có ýkiến", "biết, thực hiện./.Nơi nhận:".
 * Pages that took the line breaks of a document for nothing read so. Parted is only what becomes two Vietnamese syllables; words of small
 * letters only where a capital shows that the text has lost spaces, and where they can be parted in one way.
 */
export function parted(mapped: MappedText): MappedText {
  const { text } = mapped;
  const capitals = capitalsBehind(text);
  const joints = capitals.filter((at) => isJoint(text, at));
  const lines = capitals.filter((at) => text.charCodeAt(at - 1) === FULL_STOP && RECIPIENTS.test(text.slice(at, at + LONGEST_HEAD)));
  const edits = [...joints.map((at) => inserted(at, ' ')), ...lines.map((at) => inserted(at, '\n'))];
  if (joints.length > 0) edits.push(...smallJoints(text));
  return edited(mapped, edits.sort((a, b) => a.start - b.start));
}

const inserted = (at: number, sign: string): Edit => ({ start: at, end: at, text: sign });

const RECIPIENTS = /^N[ơo]i\s?nh[ậâ]n\s?:/u;
const LONGEST_HEAD = 12;

const isOf = (text: string, at: number, kind: number): boolean => (kindOf(unitAt(text, at)) & kind) !== 0;

// Where a capital stands that words may have run together at: behind a small letter or a full stop, or behind a capital where it begins a word of its own.
function capitalsBehind(text: string): number[] {
  const places: number[] = [];
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kinds = kindOf(unitAt(text, at));
    if ((kinds & CAPITAL) !== 0 && mayBegin(text, at, before)) places.push(at);
    before = kinds;
  }
  return places;
}

const FULL_STOP = 46;

function mayBegin(text: string, at: number, before: number): boolean {
  if ((before & LETTER) === 0) return text.charCodeAt(at - 1) === FULL_STOP;
  return (before & CAPITAL) === 0 || isOf(text, at + 1, SMALL);
}

const LONGEST = 7;

// Past the letters of a kind from a place on; no syllable has more than seven.
function runEnd(text: string, from: number, kind: number): number {
  let at = from;
  while (at < text.length && at <= from + LONGEST && isOf(text, at, kind)) at += 1;
  return at;
}

function runStart(text: string, to: number, kind: number): number {
  let at = to;
  while (at > 0 && at >= to - LONGEST && isOf(text, at - 1, kind)) at -= 1;
  return at;
}

const SHORTEST = 2;
const SHORTEST_CAPITALS = 3;
const MARKED = /[^a-z]/;
const isWord = (text: string, start: number, end: number, least = SHORTEST): boolean => end - start >= least && isSyllable(lower(text.slice(start, end)));

// "với|Bộ", "của|UBND", "NAM|Độc". Not: "Ph|Ò", "VNe|ID", "You|Tube", "Th|S", "TTg|CP"
function isJoint(text: string, at: number): boolean {
  const end = runEnd(text, at + 1, SMALL);
  const named = !isOf(text, end, CAPITAL) && isWord(text, at, end);
  if (isOf(text, at - 1, CAPITAL)) return named && end > at + 1 && endsCapitals(text, at);
  return isOf(text, at - 1, SMALL) && endsWord(text, at, named ? ANYHOW : MARKED) && (named || (end === at + 1 && isOf(text, end, CAPITAL)));
}

const ANYHOW = /./;

// Whether a syllable in capitals ends at a place, with no letter before it.
function endsCapitals(text: string, at: number): boolean {
  const start = runStart(text, at, CAPITAL);
  return !isOf(text, start - 1, LETTER) && isWord(text, start, at, SHORTEST_CAPITALS);
}

// Whether a syllable of small letters, or with a capital in front, ends at a place, and is written so.
function endsWord(text: string, at: number, written: RegExp): boolean {
  const small = runStart(text, at, SMALL);
  const start = isOf(text, small - 1, CAPITAL) ? small - 1 : small;
  return !isOf(text, start - 1, LETTER) && isWord(text, start, at) && written.test(lower(text.slice(start, at)));
}

const RUN = /(?<!\p{L})\p{L}\p{Ll}{2,11}(?!\p{L})/gu;
const ALONE = new Set(['ý', 'ở']);

// "gây|tác", "Văn|phòng", "ý|kiến": no syllable, and two in one way only. A foreign word has no marks.
function smallJoints(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index, 0: run } of text.matchAll(RUN)) {
    const low = lower(run);
    if (!MARKED.test(low) || isSyllable(low)) continue;
    const ways = Array.from(low, (_, at) => at).filter((at) => at > 0 && low.length - at >= SHORTEST && isSyllable(low.slice(at)) && (at >= SHORTEST ? isSyllable(low.slice(0, at)) : ALONE.has(low.slice(0, at))));
    const [way] = ways;
    if (ways.length === 1 && way !== undefined) edits.push(inserted(index + way, ' '));
  }
  return edits;
}
