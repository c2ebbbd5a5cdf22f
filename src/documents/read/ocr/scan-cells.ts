import type { Box } from '../pdf/boxes.js';
import { blanked, blankPicture, copyInto, cropped, inkedColumns, inkOfRows, skewed, type AskewBox, type DotBox } from './crop.js';
import { withoutRuns } from './dark-runs.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import type { ScanTables } from './scan-rules.js';

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
// Dots: white between a letter and its mark is lower than white between lines.
const WHITE_ROWS = 3;

/**
 * The words of a page with tables: what stands around the tables, and each cell for itself. Read as a whole, a table loses numbers that
 * stand alone, and lines of neighbouring cells are taken for one.
 *
 * @param unit points for each dot
 */
export function wordsOfCells(recogniser: Recogniser, picture: Picture, { tables, unit }: { readonly tables: ScanTables; readonly unit: number }): SeenWord[] {
  const clean = withoutRuns(picture, tables.runs);
  const dotsOf = (box: Box): AskewBox => ({ left: Math.round(box.left / unit), top: Math.round(box.top / unit), right: Math.round(box.right / unit), bottom: Math.round(box.bottom / unit), slant: tables.slant });
  const around = recogniser.words(blanked(clean, tables.grids.map(({ box }) => dotsOf(box))));
  const inside = tables.grids.flatMap(({ cells }) => cells.flatMap(({ box }) => wordsOfCell(recogniser, clean, { box: dotsOf(box), unit })));
  return [...around, ...inside];
}

interface CellOfPicture {
  readonly box: AskewBox;
  readonly unit: number;
}

function wordsOfCell(recogniser: Recogniser, picture: Picture, { box, unit }: CellOfPicture): SeenWord[] {
  const cell = cropped(picture, box, MARGIN);
  const inside = { left: MARGIN, top: MARGIN, right: cell.width - MARGIN, bottom: cell.height - MARGIN };
  const ink = inkOfRows(cell, inside);
  if (ink.reduce((sum, each) => sum + each, 0) < LEAST_INK) return [];
  const found = recogniser.words(cell);
  const words = found.length > 0 ? found : loneNumber(recogniser, cell, { box: printIn(inside, ink), unit });
  if (words.reduce((sum, word) => sum + word.confidence, 0) < LEAST_SURE * words.length) return [];
  return words.map((word, index) => ({ ...word, ...inPicture(word, box), beginsLine: index === 0 || word.beginsLine }));
}

/** Where a word of a cell that was set straight is in the picture. */
function inPicture(word: DotBox, { left, top, slant }: AskewBox): DotBox {
  const middle = { x: (word.left + word.right) / 2 + left - MARGIN, y: (word.top + word.bottom) / 2 + top - MARGIN };
  const seen = skewed(middle.x, middle.y, slant);
  const [x, y] = [seen.x - middle.x + left - MARGIN, seen.y - middle.y + top - MARGIN];
  return { left: Math.round(word.left + x), top: Math.round(word.top + y), right: Math.round(word.right + x), bottom: Math.round(word.bottom + y) };
}

/** The rows of a cell from the first ink to the next white, without specks. */
function printIn(box: DotBox, ink: readonly number[]): DotBox {
  let best = { from: 0, to: 0, ink: 0 };
  let open = { from: 0, to: 0, ink: 0 };
  for (const [row, dots] of ink.entries()) {
    if (dots === 0 && row - open.to > WHITE_ROWS) open = { from: row + 1, to: row + 1, ink: 0 };
    if (dots > 0) open = { ...open, to: row + 1, ink: open.ink + dots };
    if (open.ink > best.ink) best = open;
  }
  return { ...box, top: box.top + best.from, bottom: box.top + best.to };
}

/** "1." alone on white is no text to the recogniser; printed twice it is, and is read as "1.1.". */
function loneNumber(recogniser: Recogniser, cell: Picture, { box, unit }: { readonly box: DotBox; readonly unit: number }): SeenWord[] {
  const { left, right } = inkedColumns(cell, box);
  const [width, height] = [right - left, box.bottom - box.top];
  if (width <= 0 || width * unit > WIDEST_NUMBER || height * unit < LOWEST_PRINT || height * unit > HIGHEST_PRINT) return [];
  const twice = blankPicture(2 * (width + MARGIN) + BETWEEN_COPIES, height + 2 * MARGIN);
  const print = { ...box, left, right };
  copyInto(twice, cell, { box: print, x: MARGIN, y: MARGIN });
  copyInto(twice, cell, { box: print, x: MARGIN + width + BETWEEN_COPIES, y: MARGIN });
  const words = recogniser.words(twice);
  const text = words.map((word) => word.text).join('');
  const half = text.slice(0, text.length / 2);
  return half === '' || half + half !== text ? [] : [{ ...print, text: half, confidence: Math.min(...words.map(({ confidence }) => confidence)), beginsLine: true }];
}
