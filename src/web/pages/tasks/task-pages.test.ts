import { describe, expect, it, test } from 'vitest';
import { pagesBetween, readPage, rowsOf } from './task-pages.js';
import type { AskTasks, TaskLine, TaskPage } from './task-pages.js';

const task = (id: number): TaskLine => ({ id: String(id) }) as TaskLine;
const page = (readAs: number, ...ids: readonly number[]): TaskPage => ({ tasks: ids.map(task), total: 9, next: null, readAs });
const idsOf = ({ tasks }: Pick<TaskPage, 'tasks'>): readonly string[] => tasks.map(({ id }) => id);

/** A list of numbered tasks from which at most two are given at a time, and what was asked of it. */
function listOf(...ids: readonly number[]) {
  const asked: (readonly [string | null, string | null])[] = [];
  const ask: AskTasks = (cursor, until) => {
    asked.push([cursor, until]);
    const within = ids.filter((id) => id > Number(cursor ?? -1) && id <= Number(until ?? Infinity));
    return Promise.resolve({ tasks: within.slice(0, 2).map(task), nextCursor: within.length > 2 ? String(within[1]) : null, total: ids.length, may: [] });
  };
  return { ask, asked };
}

describe('a page', () => {
  it('read for the first time is one answer, and ends where the next begins', async () => {
    const { ask, asked } = listOf(1, 2, 3);
    expect(await readPage(ask, null, null)).toMatchObject({ tasks: [task(1), task(2)], next: '2', total: 3 });
    expect(asked).toEqual([[null, null]]);
  });
  it('read again ends where it did, also where rows have come into it', async () => {
    const { ask, asked } = listOf(1, 2, 3, 4, 5, 6, 7);
    const again = await readPage(ask, '1', '6');
    expect([idsOf(again), again.next]).toEqual([['2', '3', '4', '5', '6'], '6']);
    expect(asked).toEqual([['1', '6'], ['3', '6'], ['5', '6']]);
  });
  it('of which every row is gone still leads to the next', async () => expect(await readPage(listOf(9).ask, '1', '6')).toMatchObject({ tasks: [], next: '6' }));
  it('at the end of the list leads nowhere', async () => expect(await readPage(listOf(1, 2).ask, '1', null)).toMatchObject({ tasks: [task(2)], next: null }));
});

test.each([
  ['pages one after the other', [page(1, 1, 2), page(2, 3)], ['1', '2', '3']],
  ['a task that came up: the page above was read last', [page(3, 3, 1, 2), page(2, 3, 4)], ['3', '1', '2', '4']],
  ['a task that went down: the page below was read last', [page(1, 1, 2), page(2, 3, 1)], ['2', '3', '1']],
])('%s', (_name, pages, ids) => expect(rowsOf(pages).map(({ id }) => id)).toEqual(ids));

test.each([[0, 1, [0]], [1, 2, [0, 1]], [2, 2, [1]], [3, 9, [3]], [0, 9, [0, 1, 2, 3]], [5, 9, []]] as const)('rows %i to %i of pages of 2, 1, 0 and 2 are of pages %j', (first, last, at) =>
  expect(pagesBetween([page(1, 1, 2), page(2, 3), page(3), page(4, 4, 5)], first, last)).toEqual(at));
