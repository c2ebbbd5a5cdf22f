import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';

/**
 * A database face that writes down every statement with its parameters, and takes back what it did: a transaction is rolled back where
 * the product would commit. So the statements of a write can be played afterwards, once, over rows that are still as they were.
 */
export function recordingDatabase(pool) {
  const dialect = new PostgresDialect({ pool });
  const createDriver = dialect.createDriver.bind(dialect);
  dialect.createDriver = () => {
    const driver = createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => takingBack(await acquire());
    driver.commitTransaction = (connection) => driver.rollbackTransaction(connection);
    return driver;
  };
  let statements = [];
  const database = new Kysely({ dialect, log: ({ query }) => statements.push({ text: query.sql === 'rollback' ? 'commit' : query.sql, values: [...query.parameters] }) });
  const take = () => {
    const taken = statements;
    statements = [];
    return taken;
  };
  return { database, take };
}

const changed = new WeakSet();

/** A connection that rolls back where it is told to commit. */
function takingBack(connection) {
  if (changed.has(connection)) return connection;
  changed.add(connection);
  const execute = connection.executeQuery.bind(connection);
  connection.executeQuery = (query, ...more) => execute(query.sql === 'commit' ? CompiledQuery.raw('rollback') : query, ...more);
  return connection;
}

/** The statements that one request of the product makes, from the first look at the session to the last commit. */
export async function statementsOf({ app, take }, { method, path, headers, body }) {
  take();
  const answer = await app.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
  if (answer.statusCode >= 300) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
  return take();
}

/** A connection of plain pg, to play statements on. */
export async function openReplay(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Plays the statements of one request; answers its milliseconds. */
export async function play(client, statements) {
  const begin = performance.now();
  for (const { text, values } of statements) await client.query(text, values);
  return performance.now() - begin;
}

const LARGE = ['task', 'task_search', 'search_piece', 'entry', 'party'];

/** The large tables that a request reads from end to end, by the database's own count: also inside functions. Changes nothing. */
export async function fullScansOf(client, statements) {
  const scanned = new Set();
  for (const { text, values } of statements) {
    if (text !== 'commit') {
      await client.query(text, values);
      continue;
    }
    await client.query('reset role');
    const { rows } = await client.query('select relname from pg_stat_xact_user_tables where seq_scan > 0 and relname = any($1)', [LARGE]);
    for (const { relname } of rows) scanned.add(relname);
    await client.query('rollback');
  }
  return [...scanned];
}
