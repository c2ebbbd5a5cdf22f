import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedDatabase } from '../database/embedded/embedded-database.js';
import { makeDataFolder } from '../database/embedded/place.js';
import { migrate } from '../database/migrate.js';
import { TEST_RUN_FOLDER } from './run-folder.js';

/** A database of one test: migrated, empty, its own. */
export interface TestDatabase {
  /** Address for an account that owns the database and is no superuser. */
  readonly url: string;
  /** Removes it, cutting connections that are still open. */
  drop(): Promise<void>;
}

interface TestServer {
  readonly url: string;
  readonly template: string;
}

let server: Promise<TestServer> | null = null;

/**
 * A fresh migrated database, cloned from a template by its files, which in memory takes a tenth of what writing it through the log does. The first call of a test run starts one throw-away server for all
 * of its workers; DONDOC_TEST_DATABASE_URL names another server to use instead (its account must be allowed to create databases and roles).
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  server ??= findServer();
  const { url, template } = await server;
  const name = `dondoc_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  await onServer(url, (client) => client.query(`create database ${name} template ${template} strategy file_copy`));
  return { url: withDatabase(url, name), drop: () => dropDatabase(url, name) };
}

const PATIENCE = 30_000;

/** The server's own workers (autovacuum) belong to its superuser, whom nobody else may cut off: they leave by themselves. */
async function dropDatabase(url: string, name: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    try {
      return await onServer(url, (client) => client.query(`drop database if exists ${name} with (force)`));
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== INSUFFICIENT_PRIVILEGE || Date.now() > end) throw error;
      await sleep(100);
    }
  }
}

const INSUFFICIENT_PRIVILEGE = '42501';

async function findServer(): Promise<TestServer> {
  const folder = process.env[TEST_RUN_FOLDER];
  if (folder === undefined) throw new Error('createTestDatabase works inside a vitest run with the set-up of vitest.config.ts');
  const done = join(folder, 'server.json');
  // Making a folder succeeds for exactly one of the workers; the others wait for what it writes.
  if (isFirst(join(folder, 'first'))) await prepare(folder, done);
  while (!existsSync(done)) await sleep(20);
  const found = JSON.parse(readFileSync(done, 'utf8')) as TestServer & { readonly fault?: string };
  if (found.fault !== undefined) throw new Error(found.fault);
  return found;
}

async function prepare(folder: string, done: string): Promise<void> {
  let result: TestServer | { readonly fault: string };
  try {
    const url = process.env['DONDOC_TEST_DATABASE_URL'] ?? (await EmbeddedDatabase.start({ dataFolder: makeDataFolder(join(folder, 'data')), durable: false })).url;
    const template = `dondoc_template_${randomBytes(6).toString('hex')}`;
    await onServer(url, (client) => client.query(`create database ${template}`));
    await migrate(withDatabase(url, template));
    result = { url, template };
  } catch (error) {
    result = { fault: `the test database did not start: ${error instanceof Error ? `${error.message} ${JSON.stringify('refusal' in error ? error.refusal : '')} ${error.stack}` : String(error)}` };
  }
  writeFileSync(`${done}.new`, JSON.stringify(result), { mode: 0o600 });
  renameSync(`${done}.new`, done);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

async function onServer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}
