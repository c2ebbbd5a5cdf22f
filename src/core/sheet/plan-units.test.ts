import { describe, expect, test } from 'vitest';
import { readDayCell } from './day-cell.js';
import { findTable } from './find-head.js';
import { planUnits } from './plan-units.js';
import { UNIT_FIELDS, UNIT_HEADS, unitFieldOf } from './unit-heads.js';
import type { UnitField } from './unit-heads.js';
import { unitPrinter } from './unit-lines.js';
import type { DirectoryUnit, UnitSheetContext } from './unit-lines.js';
import { otherNames, UNIT_TABLE, unitRowsOf } from './unit-rows.js';

const unit = (id: string, code: string, name: string, more: Partial<DirectoryUnit> = {}): DirectoryUnit => ({
  id, agencyId: 'a', code, name, shortName: '', symbol: '', kind: 'division', parentId: 'so', aliases: [], validFrom: '2024-01-01', validTo: null, position: 0, head: '', openTasks: 0, posts: 0, ...more,
});
const UNITS: readonly DirectoryUnit[] = [
  unit('so', 'DV001', 'Sở Khoa học và Công nghệ', { kind: 'department', parentId: null, symbol: 'SKHCN', head: 'Phạm Quốc Khánh' }),
  unit('vp', 'DV002', 'Văn phòng Sở', { kind: 'office', shortName: 'VP' }),
  unit('kh', 'DV003', 'Phòng Kế hoạch', { aliases: ['Phòng Kế hoạch, Tài chính', 'KHTC'], openTasks: 3, posts: 2 }),
  unit('tt1', 'DV004', 'Trung tâm Thông tin', { kind: 'service_unit' }), unit('tt2', 'DV005', 'Trung tâm Ứng dụng', { kind: 'service_unit' }),
  unit('hc1', 'DV006', 'Phòng Hành chính', { parentId: 'tt1' }), unit('hc2', 'DV007', 'Phòng Hành chính', { parentId: 'tt2' }),
  unit('bo', 'DV008', 'Bộ Khoa học và Công nghệ', { kind: 'external', parentId: null }),
];
const CONTEXT: UnitSheetContext = { today: '2025-07-01', units: UNITS, chosen: new Map(), mayReorganise: true };
const tableOf = (...rows: readonly (readonly string[])[]) => unitRowsOf(findTable(rows.map((cells, at) => ({ line: at + 1, cells })), UNIT_TABLE));
const plan = (rows: readonly (readonly string[])[], context = CONTEXT) => planUnits(tableOf(['Mã đơn vị', 'Tên đơn vị', 'Tên viết tắt', 'Loại', 'Trực thuộc', 'Tên gọi khác', 'Từ ngày', 'Đến hết ngày'], ...rows), context);
const outcomes = (rows: readonly (readonly string[])[], context = CONTEXT): string[] =>
  plan(rows, context).map(({ kind, changes, problems }) => [kind, ...changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`), ...problems.map(({ field, refusal }) => `${field ?? ''}! ${refusal.code}`)].join(' | '));

describe('the heads of tables of units', () => {
  test.each<[string, UnitField | null]>([
    ['Tên đơn vị', 'name'], ['PHÒNG BAN', 'name'], ['Mã định danh', 'code'], ['Ký hiệu', 'symbol'], ['Tên viết tắt', 'shortName'], ['Trực thuộc', 'parent'], ['Loại hình', 'kind'], ['Tên cũ', 'aliases'], ['Thủ trưởng', 'head'], ['Ngày thành lập', 'validFrom'], ['Ngày giải thể', 'validTo'],
    ['STT', null], ['Phòng Kế hoạch', null], ['', null],
  ])('%s: %s', (head, field) => expect(unitFieldOf(head)).toBe(field));
  test('our own are known in both languages', () => {
    for (const field of UNIT_FIELDS) expect([unitFieldOf(UNIT_HEADS[field].vi), unitFieldOf(UNIT_HEADS[field].en)]).toEqual([field, field]);
  });
  test('parts, sums and the foot are no units', () => {
    expect(tableOf(['STT', 'Tên đơn vị', 'Loại'], ['I', 'CÁC PHÒNG', ''], ['1', 'Phòng A', 'Phòng'], ['', 'Tổng cộng', ''], ['2', 'Phòng B', ''], ['', 'Nơi nhận:', '']).map(({ skip }) => skip)).toEqual(['heading', null, 'heading', null, 'foot']);
  });
});

test.each<[string, string[]]>([['VP; VP Sở', ['VP', 'VP Sở']], ['VP, VP Sở', ['VP', 'VP Sở']], ['Phòng Kế hoạch, Tài chính; KHTC', ['Phòng Kế hoạch, Tài chính', 'KHTC']], ['a; a', ['a']], ['', []]])('other names “%s”', (text, names) => expect(otherNames(text)).toEqual(names));
test.each<[string, string | null]>([['1/7/2025', '2025-07-01'], ['01-07-2025', '2025-07-01'], ['2025-07-01', '2025-07-01'], ['45839', '2025-07-01'], ['31/4/2025', null], ['tháng 7', null], ['7', null]])('the day “%s”', (text, day) => expect(readDayCell(text)).toBe(day));

describe('new units', () => {
  test.each<[string, readonly string[], string]>([
    ['below one that is there', ['', 'Phòng Đổi mới', 'PĐM', '', 'Sở Khoa học và Công nghệ'], 'new | shortName:  → PĐM | kind:  → Phòng | parent:  → Sở Khoa học và Công nghệ | validFrom:  → 01/07/2025'],
    ['below nobody: below the agency', ['', 'Tổ Pháp chế'], 'new | kind:  → Tổ, ban, hội đồng | parent:  → Sở Khoa học và Công nghệ | validFrom:  → 01/07/2025'],
    ['with a code and a day of its own', ['H29.12', 'Thanh tra Sở', '', '', '', '', '1/8/2025'], 'new | code:  → H29.12 | kind:  → Thanh tra | parent:  → Sở Khoa học và Công nghệ | validFrom:  → 01/08/2025'],
    ['an agency outside stands by itself', ['', 'Ngân hàng Lam Hồng', '', 'Cơ quan ngoài'], 'new | kind:  → Cơ quan ngoài | validFrom:  → 01/07/2025'],
    ['by a short name of the one above', ['', 'Tổ Xe', '', '', 'VP'], 'new | kind:  → Tổ, ban, hội đồng | parent:  → Văn phòng Sở | validFrom:  → 01/07/2025'],
    ['no name', ['', '', 'X', 'Phòng'], 'error | name! sheet.unit_name_missing'],
    ['no kind that its name tells', ['', 'Điện lực'], 'error | kind! sheet.kind_missing'],
    ['a kind that there is not', ['', 'Điện lực', '', 'lạ lùng'], 'error | kind! sheet.word_unread'],
    ['an unknown unit above', ['', 'Tổ Xe', '', '', 'Phòng Vũ trụ'], 'error | parent! sheet.unit_unknown'],
    ['two could be above', ['', 'Tổ Xe', '', '', 'Phòng Hành chính'], 'error | parent! sheet.parent_many'],
    ['a second one at the top', ['', 'Sở Khác', '', '', '-'], 'error | kind:  → Sở, ban, ngành | validFrom:  → 01/07/2025 | parent! sheet.two_tops'],
    ['a day that is none', ['', 'Tổ Xe', '', '', '', '', '31/4/2025'], 'error | validFrom! sheet.day_unread'],
    ['an end before its beginning', ['', 'Tổ Xe', '', '', '', '', '', '1/9/2025'], 'error | validTo! sheet.new_unit_ends'],
    ['the name by which another is known', ['', 'KHTC', '', 'Phòng'], 'error | name! sheet.unit_alias'],
    ['another name that another has', ['', 'Tổ Xe', '', '', '', 'VP'], 'error | aliases! people.alias_taken'],
    ['a name of two, without the unit above', ['', 'Phòng Hành chính'], 'error | name! sheet.unit_many'],
    ['a third of the name, below another unit', ['', 'Phòng Hành chính', '', '', 'Văn phòng Sở'], 'new | kind:  → Phòng | parent:  → Văn phòng Sở | validFrom:  → 01/07/2025'],
  ])('%s', (_, row, outcome) => expect(outcomes([row])).toEqual([outcome]));

  test('below one another, in any order; twice is once too often', () => {
    expect(plan([['', 'Tổ B', '', '', 'Phòng A'], ['', 'Phòng A'], ['', 'tổ b', '', '', 'phòng a']]).map(({ kind, wanted, problems }) => [kind, wanted?.parent, problems[0]?.refusal.code])).toEqual([['new', { line: 3 }, undefined], ['new', { unitId: 'so' }, undefined], ['error', undefined, 'sheet.unit_twice']]);
    expect(outcomes([['X1', 'Tổ B'], ['x1', 'Tổ C']])[1]).toContain('code! sheet.code_twice');
    expect(outcomes([['', 'Phòng A', '', '', 'Phòng B'], ['', 'Phòng B', '', '', 'Phòng A']])).toEqual([1, 2].map(() => expect.stringContaining('parent! sheet.unit_below_itself')));
  });
});

describe('units that are there', () => {
  test.each<[string, readonly string[], string]>([
    ['the same', ['DV003', 'Phòng Kế hoạch'], 'same'], ['the same by its name', ['', 'phòng kế hoạch'], 'changed | name: Phòng Kế hoạch → phòng kế hoạch'],
    ['another name from today', ['DV002', 'Văn phòng'], 'changed | name: Văn phòng Sở → Văn phòng (từ 01/07/2025)'],
    ['another name from a day', ['DV002', 'Văn phòng', '', '', '', '', '1/8/2025'], 'changed | name: Văn phòng Sở → Văn phòng (từ 01/08/2025)'],
    ['another name before the unit began', ['DV002', 'Văn phòng', '', '', '', '', '1/8/2023'], 'error | name: Văn phòng Sở → Văn phòng (từ 01/08/2023) | name! units.day_too_early'],
    ['below another unit', ['', 'Phòng Kế hoạch', '', '', 'Trung tâm Thông tin'], 'changed | parent: Sở Khoa học và Công nghệ → Trung tâm Thông tin'],
    ['below itself', ['DV004', '', '', '', 'DV006'], 'error | parent: Sở Khoa học và Công nghệ → Phòng Hành chính | parent! sheet.unit_below_itself'],
    ['at the top', ['DV004', '', '', '', '-'], 'error | parent: Sở Khoa học và Công nghệ → - | parent! sheet.two_tops'],
    ['a code of the agency instead of ours', ['H29.3', 'Phòng Kế hoạch'], 'changed | code: DV003 → H29.3'],
    ['other names', ['DV003', '', '', '', '', 'KHTC; P. Kế hoạch'], 'changed | aliases: Phòng Kế hoạch, Tài chính; KHTC → KHTC; P. Kế hoạch'],
    ['an end with work left', ['DV003', '', '', '', '', '', '', '31/7/2025'], 'error | validTo:  → 31/07/2025 | validTo! sheet.unit_in_use'],
    ['an end with units below', ['DV004', '', '', '', '', '', '', '31/7/2025'], 'error | validTo:  → 31/07/2025 | validTo! sheet.unit_above_others'],
    ['an end', ['DV006', '', '', '', '', '', '', '31/7/2025'], 'changed | validTo:  → 31/07/2025'],
    ['one of two of the same name, by the unit above', ['', 'Phòng Hành chính', 'HC', '', 'Trung tâm Ứng dụng'], 'changed | shortName:  → HC'],
    ['a short name beyond measure', ['DV003', '', 'x'.repeat(81)], `error | shortName:  → ${'x'.repeat(81)} | shortName! sheet.text_long`],
  ])('%s', (_, row, outcome) => expect(outcomes([row])).toEqual([outcome]));

  test('what stood below ends elsewhere first, in the same table', () => {
    expect(outcomes([['DV004', '', '', '', '', '', '', '31/7/2025'], ['DV006', '', '', '', 'Trung tâm Ứng dụng', '', '', '']])).toEqual([expect.stringContaining('validTo! sheet.unit_above_others'), expect.stringContaining('name! sheet.unit_there')]);
    expect(outcomes([['DV004', '', '', '', '', '', '', '31/7/2025'], ['DV006', '', '', '', 'Văn phòng Sở']])).toEqual(['changed | validTo:  → 31/07/2025', 'changed | parent: Trung tâm Thông tin → Văn phòng Sở']);
  });

  test('names and ends are for who may decide them', () => {
    const clerk = { ...CONTEXT, mayReorganise: false };
    expect(outcomes([['DV002', 'Văn phòng'], ['DV006', '', '', '', '', '', '', '31/7/2025'], ['DV003', 'Phòng  Kế hoạch', 'KH']], clerk)).toEqual(['error | name! sheet.name_not_yours', 'error | validTo! sheet.end_not_yours', 'changed | shortName:  → KH']);
  });

  test('words that a person explained', () => {
    expect(outcomes([['', 'Tổ Xe', '', '', 'Phòng Vũ trụ']], { ...CONTEXT, chosen: new Map([['phong vu tru', 'vp']]) })).toEqual([expect.stringContaining('parent:  → Văn phòng Sở')]);
  });

  test.each(['vi', 'en'] as const)('our own table comes back without a change (%s)', (language) => {
    const print = unitPrinter(UNITS);
    const rows = [UNIT_FIELDS.map((field) => UNIT_HEADS[field][language]), ...UNITS.map((each) => UNIT_FIELDS.map((field) => print(each, field, language)))];
    expect(planUnits(tableOf(...rows), CONTEXT).map(({ kind, notes }) => [kind, notes.length])).toEqual(UNITS.map(() => ['same', 0]));
  });
});
