import type { WordSet } from './lexicon.js';
import { wordSet } from './lexicon.js';
import type { Scene } from './scene.js';
import type { Mention } from './when-mentions.js';

/** A cue that stands right before a day: every word of it is known, so that most days are told to have none by the word before them. */
export interface EndingCue {
  /** It ends in `$`, with the cue in its first group. */
  readonly pattern: RegExp;
  /** The words that it is made of. */
  readonly words: WordSet;
  /** One of these is among them. */
  readonly heads: WordSet;
  /** How many letters before the day it may reach. */
  readonly reach: number;
}

/** A cue that is made of the words that are spelled in its pattern; `heads` are those, one of which must be there. */
export function endingCue(pattern: RegExp, reach: number, heads?: string): EndingCue {
  const words = pattern.source.replace(/\\p\{\p{L}{1,2}\}|\\\p{L}/gu, ' ').match(/\p{L}{1,9}/gu) ?? [];
  return { pattern, words: wordSet([...words, ',', ':', ...marksIn(pattern.source)]), heads: wordSet(heads?.split(' ') ?? words), reach };
}

// Numbers, brackets and dashes that a pattern spells out.
function marksIn(source: string): string[] {
  return [['\\d', '0'], ['\\(', '('], ['[-]', '-']].flatMap(([spelled = '', mark = '']) => (source.includes(spelled) ? [mark] : []));
}

/** Where the words of a cue begin that stands right before a mention; null for none. */
export function cueBefore({ source, low }: Scene, { start, first, before }: Mention, { pattern, words, heads, reach }: EndingCue): number | null {
  if (words[before] !== 1) return null;
  const { sheet, base } = source;
  let headed = false;
  let run = first;
  for (; run > source.first && words[sheet.words[run - 1] ?? 0] === 1 && (sheet.starts[run - 1] ?? 0) >= base + start - reach; run -= 1) headed ||= heads[sheet.words[run - 1] ?? 0] === 1;
  if (!headed) return null;
  const text = low.slice(Math.max(0, start - reach, (sheet.starts[run] ?? 0) - base - 1), start);
  return startIn(text, pattern, start);
}

/** Where the words of a cue begin at the end of a text that ends at a place of the scene; null for none. */
export function startIn(text: string, pattern: RegExp, end: number): number | null {
  const match = pattern.exec(text);
  if (match?.[1] === undefined) return null;
  return end - (text.length - match.index) + match[0].indexOf(match[1]);
}
