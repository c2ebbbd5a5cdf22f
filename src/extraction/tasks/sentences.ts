import { kindOf, SPACE } from '../text/characters.js';
import { allMatches } from '../text/matches.js';

/** A piece of a paragraph, as offsets into its text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

const ABBREVIATED = /(?:^|[\s(])(?:TP|Tp|TS|ThS|PGS|GS|BS|Đ\/c|đ\/c|v\.v|tr|Q|P|K|TX|TT|KT|TM|TL)$/u;

const SENTENCE_END = /[.!?…]{1,4}["”’)]{0,3}\s{1,4}(?=["“(]{0,2}\p{Lu})/gu;

/** The sentences of a paragraph: after a full stop that is followed by a capital letter, not after abbreviations or numbers. */
export function sentencesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of allMatches(text, SENTENCE_END)) {
    const before = text.slice(start, match.index);
    if (ABBREVIATED.test(before) || /(?:^|\s)\d{1,2}$/.test(before) && match[0].length === 2 && before.length < 4) continue;
    pieces.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ start, end: text.length });
  return pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start);
}

/** The clauses of a sentence between semicolons. */
export function clausesOf(text: string, sentence: Piece): Piece[] {
  const semicolon = text.indexOf(';', sentence.start);
  if (semicolon < 0 || semicolon >= sentence.end) return [trimmed(text, sentence)].filter((piece) => piece.end > piece.start);
  const pieces: Piece[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const letter = text.charAt(at);
    if (letter === '(' || letter === '“') depth += 1;
    else if ((letter === ')' || letter === '”') && depth > 0) depth -= 1;
    else if (letter === ';' && depth === 0) {
      pieces.push({ start, end: at });
      start = at + 1;
    }
  }
  pieces.push({ start, end: sentence.end });
  return pieces.map((piece) => trimmed(text, piece)).filter((piece) => piece.end > piece.start);
}

const LEADING = ',;:';
const TRAILING = '.;:,/…';
const isSpace = (text: string, at: number): boolean => (kindOf(text.charCodeAt(at)) & SPACE) !== 0;

/** A piece without the space and the end marks at its ends. */
export function trimmed(text: string, piece: Piece): Piece {
  let { start, end } = piece;
  while (start < end && (LEADING.includes(text.charAt(start)) || isSpace(text, start))) start += 1;
  while (end > start && (TRAILING.includes(text.charAt(end - 1)) || isSpace(text, end - 1))) end -= 1;
  return { start, end };
}
