import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { networksOf } from '../addresses.js';
import { sendOut } from '../send.js';
import { newPushKeys, push } from './push.js';

/** A push service and a browser behind it, which check what RFC 8030, 8291 and 8292 say. */
let service: Server;
let origin: string;
let got: { readonly headers: IncomingHttpHeaders; readonly body: Buffer } | null = null;
const browser = createECDH('prime256v1');
const publicKey = browser.generateKeys();
const auth = randomBytes(16);
const keys = newPushKeys();

beforeAll(async () => {
  service = createServer((request, answer) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => void parts.push(part));
    request.on('end', () => {
      got = { headers: request.headers, body: Buffer.concat(parts) };
      answer.writeHead(Number(request.url?.slice(1))).end();
    });
  });
  await new Promise<void>((resolve) => service.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => service.close(resolve)));

const send = async (status: number, body = 'Hạn 14/04/2025') => {
  const to = { endpoint: `${origin}/${status}`, p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') };
  const access = { subject: 'mailto:quantri@dondoc.example', ...keys };
  const message = push.request({ id: 'a', title: 'Quá hạn: Báo cáo', body, url: 'https://dondoc.example/tasks/1' }, { access, to });
  return push.outcome(await sendOut(message, { inside: networksOf('127.0.0.1'), resolve: () => Promise.reject(new Error('no names here')) }));
};

/** What the browser reads (RFC 8291, 3.4 and RFC 8188, 2.1). */
function opened(body: Buffer): string {
  const [salt, idLength] = [body.subarray(0, 16), body[20] ?? 0];
  const sender = body.subarray(21, 21 + idLength);
  const sealed = body.subarray(21 + idLength);
  const derive = (ikm: Buffer, by: Buffer, info: Buffer | string, length: number): Buffer => Buffer.from(hkdfSync('sha256', ikm, by, info, length));
  const ikm = derive(browser.computeSecret(sender), auth, Buffer.concat([Buffer.from('WebPush: info\0'), publicKey, sender]), 32);
  const decipher = createDecipheriv('aes-128-gcm', derive(ikm, salt, 'Content-Encoding: aes128gcm\0', 16), derive(ikm, salt, 'Content-Encoding: nonce\0', 12));
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  // The last record ends with 2 and padding.
  return plain.subarray(0, plain.lastIndexOf(2)).toString('utf8');
}

test('a notice arrives signed for the service and readable for the browser alone', async () => {
  expect(await send(201)).toEqual({ kind: 'sent' });
  const { headers, body } = got ?? { headers: {}, body: Buffer.alloc(0) };
  expect(headers).toMatchObject({ ttl: '86400', 'content-encoding': 'aes128gcm', 'content-type': 'application/octet-stream', urgency: 'normal' });
  expect(body.includes('Báo cáo')).toBe(false);
  expect(JSON.parse(opened(body))).toEqual({ id: 'a', title: 'Quá hạn: Báo cáo', body: 'Hạn 14/04/2025', url: 'https://dondoc.example/tasks/1' });

  const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(String(headers.authorization)) ?? [];
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const jwk = createPublicKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x: point.subarray(1, 33).toString('base64url'), y: point.subarray(33).toString('base64url') } });
  expect(key).toBe(keys.publicKey);
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: jwk, dsaEncoding: 'ieee-p1363' }, Buffer.from(signature, 'base64url'))).toBe(true);
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { aud: string; exp: number; sub: string };
  expect([aud, sub]).toEqual([origin, 'mailto:quantri@dondoc.example']);
  expect(exp - Date.now() / 1000).toBeLessThanOrEqual(24 * 3600);
});

test.each([[404, 'gone'], [410, 'gone'], [401, 'later'], [403, 'gone'], [429, 'later'], [500, 'later'], [413, 'refused']] as const)('%i means %s', async (status, kind) => {
  expect((await send(status)).kind).toBe(kind);
});

test('a very long notice still fits', async () => {
  await send(201, 'dài đằng đẵng '.repeat(2000));
  expect(got?.body.byteLength).toBeLessThanOrEqual(4096);
});
