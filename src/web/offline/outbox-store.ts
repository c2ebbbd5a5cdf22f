import type { RouteCall } from '#contract/index.js';

/** Commands that may wait for the line: words about a task that need no file. */
export type UnsentRoute = 'reportProgress' | 'commentTask';

/** A command that waits for the line, with the key under which it is sent however often. */
export interface Unsent<K extends UnsentRoute = UnsentRoute> {
  /** The Idempotency-Key. */
  readonly id: string;
  readonly personId: string;
  readonly route: K;
  readonly input: RouteCall<K>;
  readonly taskId: string;
  readonly title: string;
  readonly at: number;
  /** Until then the form that it was written in sends it by itself, and nobody is told that it waits. */
  readonly heldUntil: number;
  /** Why the server did not take it; null while it waits. */
  readonly refused: { readonly vi: string; readonly en: string } | null;
}

const NAME = 'dondoc';
const STORE = 'outbox';
export const CHANNEL = 'dondoc.outbox';

let opened: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => void request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no storage'));
  }).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    // Only what is written through is kept when the telephone is switched off.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error ?? new Error('not kept'));
    transaction.onabort = () => reject(transaction.error ?? new Error('not kept'));
  });
}

function tell(): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Keeps a command, or what became of it. Throws where this browser keeps nothing. */
export async function keepUnsent(item: Unsent): Promise<void> {
  await run('readwrite', (store) => store.put(item));
  tell();
}

export async function dropUnsent(id: string): Promise<void> {
  await run('readwrite', (store) => store.delete(id));
  tell();
}

/** What a person wrote here and the server has not taken, in the order in which it was written. Nothing where this browser keeps nothing. */
export async function unsentOf(personId: string): Promise<readonly Unsent[]> {
  const all = await run<unknown[]>('readonly', (store) => store.getAll()).catch(() => []);
  return (all as Unsent[]).filter((item) => item.personId === personId).sort((a, b) => a.at - b.at);
}
