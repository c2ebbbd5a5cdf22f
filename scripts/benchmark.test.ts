import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { connect, type Connection } from '../src/server/database/connect.js';
import { createTestDatabase, type TestDatabase } from '../src/server/testing/database.js';

// The benchmark measures the built product; what it loads is of the same tables as the sources say.
vi.mock('./benchmark/product.mjs', () => ({ dist: (path: string) => import(/* @vite-ignore */ `../src/${path.replace(/\.js$/, '.ts')}`) }));

const MADE = {
  meta: { today: '2026-11-20', unitMostOverdue: { unit: 2 } },
  units: [{ id: 1, code: 'VP', name: 'Văn phòng', parent: null, level: 0 }, { id: 2, code: 'P2', name: 'Phòng Hai', parent: 1, level: 1 }],
  users: [{ id: 1, login: 'mot', name: 'Trần Văn Một', unit: 1, role: 'leader' }, { id: 2, login: 'hai', name: 'Lê Thị Hai', unit: 2, role: 'leader' }, { id: 3, login: 'ba', name: 'Ngô Ba', unit: 1, role: 'staff' }],
  tasks: [
    { id: 1, unit: 1, coop: [2], parent: null, title: 'Rà soát kế hoạch', text: 'Rà soát kế hoạch quý', status: 'in_progress', closed: false, progress: 30, due: '2026-12-01', start: '2026-01-05', created: '2026-01-05', closed_on: null, assignee: 1, author: 3, urgency: 'urgent' },
    { id: 2, unit: 2, coop: [], parent: 1, title: 'Báo cáo', text: 'Báo cáo kết quả', status: 'done', closed: true, progress: 100, due: '2026-02-01', start: '2026-01-06', created: '2026-01-06', closed_on: '2026-01-30', assignee: 2, author: 3, urgency: 'normal' },
  ],
  notes: [{ id: 1, task: 1, author: 1, at: '2026-03-02', progress: 30, text: 'Đang làm' }],
};

let [site, connection, client]: [TestDatabase?, Connection?, pg.Client?] = [];

beforeAll(async () => {
  site = await createTestDatabase();
  connection = connect({ url: site.url, poolSize: 2 });
  client = new pg.Client({ connectionString: site.url });
  await client.connect();
});

afterAll(async () => {
  await client?.end();
  await connection?.close();
  await site?.drop();
});

test('the agency of the benchmark can be written into the tables as they are now', async () => {
  const [{ layOutAgency }, { indexStoredTexts, loadReviewedDocuments, loadTasks }] = await Promise.all([import('./benchmark/agency.mjs'), import('./benchmark/load.mjs')]);
  const scope = await layOutAgency(connection?.database, client, MADE);
  await loadTasks(client, { scope, data: MADE });
  await loadReviewedDocuments(client, { scope, data: MADE, count: 2 });
  await indexStoredTexts(connection?.database, scope);
  const counted = await client?.query('select (select count(*) from task)::int as tasks, (select count(*) from entry)::int as entries, (select count(*) from document)::int as documents, (select count(*) from search_piece)::int > 0 as found');
  expect(counted?.rows).toEqual([{ tasks: 2, entries: 3, documents: 2, found: true }]);
});
