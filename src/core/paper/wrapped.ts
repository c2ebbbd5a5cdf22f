import { textWidth } from './text-width.js';

// Between the room in which a text takes one line less and the room that it has; half a point is not seen.
const STEPS = 12;

/** A text as lines that are filled from the left, as they are set in a column; a word that is wider than the column keeps its line. */
export function wrapped(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((each) => each !== '')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer, size) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The narrowest room in which a text takes no more lines than in the room that it has: its lines are then about equally long, and no word stands alone on the last. */
export function evenRoom(text: string, size: number, room: number): number {
  const most = wrapped(text, size, room).length;
  if (most < 2) return room;
  let [narrow, wide] = [room / most, room];
  for (let step = 0; step < STEPS; step += 1) {
    const middle = (narrow + wide) / 2;
    if (wrapped(text, size, middle).length <= most) wide = middle;
    else narrow = middle;
  }
  return wide;
}

// Substitutes of Times New Roman draw some Vietnamese letters a little wider.
const SLACK = 1.025;

/** How far a text in the middle stands in from each side, so that its lines are about equally long; 0 where it keeps to one line. In points. */
export const evenSides = (text: string, size: number, room: number): number => Math.max(0, Math.floor((room - evenRoom(text, size, room) * SLACK) / 2));
