import type { ReviewChange, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** An order that goes to several units: one draft, and given out one record with a task for each unit. */
let server: TestServer;
let office: Office;
let clerk: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-14');
  clerk = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

const ORDER = '- Khẩn trương tổng hợp danh mục';
const withOrder = (number: number, sentence: string): string => NOTICE.replace('42/TB', `${number}/TB`).replace('2. Phòng Quản lý khoa học:', `2. ${sentence}`).replace(ORDER, '- Tổng hợp danh mục');
const edit = async (id: string, version: number, made: object): Promise<ReviewChange> => (await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version, edit: made } })).json<ReviewChange>();
const task = async (id: string): Promise<TaskView> => (await clerk.send('GET', `/tasks/${id}`)).json<TaskView>();

test('two leads that the words name: offered at once, one record led by the office, a task for each, counted upwards', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 51.txt', text: withOrder(51, 'Phòng Quản lý khoa học, Phòng Kế hoạch - Tài chính:') });
  const { drafts, version } = await openReview(clerk, id);
  const draft = drafts.find(({ title }) => title.includes('truy xuất nguồn gốc')) ?? expect.fail('not read');
  const option = draft.flags.flatMap(({ options }) => options).find(({ kind }) => kind === 'leads') ?? expect.fail(JSON.stringify(draft));
  expect(option).toEqual({ kind: 'leads', unitIds: [office.units.science, office.units.planning] });
  const chosen = await edit(id, version, { kind: 'choose', draftId: draft.id, option });
  expect(chosen.drafts).toMatchObject([{ leadUnitId: office.units.science, alsoLeadUnitIds: [office.units.planning] }]);
  const accepted = await edit(id, chosen.version, { kind: 'accept', draftId: draft.id });
  const key = crypto.randomUUID();
  const [given, again] = [await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: accepted.version }, key }), await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: accepted.version }, key })];
  expect(given.statusCode, given.body).toBe(200);
  expect(again.json()).toEqual(given.json());
  const { taskIds } = given.json<{ taskIds: string[] }>();
  expect(given.json()).toMatchObject({ taskIds: [expect.any(String)], unitCount: 2 });
  const record = await task(taskIds[0] ?? '');
  expect(record).toMatchObject({ lead: { id: office.units.office }, sources: [{ quote: expect.stringContaining('truy xuất') as string }] });
  expect(record.children.map(({ lead }) => lead)).toEqual(['Phòng Quản lý khoa học', 'Phòng Kế hoạch - Tài chính']);
  const [first] = record.children;
  expect(await task(first?.id ?? '')).toMatchObject({ lead: { id: office.units.science }, parent: { id: record.id }, deadline: record.deadline, sources: [{ documentId: id }] });
  expect((await openReview(clerk, id)).drafts.find((each) => each.id === draft.id)).toMatchObject({ taskId: record.id });
});

test('a group that the directory can expand is offered as a whole, one that it cannot is not', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 52.txt', text: withOrder(52, 'Các phòng thuộc Sở:') });
  const { drafts } = await openReview(clerk, id);
  const offered = drafts.find(({ title }) => title.includes('truy xuất nguồn gốc'))?.flags.flatMap(({ options }) => options)[0];
  expect(offered).toEqual({ kind: 'leads', unitIds: [office.units.planning, office.units.science] });
  const other = await receiveText(server, clerk, { name: 'Thông báo 53.txt', text: withOrder(53, 'Các đơn vị liên quan:') });
  const flags = (await openReview(clerk, other.id)).drafts.flatMap((each) => each.flags.flatMap(({ options }) => options));
  expect(flags.filter(({ kind }) => kind === 'leads')).toEqual([]);
});

test('an order to several that waits, in stages: each unit’s task sleeps with the stages and their days', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 55.txt', text: NOTICE.replace('42/TB', '55/TB').replace('- Rà soát Quy chế', '- Xây dựng định mức hỗ trợ sau khi Nghị định được ban hành, hoàn thành trước ngày 15/5/2025 để trình UBND tỉnh phê duyệt trước ngày 30/5/2025.\n\n- Rà soát Quy chế') });
  const { drafts, version } = await openReview(clerk, id);
  const draft = drafts.find(({ title }) => title.includes('định mức')) ?? expect.fail('not read');
  expect(draft.steps).toMatchObject([{ text: 'hoàn thành', deadline: { anchor: '2025-05-15' } }, { text: 'UBND tỉnh phê duyệt', act: 'approve', deadline: { anchor: '2025-05-30' } }]);
  const option = draft.flags.flatMap(({ options }) => options).find(({ kind }) => kind === 'wait') ?? expect.fail(JSON.stringify(draft.flags));
  const waits = await edit(id, version, { kind: 'choose', draftId: draft.id, option });
  const several = await edit(id, waits.version, { kind: 'set', draftId: draft.id, field: 'alsoLeadUnitIds', value: [office.units.science] });
  const { version: ready } = await edit(id, several.version, { kind: 'accept', draftId: draft.id });
  const given = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: ready } });
  expect(given.statusCode, given.body).toBe(200);
  const record = await task(given.json<{ taskIds: string[] }>().taskIds[0] ?? '');
  for (const each of [record, await task(record.children[1]?.id ?? '')]) {
    expect(each).toMatchObject({ state: 'paused', dormant: true, condition: 'sau khi Nghị định được ban hành', steps: [{ text: 'hoàn thành', dueOn: '2025-05-15' }, { text: 'UBND tỉnh phê duyệt', act: 'approve', dueOn: '2025-05-30' }] });
  }
});

test('a duty that comes again is given out as one, to each unit; the record has no times of its own', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 56.txt', text: NOTICE.replace('42/TB', '56/TB').replace('- Rà soát Quy chế', '- Báo cáo tiến độ giải ngân trước ngày 25 hằng tháng.\n\n- Rà soát Quy chế') });
  const { drafts, version } = await openReview(clerk, id);
  const draft = drafts.find(({ title }) => title.includes('giải ngân')) ?? expect.fail('not read');
  expect(draft).toMatchObject({ rule: 'FREQ=MONTHLY;BYMONTHDAY=25', recurs: true, deadline: { bound: 'recurring' } });
  const several = await edit(id, version, { kind: 'set', draftId: draft.id, field: 'alsoLeadUnitIds', value: [office.units.science] });
  const { version: ready } = await edit(id, several.version, { kind: 'accept', draftId: draft.id });
  const given = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: ready } });
  expect(given.statusCode, given.body).toBe(200);
  const record = await task(given.json<{ taskIds: string[] }>().taskIds[0] ?? '');
  expect(record.recurrence).toBeNull();
  expect(await task(record.children[1]?.id ?? '')).toMatchObject({ kind: 'standing', recurrence: { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', startsOn: '2025-04-14', leadDays: 5, nextOn: '2025-04-25', nextOpensOn: '2025-04-18' } });
});

test('set by hand, taken back, and refused for a unit that is not the agency’s', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 54.txt', text: NOTICE.replace('42/TB', '54/TB') });
  const { drafts: [draft], version } = await openReview(clerk, id);
  const set = await edit(id, version, { kind: 'set', draftId: draft?.id, field: 'alsoLeadUnitIds', value: [office.units.science] });
  expect(set.drafts).toMatchObject([{ leadUnitId: office.units.planning, alsoLeadUnitIds: [office.units.science] }]);
  const undone = (await clerk.send('POST', `/documents/${id}/review/undo`, { body: { version: set.version } })).json<ReviewChange>();
  expect(undone.drafts).toMatchObject([{ leadUnitId: office.units.planning, alsoLeadUnitIds: [] }]);
  const foreign = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version: undone.version, edit: { kind: 'set', draftId: draft?.id, field: 'alsoLeadUnitIds', value: [crypto.randomUUID()] } } });
  expect(foreign.statusCode).toBe(400);
});
