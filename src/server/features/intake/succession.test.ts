import type { DraftView } from '#contract/index.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { NOTICE, openReview, receiveText } from '../../testing/notice.js';

/** A unit was renamed at the turn of the year; documents of both years name it as it was called before. */
let server: TestServer;
let office: Office;
let registrar: Browser;
const renamed = crypto.randomUUID();

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  const { agencyId } = office.scope;
  const { planning } = office.units;
  await inAgency(server.context.database, office.scope, async (database) => {
    await database.updateTable('unit').set({ valid_to: '2025-12-31' }).where('id', '=', planning).execute();
    const { parent_id } = await database.selectFrom('unit').select('parent_id').where('id', '=', planning).executeTakeFirstOrThrow();
    await database.insertInto('unit').values({ agency_id: agencyId, id: renamed, name: 'Phòng Tổng hợp', name_fold: 'phong tong hop', kind: 'division', parent_id, valid_from: '2026-01-01' }).execute();
    await database.insertInto('unit_link').values({ agency_id: agencyId, id: crypto.randomUUID(), from_unit_id: planning, to_unit_id: renamed, kind: 'renamed', effective_on: '2026-01-01' }).execute();
  });
  server.clock.set('2026-01-12');
  registrar = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

const draftsOf = async (text: string): Promise<readonly DraftView[]> => (await openReview(registrar, (await receiveText(server, registrar, { name: 'Thông báo.txt', text })).id)).drafts;
const offered = (draft: DraftView | undefined): readonly unknown[] => draft?.flags.flatMap((flag) => flag.options.flatMap((option) => (option.kind === 'lead' ? [option.unitId] : []))) ?? [];

test.each([
  ['a document of the year before', NOTICE],
  ['a document of this year that keeps the old name', NOTICE.replace('ngày 14 tháng 4 năm 2025', 'ngày 08 tháng 01 năm 2026')],
])('%s: who took over is offered and a person chooses', async (_, text) => {
  const [first, , other] = await draftsOf(text);
  expect(first).toMatchObject({ leadUnitId: null, leadText: 'Phòng Kế hoạch - Tài chính' });
  expect(offered(first)).toContain(renamed);
  expect(other).toMatchObject({ leadUnitId: office.units.science });
});

test('the new name is the unit itself', async () => {
  const text = NOTICE.replace('ngày 14 tháng 4 năm 2025', 'ngày 09 tháng 01 năm 2026').replace('1. Phòng Kế hoạch - Tài chính:', '1. Phòng Tổng hợp:');
  expect((await draftsOf(text))[0]).toMatchObject({ leadUnitId: renamed });
});
