import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Văn bản đi', detail: 'Soạn, trình ký, cấp số và phát hành.', back: 'Về Văn bản', toBook: 'Sổ văn bản đi', toTemplates: 'Mẫu văn bản', toNumbers: 'Sổ cấp số', create: 'Soạn văn bản', kind: 'Loại văn bản', blankSheets: 'Tờ trắng', fromTemplates: 'Theo mẫu, có sẵn câu', byTemplate: (name: string) => `${name} (theo mẫu)`, begin: 'Bắt đầu soạn', cancel: 'Thôi', group: 'Văn bản đi', states: 'Xem theo tình trạng',
  open: 'Đang xử lý', draft: 'Dự thảo', proposed: 'Chờ ký', signed: 'Chờ phát hành', out: 'Đã phát hành', count: (count: number) => ` (${count})`,
  subject: 'Trích yếu', noSubject: '(chưa có trích yếu)', type: 'Loại', unit: 'Đơn vị soạn', signer: 'Người ký', state: 'Tình trạng', symbol: 'Số, ký hiệu', date: 'Ngày', updated: 'Cập nhật', returned: (why: string) => `Trả lại: ${why}`, more: 'Xem thêm', loading: 'Đang tải…',
  empty: 'Không có văn bản nào ở đây.', emptyHow: 'Bấm “Soạn văn bản” để bắt đầu từ tờ trắng đúng thể thức.',
};

export const words = bilingual({
  vi,
  en: {
    title: 'Outgoing papers', detail: 'Write, propose, number and issue.', back: 'Back to documents', toBook: 'Outgoing book', toTemplates: 'Templates', toNumbers: 'Numbers', create: 'Write a paper', kind: 'Kind of paper', blankSheets: 'Empty sheets', fromTemplates: 'Templates with their phrases', byTemplate: (name: string) => `${name} (template)`, begin: 'Begin', cancel: 'Cancel', group: 'Outgoing papers', states: 'By state',
    open: 'Under way', draft: 'Drafts', proposed: 'To be signed', signed: 'To be issued', out: 'Issued', count: (count: number) => ` (${count})`,
    subject: 'Subject', noSubject: '(no subject yet)', type: 'Kind', unit: 'Drafted by', signer: 'Signed by', state: 'State', symbol: 'Number, symbol', date: 'Date', updated: 'Updated', returned: (why: string) => `Returned: ${why}`, more: 'Show more', loading: 'Loading…',
    empty: 'There are no papers here.', emptyHow: 'Press “Write a paper” to begin with an empty sheet in the right layout.',
  },
});

export type PapersWords = typeof vi;
