import { bilingual } from '../../words/words.js';

export const CALENDAR_WORDS = bilingual({
  vi: {
    title: 'Lịch', detail: 'Xem hạn nhiệm vụ trong lịch của điện thoại hay Outlook. Lịch tự cập nhật, chỉ có việc bạn đang được xem.', add: 'Tạo lịch', list: 'Các lịch của tôi', none: 'Chưa có lịch nào.', noneDetail: 'Tạo một lịch, rồi dán địa chỉ vào ứng dụng lịch.',
    what: 'Lịch có', what_mine: 'Việc của tôi', what_unit: 'Việc của một đơn vị', what_list: 'Danh sách vừa xem', unit: 'Đơn vị', below: 'Cả các đơn vị trực thuộc', name: 'Tên lịch', nameOfUnit: (unit: string) => `Việc của ${unit}`, save: 'Tạo', cancel: 'Thôi', unitNeeded: 'Hãy chọn đơn vị.', nameNeeded: 'Hãy ghi tên lịch.', listName: 'Danh sách nhiệm vụ',
    made: (name: string) => `Địa chỉ của lịch “${name}”`, once: 'Chỉ hiện một lần. Ai có địa chỉ này đều đọc được lịch: đừng gửi cho người khác. Trong ứng dụng lịch, chọn “Thêm lịch bằng địa chỉ (URL)” rồi dán vào.', address: 'Địa chỉ', open: 'Mở bằng ứng dụng lịch', understood: 'Đã thêm xong',
    counts: (shown: number, total: number) => (shown === total ? `${shown} nhiệm vụ` : `${shown} nhiệm vụ có ngày trên ${total}`), used: (when: string) => `ứng dụng đọc lần cuối ${when}`, unused: 'chưa ứng dụng nào đọc', madeAt: (when: string) => `tạo ${when}`, show: 'Xem danh sách', revoke: 'Thu hồi', revokeQuestion: (name: string) => `Thu hồi lịch “${name}”? Địa chỉ ngừng hoạt động ngay.`, revoked: 'Đã thu hồi.',
  },
  en: {
    title: 'Calendars', detail: 'See deadlines in the calendar of your phone or in Outlook. It keeps itself up to date and holds only what you may see.', add: 'Make a calendar', list: 'My calendars', none: 'No calendar yet.', noneDetail: 'Make one, then paste its address into a calendar program.',
    what: 'It holds', what_mine: 'My work', what_unit: 'The work of a unit', what_list: 'The list just seen', unit: 'Unit', below: 'With the units below it', name: 'Name of the calendar', nameOfUnit: (unit: string) => `Work of ${unit}`, save: 'Make', cancel: 'Cancel', unitNeeded: 'Choose a unit.', nameNeeded: 'Give it a name.', listName: 'List of tasks',
    made: (name: string) => `Address of the calendar “${name}”`, once: 'Shown only once. Whoever has the address can read the calendar: keep it to yourself. In your calendar program choose “add calendar by address (URL)” and paste it.', address: 'Address', open: 'Open in a calendar program', understood: 'Added',
    counts: (shown: number, total: number) => (shown === total ? `${shown} ${shown === 1 ? 'task' : 'tasks'}` : `${shown} of ${total} tasks have a day`), used: (when: string) => `last read ${when}`, unused: 'no program has read it', madeAt: (when: string) => `made ${when}`, show: 'Show the list', revoke: 'Revoke', revokeQuestion: (name: string) => `Revoke the calendar “${name}”? Its address stops working at once.`, revoked: 'Revoked.',
  },
});
