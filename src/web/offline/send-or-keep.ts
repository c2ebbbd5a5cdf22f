import type { TaskView } from '#contract/index.js';
import { ProblemError, UnreachableError } from '../api/problem.js';
import { dropUnsent, keepUnsent } from './outbox-store.js';
import type { Unsent } from './outbox-store.js';
import { alone, handOver } from './send-unsent.js';

/** Asks the browser to wake the worker once there is a line again, also when every page is closed. */
async function askForLine(): Promise<void> {
  const worker = (await navigator.serviceWorker?.getRegistration()) as { readonly sync?: { register(tag: string): Promise<void> } } | undefined;
  await worker?.sync?.register('dondoc.outbox');
}

/** Longer than a form waits for its answer. */
const HELD = 30_000;

/**
 * Sends a command that may wait. It is kept before it goes, so that nothing of it is lost whenever the telephone dies, and it keeps its key, so that
 * it is done once. @returns the task afterwards; null where it waits for the line
 * @throws ProblemError where the server refuses it; the form then has the words still
 */
export async function sendOrKeep(written: Omit<Unsent, 'at' | 'heldUntil' | 'refused'>): Promise<TaskView | null> {
  const item: Unsent = { ...written, at: Date.now(), heldUntil: Date.now() + HELD, refused: null };
  const isKept = await keepUnsent(item).then(() => true, () => false);
  try {
    const task = await alone(() => handOver(item));
    if (isKept) await dropUnsent(item.id);
    return task;
  } catch (error) {
    if (!isKept) throw error;
    if (!mayHaveArrived(error)) {
      await dropUnsent(item.id);
      throw error;
    }
    await keepUnsent({ ...item, heldUntil: 0 });
    await askForLine().catch(() => undefined);
    return null;
  }
}

/** Whether nobody can say what became of it: there was no answer, or that of a server in trouble. A clear refusal is said in the form. */
function mayHaveArrived(error: unknown): boolean {
  return error instanceof UnreachableError || (error instanceof ProblemError && error.problem.status >= 500);
}
