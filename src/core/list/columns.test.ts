import { describe, expect, test } from 'vitest';
import { asHtmlTable, asTsv, cellText, plainCell, type TaskColumn, type TaskLine } from './columns.js';

const LINE: TaskLine = {
  code: '2025-0012', title: 'Rà soát danh mục', state: 'active', timeliness: 'overdue', lead: { name: 'Phòng Kế hoạch - Tài chính', shortName: 'KHTC' }, officer: { personName: 'Ngô Minh Quân' }, document: { label: '42/TB-SKHCN' },
  programme: '47/KH-UBND (2025)', assignedBy: 'Giám đốc Sở', coordinators: ['QLKH', 'Văn phòng'], deadline: { phrase: 'trong tháng 4/2025', bound: 'within', anchor: null, from: '2025-04-01', to: '2025-04-30', precision: 'month', source: 'own' }, dueOn: '2025-04-30', originalDueOn: '2025-03-31', urgency: 'urgent', isKey: true,
  product: 'Báo cáo', progressPercent: 40, lastReport: 'Được một nửa', lastReportAt: '2025-04-14T02:00:00.000Z', openedOn: '2025-03-01', closedOn: null,
};

describe('cells as text', () => {
  test.each<[TaskColumn, string]>([
    ['code', '2025-0012'], ['lead', 'Phòng Kế hoạch - Tài chính'], ['supports', 'QLKH; Văn phòng'], ['status', 'Đang thực hiện, quá hạn'], ['deadline', 'tháng 4/2025 (30/04/2025)'], ['original', '31/03/2025'], ['progress', '40%'], ['urgency', 'Khẩn'], ['key', 'Có'],
    ['last', '14/04/2025: Được một nửa'], ['opened', '01/03/2025'], ['closed', ''],
  ])('%s: %s', (column, text) => expect(cellText(LINE, column, 'vi')).toBe(text));

  test('what is ordinary is not said', () => {
    expect(cellText({ ...LINE, urgency: 'none', isKey: false }, 'urgency', 'vi')).toBe('');
    expect(cellText({ ...LINE, urgency: 'none', isKey: false }, 'key', 'vi')).toBe('');
  });

  test('a deadline that never moved has no first one; what is done is done wholly', () => {
    expect(cellText({ ...LINE, originalDueOn: LINE.dueOn }, 'original', 'vi')).toBe('');
    expect(cellText({ ...LINE, state: 'done', timeliness: 'late' }, 'progress', 'en')).toBe('100%');
    expect(cellText({ ...LINE, state: 'done', timeliness: 'late' }, 'status', 'vi')).toBe('Hoàn thành, muộn');
  });
});

test.each([
  ['=1+1', "'=1+1"], ['+cmd|calc', "'+cmd|calc"], ['-2+3', "'-2+3"], ['@SUM(A1)', "'@SUM(A1)"], [' =1', "' =1"], ['\t=1', "'\t=1"], ['＝1+1', "'＝1+1"],
  ['-12,5%', '-12,5%'], ['+84', '+84'], ['Báo cáo = xong', 'Báo cáo = xong'], ['', ''],
])('no formula comes out of %j', (text, plain) => expect(plainCell(text)).toBe(plain));

test('rows paste into cells and into a table, whatever stands in them', () => {
  expect(asTsv([['Nhiệm vụ', 'Hạn'], ['Dòng một\ndòng hai\tba', '=1']])).toBe("Nhiệm vụ\tHạn\r\nDòng một dòng hai ba\t'=1");
  expect(asHtmlTable([['A'], ['<b> & "c"']])).toBe('<table border="1" cellspacing="0" cellpadding="4"><thead><tr><th>A</th></tr></thead><tbody><tr><td>&lt;b&gt; &amp; &quot;c&quot;</td></tr></tbody></table>');
  expect(asHtmlTable([['A'], ['b']], { title: 'Nhiệm vụ', about: 'Bộ lọc: “<x>”' })).toMatch(/^<p><b>Nhiệm vụ<\/b><\/p><p>Bộ lọc: “&lt;x&gt;”<\/p><table/);
});
