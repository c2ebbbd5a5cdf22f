import type { Database, Tx } from './transaction.js';

/** Something that was read of an agency's people, units, posts and rules, with the number that their state had (`agency.office_version`). */
export interface OfOffice<T> {
  readonly version: string;
  readonly value: T;
}

const MOST_KEPT = 2000;
const memories = new WeakMap<Database, Map<string, OfOffice<unknown>>>();

/**
 * What is kept between requests of the offices on a database, each under its number. Whoever uses it has the number from the database in the same
 * transaction: the state it was read in is then the state of now, whichever server changed it.
 */
export function keptOfOffices(database: Database): Map<string, OfOffice<unknown>> {
  const known = memories.get(database) ?? new Map<string, OfOffice<unknown>>();
  memories.set(database, known);
  return known;
}

/** Keeps a value that was read in one statement with its number. */
export function keepOfOffice(kept: Map<string, OfOffice<unknown>>, key: string, found: OfOffice<unknown>): void {
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
}

/** In which state of its office a transaction works. */
interface OfficeOfTx {
  readonly kept: Map<string, OfOffice<unknown>>;
  readonly version: string;
  /** It changes nothing: what it reads is what others read. */
  readonly isReading: boolean;
}

const offices = new WeakMap<Tx, OfficeOfTx>();

/** Says in which state of its office a transaction works. */
export function noteOffice(tx: Tx, office: OfficeOfTx): void {
  offices.set(tx, office);
}

/** What is kept under a key in the state in which a transaction works; undefined where nothing is, or nobody asked for the number in this transaction. */
export function keptInOffice<T>(tx: Tx, key: string): T | undefined {
  const office = offices.get(tx);
  const found = office?.kept.get(key);
  return found !== undefined && found.version === office?.version ? (found.value as T) : undefined;
}

/** Keeps what a transaction read, where that is of the state in which it works. What a transaction reads that changes something may never come to be: it keeps nothing. */
export function keepInOffice(tx: Tx, key: string, found: OfOffice<unknown>): void {
  const office = offices.get(tx);
  if (office?.isReading === true && office.version === found.version) keepOfOffice(office.kept, key, found);
}
