import { type CellStyle, writeXlsx } from 'hucre/xlsx';

/** A list as it goes into a file: what it is, which rows these are, and its cells as texts. The caller has seen to it that none is a formula. */
export interface SheetList {
  readonly title: string;
  /** Which filters it was made by, and when. */
  readonly about: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Shares of the width of an A4 sheet on its side, in hundredths: a paper to print, with lines and a head on every page. Without them, a list. */
  readonly widths?: readonly number[];
}

const WIDEST = 60;
const NARROWEST = 8;
const MEASURED = 200;

/** As wide as its cells, within reason: what is longer breaks into lines. */
function widthOf({ heads, rows }: SheetList, column: number): number {
  const lengths = [heads, ...rows.slice(0, MEASURED)].map((row) => (row[column] ?? '').length + 2);
  return Math.min(WIDEST, Math.max(NARROWEST, ...lengths));
}

const HEAD_LINES = 3;

/** A workbook of one sheet: title, filters, a blank line, heads that stay in sight, rows. Every cell is a text. */
export async function writeListXlsx(list: SheetList): Promise<Uint8Array> {
  if (list.widths !== undefined) return writeBook(list, list.widths);
  return writeXlsx({
    sheets: [{
      name: 'Danh sách',
      columns: list.heads.map((_, column) => ({ width: widthOf(list, column), style: { alignment: { wrapText: true, vertical: 'top' } } })),
      rows: [[list.title], [list.about], [], [...list.heads], ...list.rows.map((row) => [...row])],
      freezePane: { rows: HEAD_LINES + 1 },
    }],
  });
}

// Characters of the usual font on the width of an A4 sheet on its side, within its margins.
const ACROSS = 130;
const LINE = { style: 'thin' } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** A book to print: A4 on its side, the title over all columns, heads in bold on every page, lines around the cells. */
async function writeBook({ title, about, heads, rows }: SheetList, widths: readonly number[]): Promise<Uint8Array> {
  const lines = [[title], [about], [], [...heads], heads.map((_, column) => `(${column + 1})`), ...rows.map((row) => heads.map((_, column) => row[column] ?? ''))];
  const cells = new Map<string, { style: CellStyle }>();
  const centre = { horizontal: 'center', vertical: 'center', wrapText: true } as const;
  for (const [row, bold] of [[0, true], [1, false]] as const) cells.set(`${row},0`, { style: { font: { bold, size: row === 0 ? 14 : 11 }, alignment: centre } });
  for (let row = HEAD_LINES; row < lines.length; row += 1) {
    const style: CellStyle = row <= HEAD_LINES + 1 ? { font: { bold: row === HEAD_LINES }, alignment: centre, border: BORDER } : { alignment: { wrapText: true, vertical: 'top' }, border: BORDER };
    for (let column = 0; column < heads.length; column += 1) cells.set(`${row},${column}`, { style });
  }
  return writeXlsx({
    sheets: [{
      name: 'Sổ', rows: lines, cells, columns: widths.map((width) => ({ width: (width * ACROSS) / 100 })), merges: [0, 1].map((row) => ({ startRow: row, endRow: row, startCol: 0, endCol: heads.length - 1 })),
      freezePane: { rows: HEAD_LINES + 2 }, pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$${HEAD_LINES + 1}:$${HEAD_LINES + 2}` },
    }],
  });
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** The same as comma-separated values (RFC 4180), heads first, marked as UTF-8 so that Vietnamese letters stay what they are. */
export function writeListCsv({ heads, rows }: Pick<SheetList, 'heads' | 'rows'>): Uint8Array {
  return Buffer.from(`\ufeff${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`, 'utf8');
}
