import { expect, test } from 'vitest';
import { dayOfInstant } from './instant.js';

test.each([
  ['2026-11-21T20:00:00.000Z', '2026-11-22'], ['2026-11-21T16:59:59Z', '2026-11-21'], ['2026-11-21T17:00:00Z', '2026-11-22'], ['2026-12-31T18:00:00Z', '2027-01-01'], ['2026-11-22T03:00:00+07:00', '2026-11-22'], ['2026-11-22', '2026-11-22'], ['không rõ', 'không rõ'],
])('%s was on %s', (instant, day) => expect(dayOfInstant(instant)).toBe(day));
