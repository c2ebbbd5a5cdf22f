import { LOOK, partsAround, type SheetLine, type SheetShape, sheetXml } from './sheet-parts.js';
import { writeZip, type ZipPart } from './zip.js';

type SheetRows = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/** A list as it goes into a file: what it is, which rows these are, and its cells as texts. The caller has seen to it that none is a formula. */
export interface SheetList {
  readonly title: string;
  /** Which filters it was made by, and when. */
  readonly about: string;
  readonly heads: readonly string[];
  /** Asked for one after the other, once. */
  readonly rows: SheetRows;
  /** Shares of the width of an A4 sheet on its side, in hundredths: a paper to print, with lines and a head on every page. Without them, a list. */
  readonly widths?: readonly number[];
}

const WIDEST = 60;
const NARROWEST = 8;
const MEASURED = 200;

/** As wide as its cells, within reason: what is longer breaks into lines. */
function widthOf(lines: readonly (readonly string[])[], column: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, ...lines.map((row) => (row[column] ?? '').length + 2)));
}

/** The first rows, by which columns are measured, and all of them. */
async function measured(rows: SheetRows): Promise<{ readonly first: readonly (readonly string[])[]; readonly all: AsyncIterable<readonly string[]> }> {
  const source = (async function* walk(): AsyncGenerator<readonly string[]> {
    yield* rows;
  })();
  const first: (readonly string[])[] = [];
  while (first.length < MEASURED) {
    const { value, done } = await source.next();
    if (done === true) break;
    first.push(value);
  }
  const all = (async function* again(): AsyncGenerator<readonly string[]> {
    yield* first;
    yield* source;
  })();
  return { first, all };
}

/** Title, filters and a blank line stand above the heads. */
const HEAD_LINES = 3;
// Characters of the usual font on the width of an A4 sheet on its side, within its margins.
const ACROSS = 130;

/**
 * A workbook of one sheet as it is written, never more of it in memory than a piece: title, filters, a blank line, heads that stay in sight, rows. With
 * widths a book to print: A4 on its side, heads in bold and numbered on every page, lines around the cells. Every cell is a text; equal lists give
 * equal bytes.
 */
export async function* writeListXlsx(list: SheetList): AsyncGenerator<Uint8Array> {
  const { heads, widths } = list;
  if (widths !== undefined) {
    const shape = { widths: widths.map((width) => (width * ACROSS) / 100), frozen: HEAD_LINES + 2, merged: [1, 2], toPrint: true };
    return yield* bookOf({ name: 'Sổ', repeated: [HEAD_LINES + 1, HEAD_LINES + 2] }, bookLines(list), shape);
  }
  const { first, all } = await measured(list.rows);
  const shape = { widths: heads.map((_, column) => widthOf([heads, ...first], column)), frozen: HEAD_LINES + 1, merged: [], toPrint: false };
  return yield* bookOf({ name: 'Danh sách', repeated: null }, listLines({ ...list, rows: all }), shape);
}

/** The package around one sheet. */
function bookOf(around: Parameters<typeof partsAround>[0], lines: AsyncIterable<SheetLine>, shape: SheetShape): AsyncGenerator<Uint8Array> {
  const parts = partsAround(around).map(([path, xml]): ZipPart => ({ path, content: [Buffer.from(xml)] }));
  return writeZip([...parts, { path: 'xl/worksheets/sheet1.xml', content: encoded(sheetXml(lines, shape)) }]);
}

const ROOM = 64 * 1024;
const MOST_BYTES_OF_UNIT = 3;

/** Texts as bytes, gathered in one room that is written over: each piece holds until the next is asked for. */
async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const room = Buffer.allocUnsafeSlow(ROOM);
  let used = 0;
  for await (const text of texts) {
    const needed = text.length * MOST_BYTES_OF_UNIT;
    if (used > 0 && used + needed > ROOM) {
      yield room.subarray(0, used);
      used = 0;
    }
    if (needed > ROOM) yield Buffer.from(text);
    else used += room.write(text, used);
  }
  yield room.subarray(0, used);
}

async function* listLines({ title, about, heads, rows }: SheetList): AsyncGenerator<SheetLine> {
  for (const cells of [[title], [about], []]) yield { cells, look: LOOK.plain };
  yield { cells: heads, look: LOOK.wrapped };
  for await (const cells of rows) yield { cells, look: LOOK.wrapped };
}

async function* bookLines({ title, about, heads, rows }: SheetList): AsyncGenerator<SheetLine> {
  yield { cells: [title], look: LOOK.title };
  yield { cells: [about], look: LOOK.about };
  yield { cells: [], look: LOOK.plain };
  yield { cells: heads, look: LOOK.head };
  yield { cells: heads.map((_, column) => `(${column + 1})`), look: LOOK.count };
  for await (const row of rows) yield { cells: heads.map((_, column) => row[column] ?? ''), look: LOOK.ruled };
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;
const csvLine = (row: readonly string[]): string => `${row.map(quoted).join(',')}\r\n`;

/** The same as comma-separated values (RFC 4180), heads first, marked as UTF-8 so that Vietnamese letters stay what they are. */
export async function* writeListCsv(list: Pick<SheetList, 'heads' | 'rows'>): AsyncGenerator<Uint8Array> {
  // Whoever takes a piece keeps it.
  for await (const piece of encoded(csvLines(list))) yield new Uint8Array(piece);
}

async function* csvLines({ heads, rows }: Pick<SheetList, 'heads' | 'rows'>): AsyncGenerator<string> {
  yield `\ufeff${csvLine(heads)}`;
  for await (const row of rows) yield csvLine(row);
}
