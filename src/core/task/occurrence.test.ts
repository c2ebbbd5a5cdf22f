import { describe, expect, test } from 'vitest';
import { printRecurrence, ruleParts } from '../date/recurrence.js';
import { planOccurrence } from './occurrence.js';
import type { PreviousOccurrence } from './occurrence.js';

// Each Friday of April 2025, opened the Wednesday before.
const TIMES = [['2025-04-04', '2025-04-02'], ['2025-04-11', '2025-04-09'], ['2025-04-18', '2025-04-16'], ['2025-04-25', '2025-04-23']].map(([on = '', opensOn = '']) => ({ on, dueOn: on, opensOn }));
const done = (closedOn: string): PreviousOccurrence => ({ isOpen: false, closedOn });
const OPEN: PreviousOccurrence = { isOpen: true, closedOn: null };

describe('what is opened of a duty today', () => {
  test.each<[string, string, PreviousOccurrence | null, string | null, string[]]>([
    ['before the first opens: nothing', '2025-04-01', null, null, []],
    ['on the day it opens', '2025-04-02', null, '2025-04-04', []],
    ['a day late, as the server was off', '2025-04-03', null, '2025-04-04', []],
    ['off over the day itself: one, late', '2025-04-07', null, '2025-04-04', []],
    ['off for three weeks: the latest, the others are skipped', '2025-04-17', null, '2025-04-18', ['2025-04-04', '2025-04-11']],
    ['while one is open: not the next', '2025-04-09', OPEN, null, ['2025-04-04']],
    ['while one is open: what has passed is skipped', '2025-04-14', OPEN, null, ['2025-04-04', '2025-04-11']],
    ['closed late: the one that passed meanwhile is not made up', '2025-04-14', done('2025-04-14'), null, ['2025-04-04', '2025-04-11']],
    ['closed late: the next that has not passed', '2025-04-16', done('2025-04-16'), '2025-04-18', ['2025-04-04', '2025-04-11']],
    ['closed in time long before', '2025-04-23', done('2025-04-03'), '2025-04-25', ['2025-04-04', '2025-04-11', '2025-04-18']],
  ])('%s', (_what, today, previous, open, skipped) => {
    const plan = planOccurrence(TIMES, previous, today);
    expect([plan.open?.on ?? null, plan.skipped.map((time) => time.on)]).toEqual([open, skipped]);
  });
});

describe('a rule in words', () => {
  test.each([
    ['FREQ=DAILY', 'hằng ngày', 'every day'],
    ['FREQ=WEEKLY;BYDAY=FR', 'hằng tuần, thứ Sáu', 'every week, Friday'],
    ['FREQ=WEEKLY;BYDAY=FR;BYHOUR=14;BYMINUTE=0', 'hằng tuần, thứ Sáu', 'every week, Friday'],
    ['FREQ=MONTHLY;BYMONTHDAY=25', 'hằng tháng, ngày 25', 'every month, day 25'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'hằng tháng, ngày cuối tháng', 'every month, the last day'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'hằng quý, ngày 15', 'every 3 months, day 15'],
    ['FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=20', 'hằng quý, ngày 20 của tháng cuối quý', 'every month, in months 3, 6, 9, 12, day 20'],
    ['FREQ=MONTHLY;BYMONTH=6,12;BYMONTHDAY=15', 'tháng 6, 12 hằng năm, ngày 15', 'every month, in months 6, 12, day 15'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'hằng tháng, thứ Hai đầu tiên', 'every month, no. 1 Monday'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15', 'hằng năm, ngày 15/12', 'every year, in month 12, day 15'],
  ])('%s: %s', (rule, vi, en) => expect([printRecurrence({ rule }, 'vi'), printRecurrence({ rule }, 'en')]).toEqual([vi, en]));

  test.each(['', 'FREQ=HOURLY', 'FREQ=MONTHLY;BYMONTHDAY=32', 'FREQ=MONTHLY;BYMONTH=13', 'FREQ=WEEKLY;BYDAY=XX', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;COUNT=3', 'FREQ=DAILY;FREQ=WEEKLY', 'FREQ=WEEKLY;BYDAY=9MO', 'hằng tháng'])('“%s” is none that anybody could read', (rule) => {
    expect(ruleParts(rule)).toBeNull();
    expect(printRecurrence({ rule }, 'vi')).toBe(rule);
  });
});
