import { bilingual } from '../../../words/words.js';

export const INLINE_WORDS = bilingual({
  vi: {
    edit: (column: string) => `Sửa: ${column}`, editor: (column: string, task: string) => `${column}: ${task}`, save: 'Lưu', leave: 'Thôi', why: 'Nội dung chỉ đạo (ghi vào nhật ký)', whyLead: 'Lý do chuyển', newDeadline: 'Thời hạn mới',
    saved: (column: string) => `Đã sửa: ${column}.`, changed: 'Việc này vừa được người khác sửa. Đã tải bản mới; xem lại rồi lưu.', deadlineKey: 'Đổi thời hạn', statusKey: 'Chuyển tình trạng', reportKey: 'Báo cáo tiến độ', leadKey: 'Đổi chủ trì, người làm', undo: 'Hoàn tác việc vừa làm', nothing: 'Dòng này không có ô nào bạn sửa được.',
  },
  en: {
    edit: (column: string) => `Edit: ${column}`, editor: (column: string, task: string) => `${column}: ${task}`, save: 'Save', leave: 'Cancel', why: 'Instruction (kept in the log)', whyLead: 'Why it moves', newDeadline: 'New deadline',
    saved: (column: string) => `Changed: ${column}.`, changed: 'Somebody changed this task just now. The new state was read; look again, then save.', deadlineKey: 'Change the deadline', statusKey: 'Move it on', reportKey: 'Report progress', leadKey: 'Change lead or officer', undo: 'Take back what was just done', nothing: 'There is nothing in this row that you may change.',
  },
});
