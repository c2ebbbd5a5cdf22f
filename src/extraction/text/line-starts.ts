import { CAPITAL, isPair, kindOf, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import { unitAt } from './units.js';

/** Whether a line begins with a small letter. */
export const beginsSmall = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & SMALL) !== 0;

// Words that no sentence has in its middle with a capital, and two words in capitals: what they open is a sentence or a heading.
const OPENS_SENTENCE = /^(?:(?:Ngày|(?:Sáng|Chiều|Tối) ngày) \d|Thời gian qua|Thực hiện |Sau khi |Nhằm |Để |Trong thời gian|(?=\P{Ll}{0,13}[^\0-\x7f])\p{Lu}{2,7} \p{Lu}{2,7}(?!\p{L}))/u;

const OPENING = 'NTSĐC';

/** Whether a line begins with words that no sentence has in its middle; it begins with one of five letters, or with two capitals. */
export function opensSentence(text: string): boolean {
  const first = text.charAt(0);
  if (!OPENING.includes(first) && text.length > 1 && (kindOf(unitAt(text, 1)) & CAPITAL) === 0 && !isPair(unitAt(text, 0))) return false;
  return OPENS_SENTENCE.test(text);
}

const GOES_ON = '(),.%';

/** Whether a line begins with what no sentence begins with: a small letter, or a date, "trước ngày / 15/4/2026." */
export function goesOnInSentence(text: string): boolean {
  if (beginsSmall(text) || GOES_ON.includes(text.charAt(0))) return true;
  return DIGITS.includes(text.charAt(0)) && (/^\d{1,2}\/\d/.test(text) || /^\d[\d.,]{3}/.test(text));
}

const DIGITS = '0123456789';
const GOES_ON_BEHIND = '.;,';

/** Whether a line is in capitals throughout; "II/2026." at the start of a line is the end of a sentence. */
export const isTitle = (text: string): boolean => !GOES_ON_BEHIND.includes(text.charAt(text.length - 1)) && isUpperCase(text) && (text.length >= 12 || !/\d/.test(text));
