import { bilingual } from '../words/words.js';

// The labels of the field are also printed on papers, so they stand in core.
export { FIELD_WORDS, labelOf } from '#core/index.js';

export const PART_WORDS = bilingual({
  vi: {
    footnotes: 'Chú thích', footnote: 'Chú thích', noteAtEnd: 'Ở cuối đoạn', noteAfter: (text: string) => `Sau “${text}”`, noteRemove: 'Bỏ chú thích',
    retry: 'Thử lại', home: 'Về trang đầu', loading: 'Đang tải…', undo: 'Hoàn tác', close: 'Đóng', cancel: 'Thôi', copy: 'Chép', copied: 'Đã chép.', confirm: 'Xác nhận', reason: 'Lý do', reasonNeeded: 'Hãy ghi lý do.', note: 'Ghi chú (nếu có)',
    noMatch: 'Không thấy mục nào khớp', remove: (name: string) => `Bỏ ${name}`, clear: 'Xoá lựa chọn', unit: 'Đơn vị', notInDirectory: 'Chưa có trong danh mục đơn vị', person: 'Người', dropHere: 'Thả tệp vào đây', optional: 'không bắt buộc',
    bar: (onTrack: number, soon: number, late: number, undated: number) => `${onTrack} trong hạn, ${soon} sắp đến hạn, ${late} quá hạn, ${undated} không hạn`,
    overdueBy: (days: number) => `Quá hạn ${days} ngày`, doneLate: (days: number) => `Hoàn thành, muộn ${days} ngày`,
    evidence: 'Minh chứng', noEntries: 'Chưa có diễn biến nào', rows: 'Danh sách', nextRow: 'Dòng dưới', previousRow: 'Dòng trên', pageOn: 'Xuống một trang', pageBack: 'Lên một trang', firstRow: 'Dòng đầu', lastRow: 'Dòng cuối', openRow: 'Mở dòng đang chọn', editRow: 'Sửa trong dòng (bấm lại: ô kế tiếp)', selectNext: 'Chọn thêm dòng', selectAll: 'Chọn mọi dòng đã tải', copyRows: 'Chép các dòng đã chọn (Excel, Word)', peekRow: 'Xem nhanh ở khung bên', closePanel: 'Đóng khung bên', listKeys: 'Danh sách', offline: 'Mất kết nối. Vẫn xem được phần đã tải; thay đổi sẽ gửi được khi có mạng.',
  },
  en: {
    footnotes: 'Footnotes', footnote: 'Footnote', noteAtEnd: 'At the end', noteAfter: (text: string) => `After “${text}”`, noteRemove: 'Remove the footnote',
    retry: 'Try again', home: 'To the first page', loading: 'Loading…', undo: 'Undo', close: 'Close', cancel: 'Cancel', copy: 'Copy', copied: 'Copied.', confirm: 'Confirm', reason: 'Reason', reasonNeeded: 'Give a reason.', note: 'Note (optional)',
    noMatch: 'Nothing matches', remove: (name: string) => `Remove ${name}`, clear: 'Clear', unit: 'Unit', notInDirectory: 'Not in the directory of units', person: 'Person', dropHere: 'Drop the file here', optional: 'optional',
    bar: (onTrack: number, soon: number, late: number, undated: number) => `${onTrack} on track, ${soon} due soon, ${late} overdue, ${undated} without deadline`,
    overdueBy: (days: number) => `Overdue ${days} ${days === 1 ? 'day' : 'days'}`, doneLate: (days: number) => `Done, ${days} ${days === 1 ? 'day' : 'days'} late`,
    evidence: 'Evidence', noEntries: 'Nothing has happened yet', rows: 'List', nextRow: 'Next row', previousRow: 'Previous row', pageOn: 'A page down', pageBack: 'A page up', firstRow: 'First row', lastRow: 'Last row', openRow: 'Open the current row', editRow: 'Edit in the row (again: the next cell)', selectNext: 'Select one row more', selectAll: 'Select all loaded rows', copyRows: 'Copy the selected rows (Excel, Word)', peekRow: 'Look in the side panel', closePanel: 'Close the side panel', listKeys: 'List', offline: 'No connection. What is loaded can still be read; changes can be sent when the network is back.',
  },
});
