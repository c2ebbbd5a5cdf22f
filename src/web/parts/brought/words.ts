import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    add: 'Thêm dòng', line: (at: number, part: string) => `Dòng ${at}, ${part}`, remove: 'Bỏ dòng', proposed: 'Gợi ý từ nhiệm vụ của đơn vị', take: 'Đưa vào', nothing: 'Chưa có dòng nào.', noteAdd: 'Thêm chú thích', noteHint: 'Thêm chú thích cuối trang vào chỗ con trỏ', noteMark: 'Chú thích',
    asked: 'Chưa gửi', working: 'Đang soạn', returned: 'Trả lại', nil: 'Không có nội dung', submitted: 'Đã gửi',
  },
  en: {
    add: 'Add a line', line: (at: number, part: string) => `Line ${at}, ${part}`, remove: 'Take out', proposed: 'From the tasks of the unit', take: 'Take', nothing: 'No lines yet.', noteAdd: 'Add a footnote', noteHint: 'Add a footnote where the caret stands', noteMark: 'Footnote',
    asked: 'Not handed in', working: 'Being written', returned: 'Given back', nil: 'Nothing to bring', submitted: 'Handed in',
  },
});
