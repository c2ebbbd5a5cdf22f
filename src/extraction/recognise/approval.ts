import { CAPITAL, kindOf } from '../text/characters.js';
import { cueOf, nextCue } from './cue-index.js';
import { cued, matchesOf } from './cued.js';
import { wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { part, unlearned } from './tokens.js';
import { unitsAt } from './unit.js';

export interface ApprovalFound {
  readonly authority: string;
  readonly act: string;
  readonly start: number;
  readonly end: number;
}

// trình UBND tỉnh phê duyệt | trình UBND tỉnh trình HĐND tỉnh ban hành | báo cáo Phó Giám đốc Sở … xem xét, chỉ đạo | tham mưu UBND tỉnh ban hành | trình cấp có thẩm quyền
const UP = cued('trình báo tham đề', /(?:[Tt]rình|[Bb]áo\s{1,2}cáo|[Tt]ham\s{1,2}mưu(?:\s{1,2}cho)?|[Đđ]ề\s{1,2}xuất)\s{1,3}/);
const ACT = /^,?\s{0,2}(?:để\s)?(xem xét, (?:quyết định|phê duyệt|ban hành|chỉ đạo|giải quyết)|xem xét|thẩm định|phê duyệt|ban hành|quyết định|cho ý kiến|cho chủ trương|thông qua|chấp thuận|chỉ đạo|trình)(?!\p{L})/u;
const ACTS = cueOf(wordSet(['xem', 'thẩm', 'phê', 'ban', 'quyết', 'cho', 'thông', 'chấp', 'chỉ', 'trình']));
const FARTHEST_ACT = 160;
const WHO = /^(?:cấp có thẩm quyền|cấp thẩm quyền|HĐND tỉnh|UBND tỉnh|Lãnh đạo Sở|Giám đốc Sở|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Giám đốc Sở|BTV Tỉnh ủy|Tỉnh ủy)/u;

/** Up to whom a result goes and what they do with it, in the order printed. */
export function approvalsIn(source: Passage): ApprovalFound[] {
  return matchesOf(UP, source).flatMap((match) => {
    const at = match.index + match[0].length;
    if (!isName(source.text, at)) return [];
    const rest = part(source, at, at + FARTHEST_ACT);
    const goesUp = /^[Tt]rình/.test(match[0]);
    if (!goesUp && nextCue(ACTS, rest, rest.first) >= rest.last) return [];
    const authority = authorityAt(rest);
    if (authority === null) return [];
    const act = ACT.exec(rest.text.slice(authority.end))?.[1] ?? (goesUp ? 'trình' : null);
    return act === null ? [] : [{ authority: authority.name, act, start: match.index, end: at + authority.end }];
  });
}

const isName = (text: string, at: number): boolean => (kindOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0 || text.startsWith('cấp', at);

function authorityAt(rest: Passage): { name: string; end: number } | null {
  const plain = WHO.exec(rest.text)?.[0];
  if (plain !== undefined) return { name: plain, end: plain.length };
  const unit = unitsAt(unlearned(rest), rest.first).units[0];
  return unit === undefined || unit.start > 0 || unit.anaphor ? null : { name: unit.text, end: unit.end };
}
