import { writeXlsx } from 'hucre/xlsx';

/** A list as it goes into a file: what it is, which rows these are, and its cells as texts. The caller has seen to it that none is a formula. */
export interface SheetList {
  readonly title: string;
  /** Which filters it was made by, and when. */
  readonly about: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
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
  return writeXlsx({
    sheets: [{
      name: 'Danh sách',
      columns: list.heads.map((_, column) => ({ width: widthOf(list, column), style: { alignment: { wrapText: true, vertical: 'top' } } })),
      rows: [[list.title], [list.about], [], [...list.heads], ...list.rows.map((row) => [...row])],
      freezePane: { rows: HEAD_LINES + 1 },
    }],
  });
}

const quoted = (cell: string): string => `"${cell.replace(/"/g, '""')}"`;

/** The same as comma-separated values (RFC 4180), heads first, marked as UTF-8 so that Vietnamese letters stay what they are. */
export function writeListCsv({ heads, rows }: Pick<SheetList, 'heads' | 'rows'>): Uint8Array {
  return Buffer.from(`\ufeff${[heads, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`, 'utf8');
}
