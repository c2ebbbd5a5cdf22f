import type { ReadDeadline } from '../reading.js';
import { allMatches } from '../text/matches.js';

const VERBS = /(?:^|[^\p{L}])(?:(hoàn\sthành|hoàn\stất|xong|kết\sthúc|bàn\sgiao|nghiệm\sthu)|(trình|gửi|nộp|chuyển)(?:\s(?:các\s)?báo\scáo)?|(phê\sduyệt|ban\shành|thông\squa|ký)|(báo\scáo))(?!\p{L})/gu;
const KINDS = ['complete', 'submit', 'approve', 'report'] as const;

// "hoàn thành trước ngày 25/3 để trình UBND tỉnh phê duyệt trong tháng 3": complete, approve

/** What has to be done by a deadline that begins at `at`: the last verb of its clause that says so; null for none. */
export function milestoneBefore(low: string, at: number): ReadDeadline['milestone'] {
  const before = low.slice(Math.max(0, at - 90), at);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1);
  const last = allMatches(clause, VERBS).at(-1);
  const kind = last === undefined ? -1 : KINDS.findIndex((_, index) => last[index + 1] !== undefined);
  return KINDS[kind] ?? null;
}
