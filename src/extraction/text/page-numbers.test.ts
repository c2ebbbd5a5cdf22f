import { describe, expect, it } from 'vitest';
import { linesOf } from './paragraphs.js';

const wordsOf = (lines: readonly string[]): string[] => linesOf(lines.join('\n')).map(({ text }) => text);

describe('numbers of pages', () => {
  it.each(['3', '- 3 -', '– 3 –', '-3-', '   12   ', 'Trang 3', 'trang 3/12', 'TRANG 3 / 12', 'Page 3 of 12', 'Trang số 3', 'Trang 3 trên 12', '3 | Page', '3 | P a g e', 'Page | 3', '3/20', 'Trang số: 3', '[3]', 'iii', '- iv -'])('leave %j out', (number) => {
    expect(wordsOf(['Sở Nội vụ rà soát, tổng hợp, báo cáo', number, 'Ủy ban nhân dân tỉnh trước ngày 15/4/2026.'])).toEqual(['Sở Nội vụ rà soát, tổng hợp, báo cáo', 'Ủy ban nhân dân tỉnh trước ngày 15/4/2026.']);
  });

  it('leave out pages that are counted, also where they could be days', () => {
    const page = ['Sở Nội vụ rà soát,', 'tổng hợp,', 'báo cáo', 'Ủy ban nhân dân', 'tỉnh'];
    expect(wordsOf([...page, '2/4', ...page, '3/4', ...page, '4/4'])).toEqual([...page, ...page, ...page]);
  });

  it.each([
    ['a day that is broken from its sentence', ['Báo cáo kết quả về Sở trước ngày', '3/12']],
    ['days of a table', ['Rà soát', '3/12', 'Tổng hợp', '4/12']],
    ['a number that its paragraph asks for', ['2. Về dự án sân bay Lam Hồng, giai đoạn', '1', 'a) Sở Xây dựng chủ trì.']],
    ['an amount', ['Kinh phí', '3.500']],
    ['ticks of a table', ['Rà soát', 'x', 'Tổng hợp', 'v']],
    ['labels whose words follow', ['(2)', 'Tổng hợp', 'II', 'Nhiệm vụ']],
  ])('are not %s', (_, lines) => {
    expect(wordsOf(lines)).toEqual(lines);
  });

  it('are left out behind a word that asks for a number, where the number comes on the next page', () => {
    expect(wordsOf(['hoàn thành trong tháng', '3', '11/2025, gửi Sở Nội vụ.'])).toEqual(['hoàn thành trong tháng', '11/2025, gửi Sở Nội vụ.']);
  });

  it('are left out behind the name of what is digital', () => {
    expect(wordsOf(['4. Phòng Chuyển đổi số', '4', '- Tham mưu kế hoạch.'])).toEqual(['4. Phòng Chuyển đổi số', '- Tham mưu kế hoạch.']);
  });

  it.each([[['tổng hợp, báo cáo', '3', 'Ủy ban nhân dân tỉnh']], [['tổng hợp, báo cáo', '', '3', '', 'Ủy ban nhân dân tỉnh']]])('are no space between paragraphs: %j', (lines) => {
    expect(linesOf(lines.join('\n')).map(({ afterGap }) => afterGap)).toEqual([false, false]);
  });
});
