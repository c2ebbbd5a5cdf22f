import type { RouteAnswer, TaskView } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { findTask, taskOf } from './queries.js';

let server: TestServer;
let office: Office;
let follower: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-15');
  follower = await signInAs(server.app, 'a.follower');
});
afterAll(() => server.close());

async function order(): Promise<string> {
  const id = newId();
  const body = { id, title: 'Rà soát danh mục', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null };
  expect((await follower.send('POST', '/tasks', { body })).statusCode).toBe(200);
  return id;
}
const see = async (id: string): Promise<TaskView> => (await follower.send('GET', `/tasks/${id}`)).json();
const setOf = async (ids: readonly string[]) => Promise.all(ids.map(async (id) => ({ id, version: (await see(id)).version })));
type Answer = { readonly status: number; readonly json: RouteAnswer<'previewTaskSet'> & RouteAnswer<'changeTaskSet'> & { readonly code?: string; readonly detail?: { readonly vi: string } } };
async function send(path: string, body: unknown, { by = follower, key }: { readonly by?: Browser; readonly key?: string } = {}): Promise<Answer> {
  const answer = await by.send('POST', path, key === undefined ? { body } : { body, key });
  return { status: answer.statusCode, json: answer.json() };
}
const DEADLINE = { phrase: '20/05/2025', bound: 'by', anchor: '2025-05-20', from: null, to: '2025-05-20', precision: 'day', source: 'person' };
const INSTRUCT = { kind: 'instruct', body: 'Lùi theo ý kiến của lãnh đạo', deadline: DEADLINE };

test('a preview says which can and which cannot, why, and changes nothing', async () => {
  const [open, over] = [await order(), await order()];
  const leader = await signInAs(server.app, 'a.leader');
  await leader.send('POST', `/tasks/${over}/cancel`, { body: { version: 1, reason: 'Không còn cần' } });
  const preview = await send('/task-sets/preview', { tasks: await setOf([open, over]), command: INSTRUCT });
  expect(preview.json).toMatchObject({ able: [open], refused: [{ taskId: over, code: 'task.move_not_here', vi: 'Nhiệm vụ đang ở trạng thái “Huỷ” nên không thể làm việc này.' }] });
  expect(await see(open)).toMatchObject({ version: 1, dueOn: null });
});

test('a set is changed as a whole, with each log by itself, and taken back as a whole', async () => {
  const ids = [await order(), await order(), await order()];
  const changed = await send('/task-sets', { tasks: await setOf(ids), command: INSTRUCT });
  expect(changed.json.acts.map((act) => act.taskId).sort()).toEqual(ids.toSorted());
  for (const id of ids) expect(await see(id)).toMatchObject({ dueOn: '2025-05-20', version: 2 });
  const back = await send('/task-sets/undo', { acts: changed.json.acts });
  expect(back.status).toBe(200);
  for (const id of ids) {
    expect(await see(id)).toMatchObject({ dueOn: null, deadline: null });
    const task = await inAgency(server.context.database, office.scope, async (tx) => findTask(tx, office.scope, id));
    expect(task === undefined ? null : taskOf(task).dueOn).toBeNull();
  }
});

test('where one is no longer as it was, none is changed; of a set that was built upon nothing is taken back', async () => {
  const ids = [await order(), await order()];
  const tasks = await setOf(ids);
  await follower.send('POST', `/tasks/${ids[1] ?? ''}/comment`, { body: { version: 1, body: 'Lưu ý' } });
  const stale = await send('/task-sets', { tasks, command: INSTRUCT });
  expect([stale.status, stale.json.code]).toEqual([409, 'task.set_changed']);
  expect((await see(ids[0] ?? '')).version).toBe(1);
  const { acts } = (await send('/task-sets', { tasks: await setOf(ids), command: INSTRUCT })).json;
  await send('/task-sets', { tasks: await setOf([ids[0] ?? '']), command: { ...INSTRUCT, deadline: { ...DEADLINE, anchor: '2025-06-20', to: '2025-06-20' } } });
  expect((await send('/task-sets/undo', { acts })).json.code).toBe('task.set_changed');
  expect((await see(ids[1] ?? '')).dueOn).toBe('2025-05-20');
});

test('the same request twice is done once; the same task twice in it too', async () => {
  const id = await order();
  const body = { tasks: [{ id, version: 1 }, { id, version: 1 }], command: { kind: 'dun', level: 1, body: 'Đề nghị báo cáo' } };
  const key = newId();
  const [one, other] = [await send('/task-sets', body, { key }), await send('/task-sets', body, { key })];
  expect([one.status, other.json]).toEqual([200, one.json]);
  expect((await see(id)).dunning).toMatchObject({ count: 1 });
});

test('who may not do it to one of them does it to none, and the preview of an outsider tells nothing', async () => {
  const id = await order();
  const officer = await signInAs(server.app, 'a.officer');
  expect((await send('/task-sets', { tasks: [{ id, version: 1 }], command: INSTRUCT }, { by: officer })).status).toBe(403);
  await makeOffice(server, 'b');
  const stranger = await signInAs(server.app, 'b.follower');
  const preview = await send('/task-sets/preview', { tasks: [{ id, version: 1 }], command: INSTRUCT }, { by: stranger });
  expect(preview.json).toMatchObject({ able: [], refused: [{ code: 'common.not_found' }] });
});

test.each([
  [{ kind: 'amend', reason: 'Theo kết luận', amendment: { isKey: true, urgency: 'urgent' } }, { isKey: true, urgency: 'urgent' }],
  [{ kind: 'pause', reason: 'Chờ hướng dẫn' }, { state: 'paused' }],
  [{ kind: 'comment', body: 'Lưu ý tiến độ' }, { state: 'assigned' }],
])('%j', async (command, expected) => {
  const ids = [await order(), await order()];
  expect((await send('/task-sets', { tasks: await setOf(ids), command })).status).toBe(200);
  for (const id of ids) expect(await see(id)).toMatchObject(expected);
});
