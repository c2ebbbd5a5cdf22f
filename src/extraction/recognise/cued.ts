import { NUMBER } from '../text/characters.js';
import type { WordSet } from './lexicon.js';
import { wordSet } from './lexicon.js';
import type { Passage, Sheet } from './tokens.js';
import { lowOf, startOf } from './tokens.js';

/** Words, and whether numbers are among them. */
interface Words {
  readonly words: WordSet;
  readonly numbers: boolean;
}

/**
 * A pattern with the words that its matches can begin with, in small letters; it is tried at those words and nowhere else, so that texts without
 * them cost one look at each token. A match begins where a word begins.
 */
export interface Cued {
  readonly cues: Words;
  /** What can stand behind the first word of a match; null where anything can. */
  readonly next: Words | null;
  /** Sticky, so that it is tried at one place and no other. */
  readonly pattern: RegExp;
}

const ANY_NUMBER = '0-9';

function wordsOf(list: string): Words {
  const words = list.split(' ');
  return { words: wordSet(words.filter((word) => word !== ANY_NUMBER)), numbers: words.includes(ANY_NUMBER) };
}

/**
 * A pattern to be tried at its cue words, "0-9" among them meaning any number: `cued('trước chậm', /…/u)`. Where the cue is a common word,
 * `next` names what can stand behind it.
 */
export function cued(cues: string, pattern: RegExp, next?: string): Cued {
  return { cues: wordsOf(cues), next: next === undefined ? null : wordsOf(next), pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`) };
}

const isOneOf = ({ words, numbers }: Words, sheet: Sheet, at: number): boolean => words[sheet.words[at] ?? 0] === 1 || (numbers && ((sheet.kinds[at] ?? 0) & NUMBER) !== 0);

const canBegin = ({ cues, next }: Cued, { sheet, last }: Passage, at: number): boolean => isOneOf(cues, sheet, at) && (next === null || (at + 1 < last && isOneOf(next, sheet, at + 1)));

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
export function hasCue(what: Cued, source: Passage): boolean {
  for (let at = source.first; at < source.last; at += 1) if (canBegin(what, source, at)) return true;
  return false;
}

/** Whether a passage holds a number. */
export function hasNumber({ sheet, first, last }: Passage): boolean {
  for (let at = first; at < last; at += 1) if (((sheet.kinds[at] ?? 0) & NUMBER) !== 0) return true;
  return false;
}

function matchesIn(what: Cued, source: Passage, text: string): RegExpExecArray[] {
  const { pattern } = what;
  const found: RegExpExecArray[] = [];
  let from = 0;
  for (let at = source.first; at < source.last; at += 1) {
    if (!canBegin(what, source, at)) continue;
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
