import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImportView } from '#contract/index.js';
import { TASK_COLUMNS, USUAL_COLUMNS } from '#core/index.js';
import { inAgency } from '../../database/transaction.js';
import { dropUnusedFiles } from '../../files/named.queries.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { insertRandomTasks } from '../../testing/random-tasks.js';
import { readDeadlineCell } from './deadline.commands.js';

let server: TestServer;
let office: Office;
let chief: Browser;
let head: Browser;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  await makeOffice(server, 'b');
  [chief, head] = [await signInAs(server.app, 'a.chief'), await signInAs(server.app, 'a.head')];
});
afterAll(() => server.close());

const multipart = (name: string, bytes: Uint8Array) => ({
  payload: Buffer.concat([Buffer.from(`--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`), bytes, Buffer.from('\r\n--edge--\r\n')]),
  headers: { 'content-type': 'multipart/form-data; boundary=edge' },
});
const bring = async (name: string, bytes: Uint8Array, by = chief): Promise<ImportView> => {
  const answer = await by.send('POST', '/imports', multipart(name, bytes));
  if (answer.statusCode !== 200) throw new Error(answer.body);
  return answer.json<ImportView>();
};
const bringRows = async (rows: readonly (readonly (string | number | null)[])[], by = chief): Promise<ImportView> => bring('bang.xlsx', await writeXlsx({ sheets: [{ name: 'Bảng', rows: rows.map((row) => [...row]) }] }), by);
const apply = (view: ImportView, by = chief) => by.send('POST', `/imports/${view.id}/apply`, { body: { digest: view.digest, reason: 'Theo bảng tháng 4' } });
const arrange = async (view: ImportView, change: object): Promise<ImportView> =>
  (await chief.send('PUT', `/imports/${view.id}`, { body: { sheet: view.sheet, headLine: null, columns: null, units: [], ...change } })).json<ImportView>();
const taskRows = async (query: string) => (await chief.send('GET', `/tasks?limit=200&state=all&${query}`)).json<{ tasks: { id: string; code: string; title: string; dueOn: string | null; coordinators: string[]; assignedBy: string; state: string; version: number }[]; total: number }>();
const HEADS = ['STT', 'Nội dung nhiệm vụ', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Thời hạn', 'Văn bản giao', 'Kết quả', 'Ghi chú'];

describe('a sheet of an office', () => {
  test('is understood below its title, tried out, and given all or nothing', async () => {
    const view = await bringRows([
      ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'], ['BẢNG THEO DÕI NHIỆM VỤ QUÝ II'], [], HEADS, ['I', 'LĨNH VỰC KẾ HOẠCH'],
      [1, 'Rà soát danh mục thiết bị', 'Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học; VP Sở', '30/6/2025', '42/TB-UBND ngày 01/4/2025', 'Đang tổng hợp', ''],
      [2, 'Trình đề án sandbox', 'P. QLKH', '', 'Quý III/2025', '', '', 'Việc mới'], [3, 'Trực hệ thống', 'Văn phòng Sở', '', 'thường xuyên', '', '', ''],
      ['', 'Nơi nhận:'],
    ]);
    expect([view.headLine, view.columns.map(({ field }) => field), view.counts]).toEqual([4, [null, 'title', 'lead', 'supports', 'deadline', 'document', 'last', 'note'], { error: 0, new: 3, changed: 0, same: 0, skipped: 2 }]);
    expect((await taskRows('')).total).toBe(0);
    const done = (await apply(view)).json<ImportView>();
    expect(done.done).toMatchObject({ opened: 3, changed: 0 });
    const { tasks } = await taskRows('sort=newest');
    const first = tasks.find(({ title }) => title === 'Rà soát danh mục thiết bị');
    expect(first).toMatchObject({ dueOn: '2025-06-30', coordinators: ['Phòng Quản lý khoa học', 'Văn phòng Sở'], assignedBy: '42/TB-UBND ngày 01/4/2025', state: 'assigned' });
    const log = (await chief.send('GET', `/tasks/${first?.id ?? ''}`)).json<{ entries: { kind: string; body: string }[] }>().entries;
    expect(log.filter(({ kind }) => kind === 'comment').map(({ body }) => body)).toEqual(['Kết quả: Đang tổng hợp']);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.done' });
  });

  test('the same sheet again gives nothing again', async () => {
    const again = await bringRows([HEADS, [1, 'Rà soát danh mục thiết bị', 'Phòng Kế hoạch - Tài chính', '', '30/6/2025'], [2, 'Trình đề án sandbox', 'Phòng Quản lý khoa học', '', 'quý III/2025'], [3, 'Trực hệ thống', 'Văn phòng Sở', '', 'Thường xuyên']]);
    expect(again.counts).toEqual({ error: 0, new: 0, changed: 0, same: 3, skipped: 0 });
    expect((await apply(again)).json()).toMatchObject({ code: 'sheet.nothing' });
  });

  test('what is wrong is said at its cell, in words, and in the workbook; nothing is given meanwhile', async () => {
    const before = (await taskRows('')).total;
    const view = await bringRows([HEADS, [1, 'Việc đúng', 'Phòng Quản lý khoa học', '', '30/6/2025'], [2, 'Việc sai', 'Phòng Vũ trụ', 'các đơn vị liên quan', 'lúc nào đó'], [3, '', 'Văn phòng Sở', '', '30/6/2025'], [4, 'Việc không đơn vị', '', '', '30/6/2025']]);
    expect(view.rows.filter(({ kind }) => kind === 'error').map(({ line, problems }) => [line, problems.map(({ field, vi }) => `${field ?? ''}: ${vi.slice(0, 34)}`)])).toEqual([
      [3, ['lead: Chưa rõ “Phòng Vũ trụ” là đơn vị n', 'supports: Chưa rõ “các đơn vị liên quan” là ', 'deadline: Không đọc được thời hạn “lúc nào đ']], [4, ['title: Thiếu nội dung nhiệm vụ.']], [5, ['lead: Thiếu đơn vị chủ trì.']],
    ]);
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.errors_left' });
    expect((await taskRows('')).total).toBe(before);
    const workbook = (await readXlsx((await chief.send('GET', `/imports/${view.id}/workbook`)).rawPayload, { readStyles: true })).sheets[0];
    expect(workbook?.cells?.get('2,2')?.comment?.text).toContain('Phòng Vũ trụ');
    expect(workbook?.rows[2]?.at(-1)).toMatch(/^Lỗi\. Chưa rõ “Phòng Vũ trụ”/);
  });

  test('what a name means is chosen once for all rows, and known for the next sheet of the same heads', async () => {
    const rows = [['Nội dung chỉ đạo', 'Phòng', 'Cùng làm', 'Hạn'], ['Việc một', 'Phòng chuyên quản', 'liên ngành', '1/8/2025'], ['Việc hai', 'phòng Chuyên quản', '', '2/8/2025']] as const;
    const view = await bringRows(rows);
    expect(view.unknown.map(({ text, rows: times, isLead }) => [text, times, isLead])).toEqual([['phòng Chuyên quản', 2, true]]);
    const columns = ['title', 'lead', 'supports', 'deadline'] as const;
    const chosen = await arrange(view, { columns, units: [{ text: 'Phòng chuyên quản', unitId: office.units.science }, { text: 'liên ngành', unitId: null }] });
    expect([chosen.counts.new, chosen.unknown]).toEqual([2, []]);
    expect(await bringRows(rows)).toMatchObject({ remembered: true, counts: { new: 2, error: 0 }, columns: columns.map((field) => ({ field })) });
    // Taken back, it is not known any more.
    await arrange(await bringRows(rows), { columns, units: [] });
    expect((await bringRows(rows)).unknown).toHaveLength(2);
  });

  test('a sheet without heads is matched by hand; a head too low is named', async () => {
    const view = await bringRows([['Lập báo cáo nhanh', 'Văn phòng Sở'], ['Lập báo cáo tháng', 'Văn phòng Sở']]);
    expect([view.refusal?.code, view.headLine]).toEqual(['sheet.no_head', null]);
    expect((await arrange(view, { columns: ['title', 'lead'] })).counts).toMatchObject({ new: 2, error: 0 });
  });
});

describe('tasks that are there', () => {
  test('cells that differ become the acts of the table of moves, and are taken back as one', async () => {
    const [task] = (await taskRows('q=sandbox')).tasks;
    const row = (title: string, due: string, supports: string) => [['Mã', 'Nhiệm vụ', 'Phối hợp', 'Thời hạn', 'Tình trạng'], [task?.code ?? '', title, supports, due, 'Hoàn thành']];
    const view = await bringRows(row('Trình đề án sandbox lần hai', '15/8/2025', 'Văn phòng Sở'));
    expect(view.rows[0]).toMatchObject({ kind: 'changed', changes: [{ field: 'title', from: 'Trình đề án sandbox', to: 'Trình đề án sandbox lần hai' }, { field: 'supports', from: '', to: 'Văn phòng Sở' }, { field: 'deadline', from: 'quý III/2025 (30/09/2025)', to: '15/08/2025' }] });
    expect(view.rows[0]?.notes.map(({ field }) => field)).toEqual(['status']);
    expect((await apply(view)).json<ImportView>().done).toMatchObject({ opened: 0, changed: 1 });
    expect((await taskRows('q=sandbox')).tasks[0]).toMatchObject({ dueOn: '2025-08-15', coordinators: ['Văn phòng Sở'] });
    expect((await chief.send('POST', `/imports/${view.id}/undo`)).json<ImportView>().state).toBe('undone');
    expect((await taskRows('q=sandbox')).tasks[0]).toMatchObject({ title: 'Trình đề án sandbox', dueOn: '2025-09-30', coordinators: [] });
  });

  test('a sheet is no way around rights: a head gives work to the own unit and reports on it, no more', async () => {
    const [task] = (await taskRows('q=sandbox')).tasks;
    const foreign = await bringRows([['Nhiệm vụ', 'Chủ trì'], ['Việc cho phòng khác', 'Phòng Quản lý khoa học'], ['Việc của phòng', 'Tổ Kế toán']], head);
    expect(foreign.rows.map(({ kind, problems }) => [kind, problems.map(({ field }) => field)])).toEqual([['error', ['lead']], ['new', []]]);
    const changed = await bringRows([['Mã', 'Nhiệm vụ', 'Tiến độ'], [task?.code ?? '', 'Trình đề án khác', '50%']], head);
    expect(changed.rows[0]).toMatchObject({ kind: 'error', problems: [{ field: 'title' }] });
    const [own] = (await taskRows('q=thi%E1%BA%BFt+b%E1%BB%8B')).tasks;
    const report = await bringRows([['Mã', 'Nhiệm vụ', 'Tiến độ', 'Báo cáo gần nhất'], [own?.code ?? '', own?.title ?? '', 0.5, 'Đã rà soát một nửa']], head);
    expect([report.rows[0]?.kind, (await apply(report, head)).json<ImportView>().done]).toMatchObject(['changed', { changed: 1 }]);
    expect((await head.send('GET', `/tasks/${own?.id ?? ''}`)).json()).toMatchObject({ lastReport: 'Đã rà soát một nửa' });
  });

  test('what changed between the look and the act is not overwritten', async () => {
    const [task] = (await taskRows('q=sandbox')).tasks;
    const view = await bringRows([['Mã', 'Nhiệm vụ'], [task?.code ?? '', 'Tên khác']]);
    await chief.send('POST', `/tasks/${task?.id ?? ''}/comment`, { body: { version: task?.version, body: 'Đã trao đổi' } });
    expect((await apply(view)).json()).toMatchObject({ code: 'sheet.changed' });
  });

  test('codes: unknown ones and the same twice are errors; nobody reads another person’s table', async () => {
    const [task] = (await taskRows('q=sandbox')).tasks;
    const view = await bringRows([['Mã', 'Nhiệm vụ'], ['2031-9999', 'x'], [task?.code ?? '', 'y'], [task?.code ?? '', 'z']]);
    expect(view.rows.map(({ kind, problems }) => [kind, problems[0]?.field])).toEqual([['error', 'code'], ['error', 'code'], ['changed', undefined]]);
    expect((await head.send('GET', `/imports/${view.id}`)).statusCode).toBe(404);
  });
});

test('new tasks of a table can be taken back together, as long as nobody touched them; the workbook comes back with their codes', async () => {
  const view = await bringRows([['Nhiệm vụ', 'Chủ trì', 'Hạn'], ['Việc nhập nhầm một', 'Văn phòng Sở', '1/9/2025'], ['Việc nhập nhầm hai', 'Văn phòng Sở', '2/9/2025']]);
  await apply(view);
  const sheet = (await readXlsx((await chief.send('GET', `/imports/${view.id}/workbook`)).rawPayload)).sheets[0];
  expect(sheet?.rows.map((row) => row[3])).toEqual(['Mã nhiệm vụ', expect.stringMatching(/^2025-\d{4}$/), expect.stringMatching(/^2025-\d{4}$/)]);
  expect((await bringRows(sheet?.rows as string[][])).counts).toMatchObject({ same: 2, new: 0, error: 0 });
  expect((await chief.send('POST', `/imports/${view.id}/undo`)).statusCode).toBe(200);
  expect((await taskRows('q=nh%E1%BA%ADp+nh%E1%BA%A7m')).tasks.map(({ state }) => state)).toEqual(['cancelled', 'cancelled']);
});

test.each<[string, string | null | undefined]>([
  ['30/6/2026', '2026-06-30'], ['46203', '2026-06-30'], ['2026', '2026-12-31'], ['Quý III/2026', '2026-09-30'], ['tháng 11/2026 (30/11/2026)', '2026-11-30'], ['20/12/2026 (21/12/2026)', '2026-12-20'], ['(30/11/2026)', 'unread'], ['Q3/2026', '2026-09-30'], ['Tháng 6/2026', '2026-06-30'], ['Trước ngày 15/6/2026', '2026-06-14'], ['Hoàn thành trong tháng 9 năm 2026', '2026-09-30'],
  ['Thường xuyên', null], ['Hằng tháng', null], ['Theo tiến độ dự án', null], ['không hạn', undefined], ['abc', 'unread'],
])('the deadline “%s”', (text, to) => {
  const read = readDeadlineCell(text, '2026-01-05');
  expect(read === undefined ? 'unread' : read === null ? undefined : read.to).toBe(to);
});

describe('what was exported comes back without a change', () => {
  test.each([1, 2, 3])('random list %i, usual and all columns, xlsx and csv', async (seed) => {
    const agency = await makeOffice(server, `r${seed}`);
    const leader = await signInAs(server.app, `r${seed}.leader`);
    await inAgency(server.context.database, agency.scope, (tx) => insertRandomTasks(tx, agency.scope, { count: 60, seed, today: '2025-04-14', unitIds: Object.values(agency.units), postIds: Object.values(agency.people).map((person) => person.postId) }));
    for (const title of ['=1+1 rà soát', '  @SUM(A1)', '"Ngoặc"; phẩy, và\ttab', "'Nháy", 'Dòng\nhai', '12/3/2025', '0012']) {
      const body = { id: crypto.randomUUID(), title, leadUnitIds: [agency.units.planning], supportUnitIds: [agency.units.office, agency.units.science], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '-1', steps: [], parentId: null, orderedByPostId: null, orderedBy: '+84', officerPostId: null };
      expect((await leader.send('POST', '/tasks', { body })).statusCode).toBe(200);
    }
    for (const columns of [USUAL_COLUMNS, TASK_COLUMNS]) {
      for (const [format, language] of [['xlsx', 'vi'], ['csv', 'vi'], ['xlsx', 'en'], ['csv', 'en']] as const) {
        const file = (await leader.send('GET', `/task-export?format=${format}&language=${language}&state=all&columns=${columns.join(',')}&about=B%E1%BB%99+l%E1%BB%8Dc`)).rawPayload;
        const { counts, rows } = await bring(`danh-sach.${format}`, file, leader);
        expect({ counts, odd: rows.filter(({ kind, notes }) => kind !== 'same' || notes.length > 0) }).toEqual({ counts: { error: 0, new: 0, changed: 0, same: 67, skipped: 0 }, odd: [] });
      }
    }
  }, 90_000);
});

test('a table is forgotten with its file, as any upload that became nothing', async () => {
  const view = await bringRows([['Nhiệm vụ', 'Chủ trì'], ['Việc chưa nhập', 'Văn phòng Sở']]);
  const forget = (before: string): Promise<number> => inAgency(server.context.database, office.scope, (tx) => dropUnusedFiles(tx, office.scope, new Date(before)));
  await forget('2025-04-01');
  expect((await chief.send('GET', `/imports/${view.id}`)).statusCode).toBe(200);
  await forget('2025-06-01');
  expect((await chief.send('GET', `/imports/${view.id}`)).statusCode).toBe(404);
});

test('5,000 rows are tried out and given; one more is refused in words', async () => {
  const row = (index: number) => [`Nhiệm vụ số ${index} của kế hoạch năm`, index % 2 === 0 ? 'Phòng Quản lý khoa học' : 'Văn phòng Sở', 'Tổ Kế toán', `${1 + (index % 28)}/${1 + (index % 12)}/2026`];
  const rows = Array.from({ length: 5001 }, (_, index) => row(index));
  expect((await bringRows([['Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Hạn'], ...rows])).refusal?.vi).toContain('nhiều nhất 5000 dòng');
  const view = await bringRows([['Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Hạn'], ...rows.slice(0, 5000)]);
  expect(view.counts.new).toBe(5000);
  expect((await apply(view)).json<ImportView>().done).toMatchObject({ opened: 5000 });
}, 120_000);
