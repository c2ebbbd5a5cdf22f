import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { refuse } from '../refused.js';

/** What is to be done to a database, and what was. */
export interface MigrationStatus {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
}

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const FOLDER = join(import.meta.dirname, 'migrations');
const OLDEST_SERVER = 15;
/** Any fixed number: all who migrate one database queue on it. */
const LOCK = 7_240_519;

/**
 * Brings a database to the structure this software needs, one numbered file after the other, each in its own transaction.
 * Several processes may call it at once: one works, the others wait and find nothing left to do.
 * @returns the names applied now, in order
 * @throws Refused `start.migration_changed`, `start.migration_newer`, `start.migration_failed`, `start.database_unreachable`, `start.database_too_old`,
 * `start.database_encoding`, `start.database_no_rights`
 */
export async function migrate(url: string, folder: string = FOLDER): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query('create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())').catch((error: unknown) => tell(client, error));
    const pending = await findPending(client, readMigrations(folder));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/** Which migrations a database has and lacks; changes nothing. */
export async function migrationStatus(url: string, folder: string = FOLDER): Promise<MigrationStatus> {
  return withClient(url, async (client) => {
    const all = readMigrations(folder);
    const found = await client.query<{ table: string | null }>(`select to_regclass('migration')::text as table`);
    const pending = found.rows[0]?.table === null ? all : await findPending(client, all);
    const names = new Set(pending.map((migration) => migration.name));
    return { applied: all.map((migration) => migration.name).filter((name) => !names.has(name)), pending: [...names] };
  });
}

/** The names of all migrations of this software, in order. */
export function migrationNames(): readonly string[] {
  return readMigrations(FOLDER).map((migration) => migration.name);
}

async function findPending(client: pg.Client, all: readonly Migration[]): Promise<readonly Migration[]> {
  const applied = await client.query<{ name: string; checksum: string }>('select name, checksum from migration order by name');
  const known = new Map(all.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of applied.rows) {
    const migration = known.get(name);
    if (migration === undefined) refuse('start.migration_newer', { name });
    if (migration.checksum !== checksum) refuse('start.migration_changed', { name });
  }
  const done = new Set(applied.rows.map((row) => row.name));
  return all.filter((migration) => !done.has(migration.name));
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin');
  try {
    await client.query(migration.sql);
    await client.query('insert into migration (name, checksum) values ($1, $2)', [migration.name, migration.checksum]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    if (isRightLacking(error)) return tell(client, error);
    refuse('start.migration_failed', { name: migration.name, detail: describe(error) });
  }
}

const isRightLacking = (error: unknown): error is pg.DatabaseError => error instanceof pg.DatabaseError && error.code === '42501';

/** Says which user lacks a right on which database; anything else goes on as it came. */
function tell(client: pg.Client, error: unknown): never {
  if (!isRightLacking(error)) throw error;
  refuse('start.database_no_rights', { user: client.user ?? '', database: client.database ?? '', detail: error.message });
}

function describe(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) return String(error);
  return [error.message, error.detail, error.where?.split('\n')[0], error.position === undefined ? undefined : `position ${error.position}`].filter((part) => part !== undefined).join('; ');
}

function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      return { name: file.replace(/\.sql$/, ''), sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'dondoc migrate', connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    refuse('start.database_unreachable', { detail: String((error as Error).message || (error as NodeJS.ErrnoException).code) });
  }
  try {
    await checkServer(client);
    return await work(client);
  } finally {
    await client.end();
  }
}

async function checkServer(client: pg.Client): Promise<void> {
  const answer = await client.query<{ version: string; encoding: string }>(`select current_setting('server_version') as version, current_setting('server_encoding') as encoding`);
  const { version: found, encoding } = answer.rows[0] ?? { version: '', encoding: '' };
  if (Number.parseInt(found, 10) < OLDEST_SERVER) refuse('start.database_too_old', { found });
  if (encoding !== 'UTF8') refuse('start.database_encoding', { database: client.database ?? '', found: encoding });
}
