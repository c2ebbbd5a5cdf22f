import { expect, test } from 'vitest';
import { together } from './together.js';

const after = (turns: number, what: () => unknown): Promise<unknown> => (turns === 0 ? Promise.resolve().then(what) : Promise.resolve().then(() => after(turns - 1, what)));
const fail = (name: string) => (): never => {
  throw new Error(name);
};

test('answers what each answered', async () => {
  expect(await together([after(3, () => 'one'), 2, null, after(1, () => 'four')])).toEqual(['one', 2, null, 'four']);
});

test('waits for all where one fails, and fails as the first in time did', async () => {
  let isDone = false;
  const work = together([after(2, fail('later')), after(1, fail('first')), after(9, () => (isDone = true))]);
  await expect(work).rejects.toThrow('first');
  expect(isDone).toBe(true);
});
