import { describe, expect, test } from 'vitest';
import type { TaskLine } from '../task-pages.js';
import { drawnBars, periodLabel, weekOfBars } from './laid.js';
import type { Bar } from './laid.js';

const task = (id: string) => ({ id, title: id, deadline: { phrase: 'trong tháng 4/2025', bound: 'within', anchor: null, from: '2025-04-01', to: '2025-04-30', precision: 'month', source: 'own' } }) as unknown as TaskLine;
const bar = (total: number, ids: readonly string[], days: readonly [string, string] = ['2025-04-01', '2025-04-30']): Bar => ({ from: days[0], to: days[1], total, tasks: ids.map(task) });

describe('how a period is drawn', () => {
  test.each([
    ['one task by itself', bar(1, ['a']), ['a']], ['two tasks by themselves', bar(2, ['a', 'b']), ['a', 'b']], ['many as a number', bar(9, ['a', 'b', 'c']), ['2025-04-01 2025-04-30']],
    ['one that may not be read as a number', bar(1, []), ['2025-04-01 2025-04-30']], ['two of which one may be read as a number', bar(2, ['a']), ['2025-04-01 2025-04-30']],
  ] as const)('%s', (_, given, keys) => expect(drawnBars([given]).map(({ key }) => key)).toEqual(keys));
});

test('a period is called as its tasks say it, or by its days', () => {
  expect(periodLabel(bar(9, ['a']), 'vi')).toBe('Tháng 4/2025');
  expect(periodLabel(bar(9, []), 'vi')).toBe('01/04/2025 - 30/04/2025');
});

test('a week takes as many lines as bars meet in it', () => {
  const bars = drawnBars([bar(9, []), bar(1, ['a'], ['2025-04-14', '2025-04-15']), bar(1, ['b'], ['2025-04-17', '2025-04-18'])]);
  expect([weekOfBars('2025-04-14', bars).lanes, weekOfBars('2025-04-21', bars).lanes, weekOfBars('2025-05-05', bars).lanes]).toEqual([2, 1, 0]);
});
