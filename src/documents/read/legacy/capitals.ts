const WORD = /[\p{L}\p{M}]{1,40}/gu;
const PLAIN_CAPITAL = /[A-ZĂÂÊÔƠƯĐ]/u;
const ONLY_SPACES = /^[ \t\u00a0]{1,20}$/u;
const PLAIN_SMALL = /[a-zăâêôơưđ]/u;

// A heading is short; what is longer than any paragraph has none.
const LONGEST_LINE = 50_000;

type Case = 'capitals' | 'unclear' | 'other';

/** Judged by the letters that TCVN3 has in both sizes; the accented ones it has only small. */
function caseOf(word: string): Case {
  if (!PLAIN_CAPITAL.test(word)) return PLAIN_SMALL.test(word) ? 'other' : 'unclear';
  if (PLAIN_SMALL.test(word)) return 'other';
  // One capital in front and accented letters after it may be "Sở" as well as "SỞ".
  return PLAIN_CAPITAL.test(word.slice(1)) ? 'capitals' : 'unclear';
}

/**
 * A line out of TCVN3 with its capitals mended: the encoding has no accented capitals, so a heading in capitals carries
 * small ones ("ỷ BAN", "PHè"). Words whose other letters are all capitals become capitals, with what stands beside them.
 */
export function mendCapitals(line: string): string {
  if (line.length > LONGEST_LINE) return line;
  const words = [...line.matchAll(WORD)].map((match) => ({ at: match.index, end: match.index + match[0].length, kind: caseOf(match[0]) }));
  const isCapital = (index: number): boolean => words[index]?.kind === 'capitals';
  const meets = (index: number): boolean => ONLY_SPACES.test(line.slice(words[index]?.end, words[index + 1]?.at));
  const capital = words.map(
    ({ kind }, index) => kind === 'capitals' || (kind === 'unclear' && ((isCapital(index - 1) && meets(index - 1)) || (isCapital(index + 1) && meets(index)))),
  );
  let index = -1;
  return line.replace(WORD, (word) => (capital[(index += 1)] === true ? word.toUpperCase() : word));
}
