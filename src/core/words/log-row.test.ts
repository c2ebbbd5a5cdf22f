import { expect, it } from 'vitest';
import { OFFICE_TOPICS } from '../office/office-acts.js';
import { FIELD_WORDS } from './field-words.js';
import { lineFacts, lineHeading, type LogLineToTell } from './log-row.js';
import { LOG_WORDS } from './log-words.js';
import { OFFICE_WORDS } from './office-words.js';

const UNIT = '0198a000-0000-7000-8000-000000000001';
const telling = { say: LOG_WORDS.vi, field: FIELD_WORDS.vi, office: OFFICE_WORDS.vi, names: { [UNIT]: 'Phòng Kế hoạch' }, language: 'vi' as const };
const office = (kind: string, subject: string, data: LogLineToTell['data']): LogLineToTell => ({ source: 'office', kind, subject, data, before: null });

it.each([
  [office('signed_in', '', { failed: 3 }), 'Đăng nhập', ['sau 3 lần sai mật khẩu']],
  [office('person_added', 'Lê Văn Mới', { login: 'moi', title: 'Chuyên viên', unitId: UNIT, roles: 'officer,head' }), 'Thêm người dùng', ['Lê Văn Mới', 'tên đăng nhập moi', 'chức vụ Chuyên viên', 'đơn vị Phòng Kế hoạch', 'vai trò Chuyên viên, Trưởng đơn vị']],
  [office('delegated', 'Giám đốc Phạm Quốc Khánh', { toPostId: 'gone', scope: 'assign', from: '2025-04-14', to: '2025-04-20', basis: '' }), 'Uỷ quyền', ['Giám đốc Phạm Quốc Khánh', 'cho (không còn trong danh mục)', 'phạm vi: giao và điều chỉnh việc', 'từ ngày 14/04/2025', 'đến ngày 20/04/2025']],
  [office('document_corrected', '12/TB-SKHCN', { number: null, notation: 'TB-SKHCN' }), 'Sửa thông tin văn bản', ['12/TB-SKHCN', 'số để trống', 'ký hiệu TB-SKHCN']],
  [office('arrivals_registered', '', { number: '08, 09' }), 'Vào sổ văn bản đến', ['số 08, 09']],
  [office('register_exported', '', { book: 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', from: '2025-01-01', to: '2025-04-14', format: 'xlsx' }), 'Xuất sổ văn bản', ['SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'từ ngày 01/01/2025', 'đến ngày 14/04/2025', 'dạng Excel']],
  [office('of_a_newer_server', 'x', { unheard: 1 }), 'of_a_newer_server', ['x']],
  [{ source: 'task', kind: 'progress', subject: '', data: { percent: 60 }, before: null }, 'Tiến độ', ['Tiến độ 60%']],
  [{ source: 'task', kind: 'undo', subject: '', data: {}, before: { kind: 'obstacle', data: {} } }, 'Hoàn tác: Vướng mắc', []],
] as [LogLineToTell, string, string[]][])('%j: %s', (line, heading, facts) => {
  expect([lineHeading(line, telling), lineFacts(line, telling)]).toEqual([heading, facts]);
});

it.each(['vi', 'en'] as const)('every act and every topic has a word in %s', (language) => {
  const keys = Object.entries(OFFICE_TOPICS).flatMap(([topic, acts]) => [`topic_${topic}`, ...acts]);
  expect(keys.filter((key) => !(key in OFFICE_WORDS[language]))).toEqual([]);
});
