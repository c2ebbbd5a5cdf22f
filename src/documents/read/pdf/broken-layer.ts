import { FIRST_VIETNAMESE, letterOfGlyph } from './glyph-codes.js';
import type { Piece } from './lines.js';
import { macMender, SIGN_IN_WORD } from './mac-letters.js';
import { isSyllable } from '../legacy/syllable.js';
import { shareOfSyllables, wordsIn } from './syllables.js';

/** A document whose fonts were mended, and what became of the words that were damaged. */
export interface MendedLayer {
  readonly pages: readonly (readonly Piece[])[];
  /** Damaged words; 0 where the layer is whole. */
  readonly damaged: number;
  /** Of those, how many can be Vietnamese after mending, 0..1. */
  readonly known: number;
  /** Pages (from 1) on which words are damaged that cannot be mended. */
  readonly hopeless: readonly number[];
}

interface Font {
  readonly words: string[];
  /** Pages with words that hold foreign signs. */
  readonly pages: Set<number>;
}

// Signs, letters and marks that no Vietnamese word holds: control signs, ÿ and Ĉ, and Latin, Greek and Cyrillic beyond ơ and ư.
const FOREIGN = /[\u0001-\u001f\u00ff\u0108\u0180-\u019f\u01a2-\u01ae\u01b1-\u02ff\u0304\u0305\u0307\u0308\u030a-\u031a\u031c-\u0322\u0324-\u052f]/u;
// Times New Roman, by far the most used; what its letters are shifted by where too few words are there to find it out.
const USUAL_SHIFT = 0x19fc;
const LOWEST = 0x2a0;
const HIGHEST = 0x600;
const WORDS_TO_TRY = 120;
const FEWEST_WORDS = 4;
// A few words that make no sense are no reason to give up the text of a page.
const FEWEST_HOPELESS = 12;
const MENDED = 0.75;
const BROKEN_SHARE = 0.15;

const fontOf = (piece: Piece): string => piece.font ?? '';
const WORD = /[^ \u00a0\u0003]+/gu;
const rawWords = (text: string): string[] => text.match(WORD) ?? [];

/** A word with each glyph number put back to its letter; what is not known stays. */
function decoded(text: string, shift: number): string {
  return Array.from(text, (sign) => (sign === ' ' ? ' ' : (letterOfGlyph(sign.codePointAt(0) ?? 0, shift) ?? sign))).join('');
}

function shareAfter(words: readonly string[], shift: number): number {
  return shareOfSyllables(words.flatMap((word) => wordsIn(decoded(word, shift))));
}

/** A word of a broken font: damaged ones put back, whole ones (many writers damage only words with rare letters) left. */
function mended(word: string, shift: number): string {
  if (FOREIGN.test(word)) return decoded(word, shift);
  if (shareOfSyllables(wordsIn(word)) === 1) return word;
  const back = decoded(word, shift);
  return wordsIn(back).length === wordsIn(word).length && wordsIn(back).every((each) => isSyllable(each)) && wordsIn(back).length > 0 ? back : word;
}

/** The shift that makes most words Vietnamese, tried over all places at which the letters of a font could begin. */
function bestShift(words: readonly string[]): { readonly shift: number; readonly share: number } {
  const sample = words.slice(0, WORDS_TO_TRY);
  const usual = { shift: USUAL_SHIFT, share: shareAfter(sample, USUAL_SHIFT) };
  if (usual.share >= MENDED) return usual;
  const rough = sample.slice(0, WORDS_TO_TRY / 4);
  let best = { shift: USUAL_SHIFT, share: 0 };
  for (let first = LOWEST; first < HIGHEST; first += 1) {
    const shift = FIRST_VIETNAMESE - first;
    const share = shareAfter(rough, shift);
    if (share > best.share) best = { shift, share };
  }
  return { shift: best.shift, share: shareAfter(sample, best.shift) };
}

function fontsOf(pages: readonly (readonly Piece[])[]): Map<string, Font> {
  const fonts = new Map<string, Font>();
  for (const [index, pieces] of pages.entries()) {
    for (const piece of pieces) {
      const font = fonts.get(fontOf(piece)) ?? { words: [], pages: new Set() };
      fonts.set(fontOf(piece), font);
      const words = rawWords(piece.text);
      font.words.push(...words);
      if (words.some((word) => FOREIGN.test(word))) font.pages.add(index + 1);
    }
  }
  return fonts;
}

function isBroken({ words }: Font): boolean {
  const foreign = words.filter((word) => FOREIGN.test(word)).length;
  return foreign >= FEWEST_WORDS && foreign > BROKEN_SHARE * words.length;
}

/**
 * Mends text layers that give glyph numbers for letters ("WKӡL KҥQ" for "thời hạn"), font by font: the numbers keep the order of the
 * letters, so that one shift puts all back. A font is only changed where its damaged words are Vietnamese afterwards.
 *
 * @param pages the pieces of each page, as they were drawn
 */
export function mendLayer(pages: readonly (readonly Piece[])[]): MendedLayer {
  const menders = new Map<string, (text: string) => string>();
  const hopeless = new Set<number>();
  let [damaged, known] = [0, 0];
  // A text without foreign signs, which is nearly every one, is not looked at further.
  const suspect = pages.some((pieces) => pieces.some((piece) => FOREIGN.test(piece.text) || SIGN_IN_WORD.test(piece.text)));
  const fonts = suspect ? [...fontsOf(pages)] : [];
  const fewest = fonts.some(([, font]) => macMender(font.words) !== null) ? 1 : undefined;
  for (const [name, font] of fonts) {
    const macintosh = macMender(font.words, fewest);
    if (macintosh !== null) menders.set(name, macintosh);
    if (macintosh !== null || !isBroken(font)) continue;
    const foreign = font.words.filter((word) => FOREIGN.test(word));
    const { shift, share } = bestShift(foreign);
    damaged += foreign.length;
    known += foreign.length * share;
    if (share >= MENDED) menders.set(name, (text) => text.replace(WORD, (word) => mended(word, shift)));
    else if (foreign.length >= FEWEST_HOPELESS) for (const page of font.pages) hopeless.add(page);
  }
  const mend = (piece: Piece): Piece => {
    const put = menders.get(fontOf(piece));
    return put === undefined ? piece : { ...piece, text: put(piece.text) };
  };
  return { pages: menders.size === 0 ? pages : pages.map((pieces) => pieces.map(mend)), damaged, known: damaged === 0 ? 1 : known / damaged, hopeless: [...hopeless].sort((left, right) => left - right) };
}
