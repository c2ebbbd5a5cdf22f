import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { keepingPlans } from './prepared.js';
import type { Database } from './transaction.js';
import type { DB } from './tables.js';

/** An open pool with its typed face. */
export interface Connection {
  readonly database: Database;
  readonly pool: pg.Pool;
  /** Waits for running queries and closes every connection. */
  close(): Promise<void>;
}

/** How a pool behaves; times in milliseconds. */
export interface ConnectOptions {
  readonly url: string;
  readonly poolSize: number;
  /** Told of a connection that broke; the pool replaces it by itself. */
  readonly onBroken?: (error: Error) => void;
  /** A statement that runs longer is cut off. */
  readonly statementTimeout?: number;
}

/** A request waits this long for a connection before the person is told that the database cannot be reached. */
const CONNECT_PATIENCE = 8000;
const STATEMENT_PATIENCE = 30_000;

/** A calendar day stays the text it is (`2025-04-18`): a Date would move it by the time zone of the server. */
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
const DATE_ARRAY = 1182;
types.setTypeParser(DATE_ARRAY, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',')));

/** Opens a pool; the first connection is made by the first query. */
export function connect({ url, poolSize, onBroken, statementTimeout = STATEMENT_PATIENCE }: ConnectOptions): Connection {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    types,
    connectionTimeoutMillis: CONNECT_PATIENCE,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'dondoc',
    keepAlive: true,
    // Statements that do not wait for each other's answers travel together; each still fails or succeeds by itself.
    pipeline: true,
  });
  // A connection that breaks while a transaction holds it tells nobody but itself, and an error nobody hears ends the process.
  pool.on('connect', (client) => client.on('error', (error) => onBroken?.(error)));
  // The pool repeats the same error of an idle connection.
  pool.on('error', () => undefined);
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool: keepingPlans(pool) }) });
  return { database, pool, close: () => database.destroy() };
}
