import type { RouteAnswer, TaskFilter } from '#contract/index.js';
import { addDays, dueSpan } from '#core/index.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';

type Calendar = RouteAnswer<'calendarTasks'>;
const TODAY = '2025-04-14';
const [FROM, TO] = ['2025-03-31', '2025-05-04'];
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  const of = { count: 700, seed: 11, today: TODAY, unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId) };
  await inAgency(server.context.database, office.scope, async (tx) => {
    await insertRandomTasks(tx, office.scope, of);
    // Every fourth deadline is a period of three weeks.
    await sql`update task set deadline = jsonb_build_object('phrase', 'trong ba tuần', 'bound', 'within', 'anchor', null, 'from', due_on - 20, 'to', due_on, 'precision', 'day', 'source', 'own') where due_on is not null and extract(day from due_on)::int % 4 = 0`.execute(tx);
  });
});
afterAll(() => server.close());

async function read<T>(path: string, query: object, login = 'a.leader'): Promise<{ readonly status: number; readonly json: T }> {
  const text = new URLSearchParams(Object.entries(query).map(([key, value]): [string, string] => [key, String(value)])).toString();
  const answer = await (await signInAs(server.app, login)).send('GET', `${path}?${text}`);
  return { status: answer.statusCode, json: answer.json() };
}
const calendar = async (filter: TaskFilter = {}, login?: string): Promise<Calendar> => (await read<Calendar>('/task-calendar', { ...filter, from: FROM, to: TO }, login)).json;
const total = async (filter: TaskFilter, login?: string): Promise<number> => (await read<RouteAnswer<'listTasks'>>('/tasks', { ...filter, limit: 1 }, login)).json.total;

test.each<[string, TaskFilter]>([['everything', { state: 'all' }], ['what is open', { state: 'open' }], ['what is overdue', { official: 'overdue' }], ['key tasks', { key: true }]])('%s: the number of a day is the number of its list', async (_, filter) => {
  const { days, undated } = await calendar(filter);
  expect(days.length).toBeGreaterThan(3);
  for (const { day, total: counted } of days.slice(0, 8)) expect(await total({ ...filter, dueFrom: day, dueTo: day })).toBe(counted);
  expect(days.reduce((sum, day) => sum + day.total, 0)).toBe(await total({ ...filter, dueFrom: FROM, dueTo: TO }));
  expect(undated).toBe(await total({ ...filter, undated: true }));
});

test('a day names those due on it, a bar those whose period it is, and nothing stands in both', async () => {
  const { days, bars } = await calendar({ state: 'open' });
  expect(bars.length).toBeGreaterThan(0);
  for (const { day, tasks, total: all } of days) {
    expect(tasks.length).toBeLessThanOrEqual(Math.min(8, all));
    for (const task of tasks) expect(dueSpan(task)).toEqual({ from: day, to: day });
  }
  for (const { from, to, tasks, total: all } of bars) {
    expect(from < to && from <= TO && to >= FROM).toBe(true);
    expect(tasks.length).toBe(Math.min(8, all));
    for (const task of tasks) expect(dueSpan(task)).toEqual({ from, to });
  }
});

test('a restricted task is counted and not named to those who are no party of it', async () => {
  await inAgency(server.context.database, office.scope, async (tx) => {
    await sql`update task set restricted = true, due_on = '2025-04-22', deadline = null, lead_post_id = null where state = 'active' and lead_unit_id = ${office.units.planning} and assigner_post_id is distinct from ${office.people['officer2']?.postId}`.execute(tx);
    await sql`update party set valid_to = '2025-01-01' where role = 'support' and valid_to is null`.execute(tx);
  });
  const day = async (login: string) => (await calendar({ state: 'active', unitId: office.units.planning }, login)).days.find((each) => each.day === '2025-04-22');
  const [whole, outside] = [await day('a.leader'), await day('a.officer2')];
  expect(whole?.total).toBeGreaterThan(0);
  expect(outside?.total).toBe(whole?.total);
  expect([whole?.tasks.length, outside?.tasks.length]).toEqual([Math.min(8, whole?.total ?? 0), 0]);
});

test('the days on which offices are closed, or work instead, come with their names', async () => {
  const { off } = await calendar();
  expect(off.map(({ day }) => day)).toEqual(expect.arrayContaining(['2025-04-07', '2025-04-30', '2025-05-01', '2025-05-02']));
  expect(off.find(({ day }) => day === '2025-04-30')?.name).not.toBe('');
  expect((await calendar()).worked.map(({ day }) => day)).toContain('2025-04-26');
});

test.each([['no period', FROM, addDays(FROM, -1), 400], ['too long', FROM, addDays(FROM, 62), 400], ['two months', FROM, addDays(FROM, 61), 200], ['one day', FROM, FROM, 200]])('%s', async (_, from, to, status) => {
  expect((await read('/task-calendar', { from, to })).status).toBe(status);
});
