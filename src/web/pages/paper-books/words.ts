import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Sổ cấp số văn bản đi', back: 'Về Văn bản đi', since: (day: string, source: string) => `Áp dụng từ ${day}, theo ${source}.`, plain: 'Mỗi loại văn bản một sổ riêng, công văn một sổ.', rule: 'Số cấp khi phát hành, liên tục từ 01 mỗi năm (Nghị định 30/2020/NĐ-CP, Điều 15).', change: 'Đổi sổ', group: 'Sổ cấp số', list: (year: number) => `Các sổ năm ${year}`,
  book: 'Sổ', symbols: 'Ký hiệu', first: 'Số đầu năm', last: 'Đã cấp đến', next: 'Số tiếp theo', none: 'chưa cấp', alone: 'Sổ riêng', coming: 'Sẽ áp dụng', takeBack: 'Huỷ thay đổi này', takeBackAsk: (day: string) => `Các sổ từ ngày ${day} sẽ không áp dụng nữa; số đã cấp không đổi.`, takenBack: 'Đã huỷ thay đổi.', from: (day: string) => `Từ ngày ${day}`, noBooks: 'mỗi loại một sổ riêng', by: (source: string) => `theo ${source}`,
  form: 'Đổi sổ cấp số', name: 'Tên sổ', kinds: 'Loại văn bản lấy số ở sổ này', inBook: (name: string) => `đang ở ${name}`, otherBook: 'sổ khác', newBook: (number: number) => `Sổ ${number}`, firstOf: (year: number) => `Số đầu tiên trong năm ${year}`, firstHint: 'Chỉ đổi nếu các số trước đã cấp trên sổ giấy. Sang năm sau sổ lại bắt đầu từ 01.', firstWrong: 'Hãy ghi một số nguyên.', remove: 'Bỏ sổ này', add: 'Thêm sổ', rest: (names: string) => `Loại không chọn vào sổ nào thì có sổ riêng: ${names}.`,
  fromDay: 'Áp dụng từ ngày', dayNeeded: 'Hãy ghi ngày áp dụng.', source: 'Căn cứ', sourceHint: 'Ví dụ: Quy chế công tác văn thư, lưu trữ.', stays: 'Số đã cấp giữ nguyên. Sổ mới lập trong năm đếm tiếp sau số lớn nhất đã cấp cho các loại của sổ.', save: 'Lưu', cancel: 'Thôi', saved: 'Đã lưu sổ cấp số.',
};

export const words = bilingual({
  vi,
  en: {
    title: 'Books of numbers', back: 'Back to outgoing papers', since: (day: string, source: string) => `In force since ${day}, by ${source}.`, plain: 'Each kind of paper has a book of its own, letters have one.', rule: 'Numbers are given as papers are issued, without a gap, from 01 each year (Decree 30/2020/NĐ-CP, Article 15).', change: 'Change the books', group: 'Books of numbers', list: (year: number) => `Books of ${year}`,
    book: 'Book', symbols: 'Symbol', first: 'First', last: 'Given up to', next: 'Next', none: 'none yet', alone: 'By itself', coming: 'To come', takeBack: 'Take back', takeBackAsk: (day: string) => `What was to hold from ${day} will not; numbers that were given stay.`, takenBack: 'Taken back.', from: (day: string) => `From ${day}`, noBooks: 'each kind a book of its own', by: (source: string) => `by ${source}`,
    form: 'Change the books of numbers', name: 'Name of the book', kinds: 'Kinds of paper that take their numbers here', inBook: (name: string) => `in ${name}`, otherBook: 'another book', newBook: (number: number) => `Book ${number}`, firstOf: (year: number) => `First number in ${year}`, firstHint: 'Change it only where earlier numbers were given on paper. The next year begins from 01 again.', firstWrong: 'Write a whole number.', remove: 'Take this book out', add: 'Add a book', rest: (names: string) => `A kind that stands in no book has one of its own: ${names}.`,
    fromDay: 'In force from', dayNeeded: 'Write the day.', source: 'Source', sourceHint: 'Such as the rules of clerical work.', stays: 'Numbers that were given stay. A book that begins within a year goes on behind the largest number of its kinds.', save: 'Save', cancel: 'Cancel', saved: 'The books are saved.',
  },
});
