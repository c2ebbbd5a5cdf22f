import type { Node } from './outline/outline.js';
import { looksLikeHeading } from './outline/headings.js';
import type { Zone } from './outline/zones.js';
import type { ReportItem } from './reading.js';
import { lower, squeezed } from './text/letters.js';
import type { MappedText } from './text/mapped-text.js';
import { originOf } from './text/mapped-text.js';
import { trimmed } from './tasks/sentences.js';

const NOT_DONE = /(?:chưa (?:hoàn thành|thực hiện|triển khai|đạt|có)|không hoàn thành|chưa được)/u;
const LATE = /(?:chậm|trễ hạn|quá hạn|kéo dài)/u;
const ONGOING = /^(?:tiếp tục|đang)|(?:đang (?:triển khai|thực hiện|xây dựng|hoàn thiện|lấy ý kiến|trình|tham mưu))/u;

function statusOf(words: string): ReportItem['status'] {
  const low = lower(words);
  if (NOT_DONE.test(low)) return LATE.test(low) ? 'late' : 'not-done';
  if (LATE.test(low) && low.length < 200) return 'late';
  return ONGOING.test(low) ? 'ongoing' : 'result';
}

/** What a document reports as done, going on or late: the points of its results sections, one by one. */
export function reportItemsOf(mapped: MappedText, nodes: readonly Node[], zones: readonly Zone[]): ReportItem[] {
  return nodes.flatMap((node, index) => {
    const { block } = node;
    if (zones[index] !== 'results' || node.children.length > 0 || looksLikeHeading(block)) return [];
    if (block.label === null && !underPoints(node)) return [];
    const piece = trimmed(block.text, { start: 0, end: block.text.length });
    const words = block.text.slice(piece.start, piece.end);
    if (words.length < 12) return [];
    return [{ span: originOf(mapped, block.body + piece.start, block.body + piece.end), text: squeezed(words), status: statusOf(words) }];
  });
}

// A paragraph without a bullet among bullets is one of them whose mark was lost.
function underPoints(node: Node): boolean {
  return node.parent !== null && node.parent.children.some((sibling) => sibling.block.label !== null);
}
