import { bilingual } from '../../words/words.js';

export const PEOPLE_WORDS = bilingual({
  vi: {
    title: 'Đơn vị và người', detail: (units: number, people: number) => `${units} đơn vị, ${people} người`, units: 'Đơn vị', all: 'Tất cả đơn vị', people: 'Người', search: 'Tìm người', searchHint: 'Tên, chức danh, tên đăng nhập; không dấu cũng được', none: 'Không có ai khớp.', noPeople: 'Chưa có ai trong đơn vị này.',
    name: 'Họ và tên', post: 'Chức danh, đơn vị', roles: 'Vai trò', login: 'Tên đăng nhập', noAccount: 'không có tài khoản', disabled: 'đã khoá', acts: 'Thao tác', actsOf: (name: string) => `Thao tác với ${name}`,
    addPerson: 'Thêm người', addUnit: 'Thêm đơn vị', title2: 'Chức danh', unit: 'Đơn vị', unitName: 'Tên đơn vị', unitShort: 'Tên ngắn', kind: 'Loại', parent: 'Đơn vị cấp trên', aliases: 'Tên gọi khác, cách nhau bằng dấu chấm phẩy', save: 'Thêm', cancel: 'Thôi', needed: 'Hãy ghi mục này.', roleNeeded: 'Hãy chọn ít nhất một vai trò.', unitNeeded: 'Hãy chọn đơn vị.', added: (name: string) => `Đã thêm ${name}.`,
    reset: 'Cấp lại mật khẩu', resetQuestion: (name: string) => `Cấp mật khẩu tạm mới cho ${name}? Mọi phiên đăng nhập của người này kết thúc.`, disable: 'Khoá tài khoản', disableQuestion: (name: string) => `Khoá tài khoản của ${name}? Mọi phiên đăng nhập kết thúc ngay; việc đã làm vẫn giữ nguyên.`, wasDisabled: (name: string) => `Đã khoá tài khoản của ${name}.`,
    firstPassword: (name: string) => `Mật khẩu tạm của ${name}`, once: 'Chỉ hiện một lần. Hãy trao tận tay; người dùng phải đổi khi đăng nhập lần đầu.', copy: 'Chép', copied: 'Đã chép.', understood: 'Đã trao',
  },
  en: {
    title: 'Units and people', detail: (units: number, people: number) => `${units} units, ${people} people`, units: 'Units', all: 'All units', people: 'People', search: 'Find a person', searchHint: 'Name, title, user name; marks are not needed', none: 'Nobody matches.', noPeople: 'Nobody in this unit yet.',
    name: 'Full name', post: 'Title, unit', roles: 'Roles', login: 'User name', noAccount: 'no account', disabled: 'closed', acts: 'Actions', actsOf: (name: string) => `Actions for ${name}`,
    addPerson: 'Add a person', addUnit: 'Add a unit', title2: 'Title', unit: 'Unit', unitName: 'Name of the unit', unitShort: 'Short name', kind: 'Kind', parent: 'Unit above', aliases: 'Other names, separated by semicolons', save: 'Add', cancel: 'Cancel', needed: 'Fill this in.', roleNeeded: 'Choose at least one role.', unitNeeded: 'Choose a unit.', added: (name: string) => `${name} was added.`,
    reset: 'New first password', resetQuestion: (name: string) => `Give ${name} a new first password? All sessions of this person end.`, disable: 'Close the account', disableQuestion: (name: string) => `Close the account of ${name}? All sessions end at once; what was done stays.`, wasDisabled: (name: string) => `The account of ${name} was closed.`,
    firstPassword: (name: string) => `First password of ${name}`, once: 'Shown only once. Hand it over in person; it must be changed at the first sign-in.', copy: 'Copy', copied: 'Copied.', understood: 'Handed over',
  },
});
