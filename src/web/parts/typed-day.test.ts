import { expect, it } from 'vitest';
import { typedDay } from './typed-day.js';

it.each([['14/4/2025', '2025-04-14'], ['', null], ['tháng 4/2025', undefined], ['không rõ', undefined]])('the typed day “%s” is %s', (text, day) => {
  expect(typedDay(text, '2025-04-20')).toBe(day);
});
