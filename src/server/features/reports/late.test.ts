import type { ReportView, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

/** What is confirmed after the figures of its day were frozen enters the next period (model 7.5); by HTTP, on an agency of its own each time. */
let server: TestServer;
let office: Office;
let agency = 0;

beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());
beforeEach(async () => {
  agency += 1;
  office = await makeOffice(server, `k${agency}`);
});

const as = (key: string): Promise<Browser> => signInAs(server.app, `k${agency}.${key}`);

async function command(key: string, taskId: string, kind: string, body: Record<string, unknown>): Promise<void> {
  const browser = await as(key);
  const { version } = (await browser.send('GET', `/tasks/${taskId}`)).json<TaskView>();
  const answer = await browser.send('POST', `/tasks/${taskId}/${kind}`, { body: { version, ...body } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
}

/** A task that was handed in on 12 April with a paper of that day, and waits for confirmation. */
async function submitted(words: string): Promise<string> {
  server.clock.set('2025-04-12');
  const id = await targetOf(server, office, 'planning').task('active');
  await command('head', id, 'submit', { body: words, evidence: [{ fileId: null, documentNumber: '12/BC-SKHCN', documentDate: '2025-04-12' }], figure: null });
  return id;
}
const confirm = (id: string, key = 'follower'): Promise<void> => command(key, id, 'confirm', { note: '', doneOn: null });

async function month(number: number): Promise<ReportView> {
  return (await (await as('chief')).send('POST', '/reports', { body: { year: 2025, month: number } })).json<ReportView>();
}
async function close(number: number): Promise<ReportView> {
  const { id, version } = await month(number);
  const answer = await (await as('chief')).send('POST', `/reports/${id}/closing`, { body: { version } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ReportView>();
}
const linesOf = (report: ReportView): readonly string[] => report.sections.filter((section) => section.key.startsWith('results')).flatMap((section) => section.items.map((line) => line.text));
const NOTE = '(hoàn thành ngày 12/04/2025, xác nhận sau khi chốt báo cáo kỳ trước).';

test('a report that was taken back is told nowhere; told again after all, it is told once', async () => {
  server.clock.set('2025-04-12');
  const id = await targetOf(server, office, 'planning').task('active');
  await command('head', id, 'report', { body: 'Đã gửi nhầm số liệu của đơn vị khác.', percent: 30, evidence: [] });
  const see = async (): Promise<TaskView> => (await (await as('head')).send('GET', `/tasks/${id}`)).json<TaskView>();
  const takeBack = async (): Promise<void> => command('head', id, 'undo', { entryId: (await see()).entries.findLast((entry) => entry.mayUndo)?.id });
  const told = async (): Promise<boolean> => JSON.stringify(await month(4)).includes('gửi nhầm');
  server.clock.set('2025-04-13');
  await takeBack();
  expect(await told()).toBe(false);
  await takeBack();
  expect(await told()).toBe(true);
});

describe('a task with evidence of 12 April', () => {
  test('that was confirmed before the report of April was frozen is counted there and never again', async () => {
    const id = await submitted('Đã trình kế hoạch.');
    await confirm(id);
    server.clock.set('2025-04-15');
    expect((await close(4)).figures).toMatchObject({ total: 1, onTime: 1 });
    server.clock.set('2025-04-20');
    const may = await month(5);
    expect([may.figures.total, may.unused, linesOf(may)]).toEqual([0, [], ['Trong kỳ không phát sinh.']]);
  });

  test('that was confirmed after it is open in April and done in time in May, with a note, and nowhere else', async () => {
    const id = await submitted('Đã trình kế hoạch.');
    server.clock.set('2025-04-15');
    const april = await close(4);
    expect(april.figures).toMatchObject({ total: 1, onTime: 0, onTrack: 1 });
    server.clock.set('2025-05-02');
    await confirm(id);
    expect((await (await as('head')).send('GET', `/tasks/${id}`)).json<TaskView>()).toMatchObject({ state: 'done', closedOn: '2025-04-12', timeliness: 'on_time' });
    expect(await month(4)).toMatchObject({ figures: april.figures, sections: april.sections, unused: [] });
    const may = await month(5);
    expect(may.figures).toMatchObject({ total: 1, onTime: 1, late: 0 });
    expect(linesOf(may)).toEqual([`Đã trình kế hoạch ${NOTE}`]);
    server.clock.set('2025-05-15');
    expect((await close(5)).figures).toEqual(may.figures);
    expect((await month(6)).figures.total).toBe(0);
  });

  test('that was confirmed after the next report too enters the first one that is open', async () => {
    const id = await submitted('Đã trình kế hoạch.');
    server.clock.set('2025-05-16');
    await close(4);
    expect((await close(5)).figures).toMatchObject({ total: 1, onTrack: 1, onTime: 0 });
    await confirm(id);
    const june = await month(6);
    expect([june.figures.total, june.figures.onTime, linesOf(june)]).toEqual([1, 1, [`Đã trình kế hoạch ${NOTE}`]]);
  });

  test('that is taken up again is open, and is counted once more where it is closed for good', async () => {
    const id = await submitted('Đã trình kế hoạch.');
    server.clock.set('2025-04-15');
    await close(4);
    await confirm(id);
    await command('leader', id, 'reopen', { reason: 'Thiếu phụ lục' });
    expect((await month(5)).figures).toMatchObject({ total: 1, onTime: 0, onTrack: 1 });
    server.clock.set('2025-04-25');
    await command('head', id, 'submit', { body: 'Đã bổ sung phụ lục.', evidence: [{ fileId: null, documentNumber: '15/BC-SKHCN', documentDate: '2025-04-25' }], figure: null });
    await confirm(id);
    const may = await month(5);
    // Its text was opened before and is a person's by now: what is new is offered to it.
    expect([may.figures.total, may.figures.onTime, may.unused.map((line) => line.text)]).toEqual([1, 1, ['Đã bổ sung phụ lục.']]);
  });

  test('that is restricted is a number in May too, without a line', async () => {
    const id = await submitted('Đã trình kế hoạch.');
    await inAgency(server.context.database, office.scope, (tx) => tx.updateTable('task').set({ restricted: true }).where('id', '=', id).execute());
    server.clock.set('2025-04-15');
    await close(4);
    await confirm(id, 'leader');
    const may = await month(5);
    expect([may.figures.onTime, linesOf(may)]).toEqual([1, ['Trong kỳ không phát sinh.']]);
  });
});

test('progress that is reported after an early freezing of the running period is told in the next', async () => {
  server.clock.set('2025-04-11');
  const id = await targetOf(server, office, 'planning').task('active');
  await command('head', id, 'report', { body: 'Trước khi chốt', percent: 10, evidence: [] });
  server.clock.set('2025-04-12');
  expect(linesOf(await close(4))).toEqual(['Báo cáo: Trước khi chốt.']);
  server.clock.set('2025-04-13');
  await command('head', id, 'report', { body: 'Sau khi chốt', percent: 60, evidence: [] });
  server.clock.set('2025-04-16');
  expect(linesOf(await month(4))).toEqual(['Báo cáo: Trước khi chốt.']);
  expect(linesOf(await month(5))).toEqual(['Báo cáo: Sau khi chốt.']);
});

test('tasks that are confirmed while a report is being frozen are each counted as done exactly once', async () => {
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) ids.push(await submitted(`Việc ${count}`));
  server.clock.set('2025-04-15');
  const chief = await as('chief');
  const follower = await as('follower');
  const { id, version } = await month(4);
  const versions = await Promise.all(ids.map(async (each) => (await follower.send('GET', `/tasks/${each}`)).json<TaskView>().version));
  const closing = async (): Promise<number> => (await chief.send('POST', `/reports/${id}/closing`, { body: { version } })).statusCode;
  const confirming = ids.map((each, index) => async () => (await follower.send('POST', `/tasks/${each}/confirm`, { body: { version: versions[index], note: '', doneOn: null } })).statusCode);
  const answers = await Promise.all([...confirming.slice(0, 6), closing, ...confirming.slice(6)].map((send) => send()));
  expect(new Set(answers)).toEqual(new Set([200]));
  const [april, may] = [await month(4), await month(5)];
  expect(april.figures.onTime + may.figures.onTime).toBe(12);
  expect(april.figures.total).toBe(12);
}, 60_000);
