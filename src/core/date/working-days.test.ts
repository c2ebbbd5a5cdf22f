import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isCivilDate, weekdayOf } from './civil-date.js';
import { HOLIDAYS, calendarOf } from './holidays-data.js';
import { WEEKENDS_ONLY, addWorkingDays, isWorkingDay, sameOrNextWorkingDay, workingDaysBetween } from './working-days.js';

const CALENDAR = calendarOf(HOLIDAYS);
const DAY = fc.integer({ min: 0, max: 4 * 365 }).map((days) => addDays('2024-01-01', days));

// Lunar dates come from the language's Chinese calendar, which shares its months with the Vietnamese one in these years.
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });
const lunarDay = (date: string): string => lunar.format(new Date(`${date}T00:00:00Z`));

describe('public holidays', () => {
  test('every row is a day of the calendar, given once', () => {
    expect(HOLIDAYS.filter((row) => !isCivilDate(row.day))).toEqual([]);
    expect(new Set(HOLIDAYS.map((row) => row.day)).size).toBe(HOLIDAYS.length);
  });

  test.each([2024, 2025, 2026, 2027])('%d has the days that the Labour Code names', (year) => {
    const days = HOLIDAYS.filter((row) => row.kind === 'holiday' && row.day.startsWith(String(year))).map((row) => row.day);
    expect(days).toEqual(expect.arrayContaining([`${year}-01-01`, `${year}-04-30`, `${year}-05-01`, `${year}-09-02`]));
    expect(days.map(lunarDay)).toEqual(expect.arrayContaining(['1/1', '1/2', '1/3', '3/10']));
  });

  test('make-up days fall on weekends, or nothing would be made up', () => {
    const madeUp = HOLIDAYS.filter((row) => row.kind === 'make_up');
    expect(madeUp.length).toBeGreaterThan(3);
    expect(madeUp.filter((row) => weekdayOf(row.day) < 6)).toEqual([]);
  });

  test('a later row replaces an earlier one for the same day', () => {
    const own = calendarOf([...HOLIDAYS, { day: '2025-05-02', name: 'Làm việc', kind: 'make_up', citation: 'Quyết định của cơ quan' }]);
    expect(isWorkingDay('2025-05-02', own)).toBe(true);
  });
});

describe('working days', () => {
  test.each([
    ['2025-04-18', true, 'a Friday'], ['2025-04-19', false, 'a Saturday'], ['2025-04-26', true, 'a Saturday worked for 02/5'],
    ['2025-05-02', false, 'swapped'], ['2025-04-07', false, 'Giỗ Tổ'], ['2026-04-27', false, 'substitute for a Sunday'],
  ])('%s: %s (%s)', (date, works) => expect(isWorkingDay(date, CALENDAR)).toBe(works));

  test.each([
    ['2025-04-18', '2025-04-18'], ['2025-04-19', '2025-04-21'], ['2025-04-30', '2025-05-05'], ['2025-01-25', '2025-02-03'], ['2026-02-14', '2026-02-23'],
  ])('a period that ends on %s ends on %s', (date, expected) => expect(sameOrNextWorkingDay(date, CALENDAR)).toBe(expected));

  test.each([
    ['2025-04-18', 2, '2025-04-22'], ['2025-04-25', 1, '2025-04-26'], ['2025-04-29', 1, '2025-05-05'], ['2025-05-05', -1, '2025-04-29'], ['2025-04-19', 0, '2025-04-19'],
  ])('%s and %d working days is %s', (date, count, expected) => expect(addWorkingDays(date, count, CALENDAR)).toBe(expected));

  test('counting undoes adding', () => {
    fc.assert(fc.property(DAY, fc.integer({ min: 0, max: 200 }), (date, count) => {
      const later = addWorkingDays(date, count, CALENDAR);
      expect(workingDaysBetween(date, later, CALENDAR)).toBe(count);
      expect(count === 0 || isWorkingDay(later, CALENDAR)).toBe(true);
    }));
  });

  test('a calendar of nothing but holidays still gives an answer', () => {
    const never = { holidays: new Set(Array.from({ length: 800 }, (_, index) => addDays('2025-01-01', index))), makeUpDays: new Set<string>() };
    expect(sameOrNextWorkingDay('2025-01-01', never)).toBe('2025-01-01');
    expect(addWorkingDays('2025-01-01', 3, never) < '2026-02-01').toBe(true);
    expect(addWorkingDays('9999-12-31', 3, WEEKENDS_ONLY)).toBe('9999-12-31');
  });
});
