import { bilingual } from '../../words/words.js';

const vi = {
  back: 'Về danh sách nhiệm vụ', file: 'Tải hồ sơ', fileHint: 'Văn bản, nhật ký, minh chứng, công văn đôn đốc và việc con trong một tệp zip, kèm mã SHA-256 của từng tệp', lead: 'Chủ trì', officer: 'Người làm', supports: 'Phối hợp', deadline: 'Thời hạn', deliverable: 'Sản phẩm', approval: 'Cấp trình', assigner: 'Người giao', programme: 'Chương trình, kế hoạch', none: 'không nêu', noOfficer: 'chưa giao người', readFrom: (phrase: string) => `Đọc từ “${phrase}”`, original: (day: string) => `Hạn ban đầu ${day}`, extended: (count: number) => `đã gia hạn ${count} lần`, redone: (count: number) => `làm lại ${count} lần`, pausedDays: (days: number) => `tạm hoãn ${days} ngày`,
  recurrence: 'Lặp lại', next: (day: string, opens: string) => `kỳ tới ${day}, mở việc ngày ${opens}`, noNext: 'không còn kỳ nào', skipped: (count: number) => `${count} kỳ bỏ qua vì kỳ trước chưa xong`,
  source: 'Câu giao việc', sources: 'Các câu giao việc', openAt: 'Mở văn bản tại câu này', parent: 'Thuộc việc', citations: 'Căn cứ', timeline: 'Diễn biến', progress: 'Tiến độ', percentDone: (percent: number) => `${percent}%`, restricted: 'Hạn chế người xem', key: 'Trọng tâm', directly: 'Giao trực tiếp',
  openedOn: (day: string) => `Giao ngày ${day}`, closedOn: (day: string) => `Xong ngày ${day}`,
};

export const words = bilingual({
  vi,
  en: {
    back: 'Back to tasks', file: 'Download the file', fileHint: 'Documents, log, evidence, letters and child tasks in one zip, with the SHA-256 of each file', lead: 'Lead', officer: 'Officer', supports: 'Coordinating', deadline: 'Deadline', deliverable: 'Deliverable', approval: 'Approved by', assigner: 'Assigned by', programme: 'Programme', none: 'not named', noOfficer: 'nobody named', readFrom: (phrase: string) => `Read from “${phrase}”`, original: (day: string) => `First deadline ${day}`, extended: (count: number) => `extended ${count} ${count === 1 ? 'time' : 'times'}`, redone: (count: number) => `redone ${count} ${count === 1 ? 'time' : 'times'}`, pausedDays: (days: number) => `paused ${days} ${days === 1 ? 'day' : 'days'}`,
    recurrence: 'Recurrence', next: (day: string, opens: string) => `next ${day}, opened on ${opens}`, noNext: 'no further time', skipped: (count: number) => `${count} skipped because one was still open`,
    source: 'Sentence that ordered it', sources: 'Sentences that ordered it', openAt: 'Open the document at this sentence', parent: 'Part of', citations: 'Basis', timeline: 'Timeline', progress: 'Progress', percentDone: (percent: number) => `${percent}%`, restricted: 'Restricted', key: 'Key task', directly: 'Assigned directly',
    openedOn: (day: string) => `Assigned ${day}`, closedOn: (day: string) => `Closed ${day}`,
  },
});

export type TaskWords = typeof vi;
