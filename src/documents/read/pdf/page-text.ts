import { regionsOf, type Region } from './columns.js';
import { linesOf, type Line, type Piece } from './lines.js';
import { joined, type Written, writtenWords } from './written.js';

// Measures of paragraphs, in parts of the usual line distance or in points.
const PARAGRAPH_GAP = 1.25;
const INDENT_FROM = 15;
const INDENT_TO = 75;
const AT_MARGIN = 6;
const SHORT_OF_RIGHT = 30;
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
  const distances = lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0));
  return {
    distance: median(distances.filter((distance) => distance > 0)),
    left: Math.min(...lines.map(startOf)),
    right: Math.max(...lines.map(endOf)),
  };
}

/** Whether a line begins a paragraph: more space above than usual, or a first line indented after one that was not. */
function begins(line: Line, before: Line, measure: Measure): boolean {
  // Under the page number there is always space, also where a sentence goes on.
  if (line.y - before.y > measure.distance * PARAGRAPH_GAP && !PAGE_NUMBER.test(textOf(before))) return true;
  const indent = startOf(line) - measure.left;
  if (indent < INDENT_FROM || indent > INDENT_TO) return false;
  const beforeIsFull = endOf(before) > measure.right - SHORT_OF_RIGHT;
  return startOf(before) - measure.left < AT_MARGIN || !beforeIsFull;
}

const written = (line: Line): Written => joined(line.segments.map((segment) => writtenWords(segment.words)), '\t');

function regionText({ kind, lines }: Region): Written {
  if (kind === 'column') return joined(lines.map(written), '\n');
  const measure = measureOf(lines);
  const startsParagraph = (index: number): boolean => begins(lines[index] as Line, lines[index - 1] as Line, measure);
  return joined(lines.map(written), (index) => (startsParagraph(index) ? '\n\n' : '\n'));
}

/** The text of one page: a line for each printed line, a blank line where a paragraph begins; with the place of every word. */
export function pageText(pieces: readonly Piece[], width: number): Written {
  return joined(regionsOf(linesOf(pieces), width).map(regionText), '\n\n');
}
