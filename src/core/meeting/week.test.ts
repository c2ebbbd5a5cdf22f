import { describe, expect, test } from 'vitest';
import { mondayOf } from './period.js';
import { calendarFixedOn, changesOfWeek, printWeekChange, type WeekChange, type WeekEntry, weeksTouched } from './week.js';

const entry = (on: string, more: Partial<WeekEntry> = {}): WeekEntry => ({ on, beginsAt: '08:00', name: 'Trực báo tuần 16 năm 2025', place: 'Phòng họp số 1', chair: 'Phạm Quốc Khánh', ...more });
const change = (before: WeekEntry | null, after: WeekEntry | null, more: Partial<WeekChange> = {}): WeekChange => ({ meetingId: 'a', at: '2025-04-12T03:00:00Z', by: 'Nguyễn Thu Hà', before, after, ...more });
const MONDAY = '2025-04-14';

describe('the calendar of a week', () => {
  test.each([['2025-04-14'], ['2025-04-16'], ['2025-04-20']])('the week of %s begins on its Monday', (day) => expect(mondayOf(day)).toBe(MONDAY));

  test.each([[MONDAY, 5, '2025-04-11'], ['2025-04-16', 5, '2025-04-11'], ['2025-04-20', 4, '2025-04-10'], [MONDAY, 7, '2025-04-13'], [MONDAY, 0, '2025-04-07']])('of the week of %s, fixed on weekday %i: %s', (day, weekday, fixed) => expect(calendarFixedOn(day, { weekFixedWeekday: weekday })).toBe(fixed));

  test.each([
    [entry(MONDAY), entry(MONDAY), []], [entry(MONDAY), entry(MONDAY, { beginsAt: '14:00' }), [MONDAY]], [entry(MONDAY), entry('2025-04-22'), [MONDAY, '2025-04-21']], [null, entry('2025-04-18'), [MONDAY]], [entry(MONDAY), null, [MONDAY]],
  ])('from %j to %j touches %j', (before, after, mondays) => expect(weeksTouched(before, after)).toEqual(mondays));

  test('several changes of a meeting are one, from how it stood when the week was fixed, by who was last', () => {
    const later = change(entry(MONDAY, { beginsAt: '14:00' }), entry('2025-04-15'), { at: '2025-04-13T03:00:00Z', by: 'Trần Thị Lụa' });
    expect(changesOfWeek(MONDAY, [later, change(entry(MONDAY), entry(MONDAY, { beginsAt: '14:00' }))])).toEqual([{ ...later, before: entry(MONDAY) }]);
  });

  test('what is again as it was is no change; what came and went neither', () => {
    expect(changesOfWeek(MONDAY, [change(entry(MONDAY), null), change(null, entry(MONDAY), { at: '2025-04-12T04:00:00Z' })])).toEqual([]);
    expect(changesOfWeek(MONDAY, [change(null, entry(MONDAY)), change(entry(MONDAY), null, { at: '2025-04-12T04:00:00Z' })])).toEqual([]);
  });

  test('a meeting that came from another week, or left for one, is a change of both', () => {
    const moved = change(entry(MONDAY), entry('2025-04-22'));
    expect([changesOfWeek(MONDAY, [moved]), changesOfWeek('2025-04-21', [moved]), changesOfWeek('2025-04-28', [moved])]).toEqual([[moved], [moved], []]);
  });

  test.each([
    [null, entry(MONDAY), 'bổ sung', 'added'], [entry('2025-04-22'), entry(MONDAY), 'bổ sung', 'added'], [entry(MONDAY), null, 'không họp', 'called off'], [entry(MONDAY), entry('2025-04-22'), 'chuyển sang 22/04/2025', 'moved to 22/04/2025'],
    [entry(MONDAY), entry('2025-04-15', { place: 'Hội trường' }), 'trước đây 08:00 thứ Hai 14/04/2025; địa điểm cũ: Phòng họp số 1', 'was 08:00 Monday 14/04/2025; was at: Phòng họp số 1'],
    [entry(MONDAY, { chair: '' }), entry(MONDAY), 'chủ trì cũ: –', 'was chaired by: –'],
  ])('from %j to %j is said: %s', (before, after, vi, en) => expect([printWeekChange(MONDAY, change(before, after), 'vi'), printWeekChange(MONDAY, change(before, after), 'en')]).toEqual([vi, en]));
});
