import type { RefusalText } from './text.js';

export const TASK_REFUSALS = {
  'task.move_not_here': { vi: 'Nhiệm vụ đang ở trạng thái “{state}” nên không thể làm việc này.', en: 'The task is “{state}”, so this cannot be done.', status: 409 },
  'task.move_not_yours': { vi: 'Việc này thuộc quyền của {who}.', en: 'Only {who} may do this.', status: 403 },
  'task.reason_needed': { vi: 'Hãy ghi lý do.', en: 'Give the reason.', status: 422 },
  'task.text_needed': { vi: 'Hãy ghi nội dung.', en: 'Write something.', status: 422 },
  'task.evidence_needed': { vi: 'Hãy kèm minh chứng: tệp, số văn bản hoặc số liệu kết quả.', en: 'Attach evidence: a file, a document number or a figure.', status: 422 },
  'task.children_open': { vi: 'Còn {count} việc con chưa xong. Hãy hoàn thành hoặc bỏ qua từng việc trước.', en: '{count} child tasks are still open. Finish or waive them first.', status: 409 },
  'task.own_confirmation': { vi: 'Đơn vị chủ trì không tự xác nhận việc của mình. Người khác phải xác nhận.', en: 'The lead does not confirm its own work. Someone else must.', status: 403 },
  'task.lead_missing': { vi: 'Nhiệm vụ phải có đúng một đơn vị chủ trì.', en: 'A task has exactly one lead unit.', status: 422 },
  'task.lead_not_valid': { vi: 'Đơn vị “{unit}” không hoạt động vào ngày này.', en: 'The unit “{unit}” does not exist on that day.', status: 422 },
  'task.source_missing': { vi: 'Nhiệm vụ phải có nguồn: một đoạn của văn bản, hoặc “giao trực tiếp” kèm người giao.', en: 'A task needs a source: a passage of a document, or “directly assigned” with the assigner.', status: 422 },
  'task.due_undecided': { vi: 'Hãy ghi thời hạn, hoặc chọn “Không hạn”.', en: 'Give a deadline or choose “no deadline”.', status: 422 },
  'task.extension_limit': { vi: 'Mỗi nhiệm vụ chỉ được gia hạn {max} lần.', en: 'A task may be extended {max} time(s) only.', status: 409 },
  'task.extension_late': { vi: 'Chỉ xin gia hạn được trước khi hết hạn ({due}).', en: 'An extension may be asked for only before the deadline ({due}).', status: 409 },
  'task.extension_pending': { vi: 'Đang có một đề nghị gia hạn chờ quyết định.', en: 'A request for extension is already waiting.', status: 409 },
  'task.extension_earlier': { vi: 'Hạn đề nghị phải sau hạn hiện nay ({due}).', en: 'The new deadline must be after the present one ({due}).', status: 422 },
  'task.extension_undated': { vi: 'Nhiệm vụ không có thời hạn nên không cần gia hạn.', en: 'The task has no deadline, so there is nothing to extend.', status: 409 },
  'task.no_request': { vi: 'Không có đề nghị nào đang chờ quyết định.', en: 'No request is waiting for a decision.', status: 409 },
  'task.return_late': { vi: 'Chỉ được trả lại trong {days} ngày làm việc kể từ khi được giao. Hãy đề nghị văn phòng chuyển đơn vị chủ trì.', en: 'A task may be given back only within {days} working day(s) of its assignment. Ask the office to change the lead.', status: 409 },
  'task.person_not_in_unit': { vi: 'Người được giao phải thuộc đơn vị chủ trì.', en: 'The person must belong to the lead unit.', status: 422 },
} as const satisfies Record<string, RefusalText>;
