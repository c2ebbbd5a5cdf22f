import { lower } from '../text/letters.js';

const LONGEST_SHORT = 24;
const LONGEST_NAME = 120;
const MOST_SHORT = 40;
// Everybody's, not the document's own: they are left as printed.
const COMMON = /UBND|HĐND/u;
const LETTERS = /^\p{Lu}{2,8}$/u;

/**
 * The short names that a document makes for itself, with the full ones: "Vụ Kế hoạch - Tài chính (Vụ KHTC)", "Văn phòng Bộ (VP Bộ)".
 * Only where the letters are the first letters of the words right before the bracket, and one word at least stands in both.
 * Not: "Sở Nội vụ (cơ quan thường trực)", "Ủy ban nhân dân (UBND)" (letters alone).
 */
export function shortNamesIn(text: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (let open = text.indexOf('('); open >= 0 && names.size < MOST_SHORT; open = text.indexOf('(', open + 1)) {
    const inside = text.slice(open + 1, open + LONGEST_SHORT);
    const close = inside.indexOf(')');
    const short = close < 0 ? '' : inside.slice(0, close);
    if (!short.includes(' ')) continue;
    const full = behindLetters(short, text.slice(Math.max(0, open - LONGEST_NAME), open));
    if (full !== null && !COMMON.test(short) && !names.has(short)) names.set(short, full);
  }
  return names;
}

// "3. GIAO VP BỘ": what a heading in capitals leaves of a short name.
const inHeading = (short: string): string => short.split(' ').map((part, index) => (index === 0 || LETTERS.test(part) ? part : lower(part))).join(' ');

/** The full name of a short one, also as a heading in capitals has it: "3. GIAO VP BỘ". Null where the document makes no such name. */
export function fullNameOf(names: ReadonlyMap<string, string>, short: string): string | null {
  const known = names.get(short);
  if (known !== undefined) return known;
  for (const [name, full] of names) if (inHeading(name) === short) return full;
  return null;
}

// The words of the full name from its last one backwards, each as the short name has it: whole or by its first letter.
function behindLetters(short: string, before: string): string | null {
  const parts = short.replace(/&/g, '').split(' ');
  const letters = parts.filter((part) => LETTERS.test(part));
  if (parts.length < 2 || letters.length === 0 || letters.length === parts.length) return null;
  const wanted = parts.flatMap((part) => (LETTERS.test(part) ? [...lower(part)] : [lower(part)]));
  const words = [...before.matchAll(/\p{L}{1,12}/gu)].filter(([word]) => word !== 'và');
  const taken = words.slice(-wanted.length);
  const first = taken[0];
  if (first === undefined || taken.length < wanted.length || !/^\p{Lu}/u.test(first[0])) return null;
  const same = taken.every(([word], index) => (wanted[index]?.length === 1 ? lower(word).startsWith(wanted[index]) : lower(word) === wanted[index]));
  return same ? before.slice(first.index).trim() : null;
}
