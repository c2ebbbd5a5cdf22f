import type { Changes } from './changes.js';

/** A document whose review somebody has open. */
export interface Opened {
  readonly agencyId: string;
  readonly documentId: string;
}

/** Who has which review open on any server of this database. Nothing is stored: each page says so again and again, and is forgotten when it stops. */
export interface Readers {
  /** The persons whose pages said so lately. */
  of(opened: Opened): readonly string[];
  /** Tells when somebody comes who was not there. @returns how to stop */
  onComing(hear: (opened: Opened) => void): () => void;
}

/** Milliseconds after which a page that says nothing more is taken for closed; pages speak every 20 seconds. */
const GONE_AFTER = 50_000;

/** Listens for readers. `now` is a clock that only goes forward, in milliseconds. */
export function openReaders(changes: Changes, now: () => number = () => performance.now()): Readers {
  const reviews = new Map<string, Map<string, number>>();
  const hearers = new Set<(opened: Opened) => void>();
  const keyOf = ({ agencyId, documentId }: Opened): string => `${agencyId} ${documentId}`;

  changes.hear((change) => {
    if (change === null || change.kind !== 'reader' || change.personId === undefined) return;
    forget();
    const opened = { agencyId: change.agencyId, documentId: change.id };
    const there = reviews.get(keyOf(opened)) ?? new Map<string, number>();
    const isNew = !there.has(change.personId);
    reviews.set(keyOf(opened), there.set(change.personId, now()));
    if (isNew) for (const hear of hearers) hear(opened);
  });

  function forget(): void {
    for (const [key, there] of reviews) {
      for (const [personId, at] of there) if (now() - at > GONE_AFTER) there.delete(personId);
      if (there.size === 0) reviews.delete(key);
    }
  }

  return {
    of: (opened) => {
      forget();
      return [...(reviews.get(keyOf(opened))?.keys() ?? [])];
    },
    onComing: (hear) => {
      hearers.add(hear);
      return () => void hearers.delete(hear);
    },
  };
}

const KNOWN = new WeakMap<Changes, Readers>();

/** The readers that a line of changes tells of: one register for each line, whoever asks. */
export function readersOn(changes: Changes): Readers {
  const readers = KNOWN.get(changes) ?? openReaders(changes);
  KNOWN.set(changes, readers);
  return readers;
}

/** The word with which a page says on all servers that it has a review open. */
export const readerWord = ({ agencyId, documentId }: Opened, personId: string): string => `${agencyId} reader ${documentId} ${personId}`;
