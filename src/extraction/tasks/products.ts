import type { Node } from '../outline/outline.js';
import type { Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import { assignmentIn } from './assignment.js';

// Nghị quyết về mức thu phí …; Đề án …; Báo cáo tình hình …: the name of a document or of a work, and nothing ordered
const PRODUCT = /^(?:Dự thảo|Nghị quyết|Nghị định|Thông tư|Quyết định|Đề án|Kế hoạch|Chương trình|Tờ trình|Quy chế|Quy định|Phương án|Đề cương|Danh mục|Hồ sơ|Văn bản|Bộ tiêu chí|Báo cáo (?:tình hình|kết quả|đánh giá|sơ kết|tổng kết|chuyên đề)|Dự án|Công trình|Tuyến|Cầu|Đường)(?!\p{L})/u;
const LONGEST = 400;
const MOST_PRODUCTS = 40;

/**
 * A point that orders one thing with several outcomes, listed below it: "Giao Sở Tư pháp thẩm định các dự thảo sau: - Nghị quyết …; - Quyết định …".
 * The list belongs to the point. Null for any other point. Not: "Giao Sở X: - Rà soát …; - Báo cáo UBND tỉnh …", which are tasks of their own.
 */
export function withProducts(node: Node, sheet: Sheet): Node | null {
  const { block, children } = node;
  const last = children.at(-1);
  if (last === undefined || children.length > MOST_PRODUCTS || !block.text.trimEnd().endsWith(':')) return null;
  if (!children.every((child) => child.children.length === 0 && child.block.text.length < LONGEST && PRODUCT.test(child.block.text))) return null;
  const words = passageOf(sheet, block.body, block.end);
  const assignment = assignmentIn(words);
  if (assignment === null || words.text.slice(assignment.end).trim().length < 8) return null;
  return { ...node, block: { ...block, end: last.block.end, text: sheet.text.slice(block.body, last.block.end) }, children: [] };
}
