import { turned } from './turn.js';
import type { Picture, Recogniser, SeenWord } from './engine.js';

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
}

/** Recognises a page; one that lies on its side or its head is turned first. */
export function recognisePage(recogniser: Recogniser, picture: Picture): SeenPage {
  const words = recogniser.words(picture);
  const mean = meanConfidence(words);
  if (mean >= DOUBTFUL) return { words, turn: 0 };
  const turn = recogniser.turn(picture);
  if (turn === 0) return { words, turn: 0 };
  const upright = recogniser.words(turned(picture, turn));
  return meanConfidence(upright) > mean && upright.length > 0 ? { words: upright, turn } : { words, turn: 0 };
}
