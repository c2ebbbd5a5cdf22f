import { describe, expect, it } from 'vitest';
import { pdfOf, type PlacedText } from '../../testing/pdf-of.js';
import { drawnScan, scanOf, type ScanForm } from '../../testing/scan-of.js';
import { readDocument } from '../read-document.js';
import { withoutRuns } from './dark-runs.js';
import type { Picture } from './engine.js';
import { tablesOfScan } from './scan-rules.js';

type Lines = NonNullable<ScanForm['lines']>;

const DOTS = 150;
const UNIT = 72 / DOTS;
const LEFTS = [50, 95, 300, 420, 545];
const TOPS = [200, 240, 300, 360];

/** All lines between these edges, but for those that are left out ("row,column": the cell has no upper border). */
function ruled(open: readonly string[] = [], lefts = LEFTS, tops = TOPS): Lines {
  const level = tops.flatMap((y, row) => lefts.slice(1).flatMap((x, column): Lines => (open.includes(`${row},${column}`) ? [] : [[lefts[column] ?? 0, y, x, y]])));
  return [...level, ...lefts.map((x): Lines[number] => [x, tops[0] ?? 0, x, tops.at(-1) ?? 0])];
}

const PRINT: PlacedText[] = [...TOPS.slice(0, -1).flatMap((top) => LEFTS.slice(0, -1).map((x) => ({ text: 'TTPB', x: x + 5, y: top + 20, size: 12 }))), { text: 'Sở Nội vụ chủ trì, phối hợp với các phòng', x: 60, y: 120 }];

function picture(lines: Lines, form: ScanForm = {}): Picture {
  const canvas = drawnScan(PRINT, { dots: DOTS, lines, ...form });
  const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { width, height, data };
}

const round = (values: readonly number[]): number[] => values.map((value) => Math.round(value / 3) * 3);

describe('tables drawn on a scanned page', () => {
  it.each([[0], [-1.2]])('are found on a sheet that lies askew by %d degrees', (skew) => {
    const found = tablesOfScan(picture(ruled(), { skew }), UNIT);
    expect(found?.grids.map(({ rows, cells }) => [rows, cells.length])).toEqual([[3, 12]]);
    const widths = found?.grids[0]?.edges.slice(1).map((edge, index) => edge - (found.grids[0]?.edges[index] ?? 0));
    expect(round(widths ?? [])).toEqual(round([45, 205, 120, 125]));
    expect(found?.slant).toBeCloseTo(Math.tan((skew * Math.PI) / 180), 2);
  });

  it('have cells over several rows', () => {
    const cells = tablesOfScan(picture(ruled(['2,1', '2,2'])), UNIT)?.grids[0]?.cells ?? [];
    expect(cells.filter(({ rowspan }) => rowspan === 2).map(({ row, column }) => [row, column])).toEqual([[1, 1], [1, 2]]);
  });

  it('are taken away without the letters in them', () => {
    const [plain, table] = [picture([]), picture(ruled())];
    const found = tablesOfScan(table, UNIT);
    const ink = ({ data }: Picture): number => new Uint32Array(data.buffer).reduce((sum, dot) => sum + ((dot & 0xff) < 128 ? 1 : 0), 0);
    expect(found === null ? null : Math.abs(ink(withoutRuns(table, found.runs)) / ink(plain) - 1)).toBeLessThan(0.03);
  });

  it.each<[string, Lines]>([
    ['lines under a letterhead', [[80, 90, 180, 90], [320, 90, 500, 90]]],
    ['the frame of a page', [[20, 20, 575, 20], [575, 20, 575, 820], [575, 820, 20, 820], [20, 820, 20, 20]]],
    ['the stamp of a registry', ruled([], [60, 100, 190], [100, 125, 150, 175])],
    ['lines without cells between them', [[50, 200, 545, 200], [50, 240, 545, 240], [50, 300, 545, 300]]],
  ])('are not seen in %s', (_, lines) => {
    expect(tablesOfScan(picture(lines), UNIT)).toBeNull();
  });
});

const at = (column: number, y: number, ...lines: readonly string[]): PlacedText[] => lines.map((text, index) => ({ text, x: (LEFTS[column] ?? 0) + 6, y: y + 15 * index, size: 12 }));

describe('recognising a table', () => {
  it.each<[string, Lines]>([['drawn', ruled()], ['told by its columns', []]])('%s gives rows of cells, numbers that stand alone among them', async (_, lines) => {
    const texts = [
      ...at(0, 218, 'STT'), ...at(1, 218, 'Nội dung nhiệm vụ'), ...at(2, 218, 'Đơn vị chủ trì'), ...at(3, 218, 'Thời hạn'),
      ...at(0, 258, '1'), ...at(1, 258, 'Rà soát quy chế làm việc', 'của các phòng, đơn vị'), ...at(2, 258, 'Văn phòng'), ...at(3, 258, '30/6/2026'),
      ...at(0, 318, '2'), ...at(1, 318, 'Báo cáo kết quả thực hiện'), ...at(2, 318, 'Phòng Tổ chức', 'cán bộ'), ...at(3, 318, '15/7/2026'),
      { text: 'Giám đốc Sở giao các đơn vị thực hiện những nhiệm vụ sau đây:', x: 70, y: 150 },
    ];
    const outcome = await readDocument(pdfOf([{ scan: scanOf(texts, { skew: 0.4, lines }) }]), 'a.pdf');
    const { text, tables = [], layout } = outcome.ok ? outcome.value : expect.fail(outcome.refusal.code);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'Giám đốc Sở giao các đơn vị thực hiện những nhiệm vụ sau đây:',
      'STT | Nội dung nhiệm vụ | Đơn vị chủ trì | Thời hạn',
      '1 | Rà soát quy chế làm việc của các phòng, đơn vị | Văn phòng | 30/6/2026',
      '2 | Báo cáo kết quả thực hiện | Phòng Tổ chức cán bộ | 15/7/2026',
    ]);
    expect(tables.map(({ rows }) => rows.map(({ cells }) => cells.length))).toEqual([[4, 4, 4]]);
    expect([...(layout?.start ?? [])].every((start, index) => text.slice(start, start + (layout?.length[index] ?? 0)).trim() !== '')).toBe(true);
  }, 60_000);
});
