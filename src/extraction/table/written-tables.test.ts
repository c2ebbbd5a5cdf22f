import { describe, expect, test } from 'vitest';
import { read } from '../read.js';
import type { Reading } from '../reading.js';
import { crawled, html, markdown } from '../testing/drawn-table.js';
import type { TableSample } from '../testing/assignment-tables.js';
import { SAMPLES } from '../testing/assignment-tables.js';
import { MORE_SAMPLES, NO_ASSIGNMENTS } from '../testing/more-assignment-tables.js';
import { OTHER_NONE, OTHER_SAMPLES } from '../testing/other-assignment-tables.js';

const low = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

const said = (reading: Reading): unknown[] => reading.tasks.map((task) => ({
  task: task.text, lead: low(task.lead.map(({ text }) => text)), support: low(task.coordinators.map(({ text }) => text)),
  due: task.deadlines.map(({ bound, anchor, from, to }) => (bound === 'within' ? `within ${from}..${to}` : `${bound} ${anchor ?? ''}`.trim())),
}));

const expected = ({ tasks }: TableSample): unknown[] => tasks.map(({ task, lead, support, due }) => ({ task, lead: low(lead ?? []), support: low(support ?? []), due: due ?? [] }));

const ALL = [...SAMPLES, ...MORE_SAMPLES, ...OTHER_SAMPLES];

describe('tables of Markdown', () => {
  test.each(ALL.filter(({ needsShape }) => needsShape === undefined))('$name', (sample) => {
    expect(said(read(`${sample.before}\n${markdown(sample.table)}\n`))).toEqual(expected(sample));
  });
});

describe('tables of html in Markdown', () => {
  test.each(ALL)('$name', (sample) => {
    expect(said(read(`${sample.before}\n${html(sample.table)}\n`))).toEqual(expected(sample));
  });
});

describe('tables as web crawlers leave them', () => {
  test.each(ALL.filter(({ needsShape, crawl }) => needsShape === undefined && crawl !== 'lost'))('$name', (sample) => {
    expect(said(read(`${sample.before}\n${crawled(sample.table)}`))).toEqual(expected(sample));
  });
});

describe('tables that give nobody work, however they are written', () => {
  test.each([...NO_ASSIGNMENTS, ...OTHER_NONE])('$name', ({ before, table }) => {
    expect([markdown, html, crawled].flatMap((form) => read(`${before}\n${form(table)}\n`).tasks.map(({ text }) => text))).toEqual([]);
  });
});

describe('tables of hostile shape', () => {
  const text = 'Rà soát quy định | Sở Y tế | 2026\n'.repeat(20);
  test.each<[string, { start: number; end: number; colspan: number; rowspan: number; lines: { start: number; end: number }[] }]>([
    ['outside of the text', { start: -5, end: 1e9, colspan: 1, rowspan: 1, lines: [{ start: 1e9, end: -1 }] }],
    ['that reach over everything', { start: 0, end: 4, colspan: 1e6, rowspan: 1e6, lines: [] }],
    ['that end before they begin', { start: 40, end: 2, colspan: 0, rowspan: 0, lines: [{ start: 9, end: 3 }] }],
  ])('give a reading: cells %s', (_, cell) => {
    const rows = Array.from({ length: 5000 }, () => ({ cells: [cell, cell, cell] }));
    for (const task of read(text, { tables: [{ rows }] }).tasks) {
      expect(task.span.start).toBeGreaterThanOrEqual(0);
      expect(task.span.end).toBeLessThanOrEqual(text.length);
    }
  });

  test('take time in proportion to their length', () => {
    const rows = (count: number): string => `STT | Nội dung công việc | Chủ trì | Thời hạn\n${'1 | Rà soát quy định | Sở Y tế | 2026\n'.repeat(count)}`;
    const timeOf = (count: number): number => {
      const source = rows(count);
      const start = Date.now();
      read(source);
      return Date.now() - start;
    };
    timeOf(200);
    expect(timeOf(2000)).toBeLessThan(40 * Math.max(10, timeOf(200)));
  });
});

test.each([
  ['như trên', 'Sở Nội vụ'],
  ['-nt-', 'Sở Nội vụ'],
  ['//', 'Sở Nội vụ'],
  ['"', 'Sở Nội vụ'],
  ['Sở Y tế', 'Sở Y tế'],
])('a cell with %s is led by %s', (cell, lead) => {
  const table = `| TT | Nội dung công việc | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n| 1 | Tổ chức hội nghị tuyên truyền | Sở Nội vụ | Quý I/2026 |\n| 2 | Biên soạn tài liệu hỏi đáp | ${cell} | Quý II/2026 |\n`;
  expect(read(`KẾ HOẠCH\nTuyên truyền năm 2026\n\n${table}`).tasks.map((task) => task.lead.map(({ text }) => text))).toEqual([['Sở Nội vụ'], [lead]]);
});
