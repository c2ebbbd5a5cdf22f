import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';
import { cued, hasCue } from '../recognise/cued.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { Finding } from '../recognise/recogniser.js';
import { opening, opens } from '../recognise/opening.js';
import type { Passage, Sheet } from '../recognise/tokens.js';
import { passageOf } from '../recognise/tokens.js';
import type { Body, DeadlineFinder } from './context.js';
import { nearestAbove } from './nearest-above.js';

/** A deadline that is printed elsewhere than in the task, with its place in the paragraph text. */
export interface Governing {
  readonly value: DeadlineValue;
  readonly start: number;
  readonly end: number;
}

// Hoàn thành trong tháng 12 năm 2025 các nhiệm vụ sau: | Trước ngày 30/6/2026, các đơn vị hoàn thành các nội dung sau: | b) Nhiệm vụ phải hoàn thành trong Quý III/2026
const GOVERNS_LIST = /(?:hoàn thành|thực hiện|xong|tập trung|triển khai|báo cáo|xử lý|giải quyết)/u;

/** What tells the deadline of the nearest heading above a node that sets one for the list below it; all points of a list ask the same headings. */
export function headingDeadlines({ sheet, deadlinesOf }: Pick<Body, 'sheet' | 'deadlinesOf'>): (node: Node) => Governing | null {
  return nearestAbove((heading) => deadlineSetBy(heading, sheet, deadlinesOf));
}

function deadlineSetBy(block: Block, sheet: Sheet, deadlinesOf: DeadlineFinder): Governing | null {
  const { text, body, end } = block;
  if (text.length > 600) return null;
  const last = onlyDay(deadlinesOf(block));
  if (last === null || !/:\s{0,3}$|^[^.;]{1,200}$/u.test(text)) return null;
  const low = sheet.low.slice(body, end);
  return GOVERNS_LIST.test(low) && !ABOUT_PERIOD.test(low) ? { value: last.value, start: body + last.start, end: body + last.end } : null;
}

// The deadline on a day or in a period, where there is exactly one.
function onlyDay(found: readonly Finding<DeadlineValue>[]): Finding<DeadlineValue> | null {
  let only: Finding<DeadlineValue> | null = null;
  for (const finding of found) {
    if (!isOneDay(finding.value)) continue;
    if (only !== null) return null;
    only = finding;
  }
  return only;
}

// "Đánh giá kết quả thực hiện trong quý I/2026:" looks back.
const ABOUT_PERIOD = /(?:kết quả|tình hình|đánh giá|đã\s)/u;

/** Whether a deadline sets one day or period, and not a rhythm or an event. */
export const isOneDay = ({ bound }: DeadlineValue): boolean => bound === 'before' || bound === 'by' || bound === 'within';

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
const ABOVE = /(?:(?:các|những) (?:nội dung|nhiệm vụ|công việc)(?:,? (?:nhiệm vụ|công việc))? (?:(?:nêu )?trên|này)|toàn bộ (?:các )?(?:nội dung|nhiệm vụ|công việc))/u;
const LIST_ABOVE = cued('các những toàn', ABOVE, 'nội nhiệm công bộ');

// Văn bản đề nghị gửi về Sở trước ngày 20/6/2026 | Tài liệu gửi Văn phòng (qua Phòng Tổng hợp) trước 10 giờ ngày … : what the list asks for, and until when. Not: "Báo cáo …" (work of its own)
const HANDED_IN = opening('văn tài hồ danh ý phiếu biểu số thông', /(?:văn bản|tài liệu|hồ sơ|danh sách|ý kiến|phiếu|biểu|số liệu|thông tin)(?!\p{L})(?! (?:số|này))[^.;:]{0,100}?\s(?:gửi|nộp|chuyển)\s/iu);

// Báo cáo gửi về UBND tỉnh (qua Sở Y tế) chậm nhất 10h00 ngày 27/4: where what was asked for goes, and until when
const REPORT_GOES = opening('báo kết', /(?:Báo cáo|Kết quả(?: (?:thực hiện|báo cáo|rà soát))?)(?: kết quả)?(?: (?:đề nghị|yêu cầu|xin|được))? (?:gửi|nộp) (?:về|cho|qua|đến)(?!\p{L})/u);

/** Whether a paragraph only says of the one before it where its report goes and until when: it gives nothing out where that one takes the day. Behind a list it is work of its own. */
export const onlySaysWhen = ({ label }: Block, source: Passage): boolean => label === null && opens(REPORT_GOES, source);

/** The deadline of a paragraph that stands behind a list and sets it for all of it; by node of the list, those without one of their own take it. */
export function deadlinesOfClosings({ nodes, sheet, deadlinesOf }: Pick<Body, 'nodes' | 'sheet' | 'deadlinesOf'>): Map<Node, Governing> {
  const governed = new Map<Node, Governing>();
  nodes.forEach(({ block }, index) => {
    const { text, body, label, end } = block;
    if (text.length > 500 || (label !== null && label.kind !== 'dash') ) return;
    const closing = index > 0 && nodes[index - 1]?.block.label === null && onlySaysWhen(block, passageOf(sheet, body, end)) ? 'all' : closingAt(label, passageOf(sheet, body, end), () => sheet.low.slice(body, end));
    const only = closing === null ? null : onlyDay(deadlinesOf(block));
    if (only === null) return;
    const governing = { value: only.value, start: body + only.start, end: body + only.end };
    for (const above of closing === 'all' ? allAbove(nodes, index) : listAbove(nodes, index)) governed.set(above, governing);
  });
  return governed;
}

// Whether a paragraph sets a day for the list before it, or, saying nothing else, for whatever stands before it.
function closingAt(label: Block['label'], source: Passage, low: () => string): 'all' | 'list' | null {
  if (label === null && opens(ALL_OBEY, source)) return 'all';
  if (isHandedIn(label, source)) return 'list';
  if (!hasCue(LIST_ABOVE, source)) return null;
  const words = low();
  return ABOVE.test(words) && /(?:hoàn thành|thực hiện|xong|thời (?:gian|hạn))/u.test(words) ? 'list' : null;
}

// Các đơn vị thực hiện trước ngày 24/3/2026. | Đề nghị Thủ trưởng các đơn vị triển khai các nội dung trên trước ngày …: who, until when, and no work of its own
const ALL_OBEY = opening('các đề yêu thủ hiệu giám trưởng', /(?:(?:Đề nghị|Yêu cầu) )?(?:[Cc]ác|(?:[Tt]hủ trưởng|[Hh]iệu trưởng|[Gg]iám đốc|[Tt]rưởng) (?:các )?)[^.;:,]{2,70}\s(?:nghiêm túc |khẩn trương )?(?:thực hiện|triển khai(?:,? thực hiện)?|hoàn thành)(?: (?:các )?(?:nội dung|công văn|văn bản|nhiệm vụ)(?: (?:này|trên|nêu trên))?)?,? (?:xong )?(?=(?:trước|chậm nhất|trong|đến hết|hoàn thành)\s)[^.;:]{4,60}[./]{0,4}$/u);

// The list before such a paragraph, or the one paragraph before it.
function allAbove(nodes: readonly Node[], index: number): Node[] {
  const list = listAbove(nodes, index);
  const before = nodes[index - 1];
  return list.length > 0 || before === undefined ? list : [before];
}

const isHandedIn = (label: Block['label'], source: Passage): boolean => label === null && opens(HANDED_IN, source);

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
