import { storedText } from '../stored-text.js';
import { around, slice, type Box } from './boxes.js';

/** One word as it is stored, and where it is seen. */
export interface Word {
  readonly text: string;
  readonly box: Box;
  /** How sure the recogniser is, 0..1; null for printed text. */
  readonly confidence: number | null;
}

/** A part of a word or some words; `begins` where a space or gap stands before it. */
export interface WordPart extends Word {
  readonly begins: boolean;
}

/** Parts that hold spaces themselves, cut at them; a letter is taken to be as wide as any other. */
function cut(part: WordPart): WordPart[] {
  if (!/\s/u.test(part.text)) return [part];
  const { length } = part.text;
  return [...part.text.matchAll(/\S+/gu)].map((found, index) => ({
    text: found[0],
    box: slice(part.box, found.index / length, (found.index + found[0].length) / length),
    confidence: part.confidence,
    begins: part.begins || index > 0 || found.index > 0,
  }));
}

const least = (one: number | null, other: number | null): number | null => (one === null || other === null ? (one ?? other) : Math.min(one, other));

/**
 * Parts of one line put together to words, as they are stored: marks that were drawn apart are composed with their letter.
 */
export function wordsOf(parts: readonly WordPart[]): Word[] {
  const words: Word[] = [];
  for (const part of parts.flatMap(cut)) {
    const last = words.at(-1);
    if (last === undefined || part.begins) words.push({ text: part.text, box: part.box, confidence: part.confidence });
    else words[words.length - 1] = { text: last.text + part.text, box: around(last.box, part.box), confidence: least(last.confidence, part.confidence) };
  }
  return words.map((word) => ({ ...word, text: storedText(word.text).replaceAll('\n', '') })).filter((word) => word.text !== '');
}
