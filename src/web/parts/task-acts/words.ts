import { bilingual } from '../../words/words.js';

export const ACT_WORDS = bilingual({
  vi: {
    acts: 'Việc có thể làm', more: 'Việc khác', send: 'Gửi', cancel: 'Thôi', body: 'Đã làm được gì', reason: 'Lý do', note: 'Ghi chú (nếu có)', question: 'Nội dung', obstacle: 'Vướng ở đâu, cần ai giúp', textNeeded: 'Hãy ghi ít nhất một câu.', percent: 'Phần trăm hoàn thành (nếu có)', percentWrong: 'Phần trăm là số từ 0 đến 100.',
    evidence: 'Minh chứng', attach: 'Đính tệp hoặc ảnh', remove: (name: string) => `Bỏ ${name}`, uploading: 'Đang gửi tệp…', documentNumber: 'Số, ký hiệu văn bản kết quả', figure: 'Số liệu đạt được (nếu là chỉ tiêu)', proofNeeded: 'Hãy kèm minh chứng: tệp, số văn bản hoặc số liệu.', due: 'Thời hạn mới', dueNeeded: 'Hãy ghi một ngày cụ thể, ví dụ 30/9.', person: 'Người làm', personNeeded: 'Hãy chọn người làm.', unit: 'Đơn vị chủ trì mới', unitNeeded: 'Hãy chọn đơn vị.',
    done: (act: string) => `Đã ghi: ${act}.`,
  },
  en: {
    acts: 'What can be done', more: 'More', send: 'Send', cancel: 'Cancel', body: 'What was done', reason: 'Reason', note: 'Note (optional)', question: 'Text', obstacle: 'What stands in the way, whose help is needed', textNeeded: 'Write at least a sentence.', percent: 'Percent done (optional)', percentWrong: 'The percentage is a number from 0 to 100.',
    evidence: 'Evidence', attach: 'Attach a file or photo', remove: (name: string) => `Remove ${name}`, uploading: 'Sending the file…', documentNumber: 'Number of the resulting document', figure: 'Figure reached (for a target)', proofNeeded: 'Attach evidence: a file, the number of a document or a figure.', due: 'New deadline', dueNeeded: 'Give a definite day, such as 30/9.', person: 'Officer', personNeeded: 'Choose a person.', unit: 'New lead unit', unitNeeded: 'Choose a unit.',
    done: (act: string) => `Kept: ${act}.`,
  },
});
