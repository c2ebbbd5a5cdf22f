import { withoutSplits } from '../../table/split-rows.js';
import { joinedPieces, plain, printedTable, type Printed, type SourceRow } from '../../table/text-table.js';

// A cell of a .doc ends with a tab, a row with a tab and a line end.
const ROW_END = '\t\n';
const CELL_END = '\t';
const FEWEST_ROWS = 2;
const FEWEST_COLUMNS = 3;

interface Row {
  /** Paragraphs between the row above and this one. */
  readonly before: string;
  readonly cells: readonly string[];
  readonly source: string;
}

/**
 * The body of a .doc with its tables as rows. What the file says of merged cells is lost on the way here: a row with fewer cells than its
 * table is taken to have its last cell go across what is left, and a row of one filled cell to be a heading.
 * Letterheads and lines that were typed with tabs are left as they are.
 *
 * @param body text with a tab after each cell and a line end after each row
 * @param clean what every piece of text goes through before it is stored
 */
export function withTables(body: string, clean: (text: string) => string): Printed {
  const chunks = body.split(ROW_END);
  const tail = chunks.pop() ?? '';
  const pieces: Printed[] = [];
  let open: Row[] = [];
  let loose = '';
  const close = (): void => {
    if (isTable(open)) {
      pieces.push(plain(clean(loose)), tableOf(whole(open), clean));
      loose = '';
    } else loose += open.map((row) => row.source).join('');
    open = [];
  };
  for (const chunk of chunks) {
    const row = rowOf(chunk, open);
    if (row.before !== '' && !(row.before.trim() === '' && goesOn(open, row))) {
      close();
      loose += row.before;
    }
    open.push(row);
  }
  close();
  pieces.push(plain(clean(loose + tail)));
  return joinedPieces(pieces, '\n\n');
}

const LONGEST_FIRST_CELL = 80;

// Paragraphs above a table run into the first cell of its first row: that cell is the last line. Inside a table it may have several.
function rowOf(chunk: string, above: readonly Row[]): Row {
  const at = chunk.indexOf(CELL_END);
  const first = at < 0 ? chunk : chunk.slice(0, at);
  const alike = above.at(-1)?.cells.length === chunk.split(CELL_END).length;
  const isCell = alike && first.length <= LONGEST_FIRST_CELL && !/^\n|\n\n|\n\s{0,4}\(?[\dIVX]{1,4}[.)]?\s{0,4}$/u.test(first);
  const from = isCell ? 0 : first.lastIndexOf('\n') + 1;
  return { before: chunk.slice(0, from), cells: chunk.slice(from).split(CELL_END), source: `${chunk.slice(from)}${ROW_END}` };
}

const NUMBER = /^\s{0,4}\(?[\dIVX]{1,4}[.)]?\s{0,4}$/u;

const usualWidth = (rows: readonly Row[]): number => rows.map((row) => row.cells.length).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;

// A cell that begins with an empty line looks like the end of its row: a numbered row that is too short, and what it lacks.
function goesOn(above: readonly Row[], row: Row): boolean {
  const last = above.at(-1);
  return last !== undefined && NUMBER.test(last.cells[0] ?? '') && !NUMBER.test(row.cells[0] ?? '') && last.cells.length + row.cells.length === usualWidth(above.slice(0, -1));
}

function whole(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    if (last !== undefined && goesOn(joined, row)) joined[joined.length - 1] = { ...last, cells: [...last.cells, ...row.cells] };
    else joined.push(row);
  }
  return joined;
}

const widthOf = (rows: readonly Row[]): number => Math.max(...rows.map((row) => row.cells.length));

const LONGEST_CELL = 3000;
const LETTERHEAD = /C[ỘO]NG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|^\s*Nơi nhận\s*:?/imu;

function isTable(rows: readonly Row[]): boolean {
  const placesText = rows.some((row) => row.cells.some((cell) => cell.length > LONGEST_CELL || LETTERHEAD.test(cell)));
  return !placesText && rows.filter((row) => row.cells.length >= FEWEST_COLUMNS).length >= FEWEST_ROWS;
}

function tableOf(rows: readonly Row[], clean: (text: string) => string): Printed {
  const width = widthOf(rows);
  return printedTable(withoutSplits(rows.map(({ cells }): SourceRow => {
    const lines = cells.map((cell) => clean(cell).split(/\n+/u).map((line) => line.trim()).filter((line) => line !== ''));
    const filled = lines.filter((cell) => cell.length > 0);
    if (filled.length === 1 && lines[0] === filled[0] && cells.length > 1) return [{ lines: lines[0] ?? [], colspan: width, rowspan: 1 }];
    return lines.map((cell, index) => ({ lines: cell, colspan: index === lines.length - 1 ? width - index : 1, rowspan: 1 }));
  })));
}
