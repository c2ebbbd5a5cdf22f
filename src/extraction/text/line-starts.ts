import { CAPITAL, isPair, kindOf, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import { unitAt } from './units.js';

/** Whether a line begins with a small letter. */
export const beginsSmall = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & SMALL) !== 0;

/** Whether a line begins with a capital. */
export const beginsCapital = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & CAPITAL) !== 0;

// Words that no sentence has in its middle with a capital.
const OPENS_SENTENCE = /^(?:(?:Ngày|(?:Sáng|Chiều|Tối) ngày) \d|Thời gian qua|Thực hiện |Sau khi |Nhằm |Để |Trong |Tại |Theo |Qua |Khi |Nếu |Với |Đối với |Những |Một số |Hiện nay|Ngoài ra|Tuy nhiên|Tuy vậy|Bên cạnh|Vì vậy|Do đó|Xét |Đồng thời|Trên cơ sở)/u;

const OPENING = 'NTSĐCQKVMHBDX';

/** Whether a line begins with words that no sentence has in its middle. */
export const opensSentence = (text: string): boolean => OPENING.includes(text.charAt(0)) && OPENS_SENTENCE.test(text);

const TWO_WORDS = /^(?!TNHH )(?=[\p{Lu} ]{0,13}(?![\0-\x7f])\p{Lu})\p{Lu}{2,7} \p{Lu}{2,7}(?!\p{L})/u;

/** Whether a line begins with two words in capitals, of which one is Vietnamese: a heading does, and "TNHH MTV" does not. */
export function opensInCapitals(text: string): boolean {
  return text.length > 1 && ((kindOf(unitAt(text, 1)) & CAPITAL) !== 0 || isPair(unitAt(text, 0))) && TWO_WORDS.test(text);
}

const GOES_ON = '(),.;:%';

/** Whether a line begins with what no sentence begins with: a small letter, or a date, "trước ngày / 15/4/2026." */
export function goesOnInSentence(text: string): boolean {
  if (beginsSmall(text) || GOES_ON.includes(text.charAt(0))) return true;
  return goesOnInNumber(text);
}

/** Whether a line begins with a digit. */
export const beginsWithDigit = (text: string): boolean => DIGITS.includes(text.charAt(0));

/** Whether a line begins with a number that no sentence begins with: a date, an amount, an hour. */
export const goesOnInNumber = (text: string): boolean => beginsWithDigit(text) && NUMBER_IN_SENTENCE.test(text);

const DIGITS = '0123456789';
// 15/4/2026, 3.500, 17h00
const NUMBER_IN_SENTENCE = /^(?:\d{1,2}\/\d|\d[\d.,]{3}|\d{1,2}[hg:]\d{0,2}(?!\p{L}))/u;
const GOES_ON_BEHIND = '.;,';

/** Whether a line is in capitals throughout; "II/2026." at the start of a line is the end of a sentence. */
export const isTitle = (text: string): boolean => !GOES_ON_BEHIND.includes(text.charAt(text.length - 1)) && isUpperCase(text) && (text.length >= 12 || !/\d/.test(text));
