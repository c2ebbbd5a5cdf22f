import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.js';
import { migrate, migrationStatus } from './migrate.js';
import { seal, unseal } from './sealed.js';

let database: TestDatabase;
let folder: string;

beforeEach(async () => {
  database = await createTestDatabase();
  await ask('drop schema public cascade; create schema public');
  folder = mkdtempSync(join(tmpdir(), 'dondoc-migrations-'));
  write('0001_first', 'create table one (n int);');
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string): void {
  writeFileSync(join(folder, `${name}.sql`), sql);
}

async function ask(sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('migrations', () => {
  test('apply once, in the order of their numbers', async () => {
    write('0002_second', 'alter table one add column m int;');
    expect(await migrationStatus(database.url, folder)).toEqual({ applied: [], pending: ['0001_first', '0002_second'] });
    expect(await migrate(database.url, folder)).toEqual(['0001_first', '0002_second']);
    expect(await migrate(database.url, folder)).toEqual([]);
    expect(await migrationStatus(database.url, folder)).toEqual({ applied: ['0001_first', '0002_second'], pending: [] });
  });

  test('are done by one of several processes that start together', async () => {
    const all = await Promise.all([migrate(database.url, folder), migrate(database.url, folder), migrate(database.url, folder)]);
    expect(all.flat()).toEqual(['0001_first']);
  });

  test('leave nothing of a file that fails, and keep those before it', async () => {
    write('0002_second', 'create table two (n int); select 1/0;');
    await expect(migrate(database.url, folder)).rejects.toMatchObject({ refusal: { code: 'start.migration_failed', data: { name: '0002_second' } } });
    expect(await ask(`select to_regclass('one')::text as one, to_regclass('two')::text as two`)).toEqual([{ one: 'one', two: null }]);
  });

  test('that the user of the database has no right to are refused with the statements that give it', async () => {
    write('0002_second', 'create role dondoc_test_master superuser;');
    await expect(migrate(database.url, folder)).rejects.toMatchObject({ refusal: { code: 'start.database_no_rights', data: { database: new URL(database.url).pathname.slice(1) } } });
  });

  test('that were edited after they had been applied are refused', async () => {
    await migrate(database.url, folder);
    write('0001_first', 'create table one (n bigint);');
    await expect(migrate(database.url, folder)).rejects.toThrow('start.migration_changed');
  });

  test('of a newer release are refused', async () => {
    write('0002_second', 'create table two (n int);');
    await migrate(database.url, folder);
    rmSync(join(folder, '0002_second.sql'));
    await expect(migrate(database.url, folder)).rejects.toMatchObject({ refusal: { code: 'start.migration_newer', data: { name: '0002_second' } } });
  });

  test('say where no database answers', async () => {
    await expect(migrate('postgres://nobody@127.0.0.1:1/none', folder)).rejects.toThrow('start.database_unreachable');
  });

  test('of kept answers takes over what was kept, so that a write from before an upgrade is still done once', async () => {
    const real = join(import.meta.dirname, 'migrations');
    for (const name of readdirSync(real).filter((each) => each < '0014')) cpSync(join(real, name), join(folder, name));
    rmSync(join(folder, '0001_first.sql'));
    await migrate(database.url, folder);
    const agency = '11111111-1111-4111-8111-111111111111';
    // As it was kept before: base64url in JSON, of any length.
    const before = ['null', '{"a":1}', '["hai"]', '{"tên":"Lê"}'].map((answer, index) => ({ answer, key: `key-${index}`, sealed: seal(answer, `secret-${index}`) }));
    const rows = before.map(({ key, sealed }) => `('${agency}', '${agency}', '${key}', 'x', 200, '"${sealed.toString('base64url')}"')`);
    await ask(`insert into agency (id, name, short_name, symbol, kind) values ('${agency}', 'Sở', 'Sở', 'S', 'department'); set app.agency = '${agency}'; insert into idempotency (agency_id, person_id, key, request_hash, status, answer) values ${rows.join(',')}`);
    cpSync(join(real, '0014_kept_answers.sql'), join(folder, '0014_kept_answers.sql'));
    expect(await migrate(database.url, folder)).toEqual(['0014_kept_answers']);
    await ask(`alter table idempotency no force row level security`);
    const after = (await ask('select key, sealed from idempotency order by key')) as { key: string; sealed: Buffer }[];
    expect(after.map(({ key, sealed }) => [key, unseal(sealed, key.replace('key', 'secret'))])).toEqual(before.map(({ key, answer }) => [key, answer]));
  }, 60_000);
});
