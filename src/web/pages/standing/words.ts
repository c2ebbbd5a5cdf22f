import { printCount } from '../../parts/count.js';
import { bilingual } from '../../words/words.js';

const plural = (count: number, one: string, many: string): string => `${printCount(count, 'en')} ${count === 1 ? one : many}`;

export const STANDING_WORDS = bilingual({
  vi: {
    tab: 'Theo cơ quan, đơn vị', group: 'Tổng quan', title: (name: string) => `Tình hình thực hiện: ${name}`,
    detail: (open: number, rows: number, then: string, time: string) => `${printCount(open, 'vi')} nhiệm vụ đang mở ở ${rows} cơ quan, đơn vị. So với cuối ngày ${then}. Cập nhật ${time}.`,
    month: 'So với tháng trước', quarter: 'So với quý trước', compare: 'So sánh', programme: 'Chương trình', anyProgramme: 'Mọi chương trình, kế hoạch', noProgramme: '(không thuộc chương trình nào)', assigner: 'Người giao', anyAssigner: 'Mọi người giao', nobody: '(không ghi người giao)', only: (names: string) => `Chỉ tính: ${names}.`, unitsThen: 'Theo đơn vị khi đó', unitsNow: 'Theo đơn vị hiện nay', unitsChoice: 'Đơn vị trước và sau sắp xếp', up: (name: string) => `Lên ${name}`, own: (name: string) => `${name} (trực tiếp)`, total: 'Cộng', agency: 'Nhận việc qua liên thông', whole: 'Tổng quan',
    unit: 'Cơ quan, đơn vị', open: 'Đang mở', onTrack: 'Trong hạn', dueSoon: 'Sắp hạn', overdue: 'Quá hạn', undated: 'Không hạn', paused: 'Tạm dừng', done: 'Hoàn thành', doneSince: (from: string) => `Hoàn thành từ ${from}`,
    none: 'không có', changed: (then: number) => `trước đây ${then}`, empty: 'Chưa có nhiệm vụ nào được giao.', inside: (name: string) => `Xem các đơn vị của ${name}`, print: 'In một trang', project: 'Chiếu', projectTitle: 'Chiếu lên màn hình lớn, chữ to gấp đôi', endProject: 'Thôi chiếu',
  },
  en: {
    tab: 'By agency and unit', group: 'Overview', title: (name: string) => `How work stands: ${name}`,
    detail: (open: number, rows: number, then: string, time: string) => `${plural(open, 'open task', 'open tasks')} in ${plural(rows, 'agency or unit', 'agencies and units')}. Against the evening of ${then}. Updated ${time}.`,
    month: 'Against a month ago', quarter: 'Against a quarter ago', compare: 'Compare', programme: 'Programme', anyProgramme: 'Any programme', noProgramme: '(no programme)', assigner: 'Ordered by', anyAssigner: 'Ordered by anybody', nobody: '(nobody named)', only: (names: string) => `Only: ${names}.`, unitsThen: 'By the units of then', unitsNow: 'By the units of today', unitsChoice: 'Units before and after a reorganisation', up: (name: string) => `Up to ${name}`, own: (name: string) => `${name} (itself)`, total: 'Total', agency: 'Orders reach its own system', whole: 'Overview',
    unit: 'Agency, unit', open: 'Open', onTrack: 'On track', dueSoon: 'Due soon', overdue: 'Overdue', undated: 'No deadline', paused: 'Paused', done: 'Done', doneSince: (from: string) => `Done since ${from}`,
    none: 'none', changed: (then: number) => `${then} then`, empty: 'No task has been assigned yet.', inside: (name: string) => `See the units of ${name}`, print: 'Print one page', project: 'Project', projectTitle: 'Full screen, type twice as large', endProject: 'Stop projecting',
  },
});
