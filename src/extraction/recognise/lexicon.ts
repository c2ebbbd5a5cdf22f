import { lowOf } from '../text/characters.js';
import { formOf, HALF_FORM, halvesOf, isSigned, LAST_DIGIT_SIGN, mixOf, PACKED, SIGN_BITS, signIn } from './letter-forms.js';
import { unitAt } from '../text/units.js';

/** Any word that no list names, and any token that begins with a digit. */
export const OTHER_WORD = 0;
export const ANY_NUMBER = 1;

/** More than the lexicon will ever hold. */
export const MOST_WORDS = 4096;

/*
 * The words that any list of the reader names, numbered in the order in which they were first asked for. A number stands for a word in small
 * letters, or for one mark. Lists are numbered when their file is loaded, words of documents never are.
 *
 * No Vietnamese syllable is longer than eight letters, whose signs are the 64 bits of two numbers: words that long are looked up by these, the few
 * longer ones by their letters. An entry of the table is the two halves of a word and its number.
 */
const ENTRY = 4;
const TABLE = new Int32Array(ENTRY * 2 * MOST_WORDS);
const LONG_WORDS = new Map<string, number>();
const SINGLES = new Uint16Array(2 ** SIGN_BITS);
let count = ANY_NUMBER + 1;

const entryOf = (upper: number, lower: number): number => (mixOf(upper, lower) * ENTRY) & (TABLE.length - 1);

/**
 * The number of a word of up to eight letters by its halves: the signs of the last four letters are the lower one.
 * @param first the form of its first letter
 */
export function numberOfWord(first: number, upper: number, lower: number): number {
  if (isNumeral(first)) return ANY_NUMBER;
  for (let entry = entryOf(upper, lower); ; entry = (entry + ENTRY) & (TABLE.length - 1)) {
    const number = TABLE[entry + 2] ?? 0;
    if (number === 0 || (TABLE[entry] === upper && TABLE[entry + 1] === lower)) return number;
  }
}

// A token that begins with a digit, 0 to 9, is a number.
const isNumeral = (form: number): boolean => signIn(form) <= LAST_DIGIT_SIGN;

function place(upper: number, lower: number, number: number): void {
  let entry = entryOf(upper, lower);
  while (TABLE[entry + 2] !== 0) entry = (entry + ENTRY) & (TABLE.length - 1);
  TABLE.set([upper, lower, number], entry);
}

/** The number of a word or mark, which is given one if it has none. For lists of words that are part of the reader, not of a document. */
export function wordNumber(word: string): number {
  const low = word.toLowerCase();
  const known = numberOf(low, 0, low.length);
  if (known !== OTHER_WORD) return known;
  const number = count;
  count += 1;
  if (!isSigned(low) || low.length > PACKED) LONG_WORDS.set(low, number);
  else {
    place(...halvesOf(low, 0, low.length), number);
    if (low.length === 1) SINGLES[signIn(formOf(unitAt(low, 0)))] = number;
  }
  return number;
}

/** The number of the word that a text holds from `start` to `end`, in letters of any case. */
export function numberOf(text: string, start: number, end: number): number {
  const first = start < end ? formOf(unitAt(text, start)) : HALF_FORM;
  if (end - start <= PACKED) return numberOfWord(first, ...halvesOf(text, start, end));
  return isNumeral(first) ? ANY_NUMBER : (LONG_WORDS.get(text.slice(start, end).toLowerCase()) ?? OTHER_WORD);
}

/** The number of a mark, or of a word of one letter, by its form. */
export const numberOfSingle = (form: number): number => SINGLES[signIn(form)] ?? OTHER_WORD;

/** Whether a piece of a text is a word given in small letters. */
export function isSame(low: string, text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const { length } = low;
  if (length !== end - start) return false;
  for (let at = 0; at < length; at += 1) if (unitAt(low, at) !== lowOf(unitAt(text, start + at))) return false;
  return true;
}

/** A set of words, by number: `set[number] === 1`. */
export type WordSet = Uint8Array;

/** The set of some words, to ask whether a token is one of them. One digit stands for any number. */
export function wordSet(words: readonly string[]): WordSet {
  return setOfNumbers(words.map(wordNumber));
}

/** The set of words given by their numbers. */
export function setOfNumbers(numbers: readonly number[]): WordSet {
  const set = new Uint8Array(MOST_WORDS);
  for (const number of numbers) set[number] = 1;
  return set;
}

/** Words and marks that the grammars of units and orders ask for one by one. */
export const WORD = {
  comma: wordNumber(','), semicolon: wordNumber(';'), colon: wordNumber(':'), slash: wordNumber('/'), opens: wordNumber('('), closes: wordNumber(')'),
  all: wordNumber('các'), whole: wordNumber('toàn'), body: wordNumber('thể'), and: wordNumber('và'), with: wordNumber('cùng'), most: wordNumber('nhất'), is: wordNumber('là'),
  com: wordNumber('đồng'), rade: wordNumber('chí'), under: wordNumber('thuộc'), of: wordNumber('của'), viet: wordNumber('việt'), nam: wordNumber('nam'),
  stop: wordNumber('.'), from: wordNumber('từ'), to: wordNumber('đến'), dash: wordNumber('-'), longDash: wordNumber('–'), initial: wordNumber('đ'), c: wordNumber('c'), head: wordNumber('trưởng'), vice: wordNumber('phó'), department: wordNumber('sở'), ministry: wordNumber('bộ'), manage: wordNumber('lý'), need: wordNumber('cần'), must: wordNumber('phải'), only: wordNumber('chỉ'), then: wordNumber('thì'), both: wordNumber('cả'), together: wordNumber('với'), has: wordNumber('có'), place: wordNumber('nơi'), plus: wordNumber('+'), still: wordNumber('còn'), passive: wordNumber('được'),
} as const;
