import { describe, expect, test } from 'vitest';
import { calendarOf } from '../date/holidays-data.js';
import { DEFAULT_TASK_RULES } from '../task/rules.js';
import { TASK } from '../task/testing.js';
import { type Channel, choicesOf, DEFAULT_CHOICES, digestWay, quietHoursLeft } from './choices.js';
import { noticesOf } from './notices.js';
import { warningOf } from './warnings.js';

const calendar = calendarOf([{ day: '2025-04-30', kind: 'holiday', name: '', citation: '' }, { day: '2025-05-01', kind: 'holiday', name: '', citation: '' }]);

describe('warnings: 7, 3 and 1 working days before, and what was missed is said once', () => {
  test.each<[due: string, today: string, step: number | null, left?: number]>([
    ['2025-04-25', '2025-04-15', null], ['2025-04-25', '2025-04-16', 7, 7], ['2025-04-25', '2025-04-17', 7, 6], ['2025-04-25', '2025-04-22', 3, 3], ['2025-04-25', '2025-04-24', 1, 1], ['2025-04-25', '2025-04-25', 1, 0],
    ['2025-04-25', '2025-04-26', null], ['2025-04-21', '2025-04-18', 1, 1],
    // Two days off between: the Tuesday before is one working day away from the Friday after.
    ['2025-05-02', '2025-04-29', 1, 1],
  ])('due %s, on %s: step %s', (due, today, step, left) => expect(warningOf(due, today, { rules: DEFAULT_TASK_RULES, calendar })).toEqual(step === null ? null : { step, left }));

  test('in calendar days where the rule says so; a step of 0 is none', () => {
    const rules = { ...DEFAULT_TASK_RULES, warnInWorkingDays: false, warnDaysLast: 0 };
    expect(warningOf('2025-05-02', '2025-04-29', { rules, calendar })).toEqual({ step: 3, left: 3 });
    expect(warningOf('2025-05-02', '2025-05-01', { rules, calendar })).toEqual({ step: 3, left: 1 });
  });
});

describe('quiet hours', () => {
  test.each([[21, 6, 20, 0], [21, 6, 21, 9], [21, 6, 23, 7], [21, 6, 5, 1], [21, 6, 6, 0], [12, 14, 13, 1], [0, 0, 3, 0]])('from %i until %i, at %i: %i left', (quietFrom, quietUntil, hour, left) => expect(quietHoursLeft({ quietFrom, quietUntil }, hour)).toBe(left));
});

describe('the one way of the digest', () => {
  test.each<[chosen: Channel | 'none', reachable: readonly Channel[], way: Channel | null]>([
    ['mail', ['mail', 'telegram'], 'mail'], ['telegram', ['mail', 'telegram'], 'telegram'], ['mail', ['push', 'zalo'], 'zalo'], ['zalo', [], null], ['none', ['mail', 'push'], null],
  ])('%s of %j: %s', (digestBy, reachable, way) => expect(digestWay({ digestBy }, reachable)).toBe(way));
});

test('what was not chosen is as by default', () => {
  expect(choicesOf(null)).toEqual(DEFAULT_CHOICES);
  expect(choicesOf({ digestBy: 'none', groups: { news: { inbox: false } } as never })).toEqual({ ...DEFAULT_CHOICES, digestBy: 'none', groups: { ...DEFAULT_CHOICES.groups, news: { inbox: false, digest: false, atOnce: [] } } });
});

describe('who is told', () => {
  test('a report is told to nobody; an obstacle only where it was taken up', () => {
    expect(noticesOf('report', TASK)).toEqual([]);
    expect([noticesOf('obstacle', TASK).length, noticesOf('obstacle', { ...TASK, escalatedOn: '2025-04-14' })]).toEqual([0, [{ kind: 'obstacle', to: ['leaders', 'assigner', 'office'] }]]);
  });
  test('a new task is told to its lead; one from the agency above to those who accept it', () => {
    expect(noticesOf('open', { ...TASK, border: null })[0]).toEqual({ kind: 'given', to: ['lead_heads', 'lead_officer'] });
    expect(noticesOf('open', { ...TASK, border: { side: 'above', peer: 'UBND tỉnh' } })[0]).toEqual({ kind: 'given', to: ['registry', 'office', 'leaders'] });
  });
  test('a request is told to those whom the rule lets answer it', () => {
    const asks = (kind: 'cancel' | 'clarify') => noticesOf('request', { ...TASK, openRequest: { kind, entryId: 'e', reason: 'x', askedOn: '2025-04-14' } })[0]?.to;
    expect([asks('cancel'), asks('clarify')]).toEqual([['leaders', 'assigner'], ['office', 'leaders', 'assigner']]);
  });
});
