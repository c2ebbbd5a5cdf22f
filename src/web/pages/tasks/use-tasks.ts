import { useInfiniteQuery } from '@tanstack/react-query';
import type { RouteAnswer } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf } from '../../api/read.js';
import type { TaskQuery } from './filter-url.js';

type TaskList = RouteAnswer<'listTasks'>;

// The first page is there at once; who goes on reading gets larger ones.
const LATER_PAGES = 500;

/** The list of a query, page after page. Pages follow by key, so that nothing is shown twice or left out while tasks change. */
export function useTasks(query: TaskQuery) {
  return useInfiniteQuery({
    queryKey: [...keyOf('listTasks'), query],
    queryFn: ({ pageParam, signal }): Promise<TaskList> => call('listTasks', { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam, limit: LATER_PAGES }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TaskList) => last.nextCursor,
    placeholderData: (before) => before,
  });
}
