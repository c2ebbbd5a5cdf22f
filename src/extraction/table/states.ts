import type { ReportItem } from '../reading.js';
import { lower } from '../text/letters.js';
import type { AssignmentRow } from './rows.js';

type State = ReportItem['status'];

const MARK = /^(?:x|✓|✔|☑|v|có|1)$/iu;
// Chưa hoàn thành | Chưa thực hiện | Chưa báo cáo | Quá hạn, chưa xong
const STATES: readonly (readonly [State, RegExp])[] = [
  ['late', /quá hạn|trễ hạn|chậm/u],
  ['not-done', /chưa (?:hoàn thành|thực hiện|triển khai|xong|báo cáo|đề xuất|có|trình|đạt|ban hành)|không hoàn thành/u],
  ['ongoing', /đang|tiếp tục|chưa (?:đến|tới) hạn|sắp đến hạn|đã trình|chờ/u],
  ['result', /đã|hoàn thành|xong|đạt|100\s?%/u],
];

const stateOf = (words: string): State | null => STATES.find(([, shape]) => shape.test(words))?.[0] ?? null;

/** How far the work of a row is, by its columns of states: by their words, or by a mark below a head that says it. Null where none says so. */
export function stateOfRow(row: AssignmentRow): State | null {
  for (const { head, cell } of row.states) {
    const words = lower(cell.text);
    const state = MARK.test(words) ? stateOf(lower(head)) : stateOf(words);
    if (state !== null) return state;
  }
  return null;
}
