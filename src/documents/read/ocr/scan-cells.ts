import type { Box } from '../pdf/boxes.js';
import { blanked, blankPicture, copyInto, cropped, inkedColumns, inkOfRows, type DotBox } from './crop.js';
import { withoutRuns } from './dark-runs.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import { skewed, type ScanTables } from './scan-rules.js';

// Dots of white around a cell: the recogniser does not see letters that touch the edge of its picture.
const MARGIN = 20;
// Dots of ink below which a cell is empty but for specks.
const LEAST_INK = 25;
// Mean confidence below which a cell holds no print, but a part of a stamp or a signature.
const LEAST_SURE = 0.35;
// Points: the height of the print of a cell that holds a number only, and its width.
const LOWEST_PRINT = 4;
const HIGHEST_PRINT = 14;
const WIDEST_NUMBER = 45;
// Dots between a number and its copy: nearer than words stand, so that both are seen as one.
const BETWEEN_COPIES = 12;

/**
 * The words of a page with tables: what stands around the tables, and each cell for itself. Read as a whole, a table loses numbers that
 * stand alone, and lines of neighbouring cells are taken for one.
 *
 * @param unit points for each dot
 */
export function wordsOfCells(recogniser: Recogniser, picture: Picture, { tables, unit }: { readonly tables: ScanTables; readonly unit: number }): SeenWord[] {
  const clean = withoutRuns(picture, tables.runs);
  const dotsOf = (box: Box): DotBox => dotBox(box, tables.slant, unit);
  const around = recogniser.words(blanked(clean, tables.grids.map(({ box }) => dotsOf(box))));
  const inside = tables.grids.flatMap(({ cells }) => cells.flatMap((cell) => wordsOfCell(recogniser, clean, { box: dotsOf(cell.box), unit })));
  return [...around, ...inside];
}

/** Where a box of the straight page lies in the picture. */
function dotBox({ left, top, right, bottom }: Box, slant: number, unit: number): DotBox {
  const first = skewed(left / unit, top / unit, slant);
  const last = skewed(right / unit, bottom / unit, slant);
  return { left: Math.round(first.x), top: Math.round(first.y), right: Math.round(last.x), bottom: Math.round(last.y) };
}

interface CellOfPicture {
  readonly box: DotBox;
  readonly unit: number;
}

function wordsOfCell(recogniser: Recogniser, picture: Picture, { box, unit }: CellOfPicture): SeenWord[] {
  const ink = inkOfRows(picture, box);
  if (ink.reduce((sum, each) => sum + each, 0) < LEAST_INK) return [];
  const words = recogniser.words(cropped(picture, box, MARGIN));
  if (words.length === 0) return loneNumber(recogniser, picture, { box: printIn(box, ink), unit });
  if (words.reduce((sum, word) => sum + word.confidence, 0) < LEAST_SURE * words.length) return [];
  const [x, y] = [box.left - MARGIN, box.top - MARGIN];
  return words.map((word, index) => ({ ...word, left: word.left + x, right: word.right + x, top: word.top + y, bottom: word.bottom + y, beginsLine: index === 0 || word.beginsLine }));
}

/** The rows of a cell from the first ink to the next white, without specks. */
function printIn(box: DotBox, ink: readonly number[]): DotBox {
  let best = { from: 0, to: 0, ink: 0 };
  let open = { from: 0, to: 0, ink: 0 };
  for (const [row, dots] of ink.entries()) {
    if (dots === 0 && row - open.to > 3) open = { from: row + 1, to: row + 1, ink: 0 };
    if (dots > 0) open = { ...open, to: row + 1, ink: open.ink + dots };
    if (open.ink > best.ink) best = open;
  }
  return { ...box, top: box.top + best.from, bottom: box.top + best.to };
}

/** "1." alone on white is no text to the recogniser; printed twice it is, and is read as "1.1.". */
function loneNumber(recogniser: Recogniser, picture: Picture, { box, unit }: CellOfPicture): SeenWord[] {
  const { left, right } = inkedColumns(picture, box);
  const [width, height] = [right - left, box.bottom - box.top];
  if (width <= 0 || width * unit > WIDEST_NUMBER || height * unit < LOWEST_PRINT || height * unit > HIGHEST_PRINT) return [];
  const twice = blankPicture(2 * (width + MARGIN) + BETWEEN_COPIES, height + 2 * MARGIN);
  const print = { ...box, left, right };
  copyInto(twice, picture, { box: print, x: MARGIN, y: MARGIN });
  copyInto(twice, picture, { box: print, x: MARGIN + width + BETWEEN_COPIES, y: MARGIN });
  const words = recogniser.words(twice);
  const text = words.map((word) => word.text).join('');
  const half = text.slice(0, text.length / 2);
  return half === '' || half + half !== text ? [] : [{ ...print, text: half, confidence: Math.min(...words.map(({ confidence }) => confidence)), beginsLine: true }];
}
