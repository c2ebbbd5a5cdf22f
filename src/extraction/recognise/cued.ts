import type { WordSet } from './lexicon.js';
import { ANY_NUMBER, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { lowOf, startOf } from './tokens.js';

/**
 * A pattern with the words that its matches can begin with, in small letters; it is tried at those words and nowhere else, so that texts without
 * them cost one look at each token. A match begins where a word begins.
 */
export interface Cued {
  readonly cues: WordSet;
  /** What can stand behind the first word of a match; null where anything can. */
  readonly next: WordSet | null;
  /** Sticky, so that it is tried at one place and no other. */
  readonly pattern: RegExp;
}

/**
 * A pattern to be tried at its cue words, "0-9" among them meaning any number: `cued('trước chậm', /…/u)`. Where the cue is a common word,
 * `next` names what can stand behind it.
 */
export function cued(cues: string, pattern: RegExp, next?: string): Cued {
  return { cues: wordSet(cues.split(' ')), next: next === undefined ? null : wordSet(next.split(' ')), pattern: new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}y`) };
}

/** The matches of a cued pattern in a passage, from left to right and apart. */
export function matchesOf(what: Cued, source: Passage): RegExpExecArray[] {
  return matchesIn(what, source, null);
}

/** The matches in the passage in small letters. */
export function lowMatchesOf(what: Cued, source: Passage): RegExpExecArray[] {
  return matchesIn(what, source, lowOf);
}

const NONE: RegExpExecArray[] = [];

/** Whether a match could begin anywhere in a passage. */
export function hasCue(what: Cued, source: Passage): boolean {
  return nextCue(what, source, source.first) < source.last;
}

/** Whether a passage holds a number. */
export function hasNumber({ sheet, first, last }: Passage): boolean {
  const { words } = sheet;
  for (let at = first; at < last; at += 1) if (words[at] === ANY_NUMBER) return true;
  return false;
}

// The next token at which a match can begin; the end of the passage when there is none.
function nextCue({ cues, next }: Cued, { sheet, last }: Passage, from: number): number {
  const { words } = sheet;
  for (let at = from; at < last; at += 1) {
    if (cues[words[at] ?? 0] === 1 && (next === null || (at + 1 < last && next[words[at + 1] ?? 0] === 1))) return at;
  }
  return last;
}

function matchesIn(what: Cued, source: Passage, form: typeof lowOf | null): RegExpExecArray[] {
  const { pattern } = what;
  const first = nextCue(what, source, source.first);
  if (first >= source.last) return NONE;
  const text = form === null ? source.text : form(source);
  let found = NONE;
  let from = 0;
  for (let at = first; at < source.last; at = nextCue(what, source, at + 1)) {
    const start = startOf(source, at);
    if (start < from) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    if (found === NONE) found = [];
    found.push(match);
    from = start + match[0].length;
  }
  return found;
}
