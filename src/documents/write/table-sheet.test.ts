import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { writeListCsv, writeListXlsx } from './table-sheet.js';

const LIST = { title: 'Nhiệm vụ', about: 'Bộ lọc: Đang mở', heads: ['Mã', 'Nhiệm vụ'], rows: [['2025-0001', 'Rà soát "danh mục", đợt 1'], ['2025-0002', 'Dòng một\ndòng hai'], ['', "'=1+1"]] };

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

test('a workbook holds the title, the filters, the heads and every cell as a text', async () => {
  const { sheets } = await readXlsx(await bytesOf(writeListXlsx(LIST)));
  const rows = sheets[0]?.rows.map((row) => row.map((cell) => (cell === null ? '' : cell)));
  expect(rows?.[0]?.[0]).toBe('Nhiệm vụ');
  expect(rows?.[1]?.[0]).toBe('Bộ lọc: Đang mở');
  expect(rows?.slice(3)).toEqual([LIST.heads, ...LIST.rows]);
});

test('comma-separated values read back as they were, with quotes, commas and lines inside cells', async () => {
  const text = (await bytesOf(writeListCsv(LIST))).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(parseCsv(text.slice(1))).toEqual([LIST.heads, ...LIST.rows]);
});
