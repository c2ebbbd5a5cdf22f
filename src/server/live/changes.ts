import pg from 'pg';
import type { Logger } from 'pino';

/** One word of the database: what changed in an agency. An empty id: many at once. */
export interface Change {
  readonly agencyId: string;
  /** `reader`: nothing changed, somebody has the review of this document open. */
  readonly kind: 'task' | 'document' | 'meeting' | 'unit' | 'person' | 'session' | 'reader';
  readonly id: string;
  /** Who that is. */
  readonly personId?: string;
}

/** Told of changes, or with null that some may have been missed while the connection was lost. */
export type Hearer = (change: Change | null) => void;

/** The changes of the database as all servers on it hear them. */
export interface Changes {
  /** Hears from now on. @returns how to stop */
  hear(hearer: Hearer): () => void;
  close(): Promise<void>;
}

const WORD = /^([0-9a-f-]{36}) (task|document|meeting|unit|person|session|reader) ([0-9a-f-]*)(?: ([0-9a-f-]{36}))?$/;

/** A word as it was written by the triggers; null for anything else on the channel. */
export function changeOf(word: string): Change | null {
  const [, agencyId, kind, id, personId] = WORD.exec(word) ?? [];
  return agencyId === undefined || kind === undefined || id === undefined ? null : { agencyId, kind: kind as Change['kind'], id, ...(personId === undefined ? {} : { personId }) };
}

/** Hears nothing. */
export const NO_CHANGES: Changes = { hear: () => () => undefined, close: () => Promise.resolve() };

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 10_000;

/**
 * Listens on one connection of its own, whatever the number of hearers: the pool is for requests. The connection is opened for the first hearer
 * and opened again where it breaks, after pauses that double.
 */
export function listenForChanges({ url, log }: { readonly url: string; readonly log: Logger }): Changes {
  const hearers = new Set<Hearer>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let pause = FIRST_PAUSE;
  let isClosed = false;
  const tell = (change: Change | null): void => hearers.forEach((hearer) => hearer(change));

  function open(): void {
    const next = new pg.Client({ connectionString: url, application_name: 'dondoc live', keepAlive: true, connectionTimeoutMillis: 8000 });
    client = next;
    next.on('notification', ({ payload }) => {
      const change = changeOf(payload ?? '');
      if (change !== null) tell(change);
    });
    next.on('error', (error) => lost(next, error));
    next.on('end', () => lost(next, null));
    next.connect().then(() => next.query('listen dondoc')).then(() => {
      pause = FIRST_PAUSE;
      // What was committed before this moment was not heard.
      tell(null);
    }).catch((error: unknown) => lost(next, error));
  }

  function lost(broken: pg.Client, error: unknown): void {
    if (client !== broken) return;
    client = null;
    broken.end().catch(() => undefined);
    if (isClosed) return;
    log.warn({ err: error }, 'changes are not heard; the connection is opened again');
    timer = setTimeout(open, pause);
    timer.unref();
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }

  return {
    hear: (hearer) => {
      hearers.add(hearer);
      if (client === null && timer === undefined && !isClosed) open();
      return () => void hearers.delete(hearer);
    },
    close: async () => {
      isClosed = true;
      clearTimeout(timer);
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
