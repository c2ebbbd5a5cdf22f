import { describe, expect, test } from 'vitest';
import { isHeldOut, losses } from './evaluate.mjs';

describe('the guard over the scores of the reader', () => {
  const committed = { seeds: { documents: 5, tasks: 84, task: 0.99, lead: 1, lateDeadlines: 0 } };

  test('a figure that falls by more than 0.002 is a loss', () => {
    expect(losses(committed, { seeds: { ...committed.seeds, task: 0.987 } })).toEqual(['seeds.task: 0.99 → 0.987']);
    expect(losses(committed, { seeds: { ...committed.seeds, task: 0.989 } })).toEqual([]);
  });

  test('one deadline more that is read too late is a loss', () => {
    expect(losses(committed, { seeds: { ...committed.seeds, lateDeadlines: 1 } })).toEqual(['seeds.lateDeadlines: 0 → 1']);
  });

  test('gains and documents that are not there are no losses', () => {
    expect(losses(committed, { seeds: { ...committed.seeds, task: 1 } })).toEqual([]);
    expect(losses(committed, {})).toEqual([]);
  });

  test('seeds are never held out, about a third of the others is, always the same', () => {
    const ids = Array.from({ length: 300 }, (_, index) => `van-ban-${index}`);
    const held = ids.filter((id) => isHeldOut(id));
    expect(isHeldOut('seed-000')).toBe(false);
    expect(held.length).toBeGreaterThan(70);
    expect(held.length).toBeLessThan(130);
    expect(ids.filter((id) => isHeldOut(id))).toEqual(held);
  });
});
