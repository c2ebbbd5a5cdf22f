import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, RULED, table } from '../../testing/docx-of.js';
import { READ_LIMITS } from '../limits.js';
import type { ReadText } from '../read-text.js';
import { readDocx } from './read-docx.js';

const cell = (words: string, properties = ''): string => `<w:tcPr>${properties}</w:tcPr>${words.split('⏎').map((line) => paragraph(line)).join('')}`;
const across = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

const readBody = async (body: string): Promise<ReadText> => readDocx(Buffer.from(docxOf({ body })), READ_LIMITS);

/** The shape of each table, its cells as "words/columns×rows", the words cut out of the stored text. */
function shapes({ text, tables = [] }: ReadText): string[][] {
  return tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ start, end, colspan, rowspan }) => `${text.slice(start, end)}${colspan * rowspan === 1 ? '' : ` (${colspan}×${rowspan})`}`).join(' ; ')));
}

describe('the shape of a docx table', () => {
  it.each<[string, string[][], string, string[]]>([
    [
      'cells merged down are told from empty ones',
      [[cell('1'), cell('Rà soát'), cell('Sở Y tế', DOWN), cell('')], [cell('2'), cell('Báo cáo'), cell('', GOES_ON), cell('')], [cell('3'), cell('Kiểm tra'), cell(''), cell('5/2026')]],
      '1 | Rà soát | Sở Y tế |\n2 | Báo cáo |  |\n3 | Kiểm tra |  | 5/2026',
      ['1 ; Rà soát ; Sở Y tế (1×2) ; ', '2 ; Báo cáo ; ', '3 ; Kiểm tra ;  ; 5/2026'],
    ],
    [
      'a head that goes across two columns',
      [[cell('TT', DOWN), cell('Nội dung', DOWN), cell('Thực hiện', across(2))], [cell('', GOES_ON), cell('', GOES_ON), cell('Chủ trì'), cell('Phối hợp')]],
      'TT | Nội dung | Thực hiện |\n |  | Chủ trì | Phối hợp',
      ['TT (1×2) ; Nội dung (1×2) ; Thực hiện (2×1)', 'Chủ trì ; Phối hợp'],
    ],
    [
      'a heading across the table',
      [[cell('PHÒNG NỘI VỤ', across(4))], [cell('1'), cell('Rà soát'), cell('2026'), cell('x')]],
      'PHÒNG NỘI VỤ\n1 | Rà soát | 2026 | x',
      ['PHÒNG NỘI VỤ (4×1)', '1 ; Rà soát ; 2026 ; x'],
    ],
    [
      'a row split by a page break is one row',
      [[cell('1'), cell('Rà soát các quy định về'), cell('Sở Tư pháp'), cell('2026')], [cell(''), cell('quản lý đất đai'), cell(''), cell('')], [cell('2'), cell('Báo cáo'), cell('Sở Y tế'), cell('')]],
      '1 | Rà soát các quy định về quản lý đất đai | Sở Tư pháp | 2026\n2 | Báo cáo | Sở Y tế |',
      ['1 ; Rà soát các quy định về quản lý đất đai ; Sở Tư pháp ; 2026', '2 ; Báo cáo ; Sở Y tế ; '],
    ],
    [
      'a table in a cell stays in its cell',
      [[cell('1'), `${cell('Danh sách')}${table([[cell('a'), cell('b')]], RULED)}<w:p/>`, cell('x'), cell('y')]],
      '1 | Danh sách a, b | x | y',
      ['1 ; Danh sách a, b ; x ; y'],
    ],
  ])('%s', async (_, rows, text, shape) => {
    const read = await readBody(paragraph('Phụ lục') + table(rows, RULED) + paragraph('Hết.'));
    expect(read.text).toBe(`Phụ lục\n\n${text}\n\nHết.`);
    expect(shapes(read)).toEqual([shape]);
  });

  it('has the place of each line of a cell', async () => {
    const { text, tables = [] } = await readBody(table([[cell('1'), cell('Kiểm tra'), cell('Sở Y tế⏎Công an tỉnh'), cell('x')]], RULED));
    expect(tables[0]?.rows[0]?.cells[2]?.lines.map(({ start, end }) => text.slice(start, end))).toEqual(['Sở Y tế', 'Công an tỉnh']);
  });

  it('is not told of the frame of a letterhead', async () => {
    const frame = table([[cell('UBND TỈNH LAM HỒNG⏎SỞ NỘI VỤ'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM⏎Độc lập - Tự do - Hạnh phúc')], [cell('Số: 12/KH-SNV'), cell('Lam Hồng, ngày 12 tháng 01 năm 2026')]]);
    expect((await readBody(frame)).tables).toEqual([]);
  });

  it('holds for text that was composed on the way', async () => {
    const { text, tables = [] } = await readBody(table([['1', 'Rà soát'.normalize('NFD'), 'Sở Tư pháp'.normalize('NFD'), '2026'].map((words) => cell(words))], RULED));
    expect(tables[0]?.rows[0]?.cells.map(({ start, end }) => text.slice(start, end))).toEqual(['1', 'Rà soát', 'Sở Tư pháp', '2026']);
  });
});
