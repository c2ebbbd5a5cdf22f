import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RouteContract, type RouteName, ROUTES, SearchKind, type TaskFilter, TaskGrouping, Timeliness } from '#contract/index.js';
import { idOfRow, insertManyRows, tablesWithoutRows } from '../testing/many-rows.js';
import { explainAll, type Explained } from '../testing/plans.js';
import { type Recorded, recordingDatabase } from '../testing/recorded.js';
import { createApp } from './app.js';
import { ASKERS, EXPECTED } from './matrix/expected.js';
import { REQUESTS } from './matrix/requests.js';
import { storeOriginal, type Target, targetOf } from './matrix/targets.js';
import { type Browser, makeOffice, type Office, openBrowser, signInAs, startTestServer, type TestServer } from './testing/office.js';

// No route may read a table from end to end once it has grown, nor walk an index and throw nearly all away: 12,000 rows in every table that grows, and
// the plans as PostgreSQL carried them out.

let server: TestServer;
let office: Office;
let target: Target;
let owner: pg.Client;
let recorder: { readonly take: () => readonly Recorded[] };
const browsers = new Map<string, Browser>();
let reports = 0;
let recording: Awaited<ReturnType<typeof createApp>>;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await storeOriginal(server);
  await insertManyRows(server.database.url, { own: office, other: await makeOffice(server, 'b') });
  target = { ...targetOf(server, office, 'planning'), report: nextReport };
  const recorded = recordingDatabase(server.connection.pool);
  recorder = recorded;
  recording = await createApp({ ...server.context, database: recorded.database });
  owner = new pg.Client({ connectionString: server.database.url });
  await owner.connect();
}, 180_000);
afterAll(async () => {
  await owner.end();
  await recording.close();
  await server.close();
});

/** A report of the last days, one for each who asks: an old one counts what was closed since. */
async function nextReport(): Promise<string> {
  reports += 1;
  const id = crypto.randomUUID();
  await owner.query(`select set_config('app.agency', $1, false)`, [office.scope.agencyId]);
  await owner.query(`insert into occasion (agency_id, id, series_id, period_key, label, window_from, window_to) select agency_id, $1::uuid, id, $1::uuid::text, 'Báo cáo tháng', date '2025-03-15' + $2::int, '2025-04-14' from series where kind = 'report' limit 1`, [id, reports]);
  return id;
}

/** A browser of a person, who signed in for good, before the application that keeps nothing. */
async function browserOf(asker: string): Promise<Browser> {
  if (asker === 'none') return openBrowser(recording);
  const known = browsers.get(asker) ?? (await signInAs(server.app, `a.${asker}`));
  browsers.set(asker, known);
  return Object.assign(openBrowser(recording), { csrfToken: known.csrfToken, cookies: known.cookies });
}

async function statementsOf(asker: string, method: RouteContract['method'], path: string, more: Parameters<Browser['send']>[2] = {}): Promise<readonly Recorded[]> {
  const browser = await browserOf(asker);
  await forgetRead();
  recorder.take();
  const answer = await browser.send(method, path, more);
  if (answer.statusCode >= 500) throw new Error(`${method} ${path}: ${answer.body}`);
  return recorder.take();
}

/** Gives the office another number: what was kept under the one before, rows of tasks among it, is read again, and its plans are seen. */
async function forgetRead(): Promise<void> {
  await owner.query(`begin; set local app.agency = '${office.scope.agencyId}'; update agency set office_version = office_version + 1 where id = '${office.scope.agencyId}'; commit`);
}

/** Who gets furthest with a route: whom it serves, or else whom it answers for another reason than their rights. */
function askerOf(route: RouteName): string {
  const cells = EXPECTED[route].own.split(' ');
  const place = (fits: (status: string) => boolean): number => cells.findIndex((status, column) => column > 0 && fits(status));
  const served = place((status) => status.startsWith('2'));
  return ASKERS[served >= 0 ? served : place((status) => status !== '403')] ?? 'none';
}

async function statementsOfRoute(route: RouteName): Promise<readonly Recorded[]> {
  const contract: RouteContract = ROUTES[route];
  const asker = askerOf(route);
  const request = await REQUESTS[route](target, { login: `a.${asker}` });
  const body = request.body ?? (contract.bodyKind === 'json' ? {} : undefined);
  return statementsOf(asker, contract.method, request.path, { ...(body === undefined ? {} : { body }), ...request.payload });
}

const told = ({ wide }: Explained): readonly string[] => wide.map(({ table, by, rows, text }) => `${by} on ${table}: ${rows} rows in ${text.trim().slice(0, 300)}`);

test('every table that grows is filled', async () => {
  expect(await tablesWithoutRows(server.database.url)).toEqual([]);
});

// Whatever reads a log to its end takes some ten seconds here, and more where other tests run beside it.
test.each(Object.keys(ROUTES) as RouteName[])('%s', { timeout: 240_000 }, async (route) => {
  expect(told(await explainAll(owner, await statementsOfRoute(route)))).toEqual([]);
});

/** Each filter of a list of tasks with a value that few or many tasks have. */
const FILTERS: { readonly [K in keyof Required<TaskFilter>]: readonly string[] } = {
  q: ['kiểm tra', 'kiem tra', 'báo cáo số 4', 'm4711', 'ki'], unitId: ['UNIT'], below: ['true&unitId=ROOT'], former: ['true&unitId=UNIT'], state: ['open', 'closed', 'draft', 'assigned', 'returned', 'active', 'submitted', 'done', 'paused', 'cancelled'],
  timeliness: Timeliness.options, documentId: ['DOCUMENT'], officerPostId: ['POST'], mine: ['true'], border: ['above', 'below'], waiting: ['decision', 'confirmation', 'request', 'extension', 'instruction'], dueFrom: ['2025-04-01&dueTo=2025-04-30&state=open'],
  dueTo: ['2022-04-01&state=open'], closedFrom: ['2025-04-01'], closedTo: ['2022-06-01'], attention: ['overdue', 'due_soon', 'stale', 'request', 'obstacle', 'any'], openedFrom: ['2025-04-01'], openedTo: ['2022-06-01'],
  undated: ['true&state=open'], direct: ['true&state=open'], assigner: ['Người giao 7&state=open', '-&state=open'], programme: ['8/KH-UBND (2025)', '8/KH-UBND (2025)&state=open', '-&state=open'], givenByMe: ['true', 'true&state=open'], official: ['on_time', 'late', 'on_track', 'overdue'], key: ['true&state=open'], dunned: ['true&state=open'], dormant: ['true'], restricted: ['true&state=open'],
};

const LOOKS: readonly string[] = [
  ...Object.entries(FILTERS).flatMap(([key, values]) => values.map((value) => `/tasks?${key}=${value}`)),
  ...['due', 'newest'].map((sort) => `/tasks?state=open&sort=${sort}&limit=200`), '/tasks?state=open&unitId=UNIT&timeliness=overdue',
  ...TaskGrouping.options.map((by) => `/task-groups?by=${by}&state=open`),
  '/task-export?format=csv&state=open', '/task-export?format=xlsx&state=open', '/tasks/TASK', '/overview', '/overview/units', '/overview/units?against=quarter&unitId=ROOT', '/overview/units?programme=8/KH-UBND (2025)', '/overview/units?assigner=Người giao 7&former=true', '/task-groups?by=unit&former=true&state=open', '/mine', '/follow-up', '/inbox?done=true', '/inbox',
  ...['kiểm tra', 'kiem tra', 'báo cáo', 'ki', '4711', 'người thứ 4711'].flatMap((q) => [`/search?q=${q}`, ...SearchKind.options.map((kind) => `/search/results?q=${q}&kind=${kind}`)]),
  '/documents?state=to_review', '/documents?state=assigned', '/documents?state=refused', '/documents?q=thong bao so 4711', '/documents?q=không có đâu',
];

const readable = (look: string): string => encodeURI(look.replaceAll('UNIT', idOfRow('unit', 7)).replaceAll('ROOT', office.units.root).replaceAll('POST', office.people['officer']?.postId ?? '').replaceAll('DOCUMENT', idOfRow('document', 4711)).replaceAll('TASK', idOfRow('task', 11_700)));

describe.each(['leader', 'head', 'officer'])('%s looks', (asker) => {
  test.each(LOOKS)('%s', async (look) => {
    expect(told(await explainAll(owner, await statementsOf(asker, 'GET', readable(look))))).toEqual([]);
  });
});

// Each index, and a look that cannot do without it.
const NEEDED: readonly (readonly [index: string, look: string])[] = [
  ['task_unit_newest', '/tasks?unitId=UNIT'], ['task_open_due, task_due, task_opened, task_open_unit', '/overview'], ['task_closed', '/tasks?closedFrom=2025-04-01'], ['task_document', '/tasks?documentId=DOCUMENT'],
  ['task_newest', '/tasks?state=all'], ['task_programme', '/tasks?programme=8/KH-UBND (2025)'], ['task_assigner_post', '/tasks?givenByMe=true'], ['task_search_own_pairs', '/tasks?q=bao cao so 4'], ['task_search_own_accented', '/tasks?q=báo cáo số 4'], ['document_newest', '/documents'], ['document_to_review', '/documents?state=to_review'],
  ['task_draft', '/tasks?state=draft'], ['party_task, party_one_lead', '/tasks/TASK'], ['task_source_pkey cascade', '/tasks/TASK'], ['entry_undoes', '/overview'],
];

test.each(NEEDED)('without %s it is seen that %s reads everything', async (index, look) => {
  const dropped = index.endsWith(' cascade') ? `alter table task_source drop constraint ${index}` : `drop index ${index}`;
  const { wide } = await explainAll(owner, await statementsOf('leader', 'GET', readable(look)), dropped);
  expect(wide.length).toBeGreaterThan(0);
});

test('a page of many tasks takes as many statements as a page of one', async () => {
  // Of the second time: then both begin with what was read the time before, and read it anew.
  const countOf = async (look: string): Promise<number> => {
    await statementsOf('leader', 'GET', encodeURI(look));
    return (await statementsOf('leader', 'GET', encodeURI(look))).length;
  };
  for (const path of ['/tasks?state=open', '/tasks?q=kiem tra', '/documents?state=assigned']) {
    const [one, many] = [await countOf(`${path}&limit=1`), await countOf(`${path}&limit=100`)];
    expect([path, many]).toEqual([path, one]);
  }
});
