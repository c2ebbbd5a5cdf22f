import { randomUUID } from 'node:crypto';
import type { Change, Changes } from './changes.js';
import { readersOn } from './readers.js';

/** Changes of an agency within a short time. `isAll`: more than can be named. */
export interface Batch {
  readonly seq: number;
  readonly agencyId: string;
  readonly tasks: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly meetings: ReadonlySet<string>;
  readonly isAll: boolean;
}

/** One open stream. */
export interface Listener {
  readonly agencyId: string;
  readonly personId: string;
  /** The session as the database names it. */
  readonly session: string;
  send(batch: Batch): void;
  /** Ends the stream: who it was opened for may see other things now, or nothing. */
  cut(): void;
}

export interface Hub {
  /** Names a place in this hub's line of batches. */
  idOf(seq: number): string;
  /** The last batch so far. */
  last(): number;
  /** What the agency changed after a place; null where that is not known any more, or was never ours. */
  since(id: string, agencyId: string): readonly Batch[] | null;
  streamsOf(session: string): number;
  add(listener: Listener): () => void;
  close(): void;
}

const GATHER = 150;
const KEPT = 500;
const MOST_NAMED = 200;

interface Gathering {
  readonly tasks: Set<string>;
  readonly documents: Set<string>;
  readonly meetings: Set<string>;
  isAll: boolean;
}

/** Gathers what the database tells for a moment and hands it to the streams of its agency; changes of rights cut at once. */
export function openHub(changes: Changes): Hub {
  const instance = randomUUID().slice(0, 8);
  const listeners = new Set<Listener>();
  const gathering = new Map<string, Gathering>();
  const kept: Batch[] = [];
  let seq = 0;
  let timer: NodeJS.Timeout | null = null;
  // Before this many batches something may have been missed.
  let wholeSince = 0;

  const idOf = (at: number): string => `${instance}-${at}`;
  const cutWhere = (which: (listener: Listener) => boolean): void => [...listeners].filter(which).forEach((listener) => listener.cut());

  function hear(change: Change | null): void {
    if (change === null) missed();
    else if (change.kind === 'person') cutWhere(({ agencyId, personId }) => agencyId === change.agencyId && personId === change.id);
    else if (change.kind === 'session') cutWhere(({ session }) => session === change.id);
    else if (change.kind === 'unit') cutWhere(({ agencyId }) => agencyId === change.agencyId);
    else if (change.kind !== 'reader') gather(change);
  }

  function missed(): void {
    seq += 1;
    wholeSince = seq;
    for (const listener of listeners) listener.send({ seq, agencyId: listener.agencyId, tasks: new Set(), documents: new Set(), meetings: new Set(), isAll: true });
  }

  function gather({ agencyId, kind, id }: Change): void {
    const found = gathering.get(agencyId) ?? { tasks: new Set(), documents: new Set(), meetings: new Set(), isAll: false };
    gathering.set(agencyId, found);
    if (id === '') found.isAll = true;
    else (kind === 'task' ? found.tasks : kind === 'meeting' ? found.meetings : found.documents).add(id);
    if (found.tasks.size + found.documents.size + found.meetings.size > MOST_NAMED) found.isAll = true;
    timer ??= setTimeout(handOut, GATHER);
  }

  function handOut(): void {
    timer = null;
    for (const [agencyId, found] of gathering) {
      seq += 1;
      const batch = { seq, agencyId, ...found };
      kept.push(batch);
      for (const listener of listeners) if (listener.agencyId === agencyId) listener.send(batch);
    }
    gathering.clear();
    kept.splice(0, Math.max(0, kept.length - KEPT));
  }

  const stop = changes.hear(hear);
  // Whoever has the same review open reads again who is there.
  const stopReaders = readersOn(changes).onComing(({ agencyId, documentId }) => gather({ agencyId, kind: 'document', id: documentId }));
  return {
    idOf, last: () => seq,
    since: (id, agencyId) => {
      const [of, at] = id.split('-');
      const from = Number(at);
      const oldest = kept[0]?.seq ?? seq + 1;
      if (of !== instance || !Number.isInteger(from) || from < wholeSince || from > seq || from + 1 < oldest) return null;
      return kept.filter((batch) => batch.seq > from && batch.agencyId === agencyId);
    },
    streamsOf: (session) => [...listeners].filter((listener) => listener.session === session).length,
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      stop();
      stopReaders();
      if (timer !== null) clearTimeout(timer);
      cutWhere(() => true);
    },
  };
}
