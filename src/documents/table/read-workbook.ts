import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import type { ReadLimits } from '../read/limits.js';
import { openPacked } from '../read/packed/unpack.js';
import { readPlain } from '../read/plain.js';
import type { SourceText } from '../read/read-text.js';
import { Unreadable } from '../read/unreadable.js';
import type { SheetCell, SheetGrid } from './sheet-text.js';
import { printedSheet } from './sheet-text.js';
import { joinedPieces, plain } from './text-table.js';

const MOST_ROWS = 20_000;
const WIDEST = 200;
const OLE_SIGNATURE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

type Sheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/**
 * The text of a workbook of tasks: each visible sheet, what stands above its table as paragraphs, then a row to a line, with the shape of
 * the table beside it. Values as they are shown: dates as 30/6/2026, results of formulas.
 *
 * @throws Unreadable `document.encrypted`, `document.damaged`, `document.inflates`
 */
export async function readWorkbook(bytes: Buffer, limits: ReadLimits): Promise<SourceText> {
  if (bytes.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) throw new Unreadable('document.encrypted');
  await openPacked(bytes, limits);
  const { sheets } = await readXlsx(bytes, { readStyles: true, sheets: (sheet) => sheet.hidden !== true && sheet.veryHidden !== true });
  const filled = sheets.filter((sheet) => sheet.rows.some((row) => row.some((cell) => cell !== null && cell !== '')));
  if (filled.reduce((sum, sheet) => sum + sheet.rows.length, 0) > MOST_ROWS) throw new Unreadable('document.inflates');
  const pieces = filled.flatMap((sheet) => [...(filled.length > 1 ? [plain(sheet.name.normalize('NFC').trim())] : []), printedSheet(gridOf(sheet))]);
  return { ...joinedPieces(pieces, '\n\n'), kind: 'xlsx', pages: null, notes: [] };
}

/** The text of a table kept as CSV (commas, semicolons or tabs), as `readWorkbook`. */
export function readCsv(bytes: Buffer): SourceText {
  const { text, notes } = readPlain(bytes, 'txt');
  const rows = parseCsv(text, text.slice(0, text.indexOf('\n') + 1 || text.length).includes('\t') ? { delimiter: '\t' } : {});
  if (rows.length > MOST_ROWS) throw new Unreadable('document.inflates');
  const cells = rows.map((row) => row.slice(0, WIDEST).map((value): SheetCell => ({ text: shown(value, undefined), colspan: 1, rowspan: 1 })));
  return { ...joinedPieces([printedSheet(cells)], '\n\n'), kind: 'csv', pages: null, notes };
}

function gridOf(sheet: Sheet): SheetGrid {
  const merges = new Map((sheet.merges ?? []).map((merge) => [`${merge.startRow},${merge.startCol}`, merge]));
  const covered = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges.values()) {
    for (let row = startRow; row <= Math.min(endRow, sheet.rows.length); row += 1) {
      for (let column = startCol; column <= Math.min(endCol, WIDEST); column += 1) if (row !== startRow || column !== startCol) covered.add(`${row},${column}`);
    }
  }
  return sheet.rows.map((values, row) => Array.from({ length: Math.min(WIDEST, values.length) }, (_, column): SheetCell | null => {
    const place = `${row},${column}`;
    if (covered.has(place)) return null;
    const merge = merges.get(place);
    const format = sheet.cells?.get(place)?.style?.numFmt;
    return { text: shown(values[column], format), colspan: merge === undefined ? 1 : merge.endCol - column + 1, rowspan: merge === undefined ? 1 : merge.endRow - row + 1 };
  }));
}

/** A value as it is shown: a day as 30/6/2026, one shown as month and year as 6/2026; a tick as x. */
export function shown(value: unknown, format: string | undefined): string {
  if (value instanceof Date) return shownDay(value, format);
  if (typeof value === 'boolean') return value ? 'x' : '';
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  return typeof value === 'string' ? value : '';
}

// A date shown as month and year says no day: "06/2026".
function shownDay(value: Date, format: string | undefined): string {
  if (Number.isNaN(value.getTime())) return '';
  const [day, month, year] = [value.getUTCDate(), value.getUTCMonth() + 1, value.getUTCFullYear()];
  const letters = format?.toLowerCase().replace(/\[[^\]]{0,20}\]|"[^"]{0,20}"/g, '');
  const onlyMonth = letters !== undefined && /m/.test(letters) && /y/.test(letters) && !/d/.test(letters);
  return onlyMonth ? `${month}/${year}` : `${day}/${month}/${year}`;
}
