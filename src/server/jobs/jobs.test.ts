import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { inAgency } from '../database/transaction.js';
import { makeOffice, type Office, startTestServer, type TestServer } from '../http/testing/office.js';
import { enqueue, takeJob } from './queue.js';
import type { Runners } from './runner.js';
import { removeExpired } from './timetable.js';
import { startWorkers } from './worker.js';

let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer({ handlers: {} });
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());
beforeEach(async () => void (await sql`delete from job`.execute(server.context.database)));

const enter = (payload: Record<string, string | number>, more: { uniqueKey?: string; maxAttempts?: number } = {}): Promise<boolean> =>
  inAgency(server.context.database, office.scope, (tx) => enqueue(tx, { scope: office.scope, kind: 'note', payload, ...more }));
const work = (runners: Runners): { stop(): Promise<void> } => startWorkers(server.context, { runners, workers: 2, pause: 10, patience: 500 });
const jobs = async (): Promise<readonly { done_at: Date | null; failed_at: Date | null; attempts: number; last_error: string | null; locked_until: Date | null }[]> => server.context.database.selectFrom('job').selectAll().execute();
async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return;
    await sleep(20);
  }
  throw new Error('it did not happen within ten seconds');
}
const allDone = async (): Promise<boolean> => (await jobs()).every((job) => job.done_at !== null);
const dueNow = (): Promise<unknown> => sql`update job set run_at = now()`.execute(server.context.database);

test('forty jobs and four workers: each job is done once, in the scope of its agency', async () => {
  for (let n = 0; n < 40; n += 1) await enter({ n });
  const seen: unknown[] = [];
  const runners: Runners = {
    note: {
      run: async (_context, scope, { n }) => {
        expect(scope.agencyId).toBe(office.scope.agencyId);
        seen.push(n);
        await sleep(2);
      },
    },
  };
  const both = [work(runners), work(runners)];
  await until(allDone);
  await Promise.all(both.map((workers) => workers.stop()));
  expect(seen.toSorted((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 40 }, (_, n) => n));
});

test('jobs that take minutes have a worker of their own, and the others go on meanwhile', async () => {
  for (const kind of ['scan', 'scan', 'note', 'note']) await inAgency(server.context.database, office.scope, (tx) => enqueue(tx, { scope: office.scope, kind, payload: {} }));
  let [scanning, most] = [0, 0];
  const order: string[] = [];
  const scan = async (): Promise<void> => {
    most = Math.max(most, (scanning += 1));
    await sleep(300);
    scanning -= 1;
    order.push('scan');
  };
  const workers = startWorkers(server.context, { runners: { scan: { run: scan }, note: { run: async () => void order.push('note') } }, lanes: [{ kinds: ['scan'], workers: 1 }], workers: 3, pause: 10, patience: 500 });
  await until(allDone);
  await workers.stop();
  expect([most, order]).toEqual([1, ['note', 'note', 'scan', 'scan']]);
});

test('what waits for a machine that does not answer holds back neither the others nor a scan', async () => {
  for (const kind of ['mail', 'mail', 'mail', 'note', 'scan']) await inAgency(server.context.database, office.scope, (tx) => enqueue(tx, { scope: office.scope, kind, payload: {} }));
  const order: string[] = [];
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => { answer = resolve; });
  const tell = (kind: string) => ({ run: async () => void order.push(kind) });
  const mail = { run: async () => { await answered; order.push('mail'); } };
  const lanes = [{ kinds: ['scan'], workers: 1 }, { kinds: ['mail'], workers: 2 }];
  const workers = startWorkers(server.context, { runners: { mail, note: tell('note'), scan: tell('scan') }, lanes, workers: 1, pause: 10, patience: 500 });
  await until(async () => order.length === 2);
  answer();
  await until(allDone);
  await workers.stop();
  expect(order.toSorted()).toEqual(['mail', 'mail', 'mail', 'note', 'scan']);
});

test('a job of a transaction that was undone does not exist', async () => {
  const undone = inAgency(server.context.database, office.scope, async (tx) => {
    await enqueue(tx, { scope: office.scope, kind: 'note', payload: {} });
    throw new Error('undo');
  });
  await expect(undone).rejects.toThrow('undo');
  expect(await jobs()).toEqual([]);
});

test('the same work waits only once, and may come again when it is done', async () => {
  expect([await enter({}, { uniqueKey: 'x' }), await enter({}, { uniqueKey: 'x' }), await enter({}, { uniqueKey: 'y' })]).toEqual([true, false, true]);
  const workers = work({ note: { run: async () => undefined } });
  await until(allDone);
  await workers.stop();
  expect(await enter({}, { uniqueKey: 'x' })).toBe(true);
});

test('a job that fails is tried again later, and given up after its last attempt', async () => {
  await enter({}, { maxAttempts: 2 });
  let [tries, told] = [0, 0];
  const workers = work({
    note: {
      run: async () => {
        tries += 1;
        throw new Error('hỏng');
      },
      gaveUp: async () => void (told += 1),
    },
  });
  await until(async () => (await jobs())[0]?.last_error === 'hỏng');
  expect(await jobs()).toMatchObject([{ attempts: 1, failed_at: null }]);
  await dueNow();
  await until(async () => (await jobs())[0]?.failed_at !== null);
  await until(async () => told === 1);
  await workers.stop();
  expect([tries, told]).toEqual([2, 1]);
});

test('a job whose worker was killed starts again when the lease is over', async () => {
  await enter({});
  // A worker that takes and then is gone.
  expect(await takeJob(server.context.database, 'killed')).toMatchObject({ attempts: 1 });
  expect(await takeJob(server.context.database, 'other')).toBeUndefined();
  await sql`update job set locked_until = now() - interval '1 second'`.execute(server.context.database);
  let runs = 0;
  const workers = work({ note: { run: async () => void (runs += 1) } });
  await until(allDone);
  await workers.stop();
  expect([runs, (await jobs())[0]?.attempts]).toEqual([1, 2]);
});

test('a job that kills its process each time is given up', async () => {
  await enter({}, { maxAttempts: 1 });
  await takeJob(server.context.database, 'killed');
  await sql`update job set locked_until = now() - interval '1 second'`.execute(server.context.database);
  const workers = work({ note: { run: async () => undefined } });
  await until(async () => (await jobs())[0]?.failed_at !== null);
  await workers.stop();
});

test('a server that stops hands back what it could not end', async () => {
  await enter({});
  const workers = startWorkers(server.context, { runners: { note: { run: () => sleep(1500) } }, workers: 1, pause: 10, patience: 50 });
  await until(async () => (await jobs())[0]?.attempts === 1);
  await workers.stop();
  expect(await jobs()).toMatchObject([{ attempts: 0, done_at: null, locked_until: null }]);
  await sleep(1600);
  expect(await jobs()).toMatchObject([{ attempts: 0, done_at: null }]);
});

test('what is past its time is removed daily, and nothing else', async () => {
  const { database } = server.context;
  await sql`insert into sign_in_attempt (login, address, succeeded, at) values ('cũ', '::1', false, '2024-01-01'), ('mới', '::1', false, '2025-04-13')`.execute(database);
  await inAgency(database, office.scope, (tx) =>
    sql`insert into idempotency (agency_id, person_id, key, request_hash, status, at) values (${office.scope.agencyId}, ${office.scope.agencyId}, 'old', '', 200, '2025-04-01'), (${office.scope.agencyId}, ${office.scope.agencyId}, 'new', '', 200, '2025-04-13')`.execute(tx),
  );
  await removeExpired(server.context);
  const kept = await inAgency(database, office.scope, (tx) => tx.selectFrom('idempotency').select('key').execute());
  expect(kept).toEqual([{ key: 'new' }]);
  expect(await database.selectFrom('sign_in_attempt').select('login').execute()).toEqual([{ login: 'mới' }]);
});
