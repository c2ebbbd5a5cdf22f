import type { PrintedLine } from './lines.js';

/** From where to where something reaches across the page, in points. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** A word and how far it reaches across the page. */
export interface WordReach extends Reach {
  readonly text: string;
}

/** A printed line as the words that it is made of, from the left. */
export interface WordLine {
  readonly y: number;
  readonly size: number;
  readonly words: readonly WordReach[];
}

// In parts of the type size, as where lines are put together.
const WORD_GAP = 0.15;

/** The words of a line. */
export function wordLine({ y, size, pieces }: PrintedLine): WordLine {
  const words: { text: string; from: number; to: number }[] = [];
  let spaced = true;
  for (const piece of [...pieces].sort((one, other) => one.x - other.x)) {
    const last = words.at(-1);
    const text = piece.text.trim();
    if (text !== '' && last !== undefined && !spaced && piece.x - last.to <= WORD_GAP * piece.size) {
      last.text += text;
      last.to = Math.max(last.to, piece.x + piece.width);
    } else if (text !== '') words.push({ text, from: piece.x, to: piece.x + piece.width });
    spaced = text === '';
  }
  return { y, size, words };
}

/** What the words of these lines cover, as stretches that are parted by at least this much white in every line. */
export function covered(lines: readonly WordLine[], white: number): Reach[] {
  const stretches: { from: number; to: number }[] = [];
  for (const { from, to } of lines.flatMap(({ words }) => words).sort((one, other) => one.from - other.from)) {
    const last = stretches.at(-1);
    if (last === undefined || from - last.to >= white) stretches.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return stretches;
}

/** The words of a line that begin in a column, a space between. */
export const textIn = ({ words }: WordLine, { from, to }: Reach): string => words.filter((word) => word.from >= from - 1 && word.from <= to).map(({ text }) => text).join(' ');
