import type { RefusalText } from './text.js';

/** What goes out of the product to other programs. */
export const CHANNEL_REFUSALS = {
  'calendar.too_many': { vi: 'Mỗi người có nhiều nhất {count} lịch. Hãy thu hồi lịch không dùng nữa.', en: 'Each person has at most {count} calendars. Revoke one that is no longer used.', status: 409 },
  'webhook.too_many': { vi: 'Mỗi cơ quan có nhiều nhất {count} kết nối. Hãy bỏ kết nối không dùng nữa.', en: 'An agency has at most {count} connections. End one that is no longer used.', status: 409 },
  'webhook.address': { vi: 'Không gửi được tới địa chỉ này: cần địa chỉ https:// có tên miền tra được. Hãy kiểm tra lại.', en: 'Nothing can be sent to this address: it must begin with https:// and its name must be known. Check it.', status: 422 },
  'webhook.internal': { vi: 'Địa chỉ này nằm trong mạng nội bộ. Người vận hành máy chủ phải mở mạng đó bằng DONDOC_OUTGOING_ALLOW trước.', en: 'This address lies in an internal network. Whoever runs the server must open that network by DONDOC_OUTGOING_ALLOW first.', status: 422 },
} as const satisfies Record<string, RefusalText>;
