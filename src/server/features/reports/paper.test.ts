import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { PaperView, ReportView, RouteAnswer, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { wordsOfDocx } from '../../testing/words-of-docx.js';

/** A report goes out as a paper: drafted from it, approved, numbered and issued as all papers are; what was frozen stays byte for byte. */
let server: TestServer;
let office: Office;
const people = new Map<string, Browser>();

beforeAll(async () => {
  server = await startTestServer();
  server.clock.set('2025-04-10');
  office = await makeOffice(server, 'p');
  await signAllIn();
});
afterAll(() => server.close());

async function signAllIn(): Promise<void> {
  for (const name of ['registrar', 'chief', 'leader', 'head', 'follower']) people.set(name, await signInAs(server.app, `p.${name}`));
}

type Method = 'GET' | 'POST' | 'PUT';

async function done<T>(by: string, method: Method, path: string, body?: object): Promise<T> {
  const answer = await people.get(by)?.send(method, path, body === undefined ? {} : { body });
  if (answer?.statusCode !== 200) throw new Error(`${method} ${path}: ${answer?.body}`);
  return answer.json<T>();
}
const refused = async (by: string, path: string, body: object): Promise<string> => ((await people.get(by)?.send('POST', path, { body }))?.json<{ code: string }>().code ?? '');
const month = (number: number): Promise<ReportView> => done('chief', 'POST', '/reports', { year: 2025, month: number });
const again = ({ id }: Pick<ReportView, 'id'>): Promise<ReportView> => done('chief', 'GET', `/reports/${id}`);
const draft = ({ id, version }: ReportView, by = 'chief'): Promise<ReportView> => done(by, 'POST', `/reports/${id}/paper`, { version, paperId: newId() });
const paperOf = ({ paper }: ReportView): Promise<PaperView> => done('registrar', 'GET', `/papers/${paper?.id}`);
const move = (by: string, { id, version }: Pick<PaperView, 'id' | 'version'>, act: string, more: object = {}): Promise<PaperView> => done(by, 'POST', `/papers/${id}/${act}`, { version, ...more });

async function issued(paper: PaperView): Promise<PaperView> {
  return move('registrar', await move('leader', await move('registrar', paper, 'proposal'), 'signature'), 'issue');
}

async function finished(words: string): Promise<string> {
  const id = await targetOf(server, office, 'planning').task('active');
  const command = async (by: string, kind: string, body: object): Promise<void> => void (await done(by, 'POST', `/tasks/${id}/${kind}`, { version: (await done<TaskView>(by, 'GET', `/tasks/${id}`)).version, ...body }));
  await command('head', 'submit', { body: words, evidence: [{ fileId: null, documentNumber: '12/BC-SKHCN', documentDate: '2025-04-09' }], figure: null });
  await command('follower', 'confirm', { note: '', doneOn: null });
  return id;
}

async function wordOf({ id }: Pick<ReportView, 'id'>): Promise<Uint8Array> {
  const answer = await people.get('head')?.send('GET', `/reports/${id}/docx`);
  if (answer?.statusCode !== 200) throw new Error(answer?.body);
  return new Uint8Array(answer.rawPayload);
}
const hashOf = async (report: Pick<ReportView, 'id'>): Promise<string> => createHash('sha256').update(await wordOf(report)).digest('hex');

test('an open report is frozen and drafted as a paper by one press; its issue is the issue of the report', async () => {
  await finished('Đã trình kế hoạch phát triển tiềm lực.');
  const open = await month(4);
  expect([open.status, open.paper, open.may]).toEqual(['collecting', null, ['report.compose', 'paper.write', 'paper.read', 'report.comment']]);
  const drafted = await draft(open);
  expect([drafted.status, drafted.paper?.state, drafted.may]).toEqual(['closed', 'draft', ['paper.read', 'report.comment']]);
  const paper = await paperOf(drafted);
  expect(paper).toMatchObject({ kind: 'BC', unit: { name: 'Văn phòng Sở' }, source: { kind: 'report', id: open.id, name: 'Báo cáo tháng', label: 'Tháng 4 năm 2025' }, file: { paper: { symbol: 'BC-SKHCN', signing: { name: 'Phạm Quốc Khánh' } } } });
  expect(paper.file.paper.body.find((block) => block.kind !== 'table' && block.text === 'Đã trình kế hoạch phát triển tiềm lực.')?.taskIds).toHaveLength(1);
  expect((await draft(drafted)).paper?.id).toBe(paper.id);

  const out = await issued(paper);
  const report = await again(open);
  expect([report.status, report.paper]).toEqual(['issued', { id: paper.id, state: 'issued', symbol: out.symbol, issuedOn: '2025-04-10', documentId: paper.id }]);
  const { reports } = await done<RouteAnswer<'listReports'>>('head', 'GET', '/reports');
  expect(reports.find(({ id }) => id === open.id)?.status).toBe('issued');

  const other = await done<PaperView>('registrar', 'POST', '/papers', { id: newId(), kind: 'BC', replacesId: paper.id });
  expect([other.source?.id, (await again(open)).paper?.id]).toEqual([open.id, paper.id]);
  const second = await issued(other);
  expect((await again(open)).paper).toMatchObject({ id: other.id, symbol: second.symbol });
  await move('registrar', second, 'recall', { reason: 'Sai số liệu' });
  const recalled = await again(open);
  expect([recalled.status, recalled.paper, recalled.may]).toEqual(['closed', null, ['paper.write', 'paper.read', 'report.comment']]);
  expect((await draft(recalled)).paper?.id).not.toBe(paper.id);
});

test('who puts reports together without drafting papers is told so, and two who press at once make one paper', async () => {
  const open = await month(3);
  expect(await refused('leader', `/reports/${open.id}/paper`, { version: open.version, paperId: newId() })).toBe('paper.unit_not_own');
  expect((await again(open)).status).toBe('collecting');
  const drafts = await Promise.all([draft(open), draft(open, 'follower')]);
  expect(new Set(drafts.map(({ paper }) => paper?.id)).size).toBe(1);
});

test('a closed report is the same bytes whatever tasks, units, wording and text of its paper become', async () => {
  server.clock.set('2025-05-05');
  await signAllIn();
  const taskId = await finished('Đã tổ chức 02 lớp tập huấn.');
  const open = await month(5);
  const closed = await done<ReportView>('chief', 'POST', `/reports/${open.id}/closing`, { version: open.version });
  const before = await hashOf(open);
  const said = await wordsOfDocx(await wordOf(open));
  expect(said).toContain('Đã tổ chức 02 lớp tập huấn');
  expect(said).toContain(closed.figures.sentence);

  await inAgency(server.context.database, office.scope, async (tx) => {
    await tx.updateTable('task').set({ title: 'Việc khác', routine: true }).where('id', '=', taskId).execute();
    await tx.updateTable('unit').set({ name: 'Phòng Kế hoạch mới' }).where('id', '=', office.units.planning).execute();
    await sql`update person set name = 'Người khác' where agency_id = ${office.scope.agencyId} and id = ${office.people['leader']?.personId}`.execute(tx);
  });
  await finished('Việc xong sau.');
  const { templates } = await done<RouteAnswer<'listTemplates'>>('registrar', 'GET', '/paper-templates');
  const own = templates.find(({ key }) => key === 'T5');
  await done('registrar', 'PUT', '/paper-templates/T5', { version: own?.version, phrases: { ...own?.phrases, closing: 'Sở kính báo cáo về {{kỳ này}} và {{kỳ sau}} của {{cơ quan}}' }, recipients: own?.recipients, signing: own?.signing });
  expect(await hashOf(open)).toBe(before);

  const drafted = await draft(await again(open));
  const paper = await paperOf(drafted);
  expect(paper.file.paper.closing).toMatch(/^Sở kính báo cáo về/u);
  expect(paper.file.paper.body.some((block) => block.kind !== 'table' && block.text === closed.figures.sentence)).toBe(true);
  expect([await hashOf(open), (await again(open)).figures]).toEqual([before, closed.figures]);
});
