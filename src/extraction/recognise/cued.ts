import { NUMBER } from '../text/characters.js';
import type { WordSet } from './lexicon.js';
import { wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { lowOf, startOf } from './tokens.js';

/**
 * A pattern with the words that its matches can begin with, in small letters; it is tried at those words and nowhere else, so that texts without
 * them cost one look at each token. A match begins where a word begins.
 */
export interface Cued {
  readonly cues: WordSet;
  /** Whether a match may also begin with a number. */
  readonly numbers: boolean;
  /** Sticky, so that it is tried at one place and no other. */
  readonly pattern: RegExp;
}

const ANY_NUMBER = '0-9';

/** A pattern to be tried at its cue words, and at numbers where "0-9" is among them: `cued('trước chậm', /…/u)`. */
export function cued(cues: string, pattern: RegExp): Cued {
  const words = cues.split(' ').filter((word) => word !== ANY_NUMBER);
  return { cues: wordSet(words), numbers: cues.includes(ANY_NUMBER), pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`) };
}

/** The matches of a cued pattern in a passage, from left to right and apart. */
export function matchesOf(what: Cued, source: Passage): RegExpExecArray[] {
  return matchesIn(what, source, source.text);
}

/** The matches in the passage in small letters. */
export function lowMatchesOf(what: Cued, source: Passage): RegExpExecArray[] {
  return hasCue(what, source) ? matchesIn(what, source, lowOf(source)) : NONE;
}

const NONE: RegExpExecArray[] = [];

/** Whether a match could begin anywhere in a passage. */
export function hasCue({ cues, numbers }: Cued, { sheet, first, last }: Passage): boolean {
  for (let at = first; at < last; at += 1) if (cues[sheet.words[at] ?? 0] === 1 || (numbers && ((sheet.kinds[at] ?? 0) & NUMBER) !== 0)) return true;
  return false;
}

/** Whether a passage holds a number. */
export function hasNumber({ sheet, first, last }: Passage): boolean {
  for (let at = first; at < last; at += 1) if (((sheet.kinds[at] ?? 0) & NUMBER) !== 0) return true;
  return false;
}

function matchesIn({ cues, numbers, pattern }: Cued, source: Passage, text: string): RegExpExecArray[] {
  const { words, kinds } = source.sheet;
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let at = source.first; at < source.last; at += 1) {
    if (cues[words[at] ?? 0] !== 1 && !(numbers && ((kinds[at] ?? 0) & NUMBER) !== 0)) continue;
    const start = startOf(source, at);
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    found.push(match);
    from = start + match[0].length;
  }
  return found;
}
