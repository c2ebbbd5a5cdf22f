import type { CalendarFeed, RouteAnswer } from '#contract/index.js';
import { sql } from 'kysely';
import pg from 'pg';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Target, targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { barOf } from './present.js';

/** Calendars for other programs: what stands in them, for whom, and when they stop. */
let server: TestServer;
let office: Office;
let planning: Target;
let science: Target;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  [planning, science] = [targetOf(server, office, 'planning'), targetOf(server, office, 'science')];
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-15'));

type Made = RouteAnswer<'addCalendar'>;

async function make(key: string, filter: Record<string, string>): Promise<Made> {
  const answer = await (await signInAs(server.app, `a.${key}`)).send('POST', '/calendars', { body: { id: newId(), name: 'Việc của tôi', filter } });
  expect(answer.statusCode).toBe(200);
  return answer.json();
}
const read = (path: string, headers: Record<string, string> = {}) => server.app.inject({ url: path, headers: { host: 'dondoc.lamhong.example', ...headers } });

/** The events of a calendar, their lines unfolded (RFC 5545, 3.1). */
function eventsIn(text: string): Record<string, string>[] {
  const lines = text.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.join('\n').split('BEGIN:VEVENT\n').slice(1).map((part) => Object.fromEntries(part.split('\nEND:VEVENT')[0]?.split('\n').map((line) => [line.split(/[;:]/)[0], line.slice(line.indexOf(':') + 1)]) ?? []) as Record<string, string>);
}
const titled = (taskId: string, title: string, more: string = ''): Promise<void> => inAgency(server.context.database, office.scope, async (tx) => void (await sql`update task set title = ${title}, ${sql.raw(more === '' ? 'updated_at = updated_at' : more)} where id = ${taskId}`.execute(tx)));

describe('a calendar', () => {
  test('shows the tasks of its filter as whole days with links, and the same number as the list', async () => {
    const id = await planning.task('active');
    await titled(id, 'Báo cáo kết quả giải ngân; rà soát, tổng hợp nguyên nhân chậm của từng dự án trên địa bàn tỉnh Lam Hồng');
    const { path, calendar } = await make('head', { unitId: office.units.planning, state: 'open' });
    expect(path).toMatch(/^\/ics\/[\w-]{22}\.ics$/);
    const answer = await read(path);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(answer.body).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    const lines = answer.body.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    const list = await (await signInAs(server.app, 'a.head')).send('GET', `/tasks?unitId=${office.units.planning}&state=open`);
    const events = eventsIn(answer.body);
    expect([events.length, calendar.shown, calendar.total]).toEqual([list.json<{ total: number }>().total, events.length, events.length]);
    expect(events.find((event) => event['UID'] === `${id}@dondoc`)).toMatchObject({
      DTSTART: '20250429', DTEND: '20250430', SUMMARY: 'Báo cáo kết quả giải ngân\\; rà soát\\, tổng hợp nguyên nhân chậm của từng dự án trên địa bàn tỉnh Lam Hồng',
      URL: `http://dondoc.lamhong.example/tasks/${id}`, TRANSP: 'TRANSPARENT',
    });
  });

  test('is not sent again while nothing changed, and is once something did', async () => {
    const { path } = await make('head', { unitId: office.units.planning, state: 'open' });
    const { etag = '' } = (await read(path)).headers;
    expect((await read(path, { 'if-none-match': `W/${String(etag)}` })).statusCode).toBe(304);
    server.clock.forward(7200);
    expect((await read(path, { 'if-none-match': String(etag) })).statusCode).toBe(304);
    await planning.task('active');
    expect((await read(path, { 'if-none-match': String(etag) })).statusCode).toBe(200);
    expect(Buffer.byteLength((await server.app.inject({ method: 'HEAD', url: path })).body)).toBe(0);
  });

  test('tells what is late on the day on which it is', async () => {
    const id = await science.task('active');
    const { path } = await make('head2', { unitId: office.units.science, state: 'open' });
    const summary = async (): Promise<string | undefined> => eventsIn((await read(path)).body).find((event) => event['UID'] === `${id}@dondoc`)?.['SUMMARY'];
    expect(await summary()).toBe('Báo cáo');
    server.clock.set('2025-04-30');
    expect(await summary()).toBe('Quá hạn: Báo cáo');
  });

  test('names restricted tasks to parties only, and counts them for all as the list does', async () => {
    const id = await science.task('active', { restricted: true });
    await titled(id, 'Xác minh đơn tố cáo');
    const filter = { unitId: office.units.science, state: 'open' };
    const [theirs, others] = [await make('head2', filter), await make('officer', filter)];
    expect((await read(theirs.path)).body).toContain('Xác minh đơn tố cáo');
    expect((await read(others.path)).body).not.toContain('Xác minh đơn tố cáo');
    expect(others.calendar.total - others.calendar.shown).toBe(theirs.calendar.total - theirs.calendar.shown + 1);
    // Who becomes the officer sees it in the calendar that was made before.
    await titled(id, 'Xác minh đơn tố cáo', `lead_post_id = '${office.people['officer']?.postId ?? ''}'`);
    expect((await read(others.path)).body).toContain('Xác minh đơn tố cáo');
  });

  test.each<[string, Record<string, string>]>([['of one’s own work', { mine: 'true', state: 'open' }], ['of a unit with all below it', { unitId: '', below: 'true', state: 'open' }], ['of what waits', { waiting: 'decision' }], ['of words', { q: 'giải ngân' }]])('%s holds what the list holds', async (_, filter) => {
    const asked = 'unitId' in filter ? { ...filter, unitId: office.units.root } : filter;
    const { path, calendar } = await make('head', asked);
    const browser = await signInAs(server.app, 'a.head');
    const list = (await browser.send('GET', `/tasks?${new URLSearchParams({ ...asked, limit: '200' }).toString()}`)).json<RouteAnswer<'listTasks'>>();
    expect(calendar.total).toBe(list.total);
    expect(eventsIn((await read(path)).body).map((event) => event['UID']).sort()).toEqual(list.tasks.filter((task) => task.dueOn !== null).map((task) => `${task.id}@dondoc`).sort());
  });
});

describe('its address', () => {
  test('is not kept, and answers nothing once revoked; another person’s cannot be revoked', async () => {
    const { path, calendar } = await make('officer', { mine: 'true' });
    const dump = await inAgency(server.context.database, office.scope, (tx) => sql<{ row: string }>`select f::text as row from calendar_feed f where id = ${calendar.id}`.execute(tx));
    expect(dump.rows[0]?.row).not.toContain(path.slice(5, 27));
    const [owner, other] = [await signInAs(server.app, 'a.officer'), await signInAs(server.app, 'a.head')];
    expect((await other.send('POST', `/calendars/${calendar.id}/revoke`)).statusCode).toBe(404);
    expect((await read(path)).statusCode).toBe(200);
    const left = (await owner.send('POST', `/calendars/${calendar.id}/revoke`)).json<{ calendars: CalendarFeed[] }>();
    expect(left.calendars.map((each) => each.id)).not.toContain(calendar.id);
    expect((await read(path)).statusCode).toBe(404);
    expect((await owner.send('POST', `/calendars/${calendar.id}/revoke`)).statusCode).toBe(200);
  });

  test.each(['/ics/AAAAAAAAAAAAAAAAAAAAAA.ics', '/ics/x.ics', '/ics/..%2f..%2fetc.ics', '/ics/AAAAAAAAAAAAAAAAAAAAAA', `/ics/${'A'.repeat(150)}.ics`])('%s is nothing', async (path) => {
    expect((await read(path)).statusCode).toBe(404);
  });

  test('ends with the account, at the next request, and with the last right to read tasks', async () => {
    const person = newId();
    const admin = await signInAs(server.app, 'a.admin');
    await admin.send('POST', '/people', { body: { id: person, name: 'Hồ Thị Mai', login: 'a.mai', unitId: office.units.planning, title: 'Chuyên viên', roles: ['officer'] } });
    await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update account set password_hash = (select password_hash from account where login = 'a.head'), must_change_password = false where login = 'a.mai'`.execute(tx)));
    const { path } = await make('mai', { state: 'open' });
    expect((await read(path)).statusCode).toBe(200);
    await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update post set roles = '{admin}' where person_id = ${person}`.execute(tx)));
    expect((await read(path)).statusCode).toBe(404);
    await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update post set roles = '{officer}' where person_id = ${person}`.execute(tx)));
    expect((await read(path)).statusCode).toBe(200);
    await admin.send('POST', `/people/${person}/disable`);
    expect((await read(path)).statusCode).toBe(404);
  });

  test('kept with a filter that this release does not know shows nothing, rather than more than was asked for', async () => {
    const { path, calendar } = await make('head', { unitId: office.units.planning });
    // As a later release would have written it: the product itself changes no kept filter.
    const owner = new pg.Client({ connectionString: server.database.url });
    await owner.connect();
    await owner.query("select set_config('app.agency', $1, false)", [office.scope.agencyId]);
    expect((await owner.query(`update calendar_feed set filter = filter || '{"colour": "blue"}'::jsonb where id = $1`, [calendar.id])).rowCount).toBe(1);
    await owner.end();
    expect((await read(path)).statusCode).toBe(404);
  });

  test('is one of at most twenty, and a filter that is none is refused', async () => {
    const browser = await signInAs(server.app, 'a.chief');
    const codes: number[] = [];
    for (let count = 0; count < 21; count += 1) codes.push((await browser.send('POST', '/calendars', { body: { id: newId(), name: 'Lịch', filter: {} } })).statusCode);
    expect([codes.filter((code) => code === 200).length, codes.at(-1)]).toEqual([20, 409]);
    expect((await browser.send('POST', '/calendars', { body: { id: newId(), name: 'Lịch', filter: { state: 'mở' } } })).statusCode).toBe(400);
  });
});

describe('the days of a deadline', () => {
  const within = (from: string, to: string, precision: 'month' | 'quarter' | 'day' | 'early-quarter') => ({ phrase: '', bound: 'within' as const, anchor: null, from, to, precision, source: 'own' as const });
  test.each([
    ['a firm day', within('2025-04-29', '2025-04-29', 'day'), '2025-04-29', ['2025-04-29', '2025-04-29']],
    ['trong tháng 6', within('2025-06-01', '2025-06-30', 'month'), '2025-06-30', ['2025-06-01', '2025-06-30']],
    ['đầu quý III, moved by five days of a pause', within('2025-07-01', '2025-07-31', 'early-quarter'), '2025-08-05', ['2025-07-06', '2025-08-05']],
    ['no deadline of its own, only a day', null, '2025-04-29', ['2025-04-29', '2025-04-29']],
    ['trước ngày 30/4, said as a day', { ...within('2025-04-29', '2025-04-29', 'day'), bound: 'before' as const, anchor: '2025-04-30', from: null }, '2025-04-29', ['2025-04-29', '2025-04-29']],
  ])('%s', (_, deadline, dueOn, [from, to]) => {
    expect(barOf(deadline, dueOn)).toEqual({ from, to });
  });
});
