import { bilingual } from '../../words/words.js';

export const SETUP_WORDS = bilingual({
  vi: {
    title: 'Thiết lập lần đầu', detail: 'Ba phần, khoảng năm phút. Sau bước này đồng chí vào thẳng hệ thống với quyền quản trị.', other: 'English',
    agency: '1. Cơ quan', agencyName: 'Tên cơ quan', agencyNameHint: 'Như in trên văn bản, ví dụ: Sở Khoa học và Công nghệ', shortName: 'Tên ngắn', symbol: 'Ký hiệu trên văn bản', symbolHint: 'Ví dụ: SKHCN', place: 'Địa danh', placeHint: 'Ghi trước ngày tháng của văn bản', parentName: 'Cơ quan chủ quản', parentHint: 'Ví dụ: UBND tỉnh …', kind: 'Loại cơ quan',
    administrator: '2. Người quản trị', name: 'Họ và tên', login: 'Tên đăng nhập', password: 'Mật khẩu', passwordHint: 'Ít nhất 12 ký tự, không phải từ thông dụng; nên là một cụm vài từ.',
    units: '3. Cây đơn vị', unitsHint: 'Mỗi dòng một đơn vị, dòng đầu là tên cột: Tên đơn vị, Tên ngắn, Loại, Đơn vị cấp trên, Tên gọi khác. Dán từ Excel hoặc chọn tệp .xlsx, .csv. Có thể để trống và thêm sau.', paste: 'Dán bảng vào đây', read: 'Đọc bảng', upload: 'Chọn tệp Excel hoặc CSV', drop: 'Thả tệp đơn vị vào đây', reading: 'Đang đọc bảng…',
    preview: 'Các đơn vị đọc được', count: (units: number, wrong: number) => (wrong === 0 ? `${units} đơn vị, không có lỗi.` : `${units} đơn vị, ${wrong} dòng cần sửa.`), line: 'Dòng', unitName: 'Tên đơn vị', unitShort: 'Tên ngắn', unitKind: 'Loại', unitParent: 'Cấp trên', aliases: 'Tên gọi khác', removeLine: (line: number) => `Bỏ dòng ${line}`, ignored: (heads: string) => `Không dùng các cột: ${heads}.`,
    start: 'Bắt đầu dùng', needed: 'Hãy ghi mục này.', fixFirst: 'Hãy sửa hoặc bỏ các dòng còn lỗi trong cây đơn vị.', sample: 'Tên đơn vị\tTên ngắn\tLoại\tĐơn vị cấp trên\tTên gọi khác\nVăn phòng Sở\tVăn phòng\tvăn phòng\t\tVP Sở; VP\nPhòng Quản lý khoa học\tP. QLKH\tphòng\t\tP. QLKH',
  },
  en: {
    title: 'First set-up', detail: 'Three parts, about five minutes. Then you are in, as the administrator.', other: 'Tiếng Việt',
    agency: '1. The agency', agencyName: 'Name of the agency', agencyNameHint: 'As printed on its documents', shortName: 'Short name', symbol: 'Symbol on documents', symbolHint: 'For example: SKHCN', place: 'Place of issue', placeHint: 'Printed before the date of a document', parentName: 'Parent agency', parentHint: 'For example: UBND tỉnh …', kind: 'Kind of agency',
    administrator: '2. The administrator', name: 'Full name', login: 'User name', password: 'Password', passwordHint: 'At least 12 characters and no common word; a phrase of a few words is best.',
    units: '3. The units', unitsHint: 'One unit in a row; the first row names the columns: Tên đơn vị, Tên ngắn, Loại, Đơn vị cấp trên, Tên gọi khác. Paste from Excel or choose an .xlsx or .csv file. May stay empty for now.', paste: 'Paste the table here', read: 'Read the table', upload: 'Choose an Excel or CSV file', drop: 'Drop the file of units here', reading: 'Reading the table…',
    preview: 'Units found', count: (units: number, wrong: number) => (wrong === 0 ? `${units} units, nothing wrong.` : `${units} units, ${wrong} rows to correct.`), line: 'Row', unitName: 'Name', unitShort: 'Short name', unitKind: 'Kind', unitParent: 'Above', aliases: 'Other names', removeLine: (line: number) => `Leave row ${line} out`, ignored: (heads: string) => `Columns not used: ${heads}.`,
    start: 'Start', needed: 'Fill this in.', fixFirst: 'Correct or leave out the rows that are still wrong.', sample: 'Tên đơn vị\tTên ngắn\tLoại\tĐơn vị cấp trên\tTên gọi khác\nVăn phòng Sở\tVăn phòng\tvăn phòng\t\tVP Sở; VP\nPhòng Quản lý khoa học\tP. QLKH\tphòng\t\tP. QLKH',
  },
});
