import { covered, type Reach, type WordLine } from './word-line.js';

/** Lines that fit columns: `columns` are as wide as the words of all lines; `groups` are the lines that go across them. */
export interface Fitted {
  readonly columns: readonly Reach[];
  readonly lines: readonly WordLine[];
  readonly groups: ReadonlySet<WordLine>;
}

// In parts of the type size: white between columns that no line crosses; a space between words is a quarter, one stretched in a
// justified line up to one, but not in the same place in all lines.
const WHITE = 0.4;
const LEAST_WHITE = 0.3;
const FEWEST = 3;
// So many lines are looked at for columns; where text follows soon, fewer.
const WINDOWS = [24, 14, 8, 5, 3, 2];
const MOST_OF_WIDTH = 0.6;
const STRETCHED = 1.1;
const FARTHEST = 4;
const BEHIND_NUMBER = 0.6;
const ROMAN = /^(?:[IVX]{1,5}|[A-Z])[.)]{1,2}$/u;
const CAPITALS = /^[^\p{Ll}]{8,}$/u;
const LONGEST_GROUP = 2;
const LINES_TO_NUMBER = 8;
const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[A-Z])[.)]{0,2}$/u;
// NĐ 30/2020/NĐ-CP, Phụ lục I: what stands below the text is no row.
const FOOT = /^(?:nơi nhận|tm\.|kt\.|tl\.|tuq\.|q\.|cộng h(?:òa|oà) xã hội)/iu;

/** Whether a word counts rows. */
export const isNumber = (text: string | undefined): boolean => text !== undefined && NUMBER.test(text);

/** Ways to part the lines below a head into columns, those that more lines agree on first. */
export function columnsBelow(lines: readonly WordLine[], at: number): Reach[][] {
  const width = widthOf(lines);
  const ways = WINDOWS.map((count) => {
    const window = windowOf(lines, { at, count, width });
    return covered(window, WHITE * (lines[at]?.size ?? 0));
  });
  return ways.filter((columns, index) => columns.length >= FEWEST && (index === 0 || ways[index - 1]?.length !== columns.length));
}

const widthOf = (lines: readonly WordLine[]): number => {
  const [all = { from: 0, to: 0 }] = covered(lines, Infinity);
  return all.to - all.from;
};

/** A line of text that goes across the page, as a paragraph does. */
const isAcross = (line: WordLine, width: number): boolean => covered([line], STRETCHED * line.size).some(({ from, to }) => to - from > MOST_OF_WIDTH * width);

/** "I. NHIỆM VỤ TRỌNG TÂM", "PHÒNG QUẢN LÝ ĐÔ THỊ": words alone on a line that begin under the first head and go beyond, or capitals. */
function namesGroup(line: WordLine, head: WordLine): boolean {
  const [first, second] = line.words;
  if (first === undefined || second === undefined || covered([line], STRETCHED * line.size).length > 1) return false;
  const under = head.words[0];
  return CAPITALS.test(line.words.map(({ text }) => text).join(' ')) || (under !== undefined && first.from <= under.to && second.from - first.to < BEHIND_NUMBER * line.size && (line.words.at(-1)?.to ?? 0) > under.to + line.size);
}

/** "II. NHIỆM VỤ THƯỜNG XUYÊN" alone on its line. */
function namesRoman(line: WordLine): boolean {
  const [first, second] = line.words;
  return first !== undefined && second !== undefined && ROMAN.test(first.text) && second.from - first.to < BEHIND_NUMBER * line.size && covered([line], STRETCHED * line.size).length === 1;
}

function windowOf(lines: readonly WordLine[], { at, count, width }: { readonly at: number; readonly count: number; readonly width: number }): WordLine[] {
  const window: WordLine[] = [];
  for (let index = at, across = 0; index < lines.length && window.length < count && across < 2; index += 1) {
    const line = lines[index] as WordLine;
    across = isAcross(line, width) ? across + 1 : 0;
    if (across === 0 && (index === at || !namesGroup(line, lines[at] as WordLine))) window.push(line);
  }
  return window;
}

/** The lines from one on that keep to the columns. A line or two across them is a group of rows where rows follow. */
export function fitted(lines: readonly WordLine[], from: number, columns: readonly Reach[]): Fitted {
  let gaps = gapsBetween(columns);
  const found: WordLine[] = [];
  const groups = new Set<WordLine>();
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as WordLine;
    const before = lines[at - 1];
    if (at > from && before !== undefined && line.y - before.y > FARTHEST * line.size) break;
    if (at > from && FOOT.test(line.words.map(({ text }) => text).join(' '))) break;
    const left = gapsBeside(gaps, line);
    const named = at > from && namesRoman(line);
    if (left !== null && !named) gaps = left;
    else if (rowsFollow(lines, at, gaps)) groups.add(line);
    else break;
    found.push(line);
  }
  return { columns: widened(columns, found.filter((line) => !groups.has(line)), gaps), lines: found, groups };
}

const gapsBetween = (columns: readonly Reach[]): Reach[] => columns.slice(1).map(({ from }, index) => ({ from: columns[index]?.to ?? 0, to: from }));

/** What is left of the white between the columns beside a line; null where it goes across. */
function gapsBeside(gaps: readonly Reach[], { words, size }: WordLine): Reach[] | null {
  const left = gaps.map((gap) => words.reduce(without, gap));
  return left.some(({ from, to }) => to - from < LEAST_WHITE * size) ? null : left;
}

function without(gap: Reach, { from, to }: Reach): Reach {
  if (to <= gap.from || from >= gap.to) return gap;
  return from - gap.from > gap.to - to ? { from: gap.from, to: from } : { from: to, to: gap.to };
}

/** Whether a numbered row begins soon below lines that go across, with nothing but cells before its number. */
function rowsFollow(lines: readonly WordLine[], at: number, gaps: readonly Reach[]): boolean {
  const firstGap = gaps[0]?.from ?? 0;
  for (let next = at + 1; next <= at + LINES_TO_NUMBER && next < lines.length; next += 1) {
    const line = lines[next] as WordLine;
    const [first] = line.words;
    if (gapsBeside(gaps, line) === null) {
      if (next - at >= LONGEST_GROUP) return false;
    } else if (first !== undefined && first.from < firstGap && isNumber(first.text)) return line.words.length > 1;
  }
  return false;
}

/** The columns as wide as their words. */
function widened(columns: readonly Reach[], lines: readonly WordLine[], gaps: readonly Reach[]): Reach[] {
  const words = lines.flatMap((line) => line.words);
  return columns.map((column, index) => {
    const [left, right] = [gaps[index - 1]?.to ?? -Infinity, gaps[index]?.from ?? Infinity];
    const own = words.filter((word) => word.from >= left - 0.5 && word.to <= right + 0.5);
    return own.length === 0 ? column : { from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) };
  });
}
