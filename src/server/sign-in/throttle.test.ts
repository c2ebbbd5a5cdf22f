import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { type Browser, makeOffice, openBrowser, OFFICE_PASSWORD, signInAs, startTestServer, type TestServer } from '../http/testing/office.js';
import { SESSION_HANDLERS } from '../features/session/routes.js';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer({ handlers: SESSION_HANDLERS, environment: { DONDOC_TRUST_PROXY: '1' } });
  await makeOffice(server, 'a');
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2025-04-14');
  await sql`delete from sign_in_attempt`.execute(server.context.database);
  await sql`delete from known_device`.execute(server.context.database);
});

const guess = async (browser: Browser, login: string, { password = 'sai mật khẩu', from = '203.0.113.1' } = {}): Promise<number> =>
  (await browser.send('POST', '/session', { body: { login, password }, headers: { 'x-forwarded-for': from } })).statusCode;
const stranger = (): Browser => openBrowser(server.app);

describe('guesses', () => {
  test('at one login from everywhere: at most ten in a quarter of an hour', async () => {
    let tried = 0;
    for (let second = 0; second < 900; second += 5) {
      const status = await guess(stranger(), 'a.head', { from: `198.51.100.${second % 250}` });
      if (status === 401) tried += 1;
      else expect(status).toBe(429);
      server.clock.forward(5);
    }
    expect(tried).toBeLessThanOrEqual(10);
    expect(tried).toBeGreaterThan(5);
  });

  test('a hundred at once are counted like a hundred in a row', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => guess(stranger(), 'a.head')));
    expect(answers.filter((status) => status === 401)).toHaveLength(5);
  });

  test('even the right password waits while the login is guessed at from elsewhere', async () => {
    for (let n = 0; n < 5; n += 1) await guess(stranger(), 'a.head');
    expect(await guess(stranger(), 'a.head', { password: OFFICE_PASSWORD })).toBe(429);
    server.clock.forward(31);
    expect(await guess(stranger(), 'a.head', { password: OFFICE_PASSWORD })).toBe(200);
  });

  test('of others do not keep the victim out of a browser that signed in before', async () => {
    const own = await signInAs(server.app, 'a.head');
    for (let n = 0; n < 20; n += 1) await guess(stranger(), 'a.head');
    expect(await guess(stranger(), 'a.head', { password: OFFICE_PASSWORD })).toBe(429);
    expect(await guess(own, 'a.head', { password: OFFICE_PASSWORD })).toBe(200);
  });

  test('from a browser that somebody else signed in on are those of a stranger', async () => {
    const other = await signInAs(server.app, 'a.officer');
    for (let n = 0; n < 5; n += 1) await guess(other, 'a.head');
    expect(await guess(other, 'a.head')).toBe(429);
  });

  test('at many logins from one address wait too, while an office of forty people behind it does not', async () => {
    for (let n = 0; n < 40; n += 1) expect(await guess(stranger(), `người.${n}`)).toBe(401);
    expect(await guess(stranger(), 'a.head', { password: OFFICE_PASSWORD })).toBe(200);
    for (let n = 40; n < 50; n += 1) await guess(stranger(), `người.${n}`);
    expect(await guess(stranger(), 'người.khác')).toBe(429);
    expect(await guess(stranger(), 'người.khác', { from: '203.0.113.2' })).toBe(401);
  });

  test('say how long to wait', async () => {
    for (let n = 0; n < 8; n += 1) await guess(stranger(), 'a.head');
    const answer = await stranger().send('POST', '/session', { body: { login: 'a.head', password: 'x' } });
    expect(answer.json()).toMatchObject({ code: 'session.throttled', data: { minutes: 1 } });
    expect(answer.headers['retry-after']).toBe('60');
  });
});

test('right and wrong guesses are written down', async () => {
  await guess(stranger(), 'a.head');
  await guess(stranger(), 'A.HEAD', { password: OFFICE_PASSWORD, from: '203.0.113.9' });
  const log = await server.context.database.selectFrom('sign_in_attempt').select(['login', 'address', 'succeeded']).orderBy('id').execute();
  expect(log).toEqual([{ login: 'a.head', address: '203.0.113.1', succeeded: false }, { login: 'a.head', address: '203.0.113.9', succeeded: true }]);
});
