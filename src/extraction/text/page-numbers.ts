import { asksForNumber } from './line-ends.js';

const LONGEST = 24;
const BARE = /^[-–~\s]{0,3}\d{1,3}[-–~\s]{0,3}$/;
const ALONE = /^\d{1,3}$/;
const NAMED = /^(?:(?:trang|page)\s{0,3}(?:số\s?)?[-–|:\s]{0,3}\d{1,3}(?:\s{0,2}(?:\/|of|trên)\s{0,2}\d{1,3})?[-–\s]{0,3}|[-–\s]{0,3}\d{1,3}\s?\|\s?(?:trang|p\s?a\s?g\s?e))$/i;
// "[3]", "iii", "- iv -" of pages before the first. Not: "x", "v", which may be ticks in a table; "(3)", a label whose words follow
const OTHERWISE = /^(?:\[\s?\d{1,3}\s?\]|[-–~\s]{0,3}(?:i{2,3}|iv|vi{1,3}|ix|xi{1,3}|xiv|xv)[-–~\s]{0,3})$/;
const OF_ALL = /^[-–\s]{0,3}(\d{1,3})\s{0,2}\/\s{0,2}(\d{1,3})[-–\s]{0,3}$/;
const POINT = /^\s{0,40}(?:[a-zđ]\)|[-–+•]\s)/u;
const MOST_MONTHS = 12;
const APART = 5;

/** A line without the space around it, its place among the lines, and the last line before it that holds words. */
interface Place {
  readonly words: string;
  readonly index: number;
  readonly before: string;
}

/**
 * What tells whether a line is nothing but the number of a page: "3", "- 3 -", "Trang 3", "Trang 3/12", "Page 3 of 12", "3/12", "3 | Page", "[3]", "iii";
 * not the last word of a paragraph ("… sân bay, giai đoạn / 1"), and not a day ("3/12" where no other page is counted so).
 * @param lines the lines of a text, as they are
 */
export function pageNumbers(lines: readonly string[]): (place: Place) => boolean {
  let counted: ReadonlySet<string> | null = null;
  return (place) => {
    const { words } = place;
    if (words.length > LONGEST) return false;
    if (BARE.test(words)) return !ALONE.test(words) || !isLastWord(lines, place);
    if (NAMED.test(words) || OTHERWISE.test(words)) return true;
    const match = words.includes('/') ? OF_ALL.exec(words) : null;
    if (match === null) return false;
    counted ??= countedPages(lines);
    return counted.has(pageOf(match));
  };
}

const pageOf = ([, page, pages]: RegExpExecArray): string => `${page ?? ''}/${pages ?? ''}`;

// "… giai đoạn / 1 / b) …": a number that its paragraph asks for, where the next point follows at once.
function isLastWord(lines: readonly string[], { index, before }: Place): boolean {
  return asksForNumber(before) && (lines[index - 1] ?? '').trim() !== '' && POINT.test(lines[index + 1] ?? '');
}

// A day looks the same, but there are no more than twelve months, and days are not counted up down a page.
function countedPages(lines: readonly string[]): ReadonlySet<string> {
  const found = lines.flatMap((line, index) => {
    const match = line.includes('/') ? OF_ALL.exec(line.trim()) : null;
    const [page, pages] = [Number(match?.[1]), Number(match?.[2])];
    return match !== null && page >= 1 && page <= pages ? [{ name: pageOf(match), page, pages, index }] : [];
  });
  const places = new Map(found.map(({ name, index }) => [name, index]));
  const isFar = (name: string, index: number): boolean => Math.abs((places.get(name) ?? index) - index) >= APART;
  return new Set(found.filter(({ page, pages, index }) => pages > MOST_MONTHS || isFar(`${String(page - 1)}/${String(pages)}`, index) || isFar(`${String(page + 1)}/${String(pages)}`, index)).map(({ name }) => name));
}
