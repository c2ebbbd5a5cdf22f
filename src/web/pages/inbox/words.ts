import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: 'Hộp thông báo', waiting: (count: number) => (count === 0 ? 'Không có gì chờ xem.' : `${count} thông báo chờ xem.`), empty: 'Không có thông báo nào.', doneTab: 'Đã xong', waitingTab: 'Chờ xem', tabs: 'Nhóm thông báo', done: 'Xong', allDone: 'Đánh dấu xong tất cả', again: 'Đưa lại', snooze: 'Nhắc lại ngày mai', marked: 'Đã cập nhật.', task: 'Nhiệm vụ',
    kind_given: 'Nhiệm vụ mới được giao', kind_named: 'Đồng chí được giao thực hiện', kind_support: 'Đơn vị phối hợp', kind_changed: 'Nhiệm vụ có thay đổi', kind_ended: 'Nhiệm vụ đã kết thúc', kind_returned: 'Đơn vị trả lại nhiệm vụ', kind_asked: 'Có đề nghị chờ đồng chí quyết', kind_decided: 'Đề nghị đã được trả lời', kind_submitted: 'Kết quả chờ xác nhận', kind_confirmed: 'Đã xác nhận hoàn thành', kind_redone: 'Yêu cầu làm lại', kind_commented: 'Có trao đổi mới', kind_obstacle: 'Vướng mắc chờ ý kiến chỉ đạo', kind_instructed: 'Có ý kiến chỉ đạo', kind_chased: 'Được đôn đốc', kind_due: 'Sắp đến hạn', kind_overdue: 'Đã quá hạn', kind_contribute: 'Đơn vị cần gửi nội dung giao ban', kind_report_part: 'Đơn vị cần nộp phần báo cáo', kind_report_remark: 'Có góp ý về báo cáo', kind_invited: 'Mời đồng chí dự họp', kind_meeting_changed: 'Cuộc họp có thay đổi', calledOff: 'không họp', kind_unreachable: 'Đã ngừng gửi thông báo tới một nơi nhận', kind_channel_fault: 'Kênh thông báo có lỗi, cần xem lại', kind_paper_to_sign: 'Văn bản chờ đồng chí ký', kind_paper_to_issue: 'Văn bản đã ký, chờ phát hành', kind_paper_returned: 'Văn bản bị trả lại', kind_paper_issued: 'Văn bản đã phát hành', kind_paper_recalled: 'Văn bản đã bị thu hồi',
    left: (days: number) => (days === 0 ? 'hôm nay là ngày làm việc cuối trước hạn' : `còn ${days} ngày làm việc`), granted: 'đồng ý', refused: 'không đồng ý', letter: (count: number) => `Văn bản đôn đốc ${count} nhiệm vụ`, way_mail: 'thư điện tử', way_telegram: 'Telegram', way_zalo: 'Zalo', way_push: 'trình duyệt', openLetter: 'Xem nội dung', tasksOf: 'Nhiệm vụ có tên',
  },
  en: {
    title: 'Inbox', waiting: (count: number) => (count === 0 ? 'Nothing waits.' : `${count} ${count === 1 ? 'notice waits' : 'notices wait'}.`), empty: 'There is nothing here.', doneTab: 'Done', waitingTab: 'Waiting', tabs: 'Which notices', done: 'Done', allDone: 'Mark all as done', again: 'Back to waiting', snooze: 'Again tomorrow', marked: 'Kept.', task: 'Task',
    kind_given: 'A new task was given', kind_named: 'You were named to do it', kind_support: 'Your unit supports', kind_changed: 'The task has changed', kind_ended: 'The task is over', kind_returned: 'The unit gave the task back', kind_asked: 'A request waits for your decision', kind_decided: 'The request was answered', kind_submitted: 'A result waits for confirmation', kind_confirmed: 'Confirmed as done', kind_redone: 'Rework is asked for', kind_commented: 'There is a new remark', kind_obstacle: 'An obstacle waits for an instruction', kind_instructed: 'There is an instruction', kind_chased: 'You were chased', kind_due: 'Due soon', kind_overdue: 'Overdue', kind_contribute: 'Your unit is asked to contribute to a meeting', kind_report_part: 'Your unit is asked for its part of a report', kind_report_remark: 'There is a remark on a report', kind_invited: 'You are invited to a meeting', kind_meeting_changed: 'A meeting was changed', calledOff: 'called off', kind_unreachable: 'An address takes no more messages', kind_channel_fault: 'A channel has a fault', kind_paper_to_sign: 'A paper waits for your signature', kind_paper_to_issue: 'A signed paper waits to be issued', kind_paper_returned: 'A paper came back', kind_paper_issued: 'A paper was issued', kind_paper_recalled: 'A paper was recalled',
    left: (days: number) => (days === 0 ? 'today is the last working day' : `${days} working ${days === 1 ? 'day' : 'days'} left`), granted: 'granted', refused: 'refused', letter: (count: number) => `A letter about ${count} ${count === 1 ? 'task' : 'tasks'}`, way_mail: 'mail', way_telegram: 'Telegram', way_zalo: 'Zalo', way_push: 'browser', openLetter: 'Read it', tasksOf: 'Tasks named',
  },
});

export type InboxWords = (typeof words)['vi'];

/** What a way of being told is called. */
export function wayWord(say: InboxWords, channel: string): string {
  const word: unknown = (say as Readonly<Record<string, unknown>>)[`way_${channel}`];
  return typeof word === 'string' ? word : channel;
}

/** What a notice of a kind says; the kind itself where a newer server sends one that this page does not know. */
export function kindWord(say: InboxWords, kind: string): string {
  const word: unknown = (say as Readonly<Record<string, unknown>>)[`kind_${kind}`];
  return typeof word === 'string' ? word : kind;
}
