import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure, Overview, Standing, TaskView } from '#contract/index.js';
import { addDays, addMonths, type CivilDate, DEFAULT_TASK_RULES } from '#core/index.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertNeighbour, revokeNeighbour } from '../border/neighbours.queries.js';
import { seeded } from '../../testing/random-tasks.js';
import { stoodOn } from './standing.queries.js';

const FIRST = '2025-03-03';
const DAYS = 36;
let server: TestServer;
let office: Office;
const by = new Map<string, Browser>();
const evenings = new Map<CivilDate, readonly (readonly [string, number, number])[]>();
let acts = 0;

const random = seeded(7);
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
const deadline = (to: CivilDate): unknown => ({ phrase: to, bound: 'by', anchor: to, from: null, to, precision: 'day', source: 'person' });

/** Goes to a moment, everybody still signed in. */
async function comeTo(day: CivilDate, time: string): Promise<void> {
  server.clock.set(day, time);
  const now = server.clock.now();
  await sql`update session set last_seen_at = ${now}, expires_at = ${now}::timestamptz + interval '1 hour'`.execute(server.context.database);
}

async function send<T>(key: string, path: string, body: unknown): Promise<T | null> {
  const answer = await by.get(key)?.send('POST', path, { body });
  return answer?.statusCode === 200 ? answer.json<T>() : null;
}

async function give(day: CivilDate): Promise<string | undefined> {
  const body = {
    id: crypto.randomUUID(), title: `Việc ngày ${day}`, leadUnitIds: [pick([office.units.planning, office.units.science, office.units.group])], supportUnitIds: [], deadline: random() < 0.8 ? deadline(addDays(day, Math.floor(random() * 30))) : null, class: 'action', urgency: 'none',
    isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null,
  };
  return (await send<{ taskId: string }>('follower', '/tasks', body))?.taskId;
}

/** One act on a task by somebody who may do it; a refusal changes nothing. */
async function act(taskId: string, day: CivilDate): Promise<void> {
  const key = pick(['leader', 'follower', 'head', 'head2']);
  const task = (await by.get(key)?.send('GET', `/tasks/${taskId}`))?.json<TaskView>();
  if (task === undefined) return;
  const reason = 'Theo ý kiến chỉ đạo';
  const moves: readonly (readonly [kind: string, body: object])[] = [
    ['receive', {}], ['report', { body: 'Đang làm', percent: 50, evidence: [] }], ['submit', { body: 'Đã xong', evidence: [{ fileId: null, documentNumber: '12/BC', documentDate: addDays(day, -1) }], figure: null }],
    ['confirm', { note: '', doneOn: null }], ['redo', { reason }], ['pause', { reason }], ['resume', { note: '' }], ['cancel', { reason }], ['reopen', { reason }], ['return', { reason }],
    ['reassign', { leadUnitId: pick([office.units.planning, office.units.science]), reason }], ['instruct', { body: 'Lùi hạn', deadline: deadline(addDays(day, Math.floor(random() * 40))) }],
  ];
  const possible = moves.filter(([kind]) => task.may.includes(kind));
  const last = task.entries.at(-1);
  const [kind, body] = last?.mayUndo === true && random() < 0.2 ? (['undo', { entryId: last.id }] as const) : possible.length === 0 ? (['receive', {}] as const) : pick(possible);
  if ((await send(key, `/tasks/${taskId}/${kind}`, { version: task.version, ...body })) !== null) acts += 1;
}

const numbersOf = (units: Overview['units']): readonly (readonly [string, number, number])[] => units.map(({ unit, open, overdue }) => [unit.id, open.value, overdue.value] as const).sort();

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set(FIRST);
  for (const key of ['leader', 'follower', 'head', 'head2', 'officer']) by.set(key, await signInAs(server.app, `a.${key}`));
  const taskIds: string[] = [];
  for (let passed = 0; passed < DAYS; passed += 1) {
    const day = addDays(FIRST, passed);
    await comeTo(day, '08:00');
    const given = random() < 0.6 ? await give(day) : undefined;
    if (given !== undefined) taskIds.push(given);
    for (let n = 0; n < 4 && taskIds.length > 0; n += 1) await act(pick(taskIds), day);
    await comeTo(day, '23:50');
    evenings.set(day, numbersOf(((await by.get('leader')?.send('GET', '/overview'))?.json<Overview>())?.units ?? []));
  }
}, 180_000);
afterAll(() => server.close());

test('every evening is read back from the log as it was shown on that evening', async () => {
  expect(acts).toBeGreaterThan(30);
  for (const [day, shown] of evenings) {
    const stood = await inAgency(server.context.database, office.scope, (tx) => stoodOn(tx, { scope: office.scope, actor: { agencyId: office.scope.agencyId, personId: '', posts: [] }, today: day, rules: DEFAULT_TASK_RULES }, { day }));
    expect([day, stood.map((row) => [row.unitId, row.open, row.overdue]).sort()]).toEqual([day, shown]);
  }
  expect(new Set([...evenings.values()].map((each) => JSON.stringify(each))).size).toBeGreaterThan(15);
});

describe('the parts of the agency', () => {
  const read = async (query = ''): Promise<Standing> => (await by.get('leader')?.send('GET', `/overview/units${query}`))?.json<Standing>() as Standing;
  const FIGURES = ['open', 'onTrack', 'dueSoon', 'overdue', 'undated', 'paused', 'done'] as const;
  const total = async ({ filter }: Figure): Promise<number> => ((await by.get('leader')?.send('GET', `/tasks?limit=1&${new URLSearchParams(Object.entries(filter).map(([key, value]): [string, string] => [key, String(value)])).toString()}`))?.json<{ total: number }>())?.total ?? -1;

  test('add up to the whole, and every number is that of its list', async () => {
    const table = await read();
    expect(table.rows.map((row) => row.unit.id)).toEqual([office.units.planning, office.units.science]);
    for (const figure of FIGURES) {
      for (const row of table.rows) expect([row.unit.name, figure, await total(row[figure])]).toEqual([row.unit.name, figure, row[figure].value]);
      expect([figure, await total(table.total[figure])]).toEqual([figure, table.total[figure].value]);
      expect(table.rows.reduce((sum, row) => sum + row[figure].value, 0)).toBe(table.total[figure].value);
    }
    const parts = table.total.onTrack.value + table.total.dueSoon.value + table.total.overdue.value + table.total.undated.value + table.total.paused.value;
    expect(parts).toBe(table.total.open.value);
    expect(table.total.done.value).toBeGreaterThan(0);
  });

  test('of one programme, or of who ordered: the same numbers as in the lists, and fewer than all', async () => {
    const ordered = (await by.get('leader')?.send('GET', '/task-groups?by=assigner'))?.json<{ groups: { key: string }[] }>().groups[0]?.key ?? '';
    await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update task set programme = '47/KH-UBND (2025)' where right(code, 1)::int % 3 = 0`.execute(tx)));
    const all = await read('?against=quarter');
    for (const query of [`programme=${encodeURIComponent('47/KH-UBND (2025)')}`, 'programme=-', `assigner=${encodeURIComponent(ordered)}`]) {
      const table = await read(`?against=quarter&${query}`);
      expect(table.total.open.value).toBeGreaterThan(0);
      expect(table.total.open.value).toBeLessThanOrEqual(all.total.open.value);
      for (const figure of FIGURES) {
        for (const row of table.rows) expect([query, row.unit.name, figure, await total(row[figure])]).toEqual([query, row.unit.name, figure, row[figure].value]);
        expect([query, figure, await total(table.total[figure])]).toEqual([query, figure, table.total[figure].value]);
      }
    }
    const parts = [await read('?programme=-'), await read(`?programme=${encodeURIComponent('47/KH-UBND (2025)')}`)];
    expect(parts.reduce((sum, part) => sum + part.total.open.then, 0)).toBe((await read()).total.open.then);
  });

  test('tell which of them get their orders as agencies of their own: once linked, here or on another installation, and no longer after the link ends', async () => {
    const { scope, units } = office;
    const inside = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(server.context.database, scope, work);
    const named = async (): Promise<Readonly<Record<string, string | null>>> => Object.fromEntries((await read()).rows.map((row) => [row.unit.id, row.agency]));
    const before = await read();
    const id = crypto.randomUUID();
    const peer = { id, side: 'below', peer_agency_id: crypto.randomUUID(), name: 'UBND xã Suối Mây', unit_id: units.science, channel: 'file', public_key: 'MCowBQYDK2VwAyEA', endpoint: null } as const;
    await inside((tx) => insertNeighbour(tx, scope, { ...peer, confirmed_at: null }));
    expect(await named()).toEqual({ [units.planning]: null, [units.science]: null });
    await inside(async (tx) => void (await sql`update neighbour set confirmed_at = now() where id = ${id}`.execute(tx)));
    expect(await named()).toEqual({ [units.planning]: null, [units.science]: 'UBND xã Suối Mây' });
    // Its numbers are those of its tasks here, as they were before it was linked.
    expect((await read()).rows.map(({ open, overdue }) => [open.value, overdue.value])).toEqual(before.rows.map(({ open, overdue }) => [open.value, overdue.value]));
    await inside((tx) => revokeNeighbour(tx, scope, { id, at: server.clock.now() }));
    expect(await named()).toEqual({ [units.planning]: null, [units.science]: null });
  });

  test('are compared with that evening a month and a quarter ago', async () => {
    const month = await read();
    expect(month.then).toBe(addMonths(month.today, -1));
    const shown = evenings.get(month.then) ?? [];
    expect([month.total.open.then, month.total.overdue.then]).toEqual([shown.reduce((sum, [, open]) => sum + open, 0), shown.reduce((sum, [, , overdue]) => sum + overdue, 0)]);
    expect((await read('?against=quarter')).total.open.then).toBe(0);
  });

  test('a unit shows what it leads itself apart from what is below it; its head begins there; an officer sees none', async () => {
    const table = await read(`?unitId=${office.units.planning}`);
    expect(table.rows.map((row) => [row.unit.id, row.own])).toEqual([[office.units.planning, true], [office.units.group, false]]);
    expect(table.above?.id).toBe(office.units.root);
    expect((await by.get('head')?.send('GET', '/overview/units'))?.json<Standing>().top.id).toBe(office.units.planning);
    expect((await by.get('officer')?.send('GET', '/overview/units'))?.statusCode).toBe(403);
  });
});
