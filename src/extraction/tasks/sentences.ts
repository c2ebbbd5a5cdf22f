import { cueOf, nextCue } from '../recognise/cue-index.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { isCapital, isWord, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { kindOf, LETTER, SPACE } from '../text/characters.js';
import { unitAt } from '../text/units.js';

/** A piece of a paragraph, as offsets into its text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|TS|ThS|PGS|GS|BS|Đ\/c|đ\/c|v\.v|tr|Q|P|K|TX|TT|KT|TM|TL|Ông|Bà)$/u;
// The longest of them with the mark before it.
const LONGEST_ABBREVIATED = 4;

const ENDS = cueOf(wordSet(['.', '!', '?', '…']));
const SENTENCE_END = /[.!?…]{1,4}["”’)]{0,3}\s{1,4}(?=["“(]{0,2}\p{Lu})/uy;

/** The sentences of a paragraph: after a full stop that is followed by a capital letter, not after abbreviations or numbers. */
export function sentencesOf(source: Passage): Piece[] {
  const { text } = source;
  const pieces: Piece[] = [];
  let start = 0;
  let behind = 0;
  for (let at = nextCue(ENDS, source, source.first); at < source.last; at = nextCue(ENDS, source, at + 1)) {
    const stop = startOf(source, at);
    const end = stop < behind ? -1 : sentenceEnd(source, at);
    if (end < 0) continue;
    behind = end;
    if (isShort(text, { start, end: stop }, end)) continue;
    add(pieces, text, { start, end: stop });
    start = end;
  }
  add(pieces, text, { start, end: text.length });
  return pieces;
}

// Past the marks and the space behind a sentence; -1 where none ends.
function sentenceEnd(source: Passage, at: number): number {
  if (isWord(source, at + 1) && !isCapital(source, at + 1)) return -1;
  SENTENCE_END.lastIndex = startOf(source, at);
  return SENTENCE_END.test(source.text) ? SENTENCE_END.lastIndex : -1;
}

// "TP. Huế", "PGS. Nguyễn Văn An", "1. Sở": a full stop that ends no sentence.
function isShort(text: string, { start, end }: Piece, next: number): boolean {
  const numbered = end - start < 4 && next - end === 2 && /(?:^|\s)\d{1,2}$/.test(text.slice(start, end));
  return numbered || ABBREVIATED.test(text.slice(Math.max(start, end - LONGEST_ABBREVIATED), end));
}

function add(pieces: Piece[], text: string, piece: Piece): void {
  const kept = trimmed(text, piece);
  if (kept.end > kept.start) pieces.push(kept);
}

const SEMICOLON = cueOf(wordSet([';']));
const OPENS_ASIDE = wordSet(['(', '“']);
const CLOSES_ASIDE = wordSet([')', '”']);

/** The clauses of a sentence between semicolons. */
export function clausesOf(source: Passage, sentence: Piece): Piece[] {
  const { text } = source;
  const pieces: Piece[] = [];
  let { start } = sentence;
  let depth = 0;
  const first = tokenAt(source, start);
  const last = startOf(source, nextCue(SEMICOLON, source, first)) < sentence.end ? tokenAt(source, sentence.end) : first;
  for (let at = first; at < last; at += 1) {
    const word = wordAt(source, at);
    if (OPENS_ASIDE[word] === 1) depth += 1;
    else if (CLOSES_ASIDE[word] === 1) depth = Math.max(0, depth - 1);
    else if (word === WORD.semicolon && depth === 0) {
      add(pieces, text, { start, end: startOf(source, at) });
      start = startOf(source, at) + 1;
    }
  }
  add(pieces, text, { start, end: sentence.end });
  return pieces;
}

const LEADING = ',;:';
const TRAILING = '.;:,/…';

// Whether a character is space or one of some marks; most are letters, and are none.
function isAnyOf(marks: string, text: string, at: number): boolean {
  const kind = kindOf(unitAt(text, at));
  return (kind & LETTER) === 0 && ((kind & SPACE) !== 0 || marks.includes(text.charAt(at)));
}

/** A piece without the space and the end marks at its ends. */
export function trimmed(text: string, piece: Piece): Piece {
  let { start, end } = piece;
  while (start < end && isAnyOf(LEADING, text, start)) start += 1;
  while (end > start && isAnyOf(TRAILING, text, end - 1)) end -= 1;
  return { start, end };
}
