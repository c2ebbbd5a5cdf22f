/** What kinds a character is of, as bits; a character may be of several. */
export const LETTER = 1;
export const NUMBER = 2;
export const CAPITAL = 4;
export const SMALL = 8;
export const SPACE = 16;
export const MARK = 32;
/** It has another form in capitals, in small letters. */
export const RAISES = 64;
export const LOWERS = 128;

const KINDS: readonly (readonly [number, RegExp])[] = [[LETTER, /^\p{L}$/u], [NUMBER, /^\p{N}$/u], [CAPITAL, /^\p{Lu}$/u], [SMALL, /^\p{Ll}$/u], [SPACE, /^\s$/u], [MARK, /^\p{M}$/u]];

function kindsOf(character: string): number {
  const kinds = KINDS.reduce((bits, [bit, shape]) => (shape.test(character) ? bits | bit : bits), 0);
  return kinds | (character.toUpperCase() === character ? 0 : RAISES) | (character.toLowerCase() === character ? 0 : LOWERS);
}

// Latin with all Vietnamese letters, Greek, Cyrillic and general punctuation; what lies beyond is rare and asked about one by one.
const TABLE_END = 0x2100;
// No character is of all kinds: this stands for one that was not asked about yet.
const UNASKED = 0xff;
const KIND_TABLE = Uint8Array.from({ length: 0x10000 }, (_, code) => (code < TABLE_END ? kindsOf(String.fromCharCode(code)) : UNASKED));
const LOW_TABLE = Uint16Array.from({ length: TABLE_END }, (_, code) => {
  const low = String.fromCharCode(code).toLowerCase();
  return low.length === 1 ? low.charCodeAt(0) : code;
});

/** The kinds of a character, by its code point; none of what is no character, such as what stands behind the end of a text. */
export function kindOf(code: number): number {
  const kinds = KIND_TABLE[code] ?? UNASKED;
  return kinds === UNASKED ? farKinds(code) : kinds;
}

// What lies beyond the table of UTF-16 units, once it was asked about; a document of another script asks about few characters, but often.
const FAR_KINDS = new Map<number, number>();
const MOST_FAR = 4096;

function farKinds(code: number): number {
  if (Number.isNaN(code)) return 0;
  const known = FAR_KINDS.get(code);
  if (known !== undefined) return known;
  const kinds = kindsOf(String.fromCodePoint(code));
  if (code < KIND_TABLE.length) KIND_TABLE[code] = kinds;
  else if (FAR_KINDS.size < MOST_FAR) FAR_KINDS.set(code, kinds);
  return kinds;
}

/** The code of the small letter of a UTF-16 unit. */
export function lowOf(code: number): number {
  return code < TABLE_END ? (LOW_TABLE[code] ?? 0) : (code >= 0xd800 && code <= 0xdfff ? code : lowFar(code));
}

function lowFar(code: number): number {
  const low = String.fromCharCode(code).toLowerCase();
  return low.length === 1 ? low.charCodeAt(0) : code;
}

/** Whether a UTF-16 unit is the first of two that make one character. */
export const isPair = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
