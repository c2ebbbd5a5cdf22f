import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from './civil-date.js';
import { periodContains } from './period.js';
import { daysOf, namedPeriodOn, periodAfter, periodBefore, periodKey, periodOfKey, printPeriodName, RHYTHMS } from './period-key.js';

describe('names and keys', () => {
  test.each([
    ['week', '2025-04-10', '2025-W15', 'tuần 15 năm 2025', 'week 15 of 2025'],
    ['week', '2024-12-30', '2025-W01', 'tuần 1 năm 2025', 'week 1 of 2025'],
    ['week', '2021-01-02', '2020-W53', 'tuần 53 năm 2020', 'week 53 of 2020'],
    ['month', '2025-02-28', '2025-02', 'tháng 02 năm 2025', '02/2025'],
    ['month', '2025-04-18', '2025-04', 'tháng 4 năm 2025', '04/2025'],
    ['quarter', '2025-06-30', '2025-Q2', 'quý II năm 2025', 'quarter 2 of 2025'],
    ['half', '2025-07-01', '2025-H2', '6 tháng cuối năm 2025', 'second half of 2025'],
    ['year', '2025-12-31', '2025', 'năm 2025', '2025'],
  ] as const)('%s of %s', (rhythm, day, key, vi, en) => {
    const period = namedPeriodOn(rhythm, day);
    expect([periodKey(period), printPeriodName(period), printPeriodName(period, 'en')]).toEqual([key, vi, en]);
    expect(periodContains(daysOf(period), day)).toBe(true);
  });

  test.each(['2025-13', '2025-00', '2025-W54', '2025-W00', '2021-W53', '2025-Q5', '2025-H3', '0000', '2025-4', '2025-W5', 'once:1', ''])('no key: %s', (key) => expect(periodOfKey(key)).toBeNull());
});

test('periods follow each other without a gap, and a key leads back', () => {
  fc.assert(fc.property(fc.constantFrom(...RHYTHMS), fc.integer({ min: 0, max: 60_000 }), (rhythm, days) => {
    const period = namedPeriodOn(rhythm, addDays('1960-01-01', days));
    expect(periodOfKey(periodKey(period))).toEqual(period);
    expect(daysOf(periodAfter(period)).from).toBe(addDays(daysOf(period).to, 1));
    expect(periodBefore(periodAfter(period))).toEqual(period);
  }));
});
