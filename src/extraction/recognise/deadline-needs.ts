import { firstAmong, placesOf } from './cue-index.js';
import { hasCue } from './cued.js';
import type { Cued } from './cued.js';
import type { DeadlineRecogniser } from './deadline-value.js';
import type { WordSet } from './lexicon.js';
import { MOST_WORDS } from './lexicon.js';
import type { Scene } from './scene.js';
import type { Passage } from './tokens.js';
import { MENTION_CUE } from './when-forms.js';
import { wordBefore } from './when-mentions.js';
import { mayRepeat } from './when-repeats.js';

/** Which of some recognisers may find something, told by few looks: each is a bit, lowest first. */
export interface NeedTable {
  /** The bits of those that need a word before a day or period, or at its beginning, by the number of the word. */
  readonly before: Uint32Array;
  readonly begins: Uint32Array;
  readonly repeat: number;
  readonly cues: readonly { readonly cue: Cued; readonly bit: number }[];
}

/** The table of at most 31 recognisers. */
export function needTable(recognisers: readonly DeadlineRecogniser[]): NeedTable {
  const table = { before: new Uint32Array(MOST_WORDS), begins: new Uint32Array(MOST_WORDS), repeat: 0, cues: [] as { cue: Cued; bit: number }[] };
  recognisers.forEach(({ needs }, index) => {
    const bit = 1 << index;
    for (const words of needs.before ?? []) addBit(table.before, words, bit);
    if (needs.begins !== undefined) addBit(table.begins, needs.begins, bit);
    if (needs.repeat === true) table.repeat |= bit;
    if (needs.cue !== undefined) table.cues.push({ cue: needs.cue, bit });
  });
  return table;
}

function addBit(bits: Uint32Array, words: WordSet, bit: number): void {
  words.forEach((is, word) => {
    if (is === 1) bits[word] = (bits[word] ?? 0) | bit;
  });
}

/** Whether a scene of a passage may meet any of the needs: a look at the words before each place where a day or period may be named. */
export function mayMeet(source: Passage, table: NeedTable): boolean {
  for (const { cue } of table.cues) if (hasCue(cue, source)) return true;
  const { sheet, last } = source;
  const places = placesOf(MENTION_CUE, sheet);
  for (let index = firstAmong(places, source.first), at = places[index] ?? last; at + 1 < last; index += 1, at = places[index] ?? last) {
    if (table.before[wordBefore(source, at)] !== 0 || table.begins[sheet.words[at] ?? 0] !== 0) return true;
  }
  return mayRepeat(source);
}

/** The bits of the recognisers whose needs a scene meets. */
export function metIn({ source, mentions, repeats }: Scene, table: NeedTable): number {
  let bits = repeats.length === 0 ? 0 : table.repeat;
  for (const { before, first } of mentions) bits |= (table.before[before] ?? 0) | (table.begins[source.sheet.words[first] ?? 0] ?? 0);
  for (const { cue, bit } of table.cues) if (hasCue(cue, source)) bits |= bit;
  return bits;
}
