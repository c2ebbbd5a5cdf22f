import type { RefusalText } from './text.js';

export const PAPER_REFUSALS = {
  'paper.not_in_state': { vi: 'Văn bản đang ở trạng thái “{paperstate}” nên không làm được việc này. Hãy tải lại trang để xem bản mới.', en: 'The paper is “{paperstate}”, so this cannot be done. Reload the page to see it as it is now.', status: 409 },
  'paper.reason_needed': { vi: 'Hãy ghi lý do để người soạn biết phải sửa gì.', en: 'Say why, so that the drafter knows what to change.', status: 422 },
  'paper.subject_needed': { vi: 'Chưa có trích yếu. Hãy ghi văn bản nói về việc gì rồi trình lại.', en: 'The subject is empty. Write what the paper is about and propose it again.', status: 422 },
  'paper.blank_left': { vi: 'Còn chỗ của mẫu chưa điền: {blank}. Hãy điền hoặc xóa chỗ đó rồi trình lại.', en: 'A blank of the template is not filled in yet: {blank}. Fill it in or remove it and propose again.', status: 422 },
  'paper.body_needed': { vi: 'Văn bản chưa có nội dung. Hãy viết ít nhất một đoạn rồi trình lại.', en: 'The paper says nothing yet. Write at least one paragraph and propose it again.', status: 422 },
  'paper.signer_needed': { vi: 'Chưa có người ký. Hãy chọn người ký ở ô “Người ký”.', en: 'Nobody signs it yet. Choose who signs.', status: 422 },
  'paper.lead_needed': { vi: 'Nhiệm vụ thứ {number} trong văn bản chưa có đơn vị chủ trì. Hãy chọn đơn vị hoặc bỏ phần giao việc ở đoạn đó.', en: 'Task {number} of the paper has no lead unit. Choose one, or take the order off that paragraph.', status: 422 },
  'paper.kind_unknown': { vi: 'Không có loại văn bản này. Hãy chọn lại trong danh sách.', en: 'There is no such kind of paper. Choose from the list.', status: 422 },
  'paper.unit_not_own': { vi: 'Đồng chí chỉ soạn được văn bản của đơn vị mình. Hãy chọn lại đơn vị soạn thảo.', en: 'You draft papers of your own unit only. Choose the drafting unit again.', status: 403 },
  'paper.not_issued': { vi: 'Văn bản này chưa phát hành nên chưa có bản chính thức. Hãy tải bản dự thảo.', en: 'This paper is not issued yet, so there is no official copy. Download the draft.', status: 409 },
  'paper.signed_not_pdf': { vi: 'Bản ký phải là tệp PDF. Hãy xuất hoặc quét thành PDF rồi đưa lại.', en: 'The signed copy must be a PDF. Export or scan it as PDF and bring it again.', status: 415 },
  'paper.already_replaced': { vi: 'Văn bản này đang có bản dự thảo thay thế. Hãy mở bản đó để sửa tiếp.', en: 'A paper that replaces this one is being drafted already. Open that one.', status: 409 },
  'paper.nothing_to_chase': { vi: 'Không có nhiệm vụ nào đôn đốc được lúc này. Hãy chọn lý do hoặc đơn vị khác.', en: 'Nothing here can be chased now. Choose another reason or unit.', status: 409 },
  'paper.nothing_to_report': { vi: 'Bộ lọc này không có nhiệm vụ nào để báo cáo. Hãy chọn lại bộ lọc.', en: 'This filter has no task to report on. Choose another filter.', status: 409 },
  'paper.too_many_tasks': { vi: 'Phụ lục chỉ chứa được {most} nhiệm vụ. Hãy chọn từng đơn vị hoặc thu hẹp bộ lọc.', en: 'An annex holds {most} tasks. Choose one unit or narrow the filter.', status: 422 },
} as const satisfies Record<string, RefusalText>;
