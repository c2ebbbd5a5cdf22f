import type { PaperView } from '#contract/index.js';
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

test('the report on a list counts what the list counts in each class, in shares that make up 100,00, and its annex has every task of it', async () => {
  const registrar = await signInAs(server.app, 'a.registrar');
  const of = `unitId=${office.units.planning}`;
  const { paperId } = (await registrar.send('POST', `/task-reports?${of}&assigner=UBND&state=open`, { body: { paperId: newId() } })).json<{ paperId?: string }>();
  expect(paperId).toBeUndefined();
  const made = (await registrar.send('POST', `/task-reports?${of}&state=open`, { body: { paperId: newId() } })).json<{ paperId: string }>();
  const { file: { paper } } = (await registrar.send('GET', `/papers/${made.paperId}`)).json<PaperView>();
  const figures = paper.body.find(({ key }) => key === 'figures');
  const sentence = figures?.kind === 'paragraph' ? figures.text : '';
  const [onTime, late, onTrack, overdue] = await Promise.all(['on_time', 'late', 'on_track', 'overdue'].map((key) => total(`${of}&official=${key}`)));
  expect(sentence).toContain(`đã hoàn thành ${(onTime ?? 0) + (late ?? 0)} (đúng hạn ${onTime ?? 0}, chiếm`);
  expect(sentence).toContain(`chưa hoàn thành ${(onTrack ?? 0) + (overdue ?? 0)} (trong hạn ${onTrack ?? 0}, chiếm`);
  const shares = [...sentence.matchAll(/chiếm (\d+),(\d{2})%/gu)].map(([, whole, part]) => Number(whole) * 100 + Number(part));
  expect([shares.length, shares.reduce((sum, share) => sum + share, 0)]).toEqual([4, 10_000]);
  const [table] = paper.annexes[0]?.body ?? [];
  expect(new Set(table?.taskIds).size).toBe((await csv(`${of}&state=all&columns=code`, registrar)).length - 1);
  expect([paper.form, paper.signing.capacity, paper.addressees]).toMatchObject([{ kind: 'named', title: 'BÁO CÁO' }, [], [paper.parentAgency]]);
});

test('the report on a list counts a restricted task and names it nowhere', async () => {
  const chief = await signInAs(server.app, 'a.chief');
  const of = `unitId=${office.units.science}`;
  const drafted = async (): Promise<PaperView['file']['paper']> => {
    const { paperId } = (await chief.send('POST', `/task-reports?${of}`, { body: { paperId: newId() } })).json<{ paperId: string }>();
    return (await chief.send('GET', `/papers/${paperId}`)).json<PaperView>().file.paper;
  };
  const all = ({ body }: PaperView['file']['paper']): string => JSON.stringify(body.find(({ key }) => key === 'figures'));
  const before = await drafted();
  const body = { id: newId(), title: 'Rà soát hồ sơ nhân sự', leadUnitIds: [office.units.science], supportUnitIds: [], deadline: { phrase: '', bound: 'by', anchor: '2025-03-31', from: null, to: '2025-03-31', precision: 'day', source: 'person' }, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: true, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null };
  expect((await chief.send('POST', '/tasks', { body })).statusCode).toBe(200);
  const after = await drafted();
  expect(all(after)).not.toBe(all(before));
  expect(JSON.stringify(after)).not.toContain('Rà soát hồ sơ nhân sự');
});
