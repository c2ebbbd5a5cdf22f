import { textOf, westernText } from '../code-page.js';
import { isSyllable } from '../legacy/syllable.js';
import { wordsIn } from './syllables.js';

// A simple font without an encoding is taken to be a Macintosh one by some readers; Windows wrote it, so that "pháp" comes out as "ph·p".
const HIGH = Uint8Array.from({ length: 128 }, (_, index) => 128 + index);
const macintosh = Array.from(textOf('macintosh', HIGH));
const windows = Array.from(westernText(HIGH));
const WINDOWS_OF_MAC: ReadonlyMap<string, string> = new Map(macintosh.map((letter, index) => [letter, windows[index] ?? letter]));

/** Signs of the Macintosh set at the places of à á â ã ú ù ý Ã, in or at the end of a word. */
export const SIGN_IN_WORD = /\p{L}[‡·‚„˙˘˝√]/u;
const PARTS = /[\p{L}\p{M}‡·‚„˙˘˝√¿¡¬»…“”‘’Ÿ⁄›ı]+/gu;
const FEWEST = 6;
const MENDED = 0.75;

const back = (word: string): string => Array.from(word, (letter) => WINDOWS_OF_MAC.get(letter) ?? letter).join('');
const isPlain = (word: string): boolean => /^[\u0020-\u007e]*$/.test(word);

/**
 * How to put back the words of a font that was read as a Macintosh one; null where it was not.
 *
 * @param words the words of one font
 * @param fewest how many of them must hold a sign inside; one is enough where another font of the file was read so
 */
export function macMender(words: readonly string[], fewest = FEWEST): ((text: string) => string) | null {
  const odd = words.filter((word) => SIGN_IN_WORD.test(word));
  if (odd.length < fewest) return null;
  const all = words.filter((word) => !isPlain(word));
  const good = (put: (word: string) => string): number => all.filter((word) => wordsIn(put(word)).every((each) => isSyllable(each))).length / all.length;
  const after = good(back);
  if (after < MENDED || after <= good((word) => word)) return null;
  return (text) => text.replace(PARTS, (part) => (isPlain(part) ? part : back(part)));
}
