import { describe, expect, test } from 'vitest';
import { listenNear } from './listen.js';

/** A listener for which ports are taken, or which answers every port with the same code. */
const refusing = (codes: Readonly<Record<number, string>>): Parameters<typeof listenNear>[0] => ({
  listen: async ({ port }) => {
    const code = codes[port];
    if (code !== undefined) throw Object.assign(new Error(code), { code });
    return `http://127.0.0.1:${port}`;
  },
});

describe('a port', () => {
  test('that is taken gives way to the next', async () => expect(await listenNear(refusing({ 8480: 'EADDRINUSE', 8481: 'EADDRINUSE' }), { host: '127.0.0.1', wanted: 8480 })).toBe(8482));

  test.each([
    ['an address of another machine', 'EADDRNOTAVAIL', 'start.host_not_here'],
    ['a name that nobody knows', 'ENOTFOUND', 'start.host_not_here'],
    ['a port of the system', 'EACCES', 'start.port_not_allowed'],
  ])('%s is refused in a sentence', async (_, code, refusal) => {
    await expect(listenNear(refusing({ 80: code }), { host: 'elsewhere', wanted: 80 })).rejects.toMatchObject({ refusal: { code: refusal } });
  });

  test('another fault stays what it is', async () => {
    await expect(listenNear(refusing({ 80: 'EMFILE' }), { host: '127.0.0.1', wanted: 80 })).rejects.toMatchObject({ code: 'EMFILE' });
  });
});
