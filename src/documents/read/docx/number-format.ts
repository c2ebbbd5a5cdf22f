const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const LARGEST_ROMAN = 3999;
const LETTERS = 26;
const MOST_LETTERS = 30;

function roman(value: number): string {
  if (value > LARGEST_ROMAN) return String(value);
  let rest = value;
  let written = '';
  for (const [step, letters] of ROMAN) {
    while (rest >= step) {
      written += letters;
      rest -= step;
    }
  }
  return written;
}

// Word repeats the letter after z: aa, bb, cc.
function letter(value: number): string {
  const repeats = Math.min(Math.ceil(value / LETTERS), MOST_LETTERS);
  return String.fromCharCode(97 + ((value - 1) % LETTERS)).repeat(repeats);
}

const FIGURES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const LARGEST_IN_WORDS = 99;

// Counts in words as Vietnamese Word prints them (ST_NumberFormat vietnameseCounting).
function words(value: number): string {
  const [tens, rest] = [Math.floor(value / 10), value % 10];
  if (value > LARGEST_IN_WORDS) return String(value);
  if (tens === 0) return FIGURES[rest] ?? '';
  const ending = rest === 5 ? 'lăm' : rest === 1 && tens > 1 ? 'mốt' : (FIGURES[rest] ?? '');
  return `${tens === 1 ? 'mười' : `${FIGURES[tens] ?? ''} mươi`} ${ending}`.trim();
}

const CIRCLED = 0x2460;
const MOST_CIRCLED = 20;

const FORMATS: Readonly<Record<string, (value: number) => string>> = {
  lowerLetter: letter,
  upperLetter: (value) => letter(value).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (value) => roman(value).toUpperCase(),
  decimalZero: (value) => String(value).padStart(2, '0'),
  vietnameseCounting: words,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  decimalEnclosedCircle: (value) => (value > MOST_CIRCLED ? `(${value})` : String.fromCharCode(CIRCLED + value - 1)),
  numberInDash: (value) => `- ${value} -`,
  none: () => '',
  bullet: () => '',
};

/** A count as Word prints it in a `w:numFmt`; formats of other scripts fall back to figures. Zero prints as `0`. */
export function formattedNumber(value: number, format: string): string {
  return value < 1 ? String(value) : (FORMATS[format] ?? String)(value);
}
