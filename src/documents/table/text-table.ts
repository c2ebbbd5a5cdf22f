/** A place in the stored text, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A cell of a table of the stored text: where its words are, how far it reaches, and the lines or paragraphs that it is made of. */
export interface TextCell extends TextSpan {
  readonly colspan: number;
  readonly rowspan: number;
  readonly lines: readonly TextSpan[];
}

/** The shape of a table of the stored text; places that another cell covers have no cell of their own. */
export interface TextTable {
  readonly rows: readonly { readonly cells: readonly TextCell[] }[];
}

/** A cell as a file has it: its lines from the top, and the columns and rows that it covers. */
export interface SourceCell {
  readonly lines: readonly string[];
  readonly colspan: number;
  readonly rowspan: number;
}

export type SourceRow = readonly SourceCell[];

/** Text with the tables in it; offsets are from the start of this piece of text. */
export interface Printed {
  readonly text: string;
  readonly tables: readonly TextTable[];
}

const CELL_JOINT = ' | ';

/** Plain text, without a table. */
export const plain = (text: string): Printed => ({ text, tables: [] });

/** The tables with every offset moved as `move` says, when their text moved. */
export function movedTables(tables: readonly TextTable[], move: (offset: number) => number): TextTable[] {
  const moved = ({ start, end }: TextSpan): TextSpan => ({ start: move(start), end: move(end) });
  return tables.map(({ rows }) => ({ rows: rows.map(({ cells }) => ({ cells: cells.map((cell) => ({ ...cell, ...moved(cell), lines: cell.lines.map(moved) })) })) }));
}

/** Pieces of text one after the other; empty ones leave no trace. */
export function joinedPieces(pieces: readonly Printed[], joint: string): Printed {
  const tables: TextTable[] = [];
  let text = '';
  for (const piece of pieces) {
    if (piece.text === '') continue;
    if (text !== '') text += joint;
    const by = text.length;
    tables.push(...movedTables(piece.tables, (offset) => offset + by));
    text += piece.text;
  }
  return { text, tables };
}

/**
 * A table as it is stored: a row to a line, ` | ` between its places, so that columns can be counted in the text too; a row whose one
 * filled cell goes across is that cell alone. What the text cannot say (which empty place another cell covers) is in the shape beside it.
 */
export function printedTable(rows: readonly SourceRow[]): Printed {
  const covered = new Map<number, Set<number>>();
  const lines: string[] = [];
  const shapes: { cells: TextCell[] }[] = [];
  let at = 0;
  rows.forEach((row, index) => {
    const { text, cells } = printedRow(row, { at, taken: covered.get(index) ?? new Set() }, (column, cell) => {
      for (let down = index + 1; down < Math.min(rows.length, index + cell.rowspan); down += 1) {
        const taken = covered.get(down) ?? new Set();
        for (let place = column; place < column + cell.colspan; place += 1) taken.add(place);
        covered.set(down, taken);
      }
    });
    shapes.push({ cells });
    if (text === '') return;
    lines.push(text);
    at += text.length + 1;
  });
  return { text: lines.join('\n'), tables: lines.length === 0 ? [] : [{ rows: shapes }] };
}

type Place = { readonly cell: SourceCell; readonly first: boolean } | null;

function printedRow(row: SourceRow, { at, taken }: { at: number; taken: ReadonlySet<number> }, cover: (column: number, cell: SourceCell) => void): { text: string; cells: TextCell[] } {
  const places = placesOf(row, taken, cover);
  const filled = row.filter((cell) => cell.lines.some((line) => line !== ''));
  const alone = filled.length === 1 && taken.size === 0 && (filled[0]?.colspan ?? 1) > 1;
  const cells: TextCell[] = [];
  let text = '';
  places.forEach((place, column) => {
    if (column > 0 && !alone) text += CELL_JOINT;
    if (place?.first !== true) return;
    const { words, spans } = oneLine(place.cell.lines, at + text.length);
    cells.push({ start: at + text.length, end: at + text.length + words.length, colspan: place.cell.colspan, rowspan: place.cell.rowspan, lines: spans });
    text += words;
  });
  const printed = text.trimEnd();
  const end = at + printed.length;
  const within = ({ start, end: to }: TextSpan): TextSpan => ({ start: Math.min(start, end), end: Math.min(to, end) });
  return { text: filled.length === 0 ? '' : printed, cells: cells.map((cell) => ({ ...cell, ...within(cell) })) };
}

function placesOf(row: SourceRow, taken: ReadonlySet<number>, cover: (column: number, cell: SourceCell) => void): Place[] {
  const places: Place[] = [];
  const pass = (): void => {
    while (taken.has(places.length)) places.push(null);
  };
  for (const cell of row) {
    pass();
    cover(places.length, cell);
    for (let place = 0; place < cell.colspan; place += 1) places.push({ cell, first: place === 0 });
  }
  pass();
  return places;
}

// Lines that begin with a capital after an unfinished one are separate entries of a cell (names, units).
const jointOf = (before: string, line: string): string => (!/[.,;:!?]$/u.test(before) && /^(?:\p{Lu}\p{Ll}|[-+•])/u.test(line) ? '; ' : ' ');

function oneLine(lines: readonly string[], at: number): { words: string; spans: TextSpan[] } {
  const spans: TextSpan[] = [];
  let words = '';
  let before = '';
  for (const line of lines) {
    if (line === '') continue;
    if (words !== '') words += jointOf(before, line);
    spans.push({ start: at + words.length, end: at + words.length + line.length });
    words += line;
    before = line;
  }
  return { words, spans };
}
