import { setTimeout as sleep } from 'node:timers/promises';

/** Steps of stopping, gathered while starting and taken in reverse. */
export interface Undo {
  add(name: string, work: () => Promise<unknown>, patience?: number): void;
  /** Takes every step once, the last added first; a step that fails or takes too long is told and does not hold up the others. */
  run(): Promise<void>;
}

/** Milliseconds a step may take where it does not say otherwise. */
const PATIENCE = 1000;

export function gatherUndo(tell: (name: string, fault: unknown) => void): Undo {
  const steps: { readonly name: string; readonly work: () => Promise<unknown>; readonly patience: number }[] = [];
  let running: Promise<void> | null = null;
  const runAll = async (): Promise<void> => {
    for (let next = steps.pop(); next !== undefined; next = steps.pop()) {
      const { name, work, patience } = next;
      const late = new AbortController();
      try {
        await Promise.race([work(), sleep(patience, null, { signal: late.signal }).then(() => Promise.reject(new Error(`not done after ${patience} ms`)))]);
      } catch (fault) {
        tell(name, fault);
      } finally {
        late.abort();
      }
    }
  };
  return {
    add: (name, work, patience = PATIENCE) => void steps.push({ name, work, patience }),
    run: () => (running ??= runAll()),
  };
}
