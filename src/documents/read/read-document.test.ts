import { describe, expect, it } from 'vitest';
import type { Outcome } from '#core/index.js';
import { docxOf, paragraph } from '../testing/docx-of.js';
import { readDocument } from './read-document.js';
import type { ReadText } from './read-text.js';

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const codeOf = (outcome: Outcome<ReadText>): string => (outcome.ok ? 'read' : outcome.refusal.code);
const textOf = (outcome: Outcome<ReadText>): string => (outcome.ok ? outcome.value.text : outcome.refusal.code);

describe('reading plain text', () => {
  it.each([
    ['UTF-8', utf8('Giao Văn phòng.\n'), 'Giao Văn phòng.\n'],
    ['a byte order mark', utf8('\ufeffGiao'), 'Giao'],
    ['Windows and old Mac line ends', utf8('a\r\nb\rc'), 'a\nb\nc'],
    ['decomposed letters', utf8('Nghị quyết'.normalize('NFD')), 'Nghị quyết'],
    ['UTF-16, little end first', Buffer.from('\ufeffSở Nội vụ', 'utf16le'), 'Sở Nội vụ'],
    ['UTF-16, big end first', Buffer.from('\ufeffSở', 'utf16le').swap16(), 'Sở'],
    ['spaces, zero-width and direction marks as they are', utf8('a  b\u00a0c\u200bd\u202ee\t'), 'a  b\u00a0c\u200bd\u202ee\t'],
  ])('keeps %s', async (_, bytes, text) => {
    expect(textOf(await readDocument(bytes, 'a.txt'))).toBe(text);
  });

  it.each([
    ['UTF-16 without its mark', Buffer.from('Giao Sở Nội vụ chủ trì', 'utf16le'), 'Giao Sở Nội vụ chủ trì', []],
    ['Windows-1258', Buffer.from('Giao v\xe3n pho\xccng, ca\xecc so\xd2 kho\xf2ng', 'latin1'), 'Giao văn phòng, các sỏ khọng', ['encoding_guessed']],
    ['TCVN3', Buffer.from('T\xd7nh h\xd7nh thùc hi\xd6n nhi\xd6m vô', 'latin1'), 'Tình hình thực hiện nhiệm vụ', ['legacy_encoding']],
    ['Windows-1252 where few letters are marked', Buffer.from(`caf\xe9 ${'khong dau '.repeat(20)}`, 'latin1'), `café ${'khong dau '.repeat(20)}`, ['encoding_guessed']],
    ['UTF-8 with a few broken bytes', Buffer.concat([utf8('Sở Nội vụ tổng hợp báo cáo; '.repeat(40)), Buffer.from([0xe1, 0xbb])]), `${'Sở Nội vụ tổng hợp báo cáo; '.repeat(40)}\ufffd`, ['broken_bytes']],
  ])('tells %s, and says so', async (_, bytes, text, notes) => {
    const outcome = await readDocument(bytes, 'a.txt');
    expect(outcome.ok && outcome.value.text).toBe(text);
    expect(outcome.ok && outcome.value.notes.map((note) => note.code)).toEqual(notes);
  });

  it('counts pages at form feeds, with offsets into the stored text', async () => {
    const outcome = await readDocument(utf8('trang mo\u0323\u0302t\ftrang hai'), 'a.txt');
    expect(outcome).toEqual({
      ok: true,
      value: {
        text: 'trang một\ntrang hai',
        kind: 'txt',
        pages: [
          { start: 0, end: 9, number: 1 },
          { start: 10, end: 19, number: 2 },
        ],
        notes: [],
      },
    });
  });

  it('reads one line of 10 MB', async () => {
    const line = 'Giao Sở Nội vụ; '.repeat(600_000);
    const outcome = await readDocument(utf8(line), 'a.txt');
    expect(outcome.ok && outcome.value.text.length).toBe(line.length);
  });
});

describe('a file that is not what its name says', () => {
  it.each([
    ['a web page named doc', utf8('<html><body><p>Giao Sở Nội vụ</p></body></html>'), 'lich.doc', 'html'],
    ['an rtf named doc', utf8('{\\rtf1 Giao\\par}'), 'a.doc', 'rtf'],
    ['a docx named pdf', docxOf({ body: paragraph('Giao') }), 'a.pdf', 'docx'],
    ['a text named docx', utf8('Giao Sở'), 'a.docx', 'txt'],
  ])('is read for what it is, and that is noted: %s', async (_, bytes, name, kind) => {
    const outcome = await readDocument(bytes, name);
    expect(outcome).toMatchObject({ ok: true, value: { kind, notes: [{ code: 'named_otherwise' }] } });
  });
});

describe('refusing what cannot be read', () => {
  it.each([
    ['nothing', utf8(''), 'a.txt', 'document.empty'],
    ['only spaces', utf8(' \n\t\n'), 'a.txt', 'document.empty'],
    ['NUL in text', utf8('Giao\0Sở'), 'a.txt', 'document.not_readable_text'],
    ['NUL in UTF-16 text', Buffer.from('\ufeffGiao\0Sở', 'utf16le'), 'a.txt', 'document.not_readable_text'],
    ['a legacy code page', Buffer.from('V\xe3n ph\xf2ng', 'latin1'), 'a.txt', 'document.not_unicode'],
    ['an image', Buffer.from('\x89PNG\r\n', 'latin1'), 'a.pdf', 'document.kind_unknown'],
    ['bytes of no kind', Buffer.from([1, 2, 0, 255]), 'a', 'document.kind_unknown'],
  ])('%s', async (_, bytes, name, code) => {
    expect(codeOf(await readDocument(bytes, name))).toBe(code);
  });

  it('a file larger than the limit, with the limit in the sentence', async () => {
    const outcome = await readDocument(Buffer.alloc(2 * 1024 * 1024 + 1, 'a'), 'a.txt', { limits: { fileBytes: 2 * 1024 * 1024 } });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'document.too_large', data: { limit: 2 } } });
  });

  it('more text than may be stored', async () => {
    expect(codeOf(await readDocument(utf8('a'.repeat(101)), 'a.txt', { limits: { textCharacters: 100 } }))).toBe('document.inflates');
  });

  it('a reading that takes longer than its time', async () => {
    const outcome = await readDocument(utf8('a'), 'a.txt', { limits: { seconds: 0.001 } });
    expect(outcome).toEqual({ ok: false, refusal: { code: 'document.too_slow', data: { seconds: 0.001 } } });
  });

  it('a reading that outgrows its heap', async () => {
    const bytes = utf8('Giao Sở Nội vụ\n'.repeat(1_000_000));
    expect(codeOf(await readDocument(bytes, 'a.txt', { limits: { heapMegabytes: 8 } }))).toBe('document.inflates');
  });
});
