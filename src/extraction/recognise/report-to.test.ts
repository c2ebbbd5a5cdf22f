import { expect, test } from 'vitest';
import { reportToIn } from './report-to.js';
import { lexed } from './tokens.js';

test.each([
  ['rà soát, báo cáo UBND tỉnh (qua Sở Tài chính) trước ngày 20/4/2026', ['Sở Tài chính']],
  ['tổng hợp, gửi về Sở Nội vụ trước ngày 15/4/2026 để tổng hợp', ['Sở Nội vụ']],
  ['báo cáo kết quả thực hiện về Văn phòng Sở', ['Văn phòng Sở']],
  ['nộp báo cáo thi đua về P.TCCB', ['P.TCCB']],
  ['báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Xây dựng', ['Thủ tướng Chính phủ', 'Bộ Xây dựng']],
  ['báo cáo Chủ tịch UBND tỉnh, qua Văn phòng UBND tỉnh', ['Văn phòng UBND tỉnh']],
  ['báo cáo kết quả trước ngày 15/4/2026', []],
  ['gửi các phòng lấy ý kiến', []],
  ['trình UBND tỉnh phê duyệt', []],
  ['xây dựng báo cáo tổng kết năm', []],
])('%s', (words, units) => {
  expect(reportToIn(lexed(words)).map((unit) => unit.text)).toEqual(units);
});
