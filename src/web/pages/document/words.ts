import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    back: 'Về danh sách văn bản', paper: 'Quá trình ký', issuedBy: 'Phát hành', signedFile: 'Bản đã ký', recalled: 'Văn bản này đã bị thu hồi.', replaced: 'Văn bản này đã được thay thế bởi', symbol: 'Số, ký hiệu', date: 'Ngày ký', issuer: 'Cơ quan ban hành', place: 'Nơi ban hành', signer: 'Người ký', recipients: 'Nơi nhận', received: 'Tiếp nhận', receivedBy: (day: string, by: string) => `${day}, ${by}`, none: 'chưa có', review: 'Mở bản duyệt', file: 'Tệp gốc', tasks: (count: number) => `Xem ${count} nhiệm vụ`, text: 'Nội dung văn bản',
    progress: 'Tiến độ thực hiện', noTasks: 'Chưa giao nhiệm vụ nào từ văn bản này.', done: 'hoàn thành', onTrack: 'trong hạn', dueSoon: 'sắp đến hạn', overdue: 'quá hạn', undated: 'không hạn', of: (done: number, all: number) => `${done}/${all} hoàn thành`, waiting: (count: number) => `${count} mục chưa duyệt`, notAssigned: 'chưa giao', notRead: 'Văn bản chưa được đọc xong.', notes: 'Điểm người đọc cần biết', place_at: 'Đoạn được dẫn',
  },
  en: {
    back: 'Back to documents', paper: 'How it was signed', issuedBy: 'Issued', signedFile: 'Signed copy', recalled: 'This document was recalled.', replaced: 'This document was replaced by', symbol: 'Number, symbol', date: 'Signed on', issuer: 'Issued by', place: 'Place', signer: 'Signed by', recipients: 'Sent to', received: 'Received', receivedBy: (day: string, by: string) => `${day}, ${by}`, none: 'none yet', review: 'Open the review', file: 'Stored file', tasks: (count: number) => `See ${count} ${count === 1 ? 'task' : 'tasks'}`, text: 'Text of the document',
    progress: 'Progress', noTasks: 'No task has been given out from this document.', done: 'done', onTrack: 'on track', dueSoon: 'due soon', overdue: 'overdue', undated: 'no deadline', of: (done: number, all: number) => `${done}/${all} done`, waiting: (count: number) => `${count} not reviewed yet`, notAssigned: 'not assigned', notRead: 'The document has not been read yet.', notes: 'What the reader noticed', place_at: 'Quoted passage',
  },
});
