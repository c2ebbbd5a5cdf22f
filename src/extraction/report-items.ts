import type { Genre, Zone } from './outline/zones.js';
import { looksLikeHeading } from './outline/headings.js';
import type { Node } from './outline/outline.js';
import { quantitiesIn } from './recognise/quantity.js';
import type { Sheet } from './recognise/tokens.js';
import { lowOf, passageOf } from './recognise/tokens.js';
import type { ReportItem } from './reading.js';
import { headingUnitsOf } from './tasks/heading-units.js';
import { trimmed } from './tasks/sentences.js';
import { lower, squeezed } from './text/letters.js';
import type { MappedText } from './text/mapped-text.js';
import { originOf } from './text/mapped-text.js';
import { toldResults } from './told-results.js';

const NOT_DONE = /(?:chưa (?:hoàn thành|thực hiện|triển khai|đạt|có|ban hành|trình|báo cáo)|không hoàn thành|chưa được)/u;
const LATE = /chậm|trễ hạn|quá hạn|kéo dài/;
const MAY_BE_LATE = /chậm|hạn|kéo/;
const ONGOING = /^(?:tiếp tục|đang)|(?:đang (?:triển khai|thực hiện|xây dựng|hoàn thiện|lấy ý kiến|trình|tham mưu|tổng hợp|rà soát|thẩm định))/u;

// From its words in small letters; most points hold none of the words that these patterns need.
function statusOf(low: string): ReportItem['status'] {
  const late = MAY_BE_LATE.test(low) && LATE.test(low);
  if ((low.includes('chưa ') || low.includes('không hoàn')) && NOT_DONE.test(low)) return late ? 'late' : 'not-done';
  if (late && low.length < 200) return 'late';
  return low.startsWith('tiếp tục') || (low.includes('đang') && ONGOING.test(low)) ? 'ongoing' : 'result';
}

/** What items are read from. */
export interface Reported {
  readonly mapped: MappedText;
  readonly nodes: readonly Node[];
  readonly zones: readonly Zone[];
  readonly genre: Genre;
  readonly sheet: Sheet;
}

/** What a document reports as done, going on or late: of a report the points of its results parts, of a notice what it tells before it assigns. */
export function reportItemsOf(reported: Reported, type: string | null): ReportItem[] {
  if (reported.genre === 'report') {
    const difficult = difficultParts();
    return reported.nodes.flatMap((node, index) => (reported.zones[index] !== 'results' || node.children.length > 0 || difficult(node.parent) ? NO_ITEMS : itemOfPoint(reported, node)));
  }
  return reported.genre === 'directive' && CONCLUDES.test(type ?? '') ? reported.nodes.filter(mayTell).flatMap((node) => toldIn(reported, node)) : [];
}

// Who concludes a meeting tells what its units did; a directive or a letter opens with how things stand in general.
const CONCLUDES = /^(?:Thông báo|Kết luận|)$/u;

// ¹ Lớp 1 ngày 3/3 … | [2] Xem Phụ lục
const FOOTNOTE = /^(?:[¹²³⁴-⁹]{1,3}|\[\d{1,3}\])\s?\p{L}/u;

const NO_ITEMS: readonly ReportItem[] = [];

function itemOfPoint(reported: Reported, node: Node): readonly ReportItem[] {
  const { block } = node;
  if (looksLikeHeading(block) || FOOTNOTE.test(block.text) || block.text.includes(' | ')) return NO_ITEMS;
  if (block.label === null && !standsForPoint(node)) return NO_ITEMS;
  const piece = trimmed(block.text, { start: 0, end: block.text.length });
  return piece.end - piece.start < 12 ? NO_ITEMS : [itemAt(reported, node, piece)];
}

const mayTell = ({ block }: Node): boolean => block.text.length >= 60 && block.label === null;

function toldIn(reported: Reported, node: Node): ReportItem[] {
  return toldResults(node.block.text).map((piece) => itemAt(reported, node, piece));
}

function itemAt({ mapped, sheet }: Reported, node: Node, piece: { readonly start: number; readonly end: number }): ReportItem {
  const { block } = node;
  const from = block.body + piece.start;
  const to = block.body + piece.end;
  const source = passageOf(sheet, from, to);
  const words = source.text;
  const quantities = quantitiesIn(source).map(({ start, end, value, unit, comparator }) => ({ value, unit, comparator, text: squeezed(words.slice(start, end)), span: originOf(mapped, from + start, from + end) }));
  return { span: originOf(mapped, from, to), text: squeezed(source.text), status: statusOf(lowOf(source)), unit: unitAbove(node, sheet), quantities };
}

// "2. Phòng Cải cách hành chính" over the points says whose results they are.
function unitAbove(node: Node, sheet: Sheet): string | null {
  for (let above = node.parent; above !== null; above = above.parent) {
    const units = looksLikeHeading(above.block) ? headingUnitsOf(above.block, sheet) : null;
    const [unit] = units ?? [];
    if (unit !== undefined && units?.length === 1) return unit.text;
  }
  return null;
}

const PROSE = /^(?:Thực hiện|Căn cứ|Theo|Trong|Dưới đây|Nhằm|Để)(?!\p{L})/u;

// A paragraph without a bullet is a point where its mark was lost among others, and where it is all that stands under its heading.
function standsForPoint(node: Node): boolean {
  const { parent } = node;
  if (parent === null) return /^Nhìn chung/u.test(node.block.text);
  if (parent.children.some((sibling) => sibling.block.label !== null)) return true;
  return parent.block.label !== null && !PROSE.test(node.block.text);
}

const DIFFICULTIES = /^(?:(?:một số |những |các |về )?(?:khó khăn|vướng mắc|nguyên nhân|bất cập)|tồn tại, nguyên nhân)/u;

// "một số tồn tại, nguyên nhân"
const DIFFICULTIES_END = 30;

// Whether a part, or one around it, tells of difficulties; the points of a part ask alike.
function difficultParts(): (part: Node | null) => boolean {
  const known = new Map<Node, boolean>();
  const isDifficult = (part: Node | null): boolean => {
    if (part === null) return false;
    const before = known.get(part);
    if (before !== undefined) return before;
    const found = DIFFICULTIES.test(lower(part.block.text.slice(0, DIFFICULTIES_END))) || isDifficult(part.parent);
    known.set(part, found);
    return found;
  };
  return isDifficult;
}
