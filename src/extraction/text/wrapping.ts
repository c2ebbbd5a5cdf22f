import type { Label } from '../outline/labels.js';
import { readLabel } from '../outline/labels.js';
import { asksForNumber, hasEnded, hasOpenEnd } from './line-ends.js';
import { beginsCapital, beginsSmall, beginsWithDigit, goesOnInNumber } from './line-starts.js';
import type { Line } from './paragraphs.js';

/** How lines were broken: at a width, or one paragraph to a line; and whether an empty line ends a paragraph. */
export interface Wrapping {
  readonly wrapped: boolean;
  readonly width: number;
  /** What a line with the first word of the next one is at least as long as, where it was broken because it was full. */
  readonly reach: number;
  /** The same for the first line of a paragraph, which is set in where the letters that were printed before it are gone. */
  readonly firstReach: number;
  readonly gapsEnd: boolean;
  /** Whether paragraphs stand apart from each other by empty lines, so that lines without one between them are of one paragraph. */
  readonly apart: boolean;
  /** Whether what stands before a point with a dash has nearly always come to an end: then a dash behind an open line is none. */
  readonly pointsEnd: boolean;
  readonly lines: readonly Line[];
  /** The label that each of the lines begins with. */
  readonly labels: readonly (Label | null)[];
  /** Which of the lines are rows of tables. */
  readonly rows: readonly boolean[];
}

const LONGEST_WRAPPED = 118;

/** How the lines of a document were broken, from their lengths and from how they begin. */
export function wrappingOf(lines: readonly Line[]): Wrapping {
  const counts = countsOf(lines);
  const { labels, rows, long, broken, reaches } = counts;
  const width = widthOf(inOrder(long), broken);
  const gapsEnd = counts.brokenAtGap * 2 <= broken.length;
  const exact = exactReach(counts) ?? reachOfFew(counts, lines);
  const reach = exact ?? reachAmong(inOrder(reaches), width);
  return {
    lines, labels, rows, width, reach,
    // What was never broken for sure stands one paragraph to a line.
    wrapped: width <= LONGEST_WRAPPED && (exact !== null || (broken.length > 0 && (long.length >= 6 || (long.length >= FEWEST_LONG && broken.length >= FEWEST_LONG)))),
    firstReach: exact === null ? reach : firstReachOf(counts, exact),
    gapsEnd,
    apart: gapsEnd && (counts.labelled > 0 ? counts.labelledAtGap * 3 >= counts.labelled * 2 : counts.gaps - counts.brokenAtGap >= FEWEST_GAPS),
    pointsEnd: counts.dashes >= 4 && counts.dashesBehindEnd >= counts.dashes * 0.8,
  };
}

/** What the lines are like, counted in one look at each. */
interface Counts {
  readonly labels: (Label | null)[];
  readonly rows: boolean[];
  /** The lengths of the lines that fill a page, but rows of tables, which are as long as they are. */
  readonly long: number[];
  /** Lengths and reaches of the lines that were broken for sure, since the next one begins with a small letter. */
  readonly broken: number[];
  readonly reaches: number[];
  /** The same reaches, of first lines of points and of all other lines. */
  readonly first: number[];
  readonly inner: number[];
  gaps: number;
  brokenAtGap: number;
  labelled: number;
  labelledAtGap: number;
  dashes: number;
  dashesBehindEnd: number;
}

const SHORTEST_LONG = 45;
const FEWEST_GAPS = 3;
// Of a short letter: as many long lines, and as many that were broken for sure.
const FEWEST_LONG = 3;

function countsOf(lines: readonly Line[]): Counts {
  const counts: Counts = { labels: [], rows: [], long: [], broken: [], reaches: [], first: [], inner: [], gaps: 0, brokenAtGap: 0, labelled: 0, labelledAtGap: 0, dashes: 0, dashesBehindEnd: 0 };
  let before: Line | undefined;
  let listed = false;
  for (const line of lines) {
    const label = readLabel(line.text);
    // A rule is rare, the space before it is not.
    const isRow = line.text.includes('|') && line.text.includes(' | ');
    counts.labels.push(label);
    counts.rows.push(isRow);
    if (line.afterGap) counts.gaps += 1;
    if (!isRow && line.text.length >= SHORTEST_LONG) counts.long.push(line.text.length);
    listed = line.text.startsWith('Nơi nhận') || (listed && !line.afterGap);
    if (label !== null) countLabel(counts, { before, line, kind: label.kind, isParagraph: !listed && !isRow });
    else if (before !== undefined && beginsSmall(line.text)) countBroken(counts, before, line);
    before = line;
  }
  return counts;
}

function countBroken(counts: Counts, before: Line, line: Line): void {
  const reach = reachOf(before, line);
  counts.broken.push(before.text.length);
  counts.reaches.push(reach);
  counts[counts.labels.at(-2) === null ? 'inner' : 'first'].push(reach);
  if (line.afterGap) counts.brokenAtGap += 1;
}

interface Labelled {
  readonly before: Line | undefined;
  readonly line: Line;
  readonly kind: Label['kind'];
  /** Not where it stands in a row of a table, or among the recipients, who are set close however far apart paragraphs are. */
  readonly isParagraph: boolean;
}

function countLabel(counts: Counts, { before, line, kind, isParagraph }: Labelled): void {
  if (isParagraph) counts.labelled += 1;
  if (isParagraph && line.afterGap) counts.labelledAtGap += 1;
  if (kind !== 'dash' || before === undefined) return;
  counts.dashes += 1;
  if (hasEnded(before.text)) counts.dashesBehindEnd += 1;
}

const inOrder = (lengths: readonly number[]): ArrayLike<number> => Uint32Array.from(lengths).sort();

const FEWEST_BROKEN = 8;

// Lines that go on with a small letter were broken for sure; few long lines of a web page around them, in which nothing is broken, tell nothing.
function widthOf(long: ArrayLike<number>, broken: readonly number[]): number {
  const all = long[Math.floor(long.length * 0.92)] ?? 0;
  if (broken.length < FEWEST_BROKEN || all <= LONGEST_WRAPPED) return all;
  const sorted = inOrder(broken.filter((length) => length > 0));
  return sorted[Math.floor(sorted.length * 0.92)] ?? all;
}

// Few lines may all have been broken far out; none can be asked to be longer than the width.
const reachAmong = (sorted: ArrayLike<number>, width: number): number => Math.min(width + 1, Math.max(sorted[Math.floor(sorted.length * 0.05)] ?? 0, width * 0.62));

// Letters of one breadth are broken at exactly one width: what is told by most of the lines, the few that were broken elsewhere do not change.
function exactReach({ broken, reaches, inner }: Counts): number | null {
  if (broken.length < FEWEST_BROKEN) return null;
  const sorted = inOrder(broken);
  const width = sorted[Math.floor(sorted.length * 0.98)] ?? 0;
  const among = inner.length < FEWEST_BROKEN ? reaches : inner;
  return width <= LONGEST_WRAPPED && among.filter((reach) => reach > width).length >= among.length * 0.8 ? width + 1 : null;
}

// A letter of a few lines: where each that was broken for sure could not have been longer than the longest of all, that is the width.
function reachOfFew({ long, broken, inner, first, labels, rows }: Counts, lines: readonly Line[]): number | null {
  if (broken.length >= FEWEST_BROKEN) return null;
  const width = long.reduce((most, length) => Math.max(most, length), 0);
  if (width < SHORTEST_LONG || width > LONGEST_WRAPPED || !inner.every((reach) => reach > width) || !first.every((reach) => reach > width - DEEPEST_SET_IN)) return null;
  const others = lines.flatMap((line, index) => {
    const before = lines[index - 1];
    return before === undefined || labels[index] !== null || rows[index] === true || !isOtherBreak(before, line) ? [] : [reachOf(before, line) + (labels[index - 1] === null ? 0 : DEEPEST_SET_IN)];
  });
  return broken.length + others.length > 0 && others.every((reach) => reach > width) ? width + 1 : null;
}

// Where few lines begin with a small letter, others tell of a break too: "… gửi về / Ủy ban …", "… đến hết / 31/8/2026.", "… trước ngày / 15 tháng 10".
function isOtherBreak(before: Line, line: Line): boolean {
  if (line.afterGap || beginsSmall(line.text)) return false;
  return hasOpenEnd(before.text) || (!hasEnded(before.text) && goesOnInNumber(line.text)) || (asksForNumber(before.text) && beginsWithDigit(line.text));
}

const DEEPEST_SET_IN = 12;

// Points begin with a label: their first lines tell how far first lines are set in.
function firstReachOf({ first }: Counts, exact: number): number {
  const sorted = inOrder(first.filter((reach) => reach >= exact - DEEPEST_SET_IN));
  return Math.min(exact, sorted[Math.floor(sorted.length * 0.05)] ?? exact);
}

/** Whether the line before the one at an index was full: it had no room for the first word of this one. */
export function isFullBefore({ lines, labels, reach, firstReach }: Wrapping, index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (before === undefined || line === undefined) return false;
  const length = reachOf(before, line);
  return length >= reach || (length >= firstReach && beginsPoint(lines, labels, index - 1));
}

// A first line: one with a label, or a sentence that begins behind the end of another.
function beginsPoint(lines: readonly Line[], labels: readonly (Label | null)[], index: number): boolean {
  const [above, line] = [lines[index - 1], lines[index]];
  return labels[index] !== null || above === undefined || line?.afterGap === true || (hasEnded(above.text) && beginsCapital(line?.text ?? ''));
}

/** How long a line would be with the first word of the next one: a line is broken before the first word that does not fit. */
export const reachOf = (before: Line, line: Line): number => before.text.length + 1 + firstWordOf(line.text);

function firstWordOf(text: string): number {
  const end = text.indexOf(' ');
  return end < 0 ? text.length : end;
}
