import { describe, expect, test } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { readDocument } from '#documents/index.js';
import { read } from '#extraction/index.js';
import { BorderStyle, Document, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx';

// The same invented table in several formats, through both layers: what a file is must not change what it orders.

const BEFORE = ['ỦY BAN NHÂN DÂN TỈNH LAM HỒNG', 'KẾ HOẠCH', 'Chuẩn bị Ngày hội Việc làm năm 2026', 'Lam Hồng, ngày 12 tháng 01 năm 2026', 'PHỤ LỤC PHÂN CÔNG NHIỆM VỤ'];
// `^` is covered by the cell above.
const ROWS = [
  ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'],
  ['1', 'Mời doanh nghiệp tham gia các gian tư vấn', 'Sở Nội vụ', 'Sở Công Thương\nTỉnh đoàn', '15/3/2026'],
  ['2', 'Rà soát nhu cầu tuyển dụng của các khu công nghiệp', '^', 'Ban Quản lý Khu kinh tế', '20/3/2026'],
  ['3', 'Bảo đảm an ninh, trật tự trong những ngày diễn ra', 'Công an tỉnh', '', '28/3/2026'],
];

const EXPECTED = [
  'Mời doanh nghiệp tham gia các gian tư vấn: Sở Nội vụ + Sở Công Thương, Tỉnh đoàn @ 2026-03-15',
  'Rà soát nhu cầu tuyển dụng của các khu công nghiệp: Sở Nội vụ + Ban Quản lý Khu kinh tế @ 2026-03-20',
  'Bảo đảm an ninh, trật tự trong những ngày diễn ra: Công an tỉnh +  @ 2026-03-28',
];

async function tasksOf(bytes: Uint8Array, name: string): Promise<string[]> {
  const outcome = await readDocument(bytes, name);
  if (!outcome.ok) return [outcome.refusal.code];
  const { text, tables = [] } = outcome.value;
  return read(text, { tables }).tasks.map((task) => `${task.text}: ${task.lead.map((unit) => unit.text).join(', ')} + ${task.coordinators.map((unit) => unit.text).join(', ')} @ ${task.deadlines.map(({ to }) => to).join(', ')}`);
}

function docx(): Promise<Uint8Array> {
  const merge = (row: number, column: number): { verticalMerge?: 'restart' | 'continue' } =>
    ROWS[row]?.[column] === '^' ? { verticalMerge: VerticalMergeType.CONTINUE } : ROWS[row + 1]?.[column] === '^' ? { verticalMerge: VerticalMergeType.RESTART } : {};
  const line = { style: BorderStyle.SINGLE, size: 4 };
  const rows = ROWS.map((row, index) => new TableRow({
    children: row.map((words, column) => new TableCell({ ...merge(index, column), children: (words === '^' ? '' : words).split('\n').map((each) => new Paragraph(each)) })),
  }));
  const table = new Table({ rows, borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } });
  return Packer.toBuffer(new Document({ sections: [{ children: [...BEFORE.map((each) => new Paragraph(each)), table] }] }));
}

function workbook(): Promise<Uint8Array> {
  const day = (words: string): Date | null => {
    const [date = 0, month = 0, year = 0] = words.split('/').map(Number);
    return year === 0 ? null : new Date(Date.UTC(year, month - 1, date));
  };
  const rows = ROWS.map((row) => row.map((words) => (words === '^' || words === '' ? null : day(words) ?? words)));
  return writeXlsx({ sheets: [{ name: 'Phân công', rows: [...BEFORE.map((each) => [each]), ...rows], merges: [{ startRow: BEFORE.length + 1, startCol: 2, endRow: BEFORE.length + 2, endCol: 2 }] }] });
}

const page = (): string => `<html><head><meta charset="utf-8"></head><body>${BEFORE.map((each) => `<p>${each}</p>`).join('')}<table border="1">${ROWS.map((row, index) =>
  `<tr>${row.map((words, column) => (words === '^' ? '' : `<td${ROWS[index + 1]?.[column] === '^' ? ' rowspan="2"' : ''}>${words.replace('\n', '<br>')}</td>`)).join('')}</tr>`).join('')}</table></body></html>`;

describe('one table of assignments in many formats', () => {
  test.each<[string, string, () => Promise<Uint8Array>]>([
    ['docx', 'ke-hoach.docx', docx],
    ['xlsx', 'ke-hoach.xlsx', workbook],
    ['html', 'ke-hoach.html', async () => Buffer.from(page())],
  ])('%s', async (_, name, bytes) => {
    expect(await tasksOf(await bytes(), name)).toEqual(EXPECTED);
  });
});
