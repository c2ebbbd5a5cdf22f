import { bilingual } from '../../../words/words.js';

/** Words for older tasks that a draft may be about. */
export const olderWords = bilingual({
  vi: {
    heading: 'Có thể là việc đang làm:', continue: (code: string) => `Tiếp tục nhiệm vụ ${code}`, repeat: 'Trùng, bỏ', own: 'Là nhiệm vụ mới', continued: 'Tiếp tục nhiệm vụ', repeated: 'Trùng với nhiệm vụ', due: (day: string) => `hạn ${day}`, group: 'Duyệt văn bản',
    document: (symbol: string) => `việc của văn bản ${symbol} được nêu ở đây`, citation: (key: string) => `cùng căn cứ ${key}`, deliverable: () => 'cùng sản phẩm', title: () => 'nội dung giống nhau', lead: () => 'cùng chủ trì',
  },
  en: {
    heading: 'May be work under way:', continue: (code: string) => `Goes on with ${code}`, repeat: 'Said again, drop', own: 'It is a new task', continued: 'Goes on with task', repeated: 'Says again task', due: (day: string) => `due ${day}`, group: 'Review',
    document: (symbol: string) => `ordered by ${symbol}, named here`, citation: (key: string) => `both on ${key}`, deliverable: () => 'the same product', title: () => 'alike in words', lead: () => 'the same lead',
  },
});
