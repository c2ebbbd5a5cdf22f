import { Kysely, PostgresDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DB } from '../../database/tables.js';
import { inAgency } from '../../database/transaction.js';
import { createApp } from '../../http/app.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';

/** What the pages of a log cost the database when it holds 100,000 entries of 10,000 tasks and 20,000 of the agency. */
const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;
let app: Awaited<ReturnType<typeof createApp>> | undefined;
let statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
let browsers: Readonly<Record<'auditor' | 'leader', Browser>>;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set(TODAY);
  const postIds = Object.values(office.people).map((person) => person.postId);
  await inAgency(server.context.database, office.scope, async (tx) => {
    await insertRandomTasks(tx, office.scope, { count: 10_000, seed: 5, today: TODAY, unitIds: Object.values(office.units), postIds, past: 0.75 });
    // One statement each, so that none comes near the time that a statement may take.
    for (let n = 1; n <= 10; n += 1) await sql`insert into entry (agency_id, id, task_id, ordinal, at, by_post_id, kind, body, occurred_on, prev_hash, hash)
      select t.agency_id, gen_random_uuid(), t.id, ${n}::int, t.created_at + make_interval(mins => ${n}::int), (${sql.val(postIds)}::uuid[])[1 + (${n}::int + length(t.title)) % ${postIds.length}], (array['progress','comment','state','change'])[1 + ${n}::int % 4], 'Đang làm', t.opened_on, '', ''
      from task t`.execute(tx);
    await sql`insert into agency_entry (agency_id, id, ordinal, at, by_person_id, by_post_id, via, topic, kind, prev_hash, hash)
      select ${office.scope.agencyId}, gen_random_uuid(), 1000 + n, now() - make_interval(mins => n), ${office.people['head']?.personId}, ${office.people['head']?.postId}, 'web', 'access', 'signed_in', '', '' from generate_series(1, 20000) n`.execute(tx);
  });
  for (const table of ['task', 'party', 'entry', 'agency_entry']) await sql`vacuum (analyze) ${sql.table(table)}`.execute(server.context.database);
  const database = new Kysely<DB>({ dialect: new PostgresDialect({ pool: server.connection.pool }), log: (event) => void statements.push({ sql: event.query.sql, parameters: event.query.parameters }) });
  app = await createApp({ ...server.context, database });
  browsers = { auditor: await signInAs(app, 'a.auditor'), leader: await signInAs(app, 'a.leader') };
}, 180_000);
afterAll(async () => {
  await app?.close();
  await server.close();
});

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
}

const LARGE = ['task', 'party', 'entry', 'agency_entry'];
const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
/** Rows of a table that a node fetched, whether it gave them on or not. */
const touched = (node: Plan): number => ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1);

/** What a request read of the large tables: those read from end to end, and how many rows it fetched. */
async function cost(who: Browser, path: string): Promise<{ readonly whole: readonly string[]; readonly rows: number }> {
  statements = [];
  const answer = await who.send('GET', path);
  expect(answer.statusCode, answer.body).toBe(200);
  const asked = statements.filter(({ sql: text }) => /^\s*(select|with)\b/.test(text) && LARGE.some((table) => text.includes(table)));
  return inAgency(server.context.database, office.scope, async (tx) => {
    const found: Plan[] = [];
    for (const { sql: text, parameters } of asked) {
      const query = { sql: `explain (analyze, format json) ${text}`, parameters, query: { kind: 'RawNode', sqlFragments: [], parameters: [] }, queryId: { queryId: crypto.randomUUID() } } as unknown as Parameters<typeof tx.executeQuery>[0];
      const plan = (await tx.executeQuery<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(query)).rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (plan !== undefined) found.push(...nodes(plan).filter((node) => LARGE.includes(node['Relation Name'] ?? '')));
    }
    return { whole: found.filter((node) => node['Node Type'].includes('Seq Scan')).map((node) => node['Relation Name'] ?? ''), rows: found.reduce((sum, node) => sum + touched(node), 0) };
  });
}

// 50 lines: at most 51 of each of eleven kinds, for each of ten posts where a unit is asked for, with their tasks and names.
describe.each(['auditor', 'leader'] as const)('for the %s', (who) => {
  test.each([
    ['the newest page', () => '/log', 3000],
    ['one kind', () => '/log?kind=progress', 1500],
    ['a kind that nobody ever wrote', () => '/log?kind=dunning', 500],
    ['one person', () => `/log?personId=${office.people['head']?.personId}`, 3000],
    ['one unit with all below', () => `/log?unitId=${office.units.root}`, 12_000],
    ['a day of the past', () => '/log?from=2023-05-01&to=2023-05-01', 3000],
    ['what was done beside tasks', () => '/log?kind=office', 1000],
  ])('%s reads no table from end to end, and no more rows than a page needs', async (_name, path, most) => {
    const { whole, rows } = await cost(browsers[who], path());
    expect(whole).toEqual([]);
    expect(rows).toBeLessThan(most);
  });

  test('a page far down costs what the first costs', async () => {
    const cursor = Buffer.from('2023-06-01T00:00:00.000Z 0198a000-0000-7000-8000-000000000001').toString('base64url');
    const { whole, rows } = await cost(browsers[who], `/log?cursor=${cursor}`);
    expect(whole).toEqual([]);
    expect(rows).toBeLessThan(3000);
  });

  test('one task', async () => {
    const { rows } = await cost(browsers[who], '/log?task=R5-00007');
    expect(rows).toBeLessThan(300);
  });
});
