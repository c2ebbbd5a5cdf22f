import type { RefusalText } from './text.js';

export const SETUP_REFUSALS = {
  'setup.done': { vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập.', en: 'The system is already set up. Sign in.', status: 409 },
  'setup.units_unreadable': { vi: 'Không đọc được bảng đơn vị: {detail}.', en: 'The table of units cannot be read: {detail}.', status: 422 },
  'setup.login_taken': { vi: 'Tên đăng nhập “{login}” đã có người dùng. Hãy chọn tên khác.', en: 'The user name “{login}” is taken. Choose another.', status: 409 },
  'people.alias_taken': { vi: '“{alias}” đã là tên của {unit}. Một tên không thể chỉ hai đơn vị.', en: '“{alias}” is a name of {unit} already. One name cannot mean two units.', status: 409 },
  'people.delegation_self': { vi: 'Hãy chọn một người khác: không ai làm thay chính mình.', en: 'Choose somebody else: nobody acts for themselves.', status: 422 },
  'people.delegation_days': { vi: 'Ngày cuối phải từ hôm nay trở đi và không trước ngày đầu.', en: 'The last day must not be over, nor before the first.', status: 422 },
  'people.delegation_overlaps': { vi: 'Người này đã được giao làm thay trong những ngày đó. Hãy kết thúc lần giao trước.', en: 'This person already acts for that post in those days. End that first.', status: 409 },
  'people.post_over': { vi: 'Chức vụ này đã thôi giữ từ trước.', en: 'This post is no longer held.', status: 409 },
  'people.post_too_short': { vi: 'Ngày thôi giữ phải sau ngày bắt đầu ({from}).', en: 'The day must be after the first day of the post ({from}).', status: 422 },
  'units.reorganise_shape': { vi: 'Chưa hợp lệ: hợp nhất, sáp nhập còn một đơn vị; chia tách thành từ hai đơn vị; đổi tên một đơn vị thành một tên mới; đơn vị thôi hoạt động không nhận lại việc.', en: 'This does not fit: a merger leaves one unit, a split two or more, a renaming one new name, and what ends takes nothing.', status: 422 },
  'units.day_too_early': { vi: '“{unit}” hoạt động từ {from}; ngày sắp xếp phải sau ngày đó.', en: '“{unit}” begins on {from}; the day must be after that.', status: 422 },
  'units.tasks_left': { vi: 'Còn {count} việc đang mở chưa có đơn vị nhận. Hãy chọn đơn vị nhận cho từng việc, hoặc một đơn vị nhận các việc còn lại.', en: '{count} open task(s) have nowhere to go. Choose a unit for each, or one that takes the rest.', status: 409 },
} as const satisfies Record<string, RefusalText>;
