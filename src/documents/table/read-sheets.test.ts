import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Outcome } from '#core/index.js';
import { markSheets, readSheets } from './read-sheets.js';

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}

const cellsIn = async (bytes: Uint8Array, name: string): Promise<readonly (readonly string[])[]> => valueOf(await readSheets(bytes, name))[0]?.rows.map(({ cells }) => cells) ?? [];
const day = (year: number, month: number, of: number): Date => new Date(Date.UTC(year, month - 1, of));

describe('workbooks', () => {
  test('cells as they are shown: days, months, percentages, sums; lines as beside the row', async () => {
    const cells = new Map([['2,0', { style: { numFmt: 'mm/yyyy' } }], ['2,2', { style: { numFmt: '0%' } }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'Quý I', rows: [['Thời hạn', 'Hạn', 'Tiến độ', 'Số'], [], [day(2026, 6, 1), day(2026, 6, 30), 0.4, 12.5]], cells }] });
    expect(valueOf(await readSheets(bytes, 'a.xlsx'))).toEqual([{ name: 'Quý I', rows: [{ line: 1, cells: ['Thời hạn', 'Hạn', 'Tiến độ', 'Số'] }, { line: 3, cells: ['6/2026', '30/6/2026', '40%', '12.5'] }] }]);
  });

  test('sheets that are hidden or empty are left out; a cell merged down belongs to each row, a title stays one', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: 'Trống', rows: [] }, { name: 'Ẩn', rows: [['x']], hidden: true },
        { name: 'Bảng', rows: [['TIÊU ĐỀ', null, null, null, null], ['a', '42/TB', null, null, null], ['b', null, null, null, null]], merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 4 }, { startRow: 1, endRow: 2, startCol: 1, endCol: 1 }] },
      ],
    });
    expect(valueOf(await readSheets(bytes, 'a.xlsx')).map(({ name }) => name)).toEqual(['Bảng']);
    expect((await cellsIn(bytes, 'a.xlsx')).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([['TIÊU ĐỀ'], ['a', '42/TB'], ['b', '42/TB']]);
  });
});

describe('texts', () => {
  const rows = [['Nội dung', 'Đơn vị chủ trì'], ['Rà soát, cập nhật', 'Phòng Kế hoạch']];
  test.each<[string, Uint8Array]>([
    ['commas', Buffer.from('Nội dung,Đơn vị chủ trì\r\n"Rà soát, cập nhật",Phòng Kế hoạch\r\n')],
    ['semicolons behind a mark', Buffer.from('\ufeffNội dung;Đơn vị chủ trì\nRà soát, cập nhật;Phòng Kế hoạch\n')],
    ['tabs', Buffer.from('Nội dung\tĐơn vị chủ trì\nRà soát, cập nhật\tPhòng Kế hoạch')],
    ['UTF-16 as Excel saves it', Buffer.from('\ufeffNội dung\tĐơn vị chủ trì\r\nRà soát, cập nhật\tPhòng Kế hoạch\r\n', 'utf16le')],
  ])('%s', async (_, bytes) => expect(await cellsIn(bytes, 'bang.csv')).toEqual(rows));
});

test('a file that is none of these is refused in words', async () => {
  for (const [bytes, name, code] of [[Buffer.alloc(0), 'a.xlsx', 'document.empty'], [Buffer.from('%PDF-1.7'), 'a.pdf', 'document.kind_unknown'], [Buffer.from('PK\x03\x04 xl/ hỏng'), 'a.xlsx', 'document.kind_unknown']] as const) {
    expect(await readSheets(bytes, name)).toMatchObject({ ok: false, refusal: { code } });
  }
});

describe('marks go back into the sheet', () => {
  const marks = { sheet: 0, headLine: 1, cells: [{ line: 2, column: 1, text: 'Chưa rõ đơn vị', look: 'wrong' as const }], columns: [{ head: 'Kết quả kiểm tra', cells: [{ line: 2, text: 'Lỗi' }] }] };
  const later = { ...marks, cells: [], columns: [{ head: 'Kết quả kiểm tra', cells: [] }, { head: 'Chủ trì', at: 1, cells: [{ line: 2, text: 'Phòng A' }] }] };
  const lastSheet = async (bytes: Uint8Array) => {
    const sheet = (await readXlsx(bytes, { readStyles: true })).sheets.at(-1);
    return { rows: sheet?.rows, cell: sheet?.cells?.get('1,1'), width: sheet?.columns?.[0]?.width };
  };
  const workbook = (): Promise<Uint8Array> => writeXlsx({ sheets: [{ name: 'Ẩn', rows: [['x']], hidden: true }, { name: 'Bảng', rows: [['Nội dung', 'Chủ trì'], ['Rà soát', 'Phòng X']], columns: [{ width: 40 }] }] });

  test.each<[string, () => Promise<Uint8Array>, number | undefined]>([['a.xlsx', workbook, 40], ['a.csv', async () => Buffer.from('Nội dung;Chủ trì\nRà soát;Phòng X\n'), undefined]])('%s', async (name, make, width) => {
    const marked = valueOf(await markSheets(await make(), name, marks));
    const { rows, cell, ...rest } = await lastSheet(marked);
    expect([rows, rest.width]).toEqual([[['Nội dung', 'Chủ trì', 'Kết quả kiểm tra'], ['Rà soát', 'Phòng X', 'Lỗi']], width]);
    expect(cell).toMatchObject({ value: 'Phòng X', comment: { text: 'Chưa rõ đơn vị' }, style: { fill: { fgColor: { rgb: 'FFC7CE' } } } });
  });

  test('what was marked the last time is gone the next time', async () => {
    const { rows, cell } = await lastSheet(valueOf(await markSheets(valueOf(await markSheets(await workbook(), 'a.xlsx', marks)), 'a.xlsx', later)));
    expect([rows?.[1]?.slice(0, 3), cell?.comment]).toEqual([['Rà soát', 'Phòng A', null], undefined]);
  });
});
