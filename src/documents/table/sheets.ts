import { parseCsv } from 'hucre/csv';
import { openXlsx, readXlsx, saveXlsx, writeXlsx, type Cell } from 'hucre/xlsx';
import type { DocumentKind } from '../kind.js';
import type { ReadLimits } from '../read/limits.js';
import { openPacked } from '../read/packed/unpack.js';
import { readPlain } from '../read/plain.js';
import { storedText } from '../read/stored-text.js';
import { Unreadable } from '../read/unreadable.js';
import { marksBefore } from './read-sheets.js';
import { shown } from './read-workbook.js';
import type { SheetColumn, SheetOfRows } from './sheet-rows.js';

const MOST_ROWS = 20_000;
const WIDEST = 60;
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/** The sheets of a workbook or the table of a text. Runs only inside the reading process. @throws Unreadable `document.*` */
export async function sheetsOf(bytes: Buffer, kind: DocumentKind, limits: ReadLimits): Promise<readonly SheetOfRows[]> {
  const sheets = kind === 'xlsx' ? (await workbookOf(bytes, limits)).filter(isShown).map((sheet) => ({ name: sheet.name.normalize('NFC').trim(), grid: gridOf(sheet) })) : [{ name: '', grid: textGrid(bytes) }];
  const filled = sheets.map(({ name, grid }) => ({ name, rows: grid.map((cells, at) => ({ line: at + 1, cells })).filter(({ cells }) => cells.some((cell) => cell !== '')) })).filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new Unreadable('document.empty');
  if (filled.reduce((sum, { rows }) => sum + rows.length, 0) > MOST_ROWS) throw new Unreadable('document.inflates');
  return filled;
}

async function openable(bytes: Buffer, limits: ReadLimits): Promise<Buffer> {
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) throw new Unreadable('document.encrypted');
  await openPacked(bytes, limits);
  return bytes;
}

async function workbookOf(bytes: Buffer, limits: ReadLimits): Promise<readonly Sheet[]> {
  return (await readXlsx(await openable(bytes, limits), { readStyles: true })).sheets;
}

const isShown = (sheet: Sheet): boolean => sheet.hidden !== true && sheet.veryHidden !== true && sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== ''));

function gridOf(sheet: Sheet): string[][] {
  const grid = sheet.rows.map((values, row) => values.slice(0, WIDEST).map((value, column) => printed(value, sheet.cells?.get(`${row},${column}`)?.style?.numFmt)));
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    // A title over the whole table would become a row of titles; down, a merged cell belongs to each of its rows.
    const text = grid[startRow]?.[startCol] ?? '';
    for (let row = startRow + 1; row <= Math.min(endRow, grid.length - 1); row += 1) if (startCol === endCol) setCell(grid, row, startCol, text);
    if (startRow === endRow && endCol - startCol < GROUP) for (let column = startCol + 1; column <= endCol; column += 1) setCell(grid, startRow, column, text);
  }
  return grid;
}

// A group of heads reaches over a few columns.
const GROUP = 4;

function setCell(grid: string[][], row: number, column: number, text: string): void {
  const cells = grid[row];
  if (cells !== undefined && column < WIDEST && (cells[column] ?? '') === '') cells[column] = text;
}

function printed(value: unknown, format: string | undefined): string {
  const text = typeof value === 'number' && format?.includes('%') === true ? `${Number((value * 100).toPrecision(6))}%` : shown(value, format);
  return storedText(text).trim();
}

/** Rows of a text. Cells copied from Excel come parted by tabs; files by whatever the language of the machine was. */
function textGrid(bytes: Buffer): string[][] {
  const { text } = readPlain(bytes, 'txt');
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || text.length);
  const rows = parseCsv(text, firstLine.includes('\t') ? { delimiter: '\t' } : {});
  return rows.map((row) => row.slice(0, WIDEST).map((cell) => storedText(String(cell ?? '')).trim()));
}

const COLOURS = { wrong: 'FFC7CE', changed: 'FFEB9C' } as const;

/** The file before which its marks stand, with the marks in it. Runs only inside the reading process. @throws Unreadable `document.*` */
export async function markedWorkbook(stream: Buffer, kind: DocumentKind, limits: ReadLimits): Promise<Uint8Array> {
  const { marks, bytes } = marksBefore(stream);
  const source = kind === 'xlsx' ? await openable(bytes, limits) : await writeXlsx({ sheets: [{ name: 'Bảng', rows: textGrid(bytes) }] });
  const workbook = await openXlsx(source, { readStyles: true });
  // Sheets are counted as they were read: those that are shown and hold anything.
  const sheet = workbook.sheets.filter(isShown)[marks.sheet];
  if (sheet === undefined) throw new Unreadable('document.damaged');
  const cells = (sheet.cells ??= new Map<string, Cell>());
  withoutMarks(cells);
  for (const { line, column, text, look } of marks.cells) {
    const at = `${line - 1},${column}`;
    const value = sheet.rows[line - 1]?.[column] ?? null;
    const cell: Cell = cells.get(at) ?? { value, type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string' };
    cells.set(at, { ...cell, style: { ...cell.style, fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: COLOURS[look] } } }, comment: { author: AUTHOR, text } });
  }
  for (const column of marks.columns) writeColumn(sheet, column, marks.headLine);
  return saveXlsx(workbook);
}

const AUTHOR = 'Đôn Đốc';

/** What we marked the last time is gone: the person has been at work on it. */
function withoutMarks(cells: Map<string, Cell>): void {
  for (const [at, { comment, style, ...cell }] of cells) {
    if (comment?.author !== AUTHOR) continue;
    const { fill: _, ...rest } = style ?? {};
    cells.set(at, { ...cell, style: rest });
  }
}

function writeColumn(sheet: Sheet, { head, at, cells }: SheetColumn, headLine: number): void {
  const before = at ?? (sheet.rows[headLine - 1] ?? []).indexOf(head);
  const column = before >= 0 ? before : widthOf(sheet);
  // A column of ours is written anew as a whole.
  const emptied = at === undefined ? sheet.rows.map((_, row) => ({ line: row + 1, text: row + 1 === headLine ? head : null })).filter(({ line }) => line >= headLine && before >= 0 || line === headLine) : [];
  for (const { line, text } of [...emptied, ...cells]) {
    const row = (sheet.rows[line - 1] ??= []);
    while (row.length < column) row.push(null);
    row[column] = text;
    sheet.cells?.delete(`${line - 1},${column}`);
  }
}

const widthOf = ({ rows }: Sheet): number => rows.reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== null && cell !== '') + 1), 0);
