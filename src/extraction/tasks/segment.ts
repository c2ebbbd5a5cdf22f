import { cueOf, nextCue } from '../recognise/cue-index.js';
import { cued, matchesOf } from '../recognise/cued.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import { opening, openingEnd, opens } from '../recognise/opening.js';
import type { Finding } from '../recognise/recogniser.js';
import type { Passage } from '../recognise/tokens.js';
import { part, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import { assignmentIn } from './assignment.js';
import { beginsOrder, givesNothing, isInBrackets, isOnlyWho, namesItsUnit } from './clause-opens.js';
import { joinedOrders } from './joined-orders.js';
import { behindAdverb, startsWithOrder } from './orders.js';
import { helpsAt } from './roles.js';
import type { Piece } from './sentences.js';
import { clausesOf, sentencesOf, trimmed } from './sentences.js';
import type { Assignment } from './told-at.js';

/** A piece of a paragraph that is one task, with who the piece itself says must act. */
export interface Segment extends Piece {
  readonly assignment: Assignment | null;
}

interface Paragraph {
  /** The words of the paragraph. */
  readonly source: Passage;
  /** Deadlines found in the paragraph. */
  readonly deadlines: readonly Finding<DeadlineValue>[];
  /** Day or month of issue: what was done by a day before it is told, not ordered. */
  readonly issued: string | null;
}

// A piece with its words and who it says must act.
interface Read extends Segment {
  readonly words: Passage;
}

// The same piece is asked about several times in a row: whether it goes on with the one before, whether it opens a task, who must act.
interface Segmenting extends Paragraph {
  read: Read | null;
}

function readPiece(work: Segmenting, { start, end }: Piece): Read {
  const known = work.read;
  if (known !== null && known.start === start && known.end === end) return known;
  const words = part(work.source, start, end);
  const read = { start, end, words, assignment: assignmentIn(words) };
  work.read = read;
  return read;
}

/**
 * The tasks of a paragraph. One bullet is one task; it is split at a sentence that gives a new order or names a new unit, at a semicolon where
 * both sides have deadlines of their own or the right one names a unit, and at "(1) … (2) …" when each part is an order.
 */
export function segmentsOf({ source, deadlines, issued }: Paragraph): Segment[] {
  const work: Segmenting = { source, deadlines, issued, read: null };
  const packed = packedParts(work);
  if (packed !== null) return packed;
  const segments: Segment[] = [];
  for (const sentence of sentencesOf(source)) {
    const last = segments.at(-1);
    if (openingEnd(ASIDE, source, tokenAt(source, sentence.start)) >= 0) continue;
    if (last !== undefined && isContinuation(work, last, readPiece(work, sentence))) {
      segments.pop();
      addAll(segments, continued(work, last, sentence));
      continue;
    }
    addAll(segments, splitSentence(work, sentence));
  }
  return segments;
}

// A line of ten million letters holds more pieces than a call takes arguments.
function addAll(segments: Segment[], more: readonly Segment[]): void {
  for (const segment of more) segments.push(segment);
}

// "Nếu đủ điều kiện, đề xuất phương án …; đồng thời UBND phường Y mở rộng …": the sentence goes on, its last clause is for somebody else.
function continued(work: Segmenting, last: Segment, sentence: Piece): Segment[] {
  const [first, ...others] = splitSentence(work, sentence);
  const apart = first !== undefined && others.length > 0 && others.every(({ assignment }) => assignment?.units.some((unit) => !unit.anaphor) ?? false);
  return apart ? [{ ...last, end: first.end }, ...others] : [{ ...last, end: sentence.end }];
}

// Sau thời hạn trên, đơn vị nào không báo cáo phải chịu trách nhiệm | Đây là nhiệm vụ … | Chi tiết xem …: what happens to who does not, and remarks
const ASIDE = opening('có gửi sau quá nếu đơn địa cơ cá tổ trường đây nhiệm nội chi thông mọi trong nghị quyết quy kế văn hướng công cuộc buổi nhận trên', /(?:(?:Nghị quyết|Quyết định|Quy (?:định|chế)|Kế hoạch|Văn bản|Hướng dẫn|Thông báo|Công văn) này (?:đã được|được|có hiệu lực|thay thế)|(?:Cuộc|Buổi) họp kết thúc|Nhận được (?:thông báo|công văn|văn bản|kế hoạch)(?!(?: này| trên)?,? (?:yêu cầu|đề nghị))|Trên đây là|(?:Sau|Quá|Nếu quá|Nếu sau) thời (?:hạn|gian)(?![^,;.]{0,30}, giao )|(?:Đơn vị|Địa phương|Cơ quan|Cá nhân|Tổ chức|Trường)(?:, (?:đơn vị|địa phương|cá nhân))? nào|Đây là|Nhiệm vụ cụ thể|Nội dung chi tiết|Chi tiết xem|Thông tin chi tiết|(?:Có gì|Nếu có(?: gì)?|Nếu gặp|Có) (?:khó khăn,? )?vướng mắc,? (?:đề nghị |xin |thì )?liên hệ|Gửi kèm (?:file|tệp|theo)|Mọi (?:thắc mắc|chi tiết|thông tin|vướng mắc)|(?:Trong )?[Qq]uá trình (?:tổ chức |triển khai ){0,2}thực hiện,? nếu (?:có|gặp|phát sinh))(?!\p{L})/u);

// Thời gian hoàn thành trước ngày … | Hoàn thành nhiệm vụ, báo cáo UBND tỉnh trước ngày 30/6/2025 | Trường hợp vượt thẩm quyền, khẩn trương báo cáo …
// Trên cơ sở đó, … | Qua kết quả thanh tra, … | Trong đó, … | Kết quả báo cáo về …
const GOES_ON = opening('thời hạn tiến hoàn trường trên qua trong kết sau nếu khi nội việc đồng báo định gửi yêu cụ ngoài lưu riêng từ', /(?:(?:Thời gian|Thời hạn|Hạn|Tiến độ)(?: hoàn thành| thực hiện| báo cáo)?|Hoàn thành(?: nhiệm vụ| việc này| trước| trong| xong|,|\s?:)|Trường hợp|Trên cơ sở (?:đó|kết quả|rà soát|nội dung)|Qua (?:đó|kết quả)|Trong đó|Kết quả|Sau khi|Nếu|Khi|Nội dung|Việc|Đồng thời(?! giao)|Báo cáo (?:kết quả|UBND|Ủy ban|Sở|Bộ|Thủ tướng|Chủ tịch|về|gửi|(?:yêu cầu|đề nghị|xin) (?:gửi|nộp))|Định kỳ|Gửi |Yêu cầu (?:hoàn thiện,? |hoàn thành,? )?(?:gửi|nộp|báo cáo|trình)|Cụ thể|Ngoài ra|Lưu ý|Riêng đối với|Từ đó)(?!\p{L})/u);

// "Đồng thời, Sở X rà soát …", "Sau khi hoàn thành, UBND xã bàn giao …": who else acts, in a sentence of its own
const OWN_ORDER = /^(?:Đồng thời|Ngoài ra|Sau khi)(?!\p{L})/u;

// "Phối hợp chặt chẽ với Sở X …" without a time of its own
const HELPS = opening('phối', /Phối hợp (?:(?:chặt chẽ|thường xuyên|kịp thời|tốt|hiệu quả) )?(?:với|cùng) /u);

// "Sở Tư pháp: Phối hợp với Công an tỉnh kiểm tra …. | Phối hợp với Văn phòng UBND tỉnh tham mưu …": one more thing to help with
const helpsAlready = ({ source }: Segmenting, { start, assignment }: Segment): boolean => openingEnd(HELPS, source, tokenAt(source, start + (assignment?.how === 'labelled' ? assignment.end : 0))) >= 0;

const holds = (words: string, printed: string): boolean => printed !== '' && words.includes(printed);

const saysDay = ({ deadlines, source }: Segmenting, words: string): boolean => deadlines.some(({ start, end }) => holds(words, source.text.slice(start, end)));

function isContinuation(work: Segmenting, last: Segment, { words: sentence, assignment }: Read): boolean {
  const { text: words } = sentence;
  if (opens(GOES_ON, sentence)) {
    const named = assignment?.units.some((unit) => !unit.anaphor) ?? false;
    return !(named && ((/^(?:Trường hợp|Riêng)/u.test(words) && assignment?.how === 'given') || OWN_ORDER.test(words)));
  }
  if (assignment !== null) return false;
  return helpsOn(work, last, sentence) || (!startsWithOrder(sentence) && !startsWithOrder(behindAdverb(sentence)));
}

const helpsOn = (work: Segmenting, last: Segment, sentence: Passage): boolean => opens(HELPS, sentence) && !helpsAlready(work, last) && !saysDay(work, sentence.text);

function splitSentence(work: Segmenting, sentence: Piece): Segment[] {
  const clauses: Piece[] = [];
  for (const clause of withoutLists(work, sentence, clausesOf(work.source, sentence))) for (const given of givenApart(work, clause)) for (const order of ordersApart(work, given)) clauses.push(order);
  const segments: Segment[] = [];
  for (const clause of clauses) {
    const last = segments.at(-1);
    if (last !== undefined && endsInHelpers(work, last)) segments[segments.length - 1] = withAssignment(work, { start: last.start, end: clause.end });
    else if (last === undefined || opensTask(work, last, { clause, few: clauses.length <= 4 })) segments.push(withAssignment(work, clause));
    else if (leadsIn(work, last)) segments[segments.length - 1] = withAssignment(work, { start: last.start, end: clause.end });
    else segments[segments.length - 1] = { start: last.start, end: clause.end, assignment: last.assignment ?? whoseIs(work, last, clause) };
  }
  return segments;
}

const HELPING = cueOf(wordSet(['hợp']));

const WITH = wordSet(['với', 'cùng']);

const LEADS_WITH = /^(?:,?\s?(?:chủ trì|chủ động),?\s(?:và\s)?)?phối$/iu;

// "Chủ trì, phối hợp với Chủ tịch UBND các huyện; | thủ trưởng các ngành hướng dẫn …": the semicolon stands in the list of those who help.
function endsInHelpers(work: Segmenting, { start, end, assignment }: Segment): boolean {
  const { source } = work;
  const last = tokenAt(source, end);
  const from = start + (assignment?.end ?? 0);
  for (let at = nextCue(HELPING, source, tokenAt(source, from)); at < last; at = nextCue(HELPING, source, at + 1)) {
    if (WITH[wordAt(source, at + 1)] !== 1) continue;
    return LEADS_WITH.test(source.text.slice(from, startOf(source, at)).trim()) && unitsAt(source, at + 2).next >= last;
  }
  return false;
}

const GIVING = cueOf(wordSet(['giao', 'yêu', 'đề']));

// "Giao Sở A tham mưu trước ngày 20/4, giao Sở B bố trí kinh phí trước ngày 25/4": behind a comma, to somebody else and with a day of its own.
function givenApart(work: Segmenting, clause: Piece): readonly Piece[] {
  const { source } = work;
  const dates = work.deadlines.filter(({ start, end }) => start >= clause.start && end <= clause.end + 1);
  if (dates.length < 2) return [clause];
  const last = tokenAt(source, clause.end);
  for (let at = nextCue(GIVING, source, tokenAt(source, clause.start) + 1); at < last; at = nextCue(GIVING, source, at + 1)) {
    const start = startOf(source, at);
    if (wordAt(source, at - 1) !== WORD.comma || !dates.some(({ end }) => end <= start) || !dates.some((found) => found.start > start)) continue;
    const given = assignmentIn(part(source, start, clause.end));
    if (given?.how === 'given' && given.start === 0 && given.units.some((unit) => !unit.anaphor)) return [trimmed(source.text, { start: clause.start, end: start }), ...givenApart(work, { start, end: clause.end })];
  }
  return [clause];
}

// "Sở A trình phương án và Sở B thẩm định … trước ngày …": an order to each, where one of them has a day. "Sở A đã gửi dự thảo, Sở B cho ý kiến trước ngày …": done, and by a day to come still to do.
function ordersApart(work: Segmenting, clause: Piece): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let rest = clause; ;) {
    const told = hasDeadline(work, rest) ? toldFrom(work, rest) : null;
    const both = told === null ? null : joinedOrders(work.source, rest, told.at);
    if (both === null || (told?.done === true && !isAhead(work, both.second))) return [...pieces, rest];
    pieces.push(both.first);
    rest = both.second;
  }
}

// Where in a piece what its first unit does begins, and whether it was done before.
function toldFrom(work: Segmenting, piece: Piece): { readonly at: number; readonly done: boolean } | null {
  const { assignment, words } = readPiece(work, piece);
  if (assignment === null) {
    const { units, next } = unitsAt(words, words.first);
    return units.length > 0 && DONE.words[wordAt(words, next)] === 1 ? { at: startOf(words, next), done: true } : null;
  }
  const named = assignment.how !== 'labelled' && assignment.start === 0 && assignment.units.some((unit) => !unit.anaphor);
  return named ? { at: assignment.end, done: tellsOf(work, { ...piece, assignment }) } : null;
}

// Whether a piece says a day or a period that had not gone by when the document was issued.
const isAhead = ({ deadlines, issued }: Segmenting, piece: Piece): boolean => deadlines.some(({ start, end, value }) => start >= piece.start && end <= piece.end + 1 && (value.to ?? value.anchor ?? '') >= (issued ?? '0'));

// "Các Bộ: A, B; Ngân hàng Nhà nước; UBND các tỉnh C, D rà soát …", "Để …, UBND tỉnh giao các sở, ngành; UBND các xã rà soát …": semicolons in the list of who must act end no clause.
function withoutLists(work: Segmenting, sentence: Piece, clauses: readonly Piece[]): readonly Piece[] {
  if (clauses.length < 2) return clauses;
  const { assignment } = readPiece(work, sentence);
  if (assignment === null || (assignment.start > 0 && assignment.how !== 'given')) return clauses;
  const from = clauses.findIndex((clause) => clause.end > sentence.start + assignment.start);
  const to = clauses.findIndex((clause) => clause.end > sentence.start + assignment.end);
  const [first, last] = [clauses[from], clauses[to]];
  return first === undefined || last === undefined || to <= from ? clauses : [...clauses.slice(0, from), { start: first.start, end: last.end }, ...clauses.slice(to + 1)];
}

function opensTask(work: Segmenting, last: Segment, { clause, few }: { clause: Piece; few: boolean }): boolean {
  if (leadsIn(work, last)) return false;
  const { words } = readPiece(work, clause);
  return (praises(work, last) && ASKS.test(words.text)) || opensAnother(work, last, { clause, few });
}

function opensAnother(work: Segmenting, last: Segment, { clause, few }: { clause: Piece; few: boolean }): boolean {
  const done = tellsOf(work, last);
  const { words, assignment } = readPiece(work, clause);
  if (givesNothing(words, assignment)) return false;
  if (done && assignment?.how !== 'given' && !isAhead(work, clause)) return false;
  if (helpsBeside(work, last, { clause, words, assignment })) return false;
  const ownDeadline = few && hasDeadline(work, clause) && hasDeadline(work, last) && beginsOrder(words, last);
  return ownDeadline || namesItsUnit(words, { assignment, last });
}

const GIVES_BY_NAME = /^(?:giao|phân công)\s/iu;

const GIVING_WORDS = 10;

// Who is named in a clause that says nothing else, at places of the segment before it.
function whoseIs(work: Segmenting, last: Segment, clause: Piece): Assignment | null {
  const { words, assignment } = readPiece(work, clause);
  if (assignment === null || !(isInBrackets(assignment) || (GIVES_BY_NAME.test(words.text.slice(0, GIVING_WORDS)) && isOnlyWho(words, assignment)))) return null;
  const moved = clause.start - last.start;
  return { units: assignment.units.map((unit) => ({ ...unit, start: unit.start + moved, end: unit.end + moved })), start: 0, end: 0, how: 'given' };
}

const DONE = opening('đã vừa', /(?:đã|vừa)(?!\p{L})/u);

// "Sở A đã tổ chức …; Sở B tham gia ý kiến …": what follows was done too.
const tellsOf = ({ source }: Segmenting, { start, assignment }: Segment): boolean => assignment?.how === 'subject' && openingEnd(DONE, source, tokenAt(source, start + assignment.end)) >= 0;

// "Chủ tịch UBND tỉnh phê bình các đơn vị chậm báo cáo; | yêu cầu khẩn trương gửi …"
const PRAISE = opening('ghi đánh biểu hoan nghiêm phê khiển khen tuyên', /(?:ghi nhận|đánh giá cao|biểu dương|hoan nghênh|(?:nghiêm khắc )?phê bình|khiển trách|khen ngợi|tuyên dương)(?!\p{L})/u);

const ASKS = /^(?:yêu cầu|đề nghị|giao)\s/iu;

const praises = ({ source }: Segmenting, { start, assignment }: Segment): boolean => openingEnd(PRAISE, source, tokenAt(source, start + (assignment?.how === 'subject' ? assignment.end : 0))) >= 0;

const LEADING = /^chủ trì(?!\p{L})/u;

interface Beside {
  readonly clause: Piece;
  readonly words: Passage;
  readonly assignment: Assignment | null;
}

// "Sở A chủ trì thẩm định …; các sở B, C phối hợp cho ý kiến": who only helps with what was said before.
function helpsBeside(work: Segmenting, last: Segment, { clause, words, assignment }: Beside): boolean {
  if (last.assignment === null || assignment?.how !== 'subject' || !helpsAt(words, tokenAt(words, assignment.end))) return false;
  return LEADING.test(work.source.text.slice(last.start + last.assignment.end)) && !(hasDeadline(work, last) && hasDeadline(work, clause));
}

const leadsIn = ({ source }: Segmenting, last: Segment): boolean => last.assignment === null && openingEnd(FRAME_ONLY, source, tokenAt(source, last.start)) >= 0;

// "Trên cơ sở tổng hợp nhu cầu …; Sở Tài chính tham mưu …": the first clause only leads in.
const FRAME_ONLY = opening('trên căn để nhằm thực', /(?:Trên cơ s?ở|Trên cơ cở|Căn cứ|Để|Nhằm|Thực hiện)(?!\p{L})/u);

const hasDeadline = (work: Segmenting, piece: Piece): boolean => work.deadlines.some((found) => found.start >= piece.start && found.end <= piece.end + 1);

function withAssignment(work: Segmenting, piece: Piece): Segment {
  return { start: piece.start, end: piece.end, assignment: readPiece(work, piece).assignment };
}

const MARK = cued('(', /(?<=[:;.,]\s{0,2})\((\d{1,2}|[a-eđ]|i{1,3}|iv|v)\)\s{0,2}/u, '0-9 a b c d đ e i ii iii iv v');

const LETTER_MARK = cued('a b c d đ e', /(?<=[:;.]\s{0,2})[a-eđ]\)\s{1,2}/u, ')');

// Bộ Khoa học và Công nghệ: (1) trình … trong tháng 11 năm 2025; (2) chủ trì … trước ngày 10/12/2025; not: các lĩnh vực: (1) Tư pháp, (2) Đất đai
function packedParts(work: Segmenting): Segment[] | null {
  const bracketed = matchesOf(MARK, work.source);
  const marks = bracketed.length > 0 ? bracketed : matchesOf(LETTER_MARK, work.source);
  const [first] = marks;
  if (first === undefined) return null;
  // The "(1)" that a point begins with is its label.
  const labelled = first[1] === '2' && !work.source.text.slice(0, first.index).includes('(1)');
  const starts = [...(labelled ? [0] : []), ...marks.map((mark) => mark.index + mark[0].length)];
  if (starts.length < 2) return null;
  const ends = [...marks.slice(labelled ? 0 : 1).map((mark) => mark.index), work.source.text.length];
  const parts = starts.map((start, index) => trimmed(work.source.text, { start, end: ends[index] ?? start }));
  if (!areOrders(work, parts)) return null;
  const assignment = labelled ? null : assignmentIn(part(work.source, 0, first.index));
  // "1. Các Ban QLDA: / (1) Rà soát …; (2) Nghiệm thu …": who acts stands above.
  if (assignment === null) return labelled ? parts.map((piece) => withAssignment(work, piece)) : null;
  return parts.map((piece) => ({ ...piece, assignment: withAssignment(work, piece).assignment ?? { ...assignment, start: assignment.start - piece.start, end: 0 } }));
}

// One of three or more may begin with a verb that no list knows: "(3) Hoàn ứng theo hợp đồng, xong trong tháng 12"
function areOrders({ source }: Segmenting, parts: readonly Piece[]): boolean {
  const others = parts.filter(({ start, end }) => !startsWithOrder(part(source, start, end)));
  return others.length === 0 || (others.length === 1 && parts.length >= 3 && others[0] !== parts[0] && /^\p{Lu}\p{Ll}{1,7} \p{Ll}[^.;]{16}/u.test(source.text.slice(others[0]?.start)));
}
