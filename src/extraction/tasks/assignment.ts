import { phraseAt, phraseTable, tokenOf } from '../recognise/tokens.js';
import type { PhraseTable } from '../recognise/tokens.js';
import type { UnitName, UnitText } from '../recognise/unit-source.js';
import { tokenAt, unitText } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';
import { properCase } from '../header/issuer.js';
import { isUpperCase } from '../text/letters.js';
import { MUST_WORDS, ORDER_WORDS } from '../words/verbs.js';

/** Who is told to do something, in a sentence that says so. */
export interface Assignment {
  readonly units: readonly UnitName[];
  /** Where the units begin and where what they are told begins. */
  readonly start: number;
  readonly end: number;
  /** `given`: "Giao Sở X …"; `subject`: "Sở X chủ trì …"; `labelled`: "Sở X: …". */
  readonly how: 'given' | 'subject' | 'labelled';
}

const orders = phraseTable(ORDER_WORDS);
const musts = phraseTable([...MUST_WORDS, 'theo chức năng', 'theo nhiệm vụ', 'theo thẩm quyền', 'trên cơ sở', 'căn cứ', 'với vai trò', 'trong phạm vi', 'là cơ quan', 'là đầu mối', 'có nhiệm vụ', 'theo dõi', 'có hình thức', 'có biện pháp', 'chỉ', 'hết sức', 'cho', 'quyết tâm', 'kiên quyết', 'tự', 'cùng', 'vào cuộc', 'thường trực', 'giúp', 'bám', 'đi', 'nắm', 'tính toán', 'khảo', 'dành', 'trên tinh thần']);
const givers = phraseTable(['giao nhiệm vụ cho', 'giao cho', 'giao', 'yêu cầu', 'đề nghị', 'phân công', 'ủy quyền', 'uỷ quyền', 'chỉ đạo', 'ủy nhiệm']);

/** Whether a text begins with an order: a verb such as "Rà soát", perhaps after "Thường xuyên" or "Cần". */
export function startsWithOrder(text: string): boolean {
  const { tokens } = unitText(text.slice(0, 80));
  const first = tokens[0]?.low === 'cần' || tokens[0]?.low === 'phải' ? 1 : 0;
  return phraseAt(tokens, first, orders) > 0 || first > 0;
}

const FRAME = /^(?:Về|Đối với|Liên quan|Thực hiện|Tiếp theo|Trong|Căn cứ|Trên cơ sở|Trên cở|Để|Nhằm|Do vậy|Do đó|Vì vậy|Theo|Riêng|Đồng thời|Bên cạnh đó|Ngoài ra|Trước mắt|Từ|Qua|Khi|Trường hợp)(?!\p{L})/u;
const JOINTS = /[,:;]\s{1,2}(?:(?:do vậy|do đó|vì vậy|đồng thời),?\s)?|\sthì\s/gu;

/** Reads who a sentence tells to act. `known` are names that the document has used as headings. */
export function assignmentIn(text: string, known: PhraseTable): Assignment | null {
  const head = text.slice(0, 900);
  const source = unitText(head, known);
  return assignmentAt(source, 0) ?? afterTopic(source) ?? (FRAME.test(head) || SO_THEN.test(head) ? inFrame(source) : null);
}

const SO_THEN = /(?:do vậy|do đó|vì vậy), (?:yêu cầu|giao|đề nghị)/u;
const TOPIC = /^[^:.;]{3,160}:\s{1,2}(?=\p{Lu})/u;
const ABOUT = /^(?:Đối với|Riêng)\s{1,2}/u;

// "Về bố trí trụ sở: Giao Sở Tài chính …": behind a topic and its colon.
function afterTopic(source: UnitText): Assignment | null {
  const topic = TOPIC.exec(source.text);
  const found = topic === null ? null : assignmentAt(source, topic[0].length);
  return found !== null && isNamed(found) ? found : null;
}

function inFrame(source: UnitText): Assignment | null {
  // "Đối với các chủ đầu tư cần nhanh chóng …": who stands right behind the words that open the frame.
  const about = ABOUT.exec(source.text);
  const named = about === null ? null : assignmentAt(source, about[0].length);
  if (named?.how === 'subject' && /^(?:cần|phải|có trách nhiệm)/u.test(source.text.slice(named.end))) return named;
  for (const joint of source.text.matchAll(JOINTS)) {
    const found = assignmentAt(source, joint.index + joint[0].length);
    if (found !== null && (isNamed(found) || found.units.some((unit) => /^\p{Lu}/u.test(source.text.slice(unit.start))))) return found;
  }
  return null;
}

const isNamed = (assignment: Assignment): boolean => assignment.units.some((unit) => !unit.anaphor);

// Giao Sở X …; Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở …; Sở X chủ trì …; Sở X: …
function assignmentAt(source: UnitText, offset: number): Assignment | null {
  const at = tokenAt(source, offset);
  if (offset !== 0 && tokenOf(source.tokens, at).start !== offset) return null;
  return givenAt(source, at) ?? subjectAt(source, at);
}

function subjectAt(source: UnitText, at: number): Assignment | null {
  const named = unitsAt(source, at);
  const [first] = named.units;
  if (first === undefined) return null;
  const told = named.units.length === 1 ? givenAt(source, named.next) : null;
  if (told !== null && /^(?:yêu|giao|đề)$/u.test(tokenOf(source.tokens, named.next).low)) return told;
  const after = tokenOf(source.tokens, named.next);
  if (after.text === ':') return { units: named.units, start: first.start, end: after.end, how: 'labelled' };
  const free = skipBracket(source, named.next);
  const acts = phraseAt(source.tokens, free, orders) > 0 || phraseAt(source.tokens, free, musts) > 0;
  return acts ? { units: named.units, start: first.start, end: tokenOf(source.tokens, free).start, how: 'subject' } : null;
}

function skipBracket(source: UnitText, at: number): number {
  if (source.tokens[at]?.text === ',') return at + 1;
  if (source.tokens[at]?.text !== '(') return at;
  const close = source.tokens.findIndex((token, index) => index > at && token.text === ')');
  return close < 0 ? at : close + 1;
}

function givenAt(source: UnitText, at: number): Assignment | null {
  const verb = phraseAt(source.tokens, at, givers);
  if (verb === 0 || source.tokens[at]?.low === 'chỉ') return null;
  const named = unitsAt(source, at + verb);
  if (named.units.length === 0) return null;
  const start = source.tokens[at]?.start ?? 0;
  const colon = source.tokens[named.next]?.text === ':' ? named.next + 1 : named.next;
  return { units: named.units, start, end: source.tokens[colon]?.start ?? source.text.length, how: 'given' };
}

/** Whether a whole heading is nothing but who must act: "2. Giao Sở Xây dựng", "(4) Thanh tra Sở:", "Các sở, ban, ngành có trách nhiệm:". */
export function headingUnits(text: string, known: PhraseTable): readonly UnitName[] | null {
  const head = text.slice(0, 420);
  const written = asInSentence(head);
  return unitsOfHeading(unitText(written, known)) ?? (written === head ? null : unitsOfHeading(unitText(head, known)));
}

function unitsOfHeading(source: UnitText): readonly UnitName[] | null {
  const given = givenAt(source, 0);
  const named = given === null ? unitsAt(source, 0) : { units: given.units, next: tokenAt(source, given.end) };
  if (named.units.length === 0) return null;
  const rest = source.text.slice(source.tokens[named.next]?.start ?? source.text.length).trim();
  return REST.test(rest) ? named.units : null;
}

// "2. SỞ TÀI CHÍNH": capitals hide where a name ends.
function asInSentence(heading: string): string {
  if (!isUpperCase(heading)) return heading;
  const written = properCase(heading);
  return written.length === heading.length ? written : heading;
}

const REST = /^(?:\([^)]{0,80}\)\s{0,2})?(?:(?:có trách nhiệm|chịu trách nhiệm|thực hiện(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|tập trung(?: thực hiện| triển khai)?(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|chỉ đạo|cần|chủ trì|triển khai(?: các nhiệm vụ)?(?: sau)?)\s{0,2}(?:sau\s?)?)?[:.]{0,2}$/u;

const TELLS = /(?<!\p{L})(?:yêu cầu|giao|đề nghị)\s{1,3}(?=\p{L})/giu;

/** Who the sentence before a list addresses: "… yêu cầu Sở X cần tập trung các nội dung sau:", "Tháng 3/2025, các phòng, đơn vị … tập trung …:". */
export function addressedUnits(text: string, known: PhraseTable): readonly UnitName[] {
  const from = Math.max(0, text.length - 700);
  const source = unitText(text.slice(from), known);
  for (const match of [...source.text.matchAll(TELLS)].reverse()) {
    const given = givenAt(source, tokenAt(source, match.index));
    if (given !== null) return given.units.filter((unit) => !unit.anaphor);
  }
  for (const joint of source.text.matchAll(/(?:^|[,.:;]\s{1,2})(?=\p{L})/gu)) {
    const named = assignmentAt(source, joint.index + joint[0].length);
    const giver = named !== null && /^(?:yêu cầu|chỉ đạo|kết luận|giao|đề nghị|có ý kiến|thống nhất|điện)/u.test(source.text.slice(named.end));
    if (named !== null && !giver && !named.units.every((unit) => unit.anaphor)) return named.units;
  }
  return [];
}

/** The units that a heading begins with and then only describes: "Chủ tịch UBND các tỉnh từ X đến Y, trong đó trọng tâm là …:". */
export function leadingUnits(text: string, known: PhraseTable): readonly UnitName[] {
  const source = unitText(text.slice(0, 420), known);
  const named = unitsAt(source, 0);
  const ordered = source.tokens.some((_, at) => at >= named.next && phraseAt(source.tokens, at, orders) > 0);
  return ordered ? [] : named.units.filter((unit) => !unit.anaphor);
}
