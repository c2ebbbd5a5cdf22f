import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPublicAddress, networksOf } from './addresses.js';
import { type Fence, passFence } from './fence.js';
import { sendOut } from './send.js';

/** Nothing that a person types leads the product to a machine inside (trust: SSRF). The inside here is a server on 127.0.0.1. */
let inside: Server;
let port: number;
let visits = 0;

beforeAll(async () => {
  inside = createServer((_request, answer) => {
    visits += 1;
    answer.end('secret');
  });
  await new Promise<void>((resolve) => inside.listen(0, '127.0.0.1', resolve));
  port = (inside.address() as AddressInfo).port;
});
afterAll(() => new Promise((resolve) => inside.close(resolve)));

const never = (): Promise<readonly string[]> => Promise.reject(new Error('no name is asked for'));
const closed = (resolve: Fence['resolve'] = never): Fence => ({ inside: null, resolve });
const opened = (networks: string, resolve: Fence['resolve'] = never): Fence => ({ inside: networksOf(networks), resolve });
const message = (url: string) => ({ url, headers: { 'content-type': 'application/json' }, body: '{}' });

/** Ways to write an IPv4 address that parsers of addresses take. */
function spellings(address: string): string[] {
  const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
  const whole = ((a * 256 + b) * 256 + c) * 256 + d;
  const hex = (value: number): string => `0x${value.toString(16)}`;
  const octal = (value: number): string => `0${value.toString(8)}`;
  return [
    address, String(whole), hex(whole), octal(whole), [a, b, c, d].map(octal).join('.'), [a, b, c, d].map(hex).join('.'), `${a}.${b}.${c * 256 + d}`, `${a}.${(b * 256 + c) * 256 + d}`, `${address}.`,
    `${hex(a)}.${octal(b)}.${c}.${d}`, `[::ffff:${address}]`, `[::ffff:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}]`, `[::${address}]`, `[64:ff9b::${address}]`, `[2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::1]`,
    address.replace(/\./g, '%2e'), address.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  ];
}

const INTERNAL = ['127.0.0.1', '127.1.2.3', '0.0.0.0', '10.0.0.8', '10.255.255.255', '172.16.0.1', '172.31.255.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '192.0.0.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1', '203.0.113.9'];
const INTERNAL_V6 = ['::1', '::', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'ff02::1', '100::1', '2001:db8::1', '2001::1', '3fff::1', '64:ff9b:1::1', '5f00::1'];
const PUBLIC = ['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '100.63.0.1', '100.128.0.1', '11.0.0.1', '2606:4700::1111', '2a00:1450::1'];

describe('the fence', () => {
  const cases = INTERNAL.flatMap((address) => spellings(address).flatMap((host) => [`https://${host}/`, `http://${host}:${port}/x`]));
  const named = [...INTERNAL, ...INTERNAL_V6, '::ffff:10.0.0.1'];

  test(`lets none of ${cases.length} spellings of addresses inside through`, async () => {
    expect(cases.length).toBeGreaterThan(500);
    const through: string[] = [];
    for (const url of cases) {
      const sent = await sendOut(message(url), closed());
      if (sent.fault === null || !sent.fault.startsWith('fence: ')) through.push(url);
    }
    expect(through).toEqual([]);
    expect(visits).toBe(0);
  });

  test.each(named)('lets no name through that leads to %s, alone or beside a public address', async (address) => {
    for (const addresses of [[address], ['8.8.8.8', address], [address, '8.8.8.8']]) {
      expect(await passFence('https://gia-danh.example/', closed(async () => addresses))).toEqual({ ok: false, why: 'internal' });
    }
  });

  test.each(PUBLIC)('lets %s through', async (address) => {
    expect(isPublicAddress(address)).toBe(true);
    expect(await passFence('https://truc.example/su-kien', closed(async () => [address]))).toEqual({ ok: true, address });
  });

  test.each([
    ['ftp://truc.example/', 'scheme'], ['file:///etc/passwd', 'address'], ['gopher://truc.example/', 'scheme'], ['http://truc.example/', 'scheme'], ['https://ai:matkhau@truc.example/', 'address'], ['truc.example', 'address'],
    ['https://', 'address'], ['javascript:alert(1)', 'address'], [`https://truc.example/${'x'.repeat(2000)}`, 'address'],
  ])('refuses %s', async (url, why) => {
    expect(await passFence(url, closed(async () => ['8.8.8.8']))).toEqual({ ok: false, why });
  });

  test('refuses a name that nobody knows', async () => {
    expect(await passFence('https://khong-co.example/', closed())).toEqual({ ok: false, why: 'unknown' });
  });

  test('goes inside only where the network was opened', async () => {
    expect((await sendOut(message(`http://127.0.0.1:${port}/`), opened('127.0.0.2'))).fault).toBe('fence: internal');
    expect(await sendOut(message(`http://127.0.0.1:${port}/`), opened('10.0.0.0/8, 127.0.0.1'))).toMatchObject({ status: 200, fault: null, body: 'secret' });
    expect(visits).toBe(1);
    expect([networksOf('10.0.0.0/8,x'), networksOf('10.0.0.0/33'), networksOf('10.0.0.0/')]).toEqual([null, null, networksOf('10.0.0.0/0') === null ? null : expect.anything()]);
  });
});

describe('a message', () => {
  test('goes to the address that was checked, though the name leads elsewhere at the next question', async () => {
    const before = visits;
    let asked = 0;
    const outside = createServer((request, answer) => answer.end(String(request.headers.host)));
    await new Promise<void>((resolve) => outside.listen(port, '127.0.0.2', resolve));
    // Time to live 0: the second answer would lead inside.
    const rebinding = async (): Promise<readonly string[]> => [(asked += 1) === 1 ? '127.0.0.2' : '127.0.0.1'];
    expect(await sendOut(message(`http://doi-dia-chi.example:${port}/`), opened('127.0.0.2', rebinding))).toMatchObject({ status: 200, body: `doi-dia-chi.example:${port}` });
    expect([asked, visits - before]).toEqual([1, 0]);
    await new Promise((resolve) => outside.close(resolve));
  });

  test('follows no redirect', async () => {
    const before = visits;
    const outside = createServer((_request, answer) => answer.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end());
    await new Promise<void>((resolve) => outside.listen(port, '127.0.0.2', resolve));
    expect(await sendOut(message(`http://127.0.0.2:${port}/`), opened('127.0.0.2'))).toMatchObject({ status: 307, fault: null });
    expect(visits - before).toBe(0);
    await new Promise((resolve) => outside.close(resolve));
  });

  test('is given up on where nobody answers, and nothing is read of an answer without end', async () => {
    const slow = createServer((request, answer) => {
      if (request.url === '/endless') {
        const more = (): void => void (answer.write('x'.repeat(10_000)) ? setImmediate(more) : answer.once('drain', more));
        more();
      }
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.2', resolve));
    const at = `http://127.0.0.2:${(slow.address() as AddressInfo).port}`;
    expect(await sendOut(message(`${at}/silent`), opened('127.0.0.2'), { patience: 300 })).toMatchObject({ status: null, fault: 'timeout' });
    expect((await sendOut(message(`${at}/endless`), opened('127.0.0.2'), { patience: 5000 })).body.length).toBe(16 * 1024);
    slow.closeAllConnections();
    await new Promise((resolve) => slow.close(resolve));
    expect((await sendOut(message(`${at}/`), opened('127.0.0.2'))).fault).toBe('ECONNREFUSED');
  });
});
