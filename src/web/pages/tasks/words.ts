import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Nhiệm vụ', toCalendar: 'Đưa vào lịch', order: 'Giao việc', total: (count: string) => `${count} nhiệm vụ`, search: 'Tìm trong nhiệm vụ', unit: 'Đơn vị', anyUnit: 'Mọi đơn vị', below: 'và đơn vị trực thuộc', state: 'Trạng thái', anyState: 'Mọi trạng thái', open: 'Đang mở', closed: 'Đã đóng', all: 'Tất cả', timeliness: 'Thời hạn', anyTimeliness: 'Mọi thời hạn',
  former: 'gồm đơn vị tiền thân', formerOne: 'Riêng đơn vị cũ', until: (day: string) => `đến ${day}`,
  waiting: 'Chờ quyết', anyWaiting: 'Chờ quyết: tất cả', decision: 'Chờ quyết định', confirmation: 'Chờ xác nhận', extension: 'Xin gia hạn', mine: 'Việc của tôi', sort: 'Sắp xếp', anySort: 'Xếp tự động', due: 'Theo thời hạn', newest: 'Mới giao trước', relevance: 'Khớp nhất',
  document: 'Văn bản', documentOne: 'Của một văn bản', officer: 'Của một người', dueFrom: (day: string) => `Hạn từ ${day}`, dueTo: (day: string) => `Hạn đến ${day}`, closedFrom: (day: string) => `Xong từ ${day}`, closedTo: (day: string) => `Xong đến ${day}`, openedFrom: (day: string) => `Giao từ ${day}`, openedTo: (day: string) => `Giao đến ${day}`, followUp: 'Cần đôn đốc', remove: (filter: string) => `Bỏ lọc: ${filter}`, clear: 'Bỏ hết bộ lọc',
  task: 'Việc', lead: 'Chủ trì', status: 'Tình trạng', deadline: 'Thời hạn', progress: 'Tiến độ', last: 'Báo cáo gần nhất', noReport: 'chưa có báo cáo', none: 'Không có nhiệm vụ nào khớp.', noneAtAll: 'Không có nhiệm vụ nào đang mở.', more: 'Xem thêm', loadingMore: 'Đang tải…', request: 'xin gia hạn', key: 'trọng tâm', restricted: 'hạn chế', group: 'Nhiệm vụ', focusSearch: 'Tìm trong danh sách', full: 'Mở đầy đủ', code: 'Mã', filters: 'Bộ lọc', filterCount: (count: number) => `Bộ lọc (${count})`,
};

export const words = bilingual({
  vi,
  en: {
    title: 'Tasks', toCalendar: 'To a calendar', order: 'Give work', total: (count: string) => `${count} tasks`, search: 'Search in tasks', unit: 'Unit', anyUnit: 'Any unit', below: 'with units below', state: 'State', anyState: 'Any state', open: 'Open', closed: 'Closed', all: 'All', timeliness: 'Timeliness', anyTimeliness: 'Any timeliness',
    former: 'with former units', formerOne: 'One former unit', until: (day: string) => `until ${day}`,
    waiting: 'Waiting', anyWaiting: 'Waiting or not', decision: 'For a decision', confirmation: 'For confirmation', extension: 'For an extension', mine: 'Mine', sort: 'Order', anySort: 'Order by itself', due: 'By deadline', newest: 'Newest first', relevance: 'Best match',
    document: 'Document', documentOne: 'Of one document', officer: 'Of one person', dueFrom: (day: string) => `Due from ${day}`, dueTo: (day: string) => `Due to ${day}`, closedFrom: (day: string) => `Closed from ${day}`, closedTo: (day: string) => `Closed to ${day}`, openedFrom: (day: string) => `Given from ${day}`, openedTo: (day: string) => `Given to ${day}`, followUp: 'To chase', remove: (filter: string) => `Remove filter: ${filter}`, clear: 'Remove all filters',
    task: 'Task', lead: 'Lead', status: 'Status', deadline: 'Deadline', progress: 'Progress', last: 'Last report', noReport: 'no report yet', none: 'No task matches.', noneAtAll: 'No task is open.', more: 'Show more', loadingMore: 'Loading…', request: 'asks for extension', key: 'key task', restricted: 'restricted', group: 'Tasks', focusSearch: 'Search in the list', full: 'Open in full', code: 'Code', filters: 'Filters', filterCount: (count: number) => `Filters (${count})`,
  },
});

export type TasksWords = typeof vi;
