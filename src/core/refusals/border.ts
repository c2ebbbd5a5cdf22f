import type { RefusalText } from './text.js';

/** Refusals at the border between two agencies. */
export const BORDER_REFUSALS = {
  'border.unknown_peer': { vi: 'Cơ quan gửi chưa được đăng ký liên thông với cơ quan này, hoặc đăng ký đã bị thu hồi.', en: 'The sending agency is not registered here, or its registration was revoked.', status: 403 },
  'border.altered': { vi: 'Gói tin không còn nguyên vẹn: nội dung khác với nội dung đã nhận trước đó hoặc không đúng quy định liên thông.', en: 'The message is not whole: it differs from what was received before, or from what may cross.', status: 422 },
  'border.unit_taken': { vi: 'Đơn vị hoặc cơ quan này đã được đăng ký liên thông.', en: 'This unit or agency is registered already.', status: 409 },
  'border.not_from_above': { vi: 'Nhiệm vụ này không phải do cơ quan cấp trên giao.', en: 'This task was not ordered by a superior agency.', status: 409 },
} as const satisfies Record<string, RefusalText>;
