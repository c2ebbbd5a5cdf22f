import { useSyncExternalStore } from 'react';

/** Answers on the screen that were kept, because the server was not reached, by the key of their query; each with the moment it was made. */
const shown = new Map<string, number>();
const watchers = new Set<() => void>();
let oldest: number | null = null;

function tell(): void {
  oldest = shown.size === 0 ? null : Math.min(...shown.values());
  for (const watcher of watchers) watcher();
}

/** A kept answer stands in for the server's. */
export function showKept(key: string, at: number): void {
  shown.set(key, at);
  tell();
}

/** The server answered: what is shown is as it is now. */
export function showFresh(key: string): void {
  if (shown.delete(key)) tell();
}

/** Nothing kept is shown any more. */
export function showNothingKept(): void {
  shown.clear();
  tell();
}

export const isShownKept = (key: string): boolean => shown.has(key);

/** The moment of the oldest kept answer that is shown; null where all is as it is now. */
export function useKeptSince(): number | null {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => oldest,
  );
}
