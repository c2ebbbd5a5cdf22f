import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import { type Browser, makeOffice, signInAs, startTestServer, type TestServer } from './testing/office.js';

let server: TestServer;
let clerk: Browser;
let port: number;
/** Runs when the store is asked to keep bytes, before it reads any. */
let beforeStore: () => Promise<void> = async () => undefined;
let requests = 0;
const logged: { readonly level: number; readonly msg: string }[] = [];

beforeAll(async () => {
  const uploadFile = async (): Promise<{ id: string; name: string; mediaType: string; size: number }> => ({ id: newId(), name: 'x', mediaType: 'x', size: 0 });
  const log = pino({ level: 'info' }, { write: (line: string) => void logged.push(JSON.parse(line) as (typeof logged)[number]) });
  server = await startTestServer({ handlers: { ...SESSION_HANDLERS, uploadFile }, environment: { DONDOC_UPLOAD_MB: '1' }, log });
  const { blobs } = server.context;
  const { put } = blobs;
  const heldPut: typeof put = async (...asked) => (await beforeStore(), put(...asked));
  Object.assign(blobs, { put: heldPut });
  await makeOffice(server, 'a');
  clerk = await signInAs(server.app, 'a.follower');
  server.app.server.on('request', () => void (requests += 1));
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

interface Sending {
  /** Goes away without a word. */
  cut(): void;
  /** The status of the answer, or that there was none. */
  readonly ended: Promise<number | 'cut'>;
}

/** Begins an upload over a real connection; `whole` ends it as a form ends. */
function begin(bytes: number, whole: boolean): Sending {
  const sent = request({
    port, host: '127.0.0.1', agent: false, method: 'POST', path: '/api/v1/files',
    headers: { cookie: [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-csrf-token': clerk.csrfToken, 'idempotency-key': newId(), 'content-type': 'multipart/form-data; boundary=b' },
  });
  const ended = new Promise<number | 'cut'>((resolve) => {
    sent.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)));
    sent.on('error', () => resolve('cut'));
  });
  sent.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
  sent.write(Buffer.alloc(bytes));
  if (whole) sent.end('\r\n--b--\r\n');
  return { cut: () => sent.destroy(), ended };
}

const send = (bytes: number): Promise<number | 'cut'> => begin(bytes, true).ended;

const leftBehind = (): Promise<string[]> => readdir(join(server.context.config.dataFolder, 'files', 'incoming'));
const connections = (): Promise<number> => new Promise((resolve, reject) => server.app.server.getConnections((error, count) => (error ? reject(error) : resolve(count))));

/** Waits for something that comes, however busy the machine is. @throws when it has not come for very long */
async function until(comes: () => Promise<boolean> | boolean): Promise<void> {
  const patience = AbortSignal.timeout(15_000);
  while (!(await comes())) await sleep(5, undefined, { signal: patience });
}

test('an upload of the largest size is taken, one byte more is refused, and nothing half-written stays', async () => {
  expect(await send(1024 * 1024)).toBe(200);
  expect(await send(1024 * 1024 + 1)).toBe(413);
  expect(await send(30 * 1024 * 1024)).toBe(413);
  expect(await leftBehind()).toEqual([]);
});

describe('an upload whose sender goes away leaves nothing and is no fault, and the server goes on:', () => {
  /** More than this waits unread in the connection, and its end is not seen before it. */
  const SEEN_AT_ONCE = 16 * 1024;
  const expectQuietEnd = async (from: number): Promise<void> => {
    await until(() => logged.length > from);
    expect(logged.slice(from).map(({ level, msg }) => [level, msg])).toEqual([[30, 'the sender went away']]);
    expect(await leftBehind()).toEqual([]);
    expect(await send(10)).toBe(200);
    await until(async () => (await connections()) === 0);
  };

  test.each([0, 1, 300_000])('while the server asks who it is, after %i bytes', async (bytes) => {
    const from = logged.length;
    await server.context.database.transaction().execute(async (tx) => {
      await sql`lock table session in access exclusive mode`.execute(tx);
      const sending = begin(bytes, false);
      await until(async () => (await connections()) === 1);
      sending.cut();
      if (bytes < SEEN_AT_ONCE) await until(async () => (await connections()) === 0);
    });
    await expectQuietEnd(from);
  });

  test.each([1, 10_000, 300_000])('between the head of the part and the store, after %i bytes', async (bytes) => {
    const from = logged.length;
    const asked = new Promise<void>((resolve, reject) => {
      beforeStore = async () => {
        beforeStore = async () => undefined;
        sending.cut();
        if (bytes < SEEN_AT_ONCE) await until(async () => (await connections()) === 0).catch(reject);
        resolve();
      };
    });
    const sending = begin(bytes, false);
    await asked;
    await expectQuietEnd(from);
  });

  test.each([1, 20_000, 300_000, 900_000])('while the file is written, after %i bytes', async (bytes) => {
    const from = logged.length;
    const sending = begin(bytes, false);
    await until(async () => (await leftBehind()).length === 1);
    sending.cut();
    await expectQuietEnd(from);
  });

  test('at any other moment', async () => {
    const [from, before] = [logged.length, requests];
    for (let wait = 0; wait < 40; wait += 1) {
      const sending = begin((wait * 24_989) % 1_000_000, false);
      await sleep(wait);
      sending.cut();
    }
    await until(async () => (await connections()) === 0 && logged.length - from === requests - before);
    expect(new Set(logged.slice(from).map(({ level, msg }) => `${level} ${msg}`))).toEqual(new Set(['30 the sender went away']));
    expect(await leftBehind()).toEqual([]);
  });
});
