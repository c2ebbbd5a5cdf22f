import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TaskRow } from '#contract/index.js';
import type { DB } from '../../database/tables.js';
import { inAgency } from '../../database/transaction.js';
import { createApp } from '../../http/app.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { indexEntries } from '../../database/pieces.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';

/** What an agency's everyday questions cost the database when it holds 8,000 tasks. */
const TASKS = 8000;
const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;
let browser: Browser;
let app: Awaited<ReturnType<typeof createApp>>;
let statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set(TODAY);
  const random = { count: TASKS, seed: 3, today: TODAY, unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId), searchable: true, past: 0.75 };
  await inAgency(server.context.database, office.scope, (tx) => insertRandomTasks(tx, office.scope, random));
  await inAgency(server.context.database, office.scope, (tx) =>
    sql`insert into entry (agency_id, id, task_id, ordinal, at, by_post_id, kind, body, occurred_on, prev_hash, hash)
      select t.agency_id, gen_random_uuid(), t.id, n, t.created_at, t.lead_post_id, 'progress', 'Đang làm', t.opened_on, '', '' from task t, generate_series(1, 3) n`.execute(tx));
  await inAgency(server.context.database, office.scope, async (tx) => {
    const entries = await sql<{ id: string; body: string }>`select id, body || ' ' || ordinal || ' phao tiêu luồng ' || right(id::text, 4) as body from entry`.execute(tx);
    await indexEntries(tx, office.scope, entries.rows.map((entry) => ({ ...entry, numbers: [] })));
  });
  for (const table of ['task', 'task_search', 'search_piece', 'party', 'entry']) await sql`vacuum (analyze) ${sql.table(table)}`.execute(server.context.database);
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool: server.connection.pool }), log: (event) => void statements.push({ sql: event.query.sql, parameters: event.query.parameters }) });
  app = await createApp({ ...server.context, database });
  browser = await signInAs(app, 'a.chief');
}, 120_000);
afterAll(async () => {
  await app.close();
  await server.close();
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly Plans?: readonly Plan[];
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const LARGE = ['task', 'task_search', 'search_piece', 'party', 'entry', 'passage'];

/** The tables of many rows that a request read from end to end. */
async function readWhole(path: string): Promise<readonly string[]> {
  statements = [];
  const answer = await browser.send('GET', path);
  expect(answer.statusCode, answer.body).toBe(200);
  const asked = statements.filter(({ sql: text }) => /^\s*(select|with)\b/.test(text) && LARGE.some((table) => text.includes(table)));
  return inAgency(server.context.database, office.scope, async (tx) => {
    const whole: string[] = [];
    for (const { sql: text, parameters } of asked) {
      const client = { sql: `explain (format json) ${text}`, parameters, query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: crypto.randomUUID() } } as unknown as Parameters<typeof tx.executeQuery>[0];
      const found = (await tx.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(client)).rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (found === undefined) throw new Error('no plan');
      whole.push(...nodes(found).filter((node) => node['Node Type'].includes('Seq Scan') && LARGE.includes(node['Relation Name'] ?? '')).map((node) => `${node['Relation Name']} in ${text.replace(/\s+/g, ' ').slice(0, 160)}`));
    }
    return whole;
  });
}

const unit = (): string => office.units.planning;

describe('no table of many rows is read from end to end by', () => {
  test.each([
    ['the open list', () => '/tasks?state=open'],
    ['what is overdue', () => '/tasks?state=open&timeliness=overdue'],
    ['what is overdue in a unit', () => `/tasks?state=open&timeliness=overdue&unitId=${unit()}`],
    ['what is soon due in a unit', () => `/tasks?state=open&timeliness=due_soon&unitId=${unit()}`],
    ['what waits for a decision', () => '/tasks?waiting=decision'],
    ['what was done in a month', () => '/tasks?state=done&closedFrom=2025-04-01&closedTo=2025-04-14'],
    ['what has to be chased', () => '/follow-up'],
    ['a rare phrase', () => `/tasks?q=${encodeURIComponent('lần 1234')}`],
    ['a common phrase', () => `/tasks?q=${encodeURIComponent('tàu cá')}`],
    ['one’s own work', () => '/mine'],
    ['the palette', () => `/search?q=${encodeURIComponent('chuyen doi so')}`],
    ['the page of results', () => `/search/results?q=${encodeURIComponent('phao tieu')}`],
    ['further results', () => `/search/results?q=${encodeURIComponent('phao tieu')}&kind=entry&offset=40`],
  ])('%s', async (_name, path) => expect(await readWhole(path())).toEqual([]));

  test('one task', async () => {
    const [first] = (await browser.send('GET', '/tasks?state=open&limit=1')).json<{ tasks: TaskRow[] }>().tasks;
    expect(await readWhole(`/tasks/${first?.id}`)).toEqual([]);
  });

  test('the next page of the open list', async () => {
    const { nextCursor } = (await browser.send('GET', '/tasks?state=open&limit=200')).json<{ nextCursor: string }>();
    expect(await readWhole(`/tasks?state=open&limit=200&cursor=${nextCursor}`)).toEqual([]);
  });
});

test('the overview reads open tasks from an index alone', async () => expect(await readWhole('/overview')).toEqual([]));

test.each(['syllables', 'pairs', 'accented_pairs'])('behind the fence a search by %s uses its index', async (column) => {
  const found = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
    explain (format json) select task_id from task_search where ${sql.ref(column)} @@ ${sql.lit("'tau_ca'")}::tsquery and agency_id = ${office.scope.agencyId}`.execute(server.context.database);
  const plan = found.rows[0]?.['QUERY PLAN'][0]?.Plan;
  expect(plan === undefined ? [] : nodes(plan).map((node) => node['Node Type'])).toContain('Bitmap Index Scan');
  // The same by the product's own role, without the function, reads the whole table: the reason for the function.
  const fenced = await inAgency(server.context.database, office.scope, (tx) => sql<{ 'QUERY PLAN': string }>`explain select task_id from task_search where ${sql.ref(column)} @@ ${sql.lit("'tau_ca'")}::tsquery`.execute(tx));
  expect(fenced.rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch('Seq Scan');
});

test('the check sees a table that is read whole', async () => {
  const found = await inAgency(server.context.database, office.scope, (tx) => sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`explain (format json) select title from task where title like '%x%'`.execute(tx));
  const plan = found.rows[0]?.['QUERY PLAN'][0]?.Plan;
  expect(plan === undefined ? [] : nodes(plan).map((node) => node['Node Type'])).toContain('Seq Scan');
});

// What a function reads does not stand in the plan of who calls it; the server counts it all the same.
describe('inside the functions that look behind the fence nothing is read from end to end for', () => {
  test.each([['a rare pair', 'pairs', "'lan_1234'"], ['a common pair', 'pairs', "'tau_ca'"], ['a beginning', 'pairs', "'tau_c':*"], ['a common syllable', 'syllables', "'tau'"], ['the beginning of a syllable', 'syllables', "'ta':*"], ['a pair with marks', 'accentedPairs', "'tàu_cá'"]])(
    '%s', async (_name, by, wanted) => {
      const { tasks, pieces, whole } = await inAgency(server.context.database, office.scope, async (tx) => ({
        tasks: (await sql`select newest_task_ids(${by}, ${sql.lit(wanted)}::tsquery, 400)`.execute(tx)).rows.length,
        pieces: (await sql`select newest_pieces('entry', ${sql.lit("'phao_tieu'")}::tsquery, 400)`.execute(tx)).rows.length,
        whole: (await sql<{ relname: string }>`select relname from pg_stat_xact_user_tables where seq_scan > 0 and relname = any(${sql.val(LARGE)})`.execute(tx)).rows,
      }));
      expect([tasks > 0, pieces, whole]).toEqual([true, 400, []]);
    });
});
