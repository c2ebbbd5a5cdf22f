import { accentedPairs, syllablePairs, syllables } from '#core/index.js';

// The index refuses longer lexemes, and nobody types one.
const LONGEST = 200;

/** Words as an index keeps them: each once, none longer than it takes. */
export function lexemesOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => word.slice(0, LONGEST)))];
}

/** Sets what was written with its marks apart from what only folds to it. */
export const WITH_MARKS = '=';

/** All under which a text is found in `search_piece`: syllables, pairs, and pairs with marks. */
export function termsOf(text: string): readonly string[] {
  return lexemesOf([...syllables(text), ...syllablePairs(text), ...accentedPairs(text).map((pair) => WITH_MARKS + pair)]);
}

// Lexemes are quoted by doubling.
const lexeme = (word: string): string => `'${word.slice(0, LONGEST).replace(/['\\]/g, (sign) => sign + sign)}'`;

/** A query for all words of any alternative; where `startsWith`, the last word of each is still being typed and matches what starts with it. */
export function tsqueryOf(alternatives: readonly (readonly string[])[], startsWith: boolean): string {
  return alternatives.map((words) => `(${words.map((word, index) => `${lexeme(word)}${startsWith && index === words.length - 1 ? ':*' : ''}`).join(' & ')})`).join(' | ');
}
