import type { OlderProposal, ReviewChange, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** A later document that goes on with tasks under way, or says them again: proposed when it is reviewed, decided by a person. */
let server: TestServer;
let office: Office;
let clerk: Browser;
let first: TaskView;
let laterId = '';
let version = 0;

const task = async (id: string): Promise<TaskView> => (await clerk.send('GET', `/tasks/${id}`)).json<TaskView>();
const edit = async (made: object) => {
  const answer = await clerk.send('POST', `/documents/${laterId}/review/edits`, { body: { version, edit: made } });
  if (answer.statusCode === 200) ({ version } = answer.json<ReviewChange>());
  return answer;
};
const draftNamed = async (words: string) => (await openReview(clerk, laterId)).drafts.find(({ title }) => title.includes(words)) ?? expect.fail(`not read: ${words}`);
const proposals = async (): Promise<ReadonlyMap<string, readonly OlderProposal[]>> =>
  new Map((await clerk.send('GET', `/documents/${laterId}/review/older`)).json<{ proposals: { draftId: string; tasks: OlderProposal[] }[] }>().proposals.map(({ draftId, tasks }) => [draftId, tasks]));

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-14');
  clerk = await signInAs(server.app, 'a.registrar');
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 42.txt', text: NOTICE });
  const { drafts, version: seen } = await openReview(clerk, id);
  const accepted = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version: seen, edit: { kind: 'accept', draftId: drafts[0]?.id } } });
  const given = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: accepted.json<ReviewChange>().version } });
  first = await task(given.json<{ taskIds: string[] }>().taskIds[0] ?? '');
  laterId = (await receiveText(server, clerk, { name: 'Thông báo 60.txt', text: NOTICE.replace('42/TB', '60/TB').replace('tuần 15', 'tuần 17').replace('trước ngày 18/4/2025', 'trước ngày 9/5/2025') })).id;
  ({ version } = await openReview(clerk, laterId));
});
afterAll(() => server.close());

test('what is alike is proposed with why, and nothing for what is new', async () => {
  const found = await proposals();
  const draft = await draftNamed('Kế hoạch chuyển đổi số');
  expect(found.get(draft.id)).toMatchObject([{ taskId: first.id, code: first.code, lead: 'Phòng Kế hoạch - Tài chính', dueOn: '2025-04-18', why: [{ kind: 'title' }, { kind: 'citation', detail: '57-NQ/TW' }, { kind: 'deliverable' }, { kind: 'lead' }] }]);
  expect([...found.keys()]).toEqual([draft.id]);
  expect(office.units.planning).toBe(first.lead.id);
});

test('a task that is not there, or by another code, is nothing to go on with', async () => {
  const { id: draftId } = await draftNamed('Kế hoạch chuyển đổi số');
  for (const value of [{ kind: 'continues', taskId: crypto.randomUUID(), code: first.code }, { kind: 'continues', taskId: first.id, code: '2001-0001' }]) {
    expect((await edit({ kind: 'set', draftId, field: 'older', value })).statusCode).toBe(404);
  }
});

test('said again: dropped by one act, and taken back', async () => {
  const { id: draftId } = await draftNamed('Kế hoạch chuyển đổi số');
  expect((await edit({ kind: 'set', draftId, field: 'older', value: { kind: 'repeats', taskId: first.id, code: first.code } })).json()).toMatchObject({ drafts: [{ status: 'rejected', older: { code: first.code } }] });
  const undone = (await clerk.send('POST', `/documents/${laterId}/review/undo`, { body: { version } })).json<ReviewChange>();
  expect(undone).toMatchObject({ drafts: [{ status: 'proposed', older: null }] });
  ({ version } = undone);
});

test('gone on with: no new task, a line in its log, another day by the document, once under a repeated request', async () => {
  const { id: draftId } = await draftNamed('Kế hoạch chuyển đổi số');
  expect((await edit({ kind: 'set', draftId, field: 'older', value: { kind: 'continues', taskId: first.id, code: first.code } })).json()).toMatchObject({ drafts: [{ status: 'accepted' }] });
  const key = crypto.randomUUID();
  const [given, again] = [await clerk.send('POST', `/documents/${laterId}/assignments`, { body: { version }, key }), await clerk.send('POST', `/documents/${laterId}/assignments`, { body: { version }, key })];
  expect(given.statusCode, given.body).toBe(200);
  expect(given.json()).toMatchObject({ taskIds: [], continuedIds: [first.id] });
  expect(again.json()).toEqual(given.json());
  const gone = await task(first.id);
  expect(gone).toMatchObject({ dueOn: '2025-05-09', originalDeadline: first.originalDeadline, version: first.version + 1 });
  expect(gone.sources.map(({ documentId }) => documentId)).toContain(laterId);
  expect(gone.entries.filter(({ data }) => data['link'] === 'continues')).toMatchObject([{ kind: 'link', data: { symbol: '60/TB-SKHCN', passageId: draftId }, mayUndo: true }]);
  expect(await draftNamed('Kế hoạch chuyển đổi số')).toMatchObject({ taskId: first.id });
  expect((await clerk.send('POST', `/documents/${laterId}/review/undo`, { body: { version: (await openReview(clerk, laterId)).version } })).statusCode).toBe(409);
});

test('taken back in the task: its day, its source and the draft are as before', async () => {
  const now = await task(first.id);
  const entry = now.entries.find(({ data }) => data['link'] === 'continues');
  const undone = await clerk.send('POST', `/tasks/${first.id}/undo`, { body: { version: now.version, entryId: entry?.id } });
  expect(undone.statusCode, undone.body).toBe(200);
  const after = await task(first.id);
  expect(after).toMatchObject({ dueOn: first.dueOn });
  expect(after.sources.map(({ documentId }) => documentId)).not.toContain(laterId);
  expect(await draftNamed('Kế hoạch chuyển đổi số')).toMatchObject({ taskId: null, older: null, status: 'proposed' });
});
