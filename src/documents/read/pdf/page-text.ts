import { regionsOf, type Region } from './columns.js';
import { linesOf, type Line, type Piece } from './lines.js';

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

function regionText({ kind, lines }: Region): string {
  if (kind === 'column') return lines.map(textOf).join('\n');
  const measure = measureOf(lines);
  return lines
    .map((line, index) => {
      const before = lines[index - 1];
      if (before === undefined) return textOf(line);
      return (begins(line, before, measure) ? '\n\n' : '\n') + textOf(line);
    })
    .join('');
}

/** The text of one page: a line for each printed line, a blank line where a paragraph begins. */
export function pageText(pieces: readonly Piece[], width: number): string {
  return regionsOf(linesOf(pieces), width).map(regionText).join('\n\n');
}
