import { lowered } from '../text/lowered.js';
import { unitAt } from '../text/units.js';
import { CAPITAL, isPair, kindOf, LETTER, NUMBER, SPACE } from '../text/characters.js';
import { withNewAccents, withOldAccents } from '../text/accents.js';
import type { CuePlaces } from './cue-index.js';
import { formOf, HALF_FORM, PACKED, SIGN_BITS } from './letter-forms.js';
import type { WordSet } from './lexicon.js';
import { ANY_NUMBER, isSame, MOST_WORDS, numberOf, numberOfSingle, numberOfWord, setOfNumbers, wordNumber } from './lexicon.js';

/** The words and marks of a text, in order; made once for a document, and looked at through passages. */
export interface Sheet {
  readonly text: string;
  /** The text in small letters, every letter at its old place. */
  readonly low: string;
  readonly count: number;
  /** Where each token begins and ends. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Its number in the lexicon, 0 for a word that no list names. */
  readonly words: Uint16Array;
  /** The kinds of its first character. */
  readonly kinds: Uint8Array;
  /** Where the cues of the recognisers stand in it, found when first asked for. */
  readonly cues: CuePlaces;
  /** Names that the document itself uses as headings. */
  readonly known: PhraseTable;
  /** What stages have worked out of the document, by the number of the question (tasks/once.ts). */
  readonly notes: unknown[];
}

const LONGEST = 61;
const DIGITS = '0123456789';
const AMPERSAND = 38;
const IN_WORD = LETTER | NUMBER;
const WORD_FORM = IN_WORD << SIGN_BITS;
const SPACE_FORM = SPACE << SIGN_BITS;
const AND = formOf(AMPERSAND);
const HALF = HALF_FORM;
const SIGN = 2 ** SIGN_BITS - 1;
const UPPER_BITS = 32 - SIGN_BITS;
const NOWHERE = -1;

/** The sheet of a text. A word is a run of letters and digits, with "&" inside it; anything else that is seen is a mark of its own. */
export function sheetOf(text: string, known: PhraseTable = NO_PHRASES): Sheet {
  return plainSheetOf(text, known) ?? oddSheetOf(text, known);
}

// Few texts have more than a token to two letters.
const roomFor = (length: number): number => (length >> 1) + 16;

// Side by side in one piece of memory: to be given four and to give four back costs more than all that is written into the lists of a short text.
function listsFor(room: number): Pick<Sheet, 'starts' | 'ends' | 'words' | 'kinds'> {
  const memory = new ArrayBuffer(room * 11);
  return { starts: new Int32Array(memory, 0, room), ends: new Int32Array(memory, room * 4, room), words: new Uint16Array(memory, room * 8, room), kinds: new Uint8Array(memory, room * 10, room) };
}

// What is asked of every letter: under a name of this file it is known once and for all, and not looked up in another file each time.
const unit = unitAt;
const formOfUnit = formOf;
const formAt = (text: string, at: number, length: number): number => (at < length ? formOfUnit(unit(text, at)) : SPACE_FORM);

// One look at each letter; null where a token needs a second one, as letters of two units do, or where there are too many tokens.
function plainSheetOf(text: string, known: PhraseTable): Sheet | null {
  const { length } = text;
  const room = roomFor(length);
  const { starts, ends, words, kinds } = listsFor(room);
  let count = 0;
  // Where the word that is being read begins, the form of its first letter, and its letters as two numbers.
  let from = NOWHERE;
  let first = 0;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at <= length; at += 1) {
    const form = formAt(text, at, length);
    if ((form & WORD_FORM) !== 0 || (form === AND && from !== NOWHERE)) {
      if (from === NOWHERE) {
        from = at;
        first = form;
        upper = 0;
        lower = 0;
      }
      upper = (upper << SIGN_BITS) | (lower >>> UPPER_BITS);
      lower = (lower << SIGN_BITS) | (form & SIGN);
      continue;
    }
    if (form === HALF || count + 2 > room) return null;
    if (from !== NOWHERE) {
      if (at - from > LONGEST) return null;
      starts[count] = from;
      ends[count] = at;
      words[count] = at - from > PACKED ? numberOf(text, from, at) : numberOfWord(first, upper, lower);
      kinds[count] = first >> SIGN_BITS;
      count += 1;
      from = NOWHERE;
    }
    if ((form & SPACE_FORM) === 0) {
      starts[count] = at;
      ends[count] = at + 1;
      words[count] = numberOfSingle(form);
      kinds[count] = form >> SIGN_BITS;
      count += 1;
    }
  }
  return { text, low: lowered(text), count, starts, ends, words, kinds, cues: { lists: null }, known, notes: [] };
}

// The same, token by token.
function oddSheetOf(text: string, known: PhraseTable): Sheet {
  const { length } = text;
  const { starts, ends, words, kinds } = listsFor(length);
  let count = 0;
  for (let start = 0; start < length;) {
    const kind = kindOf(codeAt(text, start));
    if ((kind & SPACE) !== 0) {
      start += 1;
      continue;
    }
    const end = oddEnd(text, start);
    starts[count] = start;
    ends[count] = end;
    words[count] = numberOf(text, start, end);
    kinds[count] = kind;
    count += 1;
    start = end;
  }
  return { text, low: lowered(text), count, starts, ends, words, kinds, cues: { lists: null }, known, notes: [] };
}

const isOfWord = (code: number): boolean => (kindOf(code) & IN_WORD) !== 0 || code === AMPERSAND;

// The end of a token in which, or behind which, letters of two units stand.
function oddEnd(text: string, start: number): number {
  const code = codeAt(text, start);
  return (kindOf(code) & IN_WORD) === 0 ? start + (code > 0xffff ? 2 : 1) : wordEnd(text, start);
}

function wordEnd(text: string, start: number): number {
  const last = Math.min(text.length, start + LONGEST);
  for (let end = start + 1; end < last; end += 1) {
    const code = unitAt(text, end);
    if (!isOfWord(code)) return isSurrogate(code) ? longWordEnd(text, start) : end;
  }
  return isSurrogate(unitAt(text, start)) ? longWordEnd(text, start) : last;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

// A word with letters of two units, counted in letters.
function longWordEnd(text: string, start: number): number {
  let end = start;
  for (let length = 0; length < LONGEST && end < text.length; length += 1) {
    const code = codeAt(text, end);
    if ((kindOf(code) & IN_WORD) === 0 && (code !== AMPERSAND || length === 0)) return end;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

function codeAt(text: string, at: number): number {
  const code = unitAt(text, at);
  return isPair(code) ? (text.codePointAt(at) ?? code) : code;
}

/** A piece of a sheet: tokens `first` to `last`, and its text, into which offsets of the piece point. */
export interface Passage {
  readonly text: string;
  readonly sheet: Sheet;
  /** Where the piece begins in the text of the sheet. */
  readonly base: number;
  readonly first: number;
  readonly last: number;
}

/** The piece of a sheet between two offsets; a word that is cut by its end is left out. */
export function passageOf(sheet: Sheet, start: number, end: number): Passage {
  return { text: sheet.text.slice(start, end), sheet, base: start, first: between(sheet.starts, start, 0, sheet.count), last: between(sheet.ends, end + 1, 0, sheet.count) };
}

/** A text of its own, all of it. */
export function lexed(text: string, known: PhraseTable = NO_PHRASES): Passage {
  const sheet = sheetOf(text, known);
  return { text, sheet, base: 0, first: 0, last: sheet.count };
}

/** The same words, with other names taken for known. Written out, as passages are: all of one shape are read several times as fast as copies. */
export function withKnown(sheet: Sheet, known: PhraseTable): Sheet {
  return known.lists.length === 0 && sheet.known.lists.length === 0 ? sheet : copiedWith(sheet, known);
}

function copiedWith({ text, low, count, starts, ends, words, kinds, cues }: Sheet, known: PhraseTable): Sheet {
  return { text, low, count, starts, ends, words, kinds, cues, known, notes: [] };
}

/** The same words, with no name taken for known. */
export function unlearned(passage: Passage): Passage {
  const { text, sheet, base, first, last } = passage;
  return { text, sheet: withKnown(sheet, NO_PHRASES), base, first, last };
}

/** A piece of a piece, by its offsets. */
export function part(passage: Passage, start: number, end: number): Passage {
  const { sheet, base, first, last, text } = passage;
  if (start === 0 && end >= text.length) return passage;
  const until = Math.min(end, text.length);
  const from = between(sheet.starts, base + start, first, last);
  return { text: text.slice(start, until), sheet, base: base + start, first: from, last: between(sheet.ends, base + until + 1, from, last) };
}

// The first index between two others whose place is at an offset or behind it.
function between(places: Int32Array, offset: number, first: number, last: number): number {
  let low = first;
  let high = last;
  // Most pieces begin where what they are a piece of begins.
  if (low < high && (places[low] ?? 0) >= offset) return low;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a passage in small letters. */
export function lowOf({ text, sheet, base }: Passage): string {
  return sheet.low.slice(base, base + text.length);
}

/** The number of the word at an index; 0 outside the passage, so that looking ahead needs no care. */
export function wordAt({ sheet, first, last }: Passage, at: number): number {
  return at >= first && at < last ? (sheet.words[at] ?? 0) : 0;
}

/** Whether the token at an index begins with a capital letter. */
export function isCapital({ sheet, first, last }: Passage, at: number): boolean {
  return at >= first && at < last && ((sheet.kinds[at] ?? 0) & CAPITAL) !== 0;
}

/** Whether the token at an index is a word, not a mark. */
export function isWord({ sheet, first, last }: Passage, at: number): boolean {
  return at >= first && at < last && ((sheet.kinds[at] ?? 0) & IN_WORD) !== 0;
}

/** Whether the token at an index begins with a digit, 0 to 9. */
export function isDigit(passage: Passage, at: number): boolean {
  return at >= passage.first && at < passage.last && DIGITS.includes(passage.text.charAt(startOf(passage, at)));
}

/** Where the token at an index begins in the text of the passage; at its end when there is none. */
export function startOf({ text, sheet, base, first, last }: Passage, at: number): number {
  return at >= first && at < last ? (sheet.starts[at] ?? 0) - base : text.length;
}

/** Where the token at an index ends. */
export function endOf({ text, sheet, base, first, last }: Passage, at: number): number {
  return at >= first && at < last ? (sheet.ends[at] ?? 0) - base : text.length;
}

/** Whether the token at an index is printed so, letter for letter. */
export function isPrinted(passage: Passage, at: number, printed: string): boolean {
  return endOf(passage, at) - startOf(passage, at) === printed.length && passage.text.startsWith(printed, startOf(passage, at));
}

/** The index of the first token at or after an offset of the passage. */
export function tokenAt({ sheet, base, first, last }: Passage, offset: number): number {
  return between(sheet.starts, base + offset, first, last);
}

/** A phrase, word by word: numbers of the lexicon, and the word itself where it has none. */
interface Phrase {
  readonly numbers: readonly number[];
  readonly lows: readonly string[];
}

/** Phrases by the number of their first word, longest first: the way to ask which phrase of a list begins at a token. */
export interface PhraseTable {
  readonly lists: readonly (readonly Phrase[] | undefined)[];
  /** Its bit among the tables that a word begins phrases of, and in which of the numbers of the word; no bit for a table of a document. */
  readonly bit: number;
  readonly slot: number;
}

const NO_PHRASES: PhraseTable = { lists: [], bit: 0, slot: 0 };

/*
 * Of which tables each word begins phrases, one bit to a table. Many tables are asked about the same word one after the other, and most have
 * nothing for it: that is told from a few numbers that lie together.
 */
const SLOTS = 4;
const BITS = 32;
const BEGINS = new Int32Array(MOST_WORDS * SLOTS);
let tables = 0;

/** A table of phrases; letters of any case, punctuation of a phrase counts as a word of its own. Its words become part of the lexicon, with the tone mark in either place. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const spelled = new Set(phrases.flatMap((phrase) => [phrase, withNewAccents(phrase), withOldAccents(phrase)]));
  return marked(tableOf([...spelled].map((phrase) => phraseOf(phrase, wordNumber))));
}

function marked(lists: PhraseTable['lists']): PhraseTable {
  const slot = Math.floor(tables / BITS);
  const bit = slot < SLOTS ? 1 << (tables % BITS) : 0;
  tables += 1;
  lists.forEach((phrases, word) => {
    if (phrases !== undefined && bit !== 0) BEGINS[word * SLOTS + slot] = (BEGINS[word * SLOTS + slot] ?? 0) | bit;
  });
  return { lists, bit, slot };
}

/** A table of phrases that a document brings, by where they stand in it. */
export function learnedTable(sheet: Sheet, places: readonly { readonly start: number; readonly end: number }[]): PhraseTable {
  return places.length === 0 ? NO_PHRASES : { lists: tableOf(places.map(({ start, end }) => phraseOfTokens(passageOf(sheet, start, end)))), bit: 0, slot: 0 };
}

/** A table of names that a caller brings. Its words do not become part of the lexicon, so that one agency's names cost no other anything. */
export function namesTable(names: readonly string[]): PhraseTable {
  const spelled = new Set(names.flatMap((name) => [name, withNewAccents(name), withOldAccents(name)]));
  return spelled.size === 0 ? NO_PHRASES : { lists: tableOf([...spelled].map((name) => phraseOf(name, (word) => numberOf(word, 0, word.length)))), bit: 0, slot: 0 };
}

/** The phrases of two tables of a document or its caller. */
export function bothTables(one: PhraseTable, other: PhraseTable): PhraseTable {
  if (one.lists.length === 0 || other.lists.length === 0) return one.lists.length === 0 ? other : one;
  return { lists: tableOf([...one.lists, ...other.lists].flatMap((phrases) => phrases ?? [])), bit: 0, slot: 0 };
}

function phraseOfTokens({ sheet: { low, starts, ends, words }, first, last }: Passage): Phrase {
  const numbers: number[] = [];
  const lows: string[] = [];
  for (let at = first; at < last; at += 1) {
    numbers.push(words[at] ?? 0);
    lows.push(low.slice(starts[at], ends[at]));
  }
  return { numbers, lows };
}

function phraseOf(phrase: string, number: (word: string) => number): Phrase {
  const { text, count, starts, ends } = sheetOf(phrase);
  const lows = Array.from({ length: count }, (_, at) => text.slice(starts[at], ends[at]).toLowerCase());
  return { numbers: lows.map(number), lows };
}

function tableOf(phrases: readonly Phrase[]): PhraseTable['lists'] {
  const most = phrases.reduce((most, { numbers }) => Math.max(most, numbers[0] ?? -1), -1);
  const table = Array<Phrase[] | undefined>(most + 1).fill(undefined);
  for (const phrase of phrases) {
    const first = phrase.numbers[0];
    if (first === undefined) continue;
    const list = table[first];
    if (list === undefined) table[first] = [phrase];
    else list.push(phrase);
  }
  for (const list of table) if (list !== undefined && list.length > 1) list.sort((a, b) => b.numbers.length - a.numbers.length);
  return table;
}

/** The first words of the phrases of some tables: where none of them stands, none of the phrases begins. */
export function firstWords(tables: readonly PhraseTable[]): WordSet {
  return setOfNumbers(tables.flatMap(({ lists }) => lists.flatMap((phrases, first) => (phrases === undefined ? [] : [first]))));
}

/** How many tokens the longest phrase that begins at `at` takes; 0 for none. */
export function phraseAt(passage: Passage, at: number, table: PhraseTable): number {
  const { sheet, first, last } = passage;
  if (at < first || at >= last) return 0;
  const { lists, bit, slot } = table;
  const word = sheet.words[at] ?? 0;
  if (bit !== 0 && ((BEGINS[word * SLOTS + slot] ?? 0) & bit) === 0) return 0;
  const phrases = word < lists.length ? lists[word] : undefined;
  if (phrases === undefined) return 0;
  for (const phrase of phrases) if (beginsAt(passage, at, phrase)) return phrase.numbers.length;
  return 0;
}

function beginsAt({ sheet, last }: Passage, at: number, { numbers, lows }: Phrase): boolean {
  if (at + numbers.length > last) return false;
  for (let index = 0; index < numbers.length; index += 1) {
    const number = sheet.words[at + index] ?? 0;
    if (number !== numbers[index]) return false;
    if (number <= ANY_NUMBER && !isSame(lows[index] ?? '', sheet.text, { start: sheet.starts[at + index] ?? 0, end: sheet.ends[at + index] ?? 0 })) return false;
  }
  return true;
}
