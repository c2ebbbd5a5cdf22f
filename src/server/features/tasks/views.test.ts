import type { RouteAnswer } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

type Views = RouteAnswer<'listViews'>;
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
});
afterAll(() => server.close());

async function send(login: string, method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<{ readonly status: number; readonly json: Views }> {
  const answer = await (await signInAs(server.app, login)).send(method, path, body === undefined ? {} : { body });
  return { status: answer.statusCode, json: answer.json() };
}
const named = async (login: string): Promise<string[]> => (await send(login, 'GET', '/views')).json.views.map((view) => view.name);
const keep = (login: string, id: string, more: Record<string, unknown> = {}) => send(login, 'POST', '/views', { id, name: 'Quá hạn', query: '?timeliness=overdue', shared: false, ...more });

test('a list of one’s own is seen by nobody else; a shared one by all of the agency and by no other', async () => {
  const [own, shared] = [newId(), newId()];
  expect((await keep('a.head', own)).json.views).toEqual([{ id: own, name: 'Quá hạn', query: 'timeliness=overdue', shared: false, mine: true }]);
  expect((await keep('a.follower', shared, { name: 'Trọng tâm', query: 'key=true', shared: true })).status).toBe(200);
  expect([await named('a.head'), await named('a.officer2'), await named('a.follower'), await named('b.head')]).toEqual([['Quá hạn', 'Trọng tâm'], ['Trọng tâm'], ['Trọng tâm'], []]);
  expect((await keep('a.head', newId(), { shared: true })).status).toBe(403);
});

test('one’s own is renamed and forgotten; that of others is not', async () => {
  const id = newId();
  await keep('a.leader', id, { shared: true });
  expect((await keep('a.follower', id, { name: 'Khác' })).status).toBe(404);
  expect((await send('a.follower', 'DELETE', `/views/${id}`)).status).toBe(404);
  expect((await keep('a.leader', id, { name: 'Quá hạn của Sở', shared: true })).json.views.find((view) => view.id === id)?.name).toBe('Quá hạn của Sở');
  expect((await send('a.leader', 'DELETE', `/views/${id}`)).json.views.map((view) => view.id)).not.toContain(id);
  expect((await keep('b.leader', newId(), { name: ' ' })).status).toBe(400);
});

test('each person sees lists in the columns they chose, in their usual order, until they go back', async () => {
  const choose = (columns: readonly string[] | null) => send('a.officer', 'PUT', '/list-columns', { columns });
  expect((await choose(['lead', 'code', 'title'])).json.columns).toEqual(['code', 'title', 'lead']);
  expect((await send('a.officer2', 'GET', '/views')).json.columns).toBeNull();
  expect((await choose(null)).json.columns).toBeNull();
  expect((await send('a.officer', 'PUT', '/list-columns', { columns: ['colour'] })).status).toBe(400);
});

test('groups are told with their names and the filter that shows them', async () => {
  const browser = await signInAs(server.app, 'a.leader');
  const order = { id: newId(), title: 'Rà soát danh mục', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null };
  expect((await browser.send('POST', '/tasks', { body: order })).statusCode).toBe(200);
  const groups = async (by: string) => (await browser.send('GET', `/task-groups?by=${by}&state=open`)).json<RouteAnswer<'groupTasks'>>();
  expect(await groups('unit')).toEqual({ more: 0, groups: [{ key: office.units.planning, label: 'Phòng Kế hoạch - Tài chính', total: 1, overdue: 0, filter: { state: 'open', unitId: office.units.planning } }] });
  expect((await groups('assigner')).groups[0]).toMatchObject({ label: 'leader Phạm Quốc Khánh', filter: { assigner: 'leader Phạm Quốc Khánh' } });
  expect((await groups('deadline')).groups[0]).toMatchObject({ key: '', filter: { undated: 'true' } });
  expect((await groups('document')).groups[0]).toMatchObject({ key: '', filter: { direct: 'true' } });
});
