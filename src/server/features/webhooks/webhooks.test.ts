import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RouteAnswer, WebhookDelivery, WebhookView } from '#contract/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Target, targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { removeExpired } from '../../jobs/timetable.js';
import { deliverWebhook, PAUSES, tellOverdue } from './jobs.js';

/** Other programs are told in order, signed, under ids that stay, and nothing is lost while they are away. */
let server: TestServer;
let office: Office;
let planning: Target;
// Days pass here, and sessions end with them.
const admin: Pick<Browser, 'send'> = { send: async (...sent) => (await signInAs(server.app, 'a.admin')).send(...sent) };
let receiver: Server;
let url: string;
interface Got {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
let got: Got[] = [];
let answerWith: (body: string) => number = () => 200;

beforeAll(async () => {
  server = await startTestServer({ environment: { DONDOC_OUTGOING_ALLOW: '127.0.0.1' } });
  office = await makeOffice(server, 'a');
  planning = targetOf(server, office, 'planning');
  receiver = createServer((request, answer) => {
    let body = '';
    request.on('data', (part: Buffer) => void (body += part.toString()));
    request.on('end', () => {
      got.push({ headers: request.headers, body });
      answer.writeHead(answerWith(body)).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/su-kien`;
});
afterAll(async () => {
  await new Promise((resolve) => receiver.close(resolve));
  await server.close();
});
beforeEach(async () => {
  server.clock.set('2025-04-15');
  for (const { id } of await listed()) await admin.send('POST', `/webhooks/${id}/remove`);
  got = [];
  answerWith = () => 200;
});

const listed = async (): Promise<WebhookView[]> => (await admin.send('GET', '/webhooks')).json<{ webhooks: WebhookView[] }>().webhooks;
const one = async (id: string): Promise<WebhookView | undefined> => (await listed()).find((each) => each.id === id);
const log = async (id: string): Promise<WebhookDelivery[]> => (await admin.send('GET', `/webhooks/${id}/deliveries`)).json<{ deliveries: WebhookDelivery[] }>().deliveries;
async function subscribe(events: readonly string[], to = url): Promise<{ id: string; secret: string }> {
  const made = await admin.send('POST', '/webhooks', { body: { id: newId(), name: 'Trục liên thông', url: to, events } });
  expect(made.statusCode).toBe(200);
  const { webhook, secret } = made.json<RouteAnswer<'addWebhook'>>();
  return { id: webhook.id, secret };
}
const deliver = (id: string): Promise<void> => deliverWebhook(server.context, office.scope, id);
async function act(key: string, kind: string, body: Record<string, unknown> = {}, id?: string): Promise<string> {
  const taskId = id ?? (await planning.task('active'));
  const done = await (await signInAs(server.app, `a.${key}`)).send('POST', `/tasks/${taskId}/${kind}`, { body: { version: 1, ...body } });
  expect(done.statusCode).toBe(200);
  return taskId;
}
const report = (): Promise<string> => act('head', 'report', { body: 'Đang làm', percent: 40, evidence: [] });

describe('what happens to a task', () => {
  test('is told once, signed so that the receiver can check it, and no longer than it may be replayed', async () => {
    const { id, secret } = await subscribe(['task.reported']);
    const taskId = await report();
    expect(got).toEqual([]);
    await deliver(id);
    await deliver(id);
    expect(got).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = got;
    const [{ id: deliveryId } = { id: '' }] = await log(id);
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': deliveryId, 'webhook-timestamp': String(server.clock.now().getTime() / 1000) });
    const signed = createHmac('sha256', Buffer.from(secret.replace('whsec_', ''), 'base64')).update(`${deliveryId}.${String(headers['webhook-timestamp'])}.${body}`).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${signed}`);
    expect(JSON.parse(body)).toMatchObject({ type: 'task.reported', timestamp: '2025-04-15T02:00:00.000Z', data: { agency: { id: office.scope.agencyId }, task: { id: taskId, title: 'Báo cáo', state: 'active', dueOn: '2025-04-29', progressPercent: 40, leadUnit: { id: office.units.planning }, path: `/tasks/${taskId}` } } });
    expect(await log(id)).toMatchObject([{ state: 'delivered', attempts: 1, tries: [{ status: 200, fault: null }] }]);
  });

  test('is told where it is asked for, and not what was refused', async () => {
    const { id } = await subscribe(['task.submitted', 'task.assigned']);
    await report();
    const task = await planning.task('active');
    const refused = await (await signInAs(server.app, 'a.officer2')).send('POST', `/tasks/${task}/submit`, { body: { version: 1, body: 'x', evidence: [{ fileId: null, documentNumber: '1/BC', documentDate: null }], figure: null } });
    expect(refused.statusCode).toBeGreaterThanOrEqual(400);
    await act('head', 'submit', { body: 'Đã xong', evidence: [{ fileId: null, documentNumber: '1/BC', documentDate: null }], figure: null }, task);
    await (await signInAs(server.app, 'a.leader')).send('POST', '/tasks', { body: {
      id: newId(), title: 'Rà soát danh mục', leadUnitIds: [office.units.planning, office.units.science], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false,
      condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
    } });
    await deliver(id);
    expect(got.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['task.submitted', 'task.assigned', 'task.assigned', 'task.assigned']);
  });

  test('of a restricted task is told without its title', async () => {
    const { id } = await subscribe(['task.reported']);
    await act('head', 'report', { body: 'x', percent: 10, evidence: [] }, await planning.task('active', { restricted: true }));
    await deliver(id);
    expect((JSON.parse(got[0]?.body ?? '') as { data: { task: object } }).data.task).toMatchObject({ restricted: true, title: null });
  });

  test('that it became late is told once for each due day, and not of what was late before', async () => {
    await sql`update task set due_on = '2025-04-29' where is_open`.execute(server.context.database);
    const { id } = await subscribe(['task.overdue']);
    const taskId = await planning.task('active');
    await tellOverdue(server.context, office.scope);
    expect((await one(id))?.waiting).toBe(0);
    server.clock.set('2025-05-02');
    for (let times = 0; times < 3; times += 1) await tellOverdue(server.context, office.scope);
    await deliver(id);
    expect(got.filter(({ body }) => body.includes(taskId))).toHaveLength(1);
    got = [];
    await admin.send('POST', `/webhooks/${id}/remove`);
    server.clock.set('2025-05-09');
    const later = await subscribe(['task.overdue']);
    await tellOverdue(server.context, office.scope);
    await deliver(later.id);
    expect(got).toEqual([]);
  });
});

describe('an address that does not answer', () => {
  test('is tried eight times within a day, then paused; what happened waits, and goes out in order when it goes on', async () => {
    const { id } = await subscribe(['task.reported']);
    answerWith = () => 503;
    const first = await report();
    for (const pause of PAUSES) {
      await deliver(id);
      await deliver(id);
      expect((await one(id))?.state).toBe('holding');
      server.clock.forward(pause);
    }
    expect(PAUSES.reduce((sum, pause) => sum + pause, 0)).toBe(24 * 3600);
    const second = await report();
    await deliver(id);
    expect(got).toHaveLength(8);
    expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(got.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(8);
    expect(await one(id)).toMatchObject({ state: 'paused', pauseReason: 'failing', waiting: 2, failed: 0 });
    const third = await report();
    await deliver(id);
    expect(got).toHaveLength(8);
    [got, answerWith] = [[], () => 204];
    await admin.send('POST', `/webhooks/${id}/resume`);
    await deliver(id);
    expect(got.map(({ body }) => (JSON.parse(body) as { data: { task: { id: string } } }).data.task.id)).toEqual([first, second, third]);
    expect(await one(id)).toMatchObject({ state: 'active', pauseReason: null, waiting: 0 });
  });

  test('holds off what comes behind it, without a try for each', async () => {
    const { id } = await subscribe(['task.reported']);
    answerWith = () => 500;
    await report();
    await deliver(id);
    for (let count = 0; count < 3; count += 1) await report();
    await deliver(id);
    expect(got).toHaveLength(1);
    const jobs = await sql<{ count: number }>`select count(*)::int as count from job where kind = 'deliver_webhook' and payload->>'webhookId' = ${id} and run_at > ${server.clock.now()} and unique_key is not null`.execute(server.context.database);
    expect(jobs.rows[0]?.count).toBe(1);
    answerWith = () => 200;
    server.clock.forward(60);
    await deliver(id);
    expect(got).toHaveLength(5);
  });

  test.each([[301, 'holding'], [429, 'holding'], [408, 'holding'], [410, 'paused'], [400, 'active'], [404, 'active']] as const)('%i means %s', async (status, state) => {
    const { id } = await subscribe(['task.reported']);
    answerWith = () => status;
    await report();
    await deliver(id);
    expect((await one(id))?.state).toBe(state);
    expect(got).toHaveLength(1);
  });

  test('that leads inside meanwhile is not asked', async () => {
    const { id } = await subscribe(['task.reported']);
    await sql.raw(`set app.agency = '${office.scope.agencyId}'; update webhook set url = 'http://127.0.0.2:1/' where id = '${id}'; reset app.agency`).execute(server.context.database);
    await report();
    await deliver(id);
    expect((await log(id))[0]?.tries).toMatchObject([{ status: null, fault: 'fence: internal' }]);
  });
});

describe('a delivery that is refused', () => {
  test('does not stop the others, is given up after eight tries, and can be replayed under its id', async () => {
    const { id } = await subscribe(['task.reported']);
    const bad = await planning.task('active');
    answerWith = (body) => (body.includes(bad) ? 422 : 200);
    await act('head', 'report', { body: 'x', percent: 5, evidence: [] }, bad);
    await report();
    await deliver(id);
    expect(got).toHaveLength(2);
    for (const pause of PAUSES) {
      server.clock.forward(pause);
      await deliver(id);
    }
    expect(got).toHaveLength(9);
    expect(await one(id)).toMatchObject({ state: 'active', waiting: 0, failed: 1 });
    const failed = (await log(id)).find((each) => each.state === 'failed');
    expect(failed?.tries).toHaveLength(8);
    [got, answerWith] = [[], () => 200];
    await admin.send('POST', `/webhooks/deliveries/${failed?.id ?? ''}/replay`);
    await deliver(id);
    expect(got.map(({ headers }) => headers['webhook-id'])).toEqual([failed?.id]);
    expect((await log(id)).map((each) => each.state)).toEqual(['delivered', 'delivered']);
  });
});

describe('a subscription', () => {
  test('keeps its secret under a key that the database has not', async () => {
    const { id, secret } = await subscribe(['task.reported']);
    const row = await inAgency(server.context.database, office.scope, (tx) => sql<{ row: string }>`select w::text || encode(secret, 'escape') as row from webhook w where id = ${id}`.execute(tx));
    expect(row.rows[0]?.row).not.toContain(secret.slice(6));
    expect(JSON.stringify(await listed())).not.toContain(secret);
  });

  test.each([
    ['http://127.0.0.2/', 'webhook.internal'], ['https://169.254.169.254/latest', 'webhook.internal'], ['https://[::1]/', 'webhook.internal'], ['http://8.8.8.8/', 'webhook.address'], ['ftp://8.8.8.8/', 'webhook.address'],
    ['https://khong-co-that.invalid/', 'webhook.address'], ['truc', 'webhook.address'],
  ])('to %s is refused', async (to, code) => {
    expect((await admin.send('POST', '/webhooks', { body: { id: newId(), name: 'x', url: to, events: ['task.assigned'] } })).json<{ code: string }>().code).toBe(code);
  });

  test('is tried, paused, and ended with what waits for it; two workers do not send twice', async () => {
    const { id } = await subscribe(['task.reported']);
    await admin.send('POST', `/webhooks/${id}/test`);
    await Promise.all([deliver(id), deliver(id), deliver(id)]);
    expect(got.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.test']);
    await admin.send('POST', `/webhooks/${id}/pause`);
    await report();
    await deliver(id);
    expect(await one(id)).toMatchObject({ state: 'paused', pauseReason: 'person', waiting: 1 });
    await admin.send('POST', `/webhooks/${id}/remove`);
    await deliver(id);
    expect([got.length, (await admin.send('GET', `/webhooks/${id}/deliveries`)).statusCode]).toEqual([1, 404]);
  });

  test('of another agency is told nothing and seen by nobody here', async () => {
    const other = await makeOffice(server, 'b');
    const theirs = await signInAs(server.app, 'b.admin');
    await theirs.send('POST', '/webhooks', { body: { id: newId(), name: 'Khác', url, events: ['task.reported'] } });
    await report();
    const [webhook] = (await theirs.send('GET', '/webhooks')).json<{ webhooks: WebhookView[] }>().webhooks;
    expect(webhook?.waiting).toBe(0);
    expect(await listed()).toEqual([]);
    expect((await admin.send('POST', `/webhooks/${webhook?.id ?? ''}/pause`)).statusCode).toBe(404);
    expect(other.scope.agencyId).not.toBe(office.scope.agencyId);
  });

  test('keeps what was delivered for thirty days', async () => {
    const { id } = await subscribe(['task.reported']);
    await report();
    await deliver(id);
    await report();
    server.clock.set('2025-05-20');
    await removeExpired(server.context);
    expect((await log(id)).map((each) => each.state)).toEqual(['waiting']);
  });
});
