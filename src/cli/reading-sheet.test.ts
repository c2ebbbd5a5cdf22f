import { read } from '#extraction/index.js';
import { expect, test } from 'vitest';
import type { Ink } from './ink.js';
import { printReading } from './reading-sheet.js';

const plain: Ink = (_, words) => words;
const NOTICE = `UBND TỈNH LAM HỒNG
SỞ NỘI VỤ

Số: 15/TB-SNV

Lam Hồng, ngày 12 tháng 01 năm 2026

THÔNG BÁO
Kết luận của Giám đốc Sở tại cuộc họp giao ban

Giám đốc Sở kết luận, giao các phòng thực hiện như sau:

1. Phòng Công chức, viên chức: Nếu còn thiếu biên chế, tham mưu tuyển dụng 05 công chức, báo cáo Giám đốc Sở trước ngày 30/01/2026.
`;

test.each([
  ['Báo cáo: Giám đốc Sở'], ['Số lượng: 05 công chức'], ['Điều kiện: Nếu còn thiếu biên chế'], ['Thời hạn: trước ngày 30/01/2026'],
])('the sheet says “%s”', (line) => {
  expect(printReading(read(NOTICE), 'vi', plain)).toContain(`   ${line}\n`);
});

test('what the reader advises stands before the words of the task, where it advises anything', () => {
  const reading = read(NOTICE);
  const [task] = reading.tasks;
  const printed = (band: 'accept' | 'decide'): string => printReading({ ...reading, tasks: task === undefined ? [] : [{ ...task, band }] }, 'vi', plain);
  expect(printed('decide')).toContain('(cần quyết định) Nếu còn thiếu biên chế');
  expect(printed('accept')).not.toContain('(cần quyết định)');
});
