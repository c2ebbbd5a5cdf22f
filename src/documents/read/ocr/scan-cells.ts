import type { Box } from '../pdf/boxes.js';
import { blanked, cropped, inkOfRows, type AskewBox, type DotBox } from './crop.js';
import { withoutRuns } from './dark-runs.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import { bandsOf, inPicture, loneNumber, MARGIN } from './lone-numbers.js';
import type { ScanTables } from './scan-rules.js';

// Dots of ink below which a cell is empty but for specks.
const LEAST_INK = 25;
// Mean confidence below which a cell holds no print, but a part of a stamp or a signature.
const LEAST_SURE = 0.35;

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
  const words = found.length > 0 ? found : [loneNumber(recogniser, cell, { box: printIn(inside, ink), unit })].filter((word) => word !== null);
  if (words.reduce((sum, word) => sum + word.confidence, 0) < LEAST_SURE * words.length) return [];
  const corner = { ...box, left: box.left - MARGIN, top: box.top - MARGIN };
  return words.map((word, index) => ({ ...word, ...inPicture(word, corner), beginsLine: index === 0 || word.beginsLine }));
}

/** The print of a cell without specks: the line with most ink. */
function printIn(box: DotBox, ink: readonly number[]): DotBox {
  const most = bandsOf(ink).reduce((best, band) => (band.ink > best.ink ? band : best), { from: 0, to: 0, ink: 0 });
  return { ...box, top: box.top + most.from, bottom: box.top + most.to };
}
