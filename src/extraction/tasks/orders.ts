import { WORD } from '../recognise/lexicon.js';
import type { Opening } from '../recognise/opening.js';
import { opening, openingOf } from '../recognise/opening.js';
import type { Passage } from '../recognise/tokens.js';
import { part, phraseAt, phraseTable, wordAt } from '../recognise/tokens.js';
import { ACT_WORDS, MUST_WORDS, NAME_LIKE_ACTS, ORDER_WORDS } from '../words/verbs.js';

/** What an order begins with: "rà soát", "tham mưu". */
export const orders = phraseTable(ORDER_WORDS);
/** What a unit does, behind its name: those, and verbs that are as often nouns elsewhere. */
export const acting = phraseTable([...ORDER_WORDS, ...ACT_WORDS]);
/** What is done below the name of a unit. */
export const acts = phraseTable([...ACT_WORDS, ...NAME_LIKE_ACTS]);
/** What behind a unit makes an order of the sentence, besides those: "cần", "theo chức năng". */
export const musts = phraseTable([...MUST_WORDS, ...ACT_WORDS, ...NAME_LIKE_ACTS, 'lãnh đạo', 'là lực lượng', 'là đơn vị', 'là thường trực', 'là nòng cốt', 'theo lĩnh vực', 'theo phạm vi', 'theo phân công', 'theo quy định', 'theo tiến độ', 'theo kế hoạch', 'thống nhất', 'quan tâm', 'theo chức năng', 'theo nhiệm vụ', 'theo thẩm quyền', 'trên cơ sở', 'căn cứ', 'với vai trò', 'trong phạm vi', 'là cơ quan', 'là đầu mối', 'có nhiệm vụ', 'theo dõi', 'có hình thức', 'có biện pháp', 'chỉ', 'hết sức', 'cho', 'quyết tâm', 'kiên quyết', 'tự', 'cùng', 'vào cuộc', 'thường trực', 'giúp', 'bám', 'đi', 'nắm', 'tính toán', 'khảo', 'dành', 'trên tinh thần']);
/** What gives work to the unit behind it: "giao", "yêu cầu". */
export const givers = phraseTable(['giao nhiệm vụ cho', 'giao trách nhiệm cho', 'giao trách nhiệm', 'phân công cho', 'phân công nhiệm vụ cho', 'giao cho', 'giao', 'yêu cầu', 'đề nghị', 'phân công', 'ủy quyền', 'uỷ quyền', 'chỉ đạo', 'chỉ thị', 'ủy nhiệm', 'thống nhất giao', 'đồng ý giao', 'nhất trí giao', 'quyết định giao', 'tiếp tục giao', 'thống nhất đề nghị', 'thống nhất yêu cầu']);

/** Whether a text begins with an order: a verb such as "Rà soát", perhaps after "Thường xuyên" or "Cần". */
export function startsWithOrder(source: Passage): boolean {
  const word = wordAt(source, source.first);
  return word === WORD.need || word === WORD.must || phraseAt(source, source.first, orders) > 0;
}

const ADVERB = opening('đặc trước bên mặt', /(?:Đặc biệt|Trước mắt|Bên cạnh đó|Mặt khác), /u);

/** A passage without what it begins with; null when it does not begin so. */
export function behind(what: Opening, source: Passage): Passage | null {
  const end = openingOf(what, source);
  return end < 0 ? null : part(source, end, source.text.length);
}

/** A sentence without "Đặc biệt," and the like before its order. */
export function behindAdverb(sentence: Passage): Passage {
  return behind(ADVERB, sentence) ?? sentence;
}
