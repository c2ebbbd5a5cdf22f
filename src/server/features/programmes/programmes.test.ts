import type { ProgrammeRow, ProgrammeView, ReportRow, ReportView, ReviewChange, RouteAnswer, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { openReview, receiveText } from '../../testing/notice.js';

/** A plan whose tasks are followed together: marked from its document, told under its headings, its numbers those of the lists, its report limited to it. */
let server: TestServer;
let office: Office;
let clerk: Browser;
let documentId: string;

const PLAN = `UBND TỈNH LAM HỒNG
SỞ KHOA HỌC VÀ CÔNG NGHỆ
Số: 31/KH-SKHCN
Lam Hồng, ngày 10 tháng 03 năm 2025
KẾ HOẠCH
Chuyển đổi số của Sở năm 2025
II. NHIỆM VỤ
1. Hoàn thiện thể chế
a) Phòng Kế hoạch - Tài chính chủ trì tham mưu ban hành Quy chế khai thác dữ liệu trước ngày 30/3/2025.
b) Phòng Quản lý khoa học chủ trì rà soát thủ tục hành chính, hoàn thành trong tháng 6/2025.
2. Phát triển hạ tầng số
a) Phòng Kế hoạch - Tài chính chủ trì nâng cấp trung tâm dữ liệu, hoàn thành trước ngày 30/9/2025.
`;

async function done<T>(browser: Browser, method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const answer = await browser.send(method, path, body === undefined ? {} : { body });
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.body}`);
  return answer.json<T>();
}

const order = (title: string, unitId: string, parentId: string | null, to: string | null) => ({
  id: newId(), title, leadUnitIds: [unitId], supportUnitIds: [], deadline: to === null ? null : { phrase: to, bound: 'by', anchor: to, from: null, to, precision: 'day', source: 'person' }, class: 'action', urgency: 'none',
  isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId, orderedByPostId: null, orderedBy: '', officerPostId: null,
});

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-03-12');
  clerk = await signInAs(server.app, 'a.chief');
  ({ id: documentId } = await receiveText(server, clerk, { name: 'Kế hoạch 31.txt', text: PLAN }));
  let { version } = await openReview(clerk, documentId);
  for (const draft of (await openReview(clerk, documentId)).drafts) {
    if (draft.leadUnitId !== null) ({ version } = await done<ReviewChange>(clerk, 'POST', `/documents/${documentId}/review/edits`, { version, edit: { kind: 'accept', draftId: draft.id } }));
  }
  const { taskIds } = await done<{ taskIds: string[] }>(clerk, 'POST', `/documents/${documentId}/assignments`, { version });
  expect(taskIds).toHaveLength(3);
  await done(clerk, 'POST', '/tasks', order('Lấy ý kiến các phòng về Quy chế', office.units.science, taskIds[0] ?? '', '2025-03-20'));
  await done(clerk, 'POST', '/tasks', order('Việc ngoài kế hoạch', office.units.planning, null, '2025-03-15'));
  server.clock.set('2025-04-14');
  clerk = await signInAs(server.app, 'a.chief');
}, 120_000);
afterAll(() => server.close());

const follow = (from: unknown) => done<ProgrammeRow>(clerk, 'POST', '/programmes', { id: newId(), from });
const read = async (id: string, query = ''): Promise<ProgrammeView> => done(clerk, 'GET', `/programmes/${id}${query}`);

test('a plan is followed from its document, once; a notice is none', async () => {
  const before = await done<RouteAnswer<'listProgrammes'>>(clerk, 'GET', '/programmes');
  expect([before.programmes, before.others.map(({ name, total }) => [name, total.value])]).toEqual([[], [['31/KH-SKHCN (2025)', 4]]]);
  const row = await follow({ by: 'document', documentId });
  expect(row).toMatchObject({ name: '31/KH-SKHCN (2025)', title: 'Chuyển đổi số của Sở năm 2025', document: { id: documentId } });
  expect((await follow({ by: 'name', name: row.name })).id).toBe(row.id);
  const { id: other } = await receiveText(server, clerk, { name: 'Thông báo.txt', text: PLAN.replace('31/KH-SKHCN', '9/TB-SKHCN').replace('KẾ HOẠCH', 'THÔNG BÁO') });
  expect((await clerk.send('POST', '/programmes', { body: { id: newId(), from: { by: 'document', documentId: other } } })).json()).toMatchObject({ code: 'document.no_programme' });
});

test('its tasks stand under the headings of its document, a late one below a late one, and every number is that of its list', async () => {
  const { id } = await follow({ by: 'document', documentId });
  const view = await read(id);
  expect(view.parts.map(({ headings, lines }) => [headings, lines.map(({ task, depth, lateBelow }) => [task.timeliness, depth, lateBelow])])).toEqual([
    [['II. NHIỆM VỤ', '1. Hoàn thiện thể chế'], [['overdue', 0, true], ['overdue', 1, false], ['on_track', 0, false]]], [['II. NHIỆM VỤ', '2. Phát triển hạ tầng số'], [['on_track', 0, false]]],
  ]);
  const { figures: { total, done: finished, open, cancelled, draft, overdue } } = view;
  expect([total.value, overdue.value, finished.value + open.value + cancelled.value + draft.value]).toEqual([4, 2, 4]);
  expect(view.units.map(({ unit, figures }) => [unit.id, figures.total.value])).toEqual([[office.units.planning, 2], [office.units.science, 2]]);
  for (const each of [view, ...view.units]) {
    for (const { key, value, filter } of Object.values(each.figures)) {
      const { total: listed } = await done<{ total: number }>(clerk, 'GET', `/tasks?limit=1&${new URLSearchParams(Object.entries(filter).map(([name, wanted]): [string, string] => [name, String(wanted)])).toString()}`);
      expect([key, listed]).toEqual([key, value]);
    }
  }
});

test('its tasks are shown page on page, a tree as far as it goes, and what is left is counted', async () => {
  const { id } = await follow({ by: 'document', documentId });
  const shown = ({ parts, more }: ProgrammeView): readonly number[] => [parts.reduce((sum, { lines }) => sum + lines.length, 0), more];
  expect([shown(await read(id, '?tasks=1')), shown(await read(id, '?tasks=3')), shown(await read(id))]).toEqual([[1, 3], [3, 1], [4, 0]]);
  expect((await clerk.send('GET', `/programmes/${id}?tasks=0`)).statusCode).toBe(400);
});

test('a chỉ thị is followed like a plan, and what it ordered is its own', async () => {
  const text = PLAN.replace('31/KH-SKHCN', '12/CT-SKHCN').replace('KẾ HOẠCH', 'CHỈ THỊ');
  const { id } = await receiveText(server, clerk, { name: 'Chỉ thị 7.txt', text });
  const { version, drafts } = await openReview(clerk, id);
  const edit = await done<ReviewChange>(clerk, 'POST', `/documents/${id}/review/edits`, { version, edit: { kind: 'accept', draftId: drafts.find(({ leadUnitId }) => leadUnitId !== null)?.id } });
  await done(clerk, 'POST', `/documents/${id}/assignments`, { version: edit.version });
  const row = await follow({ by: 'document', documentId: id });
  expect(row).toMatchObject({ name: '12/CT-SKHCN (2025)', figures: { total: { value: 1 } } });
  await done(clerk, 'POST', `/programmes/${row.id}/end`, { version: row.version });
});

test('its report is one press away, tells of it alone, and is the same the second time', async () => {
  const { id } = await follow({ by: 'document', documentId });
  const made = await done<ReportRow>(clerk, 'POST', `/programmes/${id}/reports`, { dutyId: newId() });
  expect(made).toMatchObject({ dutyName: 'Báo cáo kết quả thực hiện Kế hoạch số 31/KH-SKHCN', label: 'Quý II năm 2025' });
  expect((await done<ReportRow>(clerk, 'POST', `/programmes/${id}/reports`, { dutyId: newId() })).id).toBe(made.id);
  const report = await done<ReportView>(clerk, 'GET', `/reports/${made.id}`);
  expect(report.figures).toMatchObject({ total: 4, overdue: 2 });
  const words = report.sections.flatMap(({ items }) => items.map(({ text }) => text)).join('\n');
  expect(words).toContain('Lấy ý kiến các phòng về Quy chế');
  expect(words).not.toContain('Việc ngoài kế hoạch');
  expect((await read(id)).reports.map((report) => report.id)).toEqual([made.id]);
});

test('following ends and begins again; its tasks stay', async () => {
  const row = await follow({ by: 'document', documentId });
  const ended = await done<ProgrammeRow>(clerk, 'POST', `/programmes/${row.id}/end`, { version: row.version });
  expect(ended).toMatchObject({ endedOn: '2025-04-14', figures: { total: { value: 4 } } });
  expect((await clerk.send('POST', `/programmes/${row.id}/end`, { body: { version: row.version } })).json()).toMatchObject({ code: 'common.changed_meanwhile' });
  expect(await follow({ by: 'name', name: row.name })).toMatchObject({ id: row.id, endedOn: null });
  expect((await done<TaskView>(clerk, 'GET', `/tasks/${(await read(row.id)).parts[0]?.lines[0]?.task.id ?? ''}`)).programme).toBe(row.name);
});
