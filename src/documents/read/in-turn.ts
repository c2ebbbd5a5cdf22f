const last = new Map<string, Promise<unknown>>();

/**
 * Does one piece of work after the other of each kind, in the order in which they came; a piece that fails does not hold up the next.
 *
 * @param kind what must not happen twice at the same time
 */
export function inTurn<T>(kind: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(kind) ?? Promise.resolve();
  const mine = before.then(work, work);
  const ended = mine.then(() => undefined, () => undefined);
  last.set(kind, ended);
  return mine;
}
