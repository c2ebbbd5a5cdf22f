import type { Box } from '../pdf/boxes.js';
import { blanked, cropped, inkOfRows, type DotBox } from './crop.js';
import { withoutRuns } from './dark-runs.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import { bandsOf, loneNumber, MARGIN } from './lone-numbers.js';
import type { ScanTables } from './scan-rules.js';
import { straightPicture } from './straight-picture.js';

// Dots of ink below which a cell is empty but for specks.
const LEAST_INK = 25;
// Mean confidence below which a cell or line holds no print, but a part of a stamp or a signature.
export const LEAST_SURE = 0.35;

/**
 * The words of a page with tables: what stands around the tables, and each cell for itself. Read as a whole, a table loses numbers that
 * stand alone, and lines of neighbouring cells are taken for one.
 *
 * @param unit points for each dot
 */
export function wordsOfCells(recogniser: Recogniser, picture: Picture, { tables, unit }: { readonly tables: ScanTables; readonly unit: number }): SeenWord[] {
  const straight = straightPicture(withoutRuns(picture, tables.runs), tables.slant);
  const dotsOf = ({ left, top, right, bottom }: Box): DotBox => straight.inside({ left: Math.round(left / unit), top: Math.round(top / unit), right: Math.round(right / unit), bottom: Math.round(bottom / unit) });
  const around = recogniser.words(blanked(straight.picture, tables.grids.map(({ box }) => dotsOf(box))));
  const inside = tables.grids.flatMap(({ cells }) => cells.flatMap(({ box }) => wordsOfCell(recogniser, straight.picture, { box: dotsOf(box), unit })));
  return [...around, ...inside].map((word) => straight.before(word));
}

interface CellOfPicture {
  readonly box: DotBox;
  readonly unit: number;
}

function wordsOfCell(recogniser: Recogniser, picture: Picture, { box, unit }: CellOfPicture): SeenWord[] {
  const ink = inkOfRows(picture, box);
  if (ink.reduce((sum, each) => sum + each, 0) < LEAST_INK) return [];
  const [x, y] = [box.left - MARGIN, box.top - MARGIN];
  const found = recogniser.words(cropped(picture, box, MARGIN)).map((word, index) => ({ ...word, left: word.left + x, top: word.top + y, right: word.right + x, bottom: word.bottom + y, beginsLine: index === 0 || word.beginsLine }));
  const words = found.length > 0 ? found : [loneNumber(recogniser, picture, { box: printIn(box, ink), unit })].filter((word) => word !== null);
  return words.reduce((sum, word) => sum + word.confidence, 0) < LEAST_SURE * words.length ? [] : words;
}

/** The print of a cell without specks: the line with most ink. */
function printIn(box: DotBox, ink: readonly number[]): DotBox {
  const most = bandsOf(ink).reduce((best, band) => (band.ink > best.ink ? band : best), { from: 0, to: 0, ink: 0 });
  return { ...box, top: box.top + most.from, bottom: box.top + most.to };
}
