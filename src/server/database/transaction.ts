import { CompiledQuery, type DatabaseConnection, type Dialect, DummyDriver, type Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, Transaction as KyselyTransaction } from 'kysely';
import { shareRead } from './office.js';
import type { AgencyScope } from './scope.js';
import type { DB } from './tables.js';
import { together } from './together.js';

export type Database = Kysely<DB>;
export type Tx = KyselyTransaction<DB>;

/**
 * Runs `work` in one transaction that sees and writes only the agency of `scope`: the role owns nothing and row-level
 * security reads the agency from a literal SET LOCAL (which also reaches the workers of a distributed database).
 * Whatever `work` throws rolls everything back.
 */
export async function inAgency<T>(database: Database, scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(database, { begin: `begin; ${entering(scope)}`, work });
}

/**
 * The same for an act that takes from memory what is kept of the office, if it keeps to the office as it is: where it changes it, nothing is kept
 * (`isChangeOfOffice`), because it would not see its own change.
 */
export async function actInAgency<T>(database: Database, scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(database, { begin: `begin; ${entering(scope)}; set local app.office = 'kept'`, work });
}

/**
 * The same for work that changes nothing, which the database holds it to. What is asked in one turn is a transaction of its own, which begins, is fenced and
 * ends in one trip: each statement sees what was committed before it, as it would in one transaction over several trips.
 */
export async function readInAgency<T>(database: Database, scope: AgencyScope, work: (tx: Tx) => Promise<T>): Promise<T> {
  return onOneConnection(database, async (tx) => {
    readers.add(tx);
    const result = await work(tx);
    shareRead(tx);
    return result;
  }, (connection) => inTurns(connection, CompiledQuery.raw(`begin read only; ${entering(scope)}`)));
}

const readers = new WeakSet<Tx>();

/** Whether everything that a transaction sees was committed: one that changes something sees what may be taken back. */
export function seesCommitted(tx: Tx): boolean {
  return readers.has(tx);
}

const COMMIT = CompiledQuery.raw('commit');

/**
 * A connection on which what is asked in one turn stands between a beginning and an end. Where a statement of it fails, the database refuses those after it
 * and takes the end for a rollback.
 */
function inTurns(connection: DatabaseConnection, begin: CompiledQuery): DatabaseConnection {
  let isOpen = false;
  const enter = (): void => {
    if (isOpen) return;
    isOpen = true;
    // Before what is asked in this turn is sent: that waits for the end of the turn as well.
    process.nextTick(() => {
      isOpen = false;
      connection.executeQuery(COMMIT).catch(() => undefined);
    });
    connection.executeQuery(begin).catch(() => undefined);
  };
  return {
    executeQuery: (statement) => {
      enter();
      return connection.executeQuery(statement);
    },
    streamQuery: () => {
      throw new Error('rows are not streamed out of a turn');
    },
  };
}

const endings = new WeakMap<Tx, CompiledQuery[]>();

/**
 * Leaves a statement to the end of a transaction of `inAgency`, where it travels with the commit: for what nothing of the transaction reads. It is part of
 * the transaction as any other; where it fails, nothing is kept.
 */
export function lastly(tx: Tx, statement: CompiledQuery): void {
  const ending = endings.get(tx);
  if (ending === undefined) throw new Error('a statement is left to the end of a transaction that nobody ends');
  ending.push(statement);
}

interface Transaction<T> {
  readonly begin: string;
  readonly work: (tx: Tx) => Promise<T>;
}

async function transact<T>(database: Database, { begin, work }: Transaction<T>): Promise<T> {
  return onOneConnection(database, async (tx) => {
    // Begun and entered in one trip to the database, together with the first statements of the work. Where it fails, the transaction is broken from its
    // first statement on, and the database refuses all that came after.
    const ending: CompiledQuery[] = [];
    endings.set(tx, ending);
    const begun = sql.raw(begin).execute(tx);
    begun.catch(() => undefined);
    try {
      const result = await work(tx);
      await begun;
      // A commit after a statement that failed takes everything back.
      await together([...ending.map((statement) => tx.executeQuery(statement)), tx.executeQuery(COMMIT)]);
      shareRead(tx);
      return result;
    } catch (error) {
      await sql.raw('rollback').execute(tx).catch(() => undefined);
      throw error;
    }
  });
}

/** A transaction opens no connection of its own. */
const WITHOUT_CONNECTIONS: Dialect = {
  createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (on) => new PostgresIntrospector(on), createQueryCompiler: () => new PostgresQueryCompiler(),
};
const FACE = { config: { dialect: WITHOUT_CONNECTIONS }, dialect: WITHOUT_CONNECTIONS, driver: WITHOUT_CONNECTIONS.createDriver() };

/**
 * Works on one connection. The builder's own way to hold one lets a statement go only once the one before it is answered; here what is asked in one turn
 * travels together, in its order.
 */
function onOneConnection<T>(database: Database, work: (tx: Tx) => Promise<T>, faceOf = (connection: DatabaseConnection): DatabaseConnection => connection): Promise<T> {
  const executor = database.getExecutor();
  return executor.provideConnection((given) => {
    const connection = faceOf(given);
    return work(new KyselyTransaction<DB>({ ...FACE, executor: executor.withConnectionProvider({ provideConnection: (consumer) => consumer(connection) }) }));
  });
}

const entering = (scope: AgencyScope): string => `set local role dondoc_app; set local app.agency = '${scope.agencyId}'`;

/** Fences an open transaction into one agency from here to its end; for set-up, which writes the agency's own row first. */
export async function enterAgency(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql.raw(entering(scope)).execute(tx);
}
