import type { RefusalText } from './text.js';

export const MEETING_REFUSALS = {
  'meeting.wrong_state': { vi: 'Cuộc họp đang ở bước khác nên không làm được việc này. Hãy tải lại trang.', en: 'The meeting is at another step, so this cannot be done now. Load the page again.', status: 409 },
  'meeting.reason_needed': { vi: 'Hãy ghi lý do.', en: 'Say why.', status: 422 },
  'meeting.frozen': { vi: 'Cuộc họp đã kết thúc nên không sửa được nữa. Muốn sửa, hãy mở lại cuộc họp.', en: 'The meeting is over and cannot be changed. Open it again to change it.', status: 409 },
  'meeting.notice_begun': { vi: 'Đã có Thông báo kết luận của cuộc họp này. Chỉ mở lại được khi bỏ dự thảo Thông báo.', en: 'The notice of this meeting has been begun. It can be opened again only when that draft is thrown away.', status: 409 },
  'meeting.rule_unreadable': { vi: 'Chưa hiểu định kỳ họp. Hãy chọn họp tuần, tháng, quý hoặc đột xuất.', en: 'The rhythm of the meeting cannot be read. Choose week, month, quarter or none.', status: 422 },
  'meeting.contribution_closed': { vi: 'Đơn vị đã gửi nội dung này. Muốn sửa, hãy để Văn phòng trả lại.', en: 'The unit has handed this in. To change it, the office has to give it back.', status: 409 },
  'meeting.contribution_open': { vi: 'Đơn vị chưa gửi nội dung nên chưa có báo cáo để in.', en: 'The unit has not handed in, so there is no report to print.', status: 409 },
  'meeting.text_needed': { vi: 'Hãy nhập nội dung.', en: 'Write something.', status: 422 },
} as const satisfies Record<string, RefusalText>;
