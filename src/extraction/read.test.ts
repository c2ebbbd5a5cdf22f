import { expect, test } from 'vitest';
import { explain, read, readDeadlinePhrase } from './index.js';

// A caller without types can give anything.
test.each([undefined, null, 12, {}, ['Giao Sở Y tế rà soát trước ngày 20/6/2026.'], NaN])('%s is read as an empty text', (given) => {
  const text = given as string;
  expect(read(text)).toEqual(read(''));
  expect(explain(text, 0)).toEqual(explain('', 0));
  expect(readDeadlinePhrase(text, '2026-06-01')).toEqual([]);
});
