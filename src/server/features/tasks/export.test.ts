import { readXlsx } from 'hucre/xlsx';
import { parseCsv } from 'hucre/csv';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';

let server: TestServer;
let office: Office;
let leader: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await inAgency(server.context.database, office.scope, (tx) => insertRandomTasks(tx, office.scope, { count: 700, seed: 3, today: '2025-04-14', unitIds: Object.values(office.units), postIds: Object.values(office.people).map((person) => person.postId) }));
  leader = await signInAs(server.app, 'a.leader');
});
afterAll(() => server.close());

const csv = async (query: string, by = leader): Promise<string[][]> => parseCsv((await by.send('GET', `/task-export?format=csv&${query}`)).body.replace(/^\ufeff/, '')) as string[][];
const total = async (query: string): Promise<number> => (await leader.send('GET', `/tasks?limit=1&${query}`)).json<{ total: number }>().total;

test.each(['state=open', 'state=all', 'timeliness=overdue', 'official=late', 'key=true&state=open'])('%s: as many rows as the list counts, each once', async (query) => {
  const [, ...rows] = await csv(`${query}&columns=code`);
  expect(rows).toHaveLength(await total(query));
  expect(new Set(rows.map(([code]) => code)).size).toBe(rows.length);
});

test('a workbook holds the filters, the columns asked for and the same rows', async () => {
  const answer = await leader.send('GET', `/task-export?format=xlsx&state=open&columns=lead,code,title&about=${encodeURIComponent('Bộ lọc: Đang mở')}`);
  expect(answer.headers['content-type']).toContain('spreadsheetml');
  const rows = (await readXlsx(answer.rawPayload)).sheets[0]?.rows ?? [];
  expect([rows[1]?.[0], rows[3]]).toEqual(['Bộ lọc: Đang mở', ['Mã', 'Nhiệm vụ', 'Chủ trì']]);
  expect(rows).toHaveLength(4 + (await total('state=open')));
});

test('what others may not see is not in the file, and no title becomes a formula', async () => {
  const officer = await signInAs(server.app, 'a.officer2');
  expect((await csv('state=all&columns=code', officer)).length).toBeLessThan((await csv('state=all&columns=code')).length);
  const body = { id: newId(), title: '=HYPERLINK("http://x")', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '@SUM(A1)', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null };
  expect((await leader.send('POST', '/tasks', { body })).statusCode).toBe(200);
  const cells = (await csv('state=open&columns=title,product')).flat();
  expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  expect(cells).toContain('\'=HYPERLINK("http://x")');
});
