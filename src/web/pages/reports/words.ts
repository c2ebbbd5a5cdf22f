import { bilingual } from '../../words/words.js';

export const words = bilingual({
  vi: {
    title: 'Báo cáo', duties: 'Chế độ báo cáo', programmes: 'Chương trình, kế hoạch', month: 'Báo cáo tháng', open: (label: string) => `Mở báo cáo ${label}`, other: 'Tháng khác', year: 'Năm', monthOf: (month: number, year: number) => `tháng ${month}/${year}`, go: 'Mở', label: 'Kỳ báo cáo', window: 'Số liệu từ ngày đến ngày', status: 'Tình trạng', lines: 'Số dòng', sendBy: 'Gửi trước', parts: 'Đơn vị nộp', handedIn: (there: number, all: number) => `${there}/${all}`, updated: 'Sửa lần cuối', empty: 'Chưa có báo cáo nào. Mở báo cáo của một tháng: nội dung được lấy từ các nhiệm vụ trong kỳ.',
    planned: 'Chưa soạn', collecting: 'Đang soạn', closed: 'Đã chốt số liệu', issued: 'Đã phát hành', word: 'Xuất Word', cancel: 'Thôi', group: 'Báo cáo',
  },
  en: {
    title: 'Reports', duties: 'Reporting duties', programmes: 'Programmes', month: 'Monthly report', open: (label: string) => `Open the report of ${label}`, other: 'Another month', year: 'Year', monthOf: (month: number, year: number) => `${String(month).padStart(2, '0')}/${year}`, go: 'Open', label: 'Period', window: 'Figures from day to day', status: 'State', lines: 'Lines', sendBy: 'Send by', parts: 'Parts in', handedIn: (there: number, all: number) => `${there} of ${all}`, updated: 'Last change', empty: 'No reports yet. Open the report of a month: its text is composed from the tasks of the period.',
    planned: 'Not started', collecting: 'Being written', closed: 'Figures closed', issued: 'Issued', word: 'Export Word', cancel: 'Cancel', group: 'Reports',
  },
});
