import { withoutSplits } from '../../table/split-rows.js';
import { joinedPieces, plain, printedTable, type Printed, type SourceCell } from '../../table/text-table.js';
import { storedText } from '../stored-text.js';

/** One paragraph, label included; soft breaks are `\n`. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Whether it is set as the beginning of something: counted by a list, or its first line indented. Not told by every format. */
  readonly begins?: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns of the grid that the cell covers. */
  readonly span: number;
  /** Whether it goes on from the cell above it, which covers both. */
  readonly continued?: boolean;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  /** Whether lines are drawn between its columns: a table of data, and not a means of placing text. */
  readonly ruled: boolean;
}

export type Block = ParagraphBlock | TableBlock;

const GAP = '\n\n';
const FEW_COLUMNS = 2;
// Characters of a line of A4 at 13 or 14 points.
const LONGEST_TYPED_LINE = 110;
const FULL_LINE = 60;
const FEWEST_LINES = 10;
const SOME_EMPTY = 0.2;
const MANY_EMPTY = 0.35;
const SOME_BEGIN = 0.1;
const LETTERHEAD = /C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^Nơi nhận\s*:?/imu;

// Spaces and tabs at the ends of lines only place text on paper.
function trimmedLine(line: string): string {
  let [from, to] = [0, line.length];
  while (from < to && isBlank(line.charCodeAt(from))) from += 1;
  while (to > from && isBlank(line.charCodeAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

const isBlank = (code: number): boolean => code === 0x20 || code === 0x09;

function trimmedLines(text: string): string {
  const lines = text.split('\n').map(trimmedLine);
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n');
}

const joined = (texts: readonly string[], joint: string): string => texts.filter((text) => text !== '').join(joint);

const widthOf = (row: readonly Cell[]): number => row.reduce((sum, cell) => sum + cell.span, 0);

// How a table is meant is told from the text of its cells, and tables stand in cells: each cell is printed once, however deep it lies.
const printedCells = new WeakMap<Cell, Printed>();

function printedCell(cell: Cell): Printed {
  const before = printedCells.get(cell);
  if (before !== undefined) return before;
  const printed = joinedPieces(cell.blocks.map(printedBlock), '\n');
  printedCells.set(cell, printed);
  return printed;
}

const linesOf = (cell: Cell): string => printedCell(cell).text;

type Layout = 'columns' | 'cells' | 'data';

/** How a table is meant: two columns of a letterhead or foot, cells that only place text, or rows of data. */
function layoutOf(table: TableBlock): Layout {
  const columns = Math.max(0, ...table.rows.map(widthOf));
  if (columns <= 1) return 'cells';
  if (columns > FEW_COLUMNS + 1) return 'data';
  if (table.rows.some((row) => row.some((cell) => LETTERHEAD.test(linesOf(cell))))) return 'columns';
  return !table.ruled && columns <= FEW_COLUMNS ? 'cells' : 'data';
}

/** Cells one under the other, column by column: an agency's name may go on in the next row of the letterhead. */
function columnTexts(table: TableBlock): string[] {
  const columns = new Map<number, string[]>();
  for (const row of table.rows) {
    let column = 0;
    for (const cell of row) {
      columns.set(column, [...(columns.get(column) ?? []), linesOf(cell)]);
      column += cell.span;
    }
  }
  return [...columns].sort(([left], [right]) => left - right).map(([, lines]) => joined(lines, '\n'));
}

// The lines of a cell of data; a table inside of one is read as lines too, so that rules part only the cells of one table.
function cellLines(cell: Cell): string[] {
  return cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? trimmedLines(storedText(block.text)).split('\n') : block.rows.map((row) => joined(row.map((inner) => cellLines(inner).join(' ')), ', ')))).filter((line) => line !== '');
}

function sourceCell(table: TableBlock, { row, column, cell }: { row: number; column: number; cell: Cell }): SourceCell {
  let rowspan = 1;
  while (continuedAt(table.rows[row + rowspan] ?? [], column)) rowspan += 1;
  return { lines: cellLines(cell), colspan: cell.span, rowspan };
}

function continuedAt(row: readonly Cell[], column: number): boolean {
  let at = 0;
  for (const cell of row) {
    if (at === column) return cell.continued === true;
    at += cell.span;
  }
  return false;
}

function dataTable(table: TableBlock): Printed {
  const rows = table.rows.map((cells, row) => {
    let column = 0;
    return cells.flatMap((cell) => {
      const at = column;
      column += cell.span;
      // In the first row nothing is above; a mark of going on there is a slip of the writer.
      return cell.continued === true && row > 0 ? [] : [sourceCell(table, { row, column: at, cell })];
    });
  });
  return printedTable(withoutSplits(rows));
}

function printedTableBlock(table: TableBlock): Printed {
  switch (layoutOf(table)) {
    case 'columns':
      return plain(joined(columnTexts(table), GAP));
    case 'cells':
      return joinedPieces(table.rows.flatMap((row) => row.map(printedCell)), GAP);
    case 'data':
      return dataTable(table);
  }
}

function printedBlock(block: Block): Printed {
  return block.kind === 'paragraph' ? plain(trimmedLines(storedText(block.text))) : printedTableBlock(block);
}

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Whether each paragraph is only a line: the file was made from plain text, its empty paragraphs are blank lines and a
 * sentence may go on in the next. Paragraphs that Word wraps itself are longer than a line of paper now and then; those that are indented or
 * counted by it are no lines.
 */
function isTypedInLines(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap((block, at) => (block.kind === 'paragraph' && !partsTables(blocks, at) ? [block.text.trim()] : []));
  const lengths = texts.flatMap((text) => (text === '' ? [] : [text.length])).sort((left, right) => left - right);
  const empty = (texts.length - lengths.length) / texts.length;
  if (lengths.length < FEWEST_LINES || blocks.filter((block) => block.kind === 'paragraph' && block.begins === true).length >= SOME_BEGIN * lengths.length) return false;
  if (empty >= MANY_EMPTY) return true;
  return percentile(lengths, 0.9) <= LONGEST_TYPED_LINE && (empty >= SOME_EMPTY || percentile(lengths, 0.5) >= FULL_LINE);
}

/** Whether an empty paragraph stands beside a table or at an end: Word itself needs one there, so that it is no blank line that somebody typed. */
function partsTables(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  return block?.kind === 'paragraph' && block.text.trim() === '' && [blocks[at - 1], blocks[at + 1]].some((beside) => beside?.kind !== 'paragraph');
}

/**
 * The blocks as text: a blank line between paragraphs (so that a line end alone is always a break inside one), a table
 * of data row by row with ` | ` between its cells, a letterhead column after column, other layout cell after cell.
 * A file whose paragraphs are typed lines keeps its lines and blank lines as they are.
 */
export function flowOf(blocks: readonly Block[]): Printed {
  const pieces = blocks.map(printedBlock);
  return isTypedInLines(blocks) ? typedLines(pieces) : joinedPieces(pieces, GAP);
}

/** The text of `flowOf` alone. */
export const flowText = (blocks: readonly Block[]): string => flowOf(blocks).text;

// Blank lines stay, but never more than one.
function typedLines(pieces: readonly Printed[]): Printed {
  const paragraphs: Printed[][] = [[]];
  for (const piece of pieces) {
    if (piece.text === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push({ ...piece, text: piece.tables.length > 0 ? piece.text : piece.text.replace(/\n{3,}/gu, GAP) });
  }
  return joinedPieces(paragraphs.map((lines) => joinedPieces(lines, '\n')), GAP);
}
