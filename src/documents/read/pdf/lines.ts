import { boxOfPrinted, type Box } from './boxes.js';
import { wordsOf, type Word, type WordPart } from './words.js';

/** A piece of text as the page places it; units are points, y grows downwards, `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Where it is seen, when that is not what its baseline and size say: a scan is set straight before it is read. */
  readonly box?: Box;
  /** How sure the recogniser is, 0..1; absent for printed text. */
  readonly confidence?: number;
  /** Name of its font on the page. */
  readonly font?: string;
  /** Drawn without ink: the text that a scanner put behind its picture. */
  readonly hidden?: boolean;
}

/** Neighbouring pieces of one printed line without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  /** Its words with their places; `text` is these, a space between. */
  readonly words: readonly Word[];
}

/** One printed line: its segments from left to right. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

// In parts of the type size. A word space is about a quarter; a justified one rarely exceeds one.
const WORD_GAP = 0.15;
const WIDE_GAP = 1.4;
const SAME_LINE = 0.45;
const OVERPRINT = 0.08;

/** Bold by printing twice, a hair apart, is a habit of old printer drivers. */
function isOverprint(piece: Piece, other: Piece): boolean {
  const near = piece.size * OVERPRINT;
  return piece.text === other.text && Math.abs(piece.x - other.x) <= near && Math.abs(piece.y - other.y) <= near;
}

function isSpace(piece: Piece): boolean {
  return piece.text.trim() === '';
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: { x: number; right: number; parts: WordPart[] }[] = [];
  let before: Piece | undefined;
  let spaced = false;
  for (const piece of [...pieces].sort((left, right) => left.x - right.x)) {
    const last = segments.at(-1);
    if (isSpace(piece)) {
      spaced = true;
      continue;
    }
    if (before !== undefined && isOverprint(piece, before)) continue;
    const gap = last === undefined ? Infinity : piece.x - last.right;
    // Some writers print spaces narrower than any gap, others leave them out: either is a sign.
    const part = { text: piece.text, box: piece.box ?? boxOfPrinted(piece), confidence: piece.confidence ?? null, begins: spaced || gap > WORD_GAP * piece.size };
    if (last === undefined || gap > WIDE_GAP * piece.size) segments.push({ x: piece.x, right: piece.x + piece.width, parts: [part] });
    else {
      last.parts.push(part);
      last.right = Math.max(last.right, piece.x + piece.width);
    }
    before = piece;
    spaced = false;
  }
  return segments.map(({ x, right, parts }) => segmentOf({ x, right }, wordsOf(parts))).filter((segment) => segment.text !== '');
}

function segmentOf(place: { readonly x: number; readonly right: number }, words: readonly Word[]): Segment {
  return { ...place, words, text: words.map((word) => word.text).join(' ') };
}

/** The pieces that stand on one line. */
export interface PrintedLine {
  readonly y: number;
  readonly size: number;
  readonly pieces: readonly Piece[];
}

/** Puts the pieces of a page into lines, top to bottom. Raised and lowered figures stay in the line they belong to. */
export const linesOf = (pieces: readonly Piece[]): Line[] => printedLines(pieces).map(lineOf).filter((line) => line.segments.length > 0);

/** The same, before words are put together. */
export function printedLines(pieces: readonly Piece[]): PrintedLine[] {
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.filter((each) => each.text !== '').sort((left, right) => left.y - right.y)) {
    const group = groups.at(-1);
    if (group === undefined || Math.abs(piece.y - group.y) > SAME_LINE * Math.max(piece.size, group.size)) {
      groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
      continue;
    }
    group.pieces.push(piece);
    if (piece.size > group.size && !isSpace(piece)) Object.assign(group, { y: piece.y, size: piece.size });
  }
  return groups;
}

/** One line of the pieces that stand on it. */
export function lineOf({ y, size, pieces }: PrintedLine): Line {
  return { y, size, segments: segmentsOf(pieces) };
}
