import { expect, it } from 'vitest';
import { reportDifference, textDifference } from './difference.js';
import type { ReportLine, ReportSection } from './report.js';

const shown = (older: string, newer: string): string => textDifference(older, newer).map((piece) => (piece.in === 'both' ? piece.text : piece.in === 'old' ? `-${piece.text}-` : `+${piece.text}+`)).join('');

it.each([
  ['Đã trình kế hoạch.', 'Đã trình kế hoạch.', 'Đã trình kế hoạch.'],
  ['Đã trình kế hoạch.', 'Đã trình UBND tỉnh kế hoạch.', 'Đã trình +UBND tỉnh +kế hoạch.'],
  ['Tổ chức 02 lớp.', 'Tổ chức 03 lớp.', 'Tổ chức -02 -+03 +lớp.'],
  ['', 'Mới.', '+Mới.+'],
  ['Cũ.', '', '-Cũ.-'],
  ['', '', ''],
  ['a a', 'a a a', 'a +a +a'],
])('%j to %j', (older, newer, expected) => expect(shown(older, newer)).toBe(expected));

const line = (id: string, text: string, more: Partial<ReportLine> = {}): ReportLine => ({ id, text, taskIds: [], ...more });
const section = (key: string, items: readonly ReportLine[]): ReportSection => ({ key, heading: key.toUpperCase(), level: 1, items });

it('tells of lines that came, went and were worded otherwise, and passes over what only moved', () => {
  const older = [section('a', [line('1', 'Một.'), line('2', 'Hai.'), line('3', 'Ba.')]), section('b', [line('4', 'Bốn.')])];
  const newer = [section('a', [line('3', 'Ba.'), line('1', 'Một rưỡi.'), line('5', 'Năm.')]), section('c', [line('6', 'Sáu.')])];
  expect(reportDifference(older, newer).map(({ key, lines }) => [key, lines.map(({ id, pieces }) => `${id}: ${pieces.map((piece) => `${piece.in} ${piece.text.trim()}`).join(', ')}`)])).toEqual([
    ['a', ['1: old Một., new Một rưỡi.', '5: new Năm.', '2: old Hai.']], ['c', ['6: new Sáu.']], ['b', ['4: old Bốn.']],
  ]);
  expect(reportDifference(newer, newer)).toEqual([]);
});

it('tells of footnotes that came', () => {
  const [found] = reportDifference([section('a', [line('1', 'Một.')])], [section('a', [line('1', 'Một.', { notes: [{ after: 'Một', text: 'theo Phụ lục' }] })])]);
  expect(found?.lines[0]?.pieces.at(-1)).toMatchObject({ text: expect.stringContaining('(Chú thích: theo Phụ lục)') as string, in: 'new' });
});
