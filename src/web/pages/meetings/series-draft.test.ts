import { expect, test } from 'vitest';
import { bodyOfSeries, hourOf, isHour, NEW_SERIES, type SeriesDraft, wrongInSeries } from './series-draft.js';

const draft = (part: Partial<SeriesDraft>): SeriesDraft => ({ ...NEW_SERIES, name: 'Trực báo', ...part });

test.each<[Partial<SeriesDraft>, readonly string[]]>([
  [{}, []],
  [{ name: ' ' }, ['name']],
  [{ beginsAt: '25h' }, ['hour']],
  // What cannot be kept as it was typed is said, not changed silently.
  [{ rhythm: 'month', monthDay: '31' }, ['monthDay']],
  [{ rhythm: 'quarter', monthDay: '' }, ['monthDay']],
  [{ rhythm: 'month', monthDay: '28' }, []],
  [{ rhythm: 'week', monthDay: '31' }, []],
  [{ leadDays: 'ba', dueDays: '31' }, ['leadDays', 'dueDays']],
])('%j has wrong: %j', (part, wrong) => expect(wrongInSeries(draft(part))).toEqual(wrong));

test.each([['8h30', true, '08:30'], ['8:30', true, '08:30'], ['', true, ''], ['24:00', false, '24:00'], ['8', false, '8']])('%s as an hour', (text, known, kept) => expect([isHour(text), hourOf(text)]).toEqual([known, kept]));

test('what was typed is sent as it was typed', () => {
  expect(bodyOfSeries(draft({ rhythm: 'quarter', monthDay: '5', leadDays: '0', dueDays: '2' }), '2025-01-01')).toMatchObject({ rule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=5', leadDays: 0, dueDays: 2 });
});
