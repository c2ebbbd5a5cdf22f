import type { RefusalText } from './text.js';

export const REPORT_REFUSALS = {
  'report.period_exists': { vi: 'Báo cáo của kỳ này đã có. Hãy mở báo cáo đó.', en: 'The report of this period exists. Open it.', status: 409 },
  'report.part_handed_in': { vi: 'Phần này đã nộp. Muốn sửa, đề nghị văn phòng trả lại.', en: 'This part is handed in. To change it, ask the office to give it back.', status: 409 },
  'report.rhythm_fixed': { vi: 'Báo cáo này chốt số liệu hằng tháng nên không đổi kỳ, không kết thúc được.', en: 'This report freezes the figures each month: its rhythm stays and it is not ended.', status: 409 },
  'report.closed': { vi: 'Báo cáo đã chốt nên không sửa được.', en: 'The report is closed and cannot be edited.', status: 409 },
} as const satisfies Record<string, RefusalText>;
