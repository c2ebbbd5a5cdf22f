import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { makeOffice, type Office, openBrowser, OFFICE_PASSWORD, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { PEOPLE_HANDLERS } from '../people/routes.js';
import { checkPassword, hashPassword, newFirstPassword } from '../../sign-in/passwords.js';
import { SESSION_HANDLERS } from './routes.js';

let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer({ handlers: { ...SESSION_HANDLERS, ...PEOPLE_HANDLERS } });
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());
beforeEach(async () => {
  server.clock.set('2025-04-14');
  await sql`delete from sign_in_attempt`.execute(server.context.database);
});

const inOffice = (query: ReturnType<typeof sql>): Promise<unknown> => inAgency(server.context.database, office.scope, (tx) => query.execute(tx));

describe('signing in', () => {
  test('tells a head who they are and what they may do', async () => {
    const head = await signInAs(server.app, 'A.Head ');
    const session = (await head.send('GET', '/session')).json<{ acts: string[] }>();
    expect(session).toMatchObject({ person: { name: 'Bùi Thị Hồng' }, posts: [{ unitId: office.units.planning, unitName: 'Phòng Kế hoạch - Tài chính', roles: ['head'] }], home: 'mine', today: '2025-04-14', mustChangePassword: false });
    expect(session.acts).toContain('task.read');
    expect(session.acts).not.toContain('people.manage');
  });

  test('without it there is nothing', async () => {
    const answer = await openBrowser(server.app).send('GET', '/session');
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.json()).toMatchObject({ status: 401, code: 'session.required', detail: { vi: 'Hãy đăng nhập để tiếp tục.' }, requestId: answer.headers['x-request-id'] });
  });

  test('a wrong password and an unknown login get the same answer in the same time', async () => {
    // Others in these tests have the cheapest hash there is; this is about the real one.
    await inOffice(sql`update account set password_hash = ${await hashPassword(OFFICE_PASSWORD)} where login = 'a.officer'`);
    const times: Record<string, number[]> = { 'a.officer': [], 'không.có': [] };
    for (let round = 0; round < 12; round += 1) {
      for (const login of Object.keys(times)) {
        await sql`delete from sign_in_attempt`.execute(server.context.database);
        const start = performance.now();
        const answer = await openBrowser(server.app).send('POST', '/session', { body: { login, password: 'sai rồi' } });
        times[login]?.push(performance.now() - start);
        expect(answer.json()).toMatchObject({ status: 401, code: 'session.wrong' });
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map((each) => each.sort((a, b) => a - b)[6] ?? 0);
    // Hashing takes some 17 ms: without it the two differ many times over.
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2);
  });

  test('makes new tokens each time, out of reach of scripts, and keeps none of them', async () => {
    const send = (): ReturnType<ReturnType<typeof openBrowser>['send']> => openBrowser(server.app).send('POST', '/session', { body: { login: 'a.head', password: OFFICE_PASSWORD } });
    const [first, second] = [await send(), await send()];
    const token = first.cookies[0];
    expect(token).toMatchObject({ name: 'dondoc', httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(token?.value).toHaveLength(43);
    expect(token?.value).not.toBe(second.cookies[0]?.value);
    const kept = await server.context.database.selectFrom('session').select(sql<string>`encode(token_hash, 'escape')`.as('hash')).execute();
    expect(kept.map((row) => row.hash)).not.toContain(token?.value);
  });
});

describe('a session', () => {
  test('over HTTPS is held by a cookie of this host alone', async () => {
    const secure = await startTestServer({ handlers: SESSION_HANDLERS, environment: { DONDOC_PUBLIC_URL: 'https://dondoc.example' } });
    await makeOffice(secure, 'a');
    const answer = await openBrowser(secure.app).send('POST', '/session', { body: { login: 'a.head', password: OFFICE_PASSWORD } });
    expect(answer.cookies[0]).toMatchObject({ name: '__Host-dondoc', secure: true, httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(answer.cookies[0]).not.toHaveProperty('domain');
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    await secure.close();
  });

  test('is dead on sign-out, also for a copy of its cookie', async () => {
    const [browser, copy] = [await signInAs(server.app, 'a.head'), openBrowser(server.app)];
    for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
    expect((await copy.send('GET', '/session')).statusCode).toBe(200);
    expect((await browser.send('DELETE', '/session')).statusCode).toBe(204);
    expect(browser.cookies.has('dondoc')).toBe(false);
    expect((await copy.send('GET', '/session')).statusCode).toBe(401);
  });

  test('ends after half an hour without a request, and after twelve hours with', async () => {
    const browser = await signInAs(server.app, 'a.head');
    server.clock.forward(29 * 60);
    expect((await browser.send('GET', '/session')).statusCode).toBe(200);
    server.clock.forward(31 * 60);
    expect((await browser.send('GET', '/session')).statusCode).toBe(401);
    const busy = await signInAs(server.app, 'a.head');
    for (let minutes = 0; minutes < 12 * 60 - 20; minutes += 20) {
      server.clock.forward(20 * 60);
      expect((await busy.send('GET', '/session')).statusCode).toBe(200);
    }
    server.clock.forward(20 * 60);
    expect((await busy.send('GET', '/session')).statusCode).toBe(401);
  });

  test('has the rights of the posts held today', async () => {
    const browser = await signInAs(server.app, 'a.officer2');
    const acts = async (): Promise<string[]> => (await browser.send('GET', '/session')).json<{ acts: string[] }>().acts;
    expect(await acts()).toContain('task.read');
    const { postId } = office.people['officer2'] ?? { postId: '' };
    await inOffice(sql`update post set roles = '{admin}' where id = ${postId}`);
    expect(await acts()).not.toContain('task.read');
    await inOffice(sql`update post set valid_to = '2025-04-13' where id = ${postId}`);
    expect(await acts()).toEqual([]);
    expect((await browser.send('GET', '/units')).json()).toMatchObject({ status: 403, code: 'common.not_allowed' });
    await inOffice(sql`update post set roles = '{officer}', valid_to = null where id = ${postId}`);
  });

  test('ends at once when the account is closed or its password is given anew', async () => {
    const admin = await signInAs(server.app, 'a.admin');
    for (const [login, path] of [['head2', 'disable'], ['registrar', 'password']] as const) {
      const browser = await signInAs(server.app, `a.${login}`);
      expect((await admin.send('POST', `/people/${office.people[login]?.personId}/${path}`, { body: {} })).statusCode).toBe(200);
      expect((await browser.send('GET', '/session')).statusCode).toBe(401);
      expect((await openBrowser(server.app).send('POST', '/session', { body: { login: `a.${login}`, password: OFFICE_PASSWORD } })).statusCode).toBe(401);
    }
  });
});

describe('a password', () => {
  test('that an administrator handed over opens nothing until it is changed', async () => {
    const admin = await signInAs(server.app, 'a.admin');
    const body = { id: crypto.randomUUID(), name: 'Lê Văn Mới', login: 'moi', unitId: office.units.science, title: 'Chuyên viên', roles: ['officer'] };
    const { firstPassword } = (await admin.send('POST', '/people', { body })).json<{ firstPassword: string }>();
    const browser = await signInAs(server.app, 'moi', firstPassword);
    expect((await browser.send('GET', '/session')).json()).toMatchObject({ mustChangePassword: true });
    expect((await browser.send('GET', '/units')).json()).toMatchObject({ status: 403, code: 'session.password_change_needed' });
    const other = await signInAs(server.app, 'moi', firstPassword);
    expect((await browser.send('PUT', '/session/password', { body: { current: firstPassword, next: 'núi cao sông dài' } })).statusCode).toBe(204);
    expect((await browser.send('GET', '/units')).statusCode).toBe(200);
    expect((await other.send('GET', '/session')).statusCode).toBe(401);
    await signInAs(server.app, 'moi', 'núi cao sông dài'.normalize('NFD'));
  });

  test('is changed only by who knows it', async () => {
    const browser = await signInAs(server.app, 'a.follower');
    const change = (current: string, next: string): ReturnType<typeof browser.send> => browser.send('PUT', '/session/password', { body: { current, next } });
    expect((await change('đoán bừa', 'núi cao sông dài')).json()).toMatchObject({ code: 'session.wrong' });
    expect((await change(OFFICE_PASSWORD, 'matkhau12345')).json()).toMatchObject({ code: 'session.weak_password', data: { min: 12 } });
  });

  test('more people than there are connections change theirs at once, and none waits for another’s', async () => {
    const browsers = [];
    for (let each = 0; each < 12; each += 1) browsers.push(await signInAs(server.app, 'a.chief'));
    const answers = await Promise.all(browsers.map((browser) => browser.send('PUT', '/session/password', { body: { current: 'đoán bừa', next: 'núi cao sông dài' } })));
    expect(answers.map((answer) => answer.json<{ code: string }>().code)).toEqual(browsers.map(() => 'session.wrong'));
  });

  const owner = { login: 'nguyen.van.a', agencyNames: ['Sở Khoa học và Công nghệ Quảng Lam', 'Sở KH&CN'] };
  test.each(['ngắn quá', 'a'.repeat(129), 'aaaaaaaaaaaaaa', '123456789012', 'matkhau123456', 'Mật khẩu 2025!', 'quangtri@123456', 'Vietnam@2025!', 'abcdefghijklmno', 'nguyen.van.a2025', 'SoKhoaHocVaCongNghe', 'Sở Khoa học và Công nghệ Quảng Lam', 'qwertyuiop123', 'dondocdondoc'])('%s is too easy', (password) => {
    expect(() => checkPassword(password, owner)).toThrow('session.weak_password');
  });
  test.each(['núi cao sông dài', 'correct horse battery', '7hf-kd83-ls9a-qq2', 'x'.repeat(4) + 'yzwv'.repeat(31), newFirstPassword()])('%s is taken', (password) => {
    expect(() => checkPassword(password, owner)).not.toThrow();
  });
});
