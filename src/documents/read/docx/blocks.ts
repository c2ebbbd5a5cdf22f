/** One paragraph, label included; soft breaks are `\n`. */
export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** Columns of the grid that the cell covers. */
  readonly span: number;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly Cell[])[];
  /** Whether lines are drawn between its columns: a table of data, and not a means of placing text. */
  readonly ruled: boolean;
}

export type Block = ParagraphBlock | TableBlock;

const GAP = '\n\n';
const CELL_JOINT = ' | ';
const FEW_COLUMNS = 2;
// Characters of a line of A4 at 13 or 14 points.
const LONGEST_TYPED_LINE = 110;
const FULL_LINE = 60;
const FEWEST_LINES = 10;
const SOME_EMPTY = 0.2;
const MANY_EMPTY = 0.35;
const LETTERHEAD = /C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^Nơi nhận\s*:?/imu;

// Spaces and tabs at the ends of lines only place text on paper.
const trimmedLines = (text: string): string => text.replace(/^[ \t]+|[ \t]+$/gmu, '').replace(/^\n+|\n+$/gu, '');

const joined = (texts: readonly string[], joint: string): string => texts.filter((text) => text !== '').join(joint);

const widthOf = (row: readonly Cell[]): number => row.reduce((sum, cell) => sum + cell.span, 0);

const linesOf = (cell: Cell): string => joined(cell.blocks.map(blockText), '\n');

// Lines that begin with a capital after an unfinished one are separate entries of a cell (names, units).
const oneLine = (cell: Cell): string =>
  linesOf(cell)
    .replace(/(?<![.,;:!?])\n+(?=\p{Lu}\p{Ll}|[-+•])/gu, '; ')
    .replace(/\n+/gu, ' ');

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

function rowText(row: readonly Cell[]): string {
  const filled = row.filter((cell) => oneLine(cell) !== '');
  // A row with one filled cell that spans is a heading across the table.
  if (filled.length === 1 && filled[0] !== undefined && filled[0].span > 1) return oneLine(filled[0]);
  if (filled.length === 0) return '';
  return row.flatMap((cell) => [oneLine(cell), ...Array<string>(Math.max(0, cell.span - 1)).fill('')]).join(CELL_JOINT).trimEnd();
}

function tableText(table: TableBlock): string {
  switch (layoutOf(table)) {
    case 'columns':
      return joined(columnTexts(table), GAP);
    case 'cells':
      return joined(table.rows.flatMap((row) => row.map(linesOf)), GAP);
    case 'data':
      return joined(table.rows.map(rowText), '\n');
  }
}

function blockText(block: Block): string {
  return block.kind === 'paragraph' ? trimmedLines(block.text) : tableText(block);
}

const percentile = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/**
 * Whether each paragraph is only a line: the file was made from plain text, its empty paragraphs are blank lines and a
 * sentence may go on in the next. Paragraphs that Word wraps itself are longer than a line of paper now and then.
 */
function isTypedInLines(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text.trim()] : []));
  const lengths = texts.flatMap((text) => (text === '' ? [] : [text.length])).sort((left, right) => left - right);
  const empty = (texts.length - lengths.length) / texts.length;
  if (lengths.length < FEWEST_LINES) return false;
  if (empty >= MANY_EMPTY) return true;
  return percentile(lengths, 0.9) <= LONGEST_TYPED_LINE && (empty >= SOME_EMPTY || percentile(lengths, 0.5) >= FULL_LINE);
}

/**
 * The blocks as text: a blank line between paragraphs (so that a line end alone is always a break inside one), a table
 * of data row by row with ` | ` between its cells, a letterhead column after column, other layout cell after cell.
 * A file whose paragraphs are typed lines keeps its lines and blank lines as they are.
 */
export function flowText(blocks: readonly Block[]): string {
  if (!isTypedInLines(blocks)) return joined(blocks.map(blockText), GAP);
  return trimmedLines(blocks.map(blockText).join('\n')).replace(/\n{3,}/gu, GAP);
}
