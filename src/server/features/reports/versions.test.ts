import type { ReportPartView, ReportView, RouteAnswer } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { v7 as newId } from 'uuid';
import { targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { wordsOfDocx } from '../../testing/words-of-docx.js';

/** Who wrote what of a report and when, what is remarked on it, its footnotes and its tables of figures; by HTTP, on one agency. */
let server: TestServer;
let office: Office;
const people = new Map<string, Browser>();

beforeAll(async () => {
  server = await startTestServer();
  server.clock.set('2025-04-10', '08:00');
  office = await makeOffice(server, 'v');
  await signAllIn();
});
afterAll(() => server.close());

async function signAllIn(): Promise<void> {
  for (const name of ['chief', 'follower', 'leader', 'head', 'officer']) people.set(name, await signInAs(server.app, `v.${name}`));
}

async function done<T>(by: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<T> {
  const answer = await people.get(by)?.send(method, path, body === undefined ? {} : { body });
  if (answer?.statusCode !== 200) throw new Error(`${method} ${path}: ${answer?.body}`);
  return answer.json<T>();
}
const open = (month: number): Promise<ReportView> => done('chief', 'POST', '/reports', { year: 2025, month });

type Lines = ReportView['sections'][number]['items'];
const withLines = (report: ReportView, key: string, items: Lines): ReportView['sections'] => report.sections.map((section) => (section.key === key ? { ...section, items } : section));
const write = (by: string, report: ReportView, sections: ReportView['sections']): Promise<ReportView> => done(by, 'PUT', `/reports/${report.id}`, { version: report.version, sections });
type Versions = RouteAnswer<'listReportVersions'>['versions'];
const versionsOf = async ({ id }: ReportView): Promise<Versions> => (await done<RouteAnswer<'listReportVersions'>>('head', 'GET', `/reports/${id}/versions`)).versions;
const shown = ({ difference }: RouteAnswer<'compareReportVersion'>): readonly string[] => difference.flatMap(({ lines }) => lines.map(({ pieces }) => pieces.map((piece) => (piece.in === 'both' ? piece.text : `${piece.in}[${piece.text.trim()}]`)).join('')));

test('a text is kept with who wrote it and when: one sitting of one person is one, and each can be held against the one before it and against now', async () => {
  let report = await open(4);
  const line = (text: string): Lines => [{ id: 'own', text, taskIds: [], by: 'office' }];
  report = await write('chief', report, withLines(report, 'results', line('Đã trình kế hoạch.')));
  server.clock.forward(60);
  report = await write('chief', report, withLines(report, 'results', line('Đã trình UBND tỉnh kế hoạch.')));
  report = await write('follower', report, withLines(report, 'results', line('Đã trình UBND tỉnh kế hoạch năm 2026.')));
  expect((await versionsOf(report)).map(({ ordinal, kind, by }) => [ordinal, kind, by])).toEqual([[3, 'saved', 'Vũ Đức Thành'], [2, 'saved', 'Nguyễn Thu Hà'], [1, 'made', '']]);
  // Half an hour after its first saving a sitting is over.
  for (const text of ['Đã trình UBND tỉnh kế hoạch năm 2026.', 'Đã trình UBND tỉnh kế hoạch năm 2026, 2027.']) {
    server.clock.forward(20 * 60);
    report = await write('follower', report, withLines(report, 'results', line(text)));
  }
  await signAllIn();
  const kept = await done<RouteAnswer<'keepReportVersion'>>('follower', 'POST', `/reports/${report.id}/versions`, { version: report.version });
  expect(kept.versions.map(({ kind }) => kind)).toEqual(['kept', 'saved', 'saved', 'saved', 'made']);
  const compare = (ordinal: number, against: string): Promise<RouteAnswer<'compareReportVersion'>> => done('head', 'GET', `/reports/${report.id}/versions/${ordinal}?against=${against}`);
  expect(shown(await compare(3, 'before'))).toEqual(['Đã trình UBND tỉnh kế old[hoạch.]new[hoạch năm 2026.]']);
  expect(shown(await compare(4, 'now'))).toEqual([]);
  expect(shown(await compare(2, 'now'))).toEqual(['Đã trình UBND tỉnh kế old[hoạch.]new[hoạch năm 2026, 2027.]']);
});

test('what a unit hands in is kept each time, and what the office takes', async () => {
  let report = await open(5);
  report = await done('chief', 'POST', `/reports/${report.id}/requests`, { unitIds: [office.units.planning] });
  const place = `/reports/${report.id}/parts/${office.units.planning}`;
  const handIn = async (text: string): Promise<ReportPartView> => {
    const { part } = await done<ReportPartView>('head', 'GET', place);
    return done('head', 'POST', `${place}/submission`, { version: part.version, nil: false, parts: [{ key: 'results', lines: [{ id: 'one', text, taskIds: [] }] }] });
  };
  const first = await handIn('Tổ chức 02 lớp.');
  await done('chief', 'POST', `${place}/return`, { version: first.part.version, reason: 'Nêu rõ số học viên' });
  await handIn('Tổ chức 02 lớp, 120 học viên.');
  report = await done('chief', 'GET', `/reports/${report.id}`);
  await done('chief', 'POST', `/reports/${report.id}/parts`, { version: report.version, unitIds: [office.units.planning] });
  const versions = await versionsOf(report);
  expect(versions.map(({ kind, unitName, by }) => [kind, unitName, by])).toEqual([['taken', '', 'Nguyễn Thu Hà'], ['handed_in', 'Phòng Kế hoạch - Tài chính', 'Bùi Thị Hồng'], ['handed_in', 'Phòng Kế hoạch - Tài chính', 'Bùi Thị Hồng'], ['made', '', '']]);
  expect(shown(await done('officer', 'GET', `/reports/${report.id}/versions/3`))).toEqual(['Tổ chức 02 old[lớp.]new[lớp, 120 học viên.]']);
  expect(shown(await done('officer', 'GET', `/reports/${report.id}/versions/4`)).filter((each) => each.includes('học viên'))).toEqual(['new[Tổ chức 02 lớp, 120 học viên.]']);
});

test('a section is remarked on by units, the office and the leadership, and a remark is settled by who made it or by the office', async () => {
  const { id } = await open(6);
  const remark = (by: string, body: string): Promise<ReportView> => done(by, 'POST', `/reports/${id}/comments`, { id: newId(), sectionKey: 'figures', body });
  await remark('officer', 'Thiếu số liệu quý.');
  const { comments } = await remark('leader', 'Nêu rõ nguyên nhân quá hạn.');
  expect(comments.map(({ by, body, mayResolve }) => [by, body, mayResolve])).toEqual([['Ngô Minh Quân', 'Thiếu số liệu quý.', true], ['Phạm Quốc Khánh', 'Nêu rõ nguyên nhân quá hạn.', true]]);
  const seen = await done<ReportView>('officer', 'GET', `/reports/${id}`);
  expect(seen.comments.map(({ mayResolve }) => mayResolve)).toEqual([true, false]);
  const settle = (commentId = ''): string => `/reports/${id}/comments/${commentId}/resolution`;
  expect((await people.get('officer')?.send('POST', settle(comments[1]?.id), { body: {} }))?.json<{ code: string }>().code).toBe('common.not_allowed');
  const settled = await done<ReportView>('chief', 'POST', settle(comments[0]?.id), {});
  expect(settled.comments.map(({ resolvedBy, mayResolve }) => [resolvedBy, mayResolve])).toEqual([['Nguyễn Thu Hà', false], ['', true]]);
});

test('a remark is told to the office and to the heads of the units that were asked for its section, until it is settled', async () => {
  const report = await open(7);
  await done('chief', 'POST', `/reports/${report.id}/requests`, { unitIds: [office.units.planning] });
  const remark = (by: string, sectionKey: string, body: string): Promise<ReportView> => done(by, 'POST', `/reports/${report.id}/comments`, { id: newId(), sectionKey, body });
  const told = async (who: string): Promise<readonly unknown[]> => (await done<RouteAnswer<'readInbox'>>(who, 'GET', '/inbox')).groups.flatMap(({ notices }) => notices.filter(({ kind, data }) => kind === 'report_remark' && data['reportId'] === report.id).map(({ data: { name, note } }) => [name, note]));
  const plan = report.sections.find(({ key }) => key === 'plan')?.heading ?? '';
  const { comments } = await remark('officer', 'plan', 'Bổ sung việc chuyển đổi số.');
  const words = [['Báo cáo tháng 7 năm 2025', `${plan}: Bổ sung việc chuyển đổi số.`]];
  expect([await told('chief'), await told('follower'), await told('head'), await told('officer'), await told('leader')]).toEqual([words, words, words, [], []]);
  // Figures are counted, and no unit brings them.
  await remark('chief', 'figures', 'Xem lại.');
  expect([(await told('follower')).length, (await told('head')).length, (await told('chief')).length]).toEqual([2, 1, 1]);
  await done('officer', 'POST', `/reports/${report.id}/comments/${comments[0]?.id}/resolution`, {});
  expect([(await told('follower')).length, (await told('head')).length, (await told('chief')).length]).toEqual([1, 0, 0]);
});

test('a quarter tells figures as a table with the year beside it, and a line has its footnote in the Word file', async () => {
  const taskId = await targetOf(server, office, 'planning').task('active');
  for (const figure of ['25 hồ sơ', '1.000 hồ sơ; Tỷ lệ đúng hạn: 95,5 %']) {
    const { version } = await done<{ version: number }>('head', 'GET', `/tasks/${taskId}`);
    await done('head', 'POST', `/tasks/${taskId}/report`, { version, body: 'Đang làm', percent: null, evidence: [], figure });
  }
  const outline = [{ key: 'results', heading: 'Kết quả {{kỳ này}}', level: 1, from: 'results', unitIds: [] }, { key: 'numbers', heading: 'Số liệu chủ yếu', level: 1, from: 'quantities_table', unitIds: [] }];
  const duty = await done<{ id: string }>('chief', 'POST', '/report-duties', { id: newId(), name: 'Báo cáo quý', rhythm: 'quarter', rules: { window: null, sendBy: { day: 5, monthsAfter: 1 } }, addressee: '', citation: '', recipients: [], contributorUnitIds: [], leadDays: 5, dueDays: 3, outline });
  let report = await done<ReportView>('chief', 'POST', `/report-duties/${duty.id}/reports`, { key: '2025-Q2' });
  const tableOf = ({ sections }: ReportView): ReportView['sections'][number]['table'] => sections.find(({ key }) => key === 'numbers')?.table;
  expect(tableOf(report)).toMatchObject({ heads: ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Quý II năm 2025', 'Lũy kế năm 2025'], rows: [['1', 'Hồ sơ', '', '1.025', '1.025'], ['2', 'Tỷ lệ đúng hạn', '%', '95,5', '95,5']] });
  // Figures are counted and not typed: what a browser sends is not kept.
  const typed = report.sections.map((section) => (section.key === 'numbers' ? { ...section, table: { heads: ['STT'], widths: [100], rows: [['9']] } } : section.key === 'results' ? { ...section, items: [{ id: 'own', text: 'Thẩm định 11 địa phương.', taskIds: [], notes: [{ after: '11 địa phương', text: 'Xã A, xã B.' }] }] } : section));
  report = await write('chief', report, typed);
  expect(tableOf(report)?.rows).toHaveLength(2);
  report = await done('chief', 'POST', `/reports/${report.id}/closing`, { version: report.version });
  expect(tableOf(report)?.rows[0]).toEqual(['1', 'Hồ sơ', '', '1.025', '1.025']);
  const word = await people.get('chief')?.send('GET', `/reports/${report.id}/docx`);
  const text = await wordsOfDocx(word?.rawPayload ?? Buffer.alloc(0));
  for (const said of ['Thẩm định 11 địa phương', 'Xã A, xã B.', 'Tỷ lệ đúng hạn', '1.025']) expect(text).toContain(said);
});

test('a unit puts footnotes to its own lines; they are there when it comes back, stay as the office takes its part, and are printed', async () => {
  let report = await open(6);
  report = await done('chief', 'POST', `/reports/${report.id}/requests`, { unitIds: [office.units.planning] });
  const place = `/reports/${report.id}/parts/${office.units.planning}`;
  const { part } = await done<ReportPartView>('head', 'GET', place);
  const notes = [{ after: '12 xã', text: 'Danh sách 12 xã tại Công văn số 45/SKHCN-VP.' }];
  const parts = [{ key: 'results', lines: [{ id: 'own', text: 'Kiểm tra 12 xã, phường.', taskIds: [], notes }, { id: 'plain', text: 'Trực báo hằng tuần.', taskIds: [] }] }];
  const kept = await done<ReportPartView>('head', 'PUT', place, { version: part.version, parts });
  expect(kept.sections.find(({ key }) => key === 'results')?.lines).toEqual(parts[0]?.lines);
  await done('head', 'POST', `${place}/submission`, { version: kept.part.version, nil: false, parts });
  const [last] = await versionsOf(report);
  expect(last?.kind).toBe('handed_in');
  const { version } = await done<ReportView>('chief', 'GET', `/reports/${report.id}`);
  report = await done('chief', 'POST', `/reports/${report.id}/parts`, { version, unitIds: [office.units.planning] });
  expect(report.sections.flatMap(({ items }) => items).find(({ id }) => id === 'own')).toMatchObject({ by: 'unit', notes });
  const word = await people.get('chief')?.send('GET', `/reports/${report.id}/docx`);
  expect(await wordsOfDocx(word?.rawPayload ?? Buffer.alloc(0))).toContain('Danh sách 12 xã');
});
