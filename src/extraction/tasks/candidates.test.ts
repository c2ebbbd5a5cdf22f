import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const letter = (points: readonly string[]): string => `SỞ Y TẾ
Số: 12/SYT-NVY
Lam Hồng, ngày 07 tháng 4 năm 2026
Kính gửi: Phòng Y tế các huyện

Đến nay còn các đơn vị chưa báo cáo, đề nghị khẩn trương thực hiện các nội dung sau:
${points.map((point, index) => `${String(index + 1)}. ${point}`).join('\n')}`;

describe('what stands in a list', () => {
  test.each(['PYT huyện Vân Hải', 'TTYT TP Lam Hồng;', 'PYT thị xã Bến Sậy.'])('%s only names who is meant', (name) => {
    expect(read(letter([name, 'PYT huyện An Sơn'])).tasks).toEqual([]);
  });

  test('an order is a task', () => {
    expect(read(letter(['Gửi báo cáo về Sở trước ngày 15/4/2026.', 'PYT huyện An Sơn bổ sung số liệu quý I.'])).tasks).toHaveLength(2);
  });
});
