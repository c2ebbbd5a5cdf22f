import { expect, it } from 'vitest';
import { noteSentences } from './reading-notes.js';

it.each([
  ['number_blank', '', 'Người soạn để trống số văn bản.', 'The drafter left the number blank.'],
  ['day_missing', '2025-04', 'Ngày ký để trống, chỉ có tháng: 4/2025.', 'The signing day was left blank; the month is: 4/2025.'],
  ['day_unreadable', '2025-04', 'Không đọc được ngày ký, chỉ đọc được: 4/2025.', 'The signing day cannot be read, only: 4/2025.'],
  ['date_impossible', 'ngày 31 tháng 02 năm 2026', 'Ngày ghi trên văn bản không có trong lịch: ngày 31 tháng 02 năm 2026; hãy đối chiếu với bản gốc.', 'The date printed is no day of the calendar: ngày 31 tháng 02 năm 2026; compare it with the original.'],
  ['number_unreadable', '', 'Không đọc được số văn bản; hãy nhập theo bản gốc.', 'The number cannot be read; take it from the original.'],
  ['cited_day_impossible', '15/KH-UBND, ngày 21/21/2023', 'Ngày của văn bản được dẫn không có trong lịch: 15/KH-UBND, ngày 21/21/2023.', 'The day of a cited document is no day of the calendar: 15/KH-UBND, ngày 21/21/2023.'],
  ['ocr_doubtful', 'Trang nhận dạng chưa chắc chắn: 2 (61%), 3 (70%).', 'Trang nhận dạng chưa chắc chắn: 2 (61%), 3 (70%).', 'Pages that were recognised with doubt: 2 (61%), 3 (70%).'],
  ['legacy_encoding', 'Văn bản dùng bảng mã cũ VNI (khoảng 90 % phần chữ); đã chuyển sang Unicode.', 'Văn bản dùng bảng mã cũ VNI (khoảng 90 % phần chữ); đã chuyển sang Unicode.', 'The text was in an old Vietnamese encoding and was converted: VNI; compare it with the original.'],
  ['of_tomorrow', 'x_y', 'Có điểm cần lưu ý khi đọc văn bản này; hãy đối chiếu với bản gốc.', 'Something about this reading asks for care; compare it with the original.'],
])('%s is told in words', (code, detail, vi, en) => {
  expect(noteSentences([{ code, detail }], 'vi')).toEqual([vi]);
  expect(noteSentences([{ code, detail }], 'en')).toEqual([en]);
});

it('tells what is said twice once', () => expect(noteSentences([{ code: 'number_blank', detail: '' }, { code: 'number_blank', detail: '' }], 'vi')).toHaveLength(1));
