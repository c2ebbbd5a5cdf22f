import type { RefusalText } from './text.js';

export const PAPER_BOOK_REFUSALS = {
  'paper_books.name_needed': { vi: 'Sổ thứ {number} chưa có tên, hoặc tên quá dài. Hãy ghi tên sổ, tối đa 100 ký tự.', en: 'Book {number} has no name, or one that is too long. Give it a name of at most 100 letters.', status: 422 },
  'paper_books.name_twice': { vi: 'Có hai sổ cùng tên “{book}”. Hãy đặt tên khác cho một sổ.', en: 'Two books are called “{book}”. Name one of them otherwise.', status: 422 },
  'paper_books.kinds_needed': { vi: 'Sổ “{book}” chưa có loại văn bản nào. Hãy chọn ít nhất một loại, hoặc bỏ sổ này.', en: 'No kind of paper stands in “{book}”. Choose one, or take the book out.', status: 422 },
  'paper_books.kind_unknown': { vi: 'Không có loại văn bản “{kind}”. Hãy chọn lại trong danh sách.', en: 'There is no kind of paper “{kind}”. Choose from the list.', status: 422 },
  'paper_books.kind_twice': { vi: 'Loại “{kind}” đang nằm trong hai sổ. Mỗi loại chỉ lấy số ở một sổ: hãy bỏ chọn ở một sổ.', en: '“{kind}” stands in two books. A kind takes its numbers from one: take it out of the other.', status: 422 },
  'paper_books.first_wrong': { vi: 'Số đầu tiên của sổ “{book}” phải là số nguyên từ 1 đến 99999.', en: 'The first number of “{book}” has to be a whole number from 1 to 99999.', status: 422 },
  'paper_books.first_given': { vi: 'Sổ “{book}” không bắt đầu từ số {first} được: trong năm đã cấp đến số {last}. Hãy ghi số lớn hơn {last}, hoặc giữ nguyên số cũ.', en: '“{book}” cannot begin with {first}: numbers up to {last} were given this year. Write one above {last}, or keep what was there.', status: 422 },
  'paper_books.from_past': { vi: 'Ngày áp dụng đã qua. Số đã cấp thì giữ nguyên: hãy chọn từ hôm nay trở đi.', en: 'This day is over, and numbers that were given stay. Choose today or a later day.', status: 422 },
  'paper_books.in_force': { vi: 'Các sổ này đã áp dụng, số có thể đã cấp. Hãy bấm Đổi sổ để thay đổi từ hôm nay.', en: 'These books hold already, and may have given numbers. Change the books from today on.', status: 409 },
  'paper_books.source_needed': { vi: 'Chưa ghi căn cứ. Hãy ghi quy chế hoặc quyết định quy định cách đăng ký, ví dụ “Quy chế công tác văn thư”.', en: 'The source is missing. Name the rule or the decision that orders the books so.', status: 422 },
} as const satisfies Record<string, RefusalText>;
