import type { TaskView } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency } from '../../database/transaction.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { openOccurrences } from './occurrences.jobs.js';

/** Duties that come again: one task at a time, on the working calendar, also where the server was off. */
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-01'));

async function send<T = TaskView>(key: string, path: string, body?: Record<string, unknown>): Promise<T & { readonly code: string }> {
  const answer = await (await signInAs(server.app, `a.${key}`)).send(body === undefined ? 'GET' : 'POST', path, body === undefined ? {} : { body });
  return answer.json();
}
const see = (id: string): Promise<TaskView> => send('leader', `/tasks/${id}`);
const FRIDAYS = { rule: 'FREQ=WEEKLY;BYDAY=FR', startsOn: '2025-04-01', leadDays: 2 };
async function duty(recurrence: unknown = FRIDAYS): Promise<string> {
  const id = newId();
  const body = {
    id, title: 'Báo cáo tuần', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'ongoing', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: 'Báo cáo', steps: [], parentId: null,
    orderedByPostId: null, orderedBy: '', officerPostId: null, recurrence,
  };
  const made = await send<{ taskId?: string }>('leader', '/tasks', body);
  expect(made.taskId).toBe(id);
  if (recurrence !== null) await send('head', `/tasks/${id}/assign_person`, { version: 1, postId: office.people['officer']?.postId, note: '' });
  return id;
}
const clock = async (day: string): Promise<number> => {
  server.clock.set(day);
  return openOccurrences(server.context, office.scope);
};
const children = async (id: string): Promise<readonly (string | null)[]> => (await see(id)).children.map((child) => child.dueOn);
async function finish(id: string): Promise<void> {
  const open = (await see(id)).children.find((child) => child.state !== 'done')?.id ?? '';
  await send('officer', `/tasks/${open}/submit`, { version: (await see(open)).version, body: 'Đã gửi', evidence: [], figure: '1 báo cáo' });
  const done = await send('leader', `/tasks/${open}/confirm`, { version: (await see(open)).version, note: '', doneOn: null });
  expect(done.state).toBe('done');
}

test('the next is opened so many working days before, for the officer of the duty, once, and closes on its own', async () => {
  const id = await duty();
  expect(await see(id)).toMatchObject({ kind: 'standing', class: 'ongoing', recurrence: { nextOn: '2025-04-04', nextOpensOn: '2025-04-02', skipped: 0 } });
  expect([await clock('2025-04-01'), await clock('2025-04-02'), await clock('2025-04-02')]).toEqual([0, 1, 0]);
  const [child] = (await see(id)).children;
  expect(await see(child?.id ?? '')).toMatchObject({ title: 'Báo cáo tuần (kỳ 04/04/2025)', dueOn: '2025-04-04', kind: 'report', officer: { personName: 'Ngô Minh Quân' }, deliverable: 'Báo cáo' });
  await inAgency(server.context.database, office.scope, async (tx) => expect(await verifyTaskChain(tx, office.scope, child?.id ?? '')).toEqual({ ok: true }));
  await finish(id);
  expect([(await see(id)).state, await clock('2025-04-08'), await clock('2025-04-09'), await children(id)]).toEqual(['assigned', 0, 1, ['2025-04-04', '2025-04-11']]);
});

test('the next is told to who does it, like any task that is given', async () => {
  const id = await duty();
  await clock('2025-04-02');
  const [child] = (await see(id)).children;
  const inbox = await send<{ groups: readonly { task: { id: string } | null; notices: readonly { kind: string }[] }[] }>('officer', '/inbox');
  expect(inbox.groups.filter((group) => group.task?.id === child?.id).flatMap((group) => group.notices.map((notice) => notice.kind))).toEqual(['given']);
});

test('while one is open the next is not made; the skipped are counted and told', async () => {
  const id = await duty();
  for (const day of ['2025-04-02', '2025-04-09', '2025-04-16', '2025-04-21']) await clock(day);
  expect([await children(id), (await see(id)).recurrence?.skipped]).toEqual([['2025-04-04'], 2]);
  await finish(id);
  expect([await clock('2025-04-22'), await clock('2025-04-23'), await children(id), (await see(id)).recurrence]).toMatchObject([0, 1, ['2025-04-04', '2025-04-25'], { skipped: 2, nextOn: '2025-05-02' }]);
});

test('two servers at once, after weeks without any: one task', async () => {
  const id = await duty();
  server.clock.set('2025-04-22');
  const opened = await Promise.all([openOccurrences(server.context, office.scope), openOccurrences(server.context, office.scope), openOccurrences(server.context, office.scope)]);
  expect([opened.reduce((sum, each) => sum + each, 0), await children(id), (await see(id)).recurrence?.skipped]).toEqual([1, ['2025-04-18'], 2]);
});

test('a day on a holiday is due on the next working day', async () => {
  const id = await duty({ rule: 'FREQ=MONTHLY;BYMONTHDAY=30', startsOn: '2025-04-01', leadDays: 0 });
  const { recurrence } = await see(id);
  // 30/4 and 1/5 are holidays, 2/5 is made up for by a working Saturday.
  expect(recurrence?.nextOn).toBe('2025-04-30');
  expect(recurrence?.nextOpensOn).toBe('2025-05-05');
});

test('who orders it sets and ends it, by acts that can be taken back; a paused duty opens nothing; a rule that nobody can read is refused', async () => {
  const id = await duty(null);
  const set = (key: string, version: number, recurrence: unknown) => send(key, `/tasks/${id}/set_recurrence`, { version, recurrence });
  expect((await set('head', 1, FRIDAYS)).code).toBe('task.move_not_yours');
  expect((await set('follower', 1, { ...FRIDAYS, rule: 'FREQ=HOURLY' })).code).toBe('task.rule_unreadable');
  const begun = await set('follower', 1, FRIDAYS);
  expect(begun).toMatchObject({ kind: 'standing', recurrence: { nextOn: '2025-04-04' } });
  const back = await send('follower', `/tasks/${id}/undo`, { version: 2, entryId: begun.entries.at(-1)?.id });
  expect(back).toMatchObject({ kind: 'directive', recurrence: null });
  await set('follower', 3, FRIDAYS);
  await send('head', `/tasks/${id}/receive`, { version: 4 });
  await send('leader', `/tasks/${id}/pause`, { version: 5, reason: 'Chờ' });
  await clock('2025-04-02');
  expect(await children(id)).toEqual([]);
});
