import { expect, test } from 'vitest';
import { Figure } from './overview.js';
import { TaskFilter } from './tasks.js';

test('the filter of a figure travels as JSON and comes back as a query', () => {
  const filter = { state: 'open', below: true, mine: false } as const;
  expect(Figure.parse({ key: 'open', value: 3, filter })).toEqual({ key: 'open', value: 3, filter });
  const query = Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, String(value)]));
  expect(TaskFilter.parse(query)).toEqual(filter);
});
