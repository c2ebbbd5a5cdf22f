import type { Line } from '../text/paragraphs.js';
import { columnsOfLine } from '../text/paragraphs.js';

const SHORT = 200;

// Nothing in it parts columns; most lines are so.
const isOneColumn = (text: string): boolean => text.length <= SHORT && !text.includes('   ') && !text.includes('|') && !text.includes('\t');

/** The columns of lines, from left to right and line by line. */
export function columnsOf(lines: readonly Line[]): Line[] {
  const columns: Line[] = [];
  for (const line of lines) {
    if (isOneColumn(line.text)) columns.push(line);
    else columns.push(...columnsOfLine(line));
  }
  return columns;
}
