import { parseCsv } from 'hucre/csv';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportView, UnitView } from '#contract/index.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { targetOf } from '../../http/matrix/targets.js';
import { RUNNERS } from '../../jobs/runners.js';

let server: TestServer;
let office: Office;
let chief: Browser;
let admin: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  server.clock.set('2025-07-01');
  [chief, admin] = [await signInAs(server.app, 'a.chief'), await signInAs(server.app, 'a.admin')];
});
afterAll(() => server.close());

const bring = async (name: string, bytes: Uint8Array, by = chief): Promise<ImportView> => {
  const payload = Buffer.concat([Buffer.from(`--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), bytes, Buffer.from('\r\n--edge--\r\n')]);
  const answer = await by.send('POST', '/unit-imports', { payload, headers: { 'content-type': 'multipart/form-data; boundary=edge' } });
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ImportView>();
};
const bringRows = async (rows: readonly (readonly (string | number | null)[])[], by = chief): Promise<ImportView> => bring('don-vi.xlsx', await writeXlsx({ sheets: [{ name: 'Đơn vị', rows: rows.map((row) => [...row]) }] }), by);
const apply = (view: ImportView, by = chief, reason = '57/QĐ-SKHCN') => by.send('POST', `/unit-imports/${view.id}/apply`, { body: { digest: view.digest, reason } });
const undo = (view: ImportView, by = chief) => by.send('POST', `/unit-imports/${view.id}/undo`);
const units = async (): Promise<UnitView[]> => (await chief.send('GET', '/units')).json<{ units: UnitView[] }>().units;
const named = async (name: string): Promise<UnitView | undefined> => (await units()).find((unit) => unit.name === name);
const exported = async (format: 'xlsx' | 'csv', language = 'vi', by = chief): Promise<Uint8Array> => (await by.send('GET', `/unit-export?format=${format}&language=${language}`)).rawPayload;
const codes = async (): Promise<Map<string, string>> => new Map(((parseCsv(Buffer.from(await exported('csv')).toString('utf8').replace(/^\ufeff/, '')) as string[][]).slice(1)).map(([code = '', name = '']) => [name, code]));
const HEADS = ['STT', 'Tên đơn vị', 'Tên viết tắt', 'Loại', 'Trực thuộc', 'Tên gọi khác'];

describe('a table of units in a living agency', () => {
  test('adds what is new below what is there, says what is missing, and is taken back as a whole', async () => {
    const before = await units();
    const view = await bringRows([
      ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'], [], HEADS, ['I', 'CÁC PHÒNG', null, null, null, null],
      [1, 'Tổ Công nghệ số', null, null, 'Phòng Chuyển đổi số', null], [2, 'Phòng Chuyển đổi số', 'P. CĐS', null, 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', 'Phòng Công nghệ số; CĐS'], [3, 'Phòng Quản lý khoa học', 'QLKH', null, null, null], ['', 'Nơi nhận:', null, null, null, null],
    ]);
    expect([view.headLine, view.columns.map(({ field }) => field), view.counts]).toEqual([3, [null, 'name', 'shortName', 'kind', 'parent', 'aliases'], { error: 0, new: 2, changed: 1, same: 0, skipped: 2 }]);
    expect(view.missing).toEqual({ count: 4, names: expect.arrayContaining(['Văn phòng Sở', 'Tổ Kế toán']) as string[] });
    expect(await units()).toEqual(before);
    const done = (await apply(view)).json<ImportView>();
    expect([done.state, done.done]).toMatchObject(['done', { opened: 2, changed: 1 }]);
    const digital = await named('Phòng Chuyển đổi số');
    expect(digital).toMatchObject({ shortName: 'P. CĐS', kind: 'division', parentId: office.units.root, aliases: ['Phòng Công nghệ số', 'CĐS'], validFrom: '2025-07-01' });
    expect(await named('Tổ Công nghệ số')).toMatchObject({ parentId: digital?.id, kind: 'body' });
    expect((await named('Phòng Quản lý khoa học'))?.shortName).toBe('QLKH');
    const marked = (await readXlsx((await chief.send('GET', `/unit-imports/${view.id}/workbook`)).rawPayload)).sheets[0];
    expect([marked?.rows[2]?.[6], marked?.rows[4]?.[6]]).toEqual(['Mã đơn vị', expect.stringMatching(/^DV\d{3}$/)]);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.done' });
    expect((await undo(view)).json<ImportView>().state).toBe('undone');
    expect(await units()).toEqual(before);
  });

  test.each([['xlsx', 'vi'], ['csv', 'vi'], ['xlsx', 'en'], ['csv', 'en']] as const)('what was exported comes back without a change (%s, %s)', async (format, language) => {
    const view = await bring(`don-vi.${format}`, await exported(format, language));
    expect([view.refusal, view.counts, view.missing.count, view.rows.flatMap(({ notes }) => notes)]).toEqual([null, { error: 0, new: 0, changed: 0, same: 5, skipped: 0 }, 0, []]);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.nothing' });
  });

  test('what is wrong is said at its cell and written back; nothing is changed meanwhile', async () => {
    const before = await units();
    const view = await bringRows([HEADS, [1, 'Tổ Xe', null, null, 'Phòng Vũ trụ', null], [2, 'Điện lực', null, null, null, null], [3, 'Phòng A', null, null, 'Phòng B', null], [4, 'Phòng B', null, null, 'Phòng A', null], [5, 'Tổ Đúng', null, null, null, null]]);
    expect(view.rows.filter(({ kind }) => kind === 'error').map(({ line, problems }) => [line, problems.map(({ field, vi }) => `${field ?? ''}: ${vi.slice(0, 30)}`)])).toEqual([
      [2, ['parent: Chưa rõ “Phòng Vũ trụ” là đơn ']], [3, ['kind: Chưa rõ loại đơn vị. Hãy ghi c']], [4, ['parent: Đơn vị nằm dưới chính nó. Hãy ']], [5, ['parent: Đơn vị nằm dưới chính nó. Hãy ']],
    ]);
    expect(view.unknown.map(({ text }) => text)).toEqual(['Phòng Vũ trụ']);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.errors_left' });
    expect(await units()).toEqual(before);
    const cells = (await readXlsx((await chief.send('GET', `/unit-imports/${view.id}/workbook`)).rawPayload, { readStyles: true })).sheets[0]?.cells;
    expect(cells?.get('1,4')?.comment?.text).toContain('Phòng Vũ trụ');
    const chosen = (await chief.send('PUT', `/unit-imports/${view.id}`, { body: { sheet: 0, headLine: view.headLine, columns: view.columns.map(({ field }) => field), units: [{ text: 'Phòng Vũ trụ', unitId: office.units.office }] } })).json<ImportView>();
    expect(chosen.counts.error).toBe(3);
  });

  test('a unit moves below another, under a code of the agency’s own, and back', async () => {
    const view = await bringRows([['Mã đơn vị', 'Tên đơn vị', 'Trực thuộc'], ['H29.1.4', 'Tổ Kế toán', 'Văn phòng Sở']]);
    expect(view.rows[0]).toMatchObject({ kind: 'changed', changes: [{ field: 'code', to: 'H29.1.4' }, { field: 'parent', from: 'Phòng Kế hoạch - Tài chính', to: 'Văn phòng Sở' }] });
    expect((await apply(view)).statusCode).toBe(200);
    expect((await named('Tổ Kế toán'))?.parentId).toBe(office.units.office);
    expect((await codes()).get('Tổ Kế toán')).toBe('H29.1.4');
    expect((await bringRows([['Mã đơn vị', 'Tên đơn vị', 'Tên ngắn'], ['h29.1.4', null, 'KT']])).rows[0]).toMatchObject({ title: 'Tổ Kế toán', changes: [{ field: 'shortName', to: 'KT' }] });
    expect((await undo(view)).statusCode).toBe(200);
    expect((await named('Tổ Kế toán'))?.parentId).toBe(office.units.planning);
  });

  test('what others hang on a new unit keeps it; what others changed is not taken back', async () => {
    const view = await bringRows([HEADS, [1, 'Tổ Pháp chế', null, null, null, null]]);
    await apply(view);
    const unit = await named('Tổ Pháp chế');
    const below = await chief.send('POST', '/units', { body: { id: crypto.randomUUID(), name: 'Nhóm Soạn thảo', shortName: '', kind: 'body', parentId: unit?.id, aliases: [] } });
    expect(below.statusCode).toBe(200);
    expect((await undo(view)).json()).toMatchObject({ code: 'sheet.unit_undo_late' });
    expect(await named('Tổ Pháp chế')).toBeDefined();
    const changed = await bringRows([HEADS, [1, 'Tổ Pháp chế', 'PC', null, null, null]]);
    await apply(changed);
    await chief.send('POST', `/units/${unit?.id ?? ''}/aliases`, { body: { alias: 'Tổ Luật' } });
    expect((await undo(changed)).json()).toMatchObject({ code: 'sheet.unit_undo_late' });
  });

  test('what changed between the look and the act is not overwritten', async () => {
    const view = await bringRows([HEADS, [1, 'Tổ Pháp chế', 'TPC', null, null, null]]);
    await chief.send('POST', `/units/${(await named('Tổ Pháp chế'))?.id ?? ''}/aliases`, { body: { alias: 'Tổ Văn bản luật' } });
    const other = await bringRows([HEADS, [1, 'Tổ Pháp chế', 'PCL', null, null, null]]);
    expect((await apply(other)).statusCode).toBe(200);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.changed' });
  });
});

describe('names and ends are decisions', () => {
  const carryOut = async (): Promise<void> => {
    for (const { id, state } of (await chief.send('GET', '/reorganisations')).json<{ reorganisations: { id: string; state: string }[] }>().reorganisations) if (state !== 'done') await RUNNERS['reorganise']?.run(server.context, office.scope, { id });
  };

  test('another name: the old one stays on old papers, tasks and people go over, the code stays the row’s', async () => {
    const task = await targetOf(server, office, 'science').task('active');
    const code = (await codes()).get('Phòng Quản lý khoa học');
    const rows = [['Mã đơn vị', 'Tên đơn vị', 'Tên ngắn', 'Từ ngày'], [code ?? '', 'Phòng Khoa học và Đổi mới', 'KH&ĐM', '01/07/2025']];
    const view = await bringRows(rows);
    expect(view.rows[0]).toMatchObject({ kind: 'changed', changes: [{ field: 'name', from: 'Phòng Quản lý khoa học', to: 'Phòng Khoa học và Đổi mới (từ 01/07/2025)' }, { field: 'shortName' }] });
    expect((await apply(view)).statusCode).toBe(200);
    await carryOut();
    const after = await named('Phòng Khoa học và Đổi mới');
    expect(after).toMatchObject({ shortName: 'KH&ĐM', validFrom: '2025-07-01', aliases: ['Phòng Quản lý khoa học'], former: [{ name: 'Phòng Quản lý khoa học', until: '2025-06-30' }] });
    expect((await chief.send('GET', `/tasks/${task}`)).json()).toMatchObject({ lead: { id: after?.id } });
    expect((await chief.send('GET', '/reorganisations')).json()).toMatchObject({ reorganisations: [{ kind: 'rename', decision: '57/QĐ-SKHCN', state: 'done' }] });
    expect((await codes()).get('Phòng Khoa học và Đổi mới')).toBe(code);
    expect((await bringRows(rows)).counts).toMatchObject({ same: 1, changed: 0 });
    expect((await bringRows([HEADS, [1, 'Phòng Quản lý khoa học', null, null, null, null]])).rows[0]).toMatchObject({ kind: 'error', problems: [{ field: 'name' }] });
    expect((await undo(view)).json()).toMatchObject({ code: 'sheet.decision_stays' });
  });

  test('a unit with open tasks or people does not end by a table; an empty one does', async () => {
    await targetOf(server, office, 'planning').task('active');
    const ends = (name: string) => bringRows([['Tên đơn vị', 'Đến hết ngày'], [name, '31/07/2025']]);
    expect((await ends('Phòng Kế hoạch - Tài chính')).rows[0]?.problems.map(({ vi }) => vi.slice(0, 37))).toEqual(['Chưa kết thúc được: còn 1 việc đang m']);
    const view = await ends('Nhóm Soạn thảo');
    expect((await apply(view)).statusCode).toBe(200);
    server.clock.set('2025-08-01');
    [chief, admin] = [await signInAs(server.app, 'a.chief'), await signInAs(server.app, 'a.admin')];
    await carryOut();
    expect(await named('Nhóm Soạn thảo')).toBeUndefined();
    expect((await apply(await bringRows([['Tên đơn vị', 'Đến hết ngày'], ['Tổ Pháp chế', '31/12/2025']]), chief, 'x'.repeat(130))).json()).toMatchObject({ code: 'sheet.decision_long' });
  });

  test('the administrator keeps units, and decides neither names nor ends; nobody else brings units in', async () => {
    const code = (await codes()).get('Văn phòng Sở') ?? '';
    const view = await bringRows([['Mã đơn vị', 'Tên đơn vị', 'Tên ngắn'], [code, 'Văn phòng', 'VPS']], admin);
    expect(view.rows[0]).toMatchObject({ kind: 'error', problems: [{ field: 'name' }] });
    expect((await apply(await bringRows([['Mã đơn vị', 'Tên đơn vị', 'Tên ngắn'], [code, null, 'VPS']], admin), admin)).statusCode).toBe(200);
    expect((await chief.send('GET', `/unit-imports/${view.id}`)).statusCode).toBe(404);
    expect((await (await signInAs(server.app, 'a.head')).send('GET', '/unit-export?format=csv')).statusCode).toBe(403);
    const log = (await admin.send('GET', '/log?kind=units')).json<{ rows: { kind: string; subject: string }[] }>();
    expect(log.rows.find(({ kind }) => kind === 'units_imported')).toMatchObject({ subject: 'don-vi.xlsx' });
  });
});

test('1,000 units in one table: looked at, added, looked at again', async () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [at + 1, `Tổ công tác số ${at + 1}`, `TCT${at + 1}`, null, at < 10 ? 'Văn phòng Sở' : `Tổ công tác số ${1 + (at % 10)}`, `Tổ ${at + 1} của Sở; Nhóm số ${at + 1}`]);
  const from = performance.now();
  const view = await bringRows([HEADS, ...rows]);
  expect(view.counts).toMatchObject({ new: 1000, error: 0 });
  expect((await apply(view)).json<ImportView>().done).toMatchObject({ opened: 1000 });
  expect((await bringRows([HEADS, ...rows])).counts).toMatchObject({ same: 1000, new: 0, changed: 0, error: 0 });
  expect((await undo(view)).json<ImportView>().state).toBe('undone');
  expect(performance.now() - from).toBeLessThan(60_000);
}, 90_000);
