import type { CitationMention } from '../reading.js';
import { cueOf, firstAmong, placesOf } from './cue-index.js';
import { wordSet } from './lexicon.js';
import type { Passage, PhraseTable } from './tokens.js';
import { part, phraseAt, phraseTable, startOf, tokenAt } from './tokens.js';
import { unitAt } from '../text/units.js';

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
const FIRST_WORDS = cueOf(wordSet(PHRASES.flatMap(([phrases]) => phrases.map((phrase) => phrase.split(' ', 1)[0] ?? ''))));
const LOOKED_BACK = 110;


/** What the sentence says of its relation to a document that it names: by the nearest cue before it in the same clause. */
export function relationBefore(source: Passage, at: number): CitationMention['relation'] {
  const places = placesOf(FIRST_WORDS, source.sheet);
  for (let index = firstAmong(places, tokenAt(source, at)) - 1; index >= 0; index -= 1) {
    const token = places[index] ?? 0;
    const start = startOf(source, token);
    if (token < source.first || start < at - LOOKED_BACK || endsClause(source.text, start, at)) return null;
    const clause = part(source, start, at);
    for (const [cues, relation] of CUES) if (phraseAt(clause, token, cues) > 0) return relation;
  }
  return null;
}

const SEMICOLON = 59;
const STOP = 46;
const SPACE = 32;
const LINE_END = 10;

// Whether a clause ends between two offsets.
function endsClause(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const code = unitAt(text, at);
    if (code === SEMICOLON || code === LINE_END || (code === STOP && at + 1 < end && unitAt(text, at + 1) === SPACE)) return true;
  }
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
