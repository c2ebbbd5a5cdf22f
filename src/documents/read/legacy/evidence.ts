import { isSyllable } from './syllable.js';

// Signs that TCVN3 puts into words count as letters here; NBSP, the section sign before a figure and quotation marks do not join words.
const WORD = /[A-Za-z\u00a1-\u024f\u0300-\u0323\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u1ea0-\u1ef9\u20ac\u2020\u2021\u2030]{1,40}/gu;
const MARKED = /[^A-Za-z]/u;
const ONLY_SIGNS = /^[^\p{L}]{1,40}$/u;

/** How many words with a mark can be Vietnamese, and how many cannot. */
export interface Evidence {
  readonly good: number;
  readonly bad: number;
}

/** Counts the marked words of a text that are, and are not, Vietnamese syllables; words of plain letters say nothing. */
export function evidenceIn(text: string): Evidence {
  let [good, bad] = [0, 0];
  for (const word of text.match(WORD) ?? []) {
    if (!MARKED.test(word) || ONLY_SIGNS.test(word)) continue;
    if (isSyllable(word)) good += 1;
    else bad += 1;
  }
  return { good, bad };
}

/** The share of marked words that can be Vietnamese; 0 where there is none. */
export const goodShare = ({ good, bad }: Evidence): number => (good + bad === 0 ? 0 : good / (good + bad));
