import type { TaskLine } from './task-lines.js';
import type { useTasks } from './use-tasks.js';

/** Every row of a list: what is not read yet is read first. @throws Error where a page cannot be read */
export async function readWhole(tasks: ReturnType<typeof useTasks>): Promise<readonly TaskLine[]> {
  let state = tasks;
  while (state.hasNextPage) {
    state = await tasks.fetchNextPage();
    if (state.isError) throw state.error;
  }
  return state.data?.pages.flatMap((page) => page.tasks) ?? [];
}
