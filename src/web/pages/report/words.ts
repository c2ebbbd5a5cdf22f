import { bilingual } from '../../words/words.js';

const vi = {
  back: 'Về danh sách báo cáo', window: (from: string, to: string) => `Số liệu từ ${from} đến ${to}`, word: 'Xuất Word', close: 'Chốt số liệu', closeAsk: 'Chốt rồi thì số liệu giữ nguyên, không đếm lại theo nhiệm vụ nữa. Nội dung các dòng giữ như đang có.', outline: 'Đề cương', outlineCount: (count: number) => `${count} dòng`, unused: (count: number) => `Chưa dùng ${count} mục`, unusedNone: 'Mọi việc trong kỳ đã có trong báo cáo.', put: 'Đưa vào', putWhere: (heading: string) => `Đưa vào “${heading}”`, quantities: 'Số liệu lũy kế', line: (number: number, heading: string) => `Dòng ${number}, ${heading}`, addLine: 'Thêm dòng', remove: 'Xoá dòng', up: 'Lên', down: 'Xuống', tasks: (count: number) => `${count} nhiệm vụ`, ownLine: 'tự viết',
  figures: 'Số liệu', total: 'Tổng số', onTime: 'Xong đúng hạn', late: 'Xong quá hạn', onTrack: 'Đang làm, trong hạn', overdue: 'Đang làm, quá hạn', undated: 'không hạn', paused: 'tạm hoãn', apart: 'Đếm riêng', sentence: 'Câu số liệu', saved: (time: string) => `Đã lưu ${time}`, saving: 'Đang lưu…', unsaved: 'Chưa lưu', notSaved: 'Chưa lưu được', conflict: 'Có người vừa sửa báo cáo này ở nơi khác. Bản của đồng chí vẫn còn trên màn hình.', takeTheirs: 'Lấy bản mới của họ', keepMine: 'Giữ bản của tôi', retry: 'Lưu lại', closedNote: 'Báo cáo đã chốt: số liệu không đổi, nội dung không sửa được.', emptySection: 'Chưa có dòng nào.', group: 'Báo cáo', parts: 'Phần của báo cáo', move: 'Chuyển dòng',
};

export const words = bilingual({
  vi,
  en: {
    back: 'Back to reports', window: (from: string, to: string) => `Figures from ${from} to ${to}`, word: 'Export Word', close: 'Close the figures', closeAsk: 'Once closed, the figures stay and are not counted from the tasks again. The lines stay as they are.', outline: 'Outline', outlineCount: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'}`, unused: (count: number) => `${count} not used yet`, unusedNone: 'All work of the period is in the report.', put: 'Put in', putWhere: (heading: string) => `Put in “${heading}”`, quantities: 'Figures added up', line: (number: number, heading: string) => `Line ${number}, ${heading}`, addLine: 'Add a line', remove: 'Remove the line', up: 'Up', down: 'Down', tasks: (count: number) => `${count} ${count === 1 ? 'task' : 'tasks'}`, ownLine: 'own words',
    figures: 'Figures', total: 'Total', onTime: 'Done on time', late: 'Done late', onTrack: 'Open, in time', overdue: 'Open, overdue', undated: 'no deadline', paused: 'paused', apart: 'Counted apart', sentence: 'Sentence', saved: (time: string) => `Saved ${time}`, saving: 'Saving…', unsaved: 'Not saved yet', notSaved: 'Could not be saved', conflict: 'Someone changed this report elsewhere. Your text is still on the screen.', takeTheirs: 'Take theirs', keepMine: 'Keep mine', retry: 'Save again', closedNote: 'The report is closed: its figures stay and its text cannot be edited.', emptySection: 'No lines yet.', group: 'Report', parts: 'Parts of the report', move: 'Move the line',
  },
});

export type ReportWords = typeof vi;
