import type { Edit, MappedText } from './mapped-text.js';
import { edited, sourceOf } from './mapped-text.js';
import type { CellTable } from '../table/cells.js';
import { tablesOfCells } from '../table/cells.js';
import { goesOn } from './joints.js';
import { allMatches } from './matches.js';
import { pageNumbers } from './page-numbers.js';
import { wrappingOf } from './wrapping.js';

/** A printed line: its place in the cleaned text, and its words without the space around them. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly afterGap: boolean;
  /** How many table rules stand before it: one ends a cell, two end a row. */
  readonly rules: number;
}

const NO_ROWS: ReadonlySet<number> = new Set();
// A sign alone may be the end of a sentence, or the mark of a point.
const RULE = /^(?=[|\s:=+-]{2}|\|)[|\s:=+-]{1,400}$/;

const BEGINS_RULE = '|:=+-';

/** The lines that hold words. Page numbers and rules are left out; what stood between two lines is kept as a fact of the later one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  let rules = 0;
  let at = 0;
  const raws = text.split('\n');
  const isPageNumber = pageNumbers(raws);
  let behindPage = false;
  raws.forEach((raw, index) => {
    const words = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    // What stands around the number of a page says nothing of paragraphs.
    if (words === '') afterGap = !behindPage;
    else if (BEGINS_RULE.includes(words.charAt(0)) && RULE.test(words)) rules += words.includes('|') ? 1 : 0;
    else if (rules > 0 || !isPageNumber({ words, index, before: lines.at(-1)?.text ?? '' })) {
      lines.push({ start, end: start + words.length, text: words, afterGap, rules });
      afterGap = false;
      rules = 0;
      behindPage = false;
    } else {
      afterGap = false;
      behindPage = true;
    }
  });
  return lines;
}

const COLUMN = /[^\t |]{1,200}(?: {1,2}[^\t |]{1,200}){0,200}/g;

/** The parts of a line that stands in two columns, "- UBND các huyện;      Nguyễn Văn A": from left to right. */
export function columnsOfLine(line: Line): Line[] {
  if (line.text.length <= 200 && !/\t|\|| {3}/.test(line.text)) return [line];
  const parts: Line[] = [];
  for (const match of allMatches(line.text, COLUMN)) {
    parts.push({ ...line, start: line.start + match.index, end: line.start + match.index + match[0].length, text: match[0] });
  }
  return parts.length === 0 ? [line] : parts;
}

// All lines of these tables but the first of each.
function linesInside(tables: readonly CellTable[]): ReadonlySet<number> {
  const inside = new Set<number>();
  for (const { first, last } of tables) for (let index = first + 1; index <= last; index += 1) inside.add(index);
  return inside;
}

// A table that came with one cell to a block is put back as "a | b | c", one row to a line.
function jointInTable(line: Line, index: number, inside: ReadonlySet<number>): string | null {
  if (!inside.has(index)) return null;
  return line.rules === 0 ? ' ' : line.rules === 1 ? ' | ' : '\n';
}

const GAP = /[ \t]{2,400}|\t/g;
// Three times as fast as a search for the string, which stops at every space.
const TWO_SPACES = / {2}/g;

/** Tells whether a gap, two spaces or a tab, stands between two places of a text. Asked from left to right it looks at each letter once. */
function gapsOf(text: string): (from: number, to: number) => boolean {
  const spacesFrom = (from: number): number => {
    TWO_SPACES.lastIndex = from;
    return TWO_SPACES.exec(text)?.index ?? text.length;
  };
  const tabFrom = (from: number): number => {
    const tab = text.indexOf('\t', from);
    return tab < 0 ? text.length : tab;
  };
  let spaces = spacesFrom(0);
  let tab = tabFrom(0);
  return (from, to) => {
    if (spaces < from) spaces = spacesFrom(from);
    if (tab < from) tab = tabFrom(from);
    return spaces < to || tab < to;
  };
}

function addGaps(edits: Edit[], { start, text }: Line): void {
  for (const gap of allMatches(text, GAP)) edits.push({ start: start + gap.index, end: start + gap.index + gap[0].length, text: ' ' });
}

/**
 * The same text with one paragraph to a line: wrapped lines joined by a space, page numbers, rules and empty lines gone.
 * @param rows offsets into the source where rows of known tables begin; each is a paragraph of its own
 * @param lines the lines of the text, where they are known
 */
export function paragraphText(mapped: MappedText, rows: ReadonlySet<number> = NO_ROWS, lines: readonly Line[] = linesOf(mapped.text)): MappedText {
  const { text } = mapped;
  const isRow = (line: Line): boolean => rows.size > 0 && rows.has(sourceOf(mapped, line.start));
  const wrapping = wrappingOf(lines);
  const inside = linesInside(tablesOfCells(lines));
  const hasGap = gapsOf(text);
  const edits: Edit[] = [];
  let end = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const join = before === undefined ? '' : (jointInTable(line, index, inside) ?? (!isRow(line) && !isRow(before) && goesOn(wrapping, index) ? ' ' : '\n'));
    // Between most lines there is a line end, and it stays.
    if (join !== '\n' || line.start !== end + 1) edits.push({ start: end, end: line.start, text: join });
    if (hasGap(line.start, line.end)) addGaps(edits, line);
    end = line.end;
  });
  edits.push({ start: end, end: text.length, text: '' });
  return edited(mapped, edits);
}
