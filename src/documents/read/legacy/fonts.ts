import { decodeLegacy } from './decode.js';
import { evidenceIn, goodShare } from './evidence.js';
import type { LegacyEncoding } from './tables-data.js';

/** A font that draws Vietnamese at the places of other letters. */
export interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Whether it draws capitals for small letters too, such as `.VnTimeH`. */
  readonly capitals: boolean;
}

/** The letter that old fonts keep at 0xAD; programs that take it for a hyphen write it in their own way for one that may break a word. */
export const AT_SOFT_HYPHEN = '\u00ad';

const SCRIPT = / (?:CE|Cyr|Greek|Tur|Baltic|Hebrew|Arabic|\([^)]{1,20}\))$/u;
// Letters that no font of that time had a place for: whoever typed them typed Unicode, whatever the font is called.
const MODERN = /[\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0102\u0103\u1ea0-\u1ef9]/u;

// Enough of a long paragraph to tell.
const STRETCH = 20_000;
const SURE_SHARE = 0.75;
const FEWEST = 3;
const WORD = /[^\s]+/gu;

/** What a font's name says of its letters; null for fonts of Unicode. */
export function legacyFont(name: string): LegacyFont | null {
  const plain = name.trim().replace(SCRIPT, '');
  if (/^vni[- ]/iu.test(plain)) return { encoding: 'VNI', capitals: false };
  if (/^\.vn/iu.test(plain)) return { encoding: 'TCVN3', capitals: /[^A-Z]H$/u.test(plain) };
  return /^VI [A-Z]/u.test(plain) ? { encoding: 'VISCII', capitals: false } : null;
}

/** Words of Unicode among words of the old font: someone went on typing, or mended a word, in today's way. */
function decodedBetween(text: string, font: LegacyFont): string {
  const old = (text.slice(0, STRETCH).match(WORD) ?? []).filter((word) => !MODERN.test(word)).join(' ');
  const [before, after] = [evidenceIn(old), evidenceIn(decodeLegacy(old, font.encoding))];
  if (after.good < FEWEST || after.good <= before.good || goodShare(after) < SURE_SHARE) return text;
  return text.replace(WORD, (word) => (MODERN.test(word) ? word : decodeLegacy(word, font.encoding)));
}

/**
 * A stretch of text in a legacy font, as Unicode. Text that is Unicode all the same is left as it is: programs keep the
 * old name of a font when they convert, and Word draws the letters in another one.
 */
export function decodeInFont(text: string, font: LegacyFont): string {
  if (MODERN.test(text)) return decodedBetween(text, font);
  const decoded = decodeLegacy(text, font.encoding);
  if (decoded !== text && evidenceIn(text.slice(0, STRETCH)).good > evidenceIn(decoded.slice(0, STRETCH)).good) return text;
  return font.capitals ? decoded.toUpperCase() : decoded;
}
