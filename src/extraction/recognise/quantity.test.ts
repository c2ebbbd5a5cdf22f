import { describe, expect, test } from 'vitest';
import { quantitiesIn } from './quantity.js';
import { lexed } from './tokens.js';

describe('amounts', () => {
  test.each([
    ['giải ngân đạt ít nhất 95% kế hoạch vốn', [['at-least', 95, '%', 'ít nhất 95%']]],
    ['xử lý 100% hồ sơ đúng hạn', [['exactly', 100, '%', '100% hồ sơ']]],
    ['huy động trên 3.000 tỷ đồng', [['at-least', 3000, 'tỷ đồng', 'trên 3.000 tỷ đồng']]],
    ['xây dựng khoảng 1.700 km đường', [['about', 1700, 'km', 'khoảng 1.700 km']]],
    ['giảm tỷ lệ hộ nghèo xuống còn 3,2%', [['at-most', 3.2, '%', 'xuống còn 3,2%']]],
    ['không quá 5 người tham dự', [['at-most', 5, 'người', 'không quá 5 người']]],
    ['hỗ trợ 30 doanh nghiệp trở lên', [['at-least', 30, 'doanh nghiệp', '30 doanh nghiệp trở lên']]],
    ['tối thiểu 02 mô hình và tối đa 1,5 triệu đồng', [['at-least', 2, 'mô hình', 'tối thiểu 02 mô hình'], ['at-most', 1.5, 'triệu đồng', 'tối đa 1,5 triệu đồng']]],
    ['Trồng mới 1.250,5 ha rừng', [['exactly', 1250.5, 'ha', '1.250,5 ha']]],
  ])('“%s”', (text, expected) => {
    expect(quantitiesIn(lexed(text)).map(({ comparator, value, unit, start, end }) => [comparator, value, unit, text.slice(start, end)])).toEqual(expected);
  });

  test.each(['trong 05 ngày làm việc', 'khoản 2 Điều 12', 'Quyết định số 12/2026/QĐ-UBND', 'năm 2026', 'trước ngày 18/4/2026', 'QCVN 01:2019/BCT', 'Quý II/2026', 'lần thứ 2'])('no amount in “%s”', (text) => expect(quantitiesIn(lexed(text))).toEqual([]));
});
