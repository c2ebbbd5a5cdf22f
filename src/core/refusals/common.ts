import type { RefusalText } from './text.js';

export const COMMON_REFUSALS = {
  'common.invalid': { vi: 'Dữ liệu gửi lên chưa đúng: {detail}. Hãy sửa rồi gửi lại.', en: 'The data sent is not right: {detail}. Correct it and send again.', status: 400 },
  'common.not_found': { vi: 'Không tìm thấy, hoặc đồng chí không có quyền xem.', en: 'Not found, or you may not see it.', status: 404 },
  'common.not_allowed': { vi: 'Đồng chí không có quyền làm việc này.', en: 'You may not do this.', status: 403 },
  'common.changed_meanwhile': { vi: 'Có người vừa thay đổi mục này. Hãy tải lại, xem thay đổi rồi làm lại.', en: 'Someone changed this meanwhile. Reload, look at the change and try again.', status: 412 },
  'common.key_reused': { vi: 'Yêu cầu này dùng lại mã của một yêu cầu khác. Hãy tải lại trang rồi làm lại.', en: 'This request reuses the key of a different one. Reload the page and try again.', status: 422 },
  'common.too_many': { vi: 'Quá nhiều yêu cầu. Hãy đợi {seconds} giây rồi thử lại.', en: 'Too many requests. Wait {seconds} seconds and try again.', status: 429 },
  'common.unavailable': { vi: 'Hệ thống tạm thời không truy cập được cơ sở dữ liệu. Chưa có gì bị mất; hãy thử lại sau ít phút.', en: 'The database cannot be reached for the moment. Nothing was lost; try again in a few minutes.', status: 503 },
} as const satisfies Record<string, RefusalText>;
