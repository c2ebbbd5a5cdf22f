import { isSyllable } from '../legacy/syllable.js';

/** The share of words that can be Vietnamese, 0..1; abbreviations in capitals without a vowel do not count. 1 where there is none. */
export function shareOfSyllables(words: readonly string[]): number {
  const counted = words.filter((word) => !/^[\p{Lu}Đ]{2,8}$/u.test(word) || /[AEIOUYÀ-Ỹ]/u.test(word));
  return counted.length === 0 ? 1 : counted.filter((word) => isSyllable(word)).length / counted.length;
}

/** The words of a text: runs of letters with their marks. */
export const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
