import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { DocumentKind } from '../kind.js';
import type { ReadLimits } from '../read/limits.js';
import { openPacked } from '../read/packed/unpack.js';
import { readPlain } from '../read/plain.js';
import { storedText } from '../read/stored-text.js';
import { Unreadable } from '../read/unreadable.js';
import type { TableRow, UnitTable } from './unit-table.js';

const MOST_ROWS = 20_000;
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

function cellText(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? storedText(String(value)).trim() : '';
}

async function sheetRows(bytes: Buffer, limits: ReadLimits): Promise<readonly (readonly unknown[])[]> {
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) throw new Unreadable('document.encrypted');
  // The limits are ours: the library's own are far above what an agency tree needs.
  await openPacked(bytes, limits);
  const { sheets } = await readXlsx(bytes);
  return sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
}

/** Cells copied from Excel come parted by tabs; files by whatever the language of the machine was. */
function textRows(bytes: Buffer): readonly (readonly unknown[])[] {
  const { text } = readPlain(bytes, 'txt');
  const firstLine = text.slice(0, text.indexOf('\n') + 1 || text.length);
  return parseCsv(text, firstLine.includes('\t') ? { delimiter: '\t' } : {});
}

/**
 * The table in a workbook or text. Runs only inside the reading process.
 *
 * @throws Unreadable `document.empty` without a row, `document.inflates` for more than 20,000 rows, and what the reading
 * of its kind throws
 */
export async function readTable(bytes: Buffer, kind: DocumentKind, limits: ReadLimits): Promise<UnitTable> {
  const source = kind === 'xlsx' ? await sheetRows(bytes, limits) : textRows(bytes);
  if (source.length > MOST_ROWS) throw new Unreadable('document.inflates');
  const rows: TableRow[] = source
    .map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, ...below] = rows;
  if (first === undefined) throw new Unreadable('document.empty');
  const head = first.cells.slice(0, first.cells.findLastIndex((cell) => cell !== '') + 1);
  return { head, rows: below.map(({ line, cells }) => ({ line, cells: [...cells, ...Array<string>(Math.max(0, head.length - cells.length)).fill('')] })) };
}
