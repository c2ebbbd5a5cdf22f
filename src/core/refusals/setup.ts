import type { RefusalText } from './text.js';

export const SETUP_REFUSALS = {
  'setup.done': { vi: 'Hệ thống đã được thiết lập. Hãy đăng nhập.', en: 'The system is already set up. Sign in.', status: 409 },
  'setup.units_unreadable': { vi: 'Không đọc được bảng đơn vị: {detail}.', en: 'The table of units cannot be read: {detail}.', status: 422 },
  'setup.login_taken': { vi: 'Tên đăng nhập “{login}” đã có người dùng. Hãy chọn tên khác.', en: 'The user name “{login}” is taken. Choose another.', status: 409 },
  'people.alias_taken': { vi: '“{alias}” đã là tên của {unit}. Một tên không thể chỉ hai đơn vị.', en: '“{alias}” is a name of {unit} already. One name cannot mean two units.', status: 409 },
} as const satisfies Record<string, RefusalText>;
