import { describe, expect, test } from 'vitest';
import { read } from '#extraction/index.js';
import { rhythmOf } from './rhythm.commands.js';

const NOTICE = (order: string): string => `SỞ KHOA HỌC VÀ CÔNG NGHỆ\nVĂN PHÒNG\n\nSố: 12/TB-VP\nLam Hồng, ngày 14 tháng 4 năm 2025\n\nTHÔNG BÁO\nKết luận giao ban\n\n1. ${order}\n`;

describe('the rhythm of a duty', () => {
  test.each([
    ['Giao Phòng Kế hoạch báo cáo tiến độ hằng tháng, trước ngày 25 hằng tháng.', { rule: 'FREQ=MONTHLY;BYMONTHDAY=25', recurs: true }],
    ['Giao Phòng Kế hoạch báo cáo kết quả vào thứ Sáu hằng tuần.', { rule: 'FREQ=WEEKLY;BYDAY=FR', recurs: true }],
    ['Giao Phòng Kế hoạch báo cáo trước ngày 15 của tháng cuối quý.', { rule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15', recurs: true }],
    ['Giao Phòng Kế hoạch báo cáo định kỳ hằng quý.', { rule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', recurs: false }],
    ['Giao Phòng Kế hoạch báo cáo định kỳ hằng tháng.', { rule: 'FREQ=MONTHLY;BYMONTHDAY=-1', recurs: false }],
    ['Giao Phòng Kế hoạch báo cáo trước ngày 30/4/2025.', { rule: '', recurs: false }],
    ['Giao Phòng Kế hoạch thường xuyên theo dõi, đôn đốc.', { rule: '', recurs: false }],
  ])('%s', (order, expected) => {
    const [task] = read(NOTICE(order)).tasks;
    expect(task === undefined ? null : rhythmOf(task)).toEqual(expected);
  });
});
