import { westernText } from '../code-page.js';
import { TCVN3_RUNS, VISCII_RUNS, VNI_PAIRS, VNI_SINGLES, type LegacyEncoding } from './tables-data.js';


/** What a byte reads as where nobody knew of the Vietnamese font. */
const drawnAs = (code: number): string => westernText(Uint8Array.of(code));

function singles(runs: Readonly<Record<number, string>>): ReadonlyMap<string, string> {
  const letters = new Map<string, string>();
  for (const [first, run] of Object.entries(runs)) {
    for (const [index, letter] of [...run].entries()) {
      letters.set(drawnAs(Number(first) + index), letter);
      // Programs also keep such a byte as the control code of its number.
      letters.set(String.fromCharCode(Number(first) + index), letter);
    }
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

const escaped = (letters: string): string => letters.replace(/[\\\]^-]/gu, '\\$&');

/** What to look for in a text of an encoding: its signs, those of two letters before those of one. */
function signsOf(encoding: LegacyEncoding): RegExp {
  const signs = [...TABLES[encoding].keys()];
  const first = new Map<string, string>();
  for (const sign of signs) if (sign.length === 2) first.set(sign.charAt(0), (first.get(sign.charAt(0)) ?? '') + sign.charAt(1));
  const pairs = [...first].map(([letter, after]) => `${letter}[${escaped(after)}]`);
  return new RegExp([...pairs, `[${escaped(signs.filter((sign) => sign.length === 1).join(''))}]`].join('|'), 'gu');
}

const SIGNS: Readonly<Record<LegacyEncoding, RegExp>> = { TCVN3: signsOf('TCVN3'), VNI: signsOf('VNI'), VISCII: signsOf('VISCII') };

/**
 * Text typed in a Vietnamese encoding from before Unicode, as Unicode.
 *
 * @param text as a program reads it that takes its bytes for Windows-1252, which is how Word keeps it
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding): string {
  const table = TABLES[encoding];
  return text.replace(SIGNS[encoding], (sign) => table.get(sign) ?? sign);
}
