import type { SeenWord } from './engine.js';

/** A printed line as it was recognised. */
export type SeenLine = readonly SeenWord[];

const DESCENDS = /[gjpqyạặậẹệịọộợụựỵ,;()[\]{}|/Q]/iu;
const LONG = 4;
const STEEPEST = 0.1;

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;

/** The words of a page line by line, as the recogniser joined them. */
export function linesSeen(words: readonly SeenWord[]): SeenLine[] {
  const lines: SeenWord[][] = [];
  for (const word of words) {
    if (word.beginsLine || lines.length === 0) lines.push([word]);
    else lines.at(-1)?.push(word);
  }
  return lines;
}

/** Where letters stand: the lower edge of words without a tail or a dot below, else of all. */
function feet(line: SeenLine): SeenWord[] {
  const plain = line.filter((word) => !DESCENDS.test(word.text));
  return plain.length > 0 ? plain : [...line];
}

const middle = (word: SeenWord): number => (word.left + word.right) / 2;

function slopeOf(line: SeenLine): number | null {
  const words = feet(line);
  const [first, last] = [words[0], words.at(-1)];
  if (words.length < LONG || first === undefined || last === undefined || middle(last) <= middle(first)) return null;
  const slopes: number[] = [];
  // Theil and Sen: the middle of all slopes between two words is not moved by a stray box.
  for (const [index, one] of words.entries()) for (const other of words.slice(index + 1)) if (middle(other) > middle(one)) slopes.push((other.bottom - one.bottom) / (middle(other) - middle(one)));
  return median(slopes);
}

/** How much the lines of a page fall to the right, as dots down for each dot right; 0 where there are too few to tell. */
export function slantOf(lines: readonly SeenLine[]): number {
  const slope = median(lines.map(slopeOf).filter((each) => each !== null));
  return Math.abs(slope) > STEEPEST ? 0 : slope;
}

/** The height at which a line would cross the left edge if the page lay straight. */
export function baselineOf(line: SeenLine, slant: number): number {
  return median(feet(line).map((word) => word.bottom - slant * middle(word)));
}
