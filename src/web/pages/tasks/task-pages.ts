import type { RouteAnswer } from '#contract/index.js';

type TaskList = RouteAnswer<'listTasks'>;
export type TaskLine = TaskList['tasks'][number];

/** A page of a list as it was read: its rows lie between two places, so that it can be read again by itself. */
export interface TaskPage extends Pick<TaskList, 'tasks' | 'total'> {
  /** The place with which it ends and the next one begins; null for the last page of the list. */
  readonly next: string | null;
  /** The order in which pages were read. */
  readonly readAs: number;
}

/** A part of a list from the server: from a place on, not beyond another, as many as fit into one answer. */
export type AskTasks = (cursor: string | null, until: string | null) => Promise<TaskList>;

let reads = 0;

/**
 * Reads the page that begins at a place. A page that was read before ends where it ended then, however many rows have come into it, so that the
 * pages beside it need not be read again: nothing is shown twice or left out between them.
 */
export async function readPage(ask: AskTasks, after: string | null, until: string | null): Promise<TaskPage> {
  const first = await ask(after, until);
  const tasks = [...first.tasks];
  let next = first.nextCursor;
  while (until !== null && next !== null) {
    const more = await ask(next, until);
    tasks.push(...more.tasks);
    next = more.nextCursor;
  }
  reads += 1;
  return { tasks, total: first.total, next: until ?? next, readAs: reads };
}

/** The rows of all pages, each once: a task that went from one page to another stands in the one that was read last. */
export function rowsOf(pages: readonly TaskPage[]): readonly TaskLine[] {
  const held = new Map<string, TaskPage>();
  for (const page of pages) {
    for (const { id } of page.tasks) {
      const other = held.get(id);
      if (other === undefined || other.readAs < page.readAs) held.set(id, page);
    }
  }
  return pages.flatMap((page) => page.tasks.filter(({ id }) => held.get(id) === page));
}

/** Which pages rows stand in, by the places of the rows in the list. */
export function pagesBetween(pages: readonly TaskPage[], first: number, last: number): readonly number[] {
  let from = 0;
  return pages.flatMap(({ tasks }, at) => {
    const to = from + tasks.length;
    const isSeen = first < to && last >= from;
    from = to;
    return isSeen ? [at] : [];
  });
}
