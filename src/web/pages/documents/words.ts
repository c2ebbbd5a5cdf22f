import { bilingual } from '../../words/words.js';

const vi = {
  title: 'Văn bản', detail: (total: number) => `${total} văn bản`, upload: 'Tải tệp lên', paste: 'Dán nội dung', toRegisters: 'Sổ văn bản', toPapers: 'Văn bản đi', drop: 'Thả tệp vào đây để đọc', how: 'Thả tệp vào bất kỳ đâu trên trang, hoặc dán (Ctrl V). Đọc được docx, doc, rtf, odt, pdf, bản quét và ảnh, xlsx, csv, html, txt, md, thư eml và tệp zip.', secret: 'Không đưa văn bản có độ mật vào hệ thống này.',
  symbol: 'Số, ký hiệu', date: 'Ngày', type: 'Loại', subject: 'Trích yếu', issuer: 'Cơ quan', tasks: 'Nhiệm vụ', state: 'Tình trạng', noSymbol: 'chưa có số', noDate: 'chưa có ngày',
  all: 'Tất cả', to_review: 'Chờ duyệt', assigned: 'Đã giao', refused: 'Chưa đọc được', search: 'Tìm trong văn bản', filter: 'Lọc theo tình trạng',
  sending: 'Đang gửi…', waiting: 'Chờ đọc', reading: 'Đang đọc', readingPage: (page: number, pages: number | null) => (pages === null ? `Đang đọc trang ${page}` : `Đang đọc trang ${page}/${pages}`), recognising: 'Đang nhận dạng bản quét', recognisingPage: (page: number, pages: number | null) => `Đang nhận dạng trang ${page}/${pages ?? '?'}`, reviewLeft: (left: number, all: number) => `Chờ duyệt ${left}/${all}`, reviewed: 'Đã duyệt, chưa giao', noDrafts: 'Không có nhiệm vụ', doneOf: (done: number, all: number) => `Xong ${done}/${all}`,
  readAgain: 'Đọc lại', seeHeld: 'Xem các tệp bên trong', toChoose: 'Chờ chọn tệp', sendAgain: 'Gửi lại', pasteInstead: 'Dán nội dung', dismiss: 'Bỏ qua', notSent: (name: string) => `Chưa gửi được “${name}”`, more: 'Xem thêm', loadingMore: 'Đang tải…', empty: 'Chưa có văn bản nào.', emptyFiltered: 'Không có văn bản nào khớp bộ lọc.', clear: 'Bỏ bộ lọc',
  pasteTitle: 'Dán nội dung văn bản', pasteName: 'Tên gọi (nếu không có thì lấy dòng đầu)', pasteText: 'Nội dung', pasteRead: 'Đọc nội dung này', pasteOffer: (size: string) => `Đã nhận ${size} ký tự từ bảng nhớ tạm.`, cancel: 'Thôi', clearText: 'Xoá trắng', keptText: 'Nội dung đang nhập được giữ trên máy này.', group: 'Văn bản', received: (name: string) => `Đã nhận “${name}”`, known: (name: string) => `“${name}” đã có trong danh sách`, openKnown: 'Mở',
  twin: 'Trùng số, ký hiệu và tác giả với', twinOf: (day: string) => `văn bản nhận ngày ${day}`,
  carried: (name: string, { number, taken }: { readonly number: number; readonly taken: number }) => `Tệp liên thông số ${number} của ${name}: ${taken === 0 ? 'không có tin mới' : `${taken} tin mới đã ghi`}.`,
};

export const words = bilingual({
  vi,
  en: {
    title: 'Documents', detail: (total: number) => `${total} ${total === 1 ? 'document' : 'documents'}`, upload: 'Upload files', paste: 'Paste text', toRegisters: 'Books', toPapers: 'Outgoing papers', drop: 'Drop the files here to read them', how: 'Drop files anywhere on the page, or paste (Ctrl V). Reads docx, doc, rtf, odt, pdf, scans and pictures, xlsx, csv, html, txt, md, mails (eml) and zip files.', secret: 'Papers with a secrecy mark must not enter this system.',
    symbol: 'Number, symbol', date: 'Date', type: 'Type', subject: 'Subject', issuer: 'Issued by', tasks: 'Tasks', state: 'State', noSymbol: 'no number', noDate: 'no date',
    all: 'All', to_review: 'To review', assigned: 'Assigned', refused: 'Not read', search: 'Search in documents', filter: 'Filter by state',
    sending: 'Sending…', waiting: 'Waiting to be read', reading: 'Being read', readingPage: (page: number, pages: number | null) => (pages === null ? `Reading page ${page}` : `Reading page ${page}/${pages}`), recognising: 'Recognising the scan', recognisingPage: (page: number, pages: number | null) => `Recognising page ${page}/${pages ?? '?'}`, reviewLeft: (left: number, all: number) => `To review ${left}/${all}`, reviewed: 'To be assigned', noDrafts: 'No tasks', doneOf: (done: number, all: number) => `Done ${done}/${all}`,
    readAgain: 'Read again', seeHeld: 'See the files inside', toChoose: 'Choose files', sendAgain: 'Send again', pasteInstead: 'Paste text', dismiss: 'Dismiss', notSent: (name: string) => `“${name}” could not be sent`, more: 'Show more', loadingMore: 'Loading…', empty: 'No documents yet.', emptyFiltered: 'No document matches the filter.', clear: 'Clear the filter',
    pasteTitle: 'Paste the text of a document', pasteName: 'Name (its first line where left empty)', pasteText: 'Text', pasteRead: 'Read this text', pasteOffer: (size: string) => `Took ${size} characters from the clipboard.`, cancel: 'Cancel', clearText: 'Clear', keptText: 'What you type is kept on this device.', group: 'Documents', received: (name: string) => `Received “${name}”`, known: (name: string) => `“${name}” is in the list already`, openKnown: 'Open',
    twin: 'The same number, symbol and author as', twinOf: (day: string) => `the document received on ${day}`,
    carried: (name: string, { number, taken }: { readonly number: number; readonly taken: number }) => `File ${number} of ${name}: ${taken === 0 ? 'nothing new' : `${taken} new`}.`,
  },
});

export type DocumentsWords = typeof vi;
