import { bilingual } from '../words/words.js';

export const FRAME_WORDS = bilingual({
  vi: {
    main: 'Chính', order: 'Giao việc mới', overview: 'Tổng quan', mine: 'Việc của tôi', documents: 'Văn bản', tasks: 'Nhiệm vụ', meetings: 'Giao ban', reports: 'Báo cáo', people: 'Quản trị', mineShort: 'Việc', skip: 'Tới nội dung', inbox: (count: number) => (count === 0 ? 'Hộp thông báo' : `Hộp thông báo, ${count} chờ xem`), search: 'Tìm hoặc ra lệnh', places: 'Đi tới', general: 'Chung',
    keys: 'Phím tắt của màn hình này', signOut: 'Đăng xuất', password: 'Đổi mật khẩu', english: 'English', vietnamese: 'Tiếng Việt', contrast: 'Tương phản cao', account: 'Tài khoản:', close: 'Đóng', sample: 'Cơ quan mẫu, dữ liệu giả định',
    offlineKept: 'Mất kết nối. Phần đã tải vẫn xem được.', reload: 'Tải lại trang',
    notYours: 'Trang này không dành cho tài khoản của đồng chí.', home: 'Về trang đầu', reorganise: 'Sắp xếp lại đơn vị', log: 'Nhật ký',
    delegations: 'Làm thay', calendars: 'Lịch', webhooks: 'Kết nối', channels: 'Kênh thông báo', neighbours: 'Liên thông', delegationsMore: 'Xem', acting_sign: 'ký văn bản', acting_assign: 'giao việc', acting_confirm: 'xác nhận, trả lời đề nghị', acting_all: 'tất cả',
    actingFor: (name: string, title: string, what: string, until: string) => `Đang làm thay ${name} (${title}): ${what}, đến hết ${until}.`, actedForBy: (name: string, title: string, what: string, until: string) => `${name} đang làm thay bạn (${title}): ${what}, đến hết ${until}.`, actsFor: (name: string) => `làm thay ${name}`,
  },
  en: {
    main: 'Main', order: 'Give work', overview: 'Overview', mine: 'My work', documents: 'Documents', tasks: 'Tasks', meetings: 'Meetings', reports: 'Reports', people: 'Administration', mineShort: 'Work', skip: 'To the content', inbox: (count: number) => (count === 0 ? 'Inbox' : `Inbox, ${count} waiting`), search: 'Search or command', places: 'Go to', general: 'General',
    keys: 'Keys of this screen', signOut: 'Sign out', password: 'Change password', english: 'English', vietnamese: 'Tiếng Việt', contrast: 'High contrast', account: 'Account:', close: 'Close', sample: 'Sample agency, invented data',
    offlineKept: 'No connection. What is loaded can still be read.', reload: 'Reload the page',
    notYours: 'This page is not for your account.', home: 'To the first page', reorganise: 'Reorganise units', log: 'Log',
    delegations: 'Acting for others', calendars: 'Calendars', webhooks: 'Connections', channels: 'Channels', neighbours: 'Neighbours', delegationsMore: 'Show', acting_sign: 'signing documents', acting_assign: 'assigning work', acting_confirm: 'confirming, answering requests', acting_all: 'everything',
    actingFor: (name: string, title: string, what: string, until: string) => `Acting for ${name} (${title}): ${what}, until ${until}.`, actedForBy: (name: string, title: string, what: string, until: string) => `${name} acts for you (${title}): ${what}, until ${until}.`, actsFor: (name: string) => `acting for ${name}`,
  },
});
