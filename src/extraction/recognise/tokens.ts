import { CAPITAL, isPair, kindOf, LETTER, NUMBER, SPACE } from '../text/characters.js';
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

const LONGEST = 61;
const AMPERSAND = 38;

/** The words and marks of a text. A word is a run of letters and digits, with "&" inside it; anything else that is seen is a mark of its own. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (let start = 0; start < text.length;) {
    const code = codeAt(text, start);
    const kind = kindOf(code);
    const end = (kind & IN_WORD) === 0 ? start + (code > 0xffff ? 2 : 1) : wordEnd(text, start);
    if ((kind & SPACE) === 0) tokens.push(tokenAt(text.slice(start, end), start, kind));
    start = end;
  }
  return tokens;
}

const IN_WORD = LETTER | NUMBER;

const tokenAt = (text: string, start: number, kind: number): Token => ({
  start, end: start + text.length, text, low: lower(text), capital: (kind & CAPITAL) !== 0, word: (kind & IN_WORD) !== 0,
});

function wordEnd(text: string, start: number): number {
  let end = start;
  for (let length = 0; length < LONGEST && end < text.length; length += 1) {
    const code = codeAt(text, end);
    if ((kindOf(code) & IN_WORD) === 0 && (code !== AMPERSAND || length === 0)) return end;
    end += code > 0xffff ? 2 : 1;
  }
  return end;
}

function codeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return isPair(code) ? (text.codePointAt(at) ?? code) : code;
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
