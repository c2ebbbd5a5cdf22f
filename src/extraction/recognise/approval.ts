import { unitsAt, unitText } from './unit.js';

export interface ApprovalFound {
  readonly authority: string;
  readonly act: string;
  readonly start: number;
  readonly end: number;
}

// trình UBND tỉnh phê duyệt | trình UBND tỉnh trình HĐND tỉnh ban hành | báo cáo Phó Giám đốc Sở … xem xét, chỉ đạo | tham mưu UBND tỉnh ban hành | trình cấp có thẩm quyền
const UP = /(?<!\p{L})(?:[Tt]rình|[Bb]áo\s{1,2}cáo|[Tt]ham\s{1,2}mưu(?:\s{1,2}cho)?|[Đđ]ề\s{1,2}xuất)\s{1,3}(?=\p{Lu}|cấp)/gu;
const ACT = /^,?\s{0,2}(?:để\s)?(xem xét, (?:quyết định|phê duyệt|ban hành|chỉ đạo|giải quyết)|xem xét|thẩm định|phê duyệt|ban hành|quyết định|cho ý kiến|cho chủ trương|thông qua|chấp thuận|chỉ đạo|trình)(?!\p{L})/u;
const WHO = /^(?:cấp có thẩm quyền|cấp thẩm quyền|HĐND tỉnh|UBND tỉnh|Lãnh đạo Sở|Giám đốc Sở|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Giám đốc Sở|BTV Tỉnh ủy|Tỉnh ủy)/u;

/** Up to whom a result goes and what they do with it, in the order printed. */
export function approvalsIn(text: string): ApprovalFound[] {
  const found: ApprovalFound[] = [];
  for (const match of text.matchAll(UP)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 160);
    const plain = WHO.exec(rest)?.[0];
    const unit = plain === undefined ? unitsAt(unitText(rest), 0).units[0] : undefined;
    const authority = plain ?? (unit !== undefined && unit.start === 0 && !unit.anaphor ? unit.text : undefined);
    if (authority === undefined) continue;
    const behind = plain?.length ?? unit?.end ?? 0;
    const act = ACT.exec(rest.slice(behind))?.[1];
    const first = match[0].trim().toLocaleLowerCase('vi');
    if (act === undefined && first !== 'trình') continue;
    found.push({ authority, act: act ?? 'trình', start: match.index, end: at + behind });
  }
  return found;
}
