import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../testing/database.js';
import { connect, type Connection } from './connect.js';
import { provenScope } from './scope.js';
import { together } from './together.js';
import { inAgency, readInAgency } from './transaction.js';

let own: TestDatabase;
let connection: Connection;

beforeAll(async () => {
  own = await createTestDatabase();
  connection = connect({ url: own.url, poolSize: 2, statementTimeout: 200 });
});

afterAll(async () => {
  await connection.close();
  await own.drop();
});

test('a calendar day stays the day that was stored, alone and in a list', async () => {
  const answer = await sql<{ day: string; days: string[] }>`select date '2025-04-18' as day, array[date '2025-01-01', date '2025-12-31'] as days`.execute(connection.database);
  expect(answer.rows).toEqual([{ day: '2025-04-18', days: ['2025-01-01', '2025-12-31'] }]);
});

test('a statement that runs too long is cut off', async () => {
  await expect(sql`select pg_sleep(5)`.execute(connection.database)).rejects.toThrow(/statement timeout/);
});

test('a connection that breaks inside a transaction fails that transaction and nothing else', async () => {
  const broken: Error[] = [];
  const other = connect({ url: own.url, poolSize: 1, onBroken: (error) => broken.push(error) });
  const work = other.database.transaction().execute(async (tx) => {
    const answer = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${answer.rows[0]?.pid})`.execute(connection.database);
    await expect.poll(() => broken.length).toBeGreaterThan(0);
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow();
  expect((await sql<{ n: number }>`select 1 as n`.execute(other.database)).rows).toEqual([{ n: 1 }]);
  await other.close();
});

test('what is asked at once is carried out in the order in which it was asked, however it was written', async () => {
  const order = await connection.database.transaction().execute(async (tx) => {
    await sql`create temporary sequence turn`.execute(tx);
    const raw = (): Promise<number> => sql<{ turn: number }>`select nextval('turn')::int as turn where ${1}::int = 1`.execute(tx).then(({ rows }) => rows[0]?.turn ?? 0);
    const built = (): Promise<number> => tx.selectNoFrom(sql<number>`nextval('turn')::int`.as('turn')).executeTakeFirstOrThrow().then(({ turn }) => turn);
    return Promise.all([raw(), built(), raw(), raw(), built(), built(), raw()]);
  });
  expect(order).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('what is asked beside a statement that fails fails with it, and the connection goes on', async () => {
  const failed = connection.database.transaction().execute((tx) => Promise.all([sql`select 1 / 0`.execute(tx), sql`select ${1}::int`.execute(tx), sql`select ${2}::int`.execute(tx)]));
  await expect(failed).rejects.toThrow(/division by zero/);
  for (let each = 0; each < 5; each += 1) expect((await sql<{ n: number }>`select ${each}::int as n`.execute(connection.database)).rows).toEqual([{ n: each }]);
});

test('what a transaction asks in one turn goes out together: the next does not wait until the one before it is answered', async () => {
  const clients: pg.PoolClient[] = [];
  connection.pool.on('acquire', (client) => clients.push(client));
  const answers = await inAgency(connection.database, provenScope('00000000-0000-7000-8000-000000000001'), async (tx) => {
    const asked = [1, 2, 3].map((each) => sql<{ each: number }>`select ${each}::int as each`.execute(tx));
    const [client] = clients;
    const waiting: unknown = client === undefined ? undefined : Reflect.get(client, '_sentQueryQueue');
    // All three are on their way behind the beginning of the transaction, which is not answered before this turn is over.
    expect(waiting).toHaveLength(3);
    return together(asked);
  });
  expect(answers.map(({ rows }) => rows[0]?.each)).toEqual([1, 2, 3]);
});

describe('what changes nothing', () => {
  const scope = provenScope('00000000-0000-7000-8000-000000000001');
  const fence = sql<{ agency: string; role: string }>`select current_setting('app.agency') as agency, current_user::text as role where ${1}::int = 1`;
  const behindFence = { agency: scope.agencyId, role: 'dondoc_app' };

  test('begins, is fenced, asks and ends in one trip, and so again for what it asks later', async () => {
    const clients: pg.PoolClient[] = [];
    connection.pool.on('acquire', (client) => clients.push(client));
    const waiting = (): unknown => Reflect.get(clients[0] ?? {}, '_sentQueryQueue');
    const seen = await readInAgency(connection.database, scope, async (tx) => {
      const first = together([fence.execute(tx), fence.execute(tx)]);
      await new Promise(process.nextTick);
      // Behind the beginning: what was asked, and the end.
      expect(waiting()).toHaveLength(3);
      const [one, two] = await first;
      return [...one.rows, ...two.rows, ...(await fence.execute(tx)).rows];
    });
    expect(seen).toEqual([behindFence, behindFence, behindFence]);
  });

  test('is held to that, and leaves nothing behind where it fails', async () => {
    const work = readInAgency(connection.database, scope, async (tx) => {
      await expect(sql`create table made (id int)`.execute(tx)).rejects.toThrow(/read-only/);
      await expect(together([sql`select 1 / ${0}::int`.execute(tx), fence.execute(tx)])).rejects.toThrow(/division by zero/);
      return (await fence.execute(tx)).rows;
    });
    expect(await work).toEqual([behindFence]);
    const after = await sql<{ agency: string | null }>`select nullif(current_setting('app.agency', true), '') as agency`.execute(connection.database);
    expect(after.rows).toEqual([{ agency: null }]);
  });
});
