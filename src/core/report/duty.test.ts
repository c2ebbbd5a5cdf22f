import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../date/civil-date.js';
import { namedPeriodOn, periodAfter, periodKey, periodOfKey, RHYTHMS } from '../date/period-key.js';
import { periodContains } from '../date/period.js';
import { type DatedRules, datedPeriod, DEFAULT_DUTY_RULES, dutyPeriod, dutyPeriodOn, type DutyRules, runningPeriods } from './duty.js';

const CALENDAR = { window: null, sendBy: { day: 5, monthsAfter: 1 } };
const since = (from: string, rules: DutyRules): DatedRules => ({ ...rules, from, citation: '' });
const always = (rules: DutyRules): readonly DatedRules[] => [since('1970-01-01', rules)];
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
  expect(periodKey(dutyPeriodOn(rhythm, day, []).named)).toBe(key));

test('every day is counted once', () => {
  fc.assert(fc.property(fc.constantFrom(...RHYTHMS), fc.integer({ min: 0, max: 40_000 }), fc.constantFrom(DEFAULT_DUTY_RULES, CALENDAR), (rhythm, days, rules) => {
    const day = addDays('1980-01-01', days);
    const period = dutyPeriodOn(rhythm, day, always(rules));
    expect(periodContains(period.window, day)).toBe(true);
    expect(dutyPeriod(periodAfter(period.named), rules).window.from).toBe(addDays(period.window.to, 1));
  }));
});

test('figures run on from the first day of the quarter and the year', () => expect(runningPeriods(dutyPeriod(namedPeriodOn('month', '2025-05-20'), DEFAULT_DUTY_RULES), [])).toEqual({
  own: { from: '2025-04-15', to: '2025-05-14' }, quarter: { from: '2025-03-15', to: '2025-05-14' }, year: { from: '2024-12-15', to: '2025-05-14' },
}));

describe('a rule that changes on a day', () => {
  const changed = [since('2020-01-01', DEFAULT_DUTY_RULES), since('2025-05-01', CALENDAR)];
  const period = (key: string, dated: readonly DatedRules[] = changed) => {
    const named = periodOfKey(key);
    if (named === null) throw new Error(key);
    const { window, sendBy } = datedPeriod(named, dated);
    return [window.from, window.to, sendBy];
  };

  test.each([
    ['2019-03', ['2019-02-15', '2019-03-14', '2019-03-25']],
    ['2025-04', ['2025-03-15', '2025-04-14', '2025-04-25']],
    ['2025-05', ['2025-04-15', '2025-05-31', '2025-06-05']],
    ['2025-06', ['2025-06-01', '2025-06-30', '2025-07-05']],
    ['2025-Q2', ['2025-03-15', '2025-06-14', '2025-06-25']],
  ])('%s: what was owed before keeps its days, the first after it leaves none out', (key, days) => expect(period(key)).toEqual(days));

  test('the rows may come in any order', () => expect(period('2025-05', changed.toReversed())).toEqual(period('2025-05')));

  test.each(RHYTHMS)('every day around the change is still counted once: %s', (rhythm) => {
    for (const [before, after] of [[DEFAULT_DUTY_RULES, CALENDAR], [CALENDAR, DEFAULT_DUTY_RULES]] as const) {
      const dated = [since('2020-01-01', before), since('2025-05-01', after)];
      const days = Array.from({ length: 801 }, (_, index) => addDays('2025-05-01', index - 400));
      const twiceOrNever = days.filter((day) => {
        const { window, named } = dutyPeriodOn(rhythm, day, dated);
        return !periodContains(window, day) || datedPeriod(periodAfter(named), dated).window.from !== addDays(window.to, 1);
      });
      expect(twiceOrNever).toEqual([]);
    }
  });
});
