import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOffice, type Office, openBrowser, OFFICE_PASSWORD, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { PEOPLE_HANDLERS } from '../people/routes.js';
import { SESSION_HANDLERS } from './routes.js';

let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer({ handlers: { ...SESSION_HANDLERS, ...PEOPLE_HANDLERS } });
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());

test('a head signs in and is told who they are and what they may do', async () => {
  const head = await signInAs(server.app, 'A.Head ');
  const session = (await head.send('GET', '/session')).json<Record<string, unknown>>();
  expect(session).toMatchObject({ person: { name: 'Bùi Thị Hồng' }, posts: [{ unitName: 'Phòng Kế hoạch - Tài chính', roles: ['head'] }], home: 'mine', today: '2025-04-14', mustChangePassword: false });
  expect(session['acts']).toContain('task.read');
  expect(session['acts']).not.toContain('people.manage');
  expect(office.units.planning).toBe((session['posts'] as { unitId: string }[])[0]?.unitId);
});

test('without a session there is nothing', async () => {
  const answer = await openBrowser(server.app).send('GET', '/session');
  expect(answer.statusCode).toBe(401);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toMatchObject({ code: 'session.required', detail: { vi: 'Hãy đăng nhập để tiếp tục.' }, requestId: answer.headers['x-request-id'] });
});

test('a wrong password and an unknown login get the same answer', async () => {
  const ask = (login: string, password: string): Promise<{ statusCode: number; json(): { code: string } }> => openBrowser(server.app).send('POST', '/session', { body: { login, password } });
  for (const [login, password] of [['a.officer', 'sai rồi'], ['không.có', OFFICE_PASSWORD]] as const) {
    const answer = await ask(login, password);
    expect([answer.statusCode, answer.json().code]).toEqual([401, 'session.wrong']);
  }
});
