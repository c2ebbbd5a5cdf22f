import type { Cue } from './cue-index.js';
import { cueOf, firstAmong, nextCue, placesOf } from './cue-index.js';
import { ANY_NUMBER, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { lowOf, startOf } from './tokens.js';

/**
 * A pattern with the words that its matches can begin with, in small letters; it is tried at those words and nowhere else, so that texts without
 * them cost next to nothing. A match begins where a word begins.
 */
export interface Cued {
  readonly cue: Cue;
  /** Sticky, so that it is tried at one place and no other. */
  readonly pattern: RegExp;
}

/**
 * A pattern to be tried at its cue words, "0-9" among them meaning any number: `cued('trước chậm', /…/u)`. Where the cue is a common word,
 * `next` names what can stand behind it.
 */
export function cued(cues: string, pattern: RegExp, next?: string): Cued {
  const cue = cueOf(wordSet(cues.split(' ')), next === undefined ? null : wordSet(next.split(' ')));
  return { cue, pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`) };
}

/** Whether a match can begin at a token that is a cue, told from what stands behind it. */
export type MayBegin = (source: Passage, at: number) => boolean;

/** The matches of a cued pattern in a passage, from left to right and apart; tried only where `mayBegin` says so. */
export function matchesOf(what: Cued, source: Passage, mayBegin: MayBegin | null = null): RegExpExecArray[] {
  return matchesIn(what, source, { form: null, mayBegin });
}

/** The matches in the passage in small letters. */
export function lowMatchesOf(what: Cued, source: Passage): RegExpExecArray[] {
  return matchesIn(what, source, { form: lowOf, mayBegin: null });
}

const NONE: RegExpExecArray[] = [];

/** Whether a match could begin anywhere in a passage. */
export function hasCue({ cue }: Cued, source: Passage): boolean {
  return nextCue(cue, source, source.first) < source.last;
}

/** Any number. */
export const NUMBERS = cueOf(Uint8Array.from({ length: ANY_NUMBER + 1 }, (_, word) => (word === ANY_NUMBER ? 1 : 0)));

/** Whether a passage holds a number. */
export function hasNumber(source: Passage): boolean {
  return nextCue(NUMBERS, source, source.first) < source.last;
}

interface Way {
  readonly form: typeof lowOf | null;
  readonly mayBegin: MayBegin | null;
}

function matchesIn({ cue, pattern }: Cued, source: Passage, { form, mayBegin }: Way): RegExpExecArray[] {
  const places = placesOf(cue, source.sheet);
  const last = cue.next === null ? source.last : source.last - 1;
  let index = firstAmong(places, source.first);
  let at = places[index] ?? last;
  if (at >= last) return NONE;
  const text = form === null ? source.text : form(source);
  let found = NONE;
  let from = 0;
  for (; at < last; index += 1, at = places[index] ?? last) {
    const start = startOf(source, at);
    if (start < from || mayBegin?.(source, at) === false) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (found === NONE) found = [];
    found.push(match);
    from = start + match[0].length;
  }
  return found;
}
