import type { RefusalText } from './text.js';

export const SESSION_REFUSALS = {
  'session.required': { vi: 'Hãy đăng nhập để tiếp tục.', en: 'Sign in to continue.', status: 401 },
  'session.wrong': { vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng.', en: 'The user name or the password is not right.', status: 401 },
  'session.throttled': { vi: 'Đã thử sai nhiều lần. Hãy đợi {minutes} phút rồi thử lại.', en: 'Too many wrong attempts. Wait {minutes} minutes and try again.', status: 429 },
  'session.forged': { vi: 'Yêu cầu không đến từ trang này. Hãy tải lại trang rồi làm lại.', en: 'The request did not come from this page. Reload the page and try again.', status: 403 },
  'session.weak_password': { vi: 'Mật khẩu quá dễ đoán: cần ít nhất {min} ký tự và không phải từ thông dụng.', en: 'The password is too easy to guess: use at least {min} characters and no common word.', status: 422 },
  'session.password_change_needed': { vi: 'Hãy đổi mật khẩu lần đầu trước khi tiếp tục.', en: 'Change the first password before you go on.', status: 403 },
} as const satisfies Record<string, RefusalText>;
