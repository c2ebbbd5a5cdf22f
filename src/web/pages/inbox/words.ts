import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: 'Hộp thông báo', waiting: (count: number) => (count === 0 ? 'Không có gì chờ xem.' : `${count} thông báo chờ xem.`), empty: 'Không có thông báo nào.', doneTab: 'Đã xong', waitingTab: 'Chờ xem', tabs: 'Nhóm thông báo', done: 'Xong', allDone: 'Đánh dấu xong tất cả', again: 'Đưa lại', snooze: 'Nhắc lại ngày mai', marked: 'Đã cập nhật.', task: 'Nhiệm vụ', choices: 'Chọn thông báo',
    kind_given: 'Nhiệm vụ mới được giao', kind_named: 'Đồng chí được giao thực hiện', kind_support: 'Đơn vị phối hợp', kind_changed: 'Nhiệm vụ có thay đổi', kind_ended: 'Nhiệm vụ đã kết thúc', kind_returned: 'Đơn vị trả lại nhiệm vụ', kind_asked: 'Có đề nghị chờ đồng chí quyết', kind_decided: 'Đề nghị đã được trả lời', kind_submitted: 'Kết quả chờ xác nhận', kind_confirmed: 'Đã xác nhận hoàn thành', kind_redone: 'Yêu cầu làm lại', kind_commented: 'Có trao đổi mới', kind_obstacle: 'Vướng mắc chờ ý kiến chỉ đạo', kind_instructed: 'Có ý kiến chỉ đạo', kind_chased: 'Được đôn đốc', kind_due: 'Sắp đến hạn', kind_overdue: 'Đã quá hạn',
    left: (days: number) => (days === 0 ? 'hạn hôm nay' : `còn ${days} ngày làm việc`), granted: 'đồng ý', refused: 'không đồng ý', letter: (count: number) => `Văn bản đôn đốc ${count} nhiệm vụ`, openLetter: 'Xem nội dung', tasksOf: 'Nhiệm vụ có tên',
    group_work: 'Việc được giao', group_decide: 'Chờ tôi quyết', group_chase: 'Đôn đốc', group_days: 'Đến hạn, quá hạn', group_news: 'Diễn biến khác', what: 'Loại thông báo', inApp: 'Trong hộp thông báo', mail: 'Thư điện tử', mail_none: 'Không gửi', mail_digest: 'Trong bản tin sáng', mail_at_once: 'Gửi ngay', digest: 'Nhận bản tin lúc 7 giờ sáng ngày làm việc', quiet: 'Không gửi thư trong khoảng', from: 'Từ', until: 'Đến', hour: (hour: number) => `${hour} giờ`, address: 'Địa chỉ thư điện tử của tôi', save: 'Lưu lựa chọn', saved: 'Đã lưu lựa chọn.', noMail: 'Hệ thống chưa nối máy chủ thư nên chưa gửi thư được.',
  },
  en: {
    title: 'Inbox', waiting: (count: number) => (count === 0 ? 'Nothing waits.' : `${count} ${count === 1 ? 'notice waits' : 'notices wait'}.`), empty: 'There is nothing here.', doneTab: 'Done', waitingTab: 'Waiting', tabs: 'Which notices', done: 'Done', allDone: 'Mark all as done', again: 'Back to waiting', snooze: 'Again tomorrow', marked: 'Kept.', task: 'Task', choices: 'What to hear of',
    kind_given: 'A new task was given', kind_named: 'You were named to do it', kind_support: 'Your unit supports', kind_changed: 'The task has changed', kind_ended: 'The task is over', kind_returned: 'The unit gave the task back', kind_asked: 'A request waits for your decision', kind_decided: 'The request was answered', kind_submitted: 'A result waits for confirmation', kind_confirmed: 'Confirmed as done', kind_redone: 'Rework is asked for', kind_commented: 'There is a new remark', kind_obstacle: 'An obstacle waits for an instruction', kind_instructed: 'There is an instruction', kind_chased: 'You were chased', kind_due: 'Due soon', kind_overdue: 'Overdue',
    left: (days: number) => (days === 0 ? 'due today' : `${days} working ${days === 1 ? 'day' : 'days'} left`), granted: 'granted', refused: 'refused', letter: (count: number) => `A letter about ${count} ${count === 1 ? 'task' : 'tasks'}`, openLetter: 'Read it', tasksOf: 'Tasks named',
    group_work: 'Work given to me', group_decide: 'For me to decide', group_chase: 'Chasing', group_days: 'Due and overdue', group_news: 'Other news', what: 'Kind of notice', inApp: 'In the inbox', mail: 'Mail', mail_none: 'None', mail_digest: 'In the morning digest', mail_at_once: 'At once', digest: 'A digest at 7 o’clock on working days', quiet: 'No mail between', from: 'From', until: 'Until', hour: (hour: number) => `${hour}:00`, address: 'My mail address', save: 'Keep the choices', saved: 'The choices are kept.', noMail: 'No mail server is connected, so no mail is sent yet.',
  },
});

export type InboxWords = (typeof words)['vi'];

/** What a notice of a kind says; the kind itself where a newer server sends one that this page does not know. */
export function kindWord(say: InboxWords, kind: string): string {
  const word: unknown = (say as Readonly<Record<string, unknown>>)[`kind_${kind}`];
  return typeof word === 'string' ? word : kind;
}
