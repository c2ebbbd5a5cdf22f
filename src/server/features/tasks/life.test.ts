import type { Overview, RouteAnswer, TaskView } from '#contract/index.js';
import { foldLog } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { entriesOf } from './detail.queries.js';
import { findTask, taskOf } from './queries.js';

/** The life of a task as people live it: orders without a document, wishes and answers, taking back, acting for somebody. */
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-15'));

interface Sent {
  readonly status: number;
  readonly json: TaskView & { readonly code?: string; readonly taskIds: readonly string[]; readonly laterThanParent: boolean };
}

async function send<T = Sent['json']>(key: string, path: string, body?: Record<string, unknown>): Promise<{ readonly status: number; readonly json: T }> {
  const browser = await signInAs(server.app, `a.${key}`);
  const answer = body === undefined ? await browser.send('GET', path) : await browser.send('POST', path, { body });
  return { status: answer.statusCode, json: answer.json<T>() };
}

const see = async (id: string, key = 'leader'): Promise<TaskView> => (await send(key, `/tasks/${id}`)).json;
const give = async (key: string, id: string, kind: string, body: Record<string, unknown> = {}): Promise<Sent> => send(key, `/tasks/${id}/${kind}`, { version: (await see(id)).version, ...body });
const inOffice = <T>(work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);

const order = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: newId(), title: 'Rà soát danh mục', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false,
  condition: null, deliverable: 'Báo cáo', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
});
async function create(key: string, more: Record<string, unknown> = {}): Promise<string> {
  const body = order(more);
  const made = await send(key, '/tasks', body);
  expect([made.status, made.json.code]).toEqual([200, undefined]);
  return String(body['id']);
}
const EVIDENCE = { body: 'Đã xong', evidence: [{ fileId: null, documentNumber: '12/BC-KHTC', documentDate: '2025-04-15' }], figure: null };

describe('an order without a document', () => {
  test('names who gave it, has a number, is found by its words, and is in the log as given directly', async () => {
    const id = await create('leader', { title: 'Kiểm kê thiết bị đo lường', supportUnitIds: [office.units.science] });
    const task = await see(id);
    expect(task).toMatchObject({ state: 'assigned', assigner: 'leader Phạm Quốc Khánh', lead: { id: office.units.planning }, supports: [{ id: office.units.science }], sources: [], deliverable: 'Báo cáo' });
    expect(task.code).toMatch(/^2025-\d{4}$/);
    expect(task.entries[0]).toMatchObject({ kind: 'link', data: { origin: 'direct', assigner: 'leader Phạm Quốc Khánh', on: '2025-04-15' } });
    const found = (await send<{ tasks: { id: string }[] }>('head2', `/tasks?q=${encodeURIComponent('kiem ke thiet bi')}&state=all`)).json;
    expect(found.tasks.map((each) => each.id)).toEqual([id]);
  });

  test('typed by the office it is the director’s, with both in the log; nobody else types for others', async () => {
    const orderedByPostId = office.people['leader']?.postId;
    const task = await see(await create('follower', { orderedByPostId }));
    expect(task.assigner).toBe('leader Phạm Quốc Khánh');
    expect(task.entries[0]).toMatchObject({ by: 'Vũ Đức Thành', onBehalfOf: 'leader Phạm Quốc Khánh' });
    expect((await send('head', '/tasks', order({ orderedByPostId }))).json.code).toBe('task.move_not_yours');
  });

  test('a head gives work inside the own unit, to an officer, and confirms it; not to another unit', async () => {
    const id = await create('head', { officerPostId: office.people['officer']?.postId });
    expect((await see(id)).officer?.personName).toBe('Ngô Minh Quân');
    expect((await give('officer', id, 'submit', EVIDENCE)).json.state).toBe('submitted');
    expect((await give('officer', id, 'confirm', { note: '', doneOn: null })).status).toBe(403);
    expect((await give('head', id, 'confirm', { note: '', doneOn: null })).json.state).toBe('done');
    expect((await send('head', '/tasks', order({ leadUnitIds: [office.units.science] }))).json.code).toBe('task.move_not_yours');
  });

  test('to three units: one record that waits for all of them, until one is waived and the others are done', async () => {
    const leadUnitIds = [office.units.planning, office.units.science, office.units.group];
    const id = await create('follower', { leadUnitIds });
    const record = await see(id);
    expect(record.lead.id).toBe(office.units.office);
    expect(record.children.map((child) => child.lead)).toEqual(['Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học', 'Tổ Kế toán']);
    expect((await give('chief', id, 'submit', EVIDENCE)).json.code).toBe('task.move_not_yours');
    const [first = '', second = '', third = ''] = record.children.map((child) => child.id);
    for (const [key, child] of [['head', first], ['head2', second]] as const) {
      await give(key, child, 'submit', EVIDENCE);
      expect((await give('leader', child, 'confirm', { note: '', doneOn: null })).json.state).toBe('done');
    }
    const openChildren = async (): Promise<number> => (await inOffice((tx) => findTask(tx, office.scope, id)))?.open_child_count ?? -1;
    expect(await openChildren()).toBe(1);
    expect((await give('follower', third, 'waive', { reason: 'Tổ đã giải thể' })).json).toMatchObject({ waived: true, state: 'assigned' });
    expect(await openChildren()).toBe(0);
  });

  test('a child later than its parent is said so; a child of a task that is over is refused', async () => {
    const day = (to: string): unknown => ({ phrase: to, bound: 'by', anchor: to, from: null, to, precision: 'day', source: 'person' });
    const parentId = await create('leader', { deadline: day('2025-04-30') });
    expect((await send('head', '/tasks', order({ parentId, deadline: day('2025-05-15') }))).json.laterThanParent).toBe(true);
    expect((await send('head', '/tasks', order({ parentId, deadline: day('2025-04-29') }))).json.laterThanParent).toBe(false);
    await give('leader', parentId, 'cancel', { reason: 'Không còn cần' });
    expect((await send('leader', '/tasks', order({ parentId }))).json.code).toBe('task.parent_closed');
  });

  test('with a condition it sleeps, and wakes with a day of its own', async () => {
    const id = await create('leader', { condition: 'khi Bộ có hướng dẫn' });
    expect(await see(id)).toMatchObject({ state: 'paused', dormant: true, timeliness: 'paused' });
    expect((await give('leader', id, 'resume', { note: 'Đã có hướng dẫn', dueOn: '2025-05-20' })).json).toMatchObject({ state: 'assigned', dormant: false, dueOn: '2025-05-20' });
  });
});

describe('taking back', () => {
  test('a result that was confirmed by mistake is open again, with its figures, its parent’s count and its last report', async () => {
    const parentId = await create('leader');
    const body = order({ parentId });
    await send('leader', '/tasks', body);
    const id = String(body['id']);
    await give('head', id, 'report', { body: 'Được một nửa', percent: 50, evidence: [] });
    await give('head', id, 'submit', EVIDENCE);
    const confirmed = (await give('leader', id, 'confirm', { note: '', doneOn: null })).json;
    const last = confirmed.entries.findLast((entry) => entry.mayUndo);
    const back = await send('leader', `/tasks/${id}/undo`, { version: confirmed.version, entryId: last?.id });
    expect(back.json).toMatchObject({ state: 'submitted', closedOn: null, progressPercent: 50 });
    expect(back.json.entries.find((entry) => entry.id === last?.id)).toMatchObject({ undone: true, mayUndo: false });
    const count = (await inOffice((tx) => findTask(tx, office.scope, parentId)))?.open_child_count;
    expect(count).toBe(1);
    const submitted = await see(id, 'head');
    const entry = submitted.entries.findLast((each) => each.mayUndo);
    await send('head', `/tasks/${id}/undo`, { version: submitted.version, entryId: entry?.id });
    expect(await see(id)).toMatchObject({ state: 'active', lastReport: 'Được một nửa' });
    await inOffice(async (tx) => expect(await verifyTaskChain(tx, office.scope, id)).toEqual({ ok: true }));
  });

  test('a unit that was taken from its coordinators stands there again, with an open time of its own', async () => {
    const id = await create('leader', { supportUnitIds: [office.units.science, office.units.group] });
    const amended = (await give('follower', id, 'amend', { reason: '', amendment: { supportUnitIds: [office.units.group], title: 'Rà soát lại danh mục' } })).json;
    expect([amended.title, amended.supports.map((unit) => unit.id)]).toEqual(['Rà soát lại danh mục', [office.units.group]]);
    const entry = amended.entries.findLast((each) => each.mayUndo) ?? (await see(id, 'follower')).entries.findLast((each) => each.mayUndo);
    const back = (await send('follower', `/tasks/${id}/undo`, { version: amended.version, entryId: entry?.id })).json;
    // The facts of the log hold ids; what they are called comes with them. Every line of the act stands as taken back, and the taking back says of what.
    expect(back.names).toMatchObject({ [office.units.science]: 'Phòng Quản lý khoa học', [office.units.group]: 'Tổ Kế toán' });
    expect(back.entries.filter((each) => each.kind === 'change').map((each) => each.undone)).toEqual([true, true]);
    expect(back.entries.at(-1)).toMatchObject({ kind: 'undo', undoes: entry?.id });
    expect([back.title, new Set(back.supports.map((unit) => unit.id))]).toEqual(['Rà soát danh mục', new Set([office.units.science, office.units.group])]);
    const supports = await inOffice((tx) => sql<{ unit_id: string }>`select unit_id from party where task_id = ${id} and role = 'support' and valid_to is null`.execute(tx));
    expect(supports.rows).toHaveLength(2);
  });

  test('is for who did it, and within a day', async () => {
    const id = await targetOf(server, office, 'planning').task('active');
    const reported = (await give('head', id, 'report', { body: 'Đã lấy ý kiến', percent: 20, evidence: [] })).json;
    const entryId = reported.entries.find((entry) => entry.kind === 'progress')?.id;
    expect((await see(id, 'leader')).entries.some((entry) => entry.mayUndo)).toBe(false);
    expect((await send('leader', `/tasks/${id}/undo`, { version: reported.version, entryId })).json.code).toBe('task.undo_not_yours');
    expect((await send('head', `/tasks/${id}/undo`, { version: reported.version, entryId: newId() })).status).toBe(404);
    server.clock.set('2025-04-17');
    expect((await send('head', `/tasks/${id}/undo`, { version: reported.version, entryId })).json.code).toBe('task.undo_late');
  });
});

test('the row is the fold of its log', async () => {
  const id = await create('leader', { deadline: { phrase: '30/4', bound: 'by', anchor: '2025-04-29', from: null, to: '2025-04-29', precision: 'day', source: 'person' } });
  const opened = await inOffice(async (tx) => taskOf((await findTask(tx, office.scope, id)) ?? neverTask()));
  await give('head', id, 'obstacle', { body: 'Chưa có kinh phí', escalate: true });
  await give('leader', id, 'instruct', { body: 'Làm trước phần hạ tầng', deadline: null });
  await give('follower', id, 'dun', { level: 1, body: 'Đề nghị báo cáo' });
  await give('head', id, 'set_steps', { steps: [{ text: 'UBND tỉnh', act: 'approve', dueOn: '2025-05-20' }] });
  await give('head', id, 'mark_step', { step: 0, doneOn: '2025-04-15', documentNumber: '15/TTr' });
  await give('head', id, 'request', { what: 'transfer', unitId: office.units.science, reason: 'Không đúng chức năng' });
  expect((await give('follower', id, 'grant_request', { note: '' })).json).toMatchObject({ state: 'assigned', lead: { id: office.units.science }, request: null });
  await give('head2', id, 'submit', EVIDENCE);
  await give('leader', id, 'confirm', { note: '', doneOn: null });
  const [row, entries] = await inOffice(async (tx) => [taskOf((await findTask(tx, office.scope, id)) ?? neverTask()), await entriesOf(tx, office.scope, id)] as const);
  expect(foldLog(opened, entries.map(({ changes }) => (changes === null ? {} : { changes })))).toEqual(row);
  expect(row).toMatchObject({ state: 'done', dunCount: 1, escalatedOn: null, steps: [{ doneOn: '2025-04-15' }] });
});

test('a request to pass it on and an obstacle that goes up wait on the overview, with the unit and the words, until they are answered', async () => {
  const [asked, stuck] = [await create('leader', { isKey: true, urgency: 'flash' }), await create('leader', { isKey: true, urgency: 'flash' })];
  const decisions = async (): Promise<Overview['decisions']> => (await send<Overview>('leader', '/overview')).json.decisions.filter(({ task }) => task.id === asked || task.id === stuck);
  const waiting = async (kind: string): Promise<string[]> => (await send<{ tasks: { id: string }[] }>('leader', `/tasks?waiting=${kind}`)).json.tasks.map((task) => task.id).filter((id) => id === asked || id === stuck);
  await give('head', asked, 'request', { what: 'transfer', unitId: office.units.science, reason: 'Không đúng chức năng' });
  await give('head', stuck, 'obstacle', { body: 'Chưa có kinh phí', escalate: true });
  expect(await decisions()).toMatchObject([
    { kind: 'request', task: { id: asked }, by: 'Bùi Thị Hồng', text: 'Không đúng chức năng', request: { kind: 'transfer', unit: { name: 'Phòng Quản lý khoa học' } } },
    { kind: 'instruction', task: { id: stuck }, by: 'Bùi Thị Hồng', text: 'Chưa có kinh phí', request: null },
  ]);
  expect([await waiting('request'), await waiting('extension'), await waiting('instruction'), (await waiting('decision')).length]).toEqual([[asked], [], [stuck], 2]);
  await give('leader', asked, 'grant_request', { note: '' });
  await give('leader', stuck, 'instruct', { body: 'Dùng kinh phí thường xuyên' });
  expect([await decisions(), await waiting('decision')]).toEqual([[], []]);
});

test('what a head gave and somebody wants answered stands first among the head’s own work, and nowhere else', async () => {
  const id = await create('head', { officerPostId: office.people['officer']?.postId });
  const fresh = await create('leader', { deadline: { phrase: '30/5', bound: 'by', anchor: '2025-05-30', from: null, to: '2025-05-30', precision: 'day', source: 'person' } });
  const groups = async (key: string, taskId: string): Promise<string[]> => (await send<RouteAnswer<'readMine'>>(key, '/mine')).json.groups.filter((group) => group.tasks.some((task) => task.id === taskId)).map((group) => group.key);
  expect([await groups('head', id), await groups('head', fresh)]).toEqual([['new'], ['new']]);
  await give('officer', id, 'submit', EVIDENCE);
  expect([await groups('head', id), await groups('officer', id)]).toEqual([['answer'], ['waiting']]);
  await give('head', id, 'confirm', { note: '', doneOn: null });
  expect(await groups('head', id)).toEqual([]);
  await give('head', fresh, 'receive');
  expect(await groups('head', fresh)).toEqual(['later']);
});

test('a merged task ends in the other, which shows it and its sources', async () => {
  const [into, id] = [await create('leader', { title: 'Xây dựng kế hoạch' }), await create('leader', { title: 'Lập kế hoạch' })];
  expect((await give('follower', id, 'merge', { intoTaskId: newId(), reason: 'Trùng' })).status).toBe(404);
  expect((await give('follower', id, 'merge', { intoTaskId: into, reason: 'Trùng nội dung' })).json).toMatchObject({ state: 'cancelled', mergedInto: { id: into, title: 'Xây dựng kế hoạch' } });
  expect((await see(into)).merged).toMatchObject([{ id, title: 'Lập kế hoạch' }]);
  const third = await create('leader');
  expect((await give('follower', third, 'merge', { intoTaskId: id, reason: 'Trùng' })).json.code).toBe('task.merge_closed');
});

test('who acts for the director confirms in their name until the last day, and the log says for whom', async () => {
  await inOffice((tx) => sql`insert into delegation (agency_id, id, from_post_id, to_post_id, scope, valid_from, valid_to)
    values (${office.scope.agencyId}, ${newId()}, ${office.people['leader']?.postId}, ${office.people['head2']?.postId}, 'confirm', '2025-04-15', '2025-04-20')`.execute(tx));
  const target = targetOf(server, office, 'planning');
  const id = await target.task('submitted');
  expect((await give('head2', id, 'cancel', { reason: 'Không còn cần' })).json).toMatchObject({ state: 'cancelled' });
  const done = (await give('head2', await target.task('submitted'), 'confirm', { note: '', doneOn: null })).json;
  expect(done.entries.at(-1)).toMatchObject({ by: 'Đặng Văn Lâm', onBehalfOf: 'leader Phạm Quốc Khánh' });
  expect((await give('head2', await target.task('active'), 'amend', { reason: '', amendment: { isKey: true } })).json.code).toBe('task.move_not_yours');
  // What the delegate's own unit did, the delegate does not confirm, in whosever name.
  expect((await give('head2', await targetOf(server, office, 'science').task('submitted'), 'confirm', { note: '', doneOn: null })).json.code).toBe('task.own_confirmation');
  server.clock.set('2025-04-21');
  expect((await give('head2', await target.task('submitted'), 'confirm', { note: '', doneOn: null })).json.code).toBe('task.move_not_yours');
});

function neverTask(): never {
  throw new Error('the task is there');
}

