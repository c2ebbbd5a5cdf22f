import type { RouteAnswer, TaskRow, TaskView } from '#contract/index.js';
import { foldLog, openOrder, publishedOf, type Task } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { inAgency } from '../../database/transaction.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { finishJob, takeJob } from '../../jobs/queue.js';
import { RUNNERS } from '../../jobs/runners.js';
import { startWorkers } from '../../jobs/worker.js';
import { multipart } from '../../testing/notice.js';
import { allUnits } from '../people/units.queries.js';
import { entriesOf } from '../tasks/detail.queries.js';
import { findTask, taskOf } from '../tasks/queries.js';
import { findPair, type PairRecord } from './pairs.queries.js';
import { takeEvents } from './take.commands.js';

/** Orders between two agencies of one installation, as people of both live them: `a` stands above, its unit `science` is the agency `b`. */
let server: TestServer;
let above: Office;
let below: Office;

beforeAll(async () => {
  server = await startTestServer();
  [above, below] = [await makeOffice(server, 'a'), await makeOffice(server, 'b')];
  await sql`update agency set parent_agency_id = ${above.scope.agencyId} where id = ${below.scope.agencyId}`.execute(server.context.database);
  server.clock.set('2025-04-15');
  const linked = await send('a.admin', '/neighbours', { id: newId(), agencyId: below.scope.agencyId, unitId: above.units.science });
  expect([linked.status, linked.json]).toMatchObject([200, { side: 'below', unit: { name: 'Phòng Quản lý khoa học' }, channel: 'here' }]);
});
afterAll(() => server.close());

interface Sent {
  readonly status: number;
  readonly json: TaskView & { readonly code?: string; readonly tasks: readonly TaskRow[]; readonly agenciesHere: readonly unknown[]; readonly neighbours: readonly { readonly id: string; readonly side: string }[] };
}

async function send(login: string, path: string, body?: Record<string, unknown>): Promise<Sent> {
  const browser = await signInAs(server.app, login);
  const answer = body === undefined ? await browser.send('GET', path) : await browser.send('POST', path, { body });
  return { status: answer.statusCode, json: answer.body === '' ? {} as Sent['json'] : answer.json() };
}
const see = async (login: string, id: string): Promise<TaskView> => (await send(login, `/tasks/${id}`)).json;
async function act(login: string, id: string, kind: string, body: Record<string, unknown> = {}): Promise<Sent> {
  return send(login, `/tasks/${id}/${kind}`, { version: (await see(login, id)).version, ...body });
}

async function told(login: string, taskId: string): Promise<string[]> {
  const inbox = (await (await signInAs(server.app, login)).send('GET', '/inbox')).json<RouteAnswer<'readInbox'>>();
  return inbox.groups.filter((group) => group.task?.id === taskId).flatMap((group) => group.notices.map((notice) => notice.kind));
}

async function give(more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const made = await send('a.leader', '/tasks', {
    id, title: 'Báo cáo kết quả chuyển đổi số', leadUnitIds: [above.units.science], supportUnitIds: [above.units.planning], deadline: { phrase: 'trước ngày 30/4/2025', bound: 'by', anchor: '2025-04-29', from: null, to: '2025-04-29', precision: 'day', source: 'own' },
    class: 'action', urgency: 'urgent', isKey: false, routine: true, restricted: false, condition: null, deliverable: 'Báo cáo', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  });
  expect([made.status, made.json.code]).toEqual([200, undefined]);
  return id;
}

/** The worker, until nothing waits. */
async function carry(): Promise<void> {
  for (let job = await takeJob(server.context.database, 'w'); job !== undefined; job = await takeJob(server.context.database, 'w')) {
    const scope = job.agency_id === above.scope.agencyId ? above.scope : below.scope;
    await RUNNERS[job.kind]?.run(server.context, scope, job.payload);
    await finishJob(server.context.database, { ...job, worker: 'w' });
  }
}

const inOffice = <T>(office: Office, work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);
async function pairOf(office: Office, taskId: string): Promise<PairRecord> {
  const found = await inOffice(office, async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from border_pair where task_id = ${taskId} order by ended_at desc nulls first`.execute(tx);
    return findPair(tx, office.scope, rows[0]?.id ?? '');
  });
  if (found === undefined) throw new Error('no pair');
  return found;
}
/** The receiver's half of a task of the sender. */
async function halfOf(id: string): Promise<string> {
  const { id: pairId } = await pairOf(above, id);
  const found = await inOffice(below, (tx) => findPair(tx, below.scope, pairId));
  if (found === undefined) throw new Error('the order did not arrive');
  return found.task_id;
}
const taskIn = async (office: Office, id: string): Promise<Task> => inOffice(office, async (tx) => taskOf((await findTask(tx, office.scope, id)) ?? (() => { throw new Error('no task'); })()));
async function same(id: string, half: string): Promise<void> {
  expect(publishedOf(await taskIn(below, half))).toEqual(publishedOf(await taskIn(above, id)));
}
async function ordered(more: Record<string, unknown> = {}): Promise<{ readonly id: string; readonly half: string }> {
  const id = await give(more);
  await carry();
  return { id, half: await halfOf(id) };
}
const accept = (half: string, more: Record<string, unknown> = {}): Promise<Sent> => act('b.registrar', half, 'accept', { leadUnitIds: [below.units.planning], supportUnitIds: [], deadline: null, note: '', ...more });
const EVIDENCE = { body: 'Đã xong', evidence: [{ fileId: null, documentNumber: '12/BC-SKHCN', documentDate: '2025-04-15' }], figure: null };

describe('an order to an agency below', () => {
  test('arrives as its own task, led by the agency itself, with who ordered it and until when, and nothing of the inside', async () => {
    const id = await give();
    expect((await act('a.follower', id, 'comment', { body: 'Nội bộ: nhắc anh Lâm' })).status).toBe(200);
    expect((await see('a.leader', id)).crossing).toMatchObject({ sentOn: '2025-04-15', arrivedOn: null, underWay: 1 });
    await carry();
    const half = await halfOf(id);
    const inbox = await send('b.registrar', '/tasks?border=above&state=assigned');
    expect(inbox.json.tasks.map((task) => [task.id, task.border])).toEqual([[half, { side: 'above', peer: 'Sở Khoa học và Công nghệ a' }]]);
    const received = await see('b.registrar', half);
    expect(received).toMatchObject({
      state: 'assigned', title: 'Báo cáo kết quả chuyển đổi số', lead: { id: below.units.root }, dueOn: '2025-04-29', urgency: 'urgent', deliverable: 'Báo cáo', assigner: 'Sở Khoa học và Công nghệ a (leader Phạm Quốc Khánh)',
      supports: [], crossing: { arrivedOn: null, code: (await see('a.leader', id)).code, supports: ['Phòng Kế hoạch - Tài chính'], sources: [] },
    });
    expect(received.may).toEqual(expect.arrayContaining(['receive', 'report', 'submit', 'return', 'request_extension']));
    expect(received.may).not.toEqual(expect.arrayContaining(['confirm']));
    expect(JSON.stringify(received)).not.toContain('Nội bộ');
    expect(await Promise.all(['b.registrar', 'b.leader', 'b.head'].map((login) => told(login, half)))).toEqual([['given'], ['given'], []]);
    expect(await see('a.leader', id)).toMatchObject({ state: 'assigned', crossing: { arrivedOn: '2025-04-15', underWay: 0 }, border: { side: 'below', peer: 'Sở Khoa học và Công nghệ b' } });
    await same(id, half);
  });

  test('is accepted by the clerk and given to units; the sender learns that it is under way, and nothing of who does it', async () => {
    const { id, half } = await ordered();
    expect((await send('b.head', `/tasks/${half}/accept`, { version: 1, leadUnitIds: [below.units.planning], supportUnitIds: [], deadline: null, note: '' })).json.code).toBe('task.move_not_yours');
    const taken = await accept(half, { leadUnitIds: [below.units.planning, below.units.science], note: 'Giao hai phòng' });
    expect([taken.status, taken.json.state, taken.json.children.map((child) => child.lead)]).toEqual([200, 'active', ['Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học']]);
    expect((await send('b.registrar', `/tasks/${half}/accept`, { version: 1, leadUnitIds: [below.units.office], supportUnitIds: [], deadline: null, note: '' })).json.code).toBe('common.changed_meanwhile');
    expect((await accept(half, { leadUnitIds: [below.units.office] })).json.children).toHaveLength(3);
    await carry();
    const sender = await see('a.leader', id);
    expect(sender.state).toBe('active');
    expect(sender.entries.at(-1)).toMatchObject({ kind: 'state', by: 'registrar Trần Thị Lụa', unitName: 'Sở Khoa học và Công nghệ b', data: { to: 'active' } });
    expect(JSON.stringify(sender)).not.toContain('Giao hai phòng');
    expect(sender.children).toEqual([]);
  });

  test('progress, an obstacle that waits above, its instruction, more time: everything flows to and fro', async () => {
    const { id, half } = await ordered();
    await accept(half);
    await act('b.follower', half, 'report', { body: 'Đã tổng hợp 8/12 xã', percent: 60, evidence: [] });
    await act('b.leader', half, 'obstacle', { body: 'Chưa có kinh phí', escalate: true });
    await carry();
    expect(await see('a.leader', id)).toMatchObject({ progressPercent: 60, escalatedOn: '2025-04-15', lastReport: 'Chưa có kinh phí' });
    await act('a.leader', id, 'instruct', { body: 'Dùng dự phòng của ngành' });
    await act('b.leader', half, 'request_extension', { requestedDue: '2025-05-20', reason: 'Chờ số liệu' });
    await carry();
    expect((await see('b.leader', half)).entries.at(-1)).toMatchObject({ kind: 'decision', body: 'Dùng dự phòng của ngành', unitName: 'Sở Khoa học và Công nghệ a', by: 'leader Phạm Quốc Khánh' });
    expect(await see('a.leader', id)).toMatchObject({ request: { kind: 'extend', requestedDue: '2025-05-20', reason: 'Chờ số liệu' }, escalatedOn: null });
    expect((await act('b.leader', half, 'grant_request', { note: '' })).json.code).toBe('task.move_not_yours');
    await act('a.leader', id, 'grant_request', { note: 'Đồng ý' });
    await carry();
    expect(await see('b.leader', half)).toMatchObject({ dueOn: '2025-05-20', originalDueOn: '2025-04-29', request: null });
    await same(id, half);
  });

  test('the result goes up with its file, comes back for rework, goes up again and is confirmed: the receiver’s task is done, and so is what hung on it', async () => {
    const { id, half } = await ordered();
    const child = (await accept(half)).json.children[0]?.id ?? '';
    expect((await act('b.follower', half, 'submit', EVIDENCE)).json.code).toBe('task.children_open');
    await act('b.head', child, 'submit', EVIDENCE);
    await act('b.follower', child, 'confirm', { note: '', doneOn: null });
    const browser = await signInAs(server.app, 'b.follower');
    const fileId = (await browser.send('POST', '/files', multipart('bao-cao.txt', Buffer.from('Kết quả chuyển đổi số')))).json<{ id: string }>().id;
    await act('b.follower', half, 'submit', { ...EVIDENCE, evidence: [...EVIDENCE.evidence, { fileId, documentNumber: null, documentDate: null }] });
    await carry();
    const waiting = await see('a.follower', id);
    expect(waiting).toMatchObject({ state: 'submitted' });
    const file = waiting.entries.flatMap((entry) => entry.evidence).find((each) => each.file !== null)?.file;
    expect(file).toMatchObject({ name: 'bao-cao.txt' });
    const download = await (await signInAs(server.app, 'a.follower')).send('GET', `/files/${file?.id ?? ''}`);
    expect([download.statusCode, download.body]).toEqual([200, 'Kết quả chuyển đổi số']);
    await act('a.follower', id, 'redo', { reason: 'Thiếu phụ lục' });
    await carry();
    expect(await see('b.leader', half)).toMatchObject({ state: 'active', redoCount: 1 });
    await act('b.follower', half, 'submit', EVIDENCE);
    // Something is begun below while the result waits above.
    const late = await send('b.leader', '/tasks', { id: newId(), title: 'Bổ sung phụ lục', leadUnitIds: [below.units.science], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: half, orderedByPostId: null, orderedBy: '', officerPostId: null });
    expect(late.status).toBe(200);
    await carry();
    await act('a.follower', id, 'confirm', { note: 'Đạt', doneOn: null });
    await carry();
    const done = await see('b.leader', half);
    expect(done).toMatchObject({ state: 'done', closedOn: '2025-04-15' });
    expect(done.children.map((each) => [each.state, each.waived])).toEqual([['done', false], ['assigned', true]]);
    await same(id, half);
  });

  test('is given back with a reason, insisted upon, and at last given to somebody else: then it ends there', async () => {
    const { id, half } = await ordered();
    await act('b.chief', half, 'return', { reason: 'Thuộc chức năng Sở Tài chính' });
    await carry();
    expect(await see('a.leader', id)).toMatchObject({ state: 'returned' });
    expect((await act('a.leader', id, 'reassign', { leadUnitId: above.units.science, reason: 'Vẫn giao Sở chủ trì' })).status).toBe(200);
    await carry();
    expect((await see('b.leader', half)).entries.at(-2)).toMatchObject({ body: 'Vẫn giao Sở chủ trì' });
    await same(id, half);
    await act('a.leader', id, 'reassign', { leadUnitId: above.units.planning, reason: 'Chuyển phòng Kế hoạch' });
    await carry();
    expect(await see('b.leader', half)).toMatchObject({ state: 'cancelled', border: null });
    expect(await see('a.leader', id)).toMatchObject({ state: 'assigned', border: null });
    expect((await see('a.head', id)).may).toContain('receive');
    // To the agency again: a new pair.
    await act('a.leader', id, 'reassign', { leadUnitId: above.units.science, reason: 'Giao lại' });
    await carry();
    const again = await halfOf(id);
    expect(again).not.toBe(half);
    expect(await see('b.leader', again)).toMatchObject({ state: 'assigned' });
  });

  test('of an act that is not possible above the receiver is told, and shows what stands', async () => {
    const { id, half } = await ordered();
    await accept(half);
    await carry();
    await act('a.leader', id, 'pause', { reason: 'Chờ nghị định' });
    const child = (await see('b.leader', half)).children[0]?.id ?? '';
    await act('b.leader', child, 'cancel', { reason: 'x' });
    expect((await act('b.leader', half, 'submit', EVIDENCE)).json.state).toBe('submitted');
    await carry();
    expect(await see('b.leader', half)).toMatchObject({ state: 'paused' });
    expect((await see('b.leader', half)).entries.at(-1)).toMatchObject({ data: { command: 'align', to: 'paused' } });
    await same(id, half);
  });

  test('nobody of the receiver acts for the sender, and nobody of the sender for the receiver', async () => {
    const { id, half } = await ordered();
    await act('b.registrar', half, 'receive');
    await act('b.registrar', half, 'submit', EVIDENCE);
    await carry();
    for (const who of ['b.leader', 'b.chief', 'b.follower', 'b.registrar', 'b.head']) expect([who, (await act(who, half, 'confirm', { note: '', doneOn: null })).json.code]).toEqual([who, 'task.move_not_yours']);
    for (const kind of ['cancel', 'pause', 'amend'] as const) expect((await act('b.leader', half, kind, { reason: 'x', ...(kind === 'amend' ? { amendment: { title: 'Khác' } } : {}) })).status).toBeGreaterThanOrEqual(400);
    expect((await act('a.head2', id, 'withdraw_request')).json.code).not.toBe(undefined);
    expect((await see('a.head2', id)).may).toEqual([]);
    expect((await see('b.auditor', half)).may).toEqual([]);
  });

  test('restricted stays restricted on the other side', async () => {
    const { half } = await ordered({ restricted: true });
    expect([(await send('b.officer', `/tasks/${half}`)).status, (await send('b.leader', `/tasks/${half}`)).status]).toEqual([404, 200]);
  });
});

describe('exactly once', () => {
  interface Row { readonly event: Parameters<typeof takeEvents>[1]['events'][number] }
  const eventsOf = async (office: Office, pairId: string): Promise<Row['event'][]> => (await inOffice(office, (tx) => sql<Row>`select event from border_out where pair_id = ${pairId} order by seq`.execute(tx))).rows.map((row) => row.event);
  const bring = (events: readonly Row['event'][], from: Office = above, to: Office = below): Promise<void> =>
    inOffice(to, (tx) => takeEvents({ tx, scope: to.scope, now: server.clock.now() }, { from: { agencyId: from.scope.agencyId, name: 'Sở A' }, channel: 'here', events }));
  const dunned = async (half: string): Promise<number> => (await see('b.leader', half)).entries.filter((entry) => entry.kind === 'dunning').length;

  test('a worker killed between the two sides, again and again: every event is taken once', async () => {
    const id = await give();
    for (const level of [1, 1, 2]) await act('a.leader', id, 'dun', { level, body: 'Đề nghị báo cáo' });
    const { id: pairId } = await pairOf(above, id);
    // The other side has them, and this side does not know: that is where it was killed.
    await bring(await eventsOf(above, pairId));
    await bring(await eventsOf(above, pairId));
    expect((await pairOf(above, id)).acked).toBe(0);
    await carry();
    const half = await halfOf(id);
    expect([await dunned(half), (await taskIn(below, half)).dunCount, (await pairOf(above, id)).acked === (await pairOf(above, id)).sent]).toEqual([3, 3, true]);
    await same(id, half);
  });

  test('what overtook others waits for them', async () => {
    const id = await give();
    for (const level of [1, 2]) await act('a.leader', id, 'dun', { level, body: 'Đề nghị báo cáo' });
    const { id: pairId } = await pairOf(above, id);
    const [order, first, second] = await eventsOf(above, pairId);
    if (order === undefined || first === undefined || second === undefined) throw new Error('three events');
    await bring([second]);
    expect(await inOffice(below, (tx) => findPair(tx, below.scope, pairId))).toBeUndefined();
    await bring([order, second]);
    expect(await dunned(await halfOf(id))).toBe(0);
    await bring([first, order]);
    expect(await dunned(await halfOf(id))).toBe(2);
    await carry();
    await same(id, await halfOf(id));
  });

  test('many acts on both sides while two servers of two workers bring them over: both show the same, logs hold and make the rows', async () => {
    const ids = await Promise.all(Array.from({ length: 4 }, () => give()));
    let delivered = 0;
    const slow = { 'border.deliver': { run: async (...args: Parameters<NonNullable<(typeof RUNNERS)[string]>['run']>) => {
      await RUNNERS['border.deliver']?.run(...args);
      // Every second one dies before the job is marked as done, and starts again.
      delivered += 1;
      if (delivered % 2 === 1) throw new Error('killed');
    } } };
    const crews = [startWorkers(server.context, { runners: slow, workers: 2, pause: 5, patience: 3000 }), startWorkers(server.context, { runners: slow, workers: 2, pause: 5, patience: 3000 })];
    const hurry = setInterval(() => void sql`update job set run_at = now() where done_at is null`.execute(server.context.database).catch(() => undefined), 100);
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(ids.map(async (id, index) => {
        await act('a.leader', id, index % 2 === 0 ? 'dun' : 'instruct', index % 2 === 0 ? { level: 1, body: 'Nhắc' } : { body: 'Chỉ đạo' });
        const half = await halfOf(id).catch(() => null);
        if (half === null) return;
        const kinds = [['report', { body: 'Đang làm', percent: round * 10, evidence: [] }], ['obstacle', { body: 'Vướng', escalate: true }], ['submit', EVIDENCE]] as const;
        const [kind, body] = kinds[(round + index) % 3] ?? kinds[0];
        await act('b.leader', half, kind, body);
        if (kind === 'submit') await act('a.leader', id, 'redo', { reason: 'Làm lại' });
      }));
    }
    for (let tries = 0; tries < 400; tries += 1) {
      const { rows } = await sql<{ waiting: number }>`select count(*)::int as waiting from job where kind = 'border.deliver' and done_at is null and failed_at is null`.execute(server.context.database);
      if (rows[0]?.waiting === 0) break;
      await new Promise((resolve) => void setTimeout(resolve, 50));
    }
    clearInterval(hurry);
    await Promise.all(crews.map((crew) => crew.stop()));
    await carry();
    for (const id of ids) {
      const half = await halfOf(id);
      await same(id, half);
      const [up, down] = [await pairOf(above, id), await pairOf(below, half)];
      expect([down.applied, up.applied, up.acked, down.acked]).toEqual([up.sent, down.sent, up.sent, down.sent]);
      expect([await inOffice(above, (tx) => verifyTaskChain(tx, above.scope, id)), await inOffice(below, (tx) => verifyTaskChain(tx, below.scope, half))]).toEqual([{ ok: true }, { ok: true }]);
      // The receiver's row is what its log makes of the task that the order opened.
      const folded = await inOffice(below, async (tx) => {
        const [first] = await eventsOf(above, up.id);
        if (first?.body.kind !== 'order') throw new Error('the first event is the order');
        const context = { today: '2025-04-15', rules: await rulesOf(tx, below.scope, '2025-04-15'), calendar: await workingCalendar(tx), units: await allUnits(tx, below.scope) };
        const opened = openOrder(first.body.order, { event: first, taker: { id: half, agencyId: below.scope.agencyId, rootUnitId: below.units.root, peer: 'Sở Khoa học và Công nghệ a' }, context });
        if (!opened.ok) throw new Error(opened.refusal.code);
        return foldLog(opened.value.task, (await entriesOf(tx, below.scope, half)).flatMap((entry) => (entry.changes === null ? [] : [{ changes: entry.changes }])));
      });
      expect(folded).toEqual(await taskIn(below, half));
    }
  }, 120_000);

  test('another event under a number that is here, an agency that is none of ours, and a report of who only orders are refused', async () => {
    const { id } = await ordered();
    const { id: pairId } = await pairOf(above, id);
    const [order] = await eventsOf(above, pairId);
    if (order?.body.kind !== 'order') throw new Error('an order');
    const code = (promise: Promise<unknown>): Promise<string> => promise.then(() => 'taken', (error: Error) => error.message);
    expect(await code(bring([{ ...order, on: '2025-04-01' }]))).toBe('border.altered');
    expect(await code(bring([{ ...order, id: newId() }]))).toBe('border.altered');
    expect(await code(bring([{ ...order, id: newId(), pairId: newId() }], below, above))).toBe('border.unknown_peer');
    const stranger = { ...above, scope: { ...above.scope, agencyId: newId() } };
    expect(await code(bring([{ ...order, id: newId(), pairId: newId() }], stranger as Office))).toBe('border.unknown_peer');
    expect(await code(bring([order]))).toBe('taken');
  });
});

test('whom the administrator may link, and what ends with the link: tasks go on inside', async () => {
  const { id, half } = await ordered();
  const listed = await send('a.admin', '/neighbours');
  expect([listed.json.agenciesHere, listed.json.neighbours.map(({ side }) => side)]).toEqual([[{ id: below.scope.agencyId, name: 'Sở Khoa học và Công nghệ b' }], ['below']]);
  expect((await send('b.admin', '/neighbours')).json.neighbours.map(({ side }) => side)).toEqual(['above']);
  expect((await send('a.admin', '/neighbours', { id: newId(), agencyId: below.scope.agencyId, unitId: above.units.planning })).json.code).toBe('border.unit_taken');
  expect((await send('b.admin', '/neighbours', { id: newId(), agencyId: above.scope.agencyId, unitId: below.units.planning })).status).toBe(404);
  expect((await send('a.admin', `/neighbours/${listed.json.neighbours[0]?.id ?? ''}/revoke`, {})).status).toBe(204);
  expect((await send('a.leader', `/tasks/${id}`)).json).toMatchObject({ border: null, crossing: null });
  expect((await see('a.head2', id)).may).toContain('receive');
  await act('b.leader', half, 'receive');
  await carry();
  expect((await see('a.leader', id)).state).toBe('assigned');
});
