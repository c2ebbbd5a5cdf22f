import type { ReportView, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

/** Figures that people type with their progress are added up by reports, over the period, the quarter and the year. */
let server: TestServer;
let office: Office;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'q');
});
afterAll(() => server.close());

const as = (key: string): Promise<Browser> => signInAs(server.app, `q.${key}`);
const see = async (id: string): Promise<TaskView> => (await (await as('head')).send('GET', `/tasks/${id}`)).json<TaskView>();

async function report(taskId: string, figure: string): Promise<void> {
  const { version } = await see(taskId);
  const answer = await (await as('head')).send('POST', `/tasks/${taskId}/report`, { body: { version, body: '', percent: null, evidence: [], figure } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

const month = async (number: number): Promise<ReportView> => (await (await as('chief')).send('POST', '/reports', { body: { year: 2025, month: number } })).json<ReportView>();

test('the report of April tells April, with the quarter and the year; what was taken back counts nowhere', async () => {
  server.clock.set('2025-01-20');
  const id = await targetOf(server, office, 'planning').task('active');
  await report(id, '100 hồ sơ; Tỷ lệ đúng hạn: 90 %');
  server.clock.set('2025-04-02');
  await report(id, '25 Hồ sơ; Tỷ lệ đúng hạn: 95,5 %; đã họp');
  await report(id, '1.000 hồ sơ');
  const { entries, version } = await see(id);
  const wrong = entries.findLast((entry) => entry.mayUndo)?.id;
  await (await as('head')).send('POST', `/tasks/${id}/undo`, { body: { version, entryId: wrong } });
  expect((await month(4)).quantities).toEqual(['Hồ sơ: 25 (lũy kế từ đầu năm: 125).', 'Tỷ lệ đúng hạn: 95,5 %.']);
  expect((await see(id)).lastReport).toBe('25 Hồ sơ; Tỷ lệ đúng hạn: 95,5 %; đã họp');
});

test('what is written after the figures were frozen counts in the next report', async () => {
  const april = await month(4);
  server.clock.set('2025-04-15');
  const closed = (await (await as('chief')).send('POST', `/reports/${april.id}/closing`, { body: { version: april.version } })).json<ReportView>();
  expect(closed.quantities).toEqual([]);
  const id = await targetOf(server, office, 'planning').task('active');
  await report(id, '7 cuộc kiểm tra');
  expect((await month(5)).quantities).toEqual(['Cuộc kiểm tra: 7.']);
});
