import { sql } from 'kysely';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isChangeOfOffice } from '../database/faults.js';
import { actInAgency, inAgency, lastly, type Tx } from '../database/transaction.js';
import { type Browser, type Office, openBrowser, signInAs, type TestServer } from './testing/office.js';
import { startTwoServers, type TwoServers } from './testing/two-servers.js';

// Two servers on one database, each with what it keeps of the office in memory: what changes on one acts on the other at the next request.

let two: TwoServers;
let server: TestServer;
let other: TestServer;
let office: Office;
let owner: pg.Client;

beforeAll(async () => {
  two = await startTwoServers();
  ({ server, other, office, owner } = two);
  const registrar = await signInAs(server.app, 'a.registrar');
  const answer = await registrar.send('POST', '/tasks', { body: {
    id: crypto.randomUUID(), title: 'Tham mưu kế hoạch kiểm tra', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false,
    condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
  } });
  expect(answer.statusCode).toBe(200);
}, 60_000);
afterAll(() => two.close());

const SUBSCRIPTION = `insert into webhook (agency_id, id, name, url, events, secret, created_at) select id, gen_random_uuid(), 'Kho', 'https://kho.example.vn', '{task.assigned}', '', now() from agency where id = nullif(current_setting('app.agency'), '')::uuid`;
const version = async (): Promise<bigint> => BigInt((await owner.query<{ v: string }>('select office_version as v from agency where id = $1', [office.scope.agencyId])).rows[0]?.v ?? '0');
const tasksOf = (browser: Browser) => browser.send('GET', '/tasks?state=open');
const leadOf = (answer: Awaited<ReturnType<typeof tasksOf>>): unknown => answer.json<{ tasks: readonly { lead: { name: string } }[] }>().tasks[0]?.lead.name;

describe('what a request finds on the other server', () => {
  let browser: Browser;
  beforeEach(async () => {
    // So late that the next day comes while the session lasts.
    for (const { clock } of [server, other]) clock.set('2025-04-14', '23:50');
    const signedIn = await signInAs(server.app, 'a.head');
    browser = Object.assign(openBrowser(other.app), { csrfToken: signedIn.csrfToken, cookies: signedIn.cookies });
    // Read twice, so that it is kept there.
    for (const _ of [1, 2]) expect((await tasksOf(browser)).statusCode).toBe(200);
  });

  test('a session that ended lets nobody in', async () => {
    const leaving = Object.assign(openBrowser(server.app), { csrfToken: browser.csrfToken, cookies: new Map(browser.cookies) });
    await leaving.send('DELETE', '/session');
    expect((await tasksOf(browser)).statusCode).toBe(401);
  });

  test.each([
    ['a post that ended gives no right', `update post set valid_to = '2025-04-13' where id = $1`, () => office.people['head']?.postId, 403],
    ['a closed account lets nobody in', 'update account set disabled_at = now() where id = $1', () => office.people['head']?.accountId, 401],
  ])('%s', async (_name, statement, id, status) => {
    await owner.query('begin');
    await owner.query(statement, [id()]);
    expect((await tasksOf(browser)).statusCode, 'before it is committed').toBe(200);
    await owner.query('commit');
    expect((await tasksOf(browser)).statusCode).toBe(status);
    expect((await browser.send('POST', '/views', { body: {} })).statusCode, 'also where something is written').toBe(status);
    await owner.query('update post set valid_to = null');
    await owner.query('update account set disabled_at = null');
    expect((await tasksOf(browser)).statusCode, 'and back').toBe(200);
  });

  test('a post of the next day gives its right on that day', async () => {
    await owner.query(`update post set valid_to = '2025-04-14' where id = $1`, [office.people['head']?.postId]);
    expect((await tasksOf(browser)).statusCode).toBe(200);
    other.clock.set('2025-04-15', '00:10');
    expect((await tasksOf(browser)).statusCode).toBe(403);
    await owner.query('update post set valid_to = null');
  });

  test('a unit has its new name, and the old one where the change was taken back', async () => {
    const rename = (name: string) => owner.query('update unit set name = $2 where id = $1', [office.units.planning, name]);
    await rename('Phòng Kế hoạch và Đầu tư');
    expect(leadOf(await tasksOf(browser))).toBe('Phòng Kế hoạch và Đầu tư');
    await owner.query('begin');
    await rename('Phòng khác');
    await owner.query('rollback');
    expect(leadOf(await tasksOf(browser))).toBe('Phòng Kế hoạch và Đầu tư');
  });
});

describe('an act', () => {
  const act = <T>(work: (tx: Tx) => Promise<T>) => actInAgency(server.context.database, office.scope, work);

  test('that relies on what is kept of the office does not change the office', async () => {
    const changing = act((tx) => tx.updateTable('unit').set({ symbol: 'KHAC' }).where('agency_id', '=', office.scope.agencyId).execute());
    await expect(changing).rejects.toSatisfy(isChangeOfOffice);
    expect((await owner.query('select 1 from unit where symbol = $1', ['KHAC'])).rowCount).toBe(0);
  });

  test('is by what was changed meanwhile', async () => {
    const registrar = await signInAs(server.app, 'a.registrar');
    const order = () => ({
      id: crypto.randomUUID(), title: 'Tổng hợp số liệu', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false,
      condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
    });
    const deliveries = async (): Promise<number> => Number((await owner.query<{ n: string }>('select count(*) as n from webhook_delivery')).rows[0]?.n);
    // Kept from now on: nobody asks to hear of new tasks.
    expect((await registrar.send('POST', '/tasks', { body: order() })).statusCode).toBe(200);
    expect(await deliveries()).toBe(0);
    await owner.query(SUBSCRIPTION);
    expect((await registrar.send('POST', '/tasks', { body: order() })).statusCode).toBe(200);
    expect(await deliveries()).toBe(1);
    await owner.query('delete from webhook_delivery; delete from webhook');
  });

  test('that changes the office is done again without memory, and once', async () => {
    const admin = await signInAs(server.app, 'a.admin');
    const before = await version();
    const added = await admin.send('POST', `/units/${office.units.planning}/aliases`, { body: { alias: 'P. KHĐT' } });
    expect(added.statusCode, added.body).toBe(200);
    expect(await version()).toBe(before + 1n);
    expect((await owner.query('select 1 from agency_entry where kind = $1', ['unit_named'])).rowCount).toBe(1);
  });

  test('whose last statement fails keeps nothing', async () => {
    const before = await version();
    const failing = inAgency(server.context.database, office.scope, async (tx) => {
      await tx.updateTable('unit').set({ symbol: 'KHAC' }).where('agency_id', '=', office.scope.agencyId).execute();
      lastly(tx, sql`select 1 / ${0}::int`.compile(tx));
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await version()).toBe(before);
  });
});

describe('the number of an office', () => {
  test.each([
    ['unit', 'update unit set symbol = symbol'],
    ['person', 'update person set name = name'],
    ['post', 'update post set title = title'],
    ['account', 'update account set language = language'],
    ['rule', 'update rule set value = value'],
    ['calendar', 'update calendar_day set name = name'],
    ['what a person chose to hear', `insert into notice_choice (agency_id, person_id, choices) select agency_id, id, '{}' from person limit 1`],
    ['a subscription', SUBSCRIPTION],
    ['a subscription that ended', 'update webhook set removed_at = now()'],
    ['a neighbour', `insert into neighbour (agency_id, id, side, peer_agency_id, name, channel) select id, gen_random_uuid(), 'above', gen_random_uuid(), 'Tỉnh', 'here' from agency where id = nullif(current_setting('app.agency'), '')::uuid`],
    ['several in one transaction, once', `do $$ begin update unit set symbol = symbol; update post set title = title; delete from rule where key = 'none'; end $$`],
  ])('%s', async (_name, statement) => {
    const before = await version();
    await owner.query(statement);
    expect(await version()).toBe(before + 1n);
  });

  test('stays where nothing of it changed', async () => {
    const before = await version();
    await owner.query('update account set password_hash = password_hash; update session set last_seen_at = last_seen_at; update webhook set delivered_at = now(); update neighbour set heard_at = now()');
    await owner.query('begin; update unit set symbol = symbol; rollback');
    expect(await version()).toBe(before);
  });
});
