import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '#core/index.js';
import { readUnitTable } from './read-unit-table.js';
import type { UnitTable } from './unit-table.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const codeOf = (outcome: Outcome<UnitTable>): string => (outcome.ok ? 'read' : outcome.refusal.code);

const TABLE: UnitTable = {
  head: ['Mã', 'Tên đơn vị', 'Trực thuộc'],
  rows: [
    { line: 2, cells: ['01', 'Văn phòng', ''] },
    { line: 4, cells: ['02', 'Phòng Chuyển đổi số; An toàn', 'Sở'] },
  ],
};

describe('a table of units', () => {
  it.each([
    ['CSV with commas', utf8('Mã,Tên đơn vị,Trực thuộc\n01,Văn phòng,\n,,\n02,Phòng Chuyển đổi số; An toàn,Sở\n'), 'a.csv'],
    ['CSV with semicolons, quotes and Windows line ends', utf8('\ufeffMã;Tên đơn vị;Trực thuộc\r\n01;Văn phòng\r\n\r\n02;"Phòng Chuyển đổi số; An toàn";Sở'), 'a.csv'],
    ['cells pasted from Excel', utf8('Mã\tTên đơn vị\tTrực thuộc\n01\tVăn phòng\t\n\t\t\n02\tPhòng Chuyển đổi số; An toàn\tSở'), ''],
    ['a TSV in UTF-16, as Excel saves Unicode text', Buffer.from('\ufeffMã\tTên đơn vị\tTrực thuộc\n01\tVăn phòng\n\n02\tPhòng Chuyển đổi số; An toàn\tSở', 'utf16le'), 'a.txt'],
    ['decomposed letters', utf8('Mã,Tên đơn vị,Trực thuộc\n01,Văn phòng,\n\n02,Phòng Chuyển đổi số; An toàn,Sở'.normalize('NFD')), 'a.csv'],
  ])('is read from %s', async (_, bytes, name) => {
    expect(await readUnitTable(bytes, name)).toEqual({ ok: true, value: TABLE });
  });

  it('is read from a workbook, figures as they are written', async () => {
    const rows = [['Mã', 'Tên đơn vị', 'Trực thuộc'], ['01', 'Văn phòng', null], [null, null, null], ['02', 'Phòng Chuyển đổi số; An toàn', 'Sở'], [3, 'Thanh tra', true]];
    const outcome = await readUnitTable(await writeXlsx({ sheets: [{ name: 'Đơn vị', rows }] }), 'don-vi.xlsx');
    expect(outcome).toEqual({ ok: true, value: { ...TABLE, rows: [...TABLE.rows, { line: 5, cells: ['3', 'Thanh tra', 'true'] }] } });
  });

  it.each([
    ['nothing', utf8(''), 'a.csv', 'document.empty'],
    ['only separators', utf8(',,\n,,\n'), 'a.csv', 'document.empty'],
    ['a legacy code page', Buffer.from('M\xe3,T\xean\n1,V\xe3n ph\xf2ng', 'latin1'), 'a.csv', 'document.not_unicode'],
    ['a pdf', utf8('%PDF-1.4'), 'a.csv', 'document.kind_unknown'],
    ['too many rows', utf8('a,b\n'.repeat(20_001)), 'a.csv', 'document.inflates'],
    ['a file of 6 MB', Buffer.alloc(6 * 1024 * 1024, 'a'), 'a.csv', 'document.too_large'],
    ['half a workbook', Buffer.from('PK\x03\x04....xl/workbook.xml', 'latin1'), 'a.xlsx', 'document.damaged'],
    ['a workbook with a password', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]), 'a.xlsx', 'document.encrypted'],
  ])('is refused: %s', async (_, bytes, name, code) => {
    expect(codeOf(await readUnitTable(bytes, name))).toBe(code);
  });
});
