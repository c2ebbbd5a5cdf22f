import { expect, test } from 'vitest';
import { withNewAccents, withOldAccents } from './accents.js';

test.each([
  ['Uỷ ban nhân dân', 'Ủy ban nhân dân'],
  ['văn hoá, khoẻ mạnh', 'văn hóa, khỏe mạnh'],
  ['Toà án', 'Tòa án'],
  ['quý II, quỹ đất', 'quý II, quỹ đất'],
  ['hoàn thành, thuỷ lợi', 'hoàn thành, thủy lợi'],
])('the tone mark of %s moves to the first letter', (old, now) => {
  expect(withNewAccents(old)).toBe(now);
  expect(withOldAccents(now)).toBe(old);
});
