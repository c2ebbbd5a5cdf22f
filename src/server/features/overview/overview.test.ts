import type { Figure, Overview, TaskRow } from '#contract/index.js';
import { addDays } from '#core/index.js';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';
import { overdueOn } from './queries.js';

const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;
let leader: Browser;
let overview: Overview;

const query = (filter: Figure['filter'], more: Record<string, string> = {}): string => new URLSearchParams({ ...Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, String(value)])), ...more }).toString();

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set(TODAY);
  await inAgency(server.context.database, office.scope, (tx) =>
    insertRandomTasks(tx, office.scope, { count: 1500, seed: 42, today: TODAY, unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId) }));
  leader = await signInAs(server.app, 'a.leader');
  overview = (await leader.send('GET', '/overview')).json<Overview>();
});
afterAll(() => server.close());

describe('every number is the number of its list', () => {
  test('all of them, over 1,500 random tasks', async () => {
    const figures = [overview.open, overview.overdue, overview.dueSoon, overview.waiting, overview.onTime.onTime, overview.onTime.late, ...overview.units.flatMap((unit) => [unit.open, unit.onTrack, unit.dueSoon, unit.overdue, unit.undated])];
    expect(figures).toHaveLength(6 + 5 * 5);
    expect(figures.filter((figure) => figure.value > 0).length).toBeGreaterThan(25);
    for (const figure of figures) {
      const list = (await leader.send('GET', `/tasks?${query(figure.filter, { limit: '200' })}`)).json<{ total: number; tasks: TaskRow[]; nextCursor: string | null }>();
      expect([figure.key, figure.filter, list.total]).toEqual([figure.key, figure.filter, figure.value]);
      // The leader heads the agency and is a party of all: rows and number are the same.
      let [count, cursor] = [list.tasks.length, list.nextCursor];
      while (cursor !== null) {
        const page = (await leader.send('GET', `/tasks?${query(figure.filter, { limit: '200', cursor })}`)).json<{ tasks: TaskRow[]; nextCursor: string | null }>();
        [count, cursor] = [count + page.tasks.length, page.nextCursor];
      }
      expect([figure.key, count]).toEqual([figure.key, figure.value]);
    }
  });

  test('the units add up to the agency', () => {
    const sum = (of: (unit: Overview['units'][number]) => Figure): number => overview.units.reduce((total, unit) => total + of(unit).value, 0);
    expect([sum((unit) => unit.open), sum((unit) => unit.overdue), sum((unit) => unit.dueSoon)]).toEqual([overview.open.value, overview.overdue.value, overview.dueSoon.value]);
  });

  test('units stand in directory order', () => expect(overview.units.map((unit) => unit.unit.id)).toEqual([office.units.root, office.units.office, office.units.planning, office.units.group, office.units.science]));
});

test('decisions: at most seven, wishes and results before what is late, two places for that', () => {
  const kinds = overview.decisions.map((decision) => decision.kind);
  expect(kinds).toHaveLength(7);
  expect(kinds).toEqual([...kinds].sort((a, b) => ['request', 'instruction', 'confirmation', 'overdue'].indexOf(a) - ['request', 'instruction', 'confirmation', 'overdue'].indexOf(b)));
  expect(kinds.filter((kind) => kind === 'overdue')).toHaveLength(2);
  for (const { kind, task, request } of overview.decisions) {
    if (kind === 'request') expect([task.hasRequest, request]).toEqual([true, { kind: 'extend', requestedDue: addDays(task.dueOn ?? '', 10), unit: null }]);
    if (kind === 'confirmation') expect(task.state).toBe('submitted');
    if (kind === 'overdue') expect(task.timeliness).toBe('overdue');
  }
});

describe('the trend', () => {
  const late = (day: string): Promise<number> =>
    inAgency(server.context.database, office.scope, async (tx) => {
      const found = await sql<{ tasks: number }>`
        select count(*)::int as tasks from task where due_on < ${day}::date and opened_on <= ${day}::date and state not in ('draft', 'paused') and (submitted_on is null or due_on < submitted_on) and (closed_on is null or closed_on > ${day}::date)`.execute(tx);
      return found.rows[0]?.tasks ?? 0;
    });

  test('counts on each day what was late then', async () => {
    const days = Array.from({ length: 12 }, (_, week) => addDays(TODAY, 7 * (week - 11)));
    const counted = await inAgency(server.context.database, office.scope, (tx) => overdueOn(tx, office.scope, days));
    const expected = await Promise.all(days.map(late));
    expect(counted).toEqual(expected);
    expect(new Set(counted).size).toBeGreaterThan(6);
  });

  test('ends with today and covers twelve weeks', async () => {
    expect(overview.trend).toHaveLength(12);
    expect([overview.trend[0]?.weekStart, overview.trend[11]?.weekStart]).toEqual(['2025-01-27', '2025-04-14']);
    expect(overview.trend[11]?.overdue).toBe(overview.overdue.value);
    expect(overview.change.overdue).toBe(overview.overdue.value - (await late(addDays(TODAY, -7))));
    const opened = await inAgency(server.context.database, office.scope, (tx) => sql<{ tasks: number }>`select count(*)::int as tasks from task where opened_on >= '2025-01-27'`.execute(tx));
    expect(overview.trend.reduce((sum, week) => sum + week.opened, 0)).toBe(opened.rows[0]?.tasks);
  });
});

test('an officer has no overview', async () => expect((await (await signInAs(server.app, 'a.officer')).send('GET', '/overview')).statusCode).toBe(403));
