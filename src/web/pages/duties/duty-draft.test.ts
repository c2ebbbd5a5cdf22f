import { describe, expect, test } from 'vitest';
import { bodyOfDuty, movedTo, NEW_DUTY, type Section, wrongInDuty } from './duty-draft.js';

const NAMED = { ...NEW_DUTY, name: ' Báo cáo quý ' };

describe('a duty as it is typed', () => {
  test('begins with the days of the decree', () => expect(bodyOfDuty(NAMED)).toMatchObject({ name: 'Báo cáo quý', rules: { window: { fromDay: 15, toDay: 14 }, sendBy: { day: 25, monthsAfter: 0 } } }));
  test('by the calendar it has no days of its own', () => expect(bodyOfDuty({ ...NAMED, byCalendar: true, sendDay: '5', monthsAfter: 1 }).rules).toEqual({ window: null, sendBy: { day: 5, monthsAfter: 1 } }));
  test('recipients are lines, empty ones are none', () => expect(bodyOfDuty({ ...NAMED, recipients: 'UBND tỉnh\n\n  Lưu: VT ' }).recipients).toEqual(['UBND tỉnh', 'Lưu: VT']));
  test('new days hold from the next period unless one is named', () => {
    expect(bodyOfDuty(NAMED)).not.toHaveProperty('rulesFrom');
    expect(bodyOfDuty({ ...NAMED, rulesFrom: '2025-Q4' }).rulesFrom).toBe('2025-Q4');
  });
  const unnamed: readonly Section[] = [{ key: 'a', heading: ' ', level: 1, from: 'text', unitIds: [] }];
  test.each([
    ['nothing', NAMED, []], ['its name', NEW_DUTY, ['name']], ['a day that no month has', { ...NAMED, toDay: '32' }, ['toDay']], ['a day that is none', { ...NAMED, sendDay: 'cuối' }, ['sendDay']],
    ['days do not matter by the calendar', { ...NAMED, byCalendar: true, fromDay: '' }, []], ['nor in a week', { ...NAMED, rhythm: 'week', fromDay: '', sendDay: '' }, []],
    ['a heading', { ...NAMED, outline: unnamed }, ['outline']],
  ] as const)('what is wrong: %s', (_, draft, wrong) => expect(wrongInDuty(draft)).toEqual(wrong));
});

test.each([[0, 2, 'bca'], [2, 0, 'cab'], [1, 1, 'abc'], [0, 3, 'abc'], [0, -1, 'abc']])('from place %i to %i', (from, to, order) => expect(movedTo(['a', 'b', 'c'], from, to).join('')).toBe(order));
