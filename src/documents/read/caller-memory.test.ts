import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docxOf, paragraph } from '../testing/docx-of.js';
import { pdfOf } from '../testing/pdf-of.js';
import { childEntry } from './child-place.js';
import type { ReadLimits } from './limits.js';

const MEGABYTE = 1024 * 1024;
const MOST_GROWTH = 24;
const run = promisify(execFile);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// A caller of its own: in this process other tests come and go, and so does their memory.
const CALLER = `
  import { readFileSync } from 'node:fs';
  const { readDocument } = await import(process.argv[1]);
  const bytes = readFileSync(process.argv[2]);
  await readDocument(new Uint8Array([97]), 'warm.txt');
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 10);
  const outcome = await readDocument(bytes, process.argv[2], { limits: JSON.parse(process.argv[3]) });
  clearInterval(watch);
  console.log(JSON.stringify({ code: outcome.ok ? 'read' : outcome.refusal.code, grown: (most - before) / 1048576 }));
`;

async function asCaller(bytes: Uint8Array, name: string, limits: Partial<ReadLimits>): Promise<{ code: string; grown: number }> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const index = pathToFileURL(resolve(dirname(await childEntry()), '../../index.js')).href;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', CALLER, index, file, JSON.stringify(limits)]);
  return JSON.parse(stdout) as { code: string; grown: number };
}

/** A pdf whose page unpacks to that many bytes of blank instructions. */
function pdfBomb(size: number): Uint8Array {
  const packed = deflateSync(Buffer.alloc(size, ' ')).toString('latin1');
  const parts = Buffer.from(pdfOf([[{ text: 'Giao Sở Nội vụ', x: 85, y: 100 }]])).toString('latin1').split(/<< \/Length \d+ >> stream\nBT[^]*?\nendstream/);
  return Buffer.from(parts.join(`<< /Length ${packed.length} /Filter /FlateDecode >> stream\n${packed}\nendstream`), 'latin1');
}

describe('the memory of whoever asks for a reading', () => {
  it.each<[string, string, () => Uint8Array, Partial<ReadLimits>]>([
    ['a zip bomb', 'a.docx', () => docxOf({ body: paragraph('x'), more: { 'word/media/a.bin': new Uint8Array(64 * MEGABYTE) } }), {}],
    ['a text that outgrows the heap', 'b.txt', () => Buffer.from('Giao Sở Nội vụ\n'.repeat(1_000_000)), { heapMegabytes: 8 }],
    ['a pdf that unpacks beyond the memory', 'c.pdf', () => pdfBomb(256 * MEGABYTE), { residentMegabytes: 300 }],
  ])('does not grow with %s', async (_, name, bytes, limits) => {
    const { code, grown } = await asCaller(bytes(), name, limits);
    expect(code).toBe('document.inflates');
    expect(grown).toBeLessThan(MOST_GROWTH);
  });

  it('would be seen to grow: the measure is not blind', async () => {
    const { grown } = await asCaller(Buffer.from('Giao Sở Nội vụ\n'.repeat(800_000)), 'd.txt', {});
    expect(grown).toBeGreaterThan(MOST_GROWTH);
  });
});
