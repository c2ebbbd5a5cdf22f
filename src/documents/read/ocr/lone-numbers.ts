import { blankPicture, copyInto, inkedColumns, inkOfRows, type DotBox } from './crop.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import { seenLines } from './scan-lines.js';
import { straightened, straightPicture } from './straight-picture.js';
import { slantOf } from './straighten.js';

// Dots of white around what is recognised: the recogniser does not see letters that touch the edge of its picture.
export const MARGIN = 20;
// Points: the height of the print of a number, and its width.
const LOWEST_PRINT = 4;
const HIGHEST_PRINT = 14;
const WIDEST_NUMBER = 45;
// Dots between a number and its copy: nearer than words stand, so that both are seen as one.
const BETWEEN_COPIES = 12;
// Dots: white between a letter and its mark is lower than white between lines.
const WHITE_ROWS = 3;
const NUMBER_HEAD = /^s?tt[.:]?$/iu;
const NUMBER = /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]?$/u;
const MOST_NUMBERS = 80;

/** The rows of a part that have ink, parted by white, from the top; each with how much it has. */
export function bandsOf(ink: readonly number[]): { readonly from: number; readonly to: number; readonly ink: number }[] {
  const bands: { from: number; to: number; ink: number }[] = [];
  for (const [row, dots] of ink.entries()) {
    if (dots === 0) continue;
    const last = bands.at(-1);
    if (last === undefined || row - last.to > WHITE_ROWS) bands.push({ from: row, to: row + 1, ink: dots });
    else {
      last.to = row + 1;
      last.ink += dots;
    }
  }
  return bands;
}

/** "1." alone on white is no text to the recogniser; printed twice it is, and is read as "1.1.". */
export function loneNumber(recogniser: Recogniser, picture: Picture, { box, unit }: { readonly box: DotBox; readonly unit: number }): SeenWord | null {
  const { left, right } = inkedColumns(picture, box);
  const [width, height] = [right - left, box.bottom - box.top];
  if (width <= 0 || width * unit > WIDEST_NUMBER || height * unit < LOWEST_PRINT || height * unit > HIGHEST_PRINT) return null;
  const twice = blankPicture(2 * (width + MARGIN) + BETWEEN_COPIES, height + 2 * MARGIN);
  const print = { ...box, left, right };
  copyInto(twice, picture, { box: print, x: MARGIN, y: MARGIN });
  copyInto(twice, picture, { box: print, x: MARGIN + width + BETWEEN_COPIES, y: MARGIN });
  const words = recogniser.words(twice);
  const text = words.map((word) => word.text).join('');
  const half = text.slice(0, text.length / 2);
  return half === '' || half + half !== text ? null : { ...print, text: half, confidence: Math.min(...words.map(({ confidence }) => confidence)), beginsLine: true };
}

/**
 * The numbers below a head "STT" or "TT" of a table without lines, where nothing was recognised.
 *
 * @param unit points for each dot
 */
export function numbersBelow(recogniser: Recogniser, picture: Picture, { words, unit }: { readonly words: readonly SeenWord[]; readonly unit: number }): SeenWord[] {
  const head = words.find((word) => NUMBER_HEAD.test(word.text));
  if (head === undefined) return [];
  const slant = slantOf(seenLines(words));
  const straight = straightPicture(picture, slant);
  const column = straight.inside(columnBelow(straightBox(head, slant), picture.height));
  const taken = words.map((word) => straight.inside(straightBox(word, slant)));
  const found: SeenWord[] = [];
  for (const { from, to } of bandsOf(inkOfRows(straight.picture, column)).slice(0, MOST_NUMBERS)) {
    const place = { ...column, top: column.top + from, bottom: column.top + to };
    if (taken.some((box) => box.left < place.right && place.left < box.right && box.top < place.bottom && place.top < box.bottom)) continue;
    const number = loneNumber(recogniser, straight.picture, { box: place, unit });
    if (number !== null && NUMBER.test(number.text)) found.push(straight.before(number));
  }
  return found;
}

function straightBox({ left, top, right, bottom }: DotBox, slant: number): DotBox {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  const straight = straightened(middle.x, middle.y, slant);
  const [x, y] = [straight.x - middle.x, straight.y - middle.y];
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** As wide as the head and a letter more on each side, down to the foot of the page. */
function columnBelow(head: DotBox, height: number): DotBox {
  const letter = head.bottom - head.top;
  return { left: Math.max(0, head.left - letter / 2), right: head.right + letter / 2, top: head.bottom + letter / 3, bottom: height };
}
