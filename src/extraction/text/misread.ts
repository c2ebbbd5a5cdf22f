import { unmark } from '#core/index.js';
import { SET_PHRASES } from '../words/set-phrases.js';
import { formOf, HALF_FORM, LAST_DIGIT_SIGN, PACKED, SIGN_BITS } from '../recognise/letter-forms.js';
import { isSeenSyllable, isSyllable, isSyllableAt } from '../words/syllables.js';
import { LETTER, SMALL } from './characters.js';
import type { Edit, MappedText } from './mapped-text.js';
import { edited } from './mapped-text.js';
import { unitAt } from './units.js';

// Letters that scanners take for each other, besides the same letter with other marks.
const TWINS: Readonly<Record<string, string>> = { 1: 'i', l: 'i', 0: 'o', u: 'n', e: 'c' };

/** What is left of a word when everything that a scanner may get wrong is left out. */
const skeleton = (words: string): string => unmark(words).replace(/[1l0ue]/g, (letter) => TWINS[letter] ?? letter);

const LONGEST_PHRASE = 4;
const FEWEST_LETTERS = 5;

/** Set phrases by skeleton; one that several phrases share tells nothing. */
const BY_SKELETON = skeletons();

function skeletons(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const phrase of SET_PHRASES) {
    const key = skeleton(phrase.replace(/,/g, ''));
    if (phrase.includes(',') || phrase.split(' ').length > LONGEST_PHRASE || key.length < FEWEST_LETTERS) continue;
    if (found.has(key) && found.get(key) !== phrase) shared.add(key);
    found.set(key, phrase);
  }
  for (const key of shared) found.delete(key);
  return found;
}

// ngay 15/4, thảng 6, năn 2026: in front of a number only one word can be meant.
const BEFORE_NUMBER: ReadonlyMap<string, string> = new Map(['ngày', 'tháng', 'năm', 'trước'].map((word) => [skeleton(word), word]));

interface Word {
  readonly start: number;
  readonly text: string;
}

const WORD = /[\p{L}\d]{1,40}/gu;
const MARKED = /[^a-z]/;
const LOOKED_AT = 400;
const MISREAD_SHARE = 0.006;

const SHORTEST = 2;
const LONGEST = 12;
const NOWHERE = -1;
const LETTER_FORM = LETTER << SIGN_BITS;
const SMALL_FORM = SMALL << SIGN_BITS;
const SIGN = 2 ** SIGN_BITS - 1;
const UPPER_BITS = 32 - SIGN_BITS;
const LAST_DIGIT = LAST_DIGIT_SIGN;
const NO_WORD = HALF_FORM;
// Names of this file are known once and for all; those of another are looked up at every letter.
const unit = unitAt;
const formOfUnit = formOf;
const formAt = (text: string, at: number, length: number): number => (at < length ? formOfUnit(unit(text, at)) : NO_WORD);
const isOfWord = (form: number): boolean => (form & LETTER_FORM) !== 0 || (form & SIGN) <= LAST_DIGIT;

const isSmallPrint = (common: number, length: number): boolean => (common & SMALL_FORM) !== 0 && length >= SHORTEST && length <= LONGEST;

/** Whether a text seems to come from a scanner: too many of its words are no syllables. The first few hundred words of its small print tell. */
export function looksMisread(text: string): boolean {
  const { length } = text;
  let words = 0;
  let wrong = 0;
  // Where the word that is being read begins, what all its letters have in common, and its letters as two numbers.
  let from = NOWHERE;
  let common = 0;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at <= length && words < LOOKED_AT; at += 1) {
    const form = formAt(text, at, length);
    if (isOfWord(form)) {
      if (from === NOWHERE) {
        from = at;
        common = form;
        upper = 0;
        lower = 0;
      }
      common &= form;
      upper = (upper << SIGN_BITS) | (lower >>> UPPER_BITS);
      lower = (lower << SIGN_BITS) | (form & SIGN);
      continue;
    }
    if (from === NOWHERE) continue;
    if (isSmallPrint(common, at - from)) {
      words += 1;
      if (!(at - from <= PACKED && isSeenSyllable(upper, lower)) && isMisread(text, from, at)) wrong += 1;
    }
    from = NOWHERE;
  }
  return wrong >= 2 && wrong > words * MISREAD_SHARE;
}

// A foreign word is no syllable either, and has no marks; what a scanner misread nearly always has.
const isMisread = (text: string, start: number, end: number): boolean => !isSyllableAt(text, start, end) && MARKED.test(text.slice(start, end));

/**
 * A text in which set phrases that a scanner misread ("phôi hợp vói", "trưóc ngay 15/4") are spelled as they are meant, letter for letter
 * in the same places. Only for the recognisers: what is stored and shown keeps the letters of the source. A text without misreadings
 * comes back as it is.
 */
export function spelledOut(mapped: MappedText): MappedText {
  if (!looksMisread(mapped.text)) return mapped;
  const words = Array.from(mapped.text.matchAll(WORD), (match): Word => ({ start: match.index, text: match[0] }));
  const edits: Edit[] = [];
  for (let at = 0; at < words.length;) {
    const taken = phraseAt(mapped.text, words, at);
    if (taken === null) at += 1;
    else {
      edits.push(...taken.edits);
      at += taken.length;
    }
  }
  return edited(mapped, edits);
}

function phraseAt(text: string, words: readonly Word[], at: number): { edits: readonly Edit[]; length: number } | null {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length >= 2; length -= 1) {
    const run = words.slice(at, at + length);
    if (!isRun(text, run)) continue;
    const meant = BY_SKELETON.get(skeleton(run.map((word) => word.text).join(' ')));
    if (meant !== undefined && couldBe(run, meant)) return { edits: correction(run, meant.split(' ')), length };
  }
  return beforeNumber(words, at) ?? alone(text, words[at]);
}

// "cầu bổ" are two good words, and no misread "cán bộ": letters other than marks are doubted only where a word cannot be spelled.
const couldBe = (run: readonly Word[], meant: string): boolean => run.some((word) => !isSyllable(word.text.toLowerCase())) || unmark(run.map((word) => word.text).join(' ')) === unmark(meant);

const isRun = (text: string, run: readonly Word[]): boolean => run.every((word, index) => index === 0 || /^[ \n]{1,2}$/.test(text.slice((run[index - 1]?.start ?? 0) + (run[index - 1]?.text.length ?? 0), word.start)));

function beforeNumber(words: readonly Word[], at: number): { edits: readonly Edit[]; length: number } | null {
  const [word, next] = [words[at], words[at + 1]];
  const meant = word === undefined || next === undefined || !/^\d/.test(next.text) ? undefined : BEFORE_NUMBER.get(skeleton(word.text));
  return word === undefined || meant === undefined ? null : { edits: correction([word], [meant]), length: 1 };
}

// "Sở Tài chính vâ Sở Nội vụ": no other word of office prose is spelled so but for its marks.
const ALONE: ReadonlyMap<string, string> = new Map([...'vâvăvảvạvậvẫvẩvằvặvẳvẵ'.match(/../gu) ?? []].map((word) => [word, 'và']));
// ẫ) Tiếp tục …   ể) Phối hợp …
const LABEL_LETTERS = /^[aeiyđ]$/;

function alone(text: string, word: Word | undefined): { edits: readonly Edit[]; length: number } | null {
  if (word === undefined || word.text.length > 2) return null;
  const meant = ALONE.get(word.text) ?? (word.text.length === 1 ? labelLetter(text, word) : undefined);
  return meant === undefined ? null : { edits: correction([word], [meant]), length: 1 };
}

function labelLetter(text: string, { start, text: letter }: Word): string | undefined {
  const plain = letter === 'đ' ? letter : unmark(letter);
  return plain !== letter && text.charAt(start + 1) === ')' && (start === 0 || text.charAt(start - 1) === '\n') && LABEL_LETTERS.test(plain) ? plain : undefined;
}

function correction(run: readonly Word[], meant: readonly string[]): Edit[] {
  return run.flatMap((word, index) => {
    const spelled = inCase(meant[index] ?? '', word.text);
    return spelled === word.text || spelled.length !== word.text.length ? [] : [{ start: word.start, end: word.start + word.text.length, text: spelled }];
  });
}

// Capitals stay where they were.
const inCase = (word: string, printed: string): string => Array.from(word, (letter, at) => (/\p{Lu}/u.test(printed.charAt(at)) ? letter.toUpperCase() : letter)).join('');
