import type { ReviewChange, TaskView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** A body that is not in the directory is to help: it is said in the review and when tasks are given out, and stays in the sentence. */
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

const UNKNOWN = 'Hội Khoa học đất';
const TEXT = NOTICE.replace('phối hợp với Phòng Quản lý khoa học xây dựng', `phối hợp với Phòng Quản lý khoa học, ${UNKNOWN} xây dựng`);

test('a coordinator without a unit is told in the review, and again when the task is given out', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 42.txt', text: TEXT });
  const { drafts, version } = await openReview(clerk, id);
  expect(drafts[0]?.coordinators).toEqual([{ unitId: office.units.science, text: 'Phòng Quản lý khoa học' }, { unitId: null, text: UNKNOWN }]);
  const lead = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version, edit: { kind: 'set', draftId: drafts[0]?.id, field: 'leadUnitId', value: office.units.planning } } });
  const accepted = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version: lead.json<ReviewChange>().version, edit: { kind: 'accept', draftId: drafts[0]?.id } } });
  const given = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: accepted.json<ReviewChange>().version } });
  expect(given.statusCode, given.body).toBe(200);
  const [taskId] = given.json<{ taskIds: string[] }>().taskIds;
  expect(given.json()).toMatchObject({ unitCount: 1, coordinatorsInWords: [{ taskId, text: UNKNOWN }] });
  const task = (await clerk.send('GET', `/tasks/${taskId ?? ''}`)).json<TaskView>();
  expect(task.sources[0]?.quote).toContain(UNKNOWN);
});

test('where every coordinator is a unit nothing is told', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 43.txt', text: NOTICE.replace('42/TB', '43/TB') });
  const { drafts, version } = await openReview(clerk, id);
  const accepted = await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version, edit: { kind: 'accept', draftId: drafts[0]?.id } } });
  const given = await clerk.send('POST', `/documents/${id}/assignments`, { body: { version: accepted.json<ReviewChange>().version } });
  expect(given.json()).toMatchObject({ coordinatorsInWords: [] });
});

test('setting the units leaves it in its place, and it is taken out by its name alone', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 44.txt', text: TEXT.replace('42/TB', '44/TB') });
  const { drafts, version } = await openReview(clerk, id);
  const edit = async (at: number, edit: object): Promise<ReviewChange> => (await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version: at, edit } })).json<ReviewChange>();
  const set = await edit(version, { kind: 'set', draftId: drafts[0]?.id, field: 'coordinatorUnitIds', value: [office.units.office] });
  expect(set.drafts[0]?.coordinators).toEqual([expect.objectContaining({ unitId: office.units.office }), { unitId: null, text: UNKNOWN }]);
  const dropped = await edit(set.version, { kind: 'drop_name', draftId: drafts[0]?.id, text: UNKNOWN });
  expect(dropped).toMatchObject({ canUndo: true, gone: [], drafts: [{ coordinators: [{ unitId: office.units.office }] }] });
  const undone = (await clerk.send('POST', `/documents/${id}/review/undo`, { body: { version: dropped.version } })).json<ReviewChange>();
  expect(undone.drafts).toEqual(set.drafts);
  expect((await edit(undone.version, { kind: 'drop_name', draftId: drafts[0]?.id, text: '' })).drafts).toBeUndefined();
});
