import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseQueryResult } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { keyOf } from '../../api/read.js';
import type { TaskQuery } from './filter-url.js';
import { pagesBetween, readPage, rowsOf } from './task-pages.js';
import type { AskTasks, TaskLine, TaskPage } from './task-pages.js';

/** A list as far as it has been read. */
export interface TaskRead {
  /** Every row that was read, once. */
  readonly rows: readonly TaskLine[];
  /** How many tasks there are, also those that are not read yet and those that the person may not see; undefined before the first answer. */
  readonly total: number | undefined;
  readonly error: Error | null;
  readonly hasMore: boolean;
  /** The next page is on its way. */
  readonly busy: boolean;
  readonly readMore: () => void;
  /** Every row of the list: what is not read yet, or known to be old, is read first. @throws Error where a page cannot be read */
  readonly readWhole: () => Promise<readonly TaskLine[]>;
  readonly retry: () => void;
  /** Which rows are in sight, by their places: only their pages are kept fresh, besides the first one, which has the total. Without it all are. */
  readonly look: (first: number, last: number) => void;
}

// The first page is there at once; who goes on reading gets larger ones.
const LATER_PAGES = 500;
/** Milliseconds. News of changes are told, so that a page far down is read again for its age alone only after a while. */
const LATER_STALE = 60_000;
const NONE: readonly TaskPage[] = [];

const keyOfPage = (query: TaskQuery, after: string | null): readonly unknown[] => [...keyOf('listTasks'), query, after];

function pageOptions(client: QueryClient, query: TaskQuery, after: string | null) {
  const queryKey = keyOfPage(query, after);
  return {
    queryKey,
    queryFn: ({ signal }: { readonly signal: AbortSignal }): Promise<TaskPage> => {
      const until = client.getQueryData<TaskPage>(queryKey)?.next ?? null;
      const ask: AskTasks = (cursor, to) => call('listTasks', { query: { ...query, ...(cursor === null ? {} : { cursor }), ...(to === null ? {} : { until: to }), ...(cursor === null && to === null ? {} : { limit: LATER_PAGES }) } }, { signal });
      return readPage(ask, after, until);
    },
  };
}

/** The places at which the pages after the first begin, as far as they were read. */
function placesAfter(client: QueryClient, query: TaskQuery, first: TaskPage | undefined): readonly string[] {
  const places: string[] = [];
  let next = first?.next ?? null;
  while (next !== null) {
    const page = client.getQueryData<TaskPage>(keyOfPage(query, next));
    if (page === undefined) break;
    places.push(next);
    next = page.next;
  }
  return places;
}

const dataOf = (results: UseQueryResult<TaskPage>[]): readonly TaskPage[] => results.flatMap(({ data }) => data ?? []);

/** The list of a query, page after page. Each page stands by itself: when tasks change, those that are seen are read again and no other. */
export function useTasks(query: TaskQuery): TaskRead {
  const client = useQueryClient();
  const [seen, setSeen] = useState<readonly number[] | null>(null);
  const first = useQuery({ ...pageOptions(client, query, null), placeholderData: (before: TaskPage | undefined) => before });
  const places = first.isPlaceholderData ? [] : placesAfter(client, query, first.data);
  const later = useQueries({
    queries: places.map((place, at) => ({ ...pageOptions(client, query, place), staleTime: LATER_STALE, enabled: seen === null || seen.includes(at + 1) })),
    combine: dataOf,
  });
  const pages = useMemo(() => (first.data === undefined ? NONE : [first.data, ...later]), [first.data, later]);
  const rows = useMemo(() => rowsOf(pages), [pages]);
  const end = first.isPlaceholderData ? null : (pages.at(-1)?.next ?? null);
  const more = useMore(client, query, end);
  const look = useCallback((from: number, to: number): void => {
    const now = pagesBetween(pages, from, to);
    setSeen((before) => (before !== null && before.join() === now.join() ? before : now));
  }, [pages]);
  return {
    rows, total: first.data?.total, error: more.error ?? first.error, hasMore: end !== null, busy: more.busy, readMore: more.readNext, readWhole: more.readWhole, look,
    retry: () => void first.refetch(),
  };
}

/** Reads on from where the list ends so far. */
function useMore(client: QueryClient, query: TaskQuery, end: string | null) {
  const [state, setState] = useState<{ readonly busy: boolean; readonly error: Error | null }>({ busy: false, error: null });
  const running = useRef(false);
  const reading = async <V>(work: () => Promise<V>): Promise<V> => {
    running.current = true;
    setState({ busy: true, error: null });
    try {
      const done = await work();
      setState({ busy: false, error: null });
      return done;
    } catch (error) {
      setState({ busy: false, error: error instanceof Error ? error : new Error(String(error)) });
      throw error;
    } finally {
      running.current = false;
    }
  };
  const readNext = (): void => {
        if (running.current || end === null) return;
    reading(() => client.fetchQuery({ ...pageOptions(client, query, end), staleTime: Infinity })).catch(() => undefined);
  };
  const readWhole = (): Promise<readonly TaskLine[]> => reading(async () => {
    const pages: TaskPage[] = [];
    let after: string | null = null;
    do {
      // Any age will do, but what news have made stale is read again.
      const page: TaskPage = await client.fetchQuery({ ...pageOptions(client, query, after), staleTime: Infinity });
      pages.push(page);
      after = page.next;
    } while (after !== null);
    return rowsOf(pages);
  });
  return { ...state, readNext, readWhole };
}
