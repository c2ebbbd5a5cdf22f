import type { CitationMention } from '../reading.js';
import { WORD, wordSet } from './lexicon.js';
import type { Passage, PhraseTable } from './tokens.js';
import { endOf, part, phraseAt, phraseTable, startOf, wordAt } from './tokens.js';

// Căn cứ Quyết định … | thực hiện Nghị quyết … | theo Kế hoạch … | sửa đổi, bổ sung Quyết định … | thay thế Quyết định … | trả lời Công văn …
// Of two cues at one place the first of this list counts.
const PHRASES: readonly (readonly [readonly string[], NonNullable<CitationMention['relation']>])[] = [
  [['sửa đổi', 'bổ sung', 'điều chỉnh', 'đính chính'], 'amends'],
  [['thay thế', 'bãi bỏ', 'hủy bỏ', 'huỷ bỏ'], 'replaces'],
  [['trả lời', 'phúc đáp', 'góp ý', 'theo đề nghị của', 'theo đề nghị tại', 'đề nghị tại', 'nhận được', 'xét đề nghị', 'xét tờ trình', 'xét báo cáo'], 'answers'],
  [['căn cứ'], 'basis'],
  [['thực hiện', 'triển khai', 'thi hành', 'cụ thể hóa', 'cụ thể hoá', 'quán triệt'], 'implements'],
  [['theo', 'chỉ đạo tại', 'yêu cầu tại', 'quy định tại', 'hướng dẫn tại', 'giao tại', 'nêu tại', 'tiếp theo'], 'follows'],
];
const CUES: readonly (readonly [PhraseTable, NonNullable<CitationMention['relation']>])[] = PHRASES.map(([phrases, relation]) => [phraseTable(phrases), relation]);
// Most words before a number begin no cue.
const FIRST_WORDS = wordSet(PHRASES.flatMap(([phrases]) => phrases.map((phrase) => phrase.split(' ', 1)[0] ?? '')));
const LOOKED_BACK = 110;

const SPACE = 32;
const LINE_END = 10;

/** What the sentence says of its relation to a document that it names: by the nearest cue before it in the same clause. */
export function relationBefore(source: Passage, at: number): CitationMention['relation'] {
  const clause = part(source, Math.max(0, at - LOOKED_BACK), at);
  for (let token = clause.last - 1; token >= clause.first; token -= 1) {
    const word = wordAt(clause, token);
    if (word === WORD.semicolon || (word === WORD.stop && clause.text.charCodeAt(endOf(clause, token)) === SPACE) || breaksBehind(clause, token)) return null;
    if (FIRST_WORDS[word] !== 1) continue;
    for (const [cues, relation] of CUES) if (phraseAt(clause, token, cues) > 0) return relation;
  }
  return null;
}

// Whether the line ends behind a token.
function breaksBehind(clause: Passage, token: number): boolean {
  const next = startOf(clause, token + 1);
  for (let at = endOf(clause, token); at < next; at += 1) if (clause.text.charCodeAt(at) === LINE_END) return true;
  return false;
}

const ABOUT = /^,?\s{1,3}(?=(?:về|V\/v|quy định|phê duyệt|ban hành|hướng dẫn)\s)/u;
const MAY_BE_ABOUT = /,?\s{1,3}[vVqpbh]/y;
// A comma ends a title only where an order or a new clause begins behind it.
const ENDS = /[;.:()\n”"]|,\s(?=\p{Lu}|(?:yêu cầu|giao|đề nghị|trong đó|đồng thời|cụ thể|kịp thời|báo cáo|tham mưu|tổ chức|thực hiện|hoàn thành|bảo đảm|đảm bảo|phối hợp|chủ trì|rà soát|trên cơ sở|gửi|trước ngày|xong)(?!\p{L}))|\s(?:trước ngày|và (?:các )?(?:Nghị|Quyết|Kế|Công|Thông|Chỉ|Chương|văn bản)|tại \p{Lu}|trên địa bàn|đến (?:các|toàn thể))/u;

/** The title behind a citation: "về việc …", "quy định …", without its end mark; null where none follows. */
export function titleBehind(text: string, at: number): string | null {
  MAY_BE_ABOUT.lastIndex = at;
  if (!MAY_BE_ABOUT.test(text)) return null;
  const lead = ABOUT.exec(text.slice(at, at + 12));
  if (lead === null) return null;
  const rest = text.slice(at + lead[0].length, at + lead[0].length + 220);
  const end = rest.search(ENDS);
  const title = (end < 0 ? rest.replace(/\s\S*$/u, '') : rest.slice(0, end)).trim();
  return title.length >= 8 ? title : null;
}
