import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read-document.js';
import { READ_LIMITS } from '../read/limits.js';
import { readCsv, readWorkbook } from './read-workbook.js';

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));

type Sheets = Parameters<typeof writeXlsx>[0]['sheets'];
const workbook = async (sheets: Sheets): Promise<Buffer> => Buffer.from(await writeXlsx({ sheets }));

describe('a workbook of tasks', () => {
  it('is its title, then a row to a line, dates as they are printed', async () => {
    const rows = [
      ['UBND TỈNH LAM HỒNG', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'], ['SỞ NỘI VỤ', null, null, 'Độc lập - Tự do - Hạnh phúc'], [null, null, null, null],
      ['BẢNG THEO DÕI NHIỆM VỤ', null, null, null], ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'], [1, 'Rà soát biên chế', 'Phòng Tổ chức', day(2026, 6, 30)],
    ];
    const { text, kind } = await readWorkbook(await workbook([{ name: 'Sheet1', rows }]), READ_LIMITS);
    expect(kind).toBe('xlsx');
    expect(text).toBe('UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nBẢNG THEO DÕI NHIỆM VỤ\n\nTT | Nội dung | Chủ trì | Thời hạn\n1 | Rà soát biên chế | Phòng Tổ chức | 30/6/2026');
  });

  it('has merged cells and the lines of a cell in its shape', async () => {
    const rows = [['TT', 'Nội dung', 'Chủ trì'], [1, 'Rà soát', 'Phòng A\nPhòng B'], [2, 'Báo cáo', null]];
    const { text, tables = [] } = await readWorkbook(await workbook([{ name: 'A', rows, merges: [{ startRow: 1, startCol: 2, endRow: 2, endCol: 2 }] }]), READ_LIMITS);
    const cell = tables[0]?.rows[1]?.cells[2];
    expect(cell?.rowspan).toBe(2);
    expect(cell?.lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Phòng A', 'Phòng B']);
    expect(tables[0]?.rows[2]?.cells).toHaveLength(2);
  });

  it('is all sheets that are seen, each under its name', async () => {
    const rows = [['TT', 'Nội dung', 'Chủ trì'], [1, 'Rà soát', 'Phòng A']];
    const { text, tables } = await readWorkbook(await workbook([{ name: 'Tháng 5', rows }, { name: 'Nháp', rows, hidden: true }, { name: 'Tháng 6', rows }]), READ_LIMITS);
    expect(text.split('\n').filter((line) => line.startsWith('Tháng') || line === 'Nháp')).toEqual(['Tháng 5', 'Tháng 6']);
    expect(tables).toHaveLength(2);
  });

  it.each([
    ['a month without a day', 'mm/yyyy', '6/2026'],
    ['a day', 'dd/mm/yyyy', '15/6/2026'],
  ])('shows %s as its format does', async (_, numFmt, shown) => {
    const rows = [['TT', 'Nội dung', 'Hạn'], [1, 'Rà soát', day(2026, 6, 15)]];
    const cells = new Map([['1,2', { value: day(2026, 6, 15), style: { numFmt } }]]);
    expect((await readWorkbook(await workbook([{ name: 'A', rows, cells }]), READ_LIMITS)).text).toContain(`Rà soát | ${shown}`);
  });

  it.each([
    ['commas', 'TT,Nội dung,Chủ trì\n1,"Rà soát, báo cáo",Phòng A\n'],
    ['semicolons', '\ufeffTT;Nội dung;Chủ trì\r\n1;Rà soát, báo cáo;Phòng A\r\n'],
    ['tabs', 'TT\tNội dung\tChủ trì\n1\tRà soát, báo cáo\tPhòng A\n'],
  ])('may be a text with %s', (_, text) => {
    expect(readCsv(Buffer.from(text)).text).toBe('TT | Nội dung | Chủ trì\n1 | Rà soát, báo cáo | Phòng A');
  });

  it('comes through the door of all documents', async () => {
    const rows = [['TT', 'Nội dung', 'Chủ trì'], [1, 'Rà soát', 'Phòng A']];
    expect(await readDocument(await workbook([{ name: 'A', rows }]), 'theo-doi.xlsx')).toMatchObject({ ok: true, value: { kind: 'xlsx', text: 'TT | Nội dung | Chủ trì\n1 | Rà soát | Phòng A' } });
    expect(await readDocument(Buffer.from('TT,Nội dung,Chủ trì\n1,Rà soát,Phòng A\n'), 'theo-doi.csv')).toMatchObject({ ok: true, value: { kind: 'csv' } });
  });
});
