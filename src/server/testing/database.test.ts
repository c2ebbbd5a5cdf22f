import pg from 'pg';
import { expect, test } from 'vitest';
import { migrationStatus } from '../database/migrate.js';
import { createTestDatabase } from './database.js';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

test('every test has a migrated database that no other test sees', async () => {
  const [one, two] = [await createTestDatabase(), await createTestDatabase()];
  expect((await migrationStatus(one.url)).pending).toEqual([]);
  await ask(one.url, 'create table seen (n int)');
  expect(await ask(two.url, `select to_regclass('seen') as seen`)).toEqual([{ seen: null }]);
  expect(await ask(two.url, 'select rolsuper as super from pg_roles where rolname = current_user')).toEqual([{ super: false }]);
  await one.drop();
  await two.drop();
  await expect(ask(one.url, 'select 1')).rejects.toThrow(/does not exist/);
});
