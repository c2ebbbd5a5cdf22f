import { expect, test } from 'vitest';
import { readDeadlinePhrase } from '../read-deadline-phrase.js';

const said = (text: string): string[] => readDeadlinePhrase(text, '2026-06-01').map(({ text: printed, bound, to }) => `${printed}: ${bound} ${to ?? ''}`);

test.each([
  ['Nộp danh sách học sinh về Phòng ngày 20/6/2026.', ['ngày 20/6/2026: by 2026-06-20']],
  ['Trả kết quả thẩm định ngày 20/6/2026.', ['ngày 20/6/2026: by 2026-06-20']],
  ['Tổ chức hội nghị tổng kết ngày 18/6/2026.', ['ngày 18/6/2026: by 2026-06-18']],
  ['Phối hợp diễn tập phòng thủ (ngày 18/6/2026).', ['ngày 18/6/2026: by 2026-06-18']],
  ['Trình UBND tỉnh ngày 20/6/2026 để ban hành.', ['ngày 20/6/2026: by 2026-06-20']],
])('a day to come: %s', (text, expected) => expect(said(text)).toEqual(expected));

test.each([
  'Chuẩn bị tài liệu phục vụ hội nghị ngày 18/6/2026.',
  'Gửi tài liệu cho các đại biểu dự hội nghị ngày 18/6/2026.',
  'Tổ chức hội nghị tổng kết ngày 18/5/2026.',
  'Thực hiện Công văn số 12/UBND ngày 20/6/2026.',
  'Báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND ngày 20/6/2026.',
  'Sở Y tế đã nộp danh sách ngày 20/6/2026.',
  'Tổ chức hội nghị có hiệu lực từ ngày 20/6/2026.',
])('none: %s', (text) => expect(said(text)).toEqual([]));
