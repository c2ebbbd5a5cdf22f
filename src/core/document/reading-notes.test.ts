import { expect, it } from 'vitest';
import { noteSentences } from './reading-notes.js';

it.each([
  ['number_blank', '', 'Người soạn để trống số văn bản.', 'The drafter left the number blank.'],
  ['day_missing', '2025-04', 'Ngày ký để trống, chỉ có tháng: 4/2025.', 'The signing day was left blank; the month is: 4/2025.'],
  ['ocr_doubtful', 'Trang nhận dạng chưa chắc chắn: 2 (61%), 3 (70%).', 'Trang nhận dạng chưa chắc chắn: 2 (61%), 3 (70%).', 'Pages that were recognised with doubt: 2 (61%), 3 (70%).'],
  ['legacy_encoding', 'Văn bản dùng bảng mã cũ VNI (khoảng 90 % phần chữ); đã chuyển sang Unicode.', 'Văn bản dùng bảng mã cũ VNI (khoảng 90 % phần chữ); đã chuyển sang Unicode.', 'The text was in an old Vietnamese encoding and was converted: VNI; compare it with the original.'],
  ['of_tomorrow', 'x_y', 'Có điểm cần lưu ý khi đọc văn bản này; hãy đối chiếu với bản gốc.', 'Something about this reading asks for care; compare it with the original.'],
])('%s is told in words', (code, detail, vi, en) => {
  expect(noteSentences([{ code, detail }], 'vi')).toEqual([vi]);
  expect(noteSentences([{ code, detail }], 'en')).toEqual([en]);
});

it('tells what is said twice once', () => expect(noteSentences([{ code: 'number_blank', detail: '' }, { code: 'number_blank', detail: '' }], 'vi')).toHaveLength(1));
