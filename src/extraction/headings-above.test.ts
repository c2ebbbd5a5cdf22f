import { describe, expect, test } from 'vitest';
import { headingsAbove } from './headings-above.js';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH LAM HỒNG
Số: 47/KH-UBND
Lam Hồng, ngày 25 tháng 02 năm 2025
KẾ HOẠCH
Thực hiện chuyển đổi số của tỉnh năm 2025
I. MỤC ĐÍCH, YÊU CẦU
Nâng cao chất lượng phục vụ người dân.
II. NHIỆM VỤ
1. Hoàn thiện thể chế
a) Sở Khoa học và Công nghệ tham mưu ban hành Quy chế khai thác dữ liệu trước ngày 30/4/2025.
b) Sở Tài chính bố trí kinh phí trong tháng 5/2025.
2. Phát triển hạ tầng số
a) Sở Khoa học và Công nghệ nâng cấp trung tâm dữ liệu trong quý III/2025.
III. TỔ CHỨC THỰC HIỆN
Các sở, ngành báo cáo kết quả trước ngày 15/12/2025.
`;

const above = (words: string, text = PLAN) => headingsAbove(text, [text.indexOf(words)])[0];

describe('the headings of a place', () => {
  test.each([
    ['tham mưu ban hành', ['II. NHIỆM VỤ', '1. Hoàn thiện thể chế']], ['bố trí kinh phí', ['II. NHIỆM VỤ', '1. Hoàn thiện thể chế']], ['nâng cấp trung tâm', ['II. NHIỆM VỤ', '2. Phát triển hạ tầng số']],
    ['Các sở, ngành báo cáo', ['III. TỔ CHỨC THỰC HIỆN']],
  ])('%s', (words, headings) => expect(above(words)).toEqual(headings));

  test('a line that goes on in the next is one heading', () =>
    expect(above('tham mưu ban hành', PLAN.replace('1. Hoàn thiện thể chế', '1. Hoàn thiện thể chế, cơ chế, chính sách về khai thác và chia sẻ dữ liệu\ncủa các cơ quan nhà nước'))?.at(-1)).toBe('1. Hoàn thiện thể chế, cơ chế, chính sách về khai thác và chia sẻ dữ liệu của các cơ quan nhà nước'));

  const annexed = (groups: string): string => `${PLAN}PHỤ LỤC\nSTT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn\n${groups}1 | Xây dựng kho dữ liệu dùng chung | Sở Khoa học và Công nghệ | Tháng 6/2025\n`;
  test('rows of a table stand under the group of the table', () => expect(above('Xây dựng kho', annexed('I | Phát triển dữ liệu |  | \n'))).toEqual(['I Phát triển dữ liệu']));
  test('rows of an annex without groups stand under no heading of the body', () => expect(above('Xây dựng kho', annexed(''))).toEqual([]));
  test('rows of a table in the body stand under its heading', () =>
    expect(above('Xây dựng kho', annexed('').replace('PHỤ LỤC', 'IV. DANH MỤC NHIỆM VỤ'))).toEqual(['IV. DANH MỤC NHIỆM VỤ']));

  test('what stands nowhere stands under nothing', () => expect(headingsAbove('', [0, 7])).toEqual([[], []]));
});
