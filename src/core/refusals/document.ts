import type { RefusalText } from './text.js';

export const DOCUMENT_REFUSALS = {
  'document.empty': { vi: 'Tệp không có nội dung. Hãy kiểm tra và chọn lại tệp.', en: 'The file has no content. Check it and choose again.', status: 422 },
  'document.kind_unknown': { vi: 'Chưa đọc được loại tệp này. Hãy dùng docx, pdf có chữ, txt, md, hoặc dán nội dung.', en: 'This kind of file cannot be read. Use docx, pdf with text, txt, md, or paste the text.', status: 415 },
  'document.too_large': { vi: 'Tệp lớn hơn {limit} MB. Hãy tách nhỏ hoặc dán phần cần đọc.', en: 'The file is larger than {limit} MB. Split it or paste the part to read.', status: 413 },
  'document.damaged': { vi: 'Tệp bị hỏng hoặc thiếu phần. Hãy mở bằng Word, lưu lại rồi thử lại.', en: 'The file is damaged or incomplete. Open it in Word, save it again and retry.', status: 422 },
  'document.encrypted': { vi: 'Tệp có mật khẩu. Hãy bỏ mật khẩu rồi thử lại.', en: 'The file has a password. Remove it and retry.', status: 422 },
  'document.inflates': { vi: 'Tệp nén bung ra quá lớn nên đã dừng đọc. Hãy dán nội dung thay cho tệp.', en: 'The file unpacks to too much, so reading was stopped. Paste the text instead.', status: 422 },
  'document.too_slow': { vi: 'Đọc tệp quá {seconds} giây nên đã dừng. Hãy dán nội dung hoặc tách nhỏ tệp.', en: 'Reading took over {seconds} seconds and was stopped. Paste the text or split the file.', status: 422 },
  'document.no_text': { vi: 'Tệp pdf chỉ có hình, chưa có lớp chữ. Hãy dùng bản docx hoặc pdf có chữ, hoặc dán nội dung.', en: 'The pdf holds images only, no text. Use the docx or a pdf with text, or paste the text.', status: 422 },
  'document.secret': { vi: 'Văn bản có dấu độ mật ({mark}) nên không được đưa vào hệ thống này.', en: 'The document carries a secrecy mark ({mark}) and may not enter this system.', status: 422 },
  'document.not_readable_text': { vi: 'Nội dung có ký tự không hợp lệ (không phải văn bản). Hãy kiểm tra lại tệp.', en: 'The content is not text. Check the file.', status: 422 },
  'document.not_unicode': { vi: 'Tệp chữ không dùng bảng mã Unicode (UTF-8). Hãy mở bằng Word hoặc Notepad, lưu lại với mã UTF-8, hoặc dán nội dung.', en: 'The text is not in Unicode (UTF-8). Open it in Word or Notepad and save it as UTF-8, or paste the text.', status: 422 },
  'document.not_reviewed': { vi: 'Chưa có nhiệm vụ nào được chấp nhận để giao.', en: 'No task has been accepted yet.', status: 409 },
  'document.already_assigned': { vi: 'Các nhiệm vụ của văn bản này đã được giao.', en: 'The tasks of this document were already assigned.', status: 409 },
  'review.draft_missing': { vi: 'Không thấy mục này trong bản duyệt. Hãy tải lại trang.', en: 'This item is not in the review. Reload the page.', status: 404 },
  'review.split_outside': { vi: 'Chỗ tách phải nằm bên trong nhiệm vụ. Hãy đặt con trỏ vào giữa câu của nhiệm vụ.', en: 'The place to split must lie inside the task. Put the caret inside its sentence.', status: 422 },
  'review.nothing_above': { vi: 'Phía trên không còn nhiệm vụ nào để gộp.', en: 'There is no task above to merge with.', status: 422 },
  'review.span_outside': { vi: 'Đoạn chọn nằm ngoài văn bản. Hãy chọn lại.', en: 'The selection lies outside the document. Select again.', status: 422 },
  'review.lead_needed': { vi: 'Nhiệm vụ {number} chưa có đơn vị chủ trì. Hãy chọn đơn vị trước khi giao.', en: 'Task {number} has no lead unit. Choose one before assigning.', status: 422 },
  'review.nothing_to_undo': { vi: 'Không còn thao tác nào để hoàn tác.', en: 'There is nothing to undo.', status: 409 },
  'review.deadline_unread': { vi: 'Chưa hiểu thời hạn “{phrase}”. Hãy viết như 18/4/2025, tháng 6/2025, quý II/2025, hoặc để trống.', en: 'The deadline “{phrase}” is not understood. Write 18/4/2025, tháng 6/2025, quý II/2025, or leave it empty.', status: 422 },
} as const satisfies Record<string, RefusalText>;
