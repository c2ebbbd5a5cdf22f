import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { EmbeddedDatabase } from './embedded-database.js';
import { makeDataFolder } from './place.js';
import { databaseProcessesIn, isAlive, waitForEnd } from './processes.js';

const folders: string[] = [];
const running: EmbeddedDatabase[] = [];

function newFolder(mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-embedded-'));
  folders.push(folder);
  chmodSync(folder, mode);
  return makeDataFolder(join(folder, 'data'));
}

async function start(dataFolder: string, onCrash?: (fault: Error | null) => void): Promise<EmbeddedDatabase> {
  const database = await EmbeddedDatabase.start({ dataFolder, durable: true, ...(onCrash === undefined ? {} : { onCrash }) });
  running.push(database);
  return database;
}

async function ask<T extends pg.QueryResultRow>(database: EmbeddedDatabase, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

afterAll(async () => {
  for (const database of running) await database.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the bundled database', () => {
  test('is a durable PostgreSQL that knows Vietnamese and runs without the rights of root', async () => {
    const database = await start(newFolder());
    const rows = await ask(database, `select current_setting('fsync') as fsync, current_setting('data_checksums') as sums, lower('ĐÔN ĐỐC') as lower,
      (select rolsuper from pg_roles where rolname = current_user) as super`);
    expect(rows).toEqual([{ fsync: 'on', sums: 'on', lower: 'đôn đốc', super: false }]);
    expect(statSync(`/proc/${database.pid}`).uid).not.toBe(0);
    await database.stop();
    expect(isAlive(database.pid)).toBe(false);
  });

  test('keeps what was committed through a clean stop, a killed application and a killed server', async () => {
    const folder = newFolder();
    const first = await start(folder);
    await ask(first, 'create table kept (n int); insert into kept values (1)');
    await first.stop();

    // A killed application leaves its server running: the next start finds and ends it.
    const second = await start(folder);
    await ask(second, 'insert into kept values (2)');
    const orphan = second.pid;
    second.abandon();
    const third = await start(folder);
    expect(isAlive(orphan)).toBe(false);
    await ask(third, 'insert into kept values (3)');
    expect(await ask(third, 'select count(*)::int as n from kept')).toEqual([{ n: 3 }]);
  });

  test('comes back by itself when the server process dies', async () => {
    const told: (Error | null)[] = [];
    const folder = newFolder();
    const database = await start(folder, (fault) => told.push(fault));
    await ask(database, 'create table kept (n int); insert into kept values (1)');
    const killed = database.pid;
    process.kill(killed, 'SIGKILL');
    await waitForEnd([killed], 5000);
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
    expect(told).toEqual([null]);
    expect(await ask(database, 'select n from kept')).toEqual([{ n: 1 }]);
    await database.stop();
    expect(databaseProcessesIn(join(folder, 'pg'))).toEqual([]);
  });

  test.runIf(process.getuid?.() === 0)('under a home that is closed to others keeps its cluster where its account can go, and says where', async () => {
    const folder = newFolder(0o700);
    const database = await start(folder);
    await ask(database, 'create table kept (n int)');
    await database.stop();
    const place = readFileSync(join(folder, 'pg-location'), 'utf8').trim();
    folders.push(dirname(place));
    expect(place).toMatch(/^\/var\/lib\/dondoc\//);
    expect(existsSync(join(folder, 'pg'))).toBe(false);
    expect(await ask(await start(folder), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
    await running.at(-1)?.stop();
    // Whoever removes the data folder begins afresh; whoever loses the place is told.
    rmSync(folder, { recursive: true });
    const afresh = await start(makeDataFolder(folder));
    expect(await ask(afresh, `select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
    await afresh.stop();
    const second = readFileSync(join(folder, 'pg-location'), 'utf8').trim();
    folders.push(dirname(second));
    rmSync(second, { recursive: true });
    await expect(start(folder)).rejects.toThrow('start.database_moved');
  });

  test('keeps its password out of reach of others', async () => {
    const folder = newFolder();
    await (await start(folder)).stop();
    expect(statSync(join(folder, 'pg-password')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(folder, 'pg', 'pg_hba.conf'), 'utf8')).not.toMatch(/^\w.*\btrust$/m);
  });
});
