import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Paper } from '#core/index.js';
import { anyPaper } from '../testing/any-paper.js';
import { writeListXlsx } from './table-sheet.js';
import { writePaper } from './write-paper.js';

// The validator of Microsoft's Open XML SDK, which knows the schemas and what Word asks for beyond them; starting it takes seconds.
const faultsOf = async (docx: Uint8Array): Promise<string[]> => (await validate(docx, 'docx', 'Office2019')).map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);

const papers: readonly Paper[] = fc.sample(anyPaper, { numRuns: 5, seed: 7 });

it.each(['"kind":"table"', '"kind":"item"', '"landscape":true', '"secretary":{', '"urgency":"flash"', '"kind":"letter"', '"letter"'])('is asked about %s', (feature) => {
  expect(JSON.stringify(papers)).toContain(feature);
});

it('opens in Word without a word of complaint, whatever the paper', { timeout: 120_000 }, async () => {
  for (const paper of papers) expect(await faultsOf(await writePaper(paper)), JSON.stringify(paper)).toEqual([]);
});

it('would be told of a mistake', { timeout: 120_000 }, async () => {
  const [paper] = papers;
  if (paper === undefined) throw new Error('no paper was generated');
  const parts = unzipSync(await writePaper(paper));
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('<w:body>', '<w:body><w:tcPr/>');
  expect(await faultsOf(zipSync({ ...parts, 'word/document.xml': strToU8(body) }))).not.toEqual([]);
});

it('lists and books open in Excel without a word of complaint', { timeout: 120_000 }, async () => {
  for (const widths of [undefined, [40, 60]]) {
    const pieces: Uint8Array[] = [];
    for await (const piece of writeListXlsx({ title: 'Sổ', about: 'Năm 2025', heads: ['Số', 'Trích yếu'], rows: [['01', 'a < b & "c"\u0000'], ['', '']], ...(widths === undefined ? {} : { widths }) })) pieces.push(piece);
    expect(await validate(Buffer.concat(pieces), 'xlsx', 'Office2019')).toEqual([]);
  }
});
