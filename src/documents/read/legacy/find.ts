import { mendCapitals } from './capitals.js';
import { decodeLegacy } from './decode.js';
import { evidenceIn, goodShare } from './evidence.js';
import type { LegacyEncoding } from './tables-data.js';

// Places of the Latin alphabets where the old encodings put their letters.
const SUSPECT = /[\u0081-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u;
// Letters that only Unicode has: the line was typed in Unicode.
const MODERN = /[\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0102\u0103\u1ea0-\u1ef9]/u;
const SIGN_IN_WORD = /[A-Za-z]{0,9}[\u00a8-\u00af\u00b5-\u00bf\u00d7\u00f7][A-Za-z\u00a1-\u00ff]{0,9}/gu;
const SAMPLE = 200_000;
const STRETCH = 20_000;
const SURE_WORDS = 4;
const SURE_SHARE = 0.75;
const ENCODINGS: readonly LegacyEncoding[] = ['TCVN3', 'VNI', 'VISCII'];

/** A text with what was in an old encoding turned into Unicode. */
export interface Converted {
  readonly text: string;
  /** The encoding that was found, and the characters of the text that it was used on; null where there was none. */
  readonly found: { readonly encoding: LegacyEncoding; readonly characters: number } | null;
  /** Where a place of the given text is in the converted one; exact at line ends. */
  moved(offset: number): number;
}

/** Enough of the lines to tell: from the beginning, a stretch of each. */
function sampleOf(lines: readonly string[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const line of lines) {
    if (length > SAMPLE) break;
    parts.push(line.slice(0, STRETCH));
    length += Math.min(line.length, STRETCH);
  }
  return parts.join('\n');
}

/** The encoding in which the suspect lines are Vietnamese; null when they are not, or are so already. */
function encodingOf(lines: readonly string[]): LegacyEncoding | null {
  const suspect = sampleOf(lines);
  const before = evidenceIn(suspect);
  if (goodShare(before) >= SURE_SHARE) return null;
  const [best] = ENCODINGS.map((encoding) => ({ encoding, evidence: evidenceIn(decodeLegacy(suspect, encoding)) })).sort(
    (left, right) => right.evidence.good - right.evidence.bad - (left.evidence.good - left.evidence.bad),
  );
  if (best === undefined || best.evidence.good < SURE_WORDS || best.evidence.good <= before.good) return null;
  return goodShare(best.evidence) >= SURE_SHARE ? best.encoding : null;
}

/** Old words inside a line of Unicode: only those that carry a sign no word of Unicode has. */
function mendWords(line: string, encoding: LegacyEncoding): string {
  if (encoding !== 'TCVN3') return line;
  return line.replace(SIGN_IN_WORD, (word) => {
    const decoded = decodeLegacy(word, encoding);
    return evidenceIn(decoded).good > 0 && evidenceIn(decoded).bad === 0 && evidenceIn(word).good === 0 ? decoded : word;
  });
}

interface Way {
  readonly encoding: LegacyEncoding;
  /** Whether the old encoding is the rule in this text, so that a line that could be either is taken for it ("Sè:"). */
  readonly isRule: boolean;
}

function convertLine(line: string, { encoding, isRule }: Way): string {
  if (!SUSPECT.test(line)) return line;
  if (MODERN.test(line)) return mendWords(line, encoding);
  const decoded = decodeLegacy(line, encoding);
  const gained = evidenceIn(decoded.slice(0, STRETCH)).good - evidenceIn(line.slice(0, STRETCH)).good;
  if (decoded === line || gained < 0 || (gained === 0 && !isRule)) return line;
  return encoding === 'TCVN3' ? mendCapitals(decoded) : decoded;
}

function placesIn(lines: readonly string[]): number[] {
  const places: number[] = [];
  let at = 0;
  for (const line of lines) {
    places.push(at);
    at += line.length + 1;
  }
  return places;
}

/**
 * Turns what was typed in an old Vietnamese encoding into Unicode, line by line, by what the words would be: a line is
 * converted when that makes Vietnamese syllables of words that were none. Lines in Unicode stay as they are.
 */
export function convertLegacy(text: string): Converted {
  const unchanged: Converted = { text, found: null, moved: (offset) => offset };
  if (!SUSPECT.test(text)) return unchanged;
  const lines = text.split('\n');
  const suspect = lines.filter((line) => SUSPECT.test(line) && !MODERN.test(line));
  const encoding = suspect.length === 0 ? null : encodingOf(suspect);
  if (encoding === null) return unchanged;
  const isRule = lines.filter((line) => MODERN.test(line)).length < suspect.length / 4;
  const converted = lines.map((line) => convertLine(line, { encoding, isRule }));
  const characters = converted.reduce((sum, line, index) => (line === lines[index] ? sum : sum + line.length), 0);
  const [before, after] = [placesIn(lines), placesIn(converted)];
  const moved = (offset: number): number => {
    const line = Math.max(0, before.findLastIndex((place) => place <= offset));
    return (after[line] ?? 0) + Math.min(offset - (before[line] ?? 0), converted[line]?.length ?? 0);
  };
  return { text: converted.join('\n'), found: { encoding, characters }, moved };
}
