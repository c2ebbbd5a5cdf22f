import type { TaskView } from '#contract/index.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { enqueue } from '../../jobs/queue.js';
import { startWorkers } from '../../jobs/worker.js';
import { seeded } from '../../testing/random-tasks.js';

/**
 * Many people at once. The suite plays a part of what docs/measurements.md reports; the whole is played with
 * DONDOC_CLIENTS (50), DONDOC_REQUESTS (100000) and DONDOC_JOBS (10000).
 */
const CLIENTS = Number(process.env['DONDOC_CLIENTS'] ?? 20);
const REQUESTS = Number(process.env['DONDOC_REQUESTS'] ?? 300);
const JOBS = Number(process.env['DONDOC_JOBS'] ?? 400);
const LONG = 3_600_000;

let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());

const inOffice = <T>(work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);

test('people who edit the same tasks lose nothing: every edit that was taken is in the log, every other was told', async () => {
  const target = targetOf(server, office, 'planning');
  const ids = await Promise.all([1, 2, 3].map(() => target.task('active')));
  const browsers = await Promise.all(['head', 'follower', 'leader', 'registrar', 'chief'].map((key) => signInAs(server.app, `a.${key}`)));
  const edits = 6;
  const taken = new Map<string, string[]>(ids.map((id) => [id, []]));
  let beaten = 0;
  const work = async (client: number): Promise<void> => {
    const browser = browsers[client % browsers.length] as Browser;
    const random = seeded(client);
    for (let edit = 0; edit < edits; edit += 1) {
      const id = ids[Math.floor(random() * ids.length)] ?? '';
      const words = `Người ${client}, lần ${edit}`;
      for (;;) {
        const seen = (await browser.send('GET', `/tasks/${id}`)).json<TaskView>();
        const answer = await browser.send('POST', `/tasks/${id}/comment`, { body: { version: seen.version, body: words } });
        if (answer.statusCode === 200) break;
        expect(answer.json<{ code: string }>().code).toBe('common.changed_meanwhile');
        beaten += 1;
      }
      taken.get(id)?.push(words);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => work(client)));
  for (const id of ids) {
    const task = (await (browsers[0] as Browser).send('GET', `/tasks/${id}`)).json<TaskView>();
    const said = task.entries.filter((entry) => entry.kind === 'comment').map((entry) => entry.body);
    expect(said.toSorted()).toEqual((taken.get(id) ?? []).toSorted());
    expect(task.version).toBe(1 + said.length);
    await inOffice(async (tx) => expect(await verifyTaskChain(tx, office.scope, id)).toEqual({ ok: true }));
  }
  expect([...taken.values()].flat()).toHaveLength(CLIENTS * edits);
  // Without a single collision the test would have shown nothing.
  expect(beaten).toBeGreaterThan(0);
}, LONG);

test('requests that arrive up to five times and in any order are done once', async () => {
  const leader = await signInAs(server.app, 'a.leader');
  const random = seeded(7);
  const before = await countTasks();
  const wanted = Array.from({ length: REQUESTS }, () => ({ key: crypto.randomUUID(), id: newId(), times: 1 + Math.floor(random() * 5) }));
  const arrivals = wanted.flatMap((one) => Array.from({ length: one.times }, () => ({ one, at: random() }))).sort((a, b) => a.at - b.at);
  const answers = new Map<string, Set<string>>();
  const send = async ({ key, id }: (typeof wanted)[number]): Promise<void> => {
    const body = {
      id, title: `Rà soát danh mục ${id}`, leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null,
      deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
    };
    let answer = await leader.send('POST', '/tasks', { body, key });
    // Faster than one address may ask: whoever is told to wait waits, and sends the same again.
    for (; answer.statusCode === 429; answer = await leader.send('POST', '/tasks', { body, key })) await sleep(1000 * Number(answer.headers['retry-after'] ?? 1));
    expect(answer.statusCode).toBe(200);
    answers.set(key, (answers.get(key) ?? new Set()).add(answer.body));
  };
  for (let at = 0; at < arrivals.length; at += 12) await Promise.all(arrivals.slice(at, at + 12).map(({ one }) => send(one)));
  expect((await countTasks()) - before).toBe(REQUESTS);
  expect([...answers.values()].every((given) => given.size === 1)).toBe(true);
}, LONG);

const countTasks = (): Promise<number> => inOffice(async (tx) => (await sql<{ count: number }>`select count(*)::int as count from task`.execute(tx)).rows[0]?.count ?? 0);

test('two servers on one database do each job once', async () => {
  const done: number[] = [];
  const runners = { once: { run: async (_context: unknown, _scope: unknown, { n }: { readonly n?: unknown }) => void done.push(Number(n)) } };
  const other = await startTestServer({ beside: server });
  for (let at = 0; at < JOBS; at += 500) {
    await inOffice(async (tx) => {
      for (let n = at; n < Math.min(JOBS, at + 500); n += 1) await enqueue(tx, { scope: office.scope, kind: 'once', payload: { n } });
    });
  }
  const both = [server, other].map(({ context }) => startWorkers(context, { runners, workers: 4, pause: 10, patience: 500 }));
  while (done.length < JOBS) await sleep(20);
  await sleep(200);
  await Promise.all(both.map((workers) => workers.stop()));
  await other.close();
  expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: JOBS }, (_, n) => n));
}, LONG);
