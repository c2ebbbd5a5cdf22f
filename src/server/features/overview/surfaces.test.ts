import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Figure, FollowUp, Overview, ProgrammeView, RouteAnswer, TaskFilter, TaskRow } from '#contract/index.js';
import { choicesOf, DEFAULT_TASK_RULES } from '#core/index.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';
import { presentDigest } from '../notices/digest.present.js';
import { figuresOf } from '../notices/digest.commands.js';
import { actorPostOf, findPostsOn } from '../session/queries.js';

// One number is told by the overview, a list, its groups, a file, a calendar, the page of a programme and the digest of the morning: at one instant it is the same everywhere, for everybody.

const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set(TODAY);
  await inAgency(server.context.database, office.scope, (tx) =>
    insertRandomTasks(tx, office.scope, { count: 500, seed: 20261121, today: TODAY, unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId), past: 0.3 }));
});
afterAll(() => server.close());

type Filter = Readonly<Record<string, string>>;

const query = (filter: Filter, more: Filter = {}): string => new URLSearchParams({ ...filter, ...more }).toString();
const plain = (filter: TaskFilter | Figure['filter']): Filter => Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));

async function read<T>(browser: Browser, path: string): Promise<T> {
  const answer = await browser.send('GET', path);
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<T>();
}

/** The total that a list says, and the tasks that it shows page by page. */
async function list(browser: Browser, filter: Filter): Promise<{ readonly total: number; readonly tasks: readonly TaskRow[] }> {
  const tasks: TaskRow[] = [];
  let [total, cursor]: [number, string | null] = [0, null];
  do {
    const page: { total: number; tasks: TaskRow[]; nextCursor: string | null } = await read(browser, `/tasks?${query(filter, { limit: '200', ...(cursor === null ? {} : { cursor }) })}`);
    tasks.push(...page.tasks);
    [total, cursor] = [page.total, page.nextCursor];
  } while (cursor !== null);
  return { total, tasks };
}

async function calendar(browser: Browser, filter: Filter): Promise<{ readonly total: number; readonly shown: number; readonly events: number; readonly uids: number }> {
  const made = await browser.send('POST', '/calendars', { body: { id: crypto.randomUUID(), name: 'Lịch', filter } });
  expect(made.statusCode).toBe(200);
  const { calendar: { id, total, shown }, path } = made.json<{ calendar: { id: string; total: number; shown: number }; path: string }>();
  const text = (await server.app.inject({ method: 'GET', url: path })).body;
  await browser.send('POST', `/calendars/${id}/revoke`);
  const uids = text.match(/^UID:.*$/gm) ?? [];
  return { total, shown, events: (text.match(/^BEGIN:VEVENT\r?$/gm) ?? []).length, uids: new Set(uids).size };
}

/** The rows of the Excel sheet that a list is exported as. */
async function exported(browser: Browser, filter: Filter): Promise<number> {
  const answer = await browser.send('GET', `/task-export?${query(filter, { format: 'xlsx', columns: 'code' })}`);
  expect(answer.statusCode).toBe(200);
  const cells = (await readXlsx(answer.rawPayload)).sheets.flatMap(({ rows }) => rows.flat());
  return cells.filter((cell) => /^R20261121-\d{5}$/.test(String(cell))).length;
}

async function agree(browser: Browser, filter: Filter): Promise<number> {
  const { total, tasks } = await list(browser, filter);
  const groups = await read<{ groups: { total: number }[] }>(browser, `/task-groups?${query(filter, { by: 'unit' })}`);
  const dated = tasks.filter((task) => task.dueOn !== null).length;
  const shown = await calendar(browser, filter);
  expect({
    filter, groups: groups.groups.reduce((sum, group) => sum + group.total, 0), file: await exported(browser, filter), calendar: shown.total, inCalendar: shown.shown, events: shown.events, apart: shown.uids, once: new Set(tasks.map((task) => task.id)).size,
  }).toEqual({ filter, groups: total, file: tasks.length, calendar: total, inCalendar: dated, events: dated, apart: dated, once: tasks.length });
  return total;
}

async function digestOf(key: string): Promise<{ readonly figures: Awaited<ReturnType<typeof figuresOf>>; readonly text: string }> {
  const { personId } = office.people[key] ?? { personId: '' };
  return inAgency(server.context.database, office.scope, async (tx) => {
    const posts = (await findPostsOn(tx, office.scope, { personId, day: TODAY })).map(actorPostOf);
    const figures = await figuresOf(tx, { scope: office.scope, actor: { agencyId: office.scope.agencyId, personId, posts }, today: TODAY, rules: DEFAULT_TASK_RULES }, { site: '', choices: choicesOf(null) });
    return { figures, text: presentDigest({ name: '', agency: '', day: TODAY, language: 'vi', figures, late: [], soon: [], site: '' }).plain };
  });
}

describe.each(['leader', 'registrar', 'head', 'auditor'])('what %s is told', (key) => {
  test('by the overview is what lists, groups, files and calendars say', async () => {
    const browser = await signInAs(server.app, `a.${key}`);
    const overview = await read<Overview>(browser, '/overview');
    const figures = [overview.open, overview.overdue, overview.dueSoon, overview.waiting, overview.onTime.onTime, overview.onTime.late, ...overview.units.slice(0, 2).flatMap((unit) => [unit.open, unit.onTrack, unit.dueSoon, unit.overdue, unit.undated])];
    const counted = [];
    for (const figure of figures) counted.push([figure.key, await agree(browser, plain(figure.filter))]);
    expect(counted).toEqual(figures.map((figure) => [figure.key, figure.value]));
    expect(figures.filter((figure) => figure.value > 0).length).toBeGreaterThan(10);
  }, 60_000);
});

describe.each(['leader', 'chief', 'registrar', 'follower', 'head', 'head2', 'officer', 'auditor'])('the digest of %s', (key) => {
  test('says what its lists say', async () => {
    const browser = await signInAs(server.app, `a.${key}`);
    const { figures, text } = await digestOf(key);
    const told = figures.filter((figure) => figure.key !== 'inbox');
    for (const { key: name, url, value } of told) {
      const filter = Object.fromEntries(new URLSearchParams(url.slice(url.indexOf('?') + 1)));
      expect([name, await agree(browser, filter)]).toEqual([name, value]);
      if (value > 0) expect(text).toContain(`: ${value}\n  ${url}`);
    }
    expect(told.some((figure) => figure.value > 0)).toBe(true);
  }, 60_000);
});

test('what is to be chased says what its lists say', async () => {
  const browser = await signInAs(server.app, 'a.chief');
  const { all, reasons, ages, units } = await read<FollowUp>(browser, '/follow-up');
  const figures = [all, ...reasons, ...ages, ...units.map((unit) => unit.all)];
  for (const { key, filter, value } of figures) expect([key, await agree(browser, plain(filter))]).toEqual([key, value]);
  expect(figures.filter((figure) => figure.value > 0).length).toBeGreaterThan(8);
}, 60_000);

test.each(['leader', 'head'])('what %s is told of a programme is what its lists say, and its units add up', async (key) => {
  const name = '47/KH-UBND (2025)';
  const browser = await signInAs(server.app, `a.${key}`);
  const body = { id: crypto.randomUUID(), from: { by: 'name', name } };
  await (await signInAs(server.app, 'a.chief')).send('POST', '/programmes', { body });
  await inAgency(server.context.database, office.scope, async (tx) => void (await sql`update task set programme = ${name} where right(code, 1)::int % 3 = 0`.execute(tx)));
  const { programmes } = await read<RouteAnswer<'listProgrammes'>>(browser, '/programmes');
  const { figures, units } = await read<ProgrammeView>(browser, `/programmes/${programmes[0]?.id ?? ''}`);
  for (const figure of Object.values(figures)) expect([figure.key, await agree(browser, plain(figure.filter))]).toEqual([figure.key, figure.value]);
  for (const figure of Object.values(figures)) expect([figure.key, units.reduce((sum, unit) => sum + unit.figures[figure.key as keyof typeof figures].value, 0)]).toEqual([figure.key, figure.value]);
  expect(programmes[0]?.figures).toEqual(figures);
  expect(Object.values(figures).filter(({ value }) => value > 0).length).toBeGreaterThan(6);
}, 60_000);
