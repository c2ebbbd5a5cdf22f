import { bilingual } from '../../words/words.js';

export const SIGN_IN_WORDS = bilingual({
  vi: {
    title: 'Đăng nhập', product: 'Đôn Đốc', claim: 'Đọc văn bản, giao nhiệm vụ, theo dõi đến cùng.', login: 'Tên đăng nhập', password: 'Mật khẩu', show: 'Hiện', hide: 'Ẩn', showLong: 'Hiện mật khẩu', hideLong: 'Ẩn mật khẩu', enter: 'Đăng nhập', other: 'English',
    samples: 'Tài khoản mẫu', samplesDetail: 'Dữ liệu giả định để dùng thử. Bấm một dòng để vào ngay với vai đó.', samplePassword: (password: string) => `Mật khẩu chung: ${password}`, missing: 'Hãy nhập tên đăng nhập và mật khẩu.', version: (version: string) => `Phiên bản ${version}`,
  },
  en: {
    title: 'Sign in', product: 'Đôn Đốc', claim: 'Reads directives, assigns tasks, follows them to the end.', login: 'User name', password: 'Password', show: 'Show', hide: 'Hide', showLong: 'Show the password', hideLong: 'Hide the password', enter: 'Sign in', other: 'Tiếng Việt',
    samples: 'Sample accounts', samplesDetail: 'Invented data for trying out. One press signs in as that person.', samplePassword: (password: string) => `Password of all: ${password}`, missing: 'Enter the user name and the password.', version: (version: string) => `Version ${version}`,
  },
});
