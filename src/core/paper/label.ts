import type { Label } from './paper.js';

// The Vietnamese alphabet as points are counted: without ă â ê ô ơ ư, and without f j w z (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6).
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';

const ROMAN = [['M', 1000], ['CM', 900], ['D', 500], ['CD', 400], ['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]] as const;

/** A number from 1 in Roman figures. */
export function romanOf(number: number): string {
  let rest = number;
  let written = '';
  for (const [letters, value] of ROMAN) {
    written += letters.repeat(Math.max(0, Math.floor(rest / value)));
    rest %= value;
  }
  return written;
}

/** The letter of a point, from 1: a, b, c, d, đ, e, g …; after y comes aa. */
export function letterOf(number: number): string {
  const letters = Array.from(ALPHABET);
  return (letters[(number - 1) % letters.length] ?? '').repeat(Math.ceil(number / letters.length));
}

/** Levels that a `decimal` number names: its own and those directly above it that are counted in figures. */
export function decimalLevels(outline: readonly Label[], level: number): number[] {
  let first = level;
  while (first > 1 && ['arabic', 'decimal'].includes(outline[first - 2] ?? 'none')) first -= 1;
  return Array.from({ length: level - first + 1 }, (_, index) => first + index);
}

/**
 * What stands before a heading, such as `I.`, `2.1.`, `đ)`; '' where nothing does.
 *
 * @param counts how many headings each level counts until now, outermost first; a level that is missing counts as 1
 */
export function labelAt(outline: readonly Label[], level: number, counts: readonly (number | undefined)[]): string {
  const count = (of: number): number => counts[of - 1] ?? 1;
  switch (outline[level - 1] ?? 'none') {
    case 'article':
      return `Điều ${count(level)}.`;
    case 'roman':
      return `${romanOf(count(level))}.`;
    case 'arabic':
      return `${count(level)}.`;
    case 'decimal':
      return `${decimalLevels(outline, level).map(count).join('.')}.`;
    case 'letter':
      return `${letterOf(count(level))})`;
    case 'bracket':
      return `(${count(level)})`;
    case 'none':
      return '';
  }
}

/** As many styles of headings as the writer of docx knows. */
export const MOST_LEVELS = 6;

/** A level as it can be printed: whole, from 1 to 6. */
export function heldLevel(level: number): number {
  return Math.min(MOST_LEVELS, Math.max(1, Math.trunc(level) || 1));
}

/** The labels of headings by their levels, in the order of the paper. A heading makes all deeper levels begin again. */
export function labelsOf(outline: readonly Label[], levels: readonly number[]): string[] {
  const counts: number[] = [];
  return levels.map((asked) => {
    const level = heldLevel(asked);
    const count = (counts[level - 1] ?? 0) + 1;
    counts.length = Math.min(counts.length, level - 1);
    counts[level - 1] = count;
    return labelAt(outline, level, counts);
  });
}

const OWN_LABEL = /^(?:(?:Điều|ĐIỀU) \d{1,3}[.:](?=\s|\p{L}|$)|\((?:\d{1,2}|[a-zđ])\)|(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})[.)](?=\s|\p{L})|[a-zđ]\)|\d{1,2}(?:\/|\s?-)(?=\s))\s*/u;
const OWN_DASH = /^[-–+•]\s+/u;

/** A heading without the number that its writer typed: `2.1. Thanh tra`, `a) Thanh tra` and `Điều 2. Thanh tra` give `Thanh tra`; `3.5 triệu` stays. */
export function withoutLabel(text: string): string {
  return text.replace(OWN_LABEL, '');
}

/** A line of a list without the dash that its writer typed. */
export function withoutDash(text: string): string {
  return text.replace(OWN_DASH, '');
}
