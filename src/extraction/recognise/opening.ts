import type { WordSet } from './lexicon.js';
import { wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { startOf, wordAt } from './tokens.js';

/**
 * What a piece of text may begin with: a pattern, and the words that can stand first in it. It is tried at one place, and only where one of
 * the words stands there, so that what begins otherwise costs a look at a table.
 */
export interface Opening {
  readonly words: WordSet;
  /** Sticky, so that it is tried at one place and no other. */
  readonly pattern: RegExp;
}

/** A pattern with its first words in small letters, "0-9" among them meaning any number: `opening('sau quá', /(?:Sau|Quá) thời hạn/u)`. */
export function opening(words: string, pattern: RegExp): Opening {
  return { words: wordSet(words.split(' ')), pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`) };
}

/** Where an opening that stands at a token ends, as an offset into the text of the passage; -1 when it does not stand there. */
export function openingEnd({ words, pattern }: Opening, source: Passage, at: number): number {
  if (words[wordAt(source, at)] !== 1) return -1;
  pattern.lastIndex = startOf(source, at);
  return pattern.test(source.text) ? pattern.lastIndex : -1;
}

/** Where an opening of a passage ends, with no space in front of it; -1 when the passage does not begin so. */
export function openingOf(what: Opening, source: Passage): number {
  return what.words[wordAt(source, source.first)] === 1 && startOf(source, source.first) === 0 ? openingEnd(what, source, source.first) : -1;
}

/** Whether a passage begins so, with no space in front. */
export function opens(what: Opening, source: Passage): boolean {
  return openingOf(what, source) >= 0;
}
