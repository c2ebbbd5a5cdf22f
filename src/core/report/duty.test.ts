import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../date/civil-date.js';
import { namedPeriodOn, periodAfter, periodKey, periodOfKey, RHYTHMS } from '../date/period-key.js';
import { periodContains } from '../date/period.js';
import { DEFAULT_DUTY_RULES, dutyPeriod, dutyPeriodOn, runningPeriods } from './duty.js';

const CALENDAR = { window: null, sendBy: { day: 5, monthsAfter: 1 } };
const at = (key: string, rules = DEFAULT_DUTY_RULES) => {
  const named = periodOfKey(key);
  if (named === null) throw new Error(key);
  return dutyPeriod(named, rules);
};

describe('the days counted and the day of sending (NĐ 09/2019/NĐ-CP, Đ12)', () => {
  test.each([
    ['2025-02', '2025-01-15', '2025-02-14', '2025-02-25'],
    ['2025-01', '2024-12-15', '2025-01-14', '2025-01-25'],
    ['2025-Q1', '2024-12-15', '2025-03-14', '2025-03-25'],
    ['2025-H1', '2024-12-15', '2025-06-14', '2025-06-25'],
    ['2025-H2', '2025-06-15', '2025-12-14', '2025-12-25'],
    ['2025', '2024-12-15', '2025-12-14', '2025-12-25'],
    ['2025-W15', '2025-04-07', '2025-04-13', '2025-04-13'],
  ])('%s', (key, from, to, sendBy) => expect(at(key)).toMatchObject({ window: { from, to }, sendBy }));

  test('by the calendar, sent in the month after', () => expect(at('2025-12', CALENDAR)).toMatchObject({ window: { from: '2025-12-01', to: '2025-12-31' }, sendBy: '2026-01-05' }));
  test('a month that is shorter than the rule says ends on its last day', () => expect(at('2025-02', { window: { fromDay: 31, toDay: 30 }, sendBy: { day: 31, monthsAfter: 0 } })).toMatchObject({ window: { from: '2025-01-31', to: '2025-02-28' }, sendBy: '2025-02-28' }));
});

test.each([['month', '2025-04-14', '2025-04'], ['month', '2025-04-15', '2025-05'], ['quarter', '2025-03-15', '2025-Q2'], ['year', '2025-12-15', '2026'], ['week', '2025-04-13', '2025-W15']] as const)('%s with the data of %s: %s', (rhythm, day, key) =>
  expect(periodKey(dutyPeriodOn(rhythm, day, DEFAULT_DUTY_RULES).named)).toBe(key));

test('every day is counted once', () => {
  fc.assert(fc.property(fc.constantFrom(...RHYTHMS), fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(DEFAULT_DUTY_RULES, CALENDAR), (rhythm, days, rules) => {
    const day = addDays('1980-01-01', days);
    const period = dutyPeriodOn(rhythm, day, rules);
    expect(periodContains(period.window, day)).toBe(true);
    expect(dutyPeriod(periodAfter(period.named), rules).window.from).toBe(addDays(period.window.to, 1));
  }));
});

test('figures run on from the first day of the quarter and the year', () => expect(runningPeriods(dutyPeriod(namedPeriodOn('month', '2025-05-20'), DEFAULT_DUTY_RULES), DEFAULT_DUTY_RULES)).toEqual({
  own: { from: '2025-04-15', to: '2025-05-14' }, quarter: { from: '2025-03-15', to: '2025-05-14' }, year: { from: '2024-12-15', to: '2025-05-14' },
}));
