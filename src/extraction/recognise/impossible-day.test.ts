import { describe, expect, test } from 'vitest';
import { impossibleDaysIn } from './impossible-day.js';
import { lexed } from './tokens.js';

const DAY = { year: 2026, month: 4 };
const found = (text: string): string[] => impossibleDaysIn(lexed(text), DAY).map(({ start, end, cue, lastDay }) => `${cue === null ? '(no cue) ' : ''}${text.slice(cue ?? start, end)} → ${lastDay ?? 'none'}`);

describe('days that no calendar has', () => {
  test.each([
    ['báo cáo trước ngày 31/02/2026.', 'trước ngày 31/02/2026 → 2026-02-28'],
    ['báo cáo trước ngày 30/2.', 'trước ngày 30/2 → 2026-02-28'],
    ['trình chậm nhất đến hết ngày 31/4/2026', 'chậm nhất đến hết ngày 31/4/2026 → 2026-04-30'],
    ['gửi trước 16 giờ 30 phút, ngày 31.6.2026', 'trước 16 giờ 30 phút, ngày 31.6.2026 → 2026-06-30'],
    ['hoàn thành trước ngày 31 tháng 11 năm 2026', 'trước ngày 31 tháng 11 năm 2026 → 2026-11-30'],
    ['tiếp nhận đến hết ngày 29/02/2027', 'đến hết ngày 29/02/2027 → 2027-02-28'],
    ['Hạn chót ngày 31-9-2026', 'Hạn chót ngày 31-9-2026 → 2026-09-30'],
    ['xong trong ngày 20/14/2026', 'xong trong ngày 20/14/2026 → none'],
    ['Kế hoạch ngày 31/4/2026', '(no cue) 31/4/2026 → 2026-04-30'],
  ])('%s', (text, says) => expect(found(text)).toEqual([says]));

  test.each(['trước ngày 29/02/2028', 'trước ngày 31/12/2026', 'rà soát trước 31/40 hồ sơ', 'theo Công văn số 31/40/UBND', 'mục 4.30.31', 'tỷ lệ trong 45/50 xã', 'đến hết tháng 4/2026', 'trước 30.000 đồng'])('none in: %s', (text) => expect(found(text)).toEqual([]));
});
