import { describe, expect, test } from 'vitest';
import { inTreeOrder } from './tree.js';

const task = (id: string, parentId: string | null = null, overdue = false) => ({ id, parentId, overdue });
const drawn = (tasks: Parameters<typeof inTreeOrder>[0]) => inTreeOrder(tasks).map(({ task: { id }, depth, rootId, lateBelow }) => `${'.'.repeat(depth)}${id} of ${rootId}${lateBelow ? ' late below' : ''}`);

describe('tasks as a tree', () => {
  test('what is below stands right behind what is above it, the others keep their order', () => expect(drawn([task('b'), task('a1', 'a'), task('a'), task('b1', 'b')])).toEqual(['b of b', '.b1 of b', 'a of a', '.a1 of a']));
  test('a late leaf marks everything above it, and not itself', () => expect(drawn([task('a'), task('b', 'a'), task('c', 'b', true), task('d', 'a')])).toEqual(['a of a late below', '.b of a late below', '..c of a', '.d of a']));
  test('a task whose parent is not here stands by itself', () => expect(drawn([task('b', 'elsewhere')])).toEqual(['b of b']));
  test('none', () => expect(inTreeOrder([])).toEqual([]));
});
