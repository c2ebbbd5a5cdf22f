import type { RefusalText } from './text.js';

export const REPORT_REFUSALS = {
  'report.period_exists': { vi: 'Báo cáo của kỳ này đã có. Hãy mở báo cáo đó.', en: 'The report of this period exists. Open it.', status: 409 },
  'report.closed': { vi: 'Báo cáo đã chốt nên không sửa được.', en: 'The report is closed and cannot be edited.', status: 409 },
} as const satisfies Record<string, RefusalText>;
