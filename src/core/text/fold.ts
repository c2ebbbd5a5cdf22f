const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
// Taken once: looked up on a text, it is sought anew for every text of another shape (of one byte or two, cut out, joined).
const { charCodeAt } = String.prototype;

/**
 * The form in which texts are searched and matched: no marks, đ as d, lower case, every run of punctuation and white space one space, trimmed.
 * NFC and NFD input give the same; "Hoà" and "Hòa" give the same. The one function behind every folded column (design decision 11).
 */
export function fold(text: string): string {
  let folded = '';
  let units: number[] = [];
  let gap = false;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const unit = FOLDED[charCodeAt.call(text, at)] ?? FAR;
    if (unit === FAR) return foldedByForm(text);
    if (unit === GAP) gap = units.length > 0 || folded !== '';
    else if (unit !== NOTHING) {
      if (gap) units.push(GAP);
      gap = false;
      if (units.push(unit) < MOST_UNITS) continue;
      folded += String.fromCharCode(...units);
      units = [];
    }
  }
  return folded + String.fromCharCode(...units);
}

// So many units are made a string at once: quicker than one after the other, and never too many arguments for a call.
const MOST_UNITS = 512;

const foldedByForm = (text: string): string => unmark(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

// Latin with all Vietnamese letters, Greek, Cyrillic and general punctuation, each folded by itself: what nearly every text is made of.
const LATIN_END = 0x530;
const LATIN_AGAIN = 0x1e00;
const TABLE_END = 0x2100;
const NOTHING = 0;
const GAP = 32;
const FAR = 0xffff;
const FOLDED = Uint16Array.from({ length: TABLE_END }, (_, code) => (code < LATIN_END || code >= LATIN_AGAIN ? foldedLetter(String.fromCharCode(code)) : FAR));

function foldedLetter(letter: string): number {
  const plain = unmark(letter);
  // A sigma has a form of its own at the end of a word; a letter that becomes several is rare.
  if (plain.length > 1 || plain === 'σ') return FAR;
  if (plain === '') return NOTHING;
  return /[\p{L}\p{N}]/u.test(plain) ? plain.charCodeAt(0) : GAP;
}

/** A text without marks, đ as d, lower case, its punctuation kept. Ð (U+00D0) is Icelandic, and stands for Đ in many old documents. */
export function unmark(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/[đĐðÐ]/g, 'd').toLowerCase().normalize('NFC');
}

function foldUnit(unit: string): string {
  const folded = unmark(unit);
  if (folded.length === unit.length) return /[\p{L}\p{N}]/u.test(folded) ? folded : ' '.repeat(unit.length);
  return folded === '' ? ' '.repeat(unit.length) : unit;
}

/**
 * A folded text of the same length, so that an offset found in it is an offset of the input: for highlighting. Give it NFC text.
 * Punctuation becomes spaces and is not joined; a character that would change its length stays as it is.
 */
export function foldKeepingLength(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length;) {
    const unit = FOLDED[text.charCodeAt(at)] ?? FAR;
    const letter = unit === FAR ? String.fromCodePoint(text.codePointAt(at) ?? GAP) : '';
    folded += unit === FAR ? foldUnit(letter) : unit === NOTHING ? ' ' : String.fromCharCode(unit);
    at += unit === FAR ? letter.length : 1;
  }
  return folded;
}

/** The syllables of a text in folded form: `tàu cá` gives `['tau', 'ca']`. */
export function syllables(text: string): string[] {
  return fold(text).match(WORD) ?? [];
}

const accentedSyllables = (text: string): string[] =>
  text.normalize('NFC').replace(/[ðÐ]/g, 'đ').toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const pairsOf = (words: readonly string[]): string[] => words.slice(1).map((word, index) => `${words[index] ?? ''}_${word}`);

/** Neighbouring syllables as one term, folded: `tàu cá ra` gives `tau_ca`, `ca_ra`. They make a search by phrase quick. */
export function syllablePairs(text: string): string[] {
  return pairsOf(syllables(text));
}

/** Neighbouring syllables with their marks, lower case: `tàu_cá`. They rank what was typed with marks above what only looks like it. */
export function accentedPairs(text: string): string[] {
  return pairsOf(accentedSyllables(text));
}

/** What to look for when a person typed a query. */
export interface SearchTerms {
  readonly syllables: readonly string[];
  readonly pairs: readonly string[];
  /** Pairs with marks; empty when the query was typed without any, since then marks tell nothing. */
  readonly accentedPairs: readonly string[];
}

/** The terms of a query. Words in double quotes get no special meaning: pairs already prefer neighbours. */
export function searchTerms(query: string): SearchTerms {
  const folded = fold(query);
  const marked = accentedSyllables(query).join(' ') !== folded;
  return { syllables: syllables(query), pairs: syllablePairs(query), accentedPairs: marked ? accentedPairs(query) : [] };
}
