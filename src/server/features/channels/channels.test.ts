import type { DeliveryView, RouteAnswer } from '#contract/index.js';
import { CHANNELS, DEFAULT_CHOICES } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency, type Tx } from '../../database/transaction.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';
import { checkInstallation } from '../../start/doctor.js';
import { type Arrived, type Services, startServices, zaloEvent } from '../../testing/services.js';
import { beginMornings } from '../notices/jobs.js';
import { askForOverlooked } from './send.jobs.js';

/** People are told by each way exactly what the service takes, and nothing is lost while a service is away. */
let services: Services;
let server: TestServer;
let office: Office;

beforeAll(async () => {
  services = await startServices();
  server = await startTestServer({ environment: { DONDOC_OUTGOING_ALLOW: '127.0.0.1', DONDOC_SMTP_URL: services.smtpUrl, DONDOC_MAIL_FROM: 'dondoc@lamhong.example', DONDOC_PUBLIC_URL: 'https://dondoc.lamhong.example' } });
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-14', '09:00');
  await setUp();
});
afterAll(async () => {
  await server.close();
  await services.close();
});

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, office.scope, work);
// Days pass here, and sessions end with them.
const send = async (key: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => (await signInAs(server.app, `a.${key}`)).send(method, path, body === undefined ? {} : { body });
const ok = async <T>(key: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> => {
  const answer = await send(key, method, path, body);
  expect([path, answer.statusCode, answer.body.slice(0, 200)]).toEqual([path, 200, answer.body.slice(0, 200)]);
  return answer.json<T>();
};
type Choices = RouteAnswer<'readNoticeChoices'>;
type Listing = RouteAnswer<'listChannels'>;
const ZALO = { appId: '42', oaSecret: 'oa-bi-mat' };

async function setUp(): Promise<void> {
  expect((await ok<Listing>('admin', 'PUT', '/channels/telegram', { botToken: '123456:ABC', api: services.api })).channels[1]).toMatchObject({ kind: 'telegram', state: 'active', name: 'dondoc_bot' });
  await ok('admin', 'PUT', '/channels/zalo', { name: 'Sở KH&CN Lam Hồng', ...ZALO, secretKey: 'bi-mat', refreshToken: 'zr-0', api: services.api, oauth: services.api });
  await ok('admin', 'POST', '/channels/push');
  const head = office.people['head']?.personId ?? '';
  await inside((tx) => sql`update person set email = 'head@lamhong.example' where id = ${head}`.execute(tx));
  await link('telegram', 'head', '77');
  await link('zalo', 'head', 'zalo-head');
  await ok('head', 'POST', '/inbox/browsers', { ...services.browser, label: 'Chrome, Android' });
}

/** Says a code to the bot or the account, as the person does. */
async function link(channel: 'telegram' | 'zalo', key: string, as: string): Promise<void> {
  const { code, url } = await ok<RouteAnswer<'askLink'>>(key, 'POST', '/inbox/links', { channel });
  if (channel === 'telegram') {
    expect(url).toBe(`https://t.me/dondoc_bot?start=${code}`);
    services.said.push({ message: { text: `/start ${code}`, chat: { id: Number(as), type: 'private' }, from: { username: 'hong_bui' } } });
    await work();
  } else await tell({ event_name: 'user_send_text', sender: { id: as }, message: { text: ` ${code.toLowerCase()} ` } });
  await work();
}

async function tell(event: object, by = ZALO): Promise<number> {
  const { body, signature } = zaloEvent(event, by);
  return (await server.app.inject({ method: 'POST', url: `/hooks/zalo/${office.scope.agencyId}`, headers: { 'content-type': 'application/json', 'x-zevent-signature': signature }, payload: body })).statusCode;
}

/** Does what is due by the clock of the test, in its order. */
async function work(): Promise<void> {
  for (let round = 0; round < 200; round += 1) {
    const { rows: [job] } = await sql<{ id: string; kind: string; payload: never; at: Date }>`select id, kind, payload, run_at as at from job where done_at is null and (run_at <= ${server.clock.now()} or run_at > now() - interval '1 hour') order by run_at, id limit 1`.execute(server.context.database);
    if (job === undefined) return;
    await RUNNERS[job.kind]?.run(server.context, office.scope, job.payload);
    await sql`update job set done_at = now() where id = ${job.id}`.execute(server.context.database);
  }
  throw new Error('the work does not end');
}

/** Lets hours pass, in steps as jobs come due. */
async function pass(hours: number): Promise<void> {
  const step = hours > 3 ? 20 : 5;
  for (let minute = 0; minute < hours * 60; minute += step) {
    server.clock.forward(step * 60);
    await work();
  }
}

async function chase(key = 'chief'): Promise<string> {
  const id = newId();
  await inside((tx) => sql`insert into task (agency_id, id, code, title, state, lead_unit_id, due_on, original_due_on, opened_on) values (${office.scope.agencyId}, ${id}, ${id}, 'Báo cáo <b>giải ngân</b>', 'active', ${office.units.planning}, '2025-04-11', '2025-04-11', '2025-03-01')`.execute(tx));
  await ok(key, 'POST', `/tasks/${id}/dun`, { version: 1, level: 1, body: 'Đề nghị khẩn trương' });
  return id;
}
const log = async (query = ''): Promise<DeliveryView[]> => (await ok<RouteAnswer<'listSent'>>('admin', 'GET', `/sent${query}`)).deliveries;
const by = (channel: Arrived['by']): Arrived[] => services.arrived.filter((each) => each.by === channel);
const own = (key = 'head'): Promise<Choices> => ok(key, 'GET', '/inbox/choices');
const offOf = async (): Promise<(string | null)[]> => (await own()).channels.flatMap((channel) => channel.contacts.map((contact) => contact.off));

const asOwner = (query: ReturnType<typeof sql>): Promise<unknown> =>
  server.context.database.transaction().execute(async (tx) => {
    await sql.raw(`set local app.agency = '${office.scope.agencyId}'`).execute(tx);
    return query.execute(tx);
  });
beforeEach(async () => {
  server.clock.set('2025-04-14', '09:00');
  services.down.clear();
  services.gone.clear();
  await sql`delete from job`.execute(server.context.database);
  await asOwner(sql`truncate delivery, notice, morning, notice_choice`);
  await asOwner(sql`update contact set off_at = null, off_why = null`);
  await asOwner(sql`update person set email_off_at = null, email_off_why = null`);
  await asOwner(sql`update channel set hold_until = null, down_count = 0, fault = null`);
  await asOwner(sql`update task set state = 'cancelled', closed_on = opened_on where is_open`);
  services.arrived.length = 0;
});

describe('each way', () => {
  test('brings what is wanted at once, as the service takes it, once', async () => {
    const id = await chase();
    await work();
    expect(services.arrived.map((each) => [each.by, each.to]).sort()).toEqual([['mail', 'head@lamhong.example'], ['push', '/push/1'], ['telegram', '77'], ['zalo', 'zalo-head']]);
    const url = `https://dondoc.lamhong.example/tasks/${id}`;
    expect(by('telegram')[0]?.text).toBe(`Đôn đốc: Báo cáo <b>giải ngân</b>\nPhòng Kế hoạch - Tài chính; hạn 11/04/2025\n${url}`);
    expect(by('zalo')[0]?.text).toBe(by('telegram')[0]?.text);
    expect(JSON.parse(by('push')[0]?.text ?? '{}')).toMatchObject({ title: 'Đôn đốc: Báo cáo <b>giải ngân</b>', body: 'Phòng Kế hoạch - Tài chính; hạn 11/04/2025', url });
    // A job that runs again finds what is sent.
    await sql`update job set done_at = null`.execute(server.context.database);
    await work();
    expect(services.arrived).toHaveLength(4);
    expect((await log()).map((each) => [each.channel, each.state, each.kind, each.person]).sort()).toEqual([...CHANNELS].sort().map((channel) => [channel, 'sent', 'chased', 'Bùi Thị Hồng']));
  });

  test('is chosen by the person, group by group; the digest goes one way alone', async () => {
    const choices = { ...DEFAULT_CHOICES, digestBy: 'telegram', groups: { ...DEFAULT_CHOICES.groups, chase: { inbox: true, digest: true, atOnce: ['zalo'] } } };
    await ok('head', 'PUT', '/inbox/choices', { choices, address: 'head@lamhong.example' });
    await chase();
    await work();
    expect(services.arrived.map((each) => each.by)).toEqual(['zalo']);
    server.clock.set('2025-04-15', '07:00');
    await Promise.all([beginMornings(server.context), beginMornings(server.context)]);
    await work();
    expect(by('telegram').map((each) => each.text.split('\n').slice(0, 3))).toEqual([['Đôn Đốc 15/04/2025: 1 quá hạn, 0 sắp đến hạn', 'Quá hạn: 1', 'Thông báo chờ xem: 2']]);
    expect(services.arrived.filter((each) => each.to === 'head@lamhong.example')).toEqual([]);
  });

  test('tells a chat no title of a restricted task', async () => {
    const id = await chase();
    await inside((tx) => sql`update task set restricted = true where id = ${id}`.execute(tx));
    await work();
    for (const way of ['telegram', 'zalo'] as const) expect(by(way)[0]?.text).not.toContain('giải ngân');
    expect(by('push')[0]?.text).toContain('giải ngân');
  });

  test('waits for the end of quiet hours also where the service comes back at night', async () => {
    services.down.add('zalo');
    await chase();
    await pass(13);
    services.down.clear();
    await pass(7);
    expect([server.clock.now().toISOString(), by('zalo')]).toEqual(['2025-04-14T22:00:00.000Z', []]);
    await pass(2);
    expect(by('zalo')).toHaveLength(1);
  });

  test('says nothing of what was taken back before it went', async () => {
    services.down.add('telegram');
    const id = await chase();
    await work();
    const entry = (await inside((tx) => sql<{ id: string }>`select id from entry where task_id = ${id}`.execute(tx))).rows[0]?.id;
    await ok('chief', 'POST', `/tasks/${id}/undo`, { version: 2, entryId: entry });
    services.down.clear();
    await pass(1);
    expect([by('telegram'), (await log('?channel=telegram')).map((each) => [each.state, each.error])]).toEqual([[], [['dropped', 'withdrawn']]]);
  });

  test.each(CHANNELS)('%s: a day without the service loses nothing and doubles nothing', async (channel) => {
    services.down.add(channel);
    for (let hour = 0; hour < 3; hour += 1) {
      await chase();
      await pass(1);
    }
    expect(by(channel)).toEqual([]);
    expect((await log(`?channel=${channel}`)).map((each) => each.state)).toEqual(['waiting', 'waiting', 'waiting']);
    if (channel !== 'push') expect((await ok<Listing>('admin', 'GET', '/channels')).channels.find((each) => each.kind === channel)).toMatchObject({ state: 'holding', waiting: 3 });
    // The other ways went on.
    expect(services.arrived).toHaveLength(9);
    await pass(22);
    services.down.clear();
    await pass(1);
    expect(by(channel)).toHaveLength(3);
    await pass(2);
    expect([services.arrived.length, (await log(`?channel=${channel}`)).map((each) => each.state)]).toEqual([12, ['sent', 'sent', 'sent']]);
    const ids = by('mail').map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  }, 60_000);

  test('a digest that could not go is not sent beside the next one', async () => {
    services.down.add('mail');
    await chase();
    for (const day of ['2025-04-15', '2025-04-16', '2025-04-17']) {
      server.clock.set(day, '07:00');
      await beginMornings(server.context);
      await work();
      await pass(2);
    }
    services.down.clear();
    await pass(1);
    const digests = (await log('?channel=mail')).filter((each) => each.kind === 'digest' && each.person === 'Bùi Thị Hồng');
    expect(digests.map((each) => [each.state, each.error])).toEqual([['sent', null], ['dropped', 'replaced'], ['dropped', 'replaced']]);
  });
});

describe('what is refused for good', () => {
  test.each([['telegram', '77'], ['zalo', 'zalo-head'], ['push', '/push/1']] as const)('%s: the address is switched off, and the person and the administrator read so', async (channel, address) => {
    services.gone.add(address);
    await chase();
    await work();
    await chase();
    await work();
    expect((await log(`?channel=${channel}`)).map((each) => each.state)).toEqual(['dropped']);
    expect((await offOf()).filter((off) => off !== null)).toHaveLength(1);
    for (const key of ['head', 'admin']) expect((await ok<RouteAnswer<'readInbox'>>(key, 'GET', '/inbox')).groups.flatMap((group) => group.notices).filter((notice) => notice.kind === 'unreachable')).toMatchObject([{ data: { channel, name: 'Bùi Thị Hồng' } }]);
  });

  test('mail: a mailbox that is none, until its owner says it again', async () => {
    services.gone.add('head@lamhong.example');
    await chase();
    await work();
    expect((await own()).addressOff).toMatch(/5\.1\.1/);
    services.gone.clear();
    await chase();
    await work();
    expect(by('mail')).toEqual([]);
    await ok('head', 'PUT', '/inbox/choices', { choices: DEFAULT_CHOICES, address: 'head@lamhong.example' });
    await chase();
    await work();
    expect([(await own()).addressOff, by('mail').length]).toEqual([null, 1]);
  });

  test('an access that does not hold keeps what waits; the administrator reads so once a day', async () => {
    services.right.botToken = '999:NEW';
    await chase();
    await pass(2);
    expect((await ok<Listing>('admin', 'GET', '/channels')).channels[1]).toMatchObject({ state: 'holding', fault: 'Unauthorized', waiting: 1 });
    expect((await ok<RouteAnswer<'readInbox'>>('admin', 'GET', '/inbox')).groups.flatMap((group) => group.notices).map((notice) => notice.kind)).toEqual(['channel_fault']);
    expect((await send('admin', 'PUT', '/channels/telegram', { botToken: '1:wrong', api: services.api })).json()).toMatchObject({ code: 'channel.refused' });
    const channels = async () => (await checkInstallation({ ...server.context.config, databaseUrl: server.database.url })).find((check) => check.name === 'channels');
    expect(await channels()).toMatchObject({ state: 'warning', en: 'Channels have faults (telegram: Unauthorized): open the page Channels' });
    await ok('admin', 'PUT', '/channels/telegram', { botToken: '999:NEW', api: services.api });
    await work();
    expect([by('telegram').length, (await channels())?.state]).toEqual([1, 'ok']);
    services.right.botToken = '123456:ABC';
    await ok('admin', 'PUT', '/channels/telegram', { botToken: '123456:ABC', api: services.api });
  });
});

test('tokens of the account are renewed once before they end, however many messages go at that time', async () => {
  const before = services.right.zaloRefreshes;
  server.clock.set('2025-04-18', '09:00');
  for (let count = 0; count < 3; count += 1) await chase();
  const { rows } = await sql<{ payload: never }>`select payload from job where kind = 'tell-at-once' and done_at is null`.execute(server.context.database);
  for (const { payload } of rows) await RUNNERS['tell-at-once']?.run(server.context, office.scope, payload);
  await sql`update job set done_at = now() where kind = 'tell-at-once'`.execute(server.context.database);
  const sending = await sql<{ payload: never }>`select payload from job where kind = 'send-delivery' and done_at is null`.execute(server.context.database);
  await Promise.all(sending.rows.map(({ payload }) => RUNNERS['send-delivery']?.run(server.context, office.scope, payload)));
  expect([services.right.zaloRefreshes - before, by('zalo').length, by('telegram').length]).toEqual([1, 3, 3]);
});

describe('the log', () => {
  test('sends one or all that failed again, under the same id', async () => {
    await chase();
    await work();
    await inside((tx) => sql`update delivery set state = 'failed', failed_at = now(), last_error = '554 5.6.0' where channel = 'mail'`.execute(tx));
    const [failed] = await log('?state=failed');
    expect(failed).toMatchObject({ channel: 'mail', error: '554 5.6.0' });
    expect(await ok('admin', 'POST', '/sent/failed/again', { channel: null })).toEqual({ count: 1 });
    await work();
    expect(by('mail').map((each) => each.id)).toEqual([failed?.id, failed?.id]);
    await ok('admin', 'POST', `/sent/${failed?.id ?? ''}/again`);
    await work();
    expect(by('mail')).toHaveLength(3);
  });

  test('finds again what has no job any more', async () => {
    await chase();
    for (const { payload } of (await sql<{ payload: never }>`select payload from job where kind = 'tell-at-once'`.execute(server.context.database)).rows) await RUNNERS['tell-at-once']?.run(server.context, office.scope, payload);
    await sql`delete from job`.execute(server.context.database);
    server.clock.forward(3600);
    await askForOverlooked(server.context, office.scope);
    await work();
    expect(services.arrived).toHaveLength(4);
  });

  test('a test goes to oneself', async () => {
    for (const kind of CHANNELS) await send('admin', 'POST', `/channels/${kind}/test`).then((answer) => expect(answer.json()).toMatchObject({ code: 'channel.no_address' }));
    await inside((tx) => sql`update person set email = 'admin@lamhong.example' where id = ${office.people['admin']?.personId}`.execute(tx));
    await ok('admin', 'POST', '/channels/mail/test');
    await work();
    expect(services.arrived.map((each) => each.to)).toEqual(['admin@lamhong.example']);
    await inside((tx) => sql`update person set email = null where id = ${office.people['admin']?.personId}`.execute(tx));
  });
});

describe('connecting', () => {
  test('a code is good once, for a quarter of an hour, and where it was asked for', async () => {
    const { code } = await ok<RouteAnswer<'askLink'>>('officer', 'POST', '/inbox/links', { channel: 'zalo' });
    const contacts = async (): Promise<number> => (await own('officer')).channels.flatMap((channel) => channel.contacts).length;
    expect(await tell({ event_name: 'user_send_text', sender: { id: 'zo' }, message: { text: code } }, { ...ZALO, oaSecret: 'falsch' })).toBe(200);
    expect(await contacts()).toBe(0);
    server.clock.forward(16 * 60);
    await tell({ event_name: 'user_send_text', sender: { id: 'zo' }, message: { text: code } });
    expect(await contacts()).toBe(0);
    await link('zalo', 'officer', 'zo');
    expect([await contacts(), by('zalo').map((each) => each.to)]).toEqual([1, ['zo']]);
    await tell({ event_name: 'unfollow', follower: { id: 'zo' } });
    expect((await own('officer')).channels[2]?.contacts[0]?.off).toBe('unfollowed');
    await tell({ event_name: 'follow', follower: { id: 'zo' } });
    const contact = (await own('officer')).channels[2]?.contacts[0];
    expect(contact?.off).toBeNull();
    expect((await send('head', 'POST', `/inbox/contacts/${contact?.id ?? ''}/drop`)).statusCode).toBe(404);
    await ok('officer', 'POST', `/inbox/contacts/${contact?.id ?? ''}/drop`);
    expect(await contacts()).toBe(0);
  });

  test('a browser whose next owner signs in is theirs alone; an address inside is refused', async () => {
    await ok('officer', 'POST', '/inbox/browsers', { ...services.browser, label: 'Chrome' });
    const counts = async () => [(await own()).channels[3]?.contacts.length, (await own('officer')).channels[3]?.contacts.length];
    expect(await counts()).toEqual([0, 1]);
    await ok('head', 'POST', '/inbox/browsers', { ...services.browser, label: 'Chrome, Android' });
    expect(await counts()).toEqual([1, 0]);
    expect((await send('head', 'POST', '/inbox/browsers', { ...services.browser, endpoint: 'https://10.0.0.7/x', label: 'x' })).json()).toMatchObject({ code: 'webhook.internal' });
  });

  test('secrets are not in the database as they are, nor in any answer', async () => {
    const rows = await inside(async (tx) => [(await sql`select kind, facts, encode(access, 'escape') as bytes from channel`.execute(tx)).rows, (await sql`select label, encode(target, 'escape') as bytes from contact`.execute(tx)).rows]);
    expect(rows.map((each) => each.length)).toEqual([4, 3]);
    const text = JSON.stringify([rows, await ok('admin', 'GET', '/channels'), await own()]);
    for (const secret of ['123456:ABC', 'bi-mat', services.right.zaloToken, services.browser.auth]) expect(text).not.toContain(secret);
  });
});
