import { describe, expect, test } from 'vitest';
import type { Deadline } from '../deadline.js';
import { calendarDays, dueSpan, layBars, turned, weeksOf } from './calendar.js';

const deadline = (part: Partial<Deadline>): Deadline => ({ phrase: '', bound: 'within', anchor: null, from: null, to: null, precision: 'month', source: 'own', ...part });

describe('over which days a task falls due', () => {
  test.each([
    ['no due day', null, null, null],
    ['a day', deadline({ bound: 'by', anchor: '2025-04-18', to: '2025-04-18', precision: 'day' }), '2025-04-18', ['2025-04-18', '2025-04-18']],
    ['before a day', deadline({ bound: 'before', anchor: '2025-05-18', to: '2025-05-17', precision: 'day' }), '2025-05-19', ['2025-05-19', '2025-05-19']],
    ['a month', deadline({ from: '2025-04-01', to: '2025-04-30' }), '2025-04-30', ['2025-04-01', '2025-04-30']],
    ['a quarter', deadline({ from: '2025-10-01', to: '2025-12-31', precision: 'quarter' }), '2025-12-31', ['2025-10-01', '2025-12-31']],
    ['the late part of a month whose end is a day off', deadline({ from: '2025-08-21', to: '2025-08-31', precision: 'late-month' }), '2025-09-03', ['2025-08-21', '2025-09-03']],
    ['a range of days', deadline({ from: '2025-06-10', to: '2025-06-20', precision: 'day' }), '2025-06-20', ['2025-06-10', '2025-06-20']],
    ['one day said as a period', deadline({ from: '2025-06-10', to: '2025-06-10', precision: 'day' }), '2025-06-10', ['2025-06-10', '2025-06-10']],
    ['an older task whose deadline is not kept', null, '2025-06-10', ['2025-06-10', '2025-06-10']],
    ['a period that begins with an event', deadline({ bound: 'relative', from: '2025-06-01', to: '2025-06-11', precision: 'day' }), '2025-06-11', ['2025-06-11', '2025-06-11']],
  ] as const)('%s', (_, given, dueOn, days) => expect(dueSpan({ deadline: given, dueOn })).toEqual(days === null ? null : { from: days[0], to: days[1] }));
});

test.each([
  ['month', '2025-04-14', '2025-03-31', '2025-05-04'], ['month', '2025-09-01', '2025-09-01', '2025-10-05'], ['month', '2027-02-10', '2027-02-01', '2027-02-28'], ['week', '2025-04-18', '2025-04-14', '2025-04-20'], ['week', '2025-04-20', '2025-04-14', '2025-04-20'],
] as const)('a %s that shows %s goes from %s to %s, whole weeks', (span, on, from, to) => {
  expect(calendarDays(span, on)).toEqual({ from, to });
  expect(weeksOf({ from, to }).flat()).toHaveLength(weeksOf({ from, to }).length * 7);
  expect(weeksOf({ from, to }).at(-1)?.at(-1)).toBe(to);
});

test.each([['month', '2025-01-31', 1, '2025-02-28'], ['month', '2025-01-31', -1, '2024-12-31'], ['week', '2025-12-31', 1, '2026-01-07']] as const)('%s of %s turned by %s: %s', (span, on, steps, to) => expect(turned(span, on, steps)).toBe(to));

describe('bars of a week', () => {
  const bar = (from: string, to: string) => ({ from, to });
  const shown = (bars: readonly { from: string; to: string }[]) => layBars('2025-04-14', bars).map(({ bar: { from }, start, end, lane, fromBefore, goesOn }) => [from, start, end, lane, fromBefore, goesOn]);

  test.each([
    ['a bar of another week is not shown', [bar('2025-04-21', '2025-04-25'), bar('2025-04-01', '2025-04-13')], []],
    ['a bar that is wider than the week fills it', [bar('2025-04-01', '2025-04-30')], [['2025-04-01', 0, 6, 0, true, true]]],
    ['a bar stands on its days', [bar('2025-04-15', '2025-04-17')], [['2025-04-15', 1, 3, 0, false, false]]],
    ['two that do not meet share a line', [bar('2025-04-14', '2025-04-15'), bar('2025-04-17', '2025-04-20')], [['2025-04-17', 3, 6, 0, false, false], ['2025-04-14', 0, 1, 0, false, false]]],
    ['two that meet do not; the longer is above', [bar('2025-04-15', '2025-04-16'), bar('2025-04-01', '2025-04-30')], [['2025-04-01', 0, 6, 0, true, true], ['2025-04-15', 1, 2, 1, false, false]]],
    ['a third takes the line that is free', [bar('2025-04-14', '2025-04-17'), bar('2025-04-16', '2025-04-18'), bar('2025-04-18', '2025-04-19')], [['2025-04-14', 0, 3, 0, false, false], ['2025-04-16', 2, 4, 1, false, false], ['2025-04-18', 4, 5, 0, false, false]]],
  ] as const)('%s', (_, bars, laid) => expect(shown([...bars])).toEqual(laid));
});
