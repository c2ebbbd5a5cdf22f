import type { Box } from './boxes.js';
import { linesOf, type Piece } from './lines.js';
import type { Word } from './words.js';

/** A paragraph of a cell: its words in order. */
export type CellLine = readonly Word[];

// Points: what a cell keeps free on each side.
const PADDING = 5;
const BULLET = /^(?:[-–+•*]|\d{1,2}[.)]|[a-zđ]\))$/u;

/** The paragraphs of the text of a cell: a line that had room for the first word of the next one ended on purpose. */
export function cellLines(pieces: readonly Piece[], box: Box): CellLine[] {
  const room = box.right - box.left - 2 * PADDING;
  const paragraphs: Word[][] = [];
  let before: readonly Word[] | undefined;
  for (const line of linesOf(pieces)) {
    const words = line.segments.flatMap((segment) => segment.words);
    const open = paragraphs.at(-1);
    if (open === undefined || before === undefined || beginsAnew(before, words, { room, size: line.size })) paragraphs.push([...words]);
    else open.push(...words);
    before = words;
  }
  return paragraphs;
}

const widthOf = (words: readonly Word[]): number => (words.at(-1)?.box.right ?? 0) - (words[0]?.box.left ?? 0);

function beginsAnew(before: readonly Word[], words: readonly Word[], { room, size }: { room: number; size: number }): boolean {
  const first = words[0];
  if (first === undefined) return false;
  if (BULLET.test(first.text) || /^[-+•]\p{L}/u.test(first.text)) return true;
  if (!/^\p{Lu}/u.test(first.text)) return false;
  return widthOf(before) + size / 3 + (first.box.right - first.box.left) < room;
}
