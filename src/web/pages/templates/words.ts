import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Mẫu văn bản', detail: 'Câu mẫu của cơ quan. Chỗ trong ngoặc {{…}} được điền tự động, phải giữ nguyên.', back: 'Về Văn bản đi', template: 'Mẫu', subject: 'Trích yếu', closing: 'Câu kết', phrase: (number: number) => `Câu ${number}`, recipients: 'Nơi nhận', oneALine: 'Mỗi nơi một dòng.', capacity: 'Quyền hạn ký', capacityHint: 'Ví dụ TL. {{thủ trưởng}}; để trống nếu ký trực tiếp.', post: 'Chức vụ người ký',
  blanks: (names: string) => `Phải có: ${names}`, save: 'Lưu câu mẫu', saved: 'Đã lưu. Văn bản soạn từ nay dùng câu mẫu này.', reset: 'Về câu mẫu gốc', unsaved: 'Chưa lưu', since: (day: string, who: string) => `Cơ quan sửa ngày ${day}${who === '' ? '' : `, ${who}`}.`, own: 'Đang dùng câu mẫu gốc.', unfit: (count: number) => `${count} câu mẫu của cơ quan thiếu chỗ trống mới của mẫu nên văn bản đang dùng câu gốc. Câu cũ ghi dưới từng ô: bổ sung rồi bấm Lưu; bấm Lưu ngay nếu dùng câu gốc.`, unfitText: (text: string) => `Câu cũ của cơ quan, chưa dùng được: “${text}”`, group: 'Mẫu văn bản', fields: 'Câu mẫu',
};

export const words = bilingual({
  vi,
  en: {
    title: 'Templates of papers', detail: 'The agency’s set phrases. What stands in {{…}} is filled in by itself and has to stay.', back: 'Back to outgoing papers', template: 'Template', subject: 'Subject', closing: 'Last sentence', phrase: (number: number) => `Phrase ${number}`, recipients: 'Recipients', oneALine: 'One on each line.', capacity: 'Capacity of who signs', capacityHint: 'Such as TL. {{thủ trưởng}}; empty for the head.', post: 'Post of who signs',
    blanks: (names: string) => `Must hold: ${names}`, save: 'Save', saved: 'Saved. Papers begun from now on say it so.', reset: 'Back to the template’s own', unsaved: 'Not saved yet', since: (day: string, who: string) => `Worded by the agency on ${day}${who === '' ? '' : `, ${who}`}.`, own: 'The template’s own words.', unfit: (count: number) => `${count} of the agency’s phrases lack a new blank of the template, so papers say it in the template’s own words. The old words stand below each field: mend them and save, or save at once to take the template’s own.`, unfitText: (text: string) => `The agency’s old words, not in use: “${text}”`, group: 'Templates', fields: 'Phrases',
  },
});
