import { type Kysely, sql, type Transaction } from 'kysely';
import type { AgencyScope } from './scope.js';
import type { DB } from './tables.js';

export type Database = Kysely<DB>;
export type Tx = Transaction<DB>;

/**
 * Runs `work` in one transaction that sees and writes only the agency of `scope`: the role owns nothing and row-level
 * security reads the agency from a literal SET LOCAL (which also reaches the workers of a distributed database).
 * Whatever `work` throws rolls everything back.
 */
export async function inAgency<T>(database: Database, scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (tx) => {
    await enterAgency(tx, scope);
    return work(tx);
  });
}

/** Fences an open transaction into one agency from here to its end; for set-up, which writes the agency's own row first. */
export async function enterAgency(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql.raw(`set local role dondoc_app; set local app.agency = '${scope.agencyId}'`).execute(tx);
}
