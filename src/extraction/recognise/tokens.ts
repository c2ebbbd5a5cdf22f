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

/** What stands behind the last token: nothing, so that looking ahead needs no care. */
export const NO_TOKEN: Token = { start: 0, end: 0, text: '', low: '', capital: false, word: false };

/** The token at an index, or the empty one. */
export function tokenOf(tokens: readonly Token[], at: number): Token {
  return tokens[at] ?? NO_TOKEN;
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
  const candidates = table.get(tokenOf(tokens, at).low) ?? [];
  return candidates.find((words) => words.every((word, index) => tokenOf(tokens, at + index).low === word))?.length ?? 0;
}
