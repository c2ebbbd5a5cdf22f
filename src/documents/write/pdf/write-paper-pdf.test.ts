import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '#core/index.js';
import { anyPaper } from '../../testing/any-paper.js';
import { measuredPages } from '../../testing/measured.js';
import { writePaperPdf } from './write-paper-pdf.js';

async function pdfOf(paper: Paper): Promise<Buffer> {
  const written = await writePaperPdf(paper);
  return written.ok ? Buffer.from(written.value) : Buffer.alloc(0);
}

it('draws papers of all shapes, with the same bytes for the same paper', async () => {
  await fc.assert(fc.asyncProperty(anyPaper, async (paper) => {
    const pdf = await pdfOf(paper);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect((await pdfOf(structuredClone(paper))).equals(pdf)).toBe(true);
  }), { numRuns: 40 });
});

it('reads no text of a paper as a program', async () => {
  const [paper] = fc.sample(anyPaper, { numRuns: 1, seed: 1 });
  const text = '#panic("x") $x$ *đậm* _nghiêng_ `#read("/etc/passwd")` \\ @a <b> // ghi chú';
  const pages = await measuredPages(await pdfOf({ ...(paper as Paper), annexes: [], body: [{ kind: 'paragraph', key: 'p', text }] }));
  expect(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ')).toContain('#panic("x") $x$ *đậm* _nghiêng_');
});
