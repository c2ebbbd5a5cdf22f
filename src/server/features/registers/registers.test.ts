import { readXlsx } from 'hucre/xlsx';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RegisterView, Unregistered } from '#contract/index.js';
import { readDocument } from '#documents/index.js';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

let server: TestServer;
let office: Office;
let registrar: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  registrar = await signInAs(server.app, 'a.registrar');
});
afterAll(() => server.close());

interface Paper { readonly number: string; readonly notation: string; readonly direction?: 'in' | 'internal'; readonly day?: string; readonly subject?: string }

async function receive({ number, notation, direction = 'in', day = '2025-04-10', subject = 'Kết luận giao ban' }: Paper): Promise<string> {
  const id = crypto.randomUUID();
  await inAgency(server.context.database, office.scope, (tx) => sql`
    insert into document (agency_id, id, direction, title, type, number, notation, issued_on, issuer_name, subject, reading_state, created_at, signing, recipients)
    values (${office.scope.agencyId}, ${id}, ${direction}, 'cv.pdf', 'TB', ${number}, ${notation}, ${day}, ${direction === 'in' ? 'UBND tỉnh Lam Hồng' : 'Sở Khoa học và Công nghệ'}, ${subject}, 'read', ${`${day}T03:00:00Z`}, '[{"mode":"","position":"Giám đốc","name":"Phạm Quốc Khánh"}]', '["Các phòng"]')`.execute(tx));
  return id;
}
const read = async (book: string, period = 'from=2025-01-01&to=2025-12-31', by = registrar): Promise<RegisterView> => (await by.send('GET', `/registers/${book}?${period}`)).json<RegisterView>();
const register = (documents: readonly (readonly [string, string])[], by = registrar) => by.send('POST', '/arrivals', { body: { documents: documents.map(([id, arrivedOn]) => ({ id, arrivedOn })) } });
const waiting = async () => (await registrar.send('GET', '/arrivals/waiting')).json<{ documents: Unregistered[]; total: number }>();

test('numbers are given in the order asked for, from 1 in each year, and once', async () => {
  const [one, two, last] = [await receive({ number: '41', notation: 'TB-UBND' }), await receive({ number: '42', notation: 'TB-UBND' }), await receive({ number: '9', notation: 'BC-UBND', day: '2024-12-30' })];
  expect((await register([[two, '2025-04-11'], [one, '2025-04-12'], [last, '2024-12-31']])).json()).toEqual({ numbers: [{ id: two, number: 1 }, { id: one, number: 2 }, { id: last, number: 1 }] });
  expect((await register([[one, '2025-04-12']])).json()).toMatchObject({ code: 'register.not_waiting' });
  expect((await read('arrivals')).rows.map(({ cells }) => cells.slice(0, 6))).toEqual([
    ['11/04/2025', '01', 'UBND tỉnh Lam Hồng', '42/TB-UBND', '10/04/2025', 'Thông báo Kết luận giao ban'], ['12/04/2025', '02', 'UBND tỉnh Lam Hồng', '41/TB-UBND', '10/04/2025', 'Thông báo Kết luận giao ban'],
  ]);
});

test('where one of several cannot be registered none is, and no number is lost', async () => {
  const id = await receive({ number: '43', notation: 'TB-UBND' });
  for (const documents of [[[id, '2025-04-12'], [crypto.randomUUID(), '2025-04-12']], [[id, '2025-04-12'], [id, '2025-04-12']]] as const) expect((await register(documents)).json()).toMatchObject({ code: 'register.not_waiting' });
  expect((await register([[id, '2025-04-15']])).json()).toMatchObject({ code: 'register.too_late' });
  expect((await register([[id, '2025-04-14']])).json()).toEqual({ numbers: [{ id, number: 3 }] });
});

test('ten at once from several hands: no number twice and none left out', async () => {
  const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => receive({ number: String(100 + index), notation: 'CV-UBND' })));
  const given = await Promise.all(ids.map(async (id) => (await register([[id, '2025-04-14']])).json<{ numbers: { number: number }[] }>().numbers[0]?.number ?? 0));
  expect([...given].sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, index) => 4 + index));
});

test('the same number, symbol and author as one that is there is said; a number once given stays, whatever touches the row', async () => {
  const id = await receive({ number: '42', notation: 'TB-UBND' });
  expect((await waiting()).documents.find((document) => document.id === id)).toMatchObject({ label: '42/TB-UBND', cameOn: '2025-04-10', twin: '01 (11/04/2025)' });
  const change = inAgency(server.context.database, office.scope, (tx) => sql`update document set arrival_number = 99 where agency_id = ${office.scope.agencyId} and arrival_number = 1 and arrival_year = 2025`.execute(tx));
  await expect(change).rejects.toThrow('an arrival number is given once');
});

test('what could not be read waits and says so; a mail that only holds files, and what is secret, wait for no number', async () => {
  const ids = await Promise.all(['document.damaged', 'document.holds_files', 'document.secret'].map(async (code) => {
    const id = await receive({ number: '77', notation: `${code}-UBND` });
    await inAgency(server.context.database, office.scope, (tx) => sql`update document set number = null, notation = null, reading_state = 'refused', reading_refusal = ${JSON.stringify({ code, data: {} })}::jsonb where agency_id = ${office.scope.agencyId} and id = ${id}`.execute(tx));
    return id;
  }));
  const [damaged = '', mail = '', secret = ''] = ids;
  const { documents } = await waiting();
  expect(documents.filter(({ id }) => ids.includes(id)).map(({ id, isUnread }) => [id, isUnread])).toEqual([[damaged, true]]);
  expect(documents.filter(({ isUnread }) => isUnread)).toHaveLength(1);
  for (const id of [mail, secret]) expect((await register([[id, '2025-04-14']])).json()).toMatchObject({ code: 'register.not_waiting' });
});

test('what we issued with a number is in the outgoing book, in the columns of its form', async () => {
  await receive({ number: '15', notation: 'TB-SKHCN', direction: 'internal', subject: 'Phân công trực' });
  const { title, heads, rows } = await read('departures');
  expect([title, heads.length, rows.map(({ cells }) => cells.slice(0, 5))]).toEqual(['SỔ ĐĂNG KÝ VĂN BẢN ĐI', 10, [['15/TB-SKHCN', '10/04/2025', 'Thông báo Phân công trực', 'Phạm Quốc Khánh', 'Các phòng']]]);
});

test('the book of settling tells units, deadlines, progress and answers; tasks that one may not see are not in it', async () => {
  const documentId = (await read('arrivals')).rows[0]?.documentId ?? '';
  const order = async (title: string, leadUnitId: string, restricted: boolean): Promise<string> => {
    const body = { id: crypto.randomUUID(), title, leadUnitIds: [leadUnitId], supportUnitIds: [], deadline: { phrase: '30/4/2025', bound: 'by', anchor: '2025-04-29', from: null, to: '2025-04-29', precision: 'day', source: 'person' }, class: 'action', urgency: 'none', isKey: false, routine: false, restricted, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null };
    expect((await registrar.send('POST', '/tasks', { body })).statusCode).toBe(200);
    // Which document ordered a task is written once: for this test as the owner of the database.
    await server.context.database.transaction().execute(async (tx) => {
      await sql`select set_config('app.agency', ${office.scope.agencyId}, true)`.execute(tx);
      await sql`update task set document_id = ${documentId} where agency_id = ${office.scope.agencyId} and id = ${body.id}`.execute(tx);
    });
    return body.id;
  };
  const task = await order('Báo cáo kết quả', office.units.planning, false);
  await order('Việc kín', office.units.science, true);
  const head = await signInAs(server.app, 'a.head');
  expect((await head.send('POST', `/tasks/${task}/submit`, { body: { version: 1, body: 'Đã xong', figure: null, evidence: [{ fileId: null, documentNumber: '77/BC-SKHCN', documentDate: '2025-04-14' }] } })).statusCode).toBe(200);
  const mine = (await read('settling', undefined, head)).rows.filter((row) => row.documentId === documentId).map(({ cells }) => cells);
  expect(mine).toEqual([['01', 'Thông báo 42/TB-UBND ngày 10/04/2025 của UBND tỉnh Lam Hồng', 'Phòng Kế hoạch - Tài chính', '29/04/2025', 'Chờ xác nhận', '77/BC-SKHCN', '']]);
  expect((await read('settling')).rows.filter((row) => row.documentId === documentId)).toHaveLength(2);
});

test('the sheet that goes round says what the book says and what was ordered, to who may see it', async () => {
  const documentId = (await read('arrivals')).rows[0]?.documentId ?? '';
  const sheetFor = async (by: Browser, format: string): Promise<string> => {
    const answer = await by.send('GET', `/documents/${documentId}/settling-sheet?format=${format}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, expect.stringContaining(format === 'pdf' ? 'pdf' : 'word')]);
    const text = await readDocument(answer.rawPayload, `phieu.${format}`);
    return text.ok ? text.value.text.replaceAll(/\s+/g, ' ') : '';
  };
  for (const format of ['docx', 'pdf']) {
    const seen = await sheetFor(await signInAs(server.app, 'a.head'), format);
    for (const words of ['PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', 'Thông báo 42/TB-UBND ngày 10/04/2025 của UBND tỉnh Lam Hồng', 'Giao Phòng Kế hoạch - Tài chính báo cáo kết quả; hoàn thành 30/4/2025.']) expect(seen).toContain(words);
    expect(seen).not.toContain('Việc kín');
  }
  expect(await sheetFor(registrar, 'docx')).toContain('việc kín');
  expect((await registrar.send('GET', `/documents/${crypto.randomUUID()}/settling-sheet?format=docx`)).statusCode).toBe(404);
});

test('a workbook to print: the title, the head on every page, A4 on its side', async () => {
  const answer = await registrar.send('GET', '/registers/settling/file?from=2025-01-01&to=2025-12-31&format=xlsx');
  const sheet = (await readXlsx(answer.rawPayload)).sheets[0];
  expect([sheet?.rows[0]?.[0], sheet?.rows[1]?.[0], sheet?.rows[3]?.length, sheet?.rows[4]?.[0]]).toEqual(['SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN', 'Từ ngày 01/01/2025 đến ngày 31/12/2025', 7, '(1)']);
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$4:$5' });
});
