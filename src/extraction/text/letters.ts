import { isPair, kindOf, LETTER, LOWERS, RAISES } from './characters.js';
import { unitAt } from './units.js';

/** A word border after a Vietnamese word; `\b` is wrong there, since it takes "đ" and "ế" for gaps. */
export const WORD_END = '(?![\\p{L}\\p{N}])';

/** A pattern that matches any of the words as whole words, longest first, letters of any case. */
export function anyWord(words: readonly string[]): string {
  const escaped = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, ' {1,3}'));
  return `(?:${escaped.join('|')})`;
}

/** Lower case. Vietnamese has no rule of its own here, and asking for its locale costs ten times as much on every word. */
export function lower(text: string): string {
  return text.toLowerCase();
}

/** White space folded, ends trimmed. */
export function squeezed(text: string): string {
  return !LOOSE.test(text) ? text : text.replace(/\s{1,400}/g, ' ').trim();
}

// What squeezing would change: white space at an end, two in a row, or any but the plain one.
const LOOSE = /[^\S ]| {2}|^ | $/;

/** Whether a text holds letters and all of them are capitals. */
export function isUpperCase(text: string): boolean {
  let kinds = 0;
  const { length } = text;
  for (let at = 0; at < length; at += 1) {
    const code = unitAt(text, at);
    if (isPair(code)) return isUpperCaseByForm(text);
    kinds |= kindOf(code);
    if ((kinds & RAISES) !== 0) return false;
  }
  return (kinds & LETTER) !== 0 && (kinds & LOWERS) !== 0;
}

const isUpperCaseByForm = (text: string): boolean => /\p{L}/u.test(text) && text === text.toUpperCase() && text !== lower(text);

/** Whether a text holds as many letters. */
export function hasLetters(text: string, wanted: number): boolean {
  let left = wanted;
  for (let at = 0; at < text.length && left > 0; at += 1) if ((kindOf(text.codePointAt(at) ?? 0) & LETTER) !== 0) left -= 1;
  return left === 0;
}
