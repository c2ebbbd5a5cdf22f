import { searchTerms, syllables } from '../text/fold.js';

/** One way to look: any of the alternatives, each with all its words, in one index. */
export interface SearchTier {
  readonly by: 'syllables' | 'pairs' | 'accentedPairs';
  readonly alternatives: readonly (readonly string[])[];
  /** The last word of each is still being typed: it matches what starts with it. */
  readonly startsWith: boolean;
  /** The words may stand apart: asked only where the ways before found nothing. */
  readonly apart: boolean;
}

/** So few letters begin half of all words. */
const SHORTEST_BEGINNING = 3;

/** The ways to look for a query in its {@link searchForms}, best first: as typed with its marks, as typed without marks, as the beginning of words, with its words apart. */
export function searchTiers(query: string, written: readonly string[]): readonly SearchTier[] {
  const forms = written.map((form) => form.split(' '));
  const [typed] = forms;
  if (typed === undefined) return [];
  const { accentedPairs } = searchTerms(query);
  const tier = (by: SearchTier['by'], alternatives: SearchTier['alternatives'], how: { readonly startsWith?: boolean; readonly apart?: boolean } = {}): SearchTier => ({
    by, alternatives, startsWith: how.startsWith ?? false, apart: how.apart ?? false,
  });
  const single = forms.filter((form) => form.length === 1);
  const begun = single.filter(([word = '']) => word.length >= SHORTEST_BEGINNING || /\d/.test(word));
  const pairs = forms.filter((form) => form.length > 1).map(pairsOf);
  return [
    tier('accentedPairs', accentedPairs.length > 0 ? [accentedPairs] : []),
    tier('syllables', single), tier('pairs', pairs),
    tier('pairs', pairs, { startsWith: true }), tier('syllables', begun, { startsWith: true }),
    tier('syllables', typed.length > 1 ? forms.filter((form) => form.length > 1) : [], { startsWith: true, apart: true }),
  ].filter(({ alternatives }) => alternatives.length > 0);
}

const pairsOf = (words: readonly string[]): readonly string[] => words.slice(1).map((word, at) => `${words[at] ?? ''}_${word}`);

/** A stretch of a long text, short enough to show where a query stands in it. */
export interface SearchPiece {
  /** Where it starts, in characters of PostgreSQL (code points). */
  readonly startAt: number;
  readonly text: string;
}

/** Longest stretch, in UTF-16 units, and how much of it the next one repeats, so that no phrase is cut in two. */
const PIECE = 3000;
const OVERLAP = 200;

/** A text in stretches that overlap, cut between words where it has any. */
export function searchPieces(text: string): readonly SearchPiece[] {
  const pieces: SearchPiece[] = [];
  let [start, startAt] = [0, 0];
  while (start < text.length) {
    const piece = text.slice(start, start + PIECE);
    if (syllables(piece).length > 0) pieces.push({ startAt, text: piece });
    if (start + PIECE >= text.length) break;
    const next = betweenWords(text, start + PIECE - OVERLAP);
    startAt += Array.from(text.slice(start, next)).length;
    start = next;
  }
  return pieces;
}

function betweenWords(text: string, at: number): number {
  const space = text.slice(at - OVERLAP, at).search(/\s\S*$/);
  return space < 0 ? (isLowSurrogate(text, at) ? at + 1 : at) : at - OVERLAP + space;
}

const isLowSurrogate = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
};
