import { describe, expect, it } from 'vitest';
import { pdfOf, type PlacedText } from '../../testing/pdf-of.js';
import { READ_LIMITS } from '../limits.js';
import type { ReadText } from '../read-text.js';
import { readPdf } from './read-pdf.js';

const HEIGHT = 842;
const LEFTS = [50, 90, 300, 420, 550];
const LINE = 14;

/** A row as it is drawn: the lines of each cell; `<` is covered from the left, `^` from above. */
type DrawnRow = readonly string[];

const linesOf = (cell: string): string[] => (cell === '<' || cell === '^' ? [] : cell.split('⏎'));
const heightOf = (row: DrawnRow): number => Math.max(1, ...row.map((cell) => linesOf(cell).length)) * LINE + 6;

interface Drawing {
  readonly texts: PlacedText[];
  readonly rules: string;
  readonly bottom: number;
}

/** A table drawn with rules from a height down, letters of 10 points (5 points wide). */
function drawn(rows: readonly DrawnRow[], top: number, shift = 0): Drawing {
  const texts: PlacedText[] = [];
  const rules: string[] = [];
  const line = (x0: number, y0: number, x1: number, y1: number): void => void rules.push(`${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  let y = top;
  rows.forEach((row, index) => {
    const bottom = y + heightOf(row);
    row.forEach((cell, column) => {
      const left = (LEFTS[column] ?? 0) + shift;
      const right = (LEFTS[column + 1] ?? 0) + shift;
      linesOf(cell).forEach((text, at) => text !== '' && texts.push({ text, x: left + 5, y: y + LINE * (at + 1), size: 10 }));
      if (cell !== '<') line(left, y, left, bottom);
      if (cell !== '^') line(left, y, right, y);
      if (index === rows.length - 1) line(left, bottom, right, bottom);
    });
    const end = (LEFTS.at(-1) ?? 0) + shift;
    line(end, y, end, bottom);
    y = bottom;
  });
  return { texts, rules: rules.join('\n'), bottom: y };
}

const readPages = async (pages: readonly Drawing[]): Promise<ReadText> => readPdf({ bytes: Buffer.from(pdfOf(pages.map(({ texts }) => texts), '', pages.map(({ rules }) => rules))), limits: READ_LIMITS, onProgress: () => undefined });

const page = (table: Drawing, ...texts: readonly PlacedText[]): Drawing => ({ ...table, texts: [...table.texts, ...texts] });

const HEAD = ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn'];

/** Each row of each table as "words/columns×rows"; the words of a cell are those of its lines. */
function shapes({ text, tables = [] }: ReadText): string[][] {
  return tables.map(({ rows }) => rows.map(({ cells }) => cells.map(({ lines, colspan, rowspan }) => `${lines.map(({ start, end }) => text.slice(start, end)).join('/')}${colspan * rowspan === 1 ? '' : ` (${colspan}×${rowspan})`}`).join(' ; ')));
}

describe('tables drawn with rules in a pdf', () => {
  it('become rows of cells, wrapped lines joined and entries kept apart', async () => {
    const table = drawn([HEAD, ['1', 'Rà soát quy hoạch các khu dân cư nông⏎thôn mới', 'Sở Xây dựng⏎Sở Tài chính', '30/6/2026'], ['2', 'Kiểm tra công vụ', 'Sở Nội vụ', '']], 200);
    const read = await readPages([page(table, { text: 'Phụ lục', x: 50, y: 100 }, { text: 'Hết.', x: 50, y: 700 })]);
    expect(read.text).toBe('Phụ lục\n\nTT | Nội dung nhiệm vụ | Chủ trì | Thời hạn\n1 | Rà soát quy hoạch các khu dân cư nông thôn mới | Sở Xây dựng; Sở Tài chính | 30/6/2026\n2 | Kiểm tra công vụ | Sở Nội vụ |\n\nHết.');
    expect(shapes(read)).toEqual([['TT ; Nội dung nhiệm vụ ; Chủ trì ; Thời hạn', '1 ; Rà soát quy hoạch các khu dân cư nông thôn mới ; Sở Xây dựng/Sở Tài chính ; 30/6/2026', '2 ; Kiểm tra công vụ ; Sở Nội vụ ; ']]);
  });

  it('have the cells that no rule parts as one', async () => {
    const read = await readPages([drawn([HEAD, ['PHÒNG NỘI VỤ', '<', '<', '<'], ['1', 'Rà soát quy hoạch', 'Sở Xây dựng', '2026'], ['2', 'Kiểm tra công vụ', '^', '2026']], 100)]);
    expect(shapes(read)).toEqual([['TT ; Nội dung nhiệm vụ ; Chủ trì ; Thời hạn', 'PHÒNG NỘI VỤ (4×1)', '1 ; Rà soát quy hoạch ; Sở Xây dựng (1×2) ; 2026', '2 ; Kiểm tra công vụ ; 2026']]);
  });

  it('may be open at their sides and at their foot', async () => {
    const { texts, rules, bottom } = drawn([HEAD, ['1', 'Rà soát quy hoạch', 'Sở Xây dựng', '2026'], ['2', 'Kiểm tra công vụ', 'Sở Nội vụ', '2027']], 100);
    const outer = new RegExp(`^(?:(?:${LEFTS[0]}|${LEFTS.at(-1)}) [\\d.]+ m (?:${LEFTS[0]}|${LEFTS.at(-1)}) |[\\d.]+ ${HEIGHT - bottom} m [\\d.]+ ${HEIGHT - bottom} )`);
    const open = rules.split('\n').filter((rule) => !outer.test(rule));
    expect(open.length).toBeLessThan(rules.split('\n').length - 6);
    expect(shapes(await readPages([{ texts, rules: open.join('\n'), bottom }]))).toEqual([['TT ; Nội dung nhiệm vụ ; Chủ trì ; Thời hạn', '1 ; Rà soát quy hoạch ; Sở Xây dựng ; 2026', '2 ; Kiểm tra công vụ ; Sở Nội vụ ; 2027']]);
  });

  it.each<[string, DrawnRow]>([
    ['at its top', ['1⏎⏎2', 'Rà soát quy hoạch các khu⏎dân cư nông thôn mới⏎Kiểm tra công vụ', 'Sở Xây dựng⏎⏎Sở Nội vụ', '2026⏎⏎2027']],
    ['with all else one below the other', ['1⏎2', 'Rà soát quy hoạch⏎Kiểm tra công vụ', 'Sở Xây dựng⏎Sở Nội vụ', '2026⏎2027']],
  ])('have a row for each number where no line parts them: number %s', async (_, row) => {
    const [first, second] = (shapes(await readPages([drawn([HEAD, row], 100)]))[0] ?? []).slice(1);
    expect([first, second]).toEqual([expect.stringMatching(/^1 ; Rà soát quy hoạch(?: các khu dân cư nông thôn mới)? ; Sở Xây dựng ; 2026$/), '2 ; Kiểm tra công vụ ; Sở Nội vụ ; 2027']);
  });

  it('go on overleaf as one table: the head once, a split row whole', async () => {
    const first = drawn([HEAD, ['1', 'Rà soát quy hoạch các khu', 'Sở Xây dựng', '2026']], 500);
    const second = drawn([HEAD, ['', 'dân cư nông thôn', '', ''], ['2', 'Kiểm tra công vụ', 'Sở Nội vụ', '2026']], 100);
    const read = await readPages([page(first, { text: '1', x: 300, y: 40 }), page(second, { text: '2', x: 300, y: 40 })]);
    expect(shapes(read)).toEqual([['TT ; Nội dung nhiệm vụ ; Chủ trì ; Thời hạn', '1 ; Rà soát quy hoạch các khu/dân cư nông thôn ; Sở Xây dựng ; 2026', '2 ; Kiểm tra công vụ ; Sở Nội vụ ; 2026']]);
    expect(read.pages?.map(({ start, end }) => read.text.slice(start, end).includes('dân cư nông thôn'))).toEqual([false, true]);
  });

  it('go on overleaf where a merged cell goes on, also on a sheet that is bound on the other side', async () => {
    const first = drawn([HEAD, ['1', 'Rà soát quy hoạch', 'Sở Xây dựng', '2026'], ['^', 'Báo cáo kết quả rà soát các khu', 'Sở Tài chính', '2027']], 500);
    const second = drawn([['', 'dân cư nông thôn', '', ''], ['^', 'Kiểm tra công vụ', 'Sở Nội vụ', '2026']], 100, 20);
    const read = await readPages([page(first, { text: '1', x: 300, y: 40 }), page(second, { text: 'l2', x: 300, y: 40 })]);
    expect(shapes(read)).toEqual([['TT ; Nội dung nhiệm vụ ; Chủ trì ; Thời hạn', '1 (1×3) ; Rà soát quy hoạch ; Sở Xây dựng ; 2026', 'Báo cáo kết quả rà soát các khu/dân cư nông thôn ; Sở Tài chính ; 2027', 'Kiểm tra công vụ ; Sở Nội vụ ; 2026']]);
  });

  it.each<[string, Drawing]>([
    ['a letterhead without rules', { texts: [{ text: 'UBND TỈNH LAM HỒNG', x: 60, y: 60 }, { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 260, y: 60 }], rules: `60 ${HEIGHT - 70} m 180 ${HEIGHT - 70} l S`, bottom: 0 }],
    ['a frame around the page', { texts: [{ text: 'Kế hoạch công tác năm 2026 của đơn vị', x: 60, y: 60 }], rules: `20 20 m 575 20 l 575 822 l 20 822 l h S`, bottom: 0 }],
    ['a letterhead in a drawn frame', drawn([['', 'UBND TỈNH LAM HỒNG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'a'], ['b', 'Số: 12/KH', 'Lam Hồng', 'c']], 60)],
  ])('are not seen in %s', async (_, drawing) => {
    expect((await readPages([drawing])).tables).toBeUndefined();
  });
});
