import { parseCsv } from 'hucre/csv';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RouteAnswer, TaskFilter } from '#contract/index.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';

/** Every filter means the same tasks wherever it goes: the list, its groups, a file, a kept list, a calendar for other programs. */
let server: TestServer;
let office: Office;
let leader: Browser;
let documentId = '';

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  const of = { count: 400, seed: 5, today: '2025-04-14', unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId), searchable: true };
  documentId = newId();
  await inAgency(server.context.database, office.scope, async (tx) => {
    await insertRandomTasks(tx, office.scope, of);
    // Who ordered a task, and by which document, is never changed by the product.
    await sql`set local role none`.execute(tx);
    await sql`insert into document (agency_id, id, direction, title) values (${office.scope.agencyId}, ${documentId}, 'in', 'Thông báo')`.execute(tx);
    await sql`update task set document_id = case when right(code, 1) in ('1', '2') then ${documentId}::uuid end, assigner_post_id = case when right(code, 1) = '3' then ${office.people['leader']?.postId}::uuid end, escalated_on = case when is_open and right(code, 1) = '4' then opened_on end`.execute(tx);
  });
  leader = await signInAs(server.app, 'a.leader');
});
afterAll(() => server.close());

const VALUES: { readonly [K in keyof TaskFilter]-?: () => Record<string, string> } = {
  q: () => ({ q: 'chuyển đổi số' }), unitId: () => ({ unitId: office.units.planning }), below: () => ({ below: 'true', unitId: office.units.planning }), former: () => ({ former: 'true', unitId: office.units.science }), state: () => ({ state: 'active' }),
  timeliness: () => ({ timeliness: 'overdue' }), documentId: () => ({ documentId }), officerPostId: () => ({ officerPostId: office.people['officer']?.postId ?? '' }), mine: () => ({ mine: 'true' }), givenByMe: () => ({ givenByMe: 'true' }), border: () => ({ border: 'below' }), waiting: () => ({ waiting: 'decision' }),
  dueFrom: () => ({ dueFrom: '2025-04-10' }), dueTo: () => ({ dueTo: '2025-04-10' }), closedFrom: () => ({ closedFrom: '2025-04-01' }), closedTo: () => ({ closedTo: '2025-04-01' }), attention: () => ({ attention: 'any' }), openedFrom: () => ({ openedFrom: '2025-03-01' }), openedTo: () => ({ openedTo: '2025-03-01' }),
  undated: () => ({ undated: 'true' }), direct: () => ({ direct: 'false' }), assigner: () => ({ assigner: 'Giám đốc Sở' }), programme: () => ({ programme: '47/KH-UBND (2025)' }), official: () => ({ official: 'late' }), key: () => ({ key: 'true' }), dunned: () => ({ dunned: 'true' }), dormant: () => ({ dormant: 'true' }), restricted: () => ({ restricted: 'true' }),
};
const KEYS = Object.keys(TaskFilter.shape) as (keyof TaskFilter)[];
// Nobody is linked to another agency here.
const MAY_BE_NONE: readonly (keyof TaskFilter)[] = ['border'];

const text = (query: Record<string, string>): string => new URLSearchParams(query).toString();
const read = async <T>(path: string): Promise<T> => (await leader.send('GET', path)).json<T>();

test.each(KEYS)('%s', async (key) => {
  const filter = VALUES[key]();
  const whole = (await read<RouteAnswer<'listTasks'>>('/tasks?limit=1&state=all')).total;
  const { total, tasks } = await read<RouteAnswer<'listTasks'>>(`/tasks?limit=500&${text(filter)}`);
  expect(total).toBeLessThan(whole);
  if (!MAY_BE_NONE.includes(key)) expect(total).toBeGreaterThan(0);
  const { groups } = await read<RouteAnswer<'groupTasks'>>(`/task-groups?by=state&${text(filter)}`);
  expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(total);

  const rows = parseCsv((await leader.send('GET', `/task-export?format=csv&columns=code&${text(filter)}`)).body.replace(/^\ufeff/, ''));
  expect(rows.slice(1).flat().sort()).toEqual(tasks.map(({ code }) => code).sort());

  const view = newId();
  const { views } = (await leader.send('POST', '/views', { body: { id: view, name: key, query: text(filter), shared: true } })).json<RouteAnswer<'listViews'>>();
  expect(views.find(({ id }) => id === view)?.query).toBe(text(filter));

  const made = (await leader.send('POST', '/calendars', { body: { id: newId(), name: key, filter } })).json<RouteAnswer<'addCalendar'>>();
  expect([made.calendar.filter, made.calendar.total]).toEqual([filter, total]);
  const feed = await server.app.inject({ url: made.path, headers: { host: 'dondoc.lamhong.example' } });
  expect(feed.body.match(/^BEGIN:VEVENT/gm)?.length ?? 0).toBe(tasks.filter(({ dueOn }) => dueOn !== null).length);
  await leader.send('POST', `/calendars/${made.calendar.id}/revoke`);
});
