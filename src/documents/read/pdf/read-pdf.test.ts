import { describe, expect, it } from 'vitest';
import type { Outcome } from '#core/index.js';
import { pdfOf } from '../../testing/pdf-of.js';
import { scanOf } from '../../testing/scan-of.js';
import { boxesIn } from '../layout.js';
import { readDocument } from '../read-document.js';
import type { ReadProgress, ReadText } from '../read-text.js';

const codeOf = (outcome: Outcome<ReadText>): string => (outcome.ok ? 'read' : outcome.refusal.code);
const PAGE = [
  { text: 'Giao Sở Nội vụ rà soát', x: 85, y: 100 },
  { text: 'trước ngày 20/6/2025.', x: 85, y: 118 },
];
const BLANK = [{ text: '', x: 85, y: 100 }];

describe('a pdf', () => {
  it('is read line by line with its pages, and tells how far it is', async () => {
    const progress: ReadProgress[] = [];
    const outcome = await readDocument(pdfOf([PAGE, PAGE]), 'a.pdf', { onProgress: (each) => progress.push(each) });
    const page = 'Giao Sở Nội vụ rà soát\ntrước ngày 20/6/2025.';
    expect(outcome.ok && { ...outcome.value, layout: undefined }).toEqual({
        layout: undefined,
        text: `${page}\n${page}`,
        kind: 'pdf',
        pages: [
          { start: 0, end: page.length, number: 1 },
          { start: page.length + 1, end: 2 * page.length + 1, number: 2 },
        ],
        notes: [],
    });
    expect(progress).toEqual([
      { page: 1, pages: 2, stage: 'text' },
      { page: 2, pages: 2, stage: 'text' },
    ]);
  });

  it('remembers where each word is seen', async () => {
    const outcome = await readDocument(pdfOf([PAGE, PAGE]), 'a.pdf');
    const { text, layout } = outcome.ok ? outcome.value : expect.fail('not read');
    const boxes = layout === undefined ? [] : boxesIn(layout);
    const day = boxes.filter((box) => text.slice(box.start, box.end) === '20/6/2025.');
    expect(day.map(({ page, x, y, confidence }) => [page, Math.round(x * 595), Math.round(y * 842), confidence])).toEqual([1, 2].map((page) => [page, 85 + 11 * 7, 105, null]));
  });

  it('says of letters that were mapped wrongly that they were put back, and of how many one can be sure', async () => {
    const outcome = await readDocument(pdfOf([[{ text: '7KӵF KLӋQ 4X\\ӃW ÿӏQK Vӕ', x: 85, y: 100 }]]), 'a.pdf');
    expect(outcome.ok && [outcome.value.text, outcome.value.notes]).toEqual([
      'Thực hiện Quyết định số',
      [{ code: 'broken_text_layer', detail: 'Lớp chữ của tệp pdf bị sai mã ở 100% số từ, đã khôi phục; 100% số từ này đúng chính tả tiếng Việt sau khi khôi phục.' }],
    ]);
  });

  it('leaves blank pages blank', async () => {
    const outcome = await readDocument(pdfOf([PAGE, BLANK]), 'a.pdf');
    expect(outcome.ok && [outcome.value.pages?.length, outcome.value.notes, outcome.value.unread]).toEqual([2, [], undefined]);
  });

  const good = Buffer.from(pdfOf([PAGE]));
  const locked = pdfOf([PAGE], `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>]`);
  const loop = Buffer.from(good.toString('latin1').replace('/Kids [7 0 R]', '/Kids [2 0 R]'), 'latin1');
  it.each([
    ['no text at all', pdfOf([BLANK, BLANK]), 'document.no_text'],
    ['only the words of a stamp', pdfOf([[{ text: 'Ký bởi', x: 85, y: 100 }], BLANK]), 'document.no_text'],
    ['a picture in which there is no word', pdfOf([{ scan: scanOf([]) }]), 'document.no_text'],
    ['a password', locked, 'document.encrypted'],
    ['half of it', good.subarray(0, good.length / 2), 'document.damaged'],
    ['nothing after its first line', Buffer.from('%PDF-1.4\n%%EOF'), 'document.damaged'],
    ['pages that are their own parents', loop, 'document.damaged'],
    ['a page of which there is none', Buffer.from(good.toString('latin1').replace('/Kids [7 0 R]', '/Kids [99 0 R]'), 'latin1'), 'document.damaged'],
  ])('is refused with %s', async (_, bytes, code) => {
    expect(codeOf(await readDocument(bytes, 'a.pdf'))).toBe(code);
  });

  it('never fails otherwise when any of its bytes change', async () => {
    const allowed = new Set(['read', 'document.damaged', 'document.no_text', 'document.encrypted', 'document.inflates', 'document.too_slow', 'document.kind_unknown', 'document.not_unicode']);
    for (let round = 0; round < 8; round += 1) {
      const changed = Buffer.from(good);
      // A fixed walk over the file: the same bytes change in every run.
      for (let step = 0; step < 8; step += 1) changed[(round * 7919 + step * 104_729) % changed.length] = (round * 31 + step * 17) % 256;
      const code = codeOf(await readDocument(changed, 'a.pdf', { limits: { seconds: 5 }, recognise: false }));
      expect(allowed).toContain(code);
    }
  }, 60_000);
});
