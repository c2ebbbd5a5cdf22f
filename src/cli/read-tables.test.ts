import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#documents/index.js';
import { read } from '#extraction/index.js';

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

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const paragraph = (words: string): string => `<w:p><w:r><w:t>${escaped(words)}</w:t></w:r></w:p>`;

function docx(): Uint8Array {
  const merge = (row: number, column: number): string => (ROWS[row]?.[column] === '^' ? '<w:vMerge/>' : ROWS[row + 1]?.[column] === '^' ? '<w:vMerge w:val="restart"/>' : '');
  const rows = ROWS.map((row, index) => `<w:tr>${row.map((words, column) => `<w:tc><w:tcPr>${merge(index, column)}</w:tcPr>${(words === '^' ? '' : words).split('\n').map(paragraph).join('')}</w:tc>`).join('')}</w:tr>`);
  const table = `<w:tbl><w:tblPr><w:tblBorders><w:insideV w:val="single"/></w:tblBorders></w:tblPr>${rows.join('')}</w:tbl>`;
  return zipOf({
    '_rels/.rels': '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${BEFORE.map(paragraph).join('')}${table}</w:body></w:document>`,
  });
}

// CSV knows no merged cells: each row says its own.
function csv(): Uint8Array {
  const rows = ROWS.map((row, index) => row.map((words, column) => `"${words === '^' ? ROWS[index - 1]?.[column] : words}"`).join(','));
  return Buffer.from([...BEFORE.map((each) => `"${each}"`), ...rows].join('\n'));
}

/** A zip whose parts are stored as they are. */
function zipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  for (const [name, content] of Object.entries(parts)) {
    const bytes = Buffer.from(content);
    const sizes = Buffer.alloc(16);
    sizes.writeUInt32LE(crc32(bytes), 0);
    sizes.writeUInt32LE(bytes.length, 4);
    sizes.writeUInt32LE(bytes.length, 8);
    sizes.writeUInt16LE(name.length, 12);
    const offset = Buffer.alloc(4);
    offset.writeUInt32LE(local.reduce((sum, part) => sum + part.length, 0), 0);
    central.push(Buffer.concat([Buffer.from('504b0102140014000000000000000000', 'hex'), sizes, Buffer.alloc(10), offset, Buffer.from(name)]));
    local.push(Buffer.concat([Buffer.from('504b03041400000000000000 0000'.replace(' ', ''), 'hex'), sizes, Buffer.from(name), bytes]));
  }
  const body = Buffer.concat(local);
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(central.length, 8);
  end.writeUInt16LE(central.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, end]);
}

const page = (): string => `<html><head><meta charset="utf-8"></head><body>${BEFORE.map((each) => `<p>${each}</p>`).join('')}<table border="1">${ROWS.map((row, index) =>
  `<tr>${row.map((words, column) => (words === '^' ? '' : `<td${ROWS[index + 1]?.[column] === '^' ? ' rowspan="2"' : ''}>${words.replace('\n', '<br>')}</td>`)).join('')}</tr>`).join('')}</table></body></html>`;

describe('one table of assignments in many formats', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['docx', 'ke-hoach.docx', docx],
    ['csv', 'ke-hoach.csv', csv],
    ['html', 'ke-hoach.html', () => Buffer.from(page())],
  ])('%s', async (_, name, bytes) => {
    expect(await tasksOf(bytes(), name)).toEqual(EXPECTED);
  });
});
