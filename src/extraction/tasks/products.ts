import type { Node } from '../outline/outline.js';
import type { Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import { assignmentIn } from './assignment.js';
import { startsWithOrder } from './orders.js';
import { oncePerPart } from './once.js';

// Nghị quyết về mức thu phí …; Đề án …; Báo cáo tình hình …: the name of a document or of a work, and nothing ordered
const PRODUCT = /^(?:Dự thảo|Nghị quyết|Nghị định|Thông tư|Quyết định|Đề án|Kế hoạch|Chương trình|Tờ trình|Quy chế|Quy định|Phương án|Đề cương|Danh mục|Hồ sơ|Văn bản|Bộ tiêu chí|Báo cáo (?:tình hình|kết quả|đánh giá|sơ kết|tổng kết|chuyên đề)|Dự án|Công trình|Tuyến|Cầu|Đường)(?!\p{L})/u;
const LONGEST = 400;
const MOST_PRODUCTS = 40;

// Cầu Vân Hải | Bến xe phía Nam | Hồ sơ lương và phụ cấp: a name, short and without a word of what is to be done
const LONGEST_NAME = 90;
const SAYS_MORE = /^(?:Về|Đối với|Việc|Riêng|Công tác|Trường hợp|Khi|Nếu)(?!\p{L})|[:|]|\s(?:phải|cần|không|được|sẽ)\s/u;
const LISTS = /(?:sau|sau đây|gồm|bao gồm|trong đó|cụ thể|như)\s{0,2}:$/u;

/** Whether the points of a list are only names: none says what to do, nor to whom. */
export function areNames(nodes: readonly Node[], sheet: Sheet): boolean {
  return nodes.length > 0 && nodes.length <= MOST_PRODUCTS && nodes.every(({ block, children }) => {
    if (children.length > 0 || block.text.length > LONGEST_NAME || SAYS_MORE.test(block.text)) return false;
    const words = passageOf(sheet, block.body, block.end);
    return !startsWithOrder(words) && assignmentIn(words) === null;
  });
}

/**
 * A point that orders one thing with several outcomes, listed below it: "Giao Sở Tư pháp thẩm định các dự thảo sau: - Nghị quyết …; - Quyết định …".
 * The list belongs to the point. Null for any other point. Each point of a list asks it of the one above. Not: "Giao Sở X: - Rà soát …; - Báo cáo UBND tỉnh …", which are tasks of their own.
 */
export const withProducts = oncePerPart((node: Node) => node.block.index, pointWithProducts);

function pointWithProducts(node: Node, sheet: Sheet): Node | null {
  const { block, children } = node;
  const last = children.at(-1);
  if (last === undefined || children.length > MOST_PRODUCTS || !block.text.trimEnd().endsWith(':')) return null;
  const products = children.every((child) => child.children.length === 0 && child.block.text.length < LONGEST && PRODUCT.test(child.block.text));
  if (!products && !(LISTS.test(block.text.trimEnd()) && areNames(children, sheet))) return null;
  const words = passageOf(sheet, block.body, block.end);
  const assignment = assignmentIn(words);
  if (assignment === null || words.text.slice(assignment.end).trim().length < 8) return null;
  return { ...node, block: { ...block, end: last.block.end, text: sheet.text.slice(block.body, last.block.end) }, children: [] };
}
