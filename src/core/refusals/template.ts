import type { RefusalText } from './text.js';

export const TEMPLATE_REFUSALS = {
  'template.phrase_unknown': { vi: 'Mẫu này không có cụm từ “{name}”.', en: 'This template has no phrase “{name}”.', status: 400 },
  'template.blank_unknown': { vi: 'Câu mẫu có chỗ trống không dùng được: “{name}”.', en: 'The phrase has a blank that cannot be filled: “{name}”.', status: 400 },
  'template.blank_missing': { vi: 'Câu mẫu thiếu nội dung cho chỗ trống: “{name}”.', en: 'The blank “{name}” of the phrase is missing.', status: 400 },
  'paper.pdf_unavailable': { vi: 'Máy chủ này không tạo được tệp PDF. Hãy tải tệp Word.', en: 'This server cannot write PDF. Download the Word file.', status: 503 },
} as const satisfies Record<string, RefusalText>;
