import { bilingual } from '../../../words/words.js';

/** Words for bands, choices and names of units that a document uses. */
export const choiceWords = bilingual({
  vi: {
    bands: 'Mức chắc chắn', accept: 'Nhận', look: 'Xem', decide: 'Quyết', acceptHint: 'Đọc chắc chắn, nhận được ngay', lookHint: 'Có điểm cần xem lại', decideHint: 'Thiếu hoặc chưa rõ, cần quyết định', band: (name: string, count: number) => `${name} ${count}`, nextLook: 'Mục cần xem tiếp theo', previousLook: 'Mục cần xem trước đó', acceptAll: 'Nhận hết phần chắc chắn', sureTaken: (count: number) => `Đã nhận ${count} nhiệm vụ chắc chắn. Ctrl+Z để hoàn tác.`,
    choose: 'Chọn', choice: (name: string) => `Chọn: ${name}`, near: 'nêu gần đó', withOthers: (names: string) => `${names} phối hợp`, toAll: (count: number, names: string) => `Giao cho cả ${count} đơn vị (${names})`, andMore: (names: string, count: number) => `${names} và ${count} đơn vị khác`,
    toSeveral: 'Giao cho nhiều đơn vị', alsoTo: 'Cùng giao', alsoAdd: 'Thêm đơn vị cùng được giao', severalNote: (count: number) => `Khi giao: một nhiệm vụ chung do Văn phòng theo dõi, bên dưới mỗi đơn vị một nhiệm vụ (${count}).`, dueOn: (day: string) => `hạn ${day}`, keepAsRead: 'Nếu đã đúng, chỉ cần chấp nhận.',
    applyAll: (count: number) => `Áp dụng cho cả ${count} nhiệm vụ khác nêu tên này`, remember: (alias: string, unit: string) => `Nhớ “${alias}” là ${unit}`, remembered: (alias: string, unit: string) => `Đã nhớ: “${alias}” là ${unit}. Văn bản đọc sau sẽ hiểu tên này.`,
  },
  en: {
    bands: 'How sure', accept: 'Accept', look: 'Look', decide: 'Decide', acceptHint: 'Read for sure, can be accepted as it is', lookHint: 'Something to look at again', decideHint: 'Missing or unclear, to be decided', band: (name: string, count: number) => `${name} ${count}`, nextLook: 'Next that needs a look', previousLook: 'Previous that needs a look', acceptAll: 'Accept all that is sure', sureTaken: (count: number) => `${count} sure ${count === 1 ? 'task' : 'tasks'} accepted. Ctrl+Z takes it back.`,
    choose: 'Choose', choice: (name: string) => `Choose: ${name}`, near: 'named near by', withOthers: (names: string) => `${names} coordinating`, toAll: (count: number, names: string) => `To all ${count} units (${names})`, andMore: (names: string, count: number) => `${names} and ${count} more`,
    toSeveral: 'Give to several units', alsoTo: 'Also to', alsoAdd: 'Add a unit that gets it too', severalNote: (count: number) => `When given out: one record followed by the office, and below it a task for each unit (${count}).`, dueOn: (day: string) => `due ${day}`, keepAsRead: 'If it is right, just accept.',
    applyAll: (count: number) => `Apply to ${count} other ${count === 1 ? 'task' : 'tasks'} with this name`, remember: (alias: string, unit: string) => `Remember “${alias}” as ${unit}`, remembered: (alias: string, unit: string) => `Remembered: “${alias}” is ${unit}. Documents read from now on will know the name.`,
  },
});
