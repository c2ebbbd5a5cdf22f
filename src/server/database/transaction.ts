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
  return database.connection().execute(async (connection) => {
    // Begun and entered in one trip to the database, which every request makes; the transaction of the query builder begins in a trip of its own.
    await sql.raw(`begin; ${entering(scope)}`).execute(connection);
    try {
      const result = await work(connection as unknown as Tx);
      await sql.raw('commit').execute(connection);
      return result;
    } catch (error) {
      await sql.raw('rollback').execute(connection).catch(() => undefined);
      throw error;
    }
  });
}

const entering = (scope: AgencyScope): string => `set local role dondoc_app; set local app.agency = '${scope.agencyId}'`;

/** Fences an open transaction into one agency from here to its end; for set-up, which writes the agency's own row first. */
export async function enterAgency(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql.raw(entering(scope)).execute(tx);
}
