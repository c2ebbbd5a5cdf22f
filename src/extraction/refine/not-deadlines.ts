import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { Finding } from '../recognise/recogniser.js';

/** A piece of text that something else has taken. */
interface Taken {
  readonly start: number;
  readonly end: number;
}

// Số liệu tính đến hết ngày 31/10/2025 | Lũy kế đến hết tháng 6 | kể từ ngày | từ ngày … đến hết ngày: cut-offs, validity, ranges
const CUT_OFF = /(?:tính|lũy kế|luỹ kế|số liệu|dữ liệu|cập nhật|tính từ|từ ngày\s[\d/. ]{3,12}|giai đoạn|hiệu lực|kể từ|tầm nhìn|mục tiêu|nhiệm kỳ)(?:\s{1,2}(?:số|đến|thời điểm|báo cáo))?[\s:,]{0,3}$/iu;
// được phê duyệt trước ngày 01/7/2025; đã ban hành trước ngày …: says which ones, not until when
const ALREADY = /(?:đã|được|bị)\s(?:\p{L}{2,7}\s){1,3}$/iu;
// đã hoàn thành trong tháng 6: a result
const RESULT_AFTER = /^\s{0,2},?\s{0,2}(?:đã|có)\s/iu;

/** Leaves out what only looks like a deadline: dates of cited documents, cut-offs of figures, validity, what was done already. */
export function withoutLookAlikes(found: readonly Finding<DeadlineValue>[], text: string, taken: readonly Taken[]): Finding<DeadlineValue>[] {
  return found.filter((finding) => {
    if (taken.some((other) => finding.start < other.end && other.start < finding.end)) return false;
    const before = text.slice(Math.max(0, finding.start - 48), finding.start);
    if (finding.value.bound === 'by' && CUT_OFF.test(before)) return false;
    if (finding.value.bound === 'before' && ALREADY.test(before) && !/(?:hoàn thành|xong|báo cáo|trình|gửi)/iu.test(before.slice(-22))) return false;
    return !(finding.value.bound === 'within' && (RESULT_AFTER.test(text.slice(finding.end, finding.end + 12)) || ALREADY.test(before)));
  });
}
