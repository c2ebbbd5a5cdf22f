import { expect, test } from 'vitest';
import { citationOf, type CitedDocument, type FollowedLine, taskTableRow } from './task-row.js';

const NOTICE: CitedDocument = { type: 'TB', number: '15', notation: 'TB-SKHCN', issuedOn: '2025-04-08', title: 'a.docx' };
const LINE: FollowedLine = {
  id: 't', code: 'NV-25-0001', title: 'Rà soát danh mục', restricted: false, state: 'active', timeliness: 'overdue', lead: { name: 'Phòng Kế hoạch', shortName: 'KH' }, officer: null, document: null, programme: '', assignedBy: 'UBND tỉnh Lam Hồng',
  coordinators: ['Văn phòng', 'Thanh tra'], deadline: null, dueOn: '2025-04-10', originalDueOn: '2025-04-05', urgency: 'none', isKey: false, product: 'Báo cáo', progressPercent: 40, lastReport: 'Đã gửi dự thảo', lastReportAt: '2025-04-09T03:00:00Z', openedOn: null, closedOn: null,
};

test.each([
  [NOTICE, 'Thông báo số 15/TB-SKHCN ngày 08/4/2025'],
  [{ ...NOTICE, type: null, notation: 'UBND-VX', issuedOn: null }, 'Công văn số 15/UBND-VX'],
  [{ ...NOTICE, type: 'không có', notation: 'XX' }, 'Văn bản số 15/XX ngày 08/4/2025'],
  [{ ...NOTICE, number: null }, 'a.docx'],
])('%j is cited %s', (document, text) => expect(citationOf(document)).toBe(text));

test('a late task with its first deadline and how late it is', () =>
  expect(taskTableRow(LINE, { today: '2025-04-14', document: NOTICE })).toEqual({
    content: 'Rà soát danh mục', document: 'Thông báo số 15/TB-SKHCN ngày 08/4/2025', assigner: 'UBND tỉnh Lam Hồng', lead: 'Phòng Kế hoạch', supports: 'Văn phòng; Thanh tra', deadline: '10/04/2025 (hạn gốc 05/04/2025)', product: 'Báo cáo',
    progress: '09/04/2025: Đã gửi dự thảo', status: 'Đang thực hiện, quá hạn', note: 'Quá hạn 4 ngày', taskId: 't',
  }));

test('what is restricted goes out by its code, without what it is about', () =>
  expect(taskTableRow({ ...LINE, restricted: true }, { today: '2025-04-14', document: undefined })).toMatchObject({ content: 'Nhiệm vụ mã NV-25-0001', product: '', progress: '40%', document: '' }));
