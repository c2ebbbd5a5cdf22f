import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { indexTasks } from './search.queries.js';

let server: TestServer;
let office: Office;
let registrar: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  registrar = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

const inOffice = <T>(work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);

function order(over: object = {}): Promise<{ readonly statusCode: number }> {
  return registrar.send('POST', '/tasks', { body: {
    id: crypto.randomUUID(), title: 'Tham mưu Đề án 57-NQ/TW', leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false,
    condition: null, deliverable: 'Tờ trình của Sở', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...over,
  } });
}

const codes = async (): Promise<readonly string[]> => inOffice(async (tx) => (await tx.selectFrom('task').select('code').where('agency_id', '=', office.scope.agencyId).orderBy('code').execute()).map(({ code }) => code));

test('orders given at once have numbers without a gap, also where some of them fail after taking one', async () => {
  const taken = crypto.randomUUID();
  expect((await order({ id: taken })).statusCode).toBe(200);
  // An id that is there already fails in the statement that takes the number.
  const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => order(index % 4 === 3 ? { id: taken } : index % 4 === 2 ? { leadUnitIds: [office.units.planning, office.units.science] } : {})));
  expect(answers.map(({ statusCode }) => statusCode).filter((status) => status === 200)).toHaveLength(9);
  const found = await codes();
  expect(found).toEqual(Array.from({ length: 1 + 6 + 3 * 3 }, (_, index) => `2025-${String(index + 1).padStart(4, '0')}`));
});

test('a new task is found by the words by which it would be found when it is read again', async () => {
  const words = () => inOffice(async (tx) => (await sql`select task_id, syllables, pairs, accented_pairs from task_search order by task_id`.execute(tx)).rows);
  const written = await words();
  expect(written).not.toHaveLength(0);
  await inOffice(async (tx) => indexTasks(tx, office.scope, (await tx.selectFrom('task').select('id').where('agency_id', '=', office.scope.agencyId).execute()).map(({ id }) => id)));
  expect(await words()).toEqual(written);
});
