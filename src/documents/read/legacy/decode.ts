import { TCVN3_RUNS, VISCII_RUNS, VNI_PAIRS, VNI_SINGLES, type LegacyEncoding } from './tables-data.js';

const latin = new TextDecoder('windows-1252');

/** What a byte reads as where nobody knew of the Vietnamese font. */
const drawnAs = (code: number): string => latin.decode(Uint8Array.of(code));

function singles(runs: Readonly<Record<number, string>>): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [first, run] of Object.entries(runs)) {
    for (const [index, letter] of [...run].entries()) letters.set(drawnAs(Number(first) + index), letter);
  }
  return letters;
}

function vni(): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  const both = (drawn: string, letter: string): void => {
    letters.set(drawn, letter);
    letters.set(drawn.toUpperCase(), letter.toUpperCase());
  };
  const [drawn, meant] = VNI_SINGLES;
  for (const [index, letter] of [...meant].entries()) both(drawn.charAt(index), letter);
  for (const [base, signs, made] of VNI_PAIRS) {
    for (const [index, letter] of [...made].entries()) {
      const sign = signs.charAt(index);
      both(base + sign, letter);
      // A capital may carry the sign of a small letter, and the other way round: the letter under it decides.
      letters.set(base.toUpperCase() + sign, letter.toUpperCase());
      letters.set(base + sign.toUpperCase(), letter);
    }
  }
  return letters;
}

const TABLES: Readonly<Record<LegacyEncoding, ReadonlyMap<string, string>>> = {
  TCVN3: singles(TCVN3_RUNS),
  VNI: vni(),
  VISCII: singles(VISCII_RUNS),
};

/** The letters of an encoding: what a program shows that does not know it, beside what is meant. */
export function lettersOf(encoding: LegacyEncoding): ReadonlyMap<string, string> {
  return TABLES[encoding];
}

/**
 * Text typed in a Vietnamese encoding from before Unicode, as Unicode.
 *
 * @param text as a program reads it that takes its bytes for Windows-1252, which is how Word keeps it
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding];
  let decoded = '';
  for (let at = 0; at < text.length; ) {
    const pair = table.get(text.slice(at, at + 2));
    decoded += pair !== undefined && at + 1 < text.length ? pair : (table.get(text.charAt(at)) ?? text.charAt(at));
    at += pair !== undefined && at + 1 < text.length ? 2 : 1;
  }
  return decoded;
}
