import { kindOf, lowOf } from '../text/characters.js';
import { unitAt } from '../text/units.js';

/*
 * What the words of a text are told by, of each UTF-16 unit in one look: its kinds in the upper eight bits, the sign of its small letter in the
 * lower eight. Letters of the lexicon have signs of their own, so that words of a few letters are numbers; all others share one.
 */
const FORMS = new Uint16Array(0x10000);
const SIGNS = new Map<number, number>();

/** The bits of a sign, and how far above them the kinds stand. */
export const SIGN_BITS = 8;
const SIGN = 2 ** SIGN_BITS - 1;
const NOT_LISTED = SIGN;
/** The form of both halves of a letter of two units. */
export const HALF_FORM = SIGN - 1;
const MOST_SIGNS = SIGN - 2;
/** The digits 0 to 9 have the first signs; none has 0, which stands for a unit that was not asked about yet. */
export const LAST_DIGIT_SIGN = 10;
for (const unit of '0123456789&') SIGNS.set(unit.charCodeAt(0), SIGNS.size + 1);

/** The form of a UTF-16 unit. */
export function formOf(unit: number): number {
  const form = FORMS[unit] ?? 0;
  return form === 0 ? asked(unit) : form;
}

/** The sign of the small letter in a form. */
export const signIn = (form: number): number => form & SIGN;

const isHalf = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function asked(unit: number): number {
  const form = isHalf(unit) ? HALF_FORM : (kindOf(unit) << SIGN_BITS) | (SIGNS.get(lowOf(unit)) ?? NOT_LISTED);
  FORMS[unit] = form;
  return form;
}

/** Gives each letter of a word in small letters a sign of its own; whether all have one. For words of lists, when their file is loaded. */
export function isSigned(low: string): boolean {
  for (let at = 0; at < low.length; at += 1) {
    const unit = low.charCodeAt(at);
    if (SIGNS.has(unit)) continue;
    if (SIGNS.size >= MOST_SIGNS) return false;
    SIGNS.set(unit, SIGNS.size + 1);
    FORMS.fill(0);
  }
  return true;
}

/** How many letters the two halves of a word hold: no Vietnamese syllable has more. */
export const PACKED = 8;

/** The letters of a piece of a text as two numbers, the signs of the last four in the lower one. Words of up to eight letters are told apart by them. */
export function halvesOf(text: string, start: number, end: number): [upper: number, lower: number] {
  let upper = 0;
  let lower = 0;
  for (let at = start; at < end; at += 1) {
    upper = (upper << SIGN_BITS) | (lower >>> (32 - SIGN_BITS));
    lower = (lower << SIGN_BITS) | signIn(formOf(unitAt(text, at)));
  }
  return [upper, lower];
}

/** A number that the halves are mixed into, to find a place in a table by. */
export function mixOf(upper: number, lower: number): number {
  const hash = Math.imul(upper ^ Math.imul(lower, 0x85ebca6b), 0x9e3779b1);
  return hash ^ (hash >>> 15);
}
