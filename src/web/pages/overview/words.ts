import { printCount } from '../../parts/count.js';
import { bilingual } from '../../words/words.js';

const plural = (count: number, one: string, many: string): string => `${printCount(count, 'en')} ${count === 1 ? one : many}`;
const signed = (change: number): string => (change > 0 ? `+${change}` : change < 0 ? `−${-change}` : '0');

export const OVERVIEW_WORDS = bilingual({
  vi: {
    tab: 'Tổng quan', followUp: 'Cần đôn đốc', byUnit: 'Theo cơ quan, đơn vị', day: (weekday: string, day: string) => `${weekday}, ngày ${day}`, sentence: (day: string, overdue: number, soon: number) => `${day}: ${overdue} nhiệm vụ quá hạn, ${soon} sắp đến hạn`, calm: (day: string) => `${day}: không có nhiệm vụ quá hạn hay sắp đến hạn`,
    detail: (open: number, units: number, time: string) => `${printCount(open, 'vi')} nhiệm vụ đang mở ở ${units} đơn vị. Cập nhật ${time}.`, change: (week: number, overdue: number, done: number) => `So với tuần ${week}: quá hạn ${signed(overdue)}, hoàn thành ${signed(done)}.`, aged: (time: string) => `Số liệu đã lưu lúc ${time}; đang lấy số mới.`,
    overdue: 'Quá hạn', dueSoon: 'Sắp đến hạn', waitingYou: 'Chờ đồng chí quyết', waitingLead: 'Chờ lãnh đạo quyết', onTime: (quarter: string) => `Đúng hạn, quý ${quarter}`, onTimeOf: (onTime: number, all: number) => `${onTime}/${all} nhiệm vụ đã xong có thời hạn`, noneClosed: 'Chưa có nhiệm vụ nào xong trong quý',
    units: 'Theo đơn vị', unitsHint: 'Xếp theo số quá hạn. Chạm một dòng để xem nhiệm vụ.', unit: 'Đơn vị', status: 'Tình trạng', open: 'Đang mở', soonShort: 'Sắp hạn', none: 'không có', legend: 'Chú giải', onTrack: 'Trong hạn', undated: 'Không hạn', noUnits: 'Chưa có nhiệm vụ nào được giao.', toDocuments: 'Mở văn bản để giao việc',
    decisions: 'Cần đồng chí xử lý', decisionsLead: 'Cần lãnh đạo xử lý', noDecisions: 'Không có việc nào chờ quyết.', toSign: (kind: string) => `Chờ ký ${kind.charAt(0).toLocaleLowerCase('vi')}${kind.slice(1)}`, request: (wish: string) => `Đề nghị ${wish.charAt(0).toLocaleLowerCase('vi')}${wish.slice(1)}`, obstacle: 'Vướng mắc chờ chỉ đạo', confirmation: 'Chờ xác nhận hoàn thành', overdueSince: (days: number) => `Quá hạn ${days} ngày`, dueOn: (day: string) => `hạn ${day}`, by: (name: string, text: string) => (text === '' ? name : `${name}: ${text}`), moreWaiting: 'Xem tất cả việc chờ quyết',
    ask: 'Hỏi tiến độ', dun: 'Đôn đốc', project: 'Chiếu', projectTitle: 'Chiếu lên màn hình lớn, chữ to gấp đôi', endProject: 'Thôi chiếu',
    trend: '12 tuần qua', week: 'Tuần', opened: 'Giao mới', closed: 'Hoàn thành', trendOverdue: 'Quá hạn cuối tuần', print: 'In một trang', group: 'Tổng quan',
  },
  en: {
    tab: 'Overview', followUp: 'To chase', byUnit: 'By agency and unit', day: (weekday: string, day: string) => `${weekday}, ${day}`, sentence: (day: string, overdue: number, soon: number) => `${day}: ${plural(overdue, 'task', 'tasks')} overdue, ${soon} due soon`, calm: (day: string) => `${day}: no task is overdue or due soon`,
    detail: (open: number, units: number, time: string) => `${plural(open, 'open task', 'open tasks')} in ${plural(units, 'unit', 'units')}. Updated ${time}.`, change: (week: number, overdue: number, done: number) => `Against week ${week}: overdue ${signed(overdue)}, done ${signed(done)}.`, aged: (time: string) => `Figures kept from ${time}; new ones are on their way.`,
    overdue: 'Overdue', dueSoon: 'Due soon', waitingYou: 'Waiting for your decision', waitingLead: 'Waiting for the leadership', onTime: (quarter: string) => `On time, quarter ${quarter}`, onTimeOf: (onTime: number, all: number) => `${onTime} of ${all} finished tasks with a deadline`, noneClosed: 'No task finished in the quarter yet',
    units: 'By unit', unitsHint: 'Sorted by overdue. Press a row for its tasks.', unit: 'Unit', status: 'State', open: 'Open', soonShort: 'Due soon', none: 'none', legend: 'Legend', onTrack: 'On track', undated: 'No deadline', noUnits: 'No task has been assigned yet.', toDocuments: 'Open the documents to assign work',
    decisions: 'For you to decide', decisionsLead: 'For the leadership to decide', noDecisions: 'Nothing waits for a decision.', toSign: (kind: string) => `To sign, ${kind}`, request: (wish: string) => `Request: ${wish}`, obstacle: 'An obstacle waits for an instruction', confirmation: 'To be confirmed as done', overdueSince: (days: number) => `Overdue ${plural(days, 'day', 'days')}`, dueOn: (day: string) => `due ${day}`, by: (name: string, text: string) => (text === '' ? name : `${name}: ${text}`), moreWaiting: 'See everything that waits',
    ask: 'Ask about progress', dun: 'Remind', project: 'Project', projectTitle: 'Full screen, type twice as large', endProject: 'Stop projecting',
    trend: 'The last 12 weeks', week: 'Week', opened: 'Assigned', closed: 'Done', trendOverdue: 'Overdue at the week’s end', print: 'Print one page', group: 'Overview',
  },
});
