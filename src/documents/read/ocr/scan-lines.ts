import { lineOf, type Line, type Piece, type Segment } from '../pdf/lines.js';
import type { Box } from '../pdf/boxes.js';
import type { SeenWord } from './engine.js';
import { baselineOf, linesSeen, type SeenLine } from './straighten.js';

// A word without marks covers about half of the type size, one with marks and tails all of it; the middle is three quarters.
const HEIGHT_OF_WORD = 0.78;
// In parts of the type size: lines of two columns whose feet differ by less stand in one row.
const SAME_ROW = 0.4;
// Specks of stamps and signatures are read as signs that no sentence holds, or as some that it does but without confidence.
const SIGNS = /^[^\p{L}\p{N}]+$/u;
const MEANT = /^[-–—+*•.,;:…()/%&="“”]+$/u;
const SURE = 0.5;

/** A line of a page that lies straight: its baseline, its pieces, and how far they reach. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly pieces: Piece[];
  left: number;
  right: number;
}

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

const isSpeck = (word: SeenWord): boolean => SIGNS.test(word.text) && (word.confidence < SURE || !MEANT.test(word.text));

/** Where a page lies straight: how its lines fall, how many points a dot is, where a box of the picture is seen on the page. */
export interface Lie {
  readonly slant: number;
  readonly unit: number;
  /** Where a box of the read picture, in points, is seen on the page. */
  readonly onPage: (box: Box) => Box;
}

/** The words of a page line by line, without specks. */
export const seenLines = (words: readonly SeenWord[]): SeenLine[] => linesSeen(words).map((line) => line.filter((word) => !isSpeck(word))).filter((line) => line.length > 0);

/** The words of one line, or of the part of it that stands in a cell, set straight. */
export function rowOf(line: SeenLine, { slant, unit, onPage }: Lie): Row {
  const size = (median(line.map((word) => word.bottom - word.top)) / HEIGHT_OF_WORD) * unit;
  const y = baselineOf(line, slant) * unit;
  const pieces = line.flatMap((word) => {
    // Set straight, a page shifts sideways as well; over the few degrees of a scan that is below a letter.
    const x = (word.left + slant * word.bottom) * unit;
    const box = onPage({ left: word.left * unit, top: word.top * unit, right: word.right * unit, bottom: word.bottom * unit });
    // The recogniser has parted the words: the gap before each is a space, however narrow.
    return [{ text: ' ', x: x - unit, y, width: 0, size }, { text: word.text, x, y, width: (word.right - word.left) * unit, size, box, confidence: word.confidence }];
  });
  return { y, size, pieces, left: Math.min(...pieces.map((piece) => piece.x)), right: Math.max(...pieces.map((piece) => piece.x + piece.width)) };
}

const MOTTO = /^c[o0]ng h[o0]a xa h[o0]i/;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Agency and quốc hiệu (NĐ 30/2020/NĐ-CP, Phụ lục I) parted where the left column comes so near that no gap is seen. */
function partedAtMotto(segment: Segment): Segment[] {
  const { words, x, right } = segment;
  const at = words.findIndex((_, index) => index > 0 && MOTTO.test(plain(words.slice(index, index + 4).map((word) => word.text).join(' '))));
  const [first, motto] = [words[0], words[at]];
  if (first === undefined || motto === undefined || motto.box.left <= first.box.left) return [segment];
  const begin = x + motto.box.left - first.box.left;
  const end = x + (words[at - 1]?.box.right ?? first.box.right) - first.box.left;
  const part = (from: number, to: number): Pick<Segment, 'text' | 'words'> => ({ words: words.slice(from, to), text: words.slice(from, to).map((word) => word.text).join(' ') });
  return [{ x, right: end, ...part(0, at) }, { x: begin, right, ...part(at, words.length) }];
}

const beside = (row: Row, other: Row): boolean => row.right <= other.left || other.right <= row.left;

/** Recognised lines set straight, from the top; two that stand beside each other at one height, as those of a letterhead do, make one row. */
export function rowsOfScan(lines: readonly SeenLine[], lie: Lie): Row[] {
  const rows: Row[] = [];
  for (const row of lines.map((line) => rowOf(line, lie)).sort((one, other) => one.y - other.y)) {
    const same = rows.slice(-4).find((other) => Math.abs(other.y - row.y) < SAME_ROW * Math.min(other.size, row.size) && beside(other, row));
    if (same === undefined) {
      rows.push(row);
      continue;
    }
    same.pieces.push(...row.pieces);
    same.left = Math.min(same.left, row.left);
    same.right = Math.max(same.right, row.right);
  }
  return rows;
}

/** Recognised lines as lines of a page that lies straight: they stay as the recogniser joined them. */
export function linesOfScan(lines: readonly SeenLine[], lie: Lie): Line[] {
  return rowsOfScan(lines, lie).map(lineOf).filter((line) => line.segments.length > 0).map((line) => ({ ...line, segments: line.segments.flatMap(partedAtMotto) }));
}
