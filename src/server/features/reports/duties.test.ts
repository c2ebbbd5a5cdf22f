import type { DutyView, ReportPartView, ReportView, RouteAnswer, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { makeReports } from './jobs.js';

/** A quarterly duty from its form to the report that its units wrote together; by HTTP, on an agency of its own each time. */
let server: TestServer;
let office: Office;
let agency = 0;

beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());
beforeEach(async () => {
  agency += 1;
  server.clock.set('2025-06-20');
  office = await makeOffice(server, `d${agency}`);
});

type Method = 'GET' | 'POST' | 'PUT';

async function done<T>(key: string, method: Method, path: string, body?: unknown): Promise<T> {
  const answer = await (await signInAs(server.app, `d${agency}.${key}`)).send(method, path, body === undefined ? {} : { body });
  if (answer.statusCode !== 200) throw new Error(`${method} ${path}: ${answer.body}`);
  return answer.json<T>();
}
const refused = async (key: string, method: Method, path: string, body: unknown): Promise<string> => (await (await signInAs(server.app, `d${agency}.${key}`)).send(method, path, { body })).json<{ code: string }>().code;

const facts = (unitIds: readonly string[]) => ({
  name: 'Báo cáo quý về khoa học và công nghệ', rhythm: 'quarter', rules: { window: null, sendBy: { day: 5, monthsAfter: 1 } }, addressee: 'UBND tỉnh Lam Hồng', citation: 'QĐ 41/2019/QĐ-UBND', recipients: [], contributorUnitIds: unitIds, leadDays: 10, dueDays: 3,
  outline: [
    { key: 'results', heading: 'Kết quả {{kỳ này}}', level: 1, from: 'results', unitIds: [] }, { key: 'late', heading: 'Nhiệm vụ quá hạn', level: 1, from: 'overdue', unitIds: [] },
    { key: 'wishes', heading: 'Kiến nghị', level: 1, from: 'text', unitIds: [office.units.planning] }, { key: 'plan', heading: 'Nhiệm vụ trọng tâm {{kỳ sau}}', level: 1, from: 'plan', unitIds: [] },
  ],
});

async function duty(): Promise<DutyView> {
  return done<DutyView>('chief', 'POST', '/report-duties', { id: newId(), ...facts([office.units.planning, office.units.science]) });
}

/** A task of the planning unit that was done with these words. */
async function finished(words: string): Promise<string> {
  const id = await targetOf(server, office, 'planning').task('active');
  const command = async (key: string, kind: string, body: object): Promise<void> => void (await done(key, 'POST', `/tasks/${id}/${kind}`, { version: (await done<TaskView>(key, 'GET', `/tasks/${id}`)).version, ...body }));
  await command('head', 'submit', { body: words, evidence: [{ fileId: null, documentNumber: '12/BC-SKHCN', documentDate: '2025-06-12' }], figure: null });
  await command('follower', 'confirm', { note: '', doneOn: null });
  return id;
}

const linesOf = ({ sections }: ReportView, key: string): readonly string[] => sections.filter((section) => section.key.startsWith(key)).flatMap(({ items }) => items.map(({ text }) => text));

test('units write their parts out of what their tasks propose; the office takes them, and its own words stay', async () => {
  await finished('Đã trình kế hoạch phát triển tiềm lực.');
  const { id } = await duty();
  let report = await done<ReportView>('chief', 'POST', `/report-duties/${id}/reports`, { key: '2025-Q2' });
  expect(report).toMatchObject({ label: 'Quý II năm 2025', dutyName: 'Báo cáo quý về khoa học và công nghệ', windowFrom: '2025-04-01', windowTo: '2025-06-30', sendBy: '2025-07-05', asked: 2, handedIn: 0 });
  expect(report.sections.map(({ heading }) => heading)).toEqual(['KẾT QUẢ QUÝ II NĂM 2025', 'Phòng Kế hoạch', 'NHIỆM VỤ QUÁ HẠN', 'KIẾN NGHỊ', 'NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2025'].map((heading) => expect.stringMatching(new RegExp(`^${heading}`, 'u')) as string));
  const place = `/reports/${report.id}/parts/${office.units.planning}`;

  const part = await done<ReportPartView>('head', 'GET', place);
  expect(part.sections.map(({ heading }) => heading)).toEqual(['I. KẾT QUẢ QUÝ II NĂM 2025', 'II. NHIỆM VỤ QUÁ HẠN', 'III. KIẾN NGHỊ', 'IV. NHIỆM VỤ TRỌNG TÂM QUÝ III NĂM 2025']);
  expect(part.sections[0]?.lines.map(({ text }) => text)).toEqual(['Đã trình kế hoạch phát triển tiềm lực.']);
  const parts = [{ key: 'results', lines: [...(part.sections[0]?.lines ?? []).map((line) => ({ ...line, text: 'Trình UBND tỉnh kế hoạch phát triển tiềm lực, đã được ban hành.' })), { id: newId(), text: 'Tổ chức 02 lớp tập huấn.', taskIds: [] }] }, { key: 'wishes', lines: [{ id: newId(), text: 'Bổ sung kinh phí.', taskIds: [] }] }];
  const kept = await done<ReportPartView>('head', 'PUT', place, { version: part.part.version, parts });
  expect(kept.part).toMatchObject({ status: 'working', lineCount: 3 });
  expect(await refused('head', 'PUT', place, { version: part.part.version, parts: [] })).toBe('common.changed_meanwhile');
  const handed = await done<ReportPartView>('head', 'POST', `${place}/submission`, { version: kept.part.version, nil: false, parts });
  expect(handed.part).toMatchObject({ status: 'submitted', submittedBy: 'Bùi Thị Hồng' });
  expect(await refused('head', 'PUT', place, { version: handed.part.version, parts: [] })).toBe('report.part_handed_in');

  report = await done<ReportView>('chief', 'GET', `/reports/${report.id}`);
  const own = report.sections.map((section) => (section.key === 'wishes' ? { ...section, items: [{ id: 'own', text: 'Sở kiến nghị:', taskIds: [], by: 'office' as const }] } : section));
  report = await done<ReportView>('chief', 'PUT', `/reports/${report.id}`, { version: report.version, sections: own });
  report = await done<ReportView>('chief', 'POST', `/reports/${report.id}/parts`, { version: report.version, unitIds: [office.units.planning] });
  expect(linesOf(report, 'results')).toEqual(['Trình UBND tỉnh kế hoạch phát triển tiềm lực, đã được ban hành.', 'Tổ chức 02 lớp tập huấn.']);
  expect(linesOf(report, 'wishes')).toEqual(['Sở kiến nghị:', 'Bổ sung kinh phí.']);
  expect(report.unused).toEqual([]);
  expect(report.parts.map(({ unitId, status }) => [unitId, status])).toContainEqual([office.units.planning, 'submitted']);
});

test('a part that is given back says why and is handed in again; nothing to report is an answer', async () => {
  const { id } = await duty();
  const report = await done<ReportView>('chief', 'POST', `/report-duties/${id}/reports`, { key: '2025-Q2' });
  const place = `/reports/${report.id}/parts/${office.units.planning}`;
  const [asked] = report.parts.flatMap(({ unitId, unitName }) => (unitId === office.units.planning ? [unitName] : []));
  const waitsFor = ({ awaited }: ReportView) => awaited.filter(({ unitName }) => unitName === asked).map(({ sectionKey }) => sectionKey);
  expect(waitsFor(report).length).toBeGreaterThan(0);
  const nothing = await done<ReportPartView>('head', 'POST', `${place}/submission`, { version: 1, nil: true, parts: [] });
  expect(nothing.part.status).toBe('nil');
  expect(waitsFor(await done<ReportView>('chief', 'GET', `/reports/${report.id}`))).toEqual([]);
  const back = await done<ReportView>('chief', 'POST', `${place}/return`, { version: nothing.part.version, reason: 'Nêu rõ số lớp tập huấn' });
  expect(back.parts.find(({ unitId }) => unitId === office.units.planning)).toMatchObject({ status: 'returned', returnedWhy: 'Nêu rõ số lớp tập huấn' });
  expect(waitsFor(back)).toEqual(waitsFor(report));
  expect(await refused('head', 'POST', `${place}/return`, { version: 3, reason: 'x' })).toBe('common.not_allowed');
});

test('a report that comes near is made once and its units are told once, on however many servers', async () => {
  const { id } = await duty();
  const none = await makeReports(server.context, office.scope);
  server.clock.set('2025-06-25');
  await Promise.all([makeReports(server.context, office.scope), makeReports(server.context, office.scope), makeReports(server.context, office.scope)]);
  const { reports } = await done<RouteAnswer<'listReports'>>('chief', 'GET', '/reports');
  expect([none, reports.map(({ dutyId, periodKey, asked }) => [dutyId, periodKey, asked])]).toEqual([0, [[id, '2025-Q2', 2]]]);
  const inbox = await done<RouteAnswer<'readInbox'>>('head', 'GET', '/inbox');
  expect(inbox.groups.flatMap(({ notices }) => notices.map(({ kind }) => kind))).toEqual(['report_part']);
});

test('a duty changes for the reports after it; the one that freezes the figures keeps its month', async () => {
  const made = await duty();
  expect(made.periods.find(({ running }) => running)).toMatchObject({ key: '2025-Q2', label: 'quý II năm 2025' });
  const report = await done<ReportView>('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-Q2' });
  await done('chief', 'PUT', `/report-duties/${made.id}`, { version: made.version, ...facts([office.units.science]), rules: { window: { fromDay: 15, toDay: 14 }, sendBy: { day: 20, monthsAfter: 0 } } });
  expect(await done<ReportView>('chief', 'GET', `/reports/${report.id}`)).toMatchObject({ windowFrom: '2025-04-01', sendBy: '2025-07-05' });
  expect(await done<ReportView>('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-Q3' })).toMatchObject({ windowFrom: '2025-07-01', windowTo: '2025-09-14', sendBy: '2025-09-20', asked: 1 });
  expect(await refused('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-04' })).toBe('common.invalid');
  await done('chief', 'POST', '/reports', { year: 2025, month: 6 });
  const { duties } = await done<RouteAnswer<'listDuties'>>('chief', 'GET', '/report-duties');
  const [monthly] = duties;
  expect(monthly).toMatchObject({ freezes: true, rhythm: 'month' });
  expect(await refused('chief', 'POST', `/report-duties/${monthly?.id}/end`, { version: monthly?.version })).toBe('report.rhythm_fixed');
});

test('new rules hold from the next period on, or from the one that is named: what was owed before keeps its days', async () => {
  const made = await duty();
  expect(made.changes).toMatchObject([{ window: null, citation: 'QĐ 41/2019/QĐ-UBND' }]);
  const change = (version: number, toDay: number, more: object) => done<DutyView>('chief', 'PUT', `/report-duties/${made.id}`, { version, ...facts([]), rules: { window: { fromDay: toDay + 1, toDay }, sendBy: { day: 20, monthsAfter: 0 } }, ...more });
  // Nothing rests on them yet: they are put right as if they had always been so.
  expect((await change(1, 14, {})).changes).toMatchObject([{ window: { fromDay: 15, toDay: 14 } }]);
  await done('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-Q1' });
  const changed = await change(2, 9, { citation: 'NĐ 60/2025/NĐ-CP', rulesFrom: '2025-Q4' });
  expect(changed.changes).toMatchObject([{ window: { toDay: 14 } }, { from: '2025-10-01', citation: 'NĐ 60/2025/NĐ-CP', window: { toDay: 9 } }]);
  expect(changed.rules.window).toEqual({ fromDay: 10, toDay: 9 });
  expect(await done<ReportView>('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-Q2' })).toMatchObject({ windowFrom: '2025-03-15', windowTo: '2025-06-14', sendBy: '2025-06-20' });
  expect(await done<ReportView>('chief', 'POST', `/report-duties/${made.id}/reports`, { key: '2025-Q4' })).toMatchObject({ windowFrom: '2025-09-15', windowTo: '2025-12-09' });
  expect(await refused('chief', 'PUT', `/report-duties/${made.id}`, { version: 3, ...facts([]), rulesFrom: '2025-04' })).toBe('common.invalid');
});

test('the catalogue tells what is late and what is next, and which unit still owes its part', async () => {
  const { id } = await duty();
  const catalogue = () => done<RouteAnswer<'listDuties'>>('chief', 'GET', '/report-duties');
  const of = ({ duties }: RouteAnswer<'listDuties'>) => duties.find((each) => each.id === id)?.periods.map(({ key, state, report }) => [key, state, report?.status ?? null]);
  expect(of(await catalogue())).toEqual([['2024-Q4', 'before', null], ['2025-Q1', 'before', null], ['2025-Q2', 'due', null], ['2025-Q3', 'ahead', null]]);
  const report = await done<ReportView>('chief', 'POST', `/report-duties/${id}/reports`, { key: '2025-Q2' });
  await done<ReportPartView>('head', 'POST', `/reports/${report.id}/parts/${office.units.planning}/submission`, { version: 1, nil: true, parts: [] });
  server.clock.set('2025-07-10');
  const late = await catalogue();
  expect(of(late)).toEqual([['2025-Q1', 'before', null], ['2025-Q2', 'late', 'collecting'], ['2025-Q3', 'due', null], ['2025-Q4', 'ahead', null]]);
  expect(late.parts.map(({ unitId, status, late: isLate }) => [unitId, status, isLate])).toEqual(expect.arrayContaining([[office.units.planning, 'nil', false], [office.units.science, 'asked', true]]));
});
