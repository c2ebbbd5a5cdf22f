import type { FollowUp, TaskFilter, TaskRow, TaskView } from '#contract/index.js';
import { addDays, type Attention, attentionOf, ATTENTIONS, DEFAULT_TASK_RULES } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';
import { findTasks, taskOf } from '../tasks/queries.js';
import { logFactsOf } from './queries.js';

const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;
const browsers = new Map<string, Browser>();

const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, office.scope, work);
const as = (key: string): Browser => browsers.get(key) ?? (() => { throw new Error(key); })();

beforeAll(async () => {
  server = await startTestServer({ environment: { DONDOC_SESSION_IDLE_MINUTES: '1440', DONDOC_SESSION_HOURS: '168' } });
  office = await makeOffice(server, 'a');
  server.clock.set(TODAY);
  for (const key of ['leader', 'chief', 'head', 'head2', 'officer']) browsers.set(key, await signInAs(server.app, `a.${key}`));
});
afterAll(() => server.close());

const day = (to: string): unknown => ({ phrase: to, bound: 'by', anchor: to, from: null, to, precision: 'day', source: 'person' });

/** Gives an order on a day long enough ago to be late, and comes back to today. */
async function give(more: Record<string, unknown> = {}, on = '2025-04-01'): Promise<string> {
  server.clock.set(on);
  const id = newId();
  const body = {
    id, title: 'Rà soát danh mục', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: day('2025-04-10'), class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null,
    deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  };
  const made = await as('leader').send('POST', '/tasks', { body });
  expect(made.statusCode).toBe(200);
  server.clock.set(TODAY);
  return id;
}
const look = async (key = 'chief', query = ''): Promise<FollowUp> => (await as(key).send('GET', `/follow-up${query}`)).json<FollowUp>();
const rowOf = (page: FollowUp, id: string): FollowUp['units'][number]['tasks'][number] => page.units.flatMap((unit) => unit.tasks).find((task) => task.id === id) ?? (() => { throw new Error(`no row ${id}`); })();
const letter = (unitId: string, ids: readonly string[], more: Record<string, unknown> = {}): Record<string, unknown> => ({ id: newId(), unitId, level: 1, body: 'Đề nghị tập trung thực hiện', tasks: ids.map((id) => ({ id, version: 1 })), ...more });
const send = (key: string, letters: readonly unknown[]) => as(key).send('POST', '/follow-up/letters', { body: { letters } });
const see = async (id: string): Promise<TaskView> => (await as('leader').send('GET', `/tasks/${id}`)).json<TaskView>();

describe('why, in SQL, is why in core', () => {
  test('over 700 random tasks, some with an entry of late, an obstacle, or a standing duty', async () => {
    await inside(async (tx) => {
      await insertRandomTasks(tx, office.scope, { count: 700, seed: 5, today: TODAY, unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId) });
      await sql`update task set class = (array['action','ongoing','orientation'])[1 + abs(hashtext(code)) % 3]`.execute(tx);
      await sql`update task set escalated_on = opened_on where abs(hashtext(code)) % 7 = 0`.execute(tx);
      await sql`insert into entry (agency_id, id, task_id, ordinal, at, kind, occurred_on, prev_hash, hash)
        select agency_id, gen_random_uuid(), id, 1, now(), 'comment', ${TODAY}::date - abs(hashtext(code)) % 40, '', '' from task where abs(hashtext(code)) % 2 = 0`.execute(tx);
    });
    const ids = (await inside((tx) => sql<{ id: string }>`select id from task`.execute(tx))).rows.map((row) => row.id);
    const facts = await inside((tx) => logFactsOf(tx, office.scope, ids));
    const tasks = await inside((tx) => findTasks(tx, office.scope, ids));
    const inCore = new Map<Attention | 'any', Set<string>>([...ATTENTIONS, 'any' as const].map((key) => [key, new Set()]));
    for (const record of tasks) {
      const reasons = attentionOf(taskOf(record), facts.get(record.id)?.touchedOn ?? record.opened_on ?? TODAY, { today: TODAY, rules: DEFAULT_TASK_RULES });
      for (const reason of reasons) inCore.get(reason)?.add(record.id);
      if (reasons.length > 0) inCore.get('any')?.add(record.id);
    }
    for (const [attention, expected] of inCore) {
      const found = await idsOf({ attention });
      expect(expected.size, attention).toBeGreaterThan(5);
      expect([attention, new Set(found)]).toEqual([attention, expected]);
    }
  });

  test('every number of the page is the number of its list, and the ages make up what is open', async () => {
    const page = await look('leader');
    const figures = [page.all, ...page.reasons, ...page.ages, ...page.units.map((unit) => unit.all)];
    expect(figures.length).toBeGreaterThan(14);
    for (const figure of figures) expect([figure.key, await totalOf(figure.filter)]).toEqual([figure.key, figure.value]);
    expect(page.ages.reduce((sum, age) => sum + age.value, 0)).toBe(await totalOf({ state: 'open' }));
    expect(page.units.reduce((sum, unit) => sum + unit.all.value, 0)).toBe(page.all.value);
    expect(page.units.flatMap((unit) => unit.tasks).length + page.notShown).toBe(page.all.value);
  });
});

const params = (filter: TaskFilter, more: Record<string, string> = {}): string => new URLSearchParams({ ...Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, String(value)])), ...more }).toString();
const totalOf = async (filter: TaskFilter): Promise<number> => (await as('leader').send('GET', `/tasks?${params(filter)}`)).json<{ total: number }>().total;
async function idsOf(filter: TaskFilter): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { tasks: TaskRow[]; nextCursor: string | null } = (await as('leader').send('GET', `/tasks?${params(filter, { limit: '200', ...(cursor === '' ? {} : { cursor }) })}`)).json();
    ids.push(...page.tasks.map((task) => task.id));
    cursor = page.nextCursor;
  }
  return ids;
}

describe('the page', () => {
  beforeEach(() => {
    server.clock.set(TODAY);
    return inside((tx) => sql`update task set state = 'cancelled', closed_on = opened_on, paused_on = null, submitted_on = null, dormant = false where state not in ('done', 'cancelled')`.execute(tx));
  });

  test('says who holds a task since when, what was said last, and the late leaf below a late parent', async () => {
    const parent = await give({ title: 'Tổng hợp' });
    const child = await give({ title: 'Số liệu của phòng', leadUnitIds: [office.units.science], parentId: parent, deadline: day('2025-04-08') });
    await give({ title: 'Không trễ', leadUnitIds: [office.units.science], parentId: parent, deadline: day('2025-06-30') });
    server.clock.set(addDays(TODAY, -3));
    await as('head').send('POST', `/tasks/${parent}/assign_person`, { body: { version: 1, postId: office.people['officer']?.postId, note: '' } });
    await as('officer').send('POST', `/tasks/${parent}/report`, { body: { version: 2, body: 'Đang chờ số liệu', percent: 20, evidence: [] } });
    server.clock.set(TODAY);
    const page = await look();
    expect(rowOf(page, parent)).toMatchObject({ attention: ['overdue'], hand: 'officer', holder: 'Ngô Minh Quân', since: '2025-04-11', lastReport: 'Đang chờ số liệu', proposedLevel: 1, lateLeaf: { id: child, dueOn: '2025-04-08' } });
    expect(rowOf(page, child)).toMatchObject({ hand: 'unit', holder: 'Phòng Quản lý khoa học', since: '2025-04-01', lateLeaf: null });
    expect(page.units.map((unit) => unit.unit.id)).toEqual([office.units.planning, office.units.science]);
    expect((await look('chief', '?attention=stale')).all.value).toBe(0);
    expect((await look('chief', `?unitId=${office.units.science}`)).all.value).toBe(1);
    expect(page.answerBy).toBe('2025-04-16');
  });

  test('one letter for each unit, in the log of every task, numbered; it keeps coming, one step up after some days', async () => {
    const [a, b, c] = [await give(), await give({ title: 'Lập dự toán' }), await give({ leadUnitIds: [office.units.science] })];
    const first = letter(office.units.planning, [a, b]);
    const sent = await send('chief', [first, letter(office.units.science, [c])]);
    expect(sent.json()).toMatchObject({ taskCount: 3 });
    for (const id of [a, b, c]) expect((await see(id)).entries.at(-1)).toMatchObject({ kind: 'dunning', data: { level: 1, n: 1 }, body: 'Đề nghị tập trung thực hiện' });
    expect((await look()).letters.map((each) => [each.unit.id, each.taskCount, each.undone, each.mayUndo])).toEqual([[office.units.planning, 2, false, true], [office.units.science, 1, false, true]]);
    server.clock.set('2025-04-18');
    for (const key of ['chief', 'leader']) browsers.set(key, await signInAs(server.app, `a.${key}`));
    expect(rowOf(await look(), a)).toMatchObject({ attention: ['overdue'], proposedLevel: 2, dunning: { count: 1, level: 1, on: TODAY } });
    expect((await send('chief', [letter(office.units.planning, [a, b], { level: 2, tasks: [{ id: a, version: 2 }, { id: b, version: 2 }] })])).statusCode).toBe(200);
    expect((await see(a)).dunning).toEqual({ count: 2, level: 2, on: '2025-04-18' });
    expect(await inside((tx) => verifyTaskChain(tx, office.scope, a))).toEqual({ ok: true });
  });

  test('all or nothing: one task that somebody changed meanwhile, or of another unit, and no letter is sent', async () => {
    const [a, b] = [await give(), await give()];
    expect((await send('chief', [letter(office.units.planning, [a, b], { tasks: [{ id: a, version: 1 }, { id: b, version: 7 }] })])).json()).toMatchObject({ code: 'common.changed_meanwhile' });
    expect((await send('chief', [letter(office.units.planning, [a]), letter(office.units.science, [b])])).json()).toMatchObject({ code: 'common.invalid' });
    expect((await send('chief', [letter(office.units.planning, [a]), letter(office.units.planning, [a])])).json()).toMatchObject({ code: 'common.invalid' });
    expect((await send('chief', [letter(office.units.planning, [a, b], { body: ' ' })])).json()).toMatchObject({ code: 'task.text_needed' });
    expect((await send('chief', [letter(office.units.planning, [a, b], { level: 3 })])).json()).toMatchObject({ code: 'task.move_not_yours' });
    expect((await send('head', [letter(office.units.planning, [a])])).statusCode).toBe(403);
    expect([(await see(a)).dunning, (await see(b)).dunning, (await see(a)).version]).toEqual([null, null, 1]);
  });

  test('a letter is taken back as a whole within a day, once, and leaves its trace', async () => {
    const [a, b] = [await give(), await give()];
    const sent = letter(office.units.planning, [a, b]);
    await send('chief', [sent]);
    const undo = (key = 'chief') => as(key).send('POST', '/follow-up/letters/undo', { body: { letterIds: [sent['id']] } });
    expect((await undo('head2')).statusCode).toBe(403);
    expect((await undo()).json()).toEqual({ taskCount: 2 });
    expect(await see(a)).toMatchObject({ dunning: null, version: 3 });
    expect((await see(a)).entries.filter((entry) => entry.kind === 'dunning' || entry.kind === 'undo').map((entry) => [entry.kind, entry.undone])).toEqual([['dunning', true], ['undo', false]]);
    expect((await undo()).json()).toMatchObject({ code: 'task.undo_done' });
    expect((await look()).letters.find((each) => each.id === sent['id'])).toMatchObject({ undone: true, mayUndo: false });
    expect(rowOf(await look(), b)).toMatchObject({ attention: ['overdue'], dunning: null });
  });

  test('a letter sent again under the same key is the same letter', async () => {
    const a = await give();
    const body = { letters: [letter(office.units.planning, [a])] };
    const key = newId();
    const answers = await Promise.all([1, 2, 3].map(() => as('chief').send('POST', '/follow-up/letters', { body, key })));
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect((await see(a)).dunning?.count).toBe(1);
  });

  test('the director may go to the third step, the office is proposed the second', async () => {
    const a = await give();
    await inside((tx) => sql`update task set dun_count = 2, dun_level = 2, dunned_on = '2025-04-05' where id = ${a}`.execute(tx));
    expect([rowOf(await look('leader'), a).proposedLevel, rowOf(await look('chief'), a).proposedLevel]).toEqual([3, 2]);
  });

  test('a letter is read by those who see one of its tasks', async () => {
    const a = await give({ restricted: true });
    const sent = letter(office.units.planning, [a]);
    await send('leader', [sent]);
    const read = (key: string) => as(key).send('GET', `/follow-up/letters/${String(sent['id'])}`);
    expect([(await read('head')).statusCode, (await read('head2')).statusCode]).toEqual([200, 404]);
    expect((await read('head')).json()).toMatchObject({ body: 'Đề nghị tập trung thực hiện', tasks: [{ id: a }] });
  });
});
