import type { CorrectionRates, DocumentRow, Overview, ReportView, ReviewChange, TaskRow, TaskView, UnitView } from '#contract/index.js';
import { readDocument } from '#documents/index.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { enterAgency, inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';
import type { GoldCandidate } from '../corrections/gold.present.js';
import { doJobs, multipart, NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** One document from the file to the Word report, each step by the person whose it is. Tests run in order; each goes on where the last one ended. */
let server: TestServer;
let office: Office;
let browsers: Record<string, Browser>;
let documentId = '';
let taskIds: readonly string[] = [];

const by = (key: string): Browser => browsers[key] ?? expect.fail(`${key} is not signed in`);
const task = async (key: string, id: string): Promise<TaskView> => (await by(key).send('GET', `/tasks/${id}`)).json<TaskView>();
const overview = async (): Promise<Overview> => (await by('leader').send('GET', '/overview')).json<Overview>();

async function give(key: string, id: string, command: string, body: Record<string, unknown> = {}): Promise<{ readonly status: number; readonly json: TaskView & { code: string } }> {
  const { version } = await task('auditor', id);
  const answer = await by(key).send('POST', `/tasks/${id}/${command}`, { body: { version, ...body } });
  return { status: answer.statusCode, json: answer.json<TaskView & { code: string }>() };
}

const KEYS = ['leader', 'chief', 'registrar', 'head', 'officer', 'head2', 'officer2', 'auditor', 'admin'];

/** Another day: the sessions of yesterday are over. */
async function goTo(day: string): Promise<void> {
  server.clock.set(day);
  browsers = Object.fromEntries(await Promise.all(KEYS.map(async (key) => [key, await signInAs(server.app, `a.${key}`)] as const)));
  browsers['stranger'] = await signInAs(server.app, 'b.leader');
}

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await server.context.database.updateTable('agency').set({ name: 'Sở Khoa học và Công nghệ' }).where('id', '=', office.scope.agencyId).execute();
  await makeOffice(server, 'b');
  await goTo('2025-04-14');
});
afterAll(() => server.close());

test('a file comes in and is read in a job', async () => {
  const sent = await by('registrar').send('POST', '/documents', multipart('Thông báo 42.txt', Buffer.from(NOTICE)));
  expect(sent.json()).toMatchObject({ title: 'Thông báo 42', readingState: 'waiting', draftCount: 0 });
  documentId = sent.json<DocumentRow>().id;
  await doJobs(server);
  const read = (await by('head').send('GET', `/documents/${documentId}`)).json();
  expect(read).toMatchObject({ readingState: 'read', refusal: null, progress: null, symbol: '42/TB-SKHCN', type: 'TB', typeName: 'Thông báo', issuedOn: '2025-04-14', direction: 'internal', receivedBy: 'Trần Thị Lụa' });
  expect(read.draftCount).toBe(4);
});

test('the same bytes again are the same document', async () => {
  const again = await by('chief').send('POST', '/documents', multipart('bản khác tên.txt', Buffer.from(NOTICE)));
  expect(again.json()).toMatchObject({ id: documentId, title: 'Thông báo 42' });
  expect((await by('chief').send('GET', '/documents')).json()).toMatchObject({ total: 1 });
});

test('only the office brings documents in and reviews them', async () => {
  expect((await by('officer').send('POST', '/documents', multipart('x.txt', Buffer.from('x')))).statusCode).toBe(403);
  const review = await openReview(by('head'), documentId);
  expect(review.may).toEqual([]);
  const edit = await by('head').send('POST', `/documents/${documentId}/review/edits`, { body: { version: review.version, edit: { kind: 'accept', draftId: review.drafts[0]?.id } } });
  expect(edit.statusCode).toBe(403);
});

const edited = async (edit: Record<string, unknown>): Promise<ReviewChange> => {
  const { version } = await openReview(by('registrar'), documentId);
  const answer = await by('registrar').send('POST', `/documents/${documentId}/review/edits`, { body: { version, edit } });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<ReviewChange>();
};

test('the review shows the text, its marks, and leads taken over from the headings', async () => {
  const review = await openReview(by('registrar'), documentId);
  expect(review.text).toBe(NOTICE);
  const { science } = office.units;
  expect(review.drafts.map((draft) => draft.deadline?.anchor ?? draft.deadline?.to ?? null)).toEqual(['2025-04-18', '2025-06-30', '2025-05-30', null]);
  expect(review.drafts.slice(2).map((draft) => draft.leadUnitId)).toEqual([science, science]);
  expect(review.drafts[0]?.coordinators).toMatchObject([{ unitId: science }]);
  for (const draft of review.drafts) expect(review.text.slice(draft.start, draft.end)).toBe(draft.text);
  expect(review.marks.map((mark) => mark.kind)).toEqual(expect.arrayContaining(['deadline', 'citation', 'support']));
  const read = review.drafts.flatMap((draft) => draft.readFrom);
  for (const mark of review.marks.filter((each) => each.kind === 'deadline')) expect(read).toEqual(expect.arrayContaining(mark.tasks));
});

test('edits are kept at once and undone without limit, to the letter', async () => {
  const before = await openReview(by('registrar'), documentId);
  const [first, second, third] = before.drafts.map((draft) => draft.id) as [string, string, string];
  const at = (before.drafts[2]?.start ?? 0) + 40;
  await edited({ kind: 'set', draftId: first, field: 'title', value: 'Kế hoạch chuyển đổi số của Sở' });
  await edited({ kind: 'set', draftId: first, field: 'leadUnitId', value: office.units.science });
  await edited({ kind: 'reject', draftId: second });
  await edited({ kind: 'split', draftId: third, at, newId: crypto.randomUUID() });
  await edited({ kind: 'merge', draftId: third });
  await edited({ kind: 'create', newId: crypto.randomUUID(), start: 0, end: 19, text: '' });
  const changed = await edited({ kind: 'accept_sure', threshold: 0 });
  // Only what the edit touched travels back.
  expect(changed.drafts.length).toBeLessThan((await openReview(by('registrar'), documentId)).drafts.length);
  let undone = changed;
  while (undone.canUndo) {
    const answer = await by('registrar').send('POST', `/documents/${documentId}/review/undo`, { body: { version: undone.version } });
    expect(answer.statusCode, answer.body).toBe(200);
    undone = answer.json<ReviewChange>();
  }
  expect((await openReview(by('registrar'), documentId)).drafts).toEqual(before.drafts);
  expect(undone.version).toBe(before.version + 14);
  expect((await by('registrar').send('POST', `/documents/${documentId}/review/undo`, { body: { version: undone.version } })).json()).toMatchObject({ code: 'review.nothing_to_undo' });
});

test('an edit of a version that is gone is refused', async () => {
  const { version, drafts } = await openReview(by('registrar'), documentId);
  const answer = await by('registrar').send('POST', `/documents/${documentId}/review/edits`, { body: { version: version - 1, edit: { kind: 'accept', draftId: drafts[0]?.id } } });
  expect([answer.statusCode, answer.json().code]).toEqual([412, 'common.changed_meanwhile']);
});

test('nothing is given out before it is accepted, and nothing without a lead', async () => {
  const assign = async () => by('chief').send('POST', `/documents/${documentId}/assignments`, { body: { version: (await openReview(by('chief'), documentId)).version } });
  expect((await assign()).json()).toMatchObject({ code: 'document.not_reviewed' });
  const { drafts } = await openReview(by('registrar'), documentId);
  for (const draft of drafts.slice(0, 3)) await edited({ kind: 'accept', draftId: draft.id });
  await edited({ kind: 'set', draftId: drafts[0]?.id, field: 'leadUnitId', value: office.units.planning });
  await edited({ kind: 'set', draftId: drafts[0]?.id, field: 'deliverable', value: 'Kế hoạch chuyển đổi số' });
  await edited({ kind: 'set', draftId: drafts[1]?.id, field: 'leadUnitId', value: null });
  expect((await assign()).json()).toMatchObject({ code: 'review.lead_needed', data: { number: 2 } });
  await edited({ kind: 'set', draftId: drafts[1]?.id, field: 'leadUnitId', value: office.units.planning });
});

test('accepted tasks reach their units in one act', async () => {
  expect(await overview()).toMatchObject({ open: { value: 0 }, units: [] });
  const { version } = await openReview(by('chief'), documentId);
  const answer = await by('chief').send('POST', `/documents/${documentId}/assignments`, { body: { version } });
  expect(answer.statusCode, answer.body).toBe(200);
  ({ taskIds } = answer.json<{ taskIds: string[] }>());
  expect(answer.json()).toMatchObject({ unitCount: 2 });
  expect(taskIds).toHaveLength(3);
  const first = await task('head', taskIds[0] ?? '');
  expect(first).toMatchObject({ code: '2025-0001', state: 'assigned', timeliness: 'on_track', dueOn: '2025-04-18', originalDueOn: '2025-04-18', openedOn: '2025-04-14', document: { id: documentId, label: '42/TB-SKHCN' }, version: 1 });
  expect(first.sources[0]?.quote).toBe(NOTICE.slice(first.sources[0]?.start, first.sources[0]?.end));
  expect(first.citations).toMatchObject([{ key: '57-NQ/TW' }]);
  expect(first.supports).toMatchObject([{ id: office.units.science }]);
  expect(first.entries.map((entry) => [entry.ordinal, entry.kind, entry.by])).toEqual([[1, 'link', 'Nguyễn Thu Hà'], [2, 'state', 'Nguyễn Thu Hà']]);
  expect(first.may).toEqual(expect.arrayContaining(['receive', 'report', 'submit', 'assign_person']));
  expect((await by('head').send('GET', `/documents/${documentId}`)).json()).toMatchObject({ taskCount: 3, doneTaskCount: 0 });
});

test('a second call gives out only what was accepted since, and is refused where that is nothing', async () => {
  const again = async () => by('chief').send('POST', `/documents/${documentId}/assignments`, { body: { version: (await openReview(by('chief'), documentId)).version } });
  expect((await again()).json()).toMatchObject({ status: 409, code: 'document.already_assigned' });
  const review = await openReview(by('registrar'), documentId);
  expect(review.canUndo).toBe(false);
  expect(review.correctionRate).toBeCloseTo(1 / 3);
  await edited({ kind: 'accept', draftId: review.drafts[3]?.id });
  const more = (await again()).json<{ taskIds: string[] }>();
  expect(more.taskIds).toHaveLength(1);
  expect(await task('head2', more.taskIds[0] ?? '')).toMatchObject({ code: '2025-0004', dueOn: null, timeliness: 'undated', urgency: 'urgent' });
});

test('what was read is kept beside what people made of it, for the office alone', async () => {
  const rates = (await by('registrar').send('GET', '/corrections')).json<CorrectionRates>();
  expect(rates).toMatchObject({ all: { decided: 4, kept: 3 }, kinds: { kept: 3, changed: 1, added: 0, dropped: 0 }, types: [{ type: 'TB', typeName: 'Thông báo', decided: 4, kept: 3 }] });
  expect(rates.fields.filter((each) => each.kept < each.decided)).toEqual([{ field: 'deliverable', decided: 4, kept: 3 }]);
  const file = await by('registrar').send('GET', '/corrections/gold');
  expect(file.headers['content-disposition']).toContain('gold-2025-');
  const [gold, ...others] = file.json<GoldCandidate[]>();
  expect(others).toEqual([]);
  expect(gold).toMatchObject({ id: documentId, text: NOTICE, header: { number: '42', symbol: 'TB-SKHCN', type: 'Thông báo', date: '2025-04-14' }, corrections: [{ kind: 'changed', fields: ['deliverable'] }, { kind: 'kept' }, { kind: 'kept' }, { kind: 'kept' }] });
  expect(gold?.tasks.map((each) => [each.lead[0]?.text, each.deadlines[0]?.anchor ?? each.deadlines[0]?.to ?? null])).toEqual([
    ['Phòng Kế hoạch - Tài chính', '2025-04-18'], ['Phòng Kế hoạch - Tài chính', '2025-06-30'], ['Phòng Quản lý khoa học', '2025-05-30'], ['Phòng Quản lý khoa học', null],
  ]);
  for (const each of gold?.tasks ?? []) expect(gold?.text.slice(each.start, each.end)).toBe(each.quote);
  for (const key of ['head', 'auditor', 'admin']) expect((await by(key).send('GET', '/corrections/gold')).statusCode).toBe(403);
  const stranger = await by('stranger').send('GET', '/corrections/gold');
  expect(stranger.body).not.toContain('Phòng');
});

test('a name that the office has met is remembered, and one name never means two units', async () => {
  const { planning, science } = office.units;
  const remember = async (unitId: string, alias: string) => by('registrar').send('POST', `/units/${unitId}/aliases`, { body: { alias } });
  const once = await remember(planning, 'P. KHTC ');
  expect(once.json<UnitView>().aliases.filter((alias) => alias === 'P. KHTC')).toHaveLength(1);
  expect((await remember(planning, 'p. khtc')).json<UnitView>().aliases).toEqual(once.json<UnitView>().aliases);
  expect((await remember(science, 'P. KHTC')).json()).toMatchObject({ status: 409, code: 'people.alias_taken' });
});

test('the head sees it as work of the unit and names an officer', async () => {
  const mine = (await by('head').send('GET', '/mine')).json<{ scope: string; groups: { key: string; total: number; tasks: TaskRow[] }[] }>();
  expect(mine.scope).toBe('unit');
  expect(mine.groups.map((group) => [group.key, group.total, group.tasks.length])).toEqual([['answer', 0, 0], ['now', 0, 0], ['new', 2, 2], ['week', 0, 0], ['later', 0, 0], ['waiting', 0, 0]]);
  const id = taskIds[0] ?? '';
  expect((await give('head', id, 'assign_person', { postId: office.people['officer2']?.postId, note: '' })).json.code).toBe('task.person_not_in_unit');
  expect((await give('head', id, 'assign_person', { postId: office.people['officer']?.postId, note: 'Anh Quân làm' })).json).toMatchObject({ officer: { personName: 'Ngô Minh Quân' }, version: 2 });
  expect((await by('officer').send('GET', '/mine')).json()).toMatchObject({ scope: 'person', groups: [{ key: 'answer', total: 0 }, { total: 0 }, { key: 'new', total: 1 }, { total: 0 }, { total: 0 }, { total: 0 }] });
});

let file: { readonly id: string };

test('the officer reports with a file, which others may open once it is evidence', async () => {
  const id = taskIds[0] ?? '';
  expect((await give('officer', id, 'receive')).json).toMatchObject({ state: 'active' });
  file = (await by('officer').send('POST', '/files', multipart('Dự thảo kế hoạch.txt', Buffer.from('Dự thảo')))).json<{ id: string }>();
  expect((await by('head2').send('GET', `/files/${file.id}`)).statusCode).toBe(404);
  const foreign = await give('head', id, 'report', { body: 'x', percent: 10, evidence: [{ fileId: file.id, documentNumber: null, documentDate: null }] });
  expect(foreign.json.code).toBe('common.invalid');
  const reported = await give('officer', id, 'report', { body: 'Đã xong dự thảo', percent: 60, evidence: [{ fileId: file.id, documentNumber: null, documentDate: null }] });
  expect(reported.json).toMatchObject({ progressPercent: 60, lastReport: 'Đã xong dự thảo', entries: expect.arrayContaining([expect.objectContaining({ kind: 'progress', by: 'Ngô Minh Quân', evidence: [expect.objectContaining({ file: expect.objectContaining({ name: 'Dự thảo kế hoạch.txt' }) })] })]) });
  const opened = await by('head2').send('GET', `/files/${file.id}`);
  expect([opened.statusCode, opened.body]).toEqual([200, 'Dự thảo']);
  expect((await by('stranger').send('GET', `/files/${file.id}`)).statusCode).toBe(404);
});

test('done is not said without evidence, and not of a version that is gone', async () => {
  const id = taskIds[0] ?? '';
  expect((await give('officer', id, 'submit', { body: 'Xong', evidence: [], figure: null })).json).toMatchObject({ code: 'task.evidence_needed', status: 422 });
  const stale = await by('officer').send('POST', `/tasks/${id}/submit`, { body: { version: 1, body: 'Xong', evidence: [], figure: '1' } });
  expect([stale.statusCode, stale.json().code]).toEqual([412, 'common.changed_meanwhile']);
});

test('a result handed in before the row knew its day gets it from the log', async () => {
  const id = taskIds[0] ?? '';
  const migration = await readFile(join(import.meta.dirname, '../../database/migrations/0010_day_of_a_result.sql'), 'utf8');
  const evidence = [{ fileId: null, documentNumber: '04/KH-SKHCN', documentDate: '2025-04-11' }, { fileId: null, documentNumber: '05/KH-SKHCN', documentDate: '2025-04-15' }];
  await goTo('2025-04-16');
  await give('officer', id, 'submit', { body: 'Đã ban hành', evidence, figure: null });
  const days = await inAgency(server.context.database, office.scope, async (tx) => {
    const submitted = tx.selectFrom('task').select('submitted_on').where('id', '=', id);
    const byCommand = await submitted.executeTakeFirstOrThrow();
    await tx.updateTable('task').set({ submitted_on: null }).where('id', '=', id).execute();
    await sql.raw(/do \$\$[^]*?end \$\$;/.exec(migration)?.[0] ?? '').execute(tx);
    await enterAgency(tx, office.scope);
    return [byCommand.submitted_on, (await submitted.executeTakeFirstOrThrow()).submitted_on];
  });
  expect(days).toEqual(['2025-04-15', '2025-04-15']);
  expect((await give('chief', id, 'redo', { reason: 'Thiếu phụ lục' })).json).toMatchObject({ state: 'active' });
});

test('a result is confirmed by another than the lead, and closes on the day of its document', async () => {
  const id = taskIds[0] ?? '';
  await goTo('2025-04-18');
  const evidence = [{ fileId: null, documentNumber: '05/KH-SKHCN', documentDate: '2025-04-17' }];
  expect((await give('officer', id, 'submit', { body: 'Đã ban hành Kế hoạch chuyển đổi số', evidence, figure: null })).json).toMatchObject({ state: 'submitted' });
  expect(await overview()).toMatchObject({ waiting: { value: 1 }, decisions: [{ kind: 'confirmation', by: 'Ngô Minh Quân', text: 'Đã ban hành Kế hoạch chuyển đổi số', task: { id } }] });
  expect((await give('head', id, 'confirm', { note: '', doneOn: null })).status).toBe(403);
  await goTo('2025-04-21');
  // Its due day is over, but it was handed in before.
  expect(await task('head', id)).toMatchObject({ state: 'submitted', dueOn: '2025-04-18', timeliness: 'on_track' });
  expect(await overview()).toMatchObject({ overdue: { value: 0 } });
  expect((await give('chief', id, 'confirm', { note: 'Đạt', doneOn: null })).json).toMatchObject({ state: 'done', timeliness: 'on_time', closedOn: '2025-04-17', progressPercent: 100, may: [] });
  const found = (await by('leader').send('GET', `/search?q=${encodeURIComponent('05/kh')}`)).json<{ hits: { kind: string; id: string }[] }>();
  expect(found.hits).toContainEqual(expect.objectContaining({ kind: 'task', id }));
});

test('an extension is asked by the lead and granted by the leader; the original day stays', async () => {
  const id = taskIds[2] ?? '';
  expect((await give('head2', id, 'request_extension', { requestedDue: '2025-06-20', reason: 'Chờ ý kiến các sở' })).json).toMatchObject({ request: { requestedDue: '2025-06-20', by: 'Đặng Văn Lâm', reason: 'Chờ ý kiến các sở' } });
  expect((await overview()).decisions).toMatchObject([{ kind: 'request', request: { kind: 'extend', requestedDue: '2025-06-20' }, by: 'Đặng Văn Lâm' }]);
  expect((await give('head2', id, 'grant_request', { note: '' })).status).toBe(403);
  expect((await give('leader', id, 'grant_request', { note: 'Đồng ý' })).json).toMatchObject({ dueOn: '2025-06-20', originalDueOn: '2025-05-30', extensionCount: 1, request: null });
});

test('a task moves to another lead with its parties, and its log says so', async () => {
  const id = taskIds[1] ?? '';
  const moved = (await give('chief', id, 'reassign', { leadUnitId: office.units.science, reason: 'Đúng chức năng' })).json;
  expect(moved).toMatchObject({ lead: { id: office.units.science }, state: 'assigned' });
  expect((await by('head').send('GET', '/mine')).json()).toMatchObject({ groups: [{ total: 0 }, { total: 0 }, { total: 0 }, { total: 0 }, { total: 0 }, { total: 0 }] });
  const parties = await inAgency(server.context.database, office.scope, (tx) => tx.selectFrom('party').select(['role', 'unit_id', 'valid_to']).where('task_id', '=', id).orderBy('id').execute());
  expect(parties).toEqual([{ role: 'lead', unit_id: office.units.planning, valid_to: '2025-04-21' }, { role: 'lead', unit_id: office.units.science, valid_to: null }]);
});

test('the overview says what happened, and each chain of entries is whole', async () => {
  expect(await overview()).toMatchObject({ open: { value: 3 }, onTime: { percent: 100, onTime: { value: 1 }, late: { value: 0 }, quarter: 2 }, change: { done: 1 }, unitCount: 1 });
  for (const id of taskIds) expect(await inAgency(server.context.database, office.scope, (tx) => verifyTaskChain(tx, office.scope, id))).toEqual({ ok: true });
});

test('nothing of it exists for another agency', async () => {
  for (const path of [`/documents/${documentId}`, `/documents/${documentId}/review`, `/documents/${documentId}/file`, `/tasks/${taskIds[0]}`, `/files/${file.id}`]) {
    expect([path, (await by('stranger').send('GET', path)).statusCode]).toEqual([path, 404]);
  }
  expect((await by('stranger').send('GET', '/tasks?state=all')).json()).toMatchObject({ total: 0, tasks: [] });
  expect((await by('stranger').send('POST', `/tasks/${taskIds[1]}/receive`, { body: { version: 1 } })).statusCode).toBe(404);
  expect((await by('stranger').send('GET', `/search?q=${encodeURIComponent('chuyển đổi số')}`)).json()).toMatchObject({ hits: [] });
});

test('a restricted task does not exist outside its parties, and counts as a number', async () => {
  const id = taskIds[1] ?? '';
  await inAgency(server.context.database, office.scope, (tx) => tx.updateTable('task').set({ restricted: true }).where('id', '=', id).execute());
  expect((await by('head').send('GET', `/tasks/${id}`)).statusCode).toBe(404);
  expect((await by('head').send('POST', `/tasks/${id}/comment`, { body: { version: 2, body: 'x' } })).statusCode).toBe(404);
  expect((await by('head2').send('GET', `/tasks/${id}`)).statusCode).toBe(200);
  const list = (await by('head').send('GET', '/tasks?state=open')).json<{ total: number; tasks: TaskRow[] }>();
  expect([list.total, list.tasks.length]).toEqual([3, 2]);
  await inAgency(server.context.database, office.scope, (tx) => tx.updateTable('task').set({ restricted: false }).where('id', '=', id).execute());
});

test('the month is reported from the tasks, edited, closed, and printed as Word', async () => {
  // From the 15th on, days belong to the report of the next month.
  const opened = await by('chief').send('POST', '/reports', { body: { year: 2025, month: 5 } });
  expect(opened.statusCode, opened.body).toBe(200);
  const report = opened.json<ReportView>();
  expect(report).toMatchObject({ windowFrom: '2025-04-15', windowTo: '2025-05-14', status: 'collecting', figures: { onTime: 1, total: 3, undated: 1 }, unused: [] });
  expect(report.sections.flatMap((section) => section.items.map((line) => line.text))).toContain('Đã ban hành Kế hoạch chuyển đổi số.');
  const without = report.sections.map((section) => ({ ...section, items: section.items.filter((line) => !line.taskIds.includes(taskIds[0] ?? '')) }));
  const saved = (await by('chief').send('PUT', `/reports/${report.id}`, { body: { version: report.version, sections: without } })).json<ReportView>();
  expect(saved.unused).toMatchObject([{ taskId: taskIds[0], unitName: 'Phòng Kế hoạch - Tài chính' }]);
  // What was counted when the report was opened is not what is printed when it is closed.
  const stale = report.sections.map((section) => ({ ...section, items: section.items.map((line) => ({ ...line, text: line.text.replace('Tổng số 3', 'Tổng số 9') })) }));
  const sections = [...stale, { key: 'own', heading: 'IV. ĐỀ XUẤT, KIẾN NGHỊ', level: 1 as const, items: [{ id: 'own', text: 'Đề nghị bố trí thêm kinh phí.', taskIds: [] }] }];
  expect((await by('chief').send('PUT', `/reports/${report.id}`, { body: { version: report.version, sections } })).json()).toMatchObject({ code: 'common.changed_meanwhile' });
  await by('chief').send('PUT', `/reports/${report.id}`, { body: { version: saved.version, sections } });
  expect((await by('chief').send('POST', '/reports', { body: { year: 2025, month: 5 } })).json()).toMatchObject({ id: report.id, version: saved.version + 1 });
  const closed = (await by('chief').send('POST', `/reports/${report.id}/closing`, { body: { version: saved.version + 1 } })).json<ReportView>();
  // Its words are closed; it may still become a paper, and be remarked on.
  expect(closed).toMatchObject({ status: 'closed', may: ['paper.write', 'paper.read', 'report.comment'] });
  expect(closed.sections.find((section) => section.key === 'figures')?.items[0]?.text).toBe(closed.figures.sentence);
  await give('officer2', taskIds[1] ?? '', 'comment', { body: 'Sau khi chốt' });
  await give('leader', taskIds[2] ?? '', 'cancel', { reason: 'Không cần nữa' });
  expect((await by('head').send('GET', `/reports/${report.id}`)).json<ReportView>().figures).toEqual(closed.figures);
  expect((await by('chief').send('PUT', `/reports/${report.id}`, { body: { version: closed.version, sections } })).json()).toMatchObject({ code: 'report.closed' });
  const word = await by('chief').send('GET', `/reports/${report.id}/docx`);
  expect(word.headers['content-type']).toMatch('wordprocessingml');
  const text = await readDocument(word.rawPayload, 'report.docx');
  expect(text.ok && text.value.text).toMatch(/Kết quả công tác tháng 5 năm 2025[^]*Đã ban hành Kế hoạch chuyển đổi số[^]*Đề nghị bố trí thêm kinh phí[^]*Phạm Quốc Khánh/i);
});

test('a document with a secrecy mark is refused: neither its text nor its bytes are kept', async () => {
  const received = await receiveText(server, by('registrar'), { name: 'Công văn.txt', text: NOTICE.replace('THÔNG BÁO', 'TỐI MẬT\n\nTHÔNG BÁO') });
  expect(received).toMatchObject({ readingState: 'refused', refusal: { code: 'document.secret' }, draftCount: 0 });
  expect((await by('registrar').send('GET', `/documents/${received.id}/file`)).statusCode).toBe(404);
  expect(await openReview(by('registrar'), received.id)).toMatchObject({ text: '', drafts: [] });
  const files = await inAgency(server.context.database, office.scope, (tx) => tx.selectFrom('file').select('name').where('name', '=', 'Công văn.txt').execute());
  expect(files).toEqual([]);
});

test('bytes that are refused as a document stay where another file names them', async () => {
  const text = NOTICE.replace('THÔNG BÁO', 'MẬT\n\nTHÔNG BÁO');
  const evidence = (await by('stranger').send('POST', '/files', multipart('minh chứng.txt', Buffer.from(text)))).json<{ id: string }>();
  expect(await receiveText(server, by('registrar'), { name: 'Công văn mật.txt', text })).toMatchObject({ readingState: 'refused', refusal: { code: 'document.secret' } });
  const kept = await by('stranger').send('GET', `/files/${evidence.id}`);
  expect([kept.statusCode, kept.body]).toEqual([200, text]);
});

test('a file that cannot be read says why and may be read again', async () => {
  const received = await receiveText(server, by('registrar'), { name: 'hỏng.docx', text: 'PK\u0003\u0004 nhưng không phải docx' });
  expect(received).toMatchObject({ readingState: 'refused', refusal: { code: expect.stringMatching(/^document\./), vi: expect.stringMatching(/./) } });
  expect((await by('registrar').send('POST', `/documents/${received.id}/readings`)).json()).toMatchObject({ readingState: 'waiting', refusal: null });
  await doJobs(server);
  expect((await by('registrar').send('GET', `/documents/${received.id}`)).json()).toMatchObject({ readingState: 'refused' });
});

test('pasted text is read like a file, and its head can be corrected', async () => {
  const pasted = await by('registrar').send('POST', '/documents/pasted', { body: { title: 'Dán từ thư', text: NOTICE.replace('42/TB', '43/TB') } });
  await doJobs(server);
  const { id } = pasted.json<DocumentRow>();
  const correction = { version: 0, number: ' 44 ', subject: 'Kết luận giao ban' };
  expect((await by('registrar').send('PATCH', `/documents/${id}`, { body: correction })).json()).toMatchObject({ symbol: '44/TB-SKHCN', subject: 'Kết luận giao ban', version: 1 });
  expect((await by('registrar').send('PATCH', `/documents/${id}`, { body: correction })).json()).toMatchObject({ code: 'common.changed_meanwhile' });
  expect((await by('registrar').send('GET', `/documents?q=${encodeURIComponent('44/tb giao ban')}`)).json()).toMatchObject({ total: 1, documents: [{ id }] });
});

test('a reading that failed for a fault of ours says so, and can be started again', async () => {
  const { id } = (await by('registrar').send('POST', '/documents/pasted', { body: { title: 'Lỗi đọc', text: NOTICE.replace('42/TB', '45/TB') } })).json<DocumentRow>();
  await RUNNERS['read-document']?.gaveUp?.(server.context, office.scope, { documentId: id, today: '2025-04-21' });
  expect((await by('registrar').send('GET', `/documents/${id}`)).json()).toMatchObject({ readingState: 'refused', refusal: { code: 'document.reading_failed' } });
  // The first job still waits; what it finds refused it leaves alone.
  await doJobs(server);
  expect((await by('registrar').send('GET', `/documents/${id}`)).json()).toMatchObject({ readingState: 'refused' });
  await by('registrar').send('POST', `/documents/${id}/readings`);
  await doJobs(server);
  expect((await by('registrar').send('GET', `/documents/${id}`)).json()).toMatchObject({ readingState: 'read', draftCount: 4 });
});

test('asked again while it is being read, the reading goes on and its result is kept', async () => {
  const { id } = (await by('registrar').send('POST', '/documents/pasted', { body: { title: 'Đọc lại', text: NOTICE.replace('42/TB', '46/TB') } })).json<DocumentRow>();
  await inAgency(server.context.database, office.scope, (tx) => tx.updateTable('document').set({ reading_state: 'reading' }).where('id', '=', id).execute());
  expect((await by('registrar').send('POST', `/documents/${id}/readings`)).json()).toMatchObject({ id, readingState: 'reading' });
  await doJobs(server);
  expect((await by('registrar').send('GET', `/documents/${id}`)).json()).toMatchObject({ readingState: 'read', draftCount: 4 });
});

test('who may not read documents does not get one as a file either', async () => {
  const { fileId } = await inAgency(server.context.database, office.scope, (tx) => tx.selectFrom('document').select('file_id as fileId').where('id', '=', documentId).executeTakeFirstOrThrow());
  await inAgency(server.context.database, office.scope, (tx) => tx.updateTable('post').set({ roles: ['peer'] }).where('id', '=', office.people['officer2']?.postId ?? '').execute());
  expect((await by('officer2').send('GET', `/files/${fileId}`)).statusCode).toBe(404);
  expect((await by('officer').send('GET', `/files/${fileId}`)).statusCode).toBe(200);
});
