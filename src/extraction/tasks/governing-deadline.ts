import type { Node } from '../outline/outline.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { Finding } from '../recognise/recogniser.js';
import type { DeadlineFinder } from './context.js';

/** A deadline that is printed elsewhere than in the task, with its place in the paragraph text. */
export interface Governing {
  readonly value: DeadlineValue;
  readonly start: number;
  readonly end: number;
}

// Hoàn thành trong tháng 12 năm 2025 các nhiệm vụ sau: | Trước ngày 30/6/2026, các đơn vị hoàn thành các nội dung sau: | b) Nhiệm vụ phải hoàn thành trong Quý III/2026
const GOVERNS_LIST = /(?:hoàn thành|thực hiện|xong|tập trung|triển khai|báo cáo|xử lý|giải quyết)/iu;

/** The deadline of the nearest heading above that sets one for the list below it. */
export function deadlineOfHeading(node: Node, deadlinesOf: DeadlineFinder): Governing | null {
  const { parent } = node;
  if (parent === null) return null;
  const known = OF_HEADINGS.get(deadlinesOf) ?? new Map<Node, Governing | null>();
  OF_HEADINGS.set(deadlinesOf, known);
  const before = known.get(parent);
  if (before !== undefined) return before;
  const found = nearestDeadline(parent, deadlinesOf);
  known.set(parent, found);
  return found;
}

// All points of a list ask the same headings.
const OF_HEADINGS = new WeakMap<DeadlineFinder, Map<Node, Governing | null>>();

function nearestDeadline(heading: Node, deadlinesOf: DeadlineFinder): Governing | null {
  for (let above: Node | null = heading; above !== null; above = above.parent) {
    const { text, body } = above.block;
    if (text.length > 600 || !/:\s{0,3}$|^[^.;]{1,200}$/u.test(text) || !GOVERNS_LIST.test(text)) continue;
    const found = deadlinesOf(above.block).filter((finding) => isOneDay(finding.value));
    const last = found.at(-1);
    if (last !== undefined && found.length === 1 && !ABOUT_PERIOD.test(text)) return { value: last.value, start: body + last.start, end: body + last.end };
  }
  return null;
}

// "Đánh giá kết quả thực hiện trong quý I/2026:" looks back.
const ABOUT_PERIOD = /(?:kết quả|tình hình|đánh giá|đã\s)/iu;

const isOneDay = ({ bound }: DeadlineValue): boolean => bound === 'before' || bound === 'by' || bound === 'within';

// …; Sở B …; hoàn thành trước ngày 30/7/2026. | … Thời gian hoàn thành: trước ngày 30/6/2026.
const ONLY_UNTIL_WHEN = /^(?:(?:tất cả|các (?:nội dung|nhiệm vụ|công việc|đơn vị|cơ quan)(?: (?:trên|nêu trên|này))?|yêu cầu|phải|đề nghị|xong)[\s,]{1,3}){0,3}(?:hoàn thành|xong|thời (?:gian|hạn)(?: hoàn thành| thực hiện| báo cáo)?)[\s:]{1,3}(?:(?:các |những )?(?:nội dung|nhiệm vụ|công việc)(?: (?:trên|nêu trên|này|được giao)){0,2}\s{1,2}|xong\s{1,2}|dứt điểm\s{1,2}){0,2}$/iu;

/**
 * A deadline that closes a paragraph of several tasks and says nothing but until when: it holds for those before it that have none.
 * `tail` is the last clause or sentence, `found` the deadlines of the paragraph.
 */
export function closingDeadline(text: string, found: readonly Finding<DeadlineValue>[]): Finding<DeadlineValue> | null {
  const last = found.at(-1);
  if (last === undefined || !isOneDay(last.value) || /[\p{L}\d]/u.test(text.slice(last.end))) return null;
  const before = text.slice(0, last.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf('. ')) + 1).trimStart();
  return ONLY_UNTIL_WHEN.test(clause) || (clause === '' && /^(?:hoàn|xong|thời|hạn)/iu.test(text.slice(last.start))) ? last : null;
}

// Các nội dung trên hoàn thành trước ngày 30/6/2026 | Thời gian hoàn thành các nhiệm vụ nêu trên: trước ngày 15/12/2026 | Yêu cầu các đơn vị hoàn thành các nhiệm vụ trên xong trước ngày …
const LIST_ABOVE = /(?:(?:các|những) (?:nội dung|nhiệm vụ|công việc)(?:,? (?:nhiệm vụ|công việc))? (?:(?:nêu )?trên|này)|toàn bộ (?:các )?(?:nội dung|nhiệm vụ|công việc))/iu;

/** The deadline of a paragraph that stands behind a list and sets it for all of it; by node of the list, those without one of their own take it. */
export function deadlinesOfClosings(nodes: readonly Node[], deadlinesOf: DeadlineFinder): Map<Node, Governing> {
  const governed = new Map<Node, Governing>();
  nodes.forEach((node, index) => {
    const { text, body, label } = node.block;
    if (text.length > 500 || (label !== null && label.kind !== 'dash') || !LIST_ABOVE.test(text)) return;
    const found = deadlinesOf(node.block).filter((finding) => isOneDay(finding.value));
    const [only] = found;
    if (only === undefined || found.length > 1 || !/(?:hoàn thành|thực hiện|xong|thời (?:gian|hạn))/iu.test(text)) return;
    const governing = { value: only.value, start: body + only.start, end: body + only.end };
    for (const above of listAbove(nodes, index)) governed.set(above, governing);
  });
  return governed;
}

// The points before a closing paragraph, back to where the list begins: at most to the paragraph without a label that opened it.
function listAbove(nodes: readonly Node[], index: number): Node[] {
  const above: Node[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const node = nodes[at];
    if (node === undefined || node.block.label === null) break;
    above.push(node);
  }
  return above;
}
