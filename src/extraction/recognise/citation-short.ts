import { anyWord, squeezed } from '../text/letters.js';
import { CITED_TYPE_WORDS, CITED_TYPES } from './citation-number.js';
import { cued, matchesOf } from './cued.js';
import { ANY_NUMBER, wordNumber, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { startOf, tokenAt, wordAt } from './tokens.js';
import { DAY } from './when.js';

/** A mention without a full number: by its bare number, by name, or as the one above. */
export interface ShortMention {
  readonly start: number;
  readonly end: number;
  /** The bare number; empty where there is none. */
  readonly key: string;
  readonly type: string;
  readonly title: string | null;
  readonly kind: 'short' | 'named';
}

const NUMBERED = anyWord(['Nghị quyết', 'Đề án', 'Chỉ thị', 'Kết luận', 'Quyết định', 'Kế hoạch', 'Nghị định', 'Chương trình', 'Thông báo', 'Thông tư', 'Công điện', 'Quy định']);
// Đề án 06 | Nghị quyết 57 | Kế hoạch số 4. Not: Nghị quyết 57-NQ/TW (in full) | Chương trình 135 triệu đồng | Kế hoạch 5 năm | Quyết định 02 việc
// Behind the number neither a symbol, nor its other half, nor a share, nor years; without "số" before it no noun, of which it would be the count.
const NOT_MORE = '(?![\\p{L}\\p{N}]|\\s?[-/]\\s?[\\p{L}\\d]|[.,]\\d|\\s?%|\\s(?:\\d|\\p{Lu}{2}|năm\\s(?!20)|tháng|triệu|tỷ))';
const GOES_ON = '(?:và|về|trên|của|tại|theo|cho|để|trong|đã|được|thuộc|giai đoạn|đến|là|tỉnh|phải|cần|với|ngày|năm 20|nêu|nói|chưa|đối|ở|thì|khi|từ|sang|vào|kịp|đúng|có|ban hành|kèm|do|gắn|nhằm|như|nhưng|hoặc|gồm|bao gồm|liên quan|không|sẽ|đang|vẫn|mà)(?!\\p{L})';
const BARE = cued('nghị đề chỉ kết quyết kế chương thông công quy', new RegExp(`(${NUMBERED})\\s(?:số\\s(\\d{1,4})${NOT_MORE}|(\\d{1,4})${NOT_MORE}(?!\\s(?!${GOES_ON})\\p{L}))`, 'u'), 'quyết án thị luận định hoạch trình báo tư điện');
const SAID_NUMBER = wordNumber('số');
// Luật Đầu tư công năm 2024 | Luật Khoa học, công nghệ và đổi mới sáng tạo | Bộ luật Lao động. Not: pháp luật | Luật sư
const LAW = cued('bộ luật pháp', /(?<!\p{L})((?:Bộ luật|Luật|Pháp lệnh))\s(\p{Lu}\p{L}{0,7}(?:\s\p{L}{1,8}|,\s(?!yêu cầu|giao|đề nghị|rà soát|báo cáo|tổ chức|Luật|Nghị|Bộ)\p{Ll}\p{L}{0,7}\s\p{L}{1,8}){0,9}?)(?=\s(?:năm\s\d|ngày\s\d|số\s\d|quy định|có hiệu lực|được|đã|tại|để|theo|của|cho|trên|và các|và (?:Luật|Nghị|Bộ luật))|\s?[;.)(”\n]|,\s(?:rà|yêu|giao|đề|báo|tổ|Luật|Nghị|Bộ|các|bảo|đảm|trong|không)|,\s\p{Lu}|$)/u);
// Types are named everywhere: what points back is looked for at its last word, and tried at the types right before.
const ABOVE = cued('trên', /trên/u);
const LATER = new RegExp(`(${CITED_TYPES})\\s(?:(?:nêu|nói|đã nêu)\\strên|trên(?=[\\s,.;])(?!\\s(?:các\\s)?(?:loa|hệ thống|cổng|trang|bảng|mạng|nhóm|báo|đài|truyền hình|phương tiện|sóng|toàn|địa bàn|màn|zalo|Zalo|website|ứng dụng|phần mềm)(?!\\p{L})))`, 'uy');
const TYPE_WORDS = wordSet(CITED_TYPE_WORDS.split(' '));
// "Chương trình hành động đã nêu trên"
const MOST_WORDS = 6;

/** The mentions of a text that name no full number, in order. `taken` are the places of those that do. */
export function shortMentions(source: Passage, taken: readonly { readonly start: number; readonly end: number }[]): ShortMention[] {
  const found = [...bare(source), ...laws(source), ...later(source)];
  return found.length === 0 ? found : free(found.sort((a, b) => a.start - b.start), taken);
}

// Both lists are in order.
function free(found: readonly ShortMention[], taken: readonly { readonly start: number; readonly end: number }[]): ShortMention[] {
  let at = 0;
  return found.filter(({ start, end }) => {
    while ((taken[at]?.end ?? Infinity) <= start) at += 1;
    return (taken[at]?.start ?? Infinity) >= end;
  });
}

// Behind the two words of a type, the number or "số".
function hasNumber(source: Passage, at: number): boolean {
  const word = wordAt(source, at + 2);
  return word === ANY_NUMBER || word === SAID_NUMBER;
}

function bare(source: Passage): ShortMention[] {
  return matchesOf(BARE, source, hasNumber).map((match) => ({ start: match.index, end: match.index + match[0].length, key: match[2] ?? match[3] ?? '', type: squeezed(match[1] ?? ''), title: null, kind: 'short' as const }));
}

function laws(source: Passage): ShortMention[] {
  const { text } = source;
  return matchesOf(LAW, source).map((match) => ({ start: match.index, end: match.index + match[0].length + yearBehind(text, match.index + match[0].length), key: '', type: squeezed(match[1] ?? ''), title: squeezed(match[2] ?? ''), kind: 'named' as const }));
}

const YEAR = new RegExp(`\\s(?:năm\\s(?:19|20)\\d{2}|(?=ngày)(?:${DAY}))`, 'uy');

// The year or day of a law belongs to its name: "Luật Đầu tư công năm 2024" is due at no time.
function yearBehind(text: string, at: number): number {
  YEAR.lastIndex = at;
  return YEAR.exec(text)?.[0].length ?? 0;
}

// "Công văn nêu trên" (not: "Thông báo trên loa truyền thanh"): of a plan, the plan before; of "văn bản", whatever came last.
function later(source: Passage): ShortMention[] {
  const found: ShortMention[] = [];
  let from = 0;
  for (const { index } of matchesOf(ABOVE, source)) {
    const mention = pointingBack(source, tokenAt(source, index), from);
    if (mention === null) continue;
    found.push(mention);
    from = mention.end;
  }
  return found.length > 0 && source.text.includes(' trên') ? found : [];
}

// The mention whose last word is at a token, and that begins at an offset or behind it.
function pointingBack(source: Passage, above: number, from: number): ShortMention | null {
  for (let at = Math.max(source.first, above - MOST_WORDS); at < above; at += 1) {
    const start = startOf(source, at);
    if (TYPE_WORDS[wordAt(source, at)] !== 1 || start < from) continue;
    LATER.lastIndex = start;
    const match = LATER.exec(source.text);
    if (match !== null) return { start, end: start + match[0].length, key: '', type: squeezed(match[1] ?? ''), title: null, kind: 'short' };
  }
  return null;
}
