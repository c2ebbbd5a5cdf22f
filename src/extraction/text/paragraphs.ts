import { documentTypeByName } from '#core/index.js';
import { readLabel } from '../outline/labels.js';
import { kindOf, SMALL } from './characters.js';
import { isUpperCase } from './letters.js';
import type { Edit, MappedText } from './mapped-text.js';
import { edited } from './mapped-text.js';
import type { CellTable } from '../table/cells.js';
import { tableOfCells } from '../table/cells.js';

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

const RULE = /^[|\s:=+-]{1,400}$/;
const PAGE_NUMBER = /^(?:(?:trang|page)\s)?[-–\s]{0,3}\d{1,3}[-–\s]{0,3}$/i;

const MAY_BE_RULE = /[|\s:=+-]/;
const LONGEST_PAGE_NUMBER = 16;

const isPageNumber = (words: string): boolean => words.length <= LONGEST_PAGE_NUMBER && PAGE_NUMBER.test(words);

/** The lines that hold words. Page numbers and rules are left out; what stood between two lines is kept as a fact of the later one. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let afterGap = false;
  let rules = 0;
  let at = 0;
  for (const raw of text.split('\n')) {
    const words = raw.trim();
    const start = at + raw.length - raw.trimStart().length;
    at += raw.length + 1;
    if (words === '') afterGap = true;
    else if (MAY_BE_RULE.test(words.charAt(0)) && RULE.test(words)) rules += words.includes('|') ? 1 : 0;
    else if (rules > 0 || !isPageNumber(words)) {
      lines.push({ start, end: start + words.length, text: words, afterGap, rules });
      afterGap = false;
      rules = 0;
    } else afterGap = true;
  }
  return lines;
}

/** The parts of a line that stands in two columns, "- UBND các huyện;      Nguyễn Văn A": from left to right. */
export function columnsOfLine(line: Line): Line[] {
  const parts: Line[] = [];
  for (const match of line.text.matchAll(/[^\t |]{1,200}(?: {1,2}[^\t |]{1,200}){0,200}/g)) {
    parts.push({ ...line, start: line.start + match.index, end: line.start + match.index + match[0].length, text: match[0] });
  }
  return parts.length === 0 ? [line] : parts;
}

/** How lines were broken: at a width, or one paragraph to a line; and whether an empty line ends a paragraph. */
interface Wrapping {
  readonly wrapped: boolean;
  readonly width: number;
  /** What a line with the first word of the next one is at least as long as, where it was broken because it was full. */
  readonly reach: number;
  readonly gapsEnd: boolean;
  /** Whether paragraphs stand apart from each other by empty lines, so that lines without one between them are of one paragraph. */
  readonly apart: boolean;
}

const LONGEST_WRAPPED = 118;

function wrappingOf(lines: readonly Line[]): Wrapping {
  const long = lines.map((line) => line.text.length).filter((length) => length >= 45).sort((a, b) => a - b);
  const width = long[Math.floor(long.length * 0.92)] ?? 0;
  const wrapped = long.length >= 6 && width <= LONGEST_WRAPPED;
  const goingOn = lines.flatMap((line, index) => (index > 0 && beginsSmall(line.text) && readLabel(line.text) === null ? [index] : []));
  const reaches = goingOn.map((index) => reachOf(lines[index - 1], lines[index])).sort((a, b) => a - b);
  const labelled = lines.filter((line) => readLabel(line.text) !== null);
  const apart = labelled.filter((line) => line.afterGap).length * 3 >= labelled.length * 2;
  return { wrapped, width, apart, reach: Math.max(reaches[Math.floor(reaches.length * 0.05)] ?? 0, width * 0.62), gapsEnd: goingOn.filter((index) => lines[index]?.afterGap).length * 2 <= goingOn.length };
}

// A line is broken before the first word that does not fit.
const reachOf = (before: Line | undefined, line: Line | undefined): number => (before?.text.length ?? 0) + 1 + (line?.text.split(' ', 1)[0]?.length ?? 0);

const beginsSmall = (text: string): boolean => (kindOf(text.codePointAt(0) ?? 0) & SMALL) !== 0;

const NEW_PARAGRAPH = /^(?:Nơi nhận|Kính gửi|Số\s{0,3}:|TM\.|KT\.|TL\.|TUQ\.|Q\.|CỘNG HÒA|CỘNG HOÀ|Độc lập|Căn cứ|Theo đề nghị|Phụ lục|PHỤ LỤC|Trên đây là|Nay thông báo)/u;
const ENDED = /[.;:!?…]["”’)]{0,3}$/u;

const namesType = (text: string): boolean => text.length < 40 && isUpperCase(text) && documentTypeByName(text) !== null;

function goesOn(before: Line, line: Line, wrapping: Wrapping): boolean {
  if (startsAnew(before, line)) return false;
  const ended = ENDED.test(before.text);
  if (goesOnInSentence(line.text) && (!ended || (wrapping.wrapped && wrapping.gapsEnd && !line.afterGap))) return true;
  if (!wrapping.wrapped || isTitle(before.text) !== isTitle(line.text)) return false;
  if (wrapping.gapsEnd && wrapping.apart) return !line.afterGap && (!ended || isFull(before, line, wrapping));
  return isFull(before, line, wrapping);
}

function startsAnew(before: Line, line: Line): boolean {
  if (line.rules > 0 || line.text.includes(' | ') || before.text.includes(' | ')) return true;
  if (readLabel(line.text) !== null || NEW_PARAGRAPH.test(line.text)) return true;
  return /^Nơi nhận/u.test(before.text) || namesType(before.text);
}

// A small letter, or a date whose first part begins the line: "trước ngày / 15/4/2026."
const goesOnInSentence = (text: string): boolean => /^[\p{Ll}(),.%]/u.test(text) || /^\d{1,2}\/\d/.test(text) || /^\d[\d.,]{3}/.test(text);

// Capitals throughout; "II/2026." at the start of a line is the end of a sentence.
const isTitle = (text: string): boolean => isUpperCase(text) && (text.length >= 12 || !/\d/.test(text));

function isFull(before: Line, line: Line, wrapping: Wrapping): boolean {
  return reachOf(before, line) >= wrapping.reach && !/:$/.test(before.text);
}

// A table that came with one cell to a block is put back as "a | b | c", one row to a line.
function jointInTable(line: Line, index: number, table: CellTable | null): string | null {
  if (table === null || index <= table.first || index > table.last) return null;
  return line.rules === 0 ? ' ' : line.rules === 1 ? ' | ' : '\n';
}

/** The same text with one paragraph to a line: wrapped lines joined by a space, page numbers, rules and empty lines gone. */
export function paragraphText(mapped: MappedText): MappedText {
  const lines = linesOf(mapped.text);
  const wrapping = wrappingOf(lines);
  const table = tableOfCells(lines);
  const edits: Edit[] = [];
  let end = 0;
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const join = before === undefined ? '' : (jointInTable(line, index, table) ?? (goesOn(before, line, wrapping) ? ' ' : '\n'));
    edits.push({ start: end, end: line.start, text: join });
    if (line.text.includes('  ') || line.text.includes('\t')) for (const gap of line.text.matchAll(/[ \t]{2,400}|\t/g)) {
      edits.push({ start: line.start + gap.index, end: line.start + gap.index + gap[0].length, text: ' ' });
    }
    end = line.end;
  });
  edits.push({ start: end, end: mapped.text.length, text: '' });
  return edited(mapped, edits);
}
