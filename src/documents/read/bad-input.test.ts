import { readFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph } from '../testing/docx-of.js';
import { pdfOf } from '../testing/pdf-of.js';
import { samples } from '../testing/samples.js';
import { READ_LIMITS } from './limits.js';
import { readDocument } from './read-document.js';

const MEGABYTE = 1024 * 1024;
// The limit of a reading, and what ending its process may take.
const SECONDS = READ_LIMITS.seconds + 5;
// The text of 10 MB is 20 MB in memory, and passes between processes once more.
const MOST_GROWTH = 350;
const PLAN = readFileSync(new URL('../testing/plan.doc', import.meta.url));
const SAMPLES = samples({ 'plan.doc': PLAN });
const sample = (name: string): Uint8Array => SAMPLES.get(name) ?? new Uint8Array();
const half = (name: string): Uint8Array => sample(name).subarray(0, Math.floor(sample(name).length / 2));
const text = (source: string): Uint8Array => Buffer.from(source);
const odtOf = (content: string, more: Zippable = {}): Uint8Array => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content), ...more });
const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)]);
const oleWith = (name: string): Uint8Array => Buffer.concat([OLE, Buffer.from(name, 'utf16le')]);
const ENTITIES = `<!DOCTYPE x [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]>`;

function lockedDoc(): Uint8Array {
  const bytes = Buffer.from(PLAN);
  const at = bytes.indexOf(Buffer.from([0xec, 0xa5])) + 11;
  bytes[at] = (bytes[at] ?? 0) | 1;
  return bytes;
}

function lockedZip(): Uint8Array {
  const bytes = Buffer.from(zipSync({ 'a.txt': strToU8('Giao') }));
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) bytes.writeUInt16LE(1, at + 8);
  return bytes;
}

type Row = readonly [what: string, name: string, bytes: () => Uint8Array, codes: string];

const EMPTY: readonly Row[] = [
  ['no bytes', 'a.docx', () => new Uint8Array(), 'document.empty'],
  ['a docx without words', 'a.docx', () => docxOf({ body: '<w:p/>' }), 'document.empty'],
  ['an rtf without words', 'a.rtf', () => text('{\\rtf1\\ansi\\par}'), 'document.empty'],
  ['a page without words', 'a.html', () => text('<html><script>1</script></html>'), 'document.empty'],
  ['an odt without words', 'a.odt', () => odtOf('<a><text/></a>'), 'document.empty'],
  ['an empty zip', 'a.zip', () => zipSync({}), 'document.empty'],
];

const LOCKED: readonly Row[] = [
  ['a docx with a password', 'a.docx', () => oleWith('EncryptedPackage'), 'document.encrypted'],
  ['a workbook with a password', 'a.xlsx', () => oleWith('EncryptedPackage'), 'document.encrypted'],
  ['a doc with a password', 'a.doc', lockedDoc, 'document.encrypted'],
  ['a zip with a password', 'a.zip', lockedZip, 'document.encrypted'],
  ['an odt with a password', 'a.odt', () => odtOf('x', { 'META-INF/manifest.xml': strToU8('<manifest><file-entry><encryption-data/></file-entry></manifest>') }), 'document.encrypted'],
];

const BROKEN: readonly Row[] = [
  ['half a docx', 'a.docx', () => half('a.docx'), 'document.damaged'],
  ['half an odt', 'a.odt', () => half('a.odt'), 'document.damaged'],
  ['half a workbook', 'a.xlsx', () => half('a.xlsx'), 'document.damaged'],
  ['half a doc', 'a.doc', () => half('plan.doc'), 'document.damaged'],
  ['a quarter of a doc', 'a.doc', () => PLAN.subarray(0, 3000), 'document.damaged'],
  ['half a zip', 'a.zip', () => half('a.zip'), 'document.damaged'],
  ['half a pdf', 'a.pdf', () => half('a.pdf'), 'read document.damaged document.no_text'],
  ['half an rtf, which is read as far as it goes', 'a.rtf', () => half('a.rtf'), 'read document.empty'],
  ['half a page, which is read as far as it goes', 'a.html', () => half('a.html'), 'read document.empty'],
  ['a mail that breaks off', 'a.eml', () => sample('a.eml').subarray(0, sample('a.eml').length - 40), 'read'],
  ['an OLE file of nothing', 'a.doc', () => oleWith('WordDocument'), 'document.damaged'],
  ['an odt without its text', 'a.odt', () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }), 'document.damaged'],
];

const FALSE_NAMES: readonly Row[] = [
  ['a picture that is none', 'a.png', () => Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1'), 'document.kind_unknown document.damaged document.no_text document.image_damaged'],
  ['a jpeg that is none, named docx', 'a.docx', () => Buffer.from('\xff\xd8\xff\xe0no picture', 'latin1'), 'document.kind_unknown document.damaged document.no_text document.image_damaged'],
  ['bytes of no kind, named docx', 'a.docx', () => Buffer.from([1, 2, 0, 255, 7]), 'document.kind_unknown'],
  ['an old workbook', 'a.xls', () => oleWith('Workbook'), 'document.old_workbook'],
  ['a presentation', 'a.docx', () => zipSync({ '[Content_Types].xml': strToU8('x'), 'ppt/presentation.xml': strToU8('x') }), 'document.kind_unknown'],
  ['text named docx', 'a.docx', () => text('Giao Sở Nội vụ'), 'read'],
];

const BOMBS: readonly Row[] = [
  ['a docx that unpacks a thousandfold', 'a.docx', () => docxOf({ body: paragraph('x'), more: { 'word/a.bin': new Uint8Array(40 * MEGABYTE) } }), 'document.inflates'],
  ['an odt that unpacks a thousandfold', 'a.odt', () => odtOf('<a/>', { 'a.bin': new Uint8Array(40 * MEGABYTE) }), 'document.inflates'],
  ['a zip of a zip that does', 'a.zip', () => zipSync({ 'b.zip': zipSync({ 'c.txt': new Uint8Array(40 * MEGABYTE) }) }), 'document.inflates'],
  ['a workbook of very many parts', 'a.xlsx', () => zipSync({ 'xl/workbook.xml': strToU8('x'), ...Object.fromEntries(Array.from({ length: 5001 }, (_, index) => [`xl/${index}`, strToU8('x')])) }), 'document.inflates'],
  ['an odt of many spaces', 'a.odt', () => odtOf(`<a><text><p>a${'<s c="1000"/>'.repeat(30_000)}b</p></text></a>`), 'document.inflates'],
  ['entities that double thirty times, in a docx', 'a.docx', () => zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?>${ENTITIES}<w:document><w:p><w:r><w:t>&a30;</w:t></w:r></w:p></w:document>`) }), 'document.damaged'],
  ['entities that double thirty times, in an odt', 'a.odt', () => odtOf(`<?xml version="1.0"?>${ENTITIES}<a><text><p>&a30;</p></text></a>`), 'document.damaged'],
  ['a docx of absurd depth', 'a.docx', () => docxOf({ body: `${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}` }), 'document.damaged'],
  ['an odt of absurd depth', 'a.odt', () => odtOf(`<a><text>${'<section>'.repeat(50_000)}${'</section>'.repeat(50_000)}</text></a>`), 'document.damaged'],
  ['an rtf of absurd depth', 'a.rtf', () => text(`{\\rtf1 ${'{'.repeat(500_000)}`), 'document.damaged'],
  ['a page of absurd depth', 'a.html', () => text(`<html>${'<div>'.repeat(200_000)}`), 'document.damaged'],
  ['tables forty deep', 'a.html', () => text(`<html><p>a</p>${'<table><tr><td>b'.repeat(40)}`), 'read'],
];

const LARGE: readonly Row[] = [
  ['one line of 10 MB', 'a.txt', () => text('Giao Sở Nội vụ; '.repeat(500_000)), 'read'],
  ['one line of 10 MB in TCVN3', 'a.txt', () => Buffer.from('Giao S\xeb N\xe9i v\xf4; '.repeat(700_000), 'latin1'), 'read'],
  ['one paragraph of 10 MB in a page', 'a.html', () => text(`<html><p>${'Giao Sở Nội vụ; '.repeat(500_000)}`), 'read'],
  ['one paragraph of 10 MB in an rtf', 'a.rtf', () => text(`{\\rtf1 ${'Giao So Noi vu; '.repeat(650_000)}}`), 'read'],
  ['one paragraph of 10 MB in a docx', 'a.docx', () => docxOf({ body: paragraph(Array.from({ length: 120_000 }, (_, index) => `Giao Sở Nội vụ việc thứ ${index * 7919}, hạn ${index % 28}; `).join('')) }), 'read'],
  ['500 pages of pdf', 'a.pdf', () => pdfOf(Array.from({ length: 500 }, (_, page) => [{ text: `Giao Sở Nội vụ, việc ${page}`, x: 85, y: 100 }])), 'read'],
  ['500 pages of docx', 'a.docx', () => docxOf({ body: Array.from({ length: 15_000 }, (_, index) => paragraph(`${index}. Giao Sở Nội vụ rà soát việc thứ ${index * 7919}, báo cáo trước ngày ${1 + (index % 28)}/6/2025.`)).join('') }), 'read'],
];

describe.each([
  ['empty', EMPTY],
  ['locked', LOCKED],
  ['broken', BROKEN],
  ['falsely named', FALSE_NAMES],
  ['made to hurt', BOMBS],
  ['large', LARGE],
])('a file that is %s', (_, rows) => {
  it.each(rows.map((row) => [...row] as const))('gets its answer in time and costs the caller little: %s', async (what, name, bytes, codes) => {
    const given = bytes();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const outcome = await readDocument(given, name);
    expect(codes.split(' ')).toContain(outcome.ok ? 'read' : outcome.refusal.code);
    expect(performance.now() - began).toBeLessThan(SECONDS * 1000);
    expect((process.memoryUsage().rss - before) / MEGABYTE, what).toBeLessThan(MOST_GROWTH);
  }, 1000 * (SECONDS + 5));
});
