import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import { type Browser, makeOffice, signInAs, startTestServer, type TestServer } from './testing/office.js';

let server: TestServer;
let clerk: Browser;
let port: number;

beforeAll(async () => {
  const uploadFile = async (): Promise<{ id: string; name: string; mediaType: string; size: number }> => ({ id: newId(), name: 'x', mediaType: 'x', size: 0 });
  server = await startTestServer({ handlers: { ...SESSION_HANDLERS, uploadFile }, environment: { DONDOC_UPLOAD_MB: '1' } });
  await makeOffice(server, 'a');
  clerk = await signInAs(server.app, 'a.follower');
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  port = (server.app.server.address() as AddressInfo).port;
});
afterAll(() => server.close());

/** Sends an upload over a real connection, cut off after some bytes where asked. */
function send(bytes: number, cutAfter?: number): Promise<number | 'cut'> {
  return new Promise((resolve) => {
    const sent = request({
      port, host: '127.0.0.1', method: 'POST', path: '/api/v1/files',
      headers: { cookie: [...clerk.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-csrf-token': clerk.csrfToken, 'idempotency-key': newId(), 'content-type': 'multipart/form-data; boundary=b' },
    });
    sent.on('response', (answer) => answer.resume().on('end', () => resolve(answer.statusCode ?? 0)));
    sent.on('error', () => resolve('cut'));
    sent.write('--b\r\ncontent-disposition: form-data; name="file"; filename="a.bin"\r\n\r\n');
    sent.write(Buffer.alloc(cutAfter ?? bytes));
    if (cutAfter === undefined) sent.end('\r\n--b--\r\n');
    else setTimeout(() => sent.destroy(), 50);
  });
}

const leftBehind = (): Promise<string[]> => readdir(join(server.context.config.dataFolder, 'files', 'incoming'));

test('an upload of the largest size is taken, one byte more is refused, and nothing half-written stays', async () => {
  expect(await send(1024 * 1024)).toBe(200);
  expect(await send(1024 * 1024 + 1)).toBe(413);
  expect(await send(30 * 1024 * 1024)).toBe(413);
  expect(await leftBehind()).toEqual([]);
});

test('an upload whose sender goes away leaves nothing, and the server goes on', async () => {
  expect(await send(900_000, 300_000)).toBe('cut');
  for (let tries = 0; tries < 100 && (await leftBehind()).length > 0; tries += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await leftBehind()).toEqual([]);
  expect(await send(10)).toBe(200);
});
