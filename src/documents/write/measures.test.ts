import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Paper, paperLayout, printPaper, textWidth } from '#core/index.js';
import { readDocument } from '../read/read-document.js';
import { type MeasuredLine, type MeasuredPage, measuredPages } from '../testing/measured.js';
import { findOffice, pdfThroughOffice } from './pdf-through-office.js';
import { writePaperPdf } from './pdf/write-paper-pdf.js';
import { printPaperPdf } from './print-paper-pdf.js';

const SENTENCE = 'Tham mưu Ủy ban nhân dân tỉnh ban hành Kế hoạch chuyển đổi số năm 2026 theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị, hoàn thành trước ngày 18/4/2025.';
const PAPER: Paper = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', symbol: 'TB-SKHCN', number: '15', place: 'Lam Hồng', date: '2025-04-08', urgency: 'flash',
  form: { kind: 'named', title: 'THÔNG BÁO', subject: 'Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025' }, addressees: [], bases: ['Căn cứ quy chế làm việc của Sở'], outline: ['arabic'],
  body: [{ kind: 'heading', key: 'h', level: 1, text: 'Văn phòng Sở' }, ...Array.from({ length: 20 }, (_, index) => ({ kind: 'paragraph' as const, key: `p${index}`, text: SENTENCE }))],
  closing: 'Trên đây là kết luận của Giám đốc Sở', recipients: ['Lãnh đạo Sở', 'Lưu: VT, VP'], signing: { capacity: ['TL. GIÁM ĐỐC'], title: 'Chánh Văn phòng', name: 'Lê Thị Hạnh' }, secretary: null,
  annexes: [{ title: 'Danh mục', landscape: true, body: [{ kind: 'table', key: 't', heads: ['STT', 'Nội dung', 'Chủ trì', 'Thời hạn'], widths: [10, 50, 20, 20], rows: Array.from({ length: 40 }, (_, index) => [String(index + 1), SENTENCE, 'Văn phòng Sở', '18/4/2025']) }] }],
};

const office = await findOffice();

const WAYS: readonly (readonly [name: string, there: boolean, pdf: () => Promise<Uint8Array>])[] = [
  ['written without other programs', true, async () => {
    const written = await writePaperPdf(PAPER);
    return written.ok ? written.value : new Uint8Array();
  }],
  ['docx set by LibreOffice, where it is installed', office !== null, async () => {
    const set = await printPaperPdf(PAPER);
    return set.ok ? set.value : new Uint8Array();
  }],
];

describe.for(WAYS)('a paper %s', ([, there, pdf]) => {
  let pages: MeasuredPage[] = [];
  let text = '';
  beforeAll(async () => {
    if (!there) return;
    const bytes = await pdf();
    pages = await measuredPages(bytes);
    const read = await readDocument(bytes, 'a.pdf');
    text = read.ok ? read.value.text : read.refusal.code;
  });
  const line = (words: string, page = 0): MeasuredLine => pages[page]?.lines.find((each) => each.text.includes(words)) ?? { text: '', left: 0, right: 0, baseline: 0, size: 0 };
  // Printed to the millimetre; the measures are those of the decree.
  const near = (measured: number, wanted: number): void => expect(Math.abs(measured - wanted), `${measured} mm for ${wanted} mm`).toBeLessThan(1);
  const middle = ({ left, right }: { readonly left: number; readonly right: number }): number => (left + right) / 2;

  it.skipIf(!there)('is on A4 with the margins of the decree', () => {
    near(pages[0]?.width ?? 0, 210);
    near(pages[0]?.height ?? 0, 297);
    const full = pages[1]?.lines.filter(({ text: words }) => words !== '2') ?? [];
    near(Math.min(...full.map(({ left }) => left)), paperLayout.PAPER.leftMillimetres.value);
    near(Math.max(...full.map(({ right }) => right)), 210 - paperLayout.PAPER.rightMillimetres.value);
    // The ascent of the first line, of 14 points, reaches the margin.
    near(Math.min(...full.map(({ baseline }) => baseline)) - (0.891 * 14 * 25.4) / 72, paperLayout.PAPER.topMillimetres.value);
    expect(Math.max(...full.map(({ baseline }) => baseline))).toBeLessThan(297 - paperLayout.PAPER.bottomMillimetres.value);
  });

  it.skipIf(!there)('has the sizes of the decree', () => {
    const sizes: readonly (readonly [string, number])[] = [
      ['CỘNG HÒA', 12], ['Độc lập', 13], ['SỞ KHOA HỌC', 12], ['Số: 15/TB-SKHCN', 13], ['Lam Hồng, ngày 08', 14], ['HOẢ TỐC', 13], ['THÔNG BÁO', 14], ['Kết luận của Giám đốc Sở tại', 14], ['Tham mưu', 14],
    ];
    for (const [words, size] of sizes) expect(line(words).size, words).toBeCloseTo(size, 1);
  });

  it.skipIf(!there)('keeps the names of the head to one line, on one baseline with each other', () => {
    near(line('SỞ KHOA HỌC VÀ CÔNG NGHỆ').baseline, line('Độc lập - Tự do - Hạnh phúc').baseline);
    near(line('Số: 15/TB-SKHCN').baseline, line('Lam Hồng, ngày 08 tháng 4 năm 2025').baseline);
    near(middle(line('SỞ KHOA HỌC')), middle(line('UBND TỈNH')));
  });

  it.skipIf(!there)('draws its rules under the names: as long as tiêu ngữ, 0,4 of the agency and of the subject', () => {
    const under = (words: string) => pages[0]?.rules.find(({ left, right, y }) => y > line(words).baseline && y < line(words).baseline + 6 && Math.abs(middle({ left, right }) - middle(line(words))) < 2);
    for (const [words, share] of [['Độc lập', 1], ['SỞ KHOA HỌC', 0.4], ['Kết luận của Giám đốc Sở tại', 0.4]] as const) {
      const rule = under(words);
      const width = (textWidth(line(words).text, line(words).size) * 25.4) / 72;
      near((rule?.right ?? 0) - (rule?.left ?? 0), width * share);
      // It touches no mark below a letter.
      expect((rule?.y ?? 0) - line(words).baseline).toBeGreaterThan((0.216 * line(words).size * 25.4) / 72);
    }
  });

  it.skipIf(!there)('has a stamp of 30 x 8 mm around its words', () => {
    const stamp = line('HOẢ TỐC');
    const box = pages[0]?.rules.filter(({ left, right, y }) => left < stamp.left && right > stamp.right && Math.abs(y - stamp.baseline) < 8 && right - left < 40) ?? [];
    near(Math.max(...box.map(({ right }) => right)) - Math.min(...box.map(({ left }) => left)), 30);
    near(Math.max(...box.map(({ y }) => y)) - Math.min(...box.map(({ y }) => y)), 8);
  });

  it.skipIf(!there)('indents first lines by 1,27 cm', () => near(line('Tham mưu').left, 30 + paperLayout.BODY.firstLineMillimetres.value));

  it.skipIf(!there)('numbers pages in the middle of the top margin, none on the first, annexes from 1 again', () => {
    const numberOn = (page: number) => pages[page]?.lines.find(({ text: words, baseline }) => /^\d+$/u.test(words) && baseline < 20);
    const annex = pages.findIndex(({ width }) => width > 250);
    expect(annex).toBeGreaterThan(1);
    expect([0, 1, annex, annex + 1].map((page) => numberOn(page)?.text)).toEqual([undefined, '2', undefined, '2']);
    near(middle(numberOn(1) ?? { left: 0, right: 0 }), 110);
    expect(numberOn(1)?.size).toBeCloseTo(13, 1);
  });

  it.skipIf(!there)('lays annexes on their side and repeats the heads of their tables', () => {
    const sides = pages.filter(({ width }) => width > 250);
    expect(sides.length).toBeGreaterThan(1);
    for (const { lines, rules, width } of sides) {
      near(width, 297);
      near(Math.min(...rules.map(({ left }) => left)), paperLayout.LANDSCAPE.leftMillimetres.value);
      near(Math.max(...rules.map(({ right }) => right)), 297 - paperLayout.LANDSCAPE.rightMillimetres.value);
      expect(lines.some(({ text: words }) => words.includes('Nội dung'))).toBe(true);
    }
  });

  it.skipIf(!there)('is read in the order of the paper', () => {
    const words = (of: string): string => of.replace(/[\s|]+/gu, ' ').trim();
    const read = words(text);
    let at = -1;
    for (const part of printPaper({ ...PAPER, annexes: [] }).text.split(/\n+/u)) {
      const next = read.indexOf(words(part), at + 1);
      expect(next, part).toBeGreaterThan(at);
      at = next;
    }
  });
});

describe('LibreOffice', () => {
  it('is refused where it is not there, fails or takes too long', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-slow-office-'));
    const slow = join(folder, 'soffice');
    await writeFile(slow, '#!/bin/sh\nsleep 30\n', { mode: 0o755 });
    const begun = Date.now();
    for (const program of ['/nowhere/soffice', '/bin/false', slow]) {
      expect(await pdfThroughOffice(new Uint8Array([1]), program, { seconds: 1 })).toMatchObject({ ok: false, refusal: { code: 'paper.pdf_unavailable' } });
    }
    expect(Date.now() - begun).toBeLessThan(10_000);
    await rm(folder, { recursive: true });
  });
});
