import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: 'Tìm kiếm', field: 'Tìm trong nhiệm vụ, văn bản, nhật ký, đơn vị, người', hint: 'Gõ không dấu cũng được: "57-nq", "nq 57", "163/2021", "sở khcn", một cụm từ trong văn bản.', kinds: 'Loại kết quả',
    task: 'Nhiệm vụ', document: 'Văn bản', entry: 'Nhật ký', unit: 'Đơn vị', person: 'Người', more: 'Xem thêm', inList: 'Còn nữa: xem tất cả trong danh sách nhiệm vụ', beyond: 'Còn nữa. Gõ thêm chữ để tìm hẹp lại.', loading: 'Đang tìm…',
    none: (q: string) => `Không thấy gì khớp với “${q}”. Thử ít chữ hơn, hoặc gõ không dấu.`, noneOfKind: 'Không có kết quả ở loại này.', empty: 'Gõ vài chữ để tìm.',
  },
  en: {
    title: 'Search', field: 'Search tasks, documents, logs, units, people', hint: 'Marks are not needed: "57-nq", "nq 57", "163/2021", "sở khcn", a phrase of a document.', kinds: 'Kinds of results',
    task: 'Tasks', document: 'Documents', entry: 'Log', unit: 'Units', person: 'People', more: 'Show more', inList: 'There are more: see all in the list of tasks', beyond: 'There are more. Type more words to narrow the search.', loading: 'Searching…',
    none: (q: string) => `Nothing matches “${q}”. Try fewer words, or leave out the marks.`, noneOfKind: 'No results of this kind.', empty: 'Type a few letters to search.',
  },
});
