import { withoutTableTags } from '../table/html-tables.js';
import { allMatches } from './matches.js';
import type { MappedText } from './mapped-text.js';
import type { Edit } from './mapped-text.js';
import { edited, replaced, sourceText } from './mapped-text.js';
import { CAPITAL, kindOf, LETTER, SMALL } from './characters.js';
import { parted } from './glued.js';
import { unitAt } from './units.js';

/** One named way of cleaning; the list below is the order in which they run. */
interface CleaningStep {
  readonly name: string;
  /** What it turns into what, for the reader of this file and for its test. */
  readonly example: readonly [string, string];
  /** Where none of these characters is in a text, there is nothing to do. */
  readonly signs: RegExp;
  readonly apply: (mapped: MappedText) => MappedText;
}

const LATIN_TWINS: Readonly<Record<string, string>> = {
  А: 'A', В: 'B', С: 'C', Е: 'E', Н: 'H', І: 'I', К: 'K', М: 'M', О: 'O', Р: 'P', Ѕ: 'S', Т: 'T', Х: 'X', У: 'Y',
  а: 'a', с: 'c', е: 'e', о: 'o', р: 'p', х: 'x', у: 'y', Ð: 'Đ', ð: 'đ', '\u2011': '-', '\u2010': '-', '\u2012': '–', '\u2015': '–', '\u2212': '-', '—': '–', ƣ: 'ư', Ƣ: 'Ư',
};

const EMPHASIS = /\*{1,8}|(?<![\p{L}\p{N}])_{1,80}|_{1,80}(?![\p{L}\p{N}])/gu;
const TWINS = /[АВСЕНІКМОРЅТХУасеорхуÐðƣƢ\u2010-\u2012\u2015\u2212—]/;
const ALL_TWINS = new RegExp(TWINS, 'g');

const BEHIND_WORD = /\p{L}\)?$/u;

/** Where a sign stands: far quicker than a pattern where most of a text is something else. */
function placesOf(text: string, sign: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) places.push(at);
  return places;
}

const removal = (at: number): Edit => ({ start: at, end: at + 1, text: '' });

// As a class, since a plain string is searched for by halves of its units, and half a dash is like any space.
const SPACED_DASH = / [–] /g;

// "Số: 225 – KH/TĐTN-VP", "Kính gửi: – Các đảng ủy": in front of the code of a symbol, and of the first of a list on one line.
const CODE = /^\p{Lu}{2,5}\//u;
const LONGEST_CODE = 6;

function isBeforeCode(text: string, at: number): boolean {
  const before = text.charAt(at - 2);
  return before === ':' || (before >= '0' && before <= '9' && CODE.test(text.slice(at + 2, at + 2 + LONGEST_CODE)));
}

// "chính trị – xã hội": a small letter and a space on either side.
function isBetweenSmall(text: string, at: number): boolean {
  const before = text.codePointAt(at - 3) ?? 0;
  const letter = before > 0xffff ? before : (text.codePointAt(at - 2) ?? 0);
  return (kindOf(letter) & kindOf(text.codePointAt(at + 2) ?? 0) & SMALL) !== 0;
}

const HEADING_MARK = / {0,3}#{1,6} {1,4}/y;

// The mark that begins a line and has its first sign here.
function headingMark(text: string, at: number): Edit[] {
  let start = at;
  while (text.charAt(start - 1) === ' ') start -= 1;
  HEADING_MARK.lastIndex = start;
  return (start === 0 || text.charAt(start - 1) === '\n') && HEADING_MARK.test(text) ? [{ start, end: HEADING_MARK.lastIndex, text: '' }] : [];
}

// "quí 2 năm 2026", "hằng quí": the word for a quarter, spelled as in the South. Not: the name "Phú Quí"
const QUARTER = /(?<!\p{L})[qQ]uí(?= (?:[IV]{1,3}|\d)(?![\p{L}\d]))|(?<=(?:[Hh][àằ]ng|[Mm]ỗi|[Tt]ừng|[Tt]heo) )quí(?!\p{L})/gu;

/** The steps, in order. Composing comes first, since every later pattern is written in NFC; markup comes last, since it may hide line starts. */
export const CLEANING: readonly CleaningStep[] = [
  {
    name: 'composed letters',
    example: ['Sơ\u0309 Y tê\u0301', 'Sở Y tế'],
    signs: /\p{M}/u,
    apply: (mapped) => replaced(mapped, /\P{M}\p{M}{1,8}/gu, ([cluster]) => cluster.normalize('NFC')),
  },
  { name: 'line ends', example: ['a\r\nb', 'a\nb'], signs: /[\r\u0085\u2028\u2029\f\v]/,
    apply: (mapped) => replaced(mapped, /\r\n?|[\u0085\u2028\u2029\f\v]/g, () => '\n') },
  { name: 'nothing that cannot be seen', example: ['Sở\u200b Y\u00ad tế', 'Sở Y tế'], signs: /[\u200b-\u200f\u00ad\u2060\ufeff\0]/,
    apply: (mapped) => replaced(mapped, /[\u200b-\u200f\u00ad\u2060\ufeff\0]{1,64}/g, () => '') },
  { name: 'plain spaces', example: ['ngày\u00a018', 'ngày 18'], signs: /[\u00a0\u2000-\u200a\u202f\u3000]/,
    apply: (mapped) => replaced(mapped, /[\u00a0\u2000-\u200a\u202f\u3000]/g, () => ' ') },
  {
    name: 'latin letters in place of their twins',
    example: ['TT-BT\u0421', 'TT-BTC'],
    signs: TWINS,
    apply: (mapped) => replaced(mapped, ALL_TWINS, ([letter]) => LATIN_TWINS[letter] ?? null),
  },
  // Longer dashes have become this one in the step before.
  { name: 'one kind of dash between words', example: ['chính trị – xã hội', 'chính trị - xã hội'], signs: /[–—\u2012\u2015]/,
    apply: (mapped) => edited(mapped, allMatches(mapped.text, SPACED_DASH).map(({ index }) => index + 1).filter((at) => isBetweenSmall(mapped.text, at) || isBeforeCode(mapped.text, at)).map((at) => ({ start: at, end: at + 1, text: '-' }))) },
  { name: 'two bold runs side by side are two lines', example: ['**THÔNG BÁO****Kết luận**', '**THÔNG BÁO**\n**Kết luận**'], signs: /\*/,
    apply: (mapped) => edited(mapped, placesOf(mapped.text, '****').filter((at) => (kindOf(mapped.text.codePointAt(at + 4) ?? 0) & LETTER) !== 0).map((at) => ({ start: at, end: at + 4, text: '**\n**' }))) },
  { name: 'no emphasis', example: ['trước **ngày 18/4**', 'trước ngày 18/4'], signs: /[*_]/,
    apply: (mapped) => mapped.text.includes('_') ? replaced(mapped, EMPHASIS, () => '') : edited(mapped, placesOf(mapped.text, '*').map(removal)) },
  { name: 'no heading marks', example: ['### 3. Phòng', '3. Phòng'], signs: /#/,
    apply: (mapped) => edited(mapped, placesOf(mapped.text, '#').flatMap((at) => headingMark(mapped.text, at))) },
  { name: 'no escapes', example: ['1\\. Sở', '1. Sở'], signs: /\\/,
    apply: (mapped) => replaced(mapped, /\\(?=[-.()#[\]!>+|])/g, () => '') },
  { name: 'tables of html are rows of cells', example: ['<tr><td>1</td><td>Rà soát</td></tr>', '\n1 | Rà soát\n'], signs: /</, apply: withoutTableTags },
  { name: 'no footnote marks in words', example: ['KH&CN¹.', 'KH&CN.'], signs: /[¹²³⁴-⁹[]/,
    apply: (mapped) => replaced(mapped, /[¹²³⁴-⁹]{1,3}|\[\d{1,3}\]/g, ({ index }) => (BEHIND_WORD.test(mapped.text.slice(Math.max(0, index - 3), index)) ? '' : null)) },
  { name: 'a quarter is spelled in one way', example: ['quí II/2026', 'quý II/2026'], signs: /í/,
    apply: (mapped) => mapped.text.includes('uí') ? replaced(mapped, QUARTER, ([word]) => `${word.charAt(0)}uý`) : mapped },
  // No character tells, but a capital right behind a small letter or a full stop does.
  { name: 'words that ran together stand apart', example: ['phối hợp vớiBộ Y tế', 'phối hợp với Bộ Y tế'], signs: /(?!)/, apply: parted },
];

// One look at every character tells which steps a text needs; most texts need one or two. No step makes work for one that had none.
const TABLE_END = 0x2300;
const UNASKED = 0xffff;
// Above the bits of the steps: what a character is for a capital behind it.
const ENDS_WORD = 1 << 14;
const BEGINS_WORD = 1 << 15;
const PARTING = 1 << (CLEANING.length - 1);
const COMPOSING = 1;
const NEEDED = Uint16Array.from({ length: 0x10000 }, (_, code) => (code < TABLE_END ? stepsFor(code) : UNASKED));

function stepsFor(code: number): number {
  const character = String.fromCharCode(code);
  const kinds = kindOf(code);
  const place = (kinds & CAPITAL) !== 0 ? BEGINS_WORD : (kinds & SMALL) !== 0 || character === '.' ? ENDS_WORD : 0;
  return CLEANING.reduce((bits, step, index) => (step.signs.test(character) ? bits | (1 << index) : bits), place);
}

// A half of a pair may be a mark; so may a letter of a far script.
function farSteps(code: number): number {
  const steps = code >= 0xd800 && code <= 0xdfff ? 1 : stepsFor(code);
  NEEDED[code] = steps;
  return steps;
}

const unit = unitAt;

function stepsNeeded(text: string): number {
  const { length } = text;
  let bits = 0;
  let before = 0;
  for (let at = 0; at < length; at += 1) {
    const code = unit(text, at);
    const known = NEEDED[code] ?? 0;
    const steps = known === UNASKED ? farSteps(code) : known;
    bits |= steps | (((before << 1) & steps & BEGINS_WORD) === 0 ? 0 : PARTING);
    // A mark belongs to the letter before it.
    if ((steps & COMPOSING) === 0) before = steps;
  }
  return bits;
}

/** The text as the recognisers see it: composed, visible, without markup; every character leads back to the source. */
export function cleaned(source: string): MappedText {
  const needed = stepsNeeded(source);
  return CLEANING.reduce((mapped, step, index) => ((needed & (1 << index)) === 0 ? mapped : step.apply(mapped)), sourceText(source));
}
