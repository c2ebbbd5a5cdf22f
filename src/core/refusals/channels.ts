import type { RefusalText } from './text.js';

/** What goes out of the product to other programs. */
export const CHANNEL_REFUSALS = {
  'calendar.too_many': { vi: 'Mỗi người có nhiều nhất {count} lịch. Hãy thu hồi lịch không dùng nữa.', en: 'Each person has at most {count} calendars. Revoke one that is no longer used.', status: 409 },
} as const satisfies Record<string, RefusalText>;
