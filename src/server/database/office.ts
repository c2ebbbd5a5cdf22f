import type { Database, Tx } from './transaction.js';

/** Something that was read of an agency's people, units, posts and rules, with the number that their state had (`agency.office_version`). */
export interface OfOffice<T> {
  readonly version: string;
  readonly value: T;
}

const MOST_KEPT = 5000;
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

/** In which state of its office a transaction works, and what it read of that itself. */
interface OfficeOfTx {
  readonly kept: Map<string, OfOffice<unknown>>;
  readonly agencyId: string;
  readonly version: string;
  readonly read: Map<string, unknown>;
}

const offices = new WeakMap<Tx, OfficeOfTx>();

/** Says in which state of its office a transaction works, which it asked for itself before it asks for anything else, or asks for in the same trip. */
export function noteOffice(tx: Tx, office: Omit<OfficeOfTx, 'read'>): void {
  offices.set(tx, { ...office, read: new Map() });
}

/** The number of the office in which a transaction works, and the memory of its database; undefined where nobody asked for the number. */
export function officeOf(tx: Tx): Pick<OfficeOfTx, 'kept' | 'version'> | undefined {
  return offices.get(tx);
}

const keyIn = ({ agencyId }: OfficeOfTx, key: string): string => `${agencyId} ${key}`;

/** What is kept under a key in the state in which a transaction works; undefined where nothing is, or nobody asked for the number in this transaction. */
export function keptInOffice<T>(tx: Tx, key: string): T | undefined {
  const office = offices.get(tx);
  if (office === undefined) return undefined;
  const own = office.read.get(keyIn(office, key));
  if (own !== undefined) return own as T;
  const found = office.kept.get(keyIn(office, key));
  return found?.version === office.version ? (found.value as T) : undefined;
}

/**
 * Keeps what a transaction read of the office for the rest of it, and once it is committed for those after it: then it changed nothing of the office. It
 * stands under the number that the transaction asked for before, so it is never older than its number says.
 */
export function keepInOffice(tx: Tx, key: string, value: unknown): void {
  const office = offices.get(tx);
  office?.read.set(keyIn(office, key), value);
}

/** Gives what a committed transaction read of the office to those after it. */
export function shareRead(tx: Tx): void {
  const office = offices.get(tx);
  for (const [key, value] of office?.read ?? []) if (office !== undefined) keepOfOffice(office.kept, key, { version: office.version, value });
}

/** Something of the office: from memory while the office is as it was, else read and kept. */
export async function ofOffice<T>(tx: Tx, key: string, read: () => Promise<T>): Promise<T> {
  const known = keptInOffice<{ readonly it: T }>(tx, key);
  if (known !== undefined) return known.it;
  const it = await read();
  keepInOffice(tx, key, { it });
  return it;
}
