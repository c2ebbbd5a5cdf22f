import type { ReviewChange, ReviewView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** A name that was taken for the wrong unit is corrected once, for every draft that has it from the same words. */
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

const leads = (review: ReviewView): (string | null)[] => review.drafts.map((draft) => draft.leadUnitId);

test('one edit corrects the others, answers them and no more, and one undo takes it back', async () => {
  const { id } = await receiveText(server, clerk, { name: 'Thông báo 42.txt', text: NOTICE });
  const { drafts, version } = await openReview(clerk, id);
  const { planning, science } = office.units;
  const group = office.units.group;
  const edit = async (at: number, edit: object): Promise<ReviewChange> => (await clerk.send('POST', `/documents/${id}/review/edits`, { body: { version: at, edit } })).json<ReviewChange>();
  expect(drafts.map((draft) => draft.leadUnitId)).toEqual([planning, planning, science, science]);
  const one = await edit(version, { kind: 'set', draftId: drafts[0]?.id, field: 'leadUnitId', value: group });
  expect(one.drafts.map((draft) => draft.id)).toEqual([drafts[0]?.id]);
  expect(one).not.toHaveProperty('document');
  const all = await edit(one.version, { kind: 'name_unit', text: drafts[0]?.leadText, unitId: group });
  expect(all.drafts.map((draft) => [draft.id, draft.leadUnitId])).toEqual([[drafts[1]?.id, group]]);
  expect(leads(await openReview(clerk, id))).toEqual([group, group, science, science]);
  const undone = (await clerk.send('POST', `/documents/${id}/review/undo`, { body: { version: all.version } })).json<ReviewChange>();
  expect(undone.canUndo).toBe(true);
  expect(leads(await openReview(clerk, id))).toEqual([group, planning, science, science]);
});
