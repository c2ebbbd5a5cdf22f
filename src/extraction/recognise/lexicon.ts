import { lowOf } from '../text/characters.js';

/**
 * The words that any list of the reader names, numbered in the order in which they were first asked for. A number stands for a word in small
 * letters, or for one mark. Lists are numbered when their file is loaded, words of documents never are.
 */
const WORDS: string[] = ['', ''];

// The UTF-16 units of each, which are quicker to compare than strings of several kinds.
const UNITS: (readonly number[])[] = [[], []];

/** Any word that no list names, and any token that begins with a digit. */
export const OTHER_WORD = 0;
export const ANY_NUMBER = 1;
const MOST_WORDS = 4096;
const HASHES = new Int32Array(MOST_WORDS);
let slots = new Uint16Array(2 ** 12);

const MIX = 31;

const hashOf = (word: string): number => {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = (Math.imul(hash, MIX) + word.charCodeAt(at)) | 0;
  return hash;
};

function place(number: number): void {
  const word = WORDS[number] ?? '';
  let slot = hashOf(word) & (slots.length - 1);
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The number of a word or mark, which is given one if it has none. For lists of words that are part of the reader, not of a document. */
export function wordNumber(word: string): number {
  const low = word.toLowerCase();
  if (isDigit(low.charCodeAt(0))) return ANY_NUMBER;
  const known = numberOf(low, 0, low.length);
  if (known !== 0) return known;
  const number = WORDS.push(low) - 1;
  UNITS.push(Array.from({ length: low.length }, (_, at) => low.charCodeAt(at)));
  HASHES[number] = hashOf(low);
  if (number * 3 > slots.length) {
    slots = new Uint16Array(slots.length * 2);
    for (let each = ANY_NUMBER + 1; each <= number; each += 1) place(each);
  } else place(number);
  return number;
}

/** The number of the word that a text holds from `start` to `end`, in letters of any case. */
export function numberOf(text: string, start: number, end: number): number {
  if (isDigit(text.charCodeAt(start))) return ANY_NUMBER;
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = hashWith(hash, text.charCodeAt(at));
  return numberOfHash(text, { start, end, hash });
}

/** The hash of a word with one more UTF-16 unit, of either case; that of no unit is 0. */
export const hashWith = (hash: number, unit: number): number => (Math.imul(hash, MIX) + lowOf(unit)) | 0;

/** The number of a word whose hash is known: what `numberOf` gives. */
export function numberOfHash(text: string, { start, end, hash }: { readonly start: number; readonly end: number; readonly hash: number }): number {
  if (isDigit(text.charCodeAt(start))) return ANY_NUMBER;
  for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
    const number = slots[slot] ?? 0;
    if (number === 0 || (HASHES[number] === hash && UNITS[number]?.length === end - start && holds(text, start, UNITS[number]))) return number;
  }
}

function holds(text: string, start: number, units: readonly number[]): boolean {
  for (let at = 0; at < units.length; at += 1) if (units[at] !== lowOf(text.charCodeAt(start + at))) return false;
  return true;
}

/** Whether a piece of a text is a word given in small letters. */
export function isSame(low: string, text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (low.length !== end - start) return false;
  for (let at = 0; at < low.length; at += 1) if (low.charCodeAt(at) !== lowOf(text.charCodeAt(start + at))) return false;
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
  stop: wordNumber('.'), from: wordNumber('từ'), to: wordNumber('đến'), dash: wordNumber('-'), longDash: wordNumber('–'), initial: wordNumber('đ'), c: wordNumber('c'), head: wordNumber('trưởng'), vice: wordNumber('phó'), department: wordNumber('sở'), ministry: wordNumber('bộ'), manage: wordNumber('lý'), need: wordNumber('cần'), must: wordNumber('phải'), only: wordNumber('chỉ'), then: wordNumber('thì'),
} as const;
