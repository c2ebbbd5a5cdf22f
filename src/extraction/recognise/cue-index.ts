import type { WordSet } from './lexicon.js';
import { MOST_WORDS } from './lexicon.js';
import type { Passage, Sheet } from './tokens.js';

/**
 * Words at which something may begin, kept by number: the places of all cues of a text are found in one look at its words, so that asking
 * whether a passage holds one costs a search among its places, not a look at every word.
 */
export interface Cue {
  readonly id: number;
  /** What can stand behind the word; null where anything can. */
  readonly next: WordSet | null;
}

/** The places of each cue in a sheet, by its number; null until somebody asks. */
export interface CuePlaces {
  lists: (readonly number[] | undefined)[] | null;
}

// The cues that each word of the lexicon belongs to. Cues are made when their file is loaded, never by a document.
const CUES_OF: (Cue[] | undefined)[] = [];
// Which words have any, in little room, since every token asks.
const HAS_CUES = new Uint8Array(MOST_WORDS);
let made = 0;

/** A cue of some words; with `next`, only where one of those stands behind. */
export function cueOf(words: WordSet, next: WordSet | null = null): Cue {
  const cue = { id: made, next };
  made += 1;
  words.forEach((is, word) => {
    if (is !== 1) return;
    (CUES_OF[word] ??= []).push(cue);
    HAS_CUES[word] = 1;
  });
  return cue;
}

function placesIn({ words, count }: Sheet): (number[] | undefined)[] {
  const lists = Array<number[] | undefined>(made).fill(undefined);
  const has = HAS_CUES;
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0;
    if (has[word] === 1) note(lists, CUES_OF[word] ?? [], { at, behind: at + 1 < count ? (words[at + 1] ?? 0) : NO_WORD });
  }
  return lists;
}

const NO_WORD = -1;

function note(lists: (number[] | undefined)[], cues: readonly Cue[], { at, behind }: { readonly at: number; readonly behind: number }): void {
  for (const { id, next } of cues) {
    if (next !== null && (behind === NO_WORD || next[behind] !== 1)) continue;
    const list = lists[id];
    if (list === undefined) lists[id] = [at];
    else list.push(at);
  }
}

const NOWHERE: readonly number[] = [];

/** The places of a cue in the whole sheet, in order. */
export function placesOf({ id }: Cue, sheet: Sheet): readonly number[] {
  const lists = (sheet.cues.lists ??= placesIn(sheet));
  return lists[id] ?? NOWHERE;
}

/** The index, among the places of a cue, of the first one at or behind a token. */
export function firstAmong(places: readonly number[], token: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first token of a passage, from a token on, at which a cue stands; the end of the passage when there is none. */
export function nextCue(cue: Cue, { sheet, last }: Passage, from: number): number {
  const places = placesOf(cue, sheet);
  const at = places[firstAmong(places, from)] ?? last;
  return at + (cue.next === null ? 0 : 1) < last ? at : last;
}
