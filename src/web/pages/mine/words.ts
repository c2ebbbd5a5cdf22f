import { bilingual } from '../../words/words.js';

export const MINE_WORDS = bilingual({
  vi: {
    passBack: 'Trả lại', toOfficer: 'Giao cho chuyên viên', order: 'Giao việc', mine: 'Việc của tôi', unit: 'Việc của phòng', calm: 'Không có việc phải làm ngay, không có việc đến hạn trong bảy ngày tới.', detail: (now: number, week: number) => `${now} việc quá hạn hoặc đến hạn hôm nay, ${week} việc trong bảy ngày tới.`,
    answer: 'Chờ đồng chí trả lời', new: 'Mới giao', now: 'Quá hạn và hôm nay', week: 'Bảy ngày tới', later: 'Sau đó', waiting: 'Chờ cấp trên quyết', nothing: 'Chưa có việc nào được giao. Khi có, việc sẽ hiện ở đây theo thứ tự thời hạn.', more: (count: number) => `Còn ${count} việc nữa trong danh sách nhiệm vụ`,
    noReport: 'Chưa báo cáo', open: 'Mở trang nhiệm vụ', deadline: 'Thời hạn', lead: 'Chủ trì', officer: 'Người làm', noOfficer: 'chưa giao người', source: 'Câu giao việc', history: 'Diễn biến', deliverable: 'Sản phẩm', document: 'Văn bản', was: (day: string) => `ban đầu ${day}`,
  },
  en: {
    passBack: 'Pass back', toOfficer: 'Give to an officer', order: 'Give work', mine: 'My work', unit: 'My unit’s work', calm: 'Nothing has to be done now and nothing is due in the next seven days.', detail: (now: number, week: number) => `${now} overdue or due today, ${week} in the next seven days.`,
    answer: 'Waiting for your answer', new: 'New', now: 'Overdue and today', week: 'Next seven days', later: 'Later', waiting: 'Waiting for a decision above', nothing: 'No work has been assigned yet. It will appear here in the order of deadlines.', more: (count: number) => `${count} more in the list of tasks`,
    noReport: 'No report yet', open: 'Open the task', deadline: 'Deadline', lead: 'Lead', officer: 'Officer', noOfficer: 'nobody named', source: 'The sentence that assigns it', history: 'What happened', deliverable: 'Deliverable', document: 'Document', was: (day: string) => `first ${day}`,
  },
});
