import { useSyncExternalStore } from 'react';

let waiting: ServiceWorker | null = null;
const watchers = new Set<() => void>();

function tell(worker: ServiceWorker | null): void {
  waiting = worker;
  for (const watcher of watchers) watcher();
}

const EVERY = 60 * 60_000;

/** Installs the worker that keeps the page for when there is no network, and looks for a new one every hour. A browser without one works as before. */
export function registerWorker(): void {
  if (!('serviceWorker' in navigator) || !globalThis.isSecureContext || import.meta.env.DEV) return;
  navigator.serviceWorker.register('/worker.js').then((registration) => {
    const look = (): void => tell(navigator.serviceWorker.controller === null ? null : registration.waiting);
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
    setInterval(() => void registration.update().catch(() => undefined), EVERY);
  }).catch(() => undefined);
}

/** Lets the new version take over, and shows it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => globalThis.location.reload());
  waiting?.postMessage('take over');
}

/** Whether a newer version than the one shown waits. */
export function useNewVersion(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    () => waiting !== null,
  );
}
