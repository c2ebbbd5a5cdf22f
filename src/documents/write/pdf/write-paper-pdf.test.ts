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

it('keeps the signature of a paper with sixty recipients on the page of its end, and each recipient on a line of its own', async () => {
  const [paper] = fc.sample(anyPaper, { numRuns: 1, seed: 1 });
  const recipients = [...Array.from({ length: 59 }, (_, index) => `UBND xã thứ ${index + 1}`), 'Lưu: VT'];
  const pages = await measuredPages(await pdfOf({ ...(paper as Paper), body: [], closing: 'Trên đây là kế hoạch', recipients, secretary: null, signing: { capacity: [], title: 'Giám đốc', name: 'Lê Thị Hạnh' }, annexes: [] }));
  const pageOf = (words: string): number => pages.findIndex(({ lines }) => lines.some(({ text }) => text.includes(words)));
  expect([pageOf('GIÁM ĐỐC'), pageOf('Lê Thị Hạnh')]).toEqual([pageOf('Trên đây là kế hoạch'), pageOf('Trên đây là kế hoạch')]);
  expect(pageOf('Lưu: VT')).toBeGreaterThan(pageOf('Lê Thị Hạnh'));
  for (const { lines } of pages) {
    const listed = lines.filter(({ text }) => text.startsWith('- UBND')).map(({ baseline }) => baseline).sort((a, b) => a - b);
    for (const [index, baseline] of listed.slice(1).entries()) expect(baseline - (listed[index] ?? 0)).toBeGreaterThan(4);
  }
});
