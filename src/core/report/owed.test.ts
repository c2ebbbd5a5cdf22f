import { describe, expect, test } from 'vitest';
import type { DatedRules } from './duty.js';
import { type MadeReport, owedPeriods, type Owing } from './owed.js';

const RULES: readonly DatedRules[] = [{ from: '2020-01-01', citation: 'NĐ 09/2019/NĐ-CP', window: { fromDay: 15, toDay: 14 }, sendBy: { day: 25, monthsAfter: 0 } }];
const monthly = (facts: Partial<Owing> = {}): Owing => ({ rhythm: 'month', rules: RULES, since: null, endedOn: null, ...facts });
const report = (key: string, closed: boolean): MadeReport => ({ id: key, key, window: { from: '2025-01-01', to: '2025-01-31' }, sendBy: null, closed });
const states = (duty: Owing, today: string, made: readonly MadeReport[] = []) => owedPeriods(duty, { today, made }).map(({ key, state }) => `${key} ${state}`);

describe('how the times of a duty stand', () => {
  test.each([
    ['a new duty owes the running period first', monthly(), '2025-04-10', [], ['2025-02 before', '2025-03 before', '2025-04 due', '2025-05 ahead']],
    ['owed since January: what was not made is late', monthly({ since: '2025-01' }), '2025-04-10', [], ['2025-01 late', '2025-02 late', '2025-03 late', '2025-04 due', '2025-05 ahead']],
    ['closed is done, open after its day is late', monthly(), '2025-04-10', [report('2025-02', true), report('2025-03', false)], ['2025-02 closed', '2025-03 late', '2025-04 due', '2025-05 ahead']],
    ['between the last day of its data and its day of sending it is due', monthly(), '2025-04-20', [], ['2025-03 before', '2025-04 due', '2025-05 ahead', '2025-06 ahead']],
    ['on its day of sending it is not late yet', monthly({ since: '2025-03' }), '2025-03-25', [], ['2025-02 before', '2025-03 due', '2025-04 ahead', '2025-05 ahead']],
    ['an ended duty owes nothing more; what was late stays', monthly({ since: '2025-02', endedOn: '2025-03-01' }), '2025-04-10', [], ['2025-02 late', '2025-03 before', '2025-04 ahead', '2025-05 ahead']],
    ['the next one that is not closed is due', monthly(), '2025-04-10', [report('2025-04', true)], ['2025-02 before', '2025-03 before', '2025-04 closed', '2025-05 due']],
    ['a first period of another rhythm says nothing', monthly({ since: '2025-Q1' }), '2025-04-10', [], ['2025-02 before', '2025-03 before', '2025-04 due', '2025-05 ahead']],
  ] as const)('%s', (_, duty, today, made, expected) => expect(states(duty, today, made)).toEqual(expected));

  test('no more than a dozen back', () => expect(states(monthly({ since: '2019-01' }), '2025-04-10')).toHaveLength(14));
  test('a report that was made keeps its days', () => expect(owedPeriods(monthly(), { today: '2025-04-10', made: [{ ...report('2025-03', false), sendBy: '2025-04-20' }] })[1]).toMatchObject({ window: { from: '2025-01-01' }, sendBy: '2025-04-20', state: 'due' }));
});
