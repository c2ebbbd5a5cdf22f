import { bilingual } from '../../words/words.js';

const vi = {
  heading: 'Giao việc', headingChild: 'Giao việc con', detail: 'Không cần văn bản. Chỉ cần nội dung, đơn vị và thời hạn.', below: 'Thuộc việc', parentDue: (day: string) => `hạn ${day}`,
  title: 'Việc gì', titleHint: 'Một câu, ghi như giao miệng', titleMissing: 'Hãy ghi việc cần làm.', lead: 'Chủ trì', leadHint: 'Chọn nhiều đơn vị: mỗi đơn vị nhận một việc, theo dõi chung một hồ sơ', leadMissing: 'Hãy chọn ít nhất một đơn vị chủ trì.', all: (kind: string, count: number) => `Tất cả: ${kind} (${count})`,
  officer: 'Người làm (nếu giao luôn)', supports: 'Phối hợp (nếu có)', deadline: 'Thời hạn', undated: 'Không hạn', deadlineMissing: 'Hãy ghi thời hạn, hoặc chọn “Không hạn”.', fromLine: (phrase: string) => `Lấy hạn “${phrase}” trong câu`, later: (day: string) => `Muộn hơn hạn của nhiệm vụ cấp trên (${day}).`,
  deliverable: 'Sản phẩm (nếu có)', urgency: 'Độ khẩn', isKey: 'Trọng tâm', routine: 'Việc thường xuyên, không tính vào thống kê', restricted: 'Hạn chế người xem', orderedBy: 'Theo chỉ đạo của', myself: 'Tôi giao', other: 'Người khác (ghi tên)', otherName: 'Ai chỉ đạo', otherMissing: 'Hãy ghi ai chỉ đạo.',
  more: 'Điều kiện, các bước trình duyệt, chế độ xem', condition: 'Chỉ bắt đầu khi (nếu có)', conditionHint: 'Ví dụ: khi Bộ có hướng dẫn. Việc chờ đến khi có người bấm “Bắt đầu thực hiện”.', steps: 'Các bước trình duyệt', stepsMissing: 'Có bước chưa ghi cấp, hoặc ngày chưa hiểu.',
  send: 'Giao việc', cancel: 'Thôi', kept: 'Nội dung đang nhập được giữ trên máy này.', clear: 'Xoá trắng', sent: (units: number) => (units === 1 ? 'Đã giao việc.' : `Đã giao việc cho ${units} đơn vị.`), sentLater: 'Hạn này muộn hơn hạn của nhiệm vụ cấp trên.', group: 'Nhiệm vụ',
};

export const ORDER_WORDS = bilingual({
  vi,
  en: {
    heading: 'Give work', headingChild: 'Give a child task', detail: 'No document is needed: only what, who and until when.', below: 'Part of', parentDue: (day: string) => `due ${day}`,
    title: 'What is to be done', titleHint: 'One sentence, as you would say it', titleMissing: 'Write what is to be done.', lead: 'Lead', leadHint: 'Several units: each gets a task, followed under one record', leadMissing: 'Choose at least one lead unit.', all: (kind: string, count: number) => `All: ${kind} (${count})`,
    officer: 'Officer (if named now)', supports: 'Coordinating (optional)', deadline: 'Deadline', undated: 'No deadline', deadlineMissing: 'Write a deadline, or choose “No deadline”.', fromLine: (phrase: string) => `Take “${phrase}” from the line`, later: (day: string) => `Later than the task above (${day}).`,
    deliverable: 'Deliverable (optional)', urgency: 'Urgency', isKey: 'Key task', routine: 'Routine, not in the statistics', restricted: 'Restricted', orderedBy: 'Ordered by', myself: 'Me', other: 'Somebody else (write the name)', otherName: 'Who ordered it', otherMissing: 'Write who ordered it.',
    more: 'Condition, steps of approval, who may see it', condition: 'Starts only when (optional)', conditionHint: 'The task sleeps until somebody presses “Start the work”.', steps: 'Steps of approval', stepsMissing: 'A step has no name, or a day that is not understood.',
    send: 'Give the work', cancel: 'Cancel', kept: 'What you typed is kept on this computer.', clear: 'Clear', sent: (units: number) => (units === 1 ? 'The work was given.' : `The work was given to ${units} units.`), sentLater: 'This deadline is later than that of the task above.', group: 'Tasks',
  },
});
