import { expect, test } from 'vitest';
import { deadlinesIn } from './order.js';
import { lexed } from './tokens.js';

const TELEGRAM = { year: 2026, month: 7, date: '2026-07-02', telegram: true };
const said = (text: string, day: typeof TELEGRAM): string[] => deadlinesIn(lexed(text), day).map(({ value: { bound, anchor, precision } }) => [bound, anchor, precision].join(' '));

test.each([
  ['Tăng cường 02 trung đội, xong trước 09 giờ 30.', ['before 2026-07-02 hour']],
  ['Sơ tán người dân trước 15h00, báo cáo Chủ tịch UBND tỉnh.', ['before 2026-07-02 hour']],
  ['Thông xe bước 1 chậm nhất lúc 22 giờ.', ['by 2026-07-02 hour']],
  ['Hàn khẩu đê xong trước 22 giờ cùng ngày.', ['before 2026-07-02 hour']],
  ['Khống chế đám cháy trước 12h00 hôm nay, dập tắt hoàn toàn trước 18h00 cùng ngày.', ['before 2026-07-02 hour', 'before 2026-07-02 hour']],
  ['Báo cáo trước 15h00 ngày 05/7.', ['before 2026-07-05 hour']],
])('a telegram says “%s”', (text, values) => expect(said(text, TELEGRAM)).toEqual(values));

test.each(['Báo cáo Văn phòng trước 17 giờ hằng ngày.', 'Thông báo trước 24 giờ khi khai mạc.'])('no hour of the day in “%s”', (text) => expect(said(text, TELEGRAM).filter((value) => value.endsWith('hour'))).toEqual([]));

test('outside of a telegram an hour alone says no day', () => expect(said('Cán bộ có mặt trước 07h30, xong trước 18h00 cùng ngày.', { ...TELEGRAM, telegram: false })).toEqual([]));
