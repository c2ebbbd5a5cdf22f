import type { Node } from '../outline/outline.js';
import type { Cell } from '../table/rows.js';

/** What the labelled lines below a task say of it: who leads, who helps, until when, what comes out. Cells hold places in the paragraph text. */
export interface Fields {
  lead: Cell | null;
  support: Cell | null;
  time: Cell | null;
  product: Cell | null;
}

type Field = keyof Fields | 'content';

// - Cơ quan chủ trì: Bộ Công an. | Đơn vị phối hợp thực hiện: … | Thời gian thực hiện: năm 2026 | Thời hạn ban hành: trước ngày … | Sản phẩm: …
const SHAPES: readonly (readonly [Field, RegExp])[] = [
  ['support', /^(?:Các )?(?:đơn vị|cơ quan|phòng|bộ phận)?\s{0,2}phối hợp(?:\s(?:thực hiện|chính|tham mưu))?\s{0,2}:\s{0,3}/iu],
  ['lead', /^(?:(?:Các )?(?:đơn vị|cơ quan|đầu mối|phòng|bộ phận|người)\s{1,2}(?:chủ trì|thực hiện|chịu trách nhiệm|tham mưu|đầu mối)(?:\s(?:thực hiện|tham mưu|chính))?|Chủ trì(?: thực hiện)?|Phân công(?: thực hiện)?)\s{0,2}:\s{0,3}/iu],
  ['time', /^(?:Thời gian|Thời hạn|Tiến độ|Hạn|Lộ trình)(?:\s(?:thực hiện|hoàn thành|ban hành|trình|báo cáo|triển khai|gửi)){0,2}\s{0,2}:\s{0,3}/iu],
  ['product', /^(?:Sản phẩm|Kết quả(?: đầu ra| dự kiến)?|Hình thức(?: văn bản)?)\s{0,2}:\s{0,3}/iu],
  ['content', /^(?:Nội dung(?: thực hiện)?|Mục tiêu|Yêu cầu|Kinh phí(?: thực hiện)?|Địa điểm|Thành phần|Đối tượng|Số lượng|Căn cứ)\s{0,2}:/iu],
];

/** Which field a paragraph is, and what it says; null for any other paragraph. */
export function fieldOf(node: Node): { field: Field; cell: Cell } | null {
  const { text, body } = node.block;
  for (const [field, shape] of SHAPES) {
    const match = shape.exec(text);
    if (match === null) continue;
    const words = text.slice(match[0].length).replace(/[.;\s]{1,4}$/u, '');
    return { field, cell: { text: words, start: body + match[0].length, end: body + match[0].length + words.length } };
  }
  return null;
}

/** The fields of each node that has any. Lines below a point are its own; lines behind points of one list belong to all points before them. */
export function fieldsByNode(nodes: readonly Node[]): Map<Node, Fields> {
  const fields = new Map<Node, Fields>();
  const ownersOf = new Map<Node, readonly Node[]>();
  for (const node of nodes) {
    const found = fieldOf(node);
    if (found === null) continue;
    const siblings = node.parent?.children ?? nodes.filter((each) => each.parent === null);
    const owners = ownersFor(node, siblings, ownersOf);
    ownersOf.set(node, owners);
    if (found.field === 'content' || found.cell.text === '') continue;
    for (const owner of owners) {
      const own = fields.get(owner) ?? { lead: null, support: null, time: null, product: null };
      own[found.field] ??= found.cell;
      fields.set(owner, own);
    }
  }
  return fields;
}

function ownersFor(node: Node, siblings: readonly Node[], ownersOf: ReadonlyMap<Node, readonly Node[]>): readonly Node[] {
  const at = siblings.indexOf(node);
  const before = siblings[at - 1];
  const shared = before === undefined ? undefined : ownersOf.get(before);
  if (shared !== undefined) return shared;
  const real = siblings.slice(0, at).filter((each) => !ownersOf.has(each));
  const last = real.at(-1);
  if (last === undefined) return node.parent === null ? [] : [node.parent];
  return node.block.label === null ? [last] : real;
}
