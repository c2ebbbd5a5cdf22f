import { expect, test } from 'vitest';
import { missingIn, printMissing } from './missing.js';
import { words } from './words.js';

type Report = Parameters<typeof missingIn>[0];
const part = (unitName: string, status: Report['parts'][number]['status']): Report['parts'][number] => ({ unitId: unitName, unitName, status, dueOn: null, submittedAt: null, submittedBy: '', returnedWhy: '', lineCount: 0, version: 1, may: [] });
const remark = (resolvedAt: string | null): Report['comments'][number] => ({ id: 'r', sectionKey: 'a', body: 'x', by: '', unitName: '', at: '2026-11-20T00:00:00Z', resolvedAt, resolvedBy: '', mayResolve: false });
const line = { id: '1', text: 'Đã xong.', taskIds: ['told'] };
const sections = [
  { key: 'results', heading: 'KẾT QUẢ', level: 1 as const, items: [] },
  { key: 'results:a', heading: 'Văn phòng', level: 2 as const, items: [line] },
  { key: 'results:b', heading: 'Thanh tra', level: 2 as const, items: [] },
  { key: 'table', heading: 'BẢNG', level: 1 as const, items: [], table: { heads: ['Số'], widths: [1], rows: [] } },
];
const unused = (taskId: string): Report['unused'][number] => ({ taskId, text: 'x', unitName: '' });

test('what is open is said before a report is frozen', () => {
  const missing = missingIn({ parts: [part('Thanh tra', 'nil'), part('Phòng Kế hoạch', 'returned'), part('Văn phòng', 'submitted')], comments: [remark(null), remark('2026-11-21T00:00:00Z')], unused: [unused('told'), unused('untold')] }, sections);
  expect(missing).toEqual({ units: ['Phòng Kế hoạch'], empty: ['Thanh tra'], unused: 1, remarks: 1 });
  expect(printMissing(missing, words.vi)).toBe('1 đơn vị chưa nộp (Phòng Kế hoạch). 1 mục chưa có dòng nào (Thanh tra). 1 việc trong kỳ chưa đưa vào. 1 góp ý chưa xử lý.');
});

test('nothing is said where nothing is', () => expect(printMissing(missingIn({ parts: [], comments: [], unused: [] }, sections.slice(0, 2)), words.vi)).toBe(''));
