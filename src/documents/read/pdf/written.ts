import { movedTables, type TextTable } from '../../table/text-table.js';
import type { Word } from './words.js';

/** A word with its place in the text it was written into, `end` exclusive. */
export interface PlacedWord extends Word {
  readonly start: number;
  readonly end: number;
}

/** Text that remembers where each of its words is seen. */
export interface Written {
  readonly text: string;
  readonly words: readonly PlacedWord[];
  /** The shapes of the tables in it. */
  readonly tables?: readonly TextTable[];
}

/** Words with a space between. */
export function writtenWords(words: readonly Word[]): Written {
  let start = 0;
  const placed = words.map((word) => {
    const end = start + word.text.length;
    const here = { ...word, start, end };
    start = end + 1;
    return here;
  });
  return { text: words.map((word) => word.text).join(' '), words: placed };
}

/**
 * Texts one after the other, the places of their words moved along.
 *
 * @param separator what stands between two, or a function that says what stands before the part with this index
 */
export function joined(parts: readonly Written[], separator: string | ((index: number) => string)): Written {
  const words: PlacedWord[] = [];
  const texts: string[] = [];
  const tables: TextTable[] = [];
  let start = 0;
  for (const [index, part] of parts.entries()) {
    const between = index === 0 ? '' : typeof separator === 'string' ? separator : separator(index);
    start += between.length;
    for (const word of part.words) words.push({ ...word, start: start + word.start, end: start + word.end });
    const by = start;
    tables.push(...movedTables(part.tables ?? [], (offset) => offset + by));
    texts.push(between, part.text);
    start += part.text.length;
  }
  return { text: texts.join(''), words, ...(tables.length === 0 ? {} : { tables }) };
}
