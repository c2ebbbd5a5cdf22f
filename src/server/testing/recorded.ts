import { CompiledQuery, type DatabaseConnection, Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import type { DB } from '../database/tables.js';
import type { Database } from '../database/transaction.js';

/** A statement as the product made it. */
export interface Recorded {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A database face that writes down every statement, and takes back what it did: a transaction is rolled back where the product would commit, and
 * stands as `commit` in the record. So the statements of a request can be looked at afterwards over rows that are still as they were.
 */
export function recordingDatabase(pool: pg.Pool): { readonly database: Database; readonly take: () => readonly Recorded[] } {
  const dialect = new PostgresDialect({ pool });
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => {
    const driver = createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => takingBack(await acquire());
    driver.commitTransaction = (connection) => driver.rollbackTransaction(connection);
    return driver;
  };
  let statements: Recorded[] = [];
  const database = new Kysely<DB>({ dialect, log: ({ query }) => void statements.push({ text: query.sql === 'rollback' ? 'commit' : query.sql, values: query.parameters }) });
  const take = (): readonly Recorded[] => {
    const taken = statements;
    statements = [];
    return wholeTransactions(taken);
  };
  return { database, take };
}

/** What only reads is answered before its transaction ends: an end that came later stands with its beginning, and not before the next. */
function wholeTransactions(statements: readonly Recorded[]): readonly Recorded[] {
  const whole: Recorded[] = [];
  let isOpen = false;
  for (const statement of statements) {
    const ends = statement.text === 'commit';
    if (!ends || isOpen) whole.push(statement);
    isOpen = statement.text.startsWith('begin') || (isOpen && !ends);
  }
  return isOpen ? [...whole, { text: 'commit', values: [] }] : whole;
}

const changed = new WeakSet<DatabaseConnection>();

/** A connection that rolls back where it is told to commit. */
function takingBack(connection: DatabaseConnection): DatabaseConnection {
  if (changed.has(connection)) return connection;
  changed.add(connection);
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = (query, ...more) => execute(query.sql === 'commit' ? CompiledQuery.raw('rollback') : query, ...more);
  return connection;
}
