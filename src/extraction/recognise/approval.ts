import { CAPITAL, kindOf } from '../text/characters.js';
import { cueOf, firstAmong, nextCue, placesOf } from './cue-index.js';
import { wordNumber, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, part, phraseAt, phraseTable, startOf, unlearned, wordAt } from './tokens.js';
import { unitsAt } from './unit.js';

export interface ApprovalFound {
  readonly authority: string;
  readonly act: string;
  readonly start: number;
  readonly end: number;
}

// trình UBND tỉnh phê duyệt | trình UBND tỉnh trình HĐND tỉnh ban hành | báo cáo Phó Giám đốc Sở … xem xét, chỉ đạo | tham mưu UBND tỉnh ban hành | trình cấp có thẩm quyền
const UP = /(?:[Tt]rình|[Bb]áo\s{1,2}cáo|[Tt]ham\s{1,2}mưu(?:\s{1,2}cho)?|[Đđ]ề\s{1,2}xuất)\s{1,3}/y;
const VERBS = phraseTable(['trình', 'báo cáo', 'tham mưu cho', 'tham mưu', 'đề xuất']);
const VERB_STARTS = cueOf(wordSet(['trình', 'báo', 'tham', 'đề']));
const LEVEL = wordNumber('cấp');
const ACT = /^,?\s{0,2}(?:để\s)?(xem xét, (?:quyết định|phê duyệt|ban hành|chỉ đạo|giải quyết)|xem xét|thẩm định|phê duyệt|ban hành|quyết định|cho ý kiến|cho chủ trương|thông qua|chấp thuận|chỉ đạo|trình)(?!\p{L})/u;
const ACTS = cueOf(wordSet(['xem', 'thẩm', 'phê', 'ban', 'quyết', 'cho', 'thông', 'chấp', 'chỉ', 'trình']));
const FARTHEST_ACT = 160;
const WHO = /^(?:cấp có thẩm quyền|cấp thẩm quyền|HĐND tỉnh|UBND tỉnh|Lãnh đạo Sở|Giám đốc Sở|Thủ tướng Chính phủ|Chính phủ|Quốc hội|Ban Giám đốc Sở|BTV Tỉnh ủy|Tỉnh ủy)/u;

/** Up to whom a result goes and what they do with it, in the order printed. */
export function approvalsIn(source: Passage): ApprovalFound[] {
  const found: ApprovalFound[] = [];
  const places = placesOf(VERB_STARTS, source.sheet);
  for (let index = firstAmong(places, source.first), at = places[index] ?? source.last; at < source.last; index += 1, at = places[index] ?? source.last) {
    const behind = at + phraseAt(source, at, VERBS);
    const approval = behind > at && (isCapital(source, behind) || wordAt(source, behind) === LEVEL) ? approvalAt(source, startOf(source, at)) : null;
    if (approval !== null) found.push(approval);
  }
  return found;
}

function approvalAt(source: Passage, start: number): ApprovalFound | null {
  UP.lastIndex = start;
  const verb = UP.exec(source.text);
  if (verb === null || !isName(source.text, UP.lastIndex)) return null;
  const at = start + verb[0].length;
  const rest = part(source, at, at + FARTHEST_ACT);
  const told = /^[Tt]rình/.test(verb[0]) ? 'trình' : null;
  const authority = told === null && nextCue(ACTS, rest, rest.first) >= rest.last ? null : authorityAt(rest);
  if (authority === null) return null;
  const act = ACT.exec(rest.text.slice(authority.end))?.[1] ?? told;
  return act === null ? null : { authority: authority.name, act, start, end: at + authority.end };
}

const isName = (text: string, at: number): boolean => (kindOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0 || text.startsWith('cấp', at);

function authorityAt(rest: Passage): { name: string; end: number } | null {
  const plain = WHO.exec(rest.text)?.[0];
  if (plain !== undefined) return { name: plain, end: plain.length };
  const unit = unitsAt(unlearned(rest), rest.first).units[0];
  return unit === undefined || unit.start > 0 || unit.anaphor ? null : { name: unit.text, end: unit.end };
}
