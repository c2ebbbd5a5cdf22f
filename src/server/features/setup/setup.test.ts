import { writeXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Browser, openBrowser, startTestServer, type TestServer } from '../../http/testing/office.js';
import { PEOPLE_HANDLERS } from '../people/routes.js';
import { SESSION_HANDLERS } from '../session/routes.js';
import { SETUP_HANDLERS } from './routes.js';
import { withProblems, type UnitToCheck } from '../../unit-table/unit-problems.js';

describe('problems of a table', () => {
  const row = (line: number, name: string, parentName = '', kind = 'division'): UnitToCheck => ({ line, name, parentName, kind, shortName: '', aliases: [] });
  const problems = (rows: readonly UnitToCheck[], agency: readonly string[] = []): string[] => withProblems(rows, agency).flatMap((each) => each.problems.map((problem) => `${each.line}: ${problem.vi}`));
  test.each<[string, readonly UnitToCheck[], readonly string[]]>([
    ['a good table has none', [row(2, 'Phòng A'), row(3, 'Tổ B', 'phòng a', 'body')], []],
    ['a name twice under one parent', [row(2, 'Phòng A'), row(3, 'PHÒNG  A')], ['3: Trùng với dòng 2.']],
    ['the same name under two parents is fine', [row(2, 'Trung tâm A'), row(3, 'Trung tâm B'), row(4, 'Phòng Hành chính', 'Trung tâm A'), row(5, 'Phòng Hành chính', 'Trung tâm B')], []],
    ['an unknown parent', [row(2, 'Phòng A', 'Sở X'), row(3, 'Phòng B', 'Sở Y')], ['2: Không thấy đơn vị cấp trên “Sở X” trong bảng.', '3: Không thấy đơn vị cấp trên “Sở Y” trong bảng.']],
    ['one unknown parent of several rows is the agency', [row(2, 'Phòng A', 'Sở X'), row(3, 'Phòng B', 'SỞ X')], []],
    ['a parent that two rows are called', [row(2, 'Tổ A', 'Phòng A'), row(3, 'Tổ A', 'Phòng B'), row(4, 'Phòng A'), row(5, 'Phòng B'), row(6, 'Nhóm', 'Tổ A')], ['6: Có nhiều đơn vị tên “Tổ A”; hãy ghi tên khác nhau.']],
    ['a circle', [row(2, 'Phòng A', 'Phòng B'), row(3, 'Phòng B', 'Phòng A'), row(4, 'Phòng C', 'Phòng A')], ['2: Đơn vị nằm dưới chính nó.', '3: Đơn vị nằm dưới chính nó.']],
    ['a missing name and an unclear kind', [row(2, ''), row(3, 'Điện lực', '', ''), row(4, 'Điện lực B', '', 'lạ')], ['2: Thiếu tên đơn vị.', '3: Chưa rõ loại đơn vị; hãy chọn loại.', '4: Không có loại “lạ”; hãy chọn loại.']],
  ])('%s', (_, rows, expected) => expect(problems(rows)).toEqual(expected));
});

describe('the first run', () => {
  let server: TestServer;
  let browser: Browser;
  beforeEach(async () => {
    server = await startTestServer({ handlers: { ...SETUP_HANDLERS, ...SESSION_HANDLERS, ...PEOPLE_HANDLERS } });
    browser = openBrowser(server.app);
  });
  afterEach(() => server.close());

  const SHEET = [
    ['DANH SÁCH ĐƠN VỊ', null, null, null, null, null],
    ['STT', 'Tên đơn vị', 'Tên viết tắt', 'Loại', 'Đơn vị cấp trên', 'Tên gọi khác'],
    [1, 'Văn phòng Sở', 'VP', '', 'Sở KH&CN', 'Văn phòng; VP Sở'],
    [2, 'Phòng Kế hoạch - Tài chính', 'P. KH-TC', 'Phòng', 'Sở KH&CN', null],
    [3, 'Tổ Kế toán', null, null, 'P. KH-TC', null],
  ];
  const upload = (bytes: Uint8Array, name: string): { payload: Buffer; headers: Record<string, string> } => ({
    payload: Buffer.concat([Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n`), bytes, Buffer.from('\r\n--b--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  });
  const SETUP = {
    agency: { name: 'Sở Khoa học và Công nghệ tỉnh Lam Hồng', shortName: 'Sở KH&CN', symbol: 'SKHCN', place: 'Lam Hồng', parentName: 'UBND TỈNH LAM HỒNG', kind: 'department' },
    administrator: { name: 'Lương Gia Bảo', login: 'QuanTri', password: 'núi cao sông dài' },
  };

  test('reads the units out of a workbook and makes the agency of them; signs the administrator in', async () => {
    expect((await browser.send('GET', '/front')).json()).toMatchObject({ setupNeeded: true, sampleAccounts: [], samplePassword: null });
    const preview = (await browser.send('POST', '/setup/units/preview', upload(await writeXlsx({ sheets: [{ name: 'a', rows: SHEET }] }), 'đơn vị.xlsx'))).json<{ rows: { name: string; kind: string; problems: unknown[] }[]; columns: { head: string; field: string | null }[] }>();
    expect(preview.columns.map((column) => column.field)).toEqual([null, 'name', 'shortName', 'kind', 'parent', 'aliases']);
    expect(preview.rows).toMatchObject([
      { line: 3, name: 'Văn phòng Sở', shortName: 'VP', kind: 'office', parentName: 'Sở KH&CN', aliases: ['Văn phòng', 'VP Sở'], problems: [] },
      { line: 4, name: 'Phòng Kế hoạch - Tài chính', kind: 'division', problems: [] },
      { line: 5, name: 'Tổ Kế toán', kind: 'body', parentName: 'P. KH-TC', problems: [] },
    ]);
    const units = preview.rows.map(({ problems: _, ...row }) => row);
    const session = await browser.send('POST', '/setup', { body: { ...SETUP, units } });
    expect(session.json()).toMatchObject({ person: { name: 'Lương Gia Bảo' }, home: 'people', posts: [{ unitName: SETUP.agency.name, roles: ['admin'] }], mustChangePassword: false });
    const listed = (await browser.send('GET', '/units')).json<{ units: { name: string; parentId: string | null; id: string }[] }>().units;
    const byId = new Map(listed.map((unit) => [unit.id, unit.name]));
    expect(listed.map((unit) => [unit.name, unit.parentId === null ? null : byId.get(unit.parentId)])).toEqual([
      [SETUP.agency.name, null], ['Văn phòng Sở', SETUP.agency.name], ['Phòng Kế hoạch - Tài chính', SETUP.agency.name], ['Tổ Kế toán', 'Phòng Kế hoạch - Tài chính'],
    ]);
    expect((await browser.send('GET', '/front')).json()).toMatchObject({ setupNeeded: false, sampleAccounts: [], samplePassword: null });
  });

  test('happens once, also when two people press the button', async () => {
    const statuses = await Promise.all([1, 2, 3].map(async () => (await openBrowser(server.app).send('POST', '/setup', { body: { ...SETUP, units: [] } })).statusCode));
    expect(statuses.toSorted()).toEqual([200, 409, 409]);
    expect((await browser.send('POST', '/setup/units/preview', upload(Buffer.from('Tên đơn vị\nPhòng A'), 'a.csv'))).json()).toMatchObject({ code: 'setup.done' });
  });

  test.each([
    ['a weak password', { administrator: { ...SETUP.administrator, password: 'matkhau123456' }, units: [] }, 'session.weak_password'],
    ['units that cannot be', { units: [{ line: 1, name: 'Phòng A', shortName: '', kind: 'division', parentName: 'Phòng B', aliases: [] }] }, 'setup.units_unreadable'],
  ])('refuses %s and leaves nothing', async (_, wrong, code) => {
    expect((await browser.send('POST', '/setup', { body: { ...SETUP, ...wrong } })).json()).toMatchObject({ code });
    expect((await browser.send('GET', '/front')).json()).toMatchObject({ setupNeeded: true });
  });

  test.each([['nothing', Buffer.from(''), 'document.empty'], ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'document.kind_unknown']])('a table that is %s is refused in words', async (_, bytes, code) => {
    expect((await browser.send('POST', '/setup/units/preview', upload(bytes, 'a.csv'))).json()).toMatchObject({ code });
  });

  test('names pasted without a head are taken as names', async () => {
    const answer = (await browser.send('POST', '/setup/units/preview', upload(Buffer.from('Văn phòng Sở\nPhòng Chuyển đổi số'), ''))).json<{ rows: { name: string; kind: string }[] }>();
    expect(answer.rows.map((row) => [row.name, row.kind])).toEqual([['Văn phòng Sở', 'office'], ['Phòng Chuyển đổi số', 'division']]);
  });
});
