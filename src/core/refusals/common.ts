import type { RefusalText } from './text.js';

export const COMMON_REFUSALS = {
  'common.invalid': { vi: 'Dữ liệu gửi lên chưa đúng: {detail}. Hãy sửa rồi gửi lại.', en: 'The data sent is not right: {detail}. Correct it and send again.', status: 400 },
  'common.not_found': { vi: 'Không tìm thấy, hoặc đồng chí không có quyền xem.', en: 'Not found, or you may not see it.', status: 404 },
  'common.not_allowed': { vi: 'Đồng chí không có quyền làm việc này.', en: 'You may not do this.', status: 403 },
  'common.changed_meanwhile': { vi: 'Có người vừa thay đổi mục này. Hãy tải lại, xem thay đổi rồi làm lại.', en: 'Someone changed this meanwhile. Reload, look at the change and try again.', status: 412 },
  'common.key_reused': { vi: 'Yêu cầu này dùng lại mã của một yêu cầu khác. Hãy tải lại trang rồi làm lại.', en: 'This request reuses the key of a different one. Reload the page and try again.', status: 422 },
  'common.done_before': { vi: 'Việc này đã được thực hiện trước đó. Hãy tải lại trang để xem kết quả.', en: 'This was already done. Reload the page to see the result.', status: 409 },
  'common.exists': { vi: 'Mục này đã có. Hãy tải lại trang để xem.', en: 'This is there already. Reload the page to see it.', status: 409 },
  'common.too_many': { vi: 'Quá nhiều yêu cầu. Hãy đợi {seconds} giây rồi thử lại.', en: 'Too many requests. Wait {seconds} seconds and try again.', status: 429 },
  'common.unavailable': { vi: 'Hệ thống tạm thời không truy cập được cơ sở dữ liệu. Chưa có gì bị mất; hãy thử lại sau ít phút.', en: 'The database cannot be reached for the moment. Nothing was lost; try again in a few minutes.', status: 503 },
  'common.body_too_large': { vi: 'Dữ liệu gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.', en: 'Too much was sent at once. Send it in smaller parts.', status: 413 },
  'common.content_type': { vi: 'Dạng dữ liệu gửi lên không được chấp nhận.', en: 'This content type is not accepted here.', status: 415 },
  'common.key_needed': { vi: 'Yêu cầu thiếu mã Idempotency-Key. Hãy tải lại trang rồi làm lại.', en: 'The request lacks an Idempotency-Key. Reload the page and try again.', status: 400 },
  'common.file_needed': { vi: 'Chưa có tệp nào được gửi. Hãy chọn tệp rồi gửi lại.', en: 'No file was sent. Choose one and send again.', status: 400 },
  'common.fault': { vi: 'Hệ thống gặp lỗi ngoài dự kiến và việc này chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo quản trị kèm mã yêu cầu.', en: 'Something went wrong and this was not done. Try again; if it fails again, tell the administrator the request id.', status: 500 },
} as const satisfies Record<string, RefusalText>;
