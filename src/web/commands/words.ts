import { bilingual } from '../words/words.js';

export const COMMAND_WORDS = bilingual({
  vi: {
    title: 'Tìm hoặc ra lệnh', placeholder: 'Gõ tên văn bản, nhiệm vụ, đơn vị, người hoặc lệnh; không dấu cũng được', none: 'Không thấy gì khớp. Thử ít chữ hơn.',
    searching: 'Đang tìm…', failed: 'Chưa tìm được trong dữ liệu; các lệnh vẫn dùng được.', commands: 'Lệnh', task: 'Nhiệm vụ', document: 'Văn bản', entry: 'Nhật ký', everything: (q: string) => `Xem mọi kết quả cho “${q}”`, unit: 'Đơn vị', person: 'Người',
    keysTitle: 'Phím tắt của màn hình này', close: 'Đóng', singleKeys: 'Dùng phím đơn (như ?) ngoài danh sách', results: (count: number) => `${count} kết quả`,
  },
  en: {
    title: 'Search or command', placeholder: 'Type a document, task, unit, person or command; marks are not needed', none: 'Nothing matches. Try fewer words.',
    searching: 'Searching…', failed: 'The data could not be searched; commands still work.', commands: 'Commands', task: 'Task', document: 'Document', entry: 'Log', everything: (q: string) => `All results for “${q}”`, unit: 'Unit', person: 'Person',
    keysTitle: 'Keys of this screen', close: 'Close', singleKeys: 'Use single keys (such as ?) outside lists', results: (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`,
  },
});
