import { regionsOf, type Region } from './columns.js';
import { alignedGrids, type Carried } from './aligned-grids.js';
import { linesOf, printedLines, type Line, type Piece } from './lines.js';
import { isWithin, tableOnPage, type PageTable } from './page-tables.js';
import type { RuledGrid } from './ruled-grids.js';
import { joined, type Written, writtenWords } from './written.js';

// Measures of paragraphs, in parts of the usual line distance or in points.
const PARAGRAPH_GAP = 1.25;
const INDENT_FROM = 15;
const INDENT_TO = 75;
const AT_MARGIN = 6;
const SHORT_OF_RIGHT = 30;
// Notes at the foot of a page are set closer than its text.
const SAME_SIZE = 0.95;
const OFF_CENTRE = 2;
// A page number, or a line of a footer.
const LONGEST_BELOW = 100;
const PAGE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/u;

interface Measure {
  readonly distance: number;
  readonly left: number;
  readonly right: number;
}

const median = (values: readonly number[]): number => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0;
const startOf = (line: Line): number => line.segments[0]?.x ?? 0;
const endOf = (line: Line): number => line.segments.at(-1)?.right ?? 0;
const textOf = (line: Line): string => line.segments.map((segment) => segment.text).join('\t');

function measureOf(lines: readonly Line[]): Measure {
  const [left, right] = [Math.min(...lines.map(startOf)), Math.max(...lines.map(endOf))];
  const pairs = lines.slice(1).flatMap((line, index) => pairOf(lines[index], line));
  const size = median(lines.map((line) => line.size));
  // Where most paragraphs are of one line, the usual distance is the one between them; a full line and what stands below it at the margin are of one paragraph.
  const inner = pairs.filter(({ before, line }) => startOf(line) - left < AT_MARGIN && endOf(before) > right - SHORT_OF_RIGHT && Math.min(before.size, line.size) > size * SAME_SIZE);
  const usual = median(pairs.map(distanceOf));
  return { distance: inner.length === 0 ? usual : Math.min(usual, median(inner.map(distanceOf))), left, right };
}

interface Neighbours {
  readonly before: Line;
  readonly line: Line;
}

const distanceOf = ({ before, line }: Neighbours): number => line.y - before.y;
const pairOf = (before: Line | undefined, line: Line): Neighbours[] => (before === undefined || line.y <= before.y ? [] : [{ before, line }]);

/** Whether a line begins a paragraph: more space above than usual, or a first line indented after one that was not. */
function begins(line: Line, before: Line, measure: Measure): boolean {
  // Under the page number there is always space, also where a sentence goes on.
  if (line.y - before.y > measure.distance * PARAGRAPH_GAP && !PAGE_NUMBER.test(textOf(before))) return true;
  const indent = startOf(line) - measure.left;
  if (indent < INDENT_FROM || indent > INDENT_TO || (isCentred(line, measure) && isCentred(before, measure))) return false;
  const beforeIsFull = endOf(before) > measure.right - SHORT_OF_RIGHT;
  return startOf(before) - measure.left < AT_MARGIN || !beforeIsFull;
}

/** Whether a line stands in the middle: the next line of a title or of a subject is no indented paragraph. */
function isCentred(line: Line, { left, right }: Measure): boolean {
  return Math.abs(startOf(line) + endOf(line) - left - right) <= 2 * OFF_CENTRE;
}

const written = (line: Line): Written => joined(line.segments.map((segment) => writtenWords(segment.words)), '\t');

function regionText({ kind, lines }: Region): Written {
  if (kind === 'column') return joined(lines.map(written), '\n');
  const measure = measureOf(lines);
  const startsParagraph = (index: number): boolean => begins(lines[index] as Line, lines[index - 1] as Line, measure);
  return joined(lines.map(written), (index) => (startsParagraph(index) ? '\n\n' : '\n'));
}

/** The text of lines in the order of a page: a line for each printed line, a blank line where a paragraph begins. */
export function textOfLines(lines: readonly Line[], width: number): Written {
  return joined(regionsOf(lines, width).map(regionText), '\n\n');
}

/** The text of one page of print, with the place of every word. */
export function pageText(pieces: readonly Piece[], width: number): Written {
  return textOfLines(linesOf(pieces), width);
}

/** The text of a page with its tables, and what stands above the first and below the last of them. */
export interface TabledText {
  readonly written: Written;
  readonly tables: readonly PageTable[];
  readonly above: string;
  readonly below: string;
}

/** What a page has printed: its text, how wide it is, its drawn tables, and the page before. */
export interface PrintedPage {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly grids: readonly RuledGrid[];
  readonly before: TabledText | null;
}

/** The text of a page with its tables, drawn or told by their columns, each between what stands above and below it. */
export function textWithTables({ pieces, width, grids, before }: PrintedPage): TabledText {
  const drawn = grids.flatMap((grid) => tableOnPage(grid, pieces) ?? []);
  const outside = pieces.filter((piece) => !drawn.some((table) => isWithin(piece, table.box)));
  const tables = [...drawn, ...alignedGrids(printedLines(outside), carriedFrom(before)).flatMap((grid) => tableOnPage(grid, outside) ?? [])].sort((one, other) => one.box.top - other.box.top);
  const around = outside.filter((piece) => !tables.some((table) => isWithin(piece, table.box)));
  return textAround(tables, (from, to) => pageText(around.filter((piece) => middleOf(piece) >= from && middleOf(piece) < to), width));
}

const isText = (below: string): boolean => below.length > LONGEST_BELOW || below.includes('\n');

/** The table without lines that a page ends with. */
export function carriedFrom(before: TabledText | null): Carried | null {
  const last = before?.tables.at(-1);
  return last?.goesOn === undefined || isText(before?.below ?? '') ? null : { edges: last.edges, ...last.goesOn };
}

/**
 * Tables with the text around them.
 *
 * @param between the text between two heights of the page, without what stands in the tables
 */
export function textAround(tables: readonly PageTable[], between: (from: number, to: number) => Written): TabledText {
  const parts: Written[] = tables.flatMap((table, index) => [between(tables[index - 1]?.box.bottom ?? -Infinity, table.box.top), table.written]);
  const after = between(tables.at(-1)?.box.bottom ?? -Infinity, Infinity);
  return { written: joined([...parts, after].filter((part) => part.text !== ''), '\n\n'), tables, above: parts[0]?.text ?? '', below: after.text };
}

const middleOf = (piece: Piece): number => piece.y - piece.size * 0.3;
