import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph } from '../../testing/docx-of.js';
import { readDocument } from '../read-document.js';
import type { HeldFile } from './held-file.js';
import { listHeldFiles, takeHeldFile } from './held-files.js';

const DOCX = docxOf({ body: paragraph('Giao Sở Nội vụ') });
const zip = (files: Zippable): Uint8Array => zipSync(files);
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64').replace(/(.{76})/gu, '$1\r\n');

function mail(body: string, files: readonly { readonly name: string; readonly bytes: Uint8Array }[], subject = 'V/v báo cáo'): Uint8Array {
  const head = `From: =?UTF-8?B?${Buffer.from('Văn thư').toString('base64')}?= <vanthu@lamhong.example>\r\nTo: a@lamhong.example\r\nSubject: =?UTF-8?B?${Buffer.from(subject).toString('base64')}?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=bien\r\n\r\n`;
  const text = `--bien\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(body))}\r\n`;
  const parts = files.map(({ name, bytes }) => `--bien\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(bytes)}\r\n`);
  return Buffer.from(`${head}${text}${parts.join('')}--bien--\r\n`);
}

const filesOf = async (bytes: Uint8Array, name: string): Promise<readonly HeldFile[] | string> => {
  const outcome = await listHeldFiles(bytes, name);
  return outcome.ok ? outcome.value : outcome.refusal.code;
};
const codeOf = async (bytes: Uint8Array, name: string): Promise<string> => {
  const outcome = await readDocument(bytes, name);
  return outcome.ok ? outcome.value.text : `${outcome.refusal.code} ${String(outcome.refusal.data['count'] ?? '')}`.trim();
};

describe('files inside a file', () => {
  it('are listed with what they are, what systems leave behind is not', async () => {
    const bytes = zip({ 'a/ke-hoach.docx': DOCX, 'b.exe': strToU8('\0\x01\x02\xff'), '__MACOSX/a': strToU8('x'), 'a/': new Uint8Array() });
    expect(await filesOf(bytes, 'ho-so.zip')).toEqual([
      { place: '0', name: 'a/ke-hoach.docx', size: DOCX.length, kind: 'docx', readable: true },
      { place: '1', name: 'b.exe', size: 5, kind: 'unknown', readable: false },
    ]);
  });

  it('of a mail begin with its own text', async () => {
    const bytes = mail('Kính gửi các đơn vị', [{ name: 'Kế hoạch.docx', bytes: DOCX }]);
    expect(await filesOf(bytes, 'thu.eml')).toMatchObject([
      { place: '0', name: 'V-v báo cáo.txt', kind: 'txt', readable: true },
      { place: '1', name: 'Kế hoạch.docx', kind: 'docx', readable: true },
    ]);
  });

  it('are found in mails and zips inside, three deep, and are taken out by their place', async () => {
    const inner = zip({ 'ke-hoach.docx': DOCX });
    const bytes = mail('xin chào', [{ name: 'ho-so.zip', bytes: zip({ 'x.txt': strToU8('một'), 'trong.zip': inner }) }]);
    const files = await filesOf(bytes, 'thu.eml');
    expect(files).toMatchObject([{ place: '0' }, { place: '1.0', name: 'ho-so.zip › x.txt' }, { place: '1.1.0', name: 'ho-so.zip › trong.zip › ke-hoach.docx', readable: true }]);
    const taken = await takeHeldFile(bytes, 'thu.eml', '1.1.0');
    expect(taken.ok && taken.value.name).toBe('ke-hoach.docx');
    expect(taken.ok && Buffer.from(taken.value.bytes).equals(Buffer.from(DOCX))).toBe(true);
  });

  it('deeper down, broken or locked are listed and not read', async () => {
    const deep = [1, 2, 3, 4].reduce((inner) => zip({ 'trong.zip': inner }), zip({ 'a.txt': strToU8('a') }));
    expect(await filesOf(deep, 'a.zip')).toMatchObject([{ place: '0.0.0', kind: 'zip', readable: false }]);
    expect(await filesOf(zip({ 'hong.zip': zip({ a: strToU8('a') }).subarray(0, 30), 'b.txt': strToU8('b') }), 'a.zip')).toMatchObject([{ kind: 'zip', readable: false }, { kind: 'txt', readable: true }]);
  });

  it.each([
    ['a bomb', zip({ 'a.txt': new Uint8Array(32 * 1024 * 1024) }), 'document.inflates'],
    ['a bomb in a zip in a zip', zip({ 'b.zip': zip({ 'c.zip': zip({ 'a.txt': new Uint8Array(32 * 1024 * 1024) }) }) }), 'document.inflates'],
    ['very many files', zip(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, strToU8('x')]))), 'document.inflates'],
    ['a file that holds none', DOCX, 'document.file_missing'],
  ])('are refused: %s', async (_, bytes, code) => {
    expect(await filesOf(bytes, 'a.zip')).toBe(code);
  });

  it.each(['9', '0.0', 'x', '0.0.0.0.0.0', ''])('are not at the place "%s"', async (place) => {
    const outcome = await takeHeldFile(zip({ 'a.txt': strToU8('a') }), 'a.zip', place);
    expect(outcome.ok ? 'taken' : outcome.refusal.code).toBe('document.file_missing');
  });
});

describe('reading', () => {
  it.each([
    ['a zip offers its files', zip({ 'a.docx': DOCX, 'b.docx': DOCX }), 'a.zip', 'document.holds_files 2'],
    ['an empty zip', zip({}), 'a.zip', 'document.empty'],
    ['a mail with files offers them, and its own words', mail('x', [{ name: 'a.docx', bytes: DOCX }]), 'a.eml', 'document.holds_files 2'],
    ['a mail without files is its text', mail('Giao Sở Nội vụ', []), 'a.eml', 'V/v báo cáo\n\nGiao Sở Nội vụ'],
    [
      'a page in a mail envelope is the page',
      Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\nFrom: <Word>\r\nSubject: x\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>Giao S=E1=BB=9F N=E1=BB=99i v=E1=BB=A5</p></body></html>\r\n--b--\r\n'),
      'a.doc',
      'Giao Sở Nội vụ',
    ],
  ])('%s', async (_, bytes, name, answer) => {
    expect(await codeOf(bytes, name)).toBe(answer);
  });
});
