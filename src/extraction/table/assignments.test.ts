import { describe, expect, test } from 'vitest';
import { read } from '../read.js';
import type { Reading, Span } from '../reading.js';
import { drawn } from '../testing/drawn-table.js';
import type { TableSample } from '../testing/assignment-tables.js';
import { SAMPLES } from '../testing/assignment-tables.js';
import { MORE_SAMPLES, NO_ASSIGNMENTS } from '../testing/more-assignment-tables.js';
import { OTHER_NONE, OTHER_SAMPLES } from '../testing/other-assignment-tables.js';

interface Sample { readonly text: string; readonly shaped: Reading; readonly plain: Reading }

function readSample({ before, table, after }: TableSample): Sample {
  const { text: rows, table: shape } = drawn(table, before.length);
  const text = `${before}${rows}${after ?? ''}\n`;
  return { text, shaped: read(text, { tables: [shape] }), plain: read(text) };
}

const low = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

/** Tasks in the form of the samples. */
function said(reading: Reading, wanted: TableSample['tasks']): unknown[] {
  return reading.tasks.map((task, index) => ({
    task: task.text, lead: low(task.lead.map(({ text }) => text)), support: low(task.coordinators.map(({ text }) => text)),
    due: task.deadlines.map(({ bound, anchor, from, to }) => (bound === 'within' ? `within ${from}..${to}` : `${bound} ${anchor ?? ''}`.trim())),
    product: wanted[index]?.product === undefined ? undefined : task.deliverables[0]?.text,
  }));
}

const expected = ({ tasks }: TableSample): unknown[] => tasks.map(({ task, lead, support, due, product }) => ({ task, lead: low(lead ?? []), support: low(support ?? []), due: due ?? [], product }));

describe('tables of assignments, with their shape beside the text', () => {
  test.each([...SAMPLES, ...MORE_SAMPLES, ...OTHER_SAMPLES])('$name', (sample) => {
    expect(said(readSample(sample).shaped, sample.tasks)).toEqual(expected(sample));
  });
});

describe('tables of assignments, from text alone', () => {
  test.each([...SAMPLES, ...MORE_SAMPLES, ...OTHER_SAMPLES].filter(({ needsShape }) => needsShape === undefined))('$name', (sample) => {
    expect(said(readSample(sample).plain, sample.tasks)).toEqual(expected(sample));
  });
});

describe('tables that give nobody work', () => {
  test.each([...NO_ASSIGNMENTS, ...OTHER_NONE])('$name', (sample) => {
    const { shaped, plain } = readSample(sample);
    expect([...shaped.tasks, ...plain.tasks].map(({ text }) => text)).toEqual([]);
  });
});

test('what goes on overleaf from a curriculum is no assignment', () => {
  const first = drawn('STT | Môn học | Số ĐVHT | Thời gian học | Đơn vị giảng\n1 | Dược lý học lâm sàng trong điều trị | 6 | 05/6/2026 | Khoa Dược\n2 | Chăm sóc người bệnh hậu phẫu | 4 | 12/6/2026 | Khoa Ngoại', 0);
  const second = drawn('3 | Theo dõi tác dụng không mong muốn | 6 | 19/6/2026 | Khoa Dược\n4 | Thực hành tại bệnh viện tuyến tỉnh | 4 | 26/6/2026 | Khoa Nội\n5 | Ôn tập và thi kết thúc học phần | 2 | 30/6/2026 | Khoa Dược', first.text.length + 1);
  const text = `${first.text}\n${second.text}\n`;
  expect(read(text, { tables: [first.table, second.table] }).tasks).toEqual([]);
});

describe('every field of a row has its own place', () => {
  test.each([...SAMPLES, ...MORE_SAMPLES, ...OTHER_SAMPLES])('$name', (sample) => {
    const { text, shaped } = readSample(sample);
    const words = (span: Span): string => text.slice(span.start, span.end);
    for (const task of shaped.tasks) {
      expect(words(task.span)).toBe(task.text);
      for (const { span, text: name, basis } of [...task.lead, ...task.coordinators]) if (span !== null && basis === 'table' && !name.includes('tỉnh')) expect(name.toLowerCase()).toContain(words(span).toLowerCase().split(' ').at(-1));
      for (const { span, text: printed } of [...task.deadlines, ...task.deliverables]) if (span !== null) expect(words(span)).toBe(printed);
    }
  });
});
