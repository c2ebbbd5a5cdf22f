import { lower } from '../text/letters.js';

/** A word or a mark of punctuation with its place in the text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly low: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  readonly word: boolean;
}

const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}&]{0,60}|[^\s\p{L}\p{N}]/gu;

/** The words and marks of a text. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => {
    const word = /^[\p{L}\p{N}]/u.test(match[0]);
    return { start: match.index, end: match.index + match[0].length, text: match[0], low: lower(match[0]), capital: /^\p{Lu}/u.test(match[0]), word };
  });
}

/** Phrases by their first word, longest first: the way to ask which phrase of a list begins at a token. */
export type PhraseTable = ReadonlyMap<string, readonly (readonly string[])[]>;

/** A table of phrases; letters of any case, punctuation of a phrase counts as a word of its own. */
export function phraseTable(phrases: readonly string[]): PhraseTable {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = tokensOf(phrase).map((token) => token.low);
    const first = words[0];
    if (first !== undefined) table.set(first, [...(table.get(first) ?? []), words]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** How many tokens the longest phrase that begins at `at` takes; 0 for none. */
export function phraseAt(tokens: readonly Token[], at: number, table: PhraseTable): number {
  const first = tokens[at];
  const candidates = first === undefined ? undefined : table.get(first.low);
  if (candidates === undefined) return 0;
  for (const words of candidates) {
    if (words.every((word, index) => tokens[at + index]?.low === word)) return words.length;
  }
  return 0;
}
