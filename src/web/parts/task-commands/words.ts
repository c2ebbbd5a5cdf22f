import { bilingual } from '../../words/words.js';

export const COMMAND_WORDS = bilingual({
  vi: {
    actions: 'Việc có thể làm', more: 'Việc khác', less: 'Thu gọn', group: 'Nhiệm vụ', cancel: 'Thôi', kept: 'Nội dung đang nhập được giữ trên máy này.', done: (act: string) => `${act}: đã ghi nhận`, doneBeside: (act: string) => `Đã ghi: ${act}.`,
    progress: 'Đã làm được gì', body: 'Nội dung', result: 'Kết quả đạt được', obstacle: 'Vướng mắc gì, cần ai gỡ', note: 'Ghi chú (nếu có)', reason: 'Lý do', percent: 'Phần trăm hoàn thành (nếu có)', percentHint: '0 đến 100', percentWrong: 'Ghi số từ 0 đến 100.', figure: 'Số liệu kết quả (nếu có)', doneOn: 'Ngày hoàn thành thực tế (nếu khác hôm nay)', requestedDue: 'Hạn đề nghị', dayHint: 'Ví dụ 30/6/2025', dayRead: (day: string) => `Hiểu là ${day}`, dayWrong: 'Chưa hiểu ngày này. Hãy ghi như 30/6/2025.', officerPick: 'Giao cho', unitPick: 'Chuyển cho đơn vị',
    evidence: 'Minh chứng', evidenceNeeded: 'Cần ít nhất một: tệp, số văn bản hoặc số liệu.', addFile: 'Thêm tệp', uploading: (name: string) => `Đang gửi ${name}…`, documentNumber: 'Số văn bản', documentDate: 'Ngày văn bản', removeFile: (name: string) => `Bỏ ${name}`,
  },
  en: {
    actions: 'What can be done', more: 'More', less: 'Less', group: 'Task', cancel: 'Cancel', kept: 'What you typed is kept on this computer.', done: (act: string) => `${act}: recorded`, doneBeside: (act: string) => `Recorded: ${act}.`,
    progress: 'What was done', body: 'Text', result: 'Result reached', obstacle: 'What is in the way, who can clear it', note: 'Note (optional)', reason: 'Reason', percent: 'Percent done (optional)', percentHint: '0 to 100', percentWrong: 'Write a number from 0 to 100.', figure: 'Figure reached (optional)', doneOn: 'Day it was really done (if not today)', requestedDue: 'Deadline asked for', dayHint: 'Such as 30/6/2025', dayRead: (day: string) => `Taken as ${day}`, dayWrong: 'This day is not understood. Write 30/6/2025.', officerPick: 'Give to', unitPick: 'Move to unit',
    evidence: 'Evidence', evidenceNeeded: 'At least one of: a file, a document number or a figure.', addFile: 'Add a file', uploading: (name: string) => `Sending ${name}…`, documentNumber: 'Document number', documentDate: 'Document date', removeFile: (name: string) => `Remove ${name}`,
  },
});
