import { bilingual } from '../../words/words.js';

export const PASSWORD_WORDS = bilingual({
  vi: { title: 'Đổi mật khẩu', first: 'Đây là mật khẩu tạm. Hãy đặt mật khẩu của riêng đồng chí để tiếp tục.', others: 'Các phiên đăng nhập khác sẽ kết thúc.', current: 'Mật khẩu hiện tại', next: 'Mật khẩu mới', hint: 'Ít nhất 12 ký tự, không phải từ thông dụng. Cụm vài từ dễ nhớ là tốt nhất.', save: 'Đổi mật khẩu', saved: 'Đã đổi mật khẩu.' },
  en: { title: 'Change password', first: 'This is a first password. Set one of your own to go on.', others: 'Your other sessions will end.', current: 'Current password', next: 'New password', hint: 'At least 12 characters and no common word. A phrase of a few words is best.', save: 'Change password', saved: 'The password was changed.' },
});
