import { readdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { TaskView } from '#contract/index.js';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../database/transaction.js';
import { dropUnusedFiles, holdFiles } from '../files/named.queries.js';
import { targetOf } from '../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../http/testing/office.js';
import { multipart, NOTICE, receiveText } from '../testing/notice.js';
import { removeUnused } from './timetable.js';

/** What the daily clean-up takes of files, and what it never takes; everything comes in by HTTP. */
const DAY = 86_400;
let server: TestServer;
let office: Office;
let head: Browser;
const logged: Record<string, unknown>[] = [];

beforeAll(async () => {
  server = await startTestServer({ log: pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as Record<string, unknown>) }) });
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  head = await signInAs(server.app, 'a.head');
});
afterAll(() => server.close());

const upload = async (text: string): Promise<string> => (await head.send('POST', '/files', multipart('minh chứng.txt', Buffer.from(text)))).json<{ id: string }>().id;
const download = async (id: string): Promise<number> => (await head.send('GET', `/files/${id}`)).statusCode;

async function attach(fileId: string): Promise<number> {
  const id = await targetOf(server, office, 'planning').task('active');
  const { version } = (await head.send('GET', `/tasks/${id}`)).json<TaskView>();
  return (await head.send('POST', `/tasks/${id}/report`, { body: { version, body: 'Đã làm.', percent: 40, evidence: [{ fileId, documentNumber: null, documentDate: null }] } })).statusCode;
}

/** Lets days pass for rows and for the bytes that lie in the folder now. */
async function pass(days: number): Promise<void> {
  const folder = join(server.context.config.dataFolder, 'files');
  const stored = server.clock.now();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), stored, stored);
  server.clock.forward(days * DAY);
  // Sessions end with the day; who works goes on.
  head = await signInAs(server.app, 'a.head');
}

test('uploads that became nothing are forgotten after thirty days, then their bytes; evidence and documents stay', async () => {
  const [used, unused, young] = [await upload('dùng'), await upload('không dùng'), 'chưa lâu'];
  const both = await upload(NOTICE);
  expect(await attach(used)).toBe(200);
  const registrar = await signInAs(server.app, 'a.registrar');
  const document = await receiveText(server, registrar, { name: 'thông báo.txt', text: NOTICE });
  await pass(29);
  const kept = await upload(young);
  await removeUnused(server.context);
  expect(await Promise.all([used, unused, both, kept].map(download))).toEqual([200, 200, 200, 200]);
  await pass(2);
  logged.length = 0;
  await removeUnused(server.context);
  // Of the two that were forgotten one has the bytes of a document.
  expect(logged).toMatchObject([{ level: 30, msg: 'unused files removed', uploads: 2, blobs: 1, incoming: 0 }]);
  expect(await Promise.all([used, unused, both, kept].map(download))).toEqual([200, 404, 404, 200]);
  expect((await (await signInAs(server.app, 'a.registrar')).send('GET', `/documents/${document.id}/file`)).statusCode).toBe(200);
}, 60_000);

test('bytes without a row, as a killed server leaves them, go after a day; the same of another agency stay', async () => {
  const store = (text: string): Promise<{ sha256: string }> => server.context.blobs.put((async function* () { yield Buffer.from(text); })(), 1000);
  const { sha256 } = await store('văn bản mật');
  const foreign = await signInAs(server.app, 'b.head');
  const shared = (await foreign.send('POST', '/files', multipart('b.txt', Buffer.from('của đơn vị khác')))).json<{ id: string }>().id;
  await removeUnused(server.context);
  expect((await server.context.blobs.bytes(sha256)).toString()).toBe('văn bản mật');
  await pass(2);
  await removeUnused(server.context);
  await expect(server.context.blobs.bytes(sha256)).rejects.toThrow('ENOENT');
  expect((await (await signInAs(server.app, 'b.head')).send('GET', `/files/${shared}`)).statusCode).toBe(200);
});

test('a file that is being attached is waited for, and who comes later is told that it is gone', async () => {
  const [slow, late] = [await upload('chậm'), await upload('muộn')];
  const { database } = server.context;
  const order: string[] = [];
  let sweeping = Promise.resolve(0);
  await inAgency(database, office.scope, async (tx) => {
    await holdFiles(tx, office.scope);
    sweeping = inAgency(database, office.scope, (other) => dropUnusedFiles(other, office.scope, new Date('2099-01-01'))).finally(() => order.push('swept'));
    await sql`select pg_sleep(0.2)`.execute(tx);
    const evidence = JSON.stringify([{ fileId: slow, documentNumber: null, documentDate: null }]);
    const taskId = await targetOf(server, office, 'planning').task('active');
    await sql`insert into entry (agency_id, id, task_id, ordinal, kind, evidence, occurred_on, prev_hash, hash, at) values (${office.scope.agencyId}, gen_random_uuid(), ${taskId}, 1, 'progress', ${evidence}::jsonb, '2025-05-01', '', 'x', now())`.execute(tx);
    order.push('attached');
  });
  expect(await sweeping).toBeGreaterThan(0);
  expect(order).toEqual(['attached', 'swept']);
  expect(await download(slow)).toBe(200);
  expect(await attach(late)).toBe(400);
});
