import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph } from '../testing/docx-of.js';
import type { ReadLimits } from './limits.js';
import { readDocument } from './read-document.js';

async function codeOf(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<string> {
  const outcome = await readDocument(bytes, 'van-ban.docx', { limits });
  return outcome.ok ? 'read' : outcome.refusal.code;
}

const MEGABYTE = 1024 * 1024;
const GOOD = docxOf({ body: paragraph('Giao Sở Nội vụ') });
const oleWith = (name: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(name, 'utf16le')]);

/** The file with the bytes at one place replaced, in every entry of its directory or of its parts. */
function patched(bytes: Uint8Array, signature: string, change: (entry: Buffer) => void): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(signature, 0, 'latin1'); at >= 0; at = copy.indexOf(signature, at + 4, 'latin1')) change(copy.subarray(at));
  return copy;
}

describe('a docx that wants to hurt', () => {
  it('is told from one that does not', async () => {
    expect(await codeOf(GOOD)).toBe('read');
  });

  it.each([
    ['a part that unpacks a thousandfold, though it is never read', docxOf({ body: paragraph('x'), more: { 'word/media/a.bin': new Uint8Array(32 * MEGABYTE) } }), {}],
    ['more unpacked bytes than allowed, each part below the ratio', docxOf({ body: paragraph('x'), more: { a: new Uint8Array(4 * MEGABYTE), b: new Uint8Array(4 * MEGABYTE) } }), { inflatedBytes: 6 * MEGABYTE }],
    ['very many parts', docxOf({ body: paragraph('x'), more: Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`word/m${index}`, strToU8('x')])) }), {}],
    ['a million paragraphs in a small file', docxOf({ body: '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_500_000) }), {}],
  ])('is stopped: %s', async (_, bytes, limits) => {
    expect(await codeOf(bytes, limits)).toBe('document.inflates');
  });

  it('is stopped though its directory says that it unpacks to little', async () => {
    const bomb = docxOf({ body: paragraph('x'), more: { 'word/media/a.bin': new Uint8Array(32 * MEGABYTE) } });
    const lying = patched(bomb, 'PK\x01\x02', (entry) => entry.writeUInt32LE(10, 24));
    expect(await codeOf(lying)).toBe('document.inflates');
  });

  it('is stopped at its time', async () => {
    expect(await codeOf(docxOf({ body: paragraph('Giao Sở Nội vụ ').repeat(100_000) }), { seconds: 0.2 })).toBe('document.too_slow');
  });

  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]>';
  it.each([
    ['entities of its own', zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${entities}<w:document><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:document>`) })],
    ['entities from outside', zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${entities}<w:document><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:document>`) })],
    ['absurd depth', docxOf({ body: `${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}` })],
    ['XML that breaks off', zipSync({ 'word/document.xml': strToU8('<w:document><w:p><w:r><w:t>Giao') })],
    ['no main part', zipSync({ 'word/theme.xml': strToU8('<a/>') })],
    ['a cut file', GOOD.subarray(0, GOOD.length - 40)],
    ['half a file', GOOD.subarray(0, GOOD.length / 2)],
    ['changed bytes inside a part', patched(GOOD, 'PK\x03\x04', (entry) => entry.writeUInt8((entry.readUInt8(120) + 1) % 256, 120))],
    ['a directory that points outside', patched(GOOD, 'PK\x01\x02', (entry) => entry.writeUInt32LE(0x7fffffff, 42))],
    ['a directory that is not one', patched(GOOD, 'PK\x05\x06', (entry) => entry.writeUInt32LE(3, 16))],
    ['an unknown way of packing', patched(GOOD, 'PK\x01\x02', (entry) => entry.writeUInt16LE(99, 10))],
    ['two parts of one name', patched(docxOf({ body: paragraph('x'), more: { 'word/document.xmm': strToU8('<a/>') } }), 'word/document.xmm', (entry) => entry.write('l', 16))],
  ])('is called damaged: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('document.damaged');
  });

  it.each([
    ['Office encryption', oleWith('EncryptedPackage')],
    ['zip encryption', patched(GOOD, 'PK\x01\x02', (entry) => entry.writeUInt16LE(1, 8))],
  ])('is called locked: %s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('document.encrypted');
  });

  it('is called empty when nothing is printed', async () => {
    expect(await codeOf(docxOf({ body: '<w:p/>' }))).toBe('document.empty');
  });
});
