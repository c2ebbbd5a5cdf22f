import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: 'Nhật ký', detail: 'Ai đã làm gì, lúc nào, thay mặt ai. Không dòng nào sửa hay xoá được; việc đã hoàn tác vẫn ở đây, có gạch ngang.', checks: 'Kiểm tra nhật ký', toExcel: 'Xuất Excel',
    filters: 'Lọc nhật ký', person: 'Người thực hiện', anyPerson: 'Mọi người', unit: 'Đơn vị', anyUnit: 'Mọi đơn vị', kind: 'Loại việc', anyKind: 'Mọi loại việc', ofTasks: 'Nhiệm vụ', allTasks: 'Mọi việc trên nhiệm vụ', beside: 'Ngoài nhiệm vụ', allBeside: 'Mọi việc ngoài nhiệm vụ',
    task: 'Mã nhiệm vụ', from: 'Từ ngày', to: 'Đến ngày', dayForm: 'ngày/tháng/năm', clear: 'Bỏ lọc', empty: 'Nhật ký chưa có dòng nào.', emptyFiltered: 'Không có dòng nào khớp bộ lọc.', more: 'Xem thêm', loadingMore: 'Đang tải thêm…',
    fromAddress: (address: string) => `từ ${address}`, behalf: (who: string) => `thay mặt ${who}`, filterLine: (filters: string) => (filters === '' ? 'Toàn bộ nhật ký' : filters), filterCount: (count: number) => (count === 0 ? 'Bộ lọc' : `Bộ lọc (${count})`),
  },
  en: {
    title: 'Log', detail: 'Who did what, when, and on whose behalf. No line can be changed or removed; what was taken back stays, struck through.', checks: 'Check the log', toExcel: 'To Excel',
    filters: 'Filter the log', person: 'By', anyPerson: 'Everybody', unit: 'Unit', anyUnit: 'Every unit', kind: 'Kind', anyKind: 'Every kind', ofTasks: 'Tasks', allTasks: 'Everything on tasks', beside: 'Beside tasks', allBeside: 'Everything beside tasks',
    task: 'Task code', from: 'From', to: 'To', dayForm: 'day/month/year', clear: 'Clear filters', empty: 'The log has no line yet.', emptyFiltered: 'No line fits the filters.', more: 'Show more', loadingMore: 'Loading more…',
    fromAddress: (address: string) => `from ${address}`, behalf: (who: string) => `on behalf of ${who}`, filterLine: (filters: string) => (filters === '' ? 'The whole log' : filters), filterCount: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
  },
});
