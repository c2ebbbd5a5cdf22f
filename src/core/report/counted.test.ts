import { expect, test } from 'vitest';
import { countedOn } from './counted.js';
import { DEFAULT_DUTY_RULES, dutyPeriod } from './duty.js';

const months = (...numbers: readonly number[]) => numbers.map((month) => dutyPeriod({ rhythm: 'month', year: 2025, index: month }, DEFAULT_DUTY_RULES).window);

test.each([
  ['its own day while nothing is frozen', '2025-04-12', [], '2025-04-12'],
  ['its own day where only other periods are frozen', '2025-04-12', [3, 5], '2025-04-12'],
  ['the first day of the next period', '2025-04-12', [4], '2025-04-15'],
  ['the same on the first and the last day of the frozen one', '2025-03-15', [4], '2025-04-15'],
  ['the same on its last day', '2025-04-14', [4], '2025-04-15'],
  ['the first period that is open, in whatever order they are given', '2025-04-12', [6, 4, 5], '2025-06-15'],
  ['a period that was left open between two frozen ones', '2025-04-12', [4, 6], '2025-04-15'],
])('what becomes known now counts on %s', (_, day, frozen, expected) => {
  expect(countedOn(day, months(...frozen))).toBe(expected);
});
