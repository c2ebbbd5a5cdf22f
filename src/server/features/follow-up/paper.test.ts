import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FollowUp, PaperView, TaskView } from '#contract/index.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

const TODAY = '2025-04-14';
let server: TestServer;
let office: Office;
const people: Record<string, Browser> = {};

beforeAll(async () => {
  server = await startTestServer({ environment: { DONDOC_SESSION_IDLE_MINUTES: '1440', DONDOC_SESSION_HOURS: '168' } });
  office = await makeOffice(server, 'a');
  await comeIn(TODAY);
});
afterAll(() => server.close());

/** Everybody signs in on a day. */
async function comeIn(on: string): Promise<void> {
  server.clock.set(on);
  for (const name of ['registrar', 'chief', 'leader', 'head', 'officer']) people[name] = await signInAs(server.app, `a.${name}`);
}

const as = (name: string): Browser => people[name] ?? (() => { throw new Error(name); })();
const day = (to: string): unknown => ({ phrase: to, bound: 'by', anchor: to, from: null, to, precision: 'day', source: 'person' });

/** An order of the first of April, late since the tenth unless its day is told. */
async function give(title: string, more: Record<string, unknown> = {}, by = 'leader'): Promise<string> {
  server.clock.set('2025-04-01');
  const id = newId();
  const body = {
    id, title, leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: day('2025-04-10'), class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null,
    deliverable: 'Báo cáo', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  };
  expect((await as(by).send('POST', '/tasks', { body })).statusCode).toBe(200);
  server.clock.set(TODAY);
  return id;
}
const draft = (body: Record<string, unknown>, by = 'chief') => as(by).send('POST', '/follow-up/papers', { body: { paperId: newId(), ...body } });
async function drafted(body: Record<string, unknown>): Promise<PaperView> {
  const { paperId } = (await draft(body)).json<{ paperId: string }>();
  return (await as('chief').send('GET', `/papers/${paperId}`)).json();
}
async function move(by: string, paper: PaperView, act: string, body: Record<string, unknown> = {}): Promise<PaperView> {
  return (await as(by).send('POST', `/papers/${paper.id}/${act}`, { body: { version: paper.version, ...body } })).json();
}
async function issue(paper: PaperView, signer: string): Promise<PaperView> {
  return move('registrar', await move(signer, await move('chief', paper, 'proposal'), 'signature'), 'issue');
}
const task = async (id: string): Promise<TaskView> => (await as('leader').send('GET', `/tasks/${id}`)).json();
const paragraphs = ({ file: { paper } }: PaperView): string => paper.body.map((block) => ('text' in block ? block.text : '')).join('\n');

test('one press makes the letter with the rows that the page shows; issuing it is on record in every task of its annex', async () => {
  const [late, soon, other] = [await give('Rà soát danh mục'), await give('Lập dự toán', { deadline: day('2025-04-16') }), await give('Thẩm định hồ sơ', { leadUnitIds: [office.units.science] })];
  const page = (await as('chief').send('GET', '/follow-up')).json<FollowUp>();
  const paper = await drafted({});
  const [annex] = paper.file.paper.annexes;
  const [table] = annex?.body ?? [];
  expect([paper.state, paper.kind, paper.file.paper.addressees]).toEqual(['draft', 'CV', page.units.map(({ unit }) => unit.name)]);
  expect(table?.taskIds).toEqual(page.units.flatMap(({ tasks }) => tasks.map(({ id }) => id)));
  const cells = table?.kind === 'table' ? table.rows.map((row) => [row[0], row[1], row[6], row[10]]) : [];
  expect(cells).toEqual([['1', 'Rà soát danh mục', '10/04/2025', 'Quá hạn 4 ngày'], ['2', 'Lập dự toán', '16/04/2025', ''], ['3', 'Thẩm định hồ sơ', '10/04/2025', 'Quá hạn 4 ngày']]);
  expect(paragraphs(paper)).toContain('các đơn vị còn 03 nhiệm vụ cần tập trung thực hiện, trong đó 02 nhiệm vụ quá hạn, 01 nhiệm vụ sắp đến hạn');
  expect(paragraphs(paper)).not.toContain('lần đôn đốc thứ');

  const out = await issue(paper, 'chief');
  expect(out.symbol).toMatch(/^01\/SKHCN-VP$/);
  for (const id of [late, soon, other]) expect((await task(id)).entries.at(-1)).toMatchObject({ kind: 'dunning', body: 'Công văn số 01/SKHCN-VP ngày 14/04/2025 V/v đôn đốc thực hiện nhiệm vụ được giao', data: { level: 1, n: 1, documentId: paper.id, symbol: '01/SKHCN-VP' } });
  const { letters } = (await as('chief').send('GET', '/follow-up')).json<FollowUp>();
  expect(letters.map(({ unit, paper: source, taskCount }) => [unit.id, source, taskCount])).toEqual([[office.units.planning, { id: paper.id, label: '01/SKHCN-VP' }, 2], [office.units.science, { id: paper.id, label: '01/SKHCN-VP' }, 1]]);
  expect((await as('head').send('GET', '/inbox')).body).toContain('"chased"');
});

test('the next letter says the next step and the how-manieth time; what was done meanwhile is left alone', async () => {
  await comeIn('2025-04-21');
  const page = (await as('chief').send('GET', '/follow-up?attention=overdue')).json<FollowUp>();
  const [first, second] = page.units.find(({ unit }) => unit.id === office.units.planning)?.tasks.map(({ id }) => id) ?? [];
  const paper = await drafted({ attention: 'overdue', unitId: office.units.planning });
  expect(paragraphs(paper)).toMatch(/phê bình Phòng Kế hoạch - Tài chính chậm thực hiện[\s\S]*Đây là lần đôn đốc thứ 02\./);
  expect((await as('leader').send('POST', `/tasks/${second ?? ''}/cancel`, { body: { version: (await task(second ?? '')).version, reason: 'Không còn cần' } })).statusCode).toBe(200);
  await issue(paper, 'chief');
  expect((await task(first ?? '')).dunning).toEqual({ count: 2, level: 2, on: '2025-04-21' });
  expect((await task(second ?? '')).dunning).toMatchObject({ count: 1 });
});

test('the third step is signed by the leadership and recorded though the registry issues it', async () => {
  await comeIn('2025-04-28');
  const paper = await drafted({ attention: 'overdue', unitId: office.units.planning });
  expect([paragraphs(paper).includes('kiểm điểm trách nhiệm'), paper.file.paper.signing.capacity]).toEqual([true, []]);
  await issue(paper, 'leader');
  expect((await task(paper.file.paper.annexes[0]?.body[0]?.taskIds?.[0] ?? '')).dunning).toMatchObject({ count: 3, level: 3 });
});

test('who writes no papers of the office drafts none, and there is none about nothing', async () => {
  expect([(await draft({}, 'head')).statusCode, (await draft({}, 'officer')).statusCode]).toEqual([403, 403]);
  expect((await draft({ attention: 'obstacle' })).json()).toMatchObject({ code: 'paper.nothing_to_chase' });
});

test('a restricted task stands on a letter by its code alone: every unit gets the annex', async () => {
  await comeIn('2025-04-28');
  await give('Tổng hợp danh mục', { leadUnitIds: [office.units.science] });
  const id = await give('Rà soát hồ sơ nhân sự', { leadUnitIds: [office.units.science], restricted: true }, 'chief');
  const page = (await as('chief').send('GET', `/follow-up?unitId=${office.units.science}`)).json<FollowUp>();
  expect(page.units.flatMap(({ tasks }) => tasks.map((each) => each.id))).toContain(id);
  const paper = await drafted({ unitId: office.units.science });
  expect(JSON.stringify(paper.file)).toContain('Tổng hợp danh mục');
  expect(JSON.stringify(paper.file)).not.toContain('Rà soát hồ sơ nhân sự');
  expect(JSON.stringify(paper.file)).toContain(`Nhiệm vụ mã ${(await task(id)).code}`);
});
