import type { RouteAnswer, ReviewChange, TaskView } from '#contract/index.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';
import { nameStoredProgrammes } from './programme.jobs.js';

/** The programme that tasks are part of: read when they are given out, taken over by those below, corrected by a person, grouped and filtered by. */
let server: TestServer;
let office: Office;
let clerk: Browser;
let given: readonly TaskView[];

const PLAN = 'Kế hoạch số 47/KH-UBND ngày 25/02/2025 của UBND tỉnh';
const WITH_PLAN = NOTICE.replace('Kế hoạch chuyển đổi số của Sở', `Kế hoạch chuyển đổi số của Sở thực hiện ${PLAN}`);
const view = async (id: string): Promise<TaskView> => (await clerk.send('GET', `/tasks/${id}`)).json<TaskView>();
const list = async (query: Record<string, string>): Promise<RouteAnswer<'listTasks'>> => (await clerk.send('GET', `/tasks?${new URLSearchParams(query).toString()}`)).json();
const groups = async (): Promise<RouteAnswer<'groupTasks'>['groups']> => (await clerk.send('GET', '/task-groups?by=programme&state=all')).json<RouteAnswer<'groupTasks'>>().groups;

async function giveOut(text: string, name: string): Promise<readonly TaskView[]> {
  const { id } = await receiveText(server, clerk, { name, text });
  let { version } = await openReview(clerk, id);
  for (const draft of (await openReview(clerk, id)).drafts) {
    if (draft.leadUnitId === null) continue;
    const answer = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version, edit: { kind: 'accept', draftId: draft.id } } });
    if (answer.statusCode === 200) ({ version } = answer.json<ReviewChange>());
  }
  const answer = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version } });
  expect(answer.statusCode, answer.body).toBe(200);
  return Promise.all(answer.json<{ taskIds: string[] }>().taskIds.map(view));
}

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-14');
  clerk = await signInAs(server.app, 'a.chief');
  given = await giveOut(WITH_PLAN, 'Thông báo 42.txt');
});
afterAll(() => server.close());

test('an order that carries out a plan is part of it, its neighbours in the notice are not', () => {
  const [first, ...others] = given;
  expect(others.length).toBeGreaterThan(0);
  expect(first?.programme).toBe('47/KH-UBND (2025)');
  expect(others.map(({ programme }) => programme)).not.toContain('47/KH-UBND (2025)');
});

test('what is given out of a plan is part of the plan; a short name is settled by those known', async () => {
  const plan = NOTICE.replace('42/TB-SKHCN', '31/KH-SKHCN').replace('THÔNG BÁO', 'KẾ HOẠCH');
  expect(new Set((await giveOut(plan, 'Kế hoạch 31.txt')).map(({ programme }) => programme))).toEqual(new Set(['31/KH-SKHCN (2025)']));
  const short = WITH_PLAN.replace('42/TB', '61/TB').replace('tuần 15', 'tuần 18').replace(' ngày 25/02/2025 của UBND tỉnh', '');
  expect((await giveOut(short, 'Thông báo 61.txt'))[0]?.programme).toBe('47/KH-UBND (2025)');
});

test('a task below takes over the programme of the task above', async () => {
  const body = {
    id: crypto.randomUUID(), title: 'Lấy ý kiến các phòng', leadUnitIds: [office.units.planning, office.units.science], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none',
    isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: given[0]?.id, orderedByPostId: null, orderedBy: '', officerPostId: null,
  };
  const { taskIds } = (await clerk.send('POST', '/tasks', { body })).json<{ taskIds: string[] }>();
  expect(taskIds).toHaveLength(3);
  for (const id of taskIds) expect((await view(id)).programme).toBe('47/KH-UBND (2025)');
});

test('a group has the total of its list, and a file has the column', async () => {
  const found = await groups();
  expect(found.map(({ key }) => key)).toEqual(expect.arrayContaining(['47/KH-UBND (2025)', '31/KH-SKHCN (2025)']));
  for (const group of found) expect([group.key, (await list(group.filter)).total]).toEqual([group.key, group.total]);
  expect(found.reduce((sum, { total }) => sum + total, 0)).toBe((await list({ state: 'all' })).total);
  const file = await clerk.send('GET', `/task-export?${new URLSearchParams({ format: 'csv', columns: 'title,programme', programme: '47/KH-UBND (2025)' }).toString()}`);
  expect(file.body.match(/47\/KH-UBND \(2025\)/g)?.length).toBe(found.find(({ key }) => key === '47/KH-UBND (2025)')?.total);
});

test('a person puts a task into another programme or into none; the log keeps it, and it can be taken back', async () => {
  const task = await view(given[0]?.id ?? '');
  const amend = (version: number, programme: string) => clerk.send('POST', `/tasks/${task.id}/amend`, { body: { version, reason: '', amendment: { programme } } });
  const moved = (await amend(task.version, '  57-NQ/TW   (2024) ')).json<TaskView>();
  expect(moved.programme).toBe('57-NQ/TW (2024)');
  expect(moved.entries.at(-1)).toMatchObject({ kind: 'change', data: { field: 'programme', from: '47/KH-UBND (2025)', to: '57-NQ/TW (2024)' } });
  expect((await list({ programme: '57-NQ/TW (2024)', state: 'all' })).tasks.map(({ id }) => id)).toEqual([task.id]);
  const out = (await amend(moved.version, '')).json<TaskView>();
  expect(out.programme).toBe('');
  const undone = await clerk.send('POST', `/tasks/${task.id}/undo`, { body: { version: out.version, entryId: out.entries.at(-1)?.id } });
  expect(undone.json<TaskView>().programme).toBe('57-NQ/TW (2024)');
});

test('what was given out before tasks had programmes is named by the job, a name that stands is left', async () => {
  const named = async (): Promise<ReadonlyMap<string, string>> => new Map((await list({ state: 'all', limit: '200' })).tasks.map(({ id, programme }) => [id, programme]));
  const before = await named();
  const kept = given[0]?.id ?? '';
  await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update task set programme = '' where id <> ${kept}`.execute(tx)));
  expect(new Set((await named()).values()).size).toBe(2);
  const { rows } = await sql<{ id: string }>`select id from document order by id`.execute(server.context.database);
  for (const after of [null, ...rows.map(({ id }) => id)]) await nameStoredProgrammes(server.context, office.scope, { after });
  const after = await named();
  for (const [id, programme] of before) if (given[0] !== undefined && (await view(id)).parent?.id !== kept) expect([id, after.get(id)]).toEqual([id, programme]);
});
