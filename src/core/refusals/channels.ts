import type { RefusalText } from './text.js';

/** What goes out of the product to other programs. */
export const CHANNEL_REFUSALS = {
  'calendar.too_many': { vi: 'Mỗi người có nhiều nhất {count} lịch. Hãy thu hồi lịch không dùng nữa.', en: 'Each person has at most {count} calendars. Revoke one that is no longer used.', status: 409 },
  'webhook.too_many': { vi: 'Mỗi cơ quan có nhiều nhất {count} kết nối. Hãy bỏ kết nối không dùng nữa.', en: 'An agency has at most {count} connections. End one that is no longer used.', status: 409 },
  'webhook.address': { vi: 'Không gửi được tới địa chỉ này: cần địa chỉ https:// có tên miền tra được. Hãy kiểm tra lại.', en: 'Nothing can be sent to this address: it must begin with https:// and its name must be known. Check it.', status: 422 },
  'webhook.internal': { vi: 'Địa chỉ này nằm trong mạng nội bộ. Người vận hành máy chủ phải mở mạng đó bằng DONDOC_OUTGOING_ALLOW trước.', en: 'This address lies in an internal network. Whoever runs the server must open that network by DONDOC_OUTGOING_ALLOW first.', status: 422 },
  'channel.off': { vi: 'Cơ quan chưa nối kênh này. Người quản trị nối ở trang Kênh thông báo.', en: 'The agency has not set up this way yet. The administrator does so under Channels.', status: 409 },
  'channel.no_address': { vi: 'Đồng chí chưa có địa chỉ nhận ở kênh này. Hãy nối ở Hộp thông báo, mục Chọn thông báo, rồi gửi thử lại.', en: 'You have no address for this way yet. Connect yours in the inbox under What to hear of, then try again.', status: 409 },
  'channel.refused': { vi: 'Dịch vụ không nhận thông tin này ({detail}). Hãy kiểm tra lại từng ô rồi lưu lại.', en: 'The service does not take this ({detail}). Check each field and save again.', status: 422 },
  'channel.unreachable': { vi: 'Máy chủ chưa gọi được dịch vụ ({detail}). Hãy kiểm tra đường ra Internet của máy chủ rồi lưu lại.', en: 'The server cannot reach the service ({detail}). Check its way to the internet and save again.', status: 422 },
  'channel.too_many': { vi: 'Mỗi người nối nhiều nhất {count} nơi nhận. Hãy bỏ nơi không dùng nữa.', en: 'Each person has at most {count} addresses. End one that is no longer used.', status: 409 },
} as const satisfies Record<string, RefusalText>;
