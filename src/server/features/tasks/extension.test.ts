import type { TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

/** The task's page says why no more time can be asked for, in the words in which the request would be refused. */
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());

async function send(key: string, path: string, body?: Record<string, unknown>): Promise<{ readonly status: number; readonly json: TaskView & { readonly code?: string; readonly detail?: { readonly vi: string; readonly en: string } } }> {
  const browser = await signInAs(server.app, `a.${key}`);
  const answer = body === undefined ? await browser.send('GET', path) : await browser.send('POST', path, { body });
  return { status: answer.statusCode, json: answer.json() };
}
const ask = (id: string, version: number): ReturnType<typeof send> => send('head', `/tasks/${id}/request_extension`, { version, requestedDue: '2025-07-31', reason: 'Chờ ý kiến các sở' });

test('a task that is due has the button and no such sentence; the day after, the sentence and no button', async () => {
  server.clock.set('2025-04-29');
  const id = await targetOf(server, office, 'planning').task('active');
  const due = (await send('head', `/tasks/${id}`)).json;
  expect([due.noExtension, due.may.includes('request_extension')]).toEqual([null, true]);
  server.clock.set('2025-04-30');
  const late = (await send('head', `/tasks/${id}`)).json;
  expect(late).toMatchObject({ timeliness: 'overdue', noExtension: { code: 'task.extension_late', vi: 'Chỉ xin gia hạn được trước khi hết hạn (29/04/2025).', en: 'An extension may be asked for only before the deadline (29/04/2025).' } });
  expect(late.may).not.toContain('request_extension');
  const refused = await ask(id, late.version);
  expect([refused.status, refused.json.code, refused.json.detail]).toEqual([409, late.noExtension?.code, { vi: late.noExtension?.vi, en: late.noExtension?.en }]);
});

test('a task that was extended once says that it is so only once', async () => {
  server.clock.set('2025-04-15');
  const id = await targetOf(server, office, 'planning').task('active');
  const asked = await ask(id, (await send('head', `/tasks/${id}`)).json.version);
  expect(asked.json.noExtension).toMatchObject({ code: 'task.extension_pending' });
  await send('leader', `/tasks/${id}/grant_request`, { version: asked.json.version, note: '' });
  const extended = (await send('head', `/tasks/${id}`)).json;
  expect(extended.noExtension).toMatchObject({ code: 'task.extension_limit', vi: 'Mỗi nhiệm vụ chỉ được gia hạn 1 lần.' });
  expect(extended.may).not.toContain('request_extension');
});

test.each(['leader', 'follower', 'officer', 'auditor'])('the %s, who cannot ask anyway, is told nothing', async (key) => {
  server.clock.set('2025-05-30');
  const id = await targetOf(server, office, 'planning').task('active');
  expect((await send(key, `/tasks/${id}`)).json.noExtension).toBeNull();
});

test.each(['submitted', 'done', 'paused'] as const)('a task that is %s needs no more time', async (state) => {
  server.clock.set('2025-05-30');
  const id = await targetOf(server, office, 'planning').task(state);
  expect((await send('head', `/tasks/${id}`)).json.noExtension).toBeNull();
});
