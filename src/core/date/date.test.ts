import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, civilDate, daysBetween, isCivilDate, isoWeekOf, partsOf, weekdayOf } from './civil-date.js';
import {
  halfYearPeriod, monthOf, monthPeriod, partOfMonth, partOfQuarter, periodContains, quarterPeriod, weekPeriod, yearPeriod,
} from './period.js';
import { printDay, printOfficialDay, printWeekday, relativeDay } from './print.js';

const ANY_DAY = fc.integer({ min: 0, max: 9998 * 365 }).map((days) => addDays('0001-01-01', days));
const NUMBERS = fc.tuple(fc.integer({ min: -5, max: 10_005 }), fc.integer({ min: -2, max: 15 }), fc.integer({ min: -2, max: 34 }));

// The language's own calendar is the witness: it is right about days, and only its zones make it unfit for the product.
const witness = (date: string): Date => new Date(`${date}T00:00:00Z`);

describe('days of the calendar', () => {
  test.each([
    [2025, 4, 18, '2025-04-18'], [2024, 2, 29, '2024-02-29'], [2025, 2, 29, null], [2025, 4, 31, null], [1900, 2, 29, null],
    [2000, 2, 29, '2000-02-29'], [2025, 13, 1, null], [2025, 0, 1, null], [0, 1, 1, null], [2025, 1.5, 1, null],
  ])('%d-%d-%d is %s', (year, month, day, expected) => expect(civilDate(year, month, day)).toBe(expected));

  test.each(['2025-4-18', '18/04/2025', '2025-02-30', '2025-04-18T00:00', '', '٢٠٢٥-٠٤-١٨', ' 2025-04-18'])('%s is not a day', (text) => expect(isCivilDate(text)).toBe(false));

  test('a day exists exactly when the witness keeps its numbers', () => {
    fc.assert(fc.property(NUMBERS, ([year, month, day]) => {
      const text = `${String(Math.max(year, 0)).padStart(4, '0')}-${String(Math.max(month, 0)).padStart(2, '0')}-${String(Math.max(day, 0)).padStart(2, '0')}`;
      const moment = witness(text);
      const exists = year >= 1 && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
      expect(civilDate(year, month, day)).toBe(exists && year <= 9999 ? text : null);
    }));
  });

  test('adding, counting and naming days agree with the witness', () => {
    fc.assert(fc.property(ANY_DAY, fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
      const later = addDays(date, days);
      fc.pre(later > '0001-01-01' && later < '9999-12-31');
      expect(daysBetween(date, later)).toBe(days);
      expect(witness(later).getTime() - witness(date).getTime()).toBe(days * 86_400_000);
      expect(weekdayOf(date) % 7).toBe(witness(date).getUTCDay());
    }));
  });

  test.each([
    ['2025-01-31', 1, '2025-02-28'], ['2024-01-31', 1, '2024-02-29'], ['2025-03-31', -1, '2025-02-28'], ['2025-12-15', 1, '2026-01-15'], ['2025-01-15', -1, '2024-12-15'], ['2025-06-30', 12, '2026-06-30'],
  ])('%s and %d months is %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected));

  test('the calendar has a first and a last day, and stops there', () => {
    expect(addDays('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('0001-01-01', -1)).toBe('0001-01-01');
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
    expect(addDays('2025-04-18', Number.NaN)).toBe('0001-01-01');
  });

  test.each([
    ['2025-04-11', 2025, 15], ['2024-12-30', 2025, 1], ['2027-01-01', 2026, 53], ['2026-01-01', 2026, 1], ['2025-12-28', 2025, 52], ['2025-12-29', 2026, 1],
  ])('%s lies in week %d/%d', (date, year, week) => expect(isoWeekOf(date)).toEqual({ year, week }));

  test('a day lies in the week that it is counted in', () => {
    fc.assert(fc.property(ANY_DAY, (date) => {
      const { year, week } = isoWeekOf(date);
      fc.pre(date > '0001-01-08' && date < '9999-12-20');
      expect(periodContains(weekPeriod(year, week), date)).toBe(true);
    }));
  });
});

describe('periods', () => {
  test.each([
    ['February of a leap year', monthPeriod(2024, 2), '2024-02-01', '2024-02-29'],
    ['quý II', quarterPeriod(2025, 2), '2025-04-01', '2025-06-30'],
    ['quý IV', quarterPeriod(2025, 4), '2025-10-01', '2025-12-31'],
    ['6 tháng cuối năm', halfYearPeriod(2025, 2), '2025-07-01', '2025-12-31'],
    ['năm', yearPeriod(2025), '2025-01-01', '2025-12-31'],
    ['tuần 15', weekPeriod(2025, 15), '2025-04-07', '2025-04-13'],
    ['đầu tháng', partOfMonth(2025, 5, 'early'), '2025-05-01', '2025-05-10'],
    ['giữa tháng', partOfMonth(2025, 5, 'mid'), '2025-05-11', '2025-05-20'],
    ['cuối tháng', partOfMonth(2025, 2, 'late'), '2025-02-21', '2025-02-28'],
    ['đầu quý', partOfQuarter(2025, 3, 'early'), '2025-07-01', '2025-07-31'],
    ['cuối quý', partOfQuarter(2025, 3, 'late'), '2025-09-01', '2025-09-30'],
    ['the month of a day', monthOf('2025-04-18'), '2025-04-01', '2025-04-30'],
  ])('%s', (_name, period, from, to) => expect(period).toEqual({ from, to }));

  test('the three parts of a month are the month, without gap or overlap', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [early, mid, late] = [partOfMonth(year, month, 'early'), partOfMonth(year, month, 'mid'), partOfMonth(year, month, 'late')];
      expect([early.from, addDays(early.to, 1), addDays(mid.to, 1), late.to]).toEqual([monthPeriod(year, month).from, mid.from, late.from, monthPeriod(year, month).to]);
    }));
  });
});

describe('days in print', () => {
  test('lists always take zeros', () => expect(printDay('2025-04-05')).toBe('05/04/2025'));

  test.each([
    ['2025-02-05', 'ngày 05 tháng 02 năm 2025'], ['2025-04-14', 'ngày 14 tháng 4 năm 2025'], ['2025-01-31', 'ngày 31 tháng 01 năm 2025'],
    ['2025-03-09', 'ngày 09 tháng 3 năm 2025'], ['2025-12-10', 'ngày 10 tháng 12 năm 2025'],
  ])('%s in an official document is “%s”', (date, expected) => expect(printOfficialDay(date)).toBe(expected));

  test.each([
    ['2025-04-18', 'hôm nay', 'today'], ['2025-04-21', 'còn 3 ngày', '3 days left'], ['2025-04-12', 'quá 6 ngày', '6 days late'], ['2025-04-19', 'còn 1 ngày', '1 day left'],
  ])('%s seen on 18/04/2025', (date, vi, en) => {
    expect(relativeDay(date, '2025-04-18', 'vi')).toBe(vi);
    expect(relativeDay(date, '2025-04-18', 'en')).toBe(en);
  });

  test('week days have official names', () => {
    expect(printWeekday('2025-04-18', 'vi')).toBe('thứ Sáu');
    expect(printWeekday('2025-04-20', 'vi')).toBe('Chủ nhật');
    expect(printWeekday('2025-04-20', 'en')).toBe('Sunday');
    expect(partsOf('2025-04-20')).toEqual({ year: 2025, month: 4, day: 20 });
  });
});
