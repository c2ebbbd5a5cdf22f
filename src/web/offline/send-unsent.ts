import { call } from '../api/call.js';
import { ProblemError } from '../api/problem.js';
import { dropUnsent, keepUnsent, unsentOf } from './outbox-store.js';
import type { Unsent } from './outbox-store.js';

const LOCK = 'dondoc.outbox';

/** One tab or worker at a time sends; where a browser has no locks, the key of each command keeps it from happening twice. */
export function alone<T>(work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(LOCK, work) : work();
}

/** Hands a command over under its own key. @throws ProblemError where the server refuses, UnreachableError where it does not answer */
export function handOver(item: Unsent): ReturnType<typeof call<'reportProgress'>> {
  return call(item.route, item.input, { key: item.id });
}

/** Whether a refusal is of the moment: the session ended, too much at once, a fault of the server. The command itself may be good. */
export function isPassing({ problem: { status, code } }: ProblemError): boolean {
  return status === 401 || status === 429 || status >= 500 || code === 'session.forged' || code === 'session.password_change_needed';
}

/** Sends what waits, in its order, until the server is not reached or asks to wait. What it refuses stays, with its words. @returns how many it took */
export function sendUnsent(personId: string): Promise<number> {
  return alone(async () => {
    let taken = 0;
    for (const item of await unsentOf(personId)) {
      if (item.refused !== null || item.heldUntil > Date.now()) continue;
      try {
        await handOver(item);
        await dropUnsent(item.id);
        taken += 1;
      } catch (error) {
        if (!(error instanceof ProblemError) || isPassing(error)) return taken;
        await keepUnsent({ ...item, refused: error.problem.detail });
      }
    }
    return taken;
  });
}
