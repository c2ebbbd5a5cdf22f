import { expect, test } from 'vitest';
import { inGroupOrder } from './group-order.js';

const GROUPS = [{ key: '', total: 90 }, { key: '2025-05', total: 9 }, { key: '2025-04', total: 2 }, { key: '2025-06', total: 9 }];

test.each([
  ['by size, equal ones by name, what has no name last', false, ['2025-05', '2025-06', '2025-04', '']],
  ['months follow each other', true, ['2025-04', '2025-05', '2025-06', '']],
] as const)('%s', (_, isByMonth, keys) => expect(inGroupOrder(GROUPS, isByMonth).map(({ key }) => key)).toEqual(keys));
