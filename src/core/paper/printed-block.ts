import { beginAgain, divisionLabels, withoutDivision } from './division.js';
import { labelsOf, withoutDash, withoutLabel, heldLevel } from './label.js';
import { type PlacedNote, placedNotes } from './notes.js';
import type { Label, PaperBlock, PaperHeading, PaperTable } from './paper.js';
import { capitals, tidyLine, tidyLines } from './tidy.js';

/** A block as it is printed: lines that are paragraphs of their own, the first with its label. A table is one line for each row. */
export interface PrintedBlock {
  readonly block: PaperBlock;
  /** "I.", "2.1.", "a)", "-", "+"; '' where nothing stands before it. */
  readonly label: string;
  /** Its own words, without the label. */
  readonly lines: readonly string[];
  /** Whether it is a heading that names what follows, and not a numbered sentence. */
  readonly titled: boolean;
  /** Whether its label is set in bold: with a title, and always before an article. */
  readonly boldLabel: boolean;
  /** How often headings began to count again until here. */
  readonly run: number;
  /** Its footnotes, in the order of the text. */
  readonly notes: readonly PlacedNote[];
}

/** The blocks of a body with their labels, headings counted by the outline. */
export function printedBlocks(outline: readonly Label[], body: readonly PaperBlock[]): PrintedBlock[] {
  const runs = runsOf(outline, body);
  const labels = new Map<PaperBlock, string>(divisionLabels(body));
  for (const run of new Set(runs)) {
    const headings = body.filter((block, at): block is PaperHeading => block.kind === 'heading' && runs[at] === run);
    labelsOf(outline, headings.map(({ level }) => level)).forEach((label, index) => labels.set(headings[index] as PaperHeading, label));
  }
  return body.map((block, at) => {
    const printed = wordsOfBlock(block, { outline, label: labels.get(block) ?? '' });
    return { ...printed, run: runs[at] ?? 0, notes: block.kind === 'table' || (block.kind === 'division' && printed.lines[0] === '') ? [] : placedNotes(block.notes ?? [], printed.lines) };
  });
}

/** Of each block how often headings began to count again before it. */
function runsOf(outline: readonly Label[], body: readonly PaperBlock[]): readonly number[] {
  let run = 0;
  return body.map((block) => (block.kind === 'division' && beginAgain(outline) ? (run += 1) : run));
}

type Words = Omit<PrintedBlock, 'notes' | 'run'>;

function wordsOfBlock(block: PaperBlock, { outline, label }: { readonly outline: readonly Label[]; readonly label: string }): Words {
  switch (block.kind) {
    case 'heading':
      return headingAsPrinted(block, { outline, label });
    case 'division':
      return { block, label, lines: [capitals(withoutDivision(tidyLine(block.text)))], titled: true, boldLabel: true };
    case 'paragraph':
      return { block, label: '', lines: tidyLines(block.text), titled: false, boldLabel: false };
    case 'item':
      return { block, label: block.depth === 1 ? '-' : '+', lines: [withoutDash(tidyLine(block.text))], titled: false, boldLabel: false };
    case 'table':
      return { block, label: '', lines: tableLines(block), titled: false, boldLabel: false };
  }
}

// A numbered sentence is set as the text around it, a title in bold (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6).
const SENTENCE_END = /[.;]$/u;
// Of an article or what stands under one, what leads over to its points is a sentence too.
const ARTICLE_END = /[.;:]$/u;

/** Capitals under Roman numbers: "I. KẾT QUẢ". */
function headingAsPrinted(block: PaperHeading, { outline, label }: { readonly outline: readonly Label[]; readonly label: string }): Words {
  const bare = withoutLabel(tidyLine(block.text));
  const kind = outline[heldLevel(block.level) - 1] ?? 'none';
  const isSentence = (outline.includes('article') ? ARTICLE_END : SENTENCE_END).test(bare);
  const titled = kind === 'roman' || (kind !== 'letter' && !isSentence);
  return { block, label, lines: [kind === 'roman' ? capitals(bare) : bare], titled, boldLabel: titled || kind === 'article' };
}

/** Rows of a table as wide as its head, cells that are missing empty. */
export function tableRows({ heads, rows }: PaperTable): readonly (readonly string[])[] {
  return [heads, ...rows].map((row) => heads.map((_, column) => row[column] ?? ''));
}

/** The lines of a cell; each is a paragraph in the file. */
export const cellLines = (cell: string): string[] => tidyLines(cell);

// Lines that begin with a capital or a dash after an unfinished one are entries of their own: so are cells read.
const joint = (before: string, line: string): string => (!/[.,;:!?]$/u.test(before) && /^(?:\p{Lu}\p{Ll}|[-+•])/u.test(line) ? '; ' : ' ');

function cellText(cell: string): string {
  const [first = '', ...others] = cellLines(cell);
  return others.reduce((text, line) => text + joint(text, line) + line, first);
}

function tableLines(table: PaperTable): string[] {
  const rows = tableRows(table).map((row) => row.map(cellText));
  return rows.filter((row) => row.some((cell) => cell !== '')).map((row) => row.join(' | ').trimEnd());
}
