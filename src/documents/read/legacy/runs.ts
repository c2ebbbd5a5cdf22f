import { mendCapitals } from './capitals.js';
import { decodeInFont, type LegacyFont } from './fonts.js';
import type { LegacyEncoding } from './tables-data.js';

/** How many characters of a document were turned into Unicode, by the encoding they were in. */
export type LegacyTally = Map<LegacyEncoding, number>;

/** The text of one paragraph as it comes, piece by piece, each in its font. */
export interface RunText {
  add(text: string, font: LegacyFont | null): void;
  /** Whether something was added since the last `take`. */
  readonly isEmpty: boolean;
  /** The text so far as Unicode; begins anew. */
  take(): string;
}

const same = (left: LegacyFont | null, right: LegacyFont | null): boolean => left?.encoding === right?.encoding && left?.capitals === right?.capitals;

/** Gathers text of many fonts; neighbours in one font are decoded together, because a letter may be cut in two between them. */
export function runText(tally: LegacyTally): RunText {
  let runs: { font: LegacyFont | null; text: string }[] = [];
  const decoded = ({ font, text }: { font: LegacyFont | null; text: string }): string => {
    if (font === null || text.trim() === '') return text;
    const unicode = decodeInFont(text, font);
    if (unicode !== text) tally.set(font.encoding, (tally.get(font.encoding) ?? 0) + unicode.length);
    return unicode;
  };
  return {
    add(text, font) {
      const last = runs.at(-1);
      if (last !== undefined && same(last.font, font)) last.text += text;
      else runs.push({ font, text });
    },
    get isEmpty() {
      return runs.length === 0;
    },
    take() {
      const text = runs.map(decoded).join('');
      const mended = runs.some(({ font }) => font?.encoding === 'TCVN3') ? mendCapitals(text) : text;
      runs = [];
      return mended;
    },
  };
}
