import { describe, expect, test } from 'vitest';
import { readZipParts } from '../read/zip-parts.js';
import { safeFileName, writeZip, type ZipPart } from './zip.js';

const bytes = (text: string): Uint8Array[] => [Buffer.from(text)];
async function written(parts: readonly ZipPart[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}
async function readBack(zip: Buffer, at = 1000): Promise<Record<string, string>> {
  const found: Record<string, Buffer[]> = {};
  const pieces = async function* () { for (let from = 0; from < zip.length; from += at) yield zip.subarray(from, from + at); };
  await readZipParts(pieces(), (path) => {
    const kept: Buffer[] = (found[path] = []);
    return { take: (piece) => void kept.push(Buffer.from(piece)), end: () => undefined };
  });
  return Object.fromEntries(Object.entries(found).map(([path, each]) => [path, Buffer.concat(each).toString('utf8')]));
}

test('what is written is read back, names with marks and all, however the bytes are cut', async () => {
  const big = 'Báo cáo kết quả. '.repeat(20_000);
  const zip = await written([{ path: 'MỤC LỤC.html', content: bytes('<p>Mục lục</p>') }, { path: 'minh-chung/01-Báo cáo.txt', content: [Buffer.from(big.slice(0, 9999)), Buffer.from(big.slice(9999))] }, { path: 'trong.txt', content: [] }]);
  expect(zip.length).toBeLessThan(big.length / 4);
  for (const at of [7, 1000, 1_000_000]) expect(await readBack(zip, at)).toEqual({ 'MỤC LỤC.html': '<p>Mục lục</p>', 'minh-chung/01-Báo cáo.txt': big, 'trong.txt': '' });
});

test('the same files give the same bytes at any time', async () => {
  const once = await written([{ path: 'a.txt', content: bytes('một') }]);
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect((await written([{ path: 'a.txt', content: bytes('một') }])).equals(once)).toBe(true);
});

test.each([['no zip at all', (_: Buffer) => Buffer.from('xin chào')], ['a changed byte in a packed file', (zip: Buffer) => (zip[45] = (zip[45] ?? 0) ^ 0xff, zip)]])('%s is an error or other content, never the same', async (_name, spoil) => {
  const zip = await written([{ path: 'a.txt', content: bytes('nội dung đủ dài để nén được, nội dung đủ dài để nén được') }]);
  const read = await readBack(spoil(zip)).then((found) => found['a.txt'], () => 'error');
  expect(read).not.toBe('nội dung đủ dài để nén được, nội dung đủ dài để nén được');
});

describe('a name that every system takes', () => {
  test.each([
    ['Báo cáo quý I.docx', 'Báo cáo quý I.docx'], ['a/b\\c:d*e?.pdf', 'a_b_c_d_e_.pdf'], ['../../etc/passwd', '.._.._etc_passwd'], ['con.txt', '_con.txt'], ['NUL', '_NUL'], ['tên cuối. . ', 'tên cuối'], ['', '_'], ['...', '_'],
    ['anh\u202Efdp.exe', 'anh_fdp.exe'], [`${'dài '.repeat(80)}.docx`, `${'dài '.repeat(25).trim()}.docx`], ['dòng\nmới\u0000.txt', 'dòng_mới_.txt'],
  ])('%j: %j', (name, safe) => expect(safeFileName(name)).toBe(safe));
});
