import { request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { v7 as newId } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../database/transaction.js';
import { createApp } from '../http/app.js';
import { targetOf } from '../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../http/testing/office.js';
import { changeOf, listenForChanges } from './changes.js';

/** Two servers on one database: what is written on one is told on the other, to those who may see it and to nobody else. */
let server: TestServer;
let office: Office;
let other: Office;
let ports: readonly number[] = [];
let second: Awaited<ReturnType<typeof createApp>>;
let secondChanges: ReturnType<typeof listenForChanges>;
const open = new Set<Stream>();

beforeAll(async () => {
  server = await startTestServer();
  [office, other] = [await makeOffice(server, 'a'), await makeOffice(server, 'b')];
  secondChanges = listenForChanges({ url: server.database.url, log: pino({ level: 'silent' }) });
  second = await createApp({ ...server.context, changes: secondChanges });
  for (const app of [server.app, second]) await app.listen({ port: 0, host: '127.0.0.1' });
  ports = [server.app, second].map((app) => (app.server.address() as AddressInfo).port);
});
afterAll(async () => {
  await second.close();
  await secondChanges.close();
  await server.close();
});
beforeEach(() => server.clock.set('2025-04-14'));
afterEach(() => {
  for (const stream of open) stream.leave();
  open.clear();
});

interface Told {
  readonly tasks: readonly string[];
  readonly documents: readonly string[];
  readonly all: boolean;
}

interface Stream {
  readonly status: number;
  readonly told: Told[];
  lastId: string;
  readonly isOver: () => boolean;
  leave(): void;
}

const inOffice = <T>(work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);
const FIRST = 0;
const SECOND = 1;

async function listen(browser: Browser, { at = SECOND, lastId }: { readonly at?: number; readonly lastId?: string } = {}): Promise<Stream> {
  const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const sent = request({ port: ports[at], host: '127.0.0.1', agent: false, path: '/api/v1/live', headers: { cookie, ...(lastId === undefined ? {} : { 'last-event-id': lastId }) } });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => sent.on('response', resolve).on('error', reject).end());
  let over = false;
  let text = '';
  const stream: Stream = { status: answer.statusCode ?? 0, told: [], lastId: '', isOver: () => over, leave: () => void sent.destroy() };
  answer.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const event = Object.fromEntries(text.slice(0, end).split('\n').map((each) => [each.slice(0, each.indexOf(':')), each.slice(each.indexOf(':') + 2)]));
      text = text.slice(end + 2);
      stream.lastId = event['id'] ?? stream.lastId;
      if (event['event'] === 'changed') stream.told.push(JSON.parse(event['data'] ?? '') as Told);
    }
  });
  for (const end of ['end', 'close', 'error']) answer.on(end, () => void (over = true));
  sent.on('error', () => void (over = true));
  open.add(stream);
  return stream;
}

/** A stream that hears already: what opening the line to the database says is behind it. */
async function hearing(key: string, at = SECOND): Promise<Stream> {
  const browser = await signInAs(server.app, key.includes('.') ? key : `a.${key}`);
  const stream = await listen(browser, { at });
  await until(() => stream.lastId !== '' && !stream.lastId.endsWith('-0'));
  stream.told.length = 0;
  return stream;
}

/** Waits for what comes, and says how long it took, in milliseconds. */
async function until(comes: () => boolean, patience = 8000): Promise<number> {
  const from = performance.now();
  while (!comes()) {
    if (performance.now() - from > patience) throw new Error('it did not come');
    await sleep(5);
  }
  return performance.now() - from;
}

const tasksTold = (stream: Stream): readonly string[] => stream.told.flatMap(({ tasks }) => tasks);
const comment = async (key: string, id: string): Promise<void> => {
  const browser = await signInAs(server.app, `a.${key}`);
  const { version } = (await browser.send('GET', `/tasks/${id}`)).json<{ version: number }>();
  expect((await browser.send('POST', `/tasks/${id}/comment`, { body: { version, body: 'Đã nắm' } })).statusCode).toBe(200);
};

test('a change on one server is told on the other within a second, by its id and nothing else', async () => {
  const stream = await hearing('officer');
  const id = await targetOf(server, office, 'planning').task('active');
  await until(() => tasksTold(stream).includes(id));
  stream.told.length = 0;
  await comment('head', id);
  const took = await until(() => tasksTold(stream).includes(id));
  expect(took).toBeLessThan(1000);
  expect(stream.told.map((told) => Object.keys(told).sort())).toEqual(stream.told.map(() => ['all', 'documents', 'meetings', 'tasks']));
});

test('what is rolled back is told to nobody', async () => {
  const stream = await hearing('officer');
  const id = await targetOf(server, office, 'planning').task('active');
  await until(() => tasksTold(stream).includes(id));
  stream.told.length = 0;
  await inOffice(async (tx) => {
    await sql`update task set title = 'x' where id = ${id}`.execute(tx);
    await sql`select 1 / 0`.execute(tx);
  }).catch(() => undefined);
  await sleep(400);
  expect(stream.told).toEqual([]);
});

test('a restricted task is told to its parties only, and nothing crosses to another agency', async () => {
  const [leader, head2, stranger] = [await hearing('leader'), await hearing('officer2'), await hearing('b.leader')];
  const body = {
    id: newId(), title: 'Kiểm tra đột xuất', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: true, condition: null, deliverable: '', steps: [],
    parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
  };
  expect((await (await signInAs(server.app, 'a.leader')).send('POST', '/tasks', { body })).statusCode).toBe(200);
  await until(() => tasksTold(leader).includes(body.id));
  await sleep(300);
  expect([head2.told, stranger.told]).toEqual([[], []]);
  expect(other.scope.agencyId).not.toBe(office.scope.agencyId);
});

test('documents are told to those who read them', async () => {
  const [chief, admin] = [await hearing('chief'), await hearing('admin')];
  const pasted = await (await signInAs(server.app, 'a.registrar')).send('POST', '/documents/pasted', { body: { title: 'Công văn', text: `Báo cáo ${newId()}` } });
  const { id } = pasted.json<{ id: string }>();
  await until(() => chief.told.some(({ documents }) => documents.includes(id)));
  expect(admin.told).toEqual([]);
});

test('many rows at once are one word', async () => {
  const stream = await hearing('officer');
  for (let each = 0; each < 60; each += 1) await targetOf(server, office, 'planning').task('active');
  await sleep(500);
  stream.told.length = 0;
  await inOffice((tx) => sql`update task set updated_at = now()`.execute(tx));
  await until(() => stream.told.length > 0);
  expect(stream.told).toEqual([{ tasks: [], documents: [], meetings: [], all: true }]);
});

describe('who was away is told what was missed', () => {
  test('by ids where the server still knows', async () => {
    const browser = await signInAs(server.app, 'a.officer');
    const before = await hearing('officer');
    const { lastId } = before;
    before.leave();
    const id = await targetOf(server, office, 'planning').task('active');
    await sleep(400);
    const after = await listen(browser, { lastId });
    await until(() => after.told.length > 0);
    expect(after.told).toEqual([{ tasks: [id], documents: [], meetings: [], all: false }]);
  });
  test.each([['of the other server', FIRST], ['of a server that was started anew', SECOND]])('as "everything" for an id %s', async (_name, at) => {
    const { lastId } = await hearing('officer', FIRST);
    const browser = await signInAs(server.app, 'a.officer');
    const stream = await listen(browser, { at, lastId: at === FIRST ? lastId.replace(/^./, 'z') : lastId });
    await until(() => stream.told.length > 0);
    expect(stream.told[0]).toEqual({ tasks: [], documents: [], meetings: [], all: true });
  });
});

describe('a stream is cut within a second when', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the account is closed', async () => (await signInAs(server.app, 'a.admin')).send('POST', `/people/${office.people['follower']?.personId}/disable`)],
    ['a post changes', () => inOffice((tx) => sql`update post set roles = '{officer}' where id = ${office.people['head2']?.postId}`.execute(tx))],
    ['the person signs out', async () => undefined],
    ['a unit moves', () => inOffice((tx) => sql`update unit set parent_id = parent_id where id = ${office.units.group}`.execute(tx))],
  ])('%s', async (name, change) => {
    const key = name === 'the account is closed' ? 'follower' : name === 'a post changes' ? 'head2' : 'registrar';
    const browser = await signInAs(server.app, `a.${key}`);
    const [stream, bystander] = [await listen(browser), await hearing('b.leader')];
    await until(() => stream.lastId !== '');
    if (name === 'the person signs out') await browser.send('DELETE', '/session');
    else await change();
    expect(await until(stream.isOver)).toBeLessThan(1000);
    expect(bystander.isOver()).toBe(false);
    if (name === 'the account is closed' || name === 'the person signs out') expect((await listen(browser)).status).toBe(401);
  });
});

test('a stream needs a session, and one session holds four at most', async () => {
  const browser = await signInAs(server.app, 'a.officer');
  expect((await listen({ ...browser, cookies: new Map() })).status).toBe(401);
  const statuses = [];
  for (let each = 0; each < 5; each += 1) statuses.push((await listen(browser)).status);
  expect(statuses).toEqual([200, 200, 200, 200, 204]);
});

test('an open stream does not keep a session alive that nobody uses', async () => {
  const browser = await signInAs(server.app, 'a.auditor');
  for (let minutes = 0; minutes < 30; minutes += 10) {
    expect((await listen(browser)).status).toBe(200);
    server.clock.forward(601);
  }
  expect((await listen(browser)).status).toBe(401);
});

test('forty streams take one connection of the database, and none of the pool', async () => {
  const browsers = await Promise.all(['leader', 'chief', 'registrar', 'head', 'officer', 'head2', 'officer2', 'auditor', 'leader', 'chief'].map((key) => signInAs(server.app, `a.${key}`)));
  for (const browser of browsers) for (let each = 0; each < 4; each += 1) expect((await listen(browser)).status).toBe(200);
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity where application_name = 'dondoc live' and datname = current_database()`.execute(server.context.database);
  expect(rows[0]?.count).toBeLessThanOrEqual(2);
  expect(server.connection.pool.totalCount - server.connection.pool.idleCount).toBe(0);
});

test('a broken line to the database is opened again, and the streams are told that something may have been missed', async () => {
  const stream = await hearing('officer');
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'dondoc live' and datname = current_database()`.execute(server.context.database);
  await until(() => stream.told.some(({ all }) => all));
  stream.told.length = 0;
  const id = await targetOf(server, office, 'planning').task('active');
  await until(() => tasksTold(stream).includes(id));
});

test('who has a review open is told to who opens it on another server, and the first is told that somebody came', async () => {
  const documentId = await targetOf(server, office, 'planning').document();
  const readers = async (key: string, app: typeof second): Promise<readonly string[]> => {
    const answer = await (await signInAs(app, `a.${key}`)).send('GET', `/documents/${documentId}/review/readers`);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<{ readers: { name: string }[] }>().readers.map(({ name }) => name);
  };
  const stream = await hearing('registrar', 0);
  expect(await readers('registrar', server.app)).toEqual([]);
  await until(() => stream.told.some(({ documents }) => documents.includes(documentId)));
  stream.told.length = 0;
  expect(await readers('chief', second)).toHaveLength(1);
  await until(() => stream.told.some(({ documents }) => documents.includes(documentId)));
  // Nobody is told of themselves, nor again of who is there already.
  expect(await readers('registrar', server.app)).toHaveLength(1);
  stream.told.length = 0;
  await readers('chief', second);
  await sleep(400);
  expect(stream.told).toEqual([]);
});

test.each([['', null], ['x', null], ['0198c0de-0000-7000-8000-000000000001 task ', 'task'], ['0198c0de-0000-7000-8000-000000000001 secret 1', null], ['0198c0de-0000-7000-8000-000000000001 reader 0198c0de-0000-7000-8000-000000000002 0198c0de-0000-7000-8000-000000000003', 'reader']])('a word on the channel: %j', (word, kind) => expect(changeOf(word)?.kind ?? null).toBe(kind));
