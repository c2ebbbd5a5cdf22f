import pg from 'pg';
import { dist } from './product.mjs';

const { nameOfStatement } = await dist('server/database/prepared.js');

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

/** Plays the statements of one request, planned ahead as those of the product are; answers its milliseconds. */
export async function play(client, statements) {
  const begin = performance.now();
  for (const { text, values } of statements) await client.query({ text, values, ...(values.length === 0 ? {} : { name: nameOfStatement(text) }) });
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
