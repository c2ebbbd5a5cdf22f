import { turned } from './turn.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';
import { numbersBelow } from './lone-numbers.js';
import { wordsOfCells } from './scan-cells.js';
import { tablesOfScan, type ScanTables } from './scan-rules.js';

// Below this mean the page may lie on its side or head (0.4, or 0.8 where the recogniser finds the lines of a page on its side but not
// their order); print that lies upright stays above. Looking costs a tenth of recognising.
const DOUBTFUL = 0.85;

export function meanConfidence(words: readonly { readonly confidence: number | null }[]): number {
  return words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / Math.max(1, words.length);
}

/** What is recognised on a page, and how it lies: its words are placed in the picture after it was turned upright. */
export interface SeenPage {
  readonly words: readonly SeenWord[];
  /** Degrees clockwise by which the picture was turned. */
  readonly turn: number;
  /** The tables drawn on it, in points of the turned picture; null where there is none. */
  readonly tables: ScanTables | null;
}

function seen(recogniser: Recogniser, picture: Picture, unit: number): Omit<SeenPage, 'turn'> {
  const tables = tablesOfScan(picture, unit);
  if (tables !== null) return { words: wordsOfCells(recogniser, picture, { tables, unit }), tables };
  const words = recogniser.words(picture);
  return { words: [...words, ...numbersBelow(recogniser, picture, { words, unit })], tables };
}

/**
 * Recognises a page; one that lies on its side or its head is turned first.
 *
 * @param unit points for each dot
 */
export function recognisePage(recogniser: Recogniser, picture: Picture, unit: number): SeenPage {
  const first = { ...seen(recogniser, picture, unit), turn: 0 };
  const mean = meanConfidence(first.words);
  if (mean >= DOUBTFUL) return first;
  const turn = recogniser.turn(picture);
  if (turn === 0) return first;
  const upright = { ...seen(recogniser, turned(picture, turn), unit), turn };
  return meanConfidence(upright.words) > mean && upright.words.length > 0 ? upright : first;
}
