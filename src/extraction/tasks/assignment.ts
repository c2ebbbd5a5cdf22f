import { cued, lowMatchesOf, matchesOf } from '../recognise/cued.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Opening } from '../recognise/opening.js';
import { opening, openingOf, opens } from '../recognise/opening.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, lexed, part, phraseAt, phraseTable, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import type { FoundUnits, UnitName } from '../recognise/unit-source.js';
import { made, UNIT_WORDS } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';
import { properCase } from '../header/proper-case.js';
import { isUpperCase } from '../text/letters.js';
import { ACT_WORDS, NAME_LIKE_ACTS, MUST_WORDS, ORDER_WORDS } from '../words/verbs.js';
import { allMatches } from '../text/matches.js';
import { topicEnd } from './topic.js';

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
const musts = phraseTable([...MUST_WORDS, ...ACT_WORDS, ...NAME_LIKE_ACTS, 'lãnh đạo', 'là lực lượng', 'là đơn vị', 'là thường trực', 'là nòng cốt', 'theo lĩnh vực', 'theo phạm vi', 'theo phân công', 'theo quy định', 'theo tiến độ', 'theo kế hoạch', 'thống nhất', 'quan tâm', 'theo chức năng', 'theo nhiệm vụ', 'theo thẩm quyền', 'trên cơ sở', 'căn cứ', 'với vai trò', 'trong phạm vi', 'là cơ quan', 'là đầu mối', 'có nhiệm vụ', 'theo dõi', 'có hình thức', 'có biện pháp', 'chỉ', 'hết sức', 'cho', 'quyết tâm', 'kiên quyết', 'tự', 'cùng', 'vào cuộc', 'thường trực', 'giúp', 'bám', 'đi', 'nắm', 'tính toán', 'khảo', 'dành', 'trên tinh thần']);
const givers = phraseTable(['giao nhiệm vụ cho', 'giao trách nhiệm cho', 'giao trách nhiệm', 'phân công cho', 'phân công nhiệm vụ cho', 'giao cho', 'giao', 'yêu cầu', 'đề nghị', 'phân công', 'ủy quyền', 'uỷ quyền', 'chỉ đạo', 'ủy nhiệm', 'thống nhất giao', 'đồng ý giao', 'nhất trí giao', 'quyết định giao', 'tiếp tục giao', 'thống nhất đề nghị', 'thống nhất yêu cầu']);

const TELLING = wordSet(['yêu', 'giao', 'đề']);

/** Whether a text begins with an order: a verb such as "Rà soát", perhaps after "Thường xuyên" or "Cần". */
export function startsWithOrder(source: Passage): boolean {
  const word = wordAt(source, source.first);
  return word === WORD.need || word === WORD.must || phraseAt(source, source.first, orders) > 0;
}

const ADVERB = opening('đặc trước bên mặt', /(?:Đặc biệt|Trước mắt|Bên cạnh đó|Mặt khác), /u);

// A passage without what it begins with; null when it does not begin so.
function behind(what: Opening, source: Passage): Passage | null {
  const end = openingOf(what, source);
  return end < 0 ? null : part(source, end, source.text.length);
}

/** A sentence without "Đặc biệt," and the like before its order. */
export function behindAdverb(sentence: Passage): Passage {
  return behind(ADVERB, sentence) ?? sentence;
}

const FRAME = opening('về đối liên thực tiếp trong căn trên để nhằm do vì theo riêng đồng bên ngoài trước từ qua khi sau ngay trường nếu hằng hàng định với đến chậm muộn hạn cùng song kể', /(?:Về|Đối với|Liên quan|Thực hiện|Tiếp theo|Trong|Căn cứ|Trên cơ sở|Trên cở|Để|Nhằm|Do vậy|Do đó|Vì vậy|Theo|Riêng|Đồng thời|Bên cạnh đó|Ngoài ra|Trước (?:mắt|ngày|tháng|năm|hết|\d)|Chậm nhất|Muộn nhất|Hạn cuối|Cùng với|Song song|Kể từ|Từ|Qua|Khi|Sau khi|Ngay sau|Trước khi|Trường hợp|Nếu|H[ằà]ng (?:năm|tháng|quý|tuần)|Định kỳ|Trên tinh thần|Với (?:tinh thần|vai trò|mục tiêu|phương châm|trách nhiệm|chức năng|quan điểm|sự)|Đến (?:nay|hết|cuối|trước|ngày|tháng|quý|năm))(?!\p{L})/u);
const JOINT = /[,:;]\s{1,2}(?:(?:do vậy|do đó|vì vậy|đồng thời),?\s)?|\sthì\s/uy;
const JOINT_WORDS = wordSet([',', ':', ';', 'thì']);

/** Reads who a sentence tells to act. */
export function assignmentIn(sentence: Passage): Assignment | null {
  const source = part(sentence, 0, 900);
  return byShape(source) ?? assignmentAt(source, 0) ?? behindLink(source) ?? afterTopic(source) ?? (opens(FRAME, source) || matchesOf(SO_THEN, source).length > 0 ? inFrame(source) : null) ?? inBrackets(source);
}

const LONGEST_NAME = 12;

// "Phòng Bảo tồn, phát huy di sản: Rà soát …": a name with a verb behind its comma, by its head and by the colon before the order.
function byShape(source: Passage): Assignment | null {
  const { first } = source;
  const behind = first + (isCapital(source, first) ? phraseAt(source, first, UNIT_WORDS.heads) : 0);
  if (behind === first || !isCapital(source, behind) || phraseAt(source, first, UNIT_WORDS.notUnits) > 0) return null;
  const colon = colonBehind(source, behind);
  if (colon === null || phraseAt(source, colon + 1, orders) === 0 || unitsAt(source, first).next === colon) return null;
  return { units: made(source, first, colon).units, start: startOf(source, first), end: endOf(source, colon), how: 'labelled' };
}

// The colon that ends a name: before it small letters, and verbs only behind a comma.
function colonBehind(source: Passage, from: number): number | null {
  for (let at = from; at < from + LONGEST_NAME && at < source.last; at += 1) {
    if (wordAt(source, at) === WORD.colon) return at;
    const comma = wordAt(source, at) === WORD.comma;
    if (comma ? isCapital(source, at + 1) : !isWord(source, at)) return null;
    if (!comma && !isCapital(source, at) && wordAt(source, at - 1) !== WORD.comma && phraseAt(source, at, UNIT_WORDS.stops) > 0) return null;
  }
  return null;
}

const BRACKET = cued('(', /\((?:giao\s)?(?=\p{L})/iu);
const TOLD_IN_BRACKET = /\((?:giao\s)?(?=\p{L}[^()]{2,200}(?:chủ trì|thực hiện|phụ trách|tham mưu|đầu mối))/iuy;

// "Xây dựng Cổng dữ liệu mở (Sở Tư pháp chủ trì, phối hợp với Sở Y tế)": who acts is told behind what is done.
function inBrackets(source: Passage): Assignment | null {
  for (const open of matchesOf(BRACKET, source)) {
    const named = unitsAt(source, tokenAt(source, open.index + open[0].length));
    if (!named.units.some((unit) => !unit.anaphor) || phraseAt(source, named.next, LEADS) === 0) continue;
    TOLD_IN_BRACKET.lastIndex = open.index;
    if (TOLD_IN_BRACKET.test(source.text)) return { units: named.units, start: 0, end: 0, how: 'given' };
  }
  return startsWithOrder(source) ? personBehind(source) : null;
}

const PERSON_BEHIND = cued('(', /\((?=(?:đ\/c|đồng chí)\s{1,2}\p{Lu})[^()]{4,60}\)[.;\s]{0,4}$/iu, 'đ đồng');

// "Thẩm định hồ sơ quy hoạch, trình Sở trước 26/5 (đ/c Hoàng).": a name alone behind an order says whose it is.
function personBehind(source: Passage): Assignment | null {
  const [bracket] = matchesOf(PERSON_BEHIND, source);
  const named = bracket === undefined ? null : unitsAt(source, tokenAt(source, bracket.index + 1));
  return named === null || named.units.length === 0 || wordAt(source, named.next) !== WORD.closes ? null : { units: named.units, start: 0, end: 0, how: 'given' };
}

const LEADS = phraseTable(['chủ trì', 'thực hiện', 'phụ trách', 'tham mưu', 'làm đầu mối', 'là đầu mối', 'chịu trách nhiệm']);

const SO_THEN = cued('do vì', /(?:do vậy|do đó|vì vậy), (?:yêu cầu|giao|đề nghị)/u, 'vậy đó');
const ABOUT = opening('đối riêng', /(?:Đối với|Riêng)\s{1,2}/u);

const LINK = opening('đồng riêng bên ngoài sau tiếp trước đặc', /(?:đồng thời|riêng|bên cạnh đó|ngoài ra|sau đó|tiếp đó|trước mắt|đặc biệt),?\s{1,2}(?=[\p{L}\d])/iu);

// "đồng thời UBND phường đề xuất …", "Ngoài ra, Sở Y tế rà soát …"
function behindLink(source: Passage): Assignment | null {
  const link = openingOf(LINK, source);
  const found = link < 0 ? null : assignmentAt(source, link);
  return found !== null && isNamed(found) ? found : null;
}

// "Về bố trí trụ sở: Giao Sở Tài chính …": behind a topic and its colon.
function afterTopic(source: Passage): Assignment | null {
  const topic = topicEnd(source);
  const found = topic === 0 ? null : assignmentAt(source, topic);
  return found !== null && isNamed(found) ? found : null;
}

function inFrame(source: Passage): Assignment | null {
  // "Đối với các chủ đầu tư cần nhanh chóng …": who stands right behind the words that open the frame.
  const about = openingOf(ABOUT, source);
  const named = about < 0 ? null : assignmentAt(source, about);
  if (named?.how === 'subject' && /^(?:cần|phải|có trách nhiệm)/u.test(source.text.slice(named.end))) return named;
  if (named?.how === 'labelled' && isToldAbout(source, named)) return { ...named, start: 0 };
  return (about < 0 ? null : askedOf(source, about)) ?? behindJoints(source);
}

// Who acts behind a comma, a colon, a semicolon or "thì".
function behindJoints(source: Passage): Assignment | null {
  let behind = 0;
  for (let at = source.first; at < source.last; at += 1) {
    const start = JOINT_WORDS[wordAt(source, at)] === 1 ? startOf(source, at) - (wordAt(source, at) === WORD.then ? 1 : 0) : -1;
    if (start < behind) continue;
    JOINT.lastIndex = start;
    if (!JOINT.test(source.text)) continue;
    behind = JOINT.lastIndex;
    const found = assignmentAt(source, behind);
    if (found !== null && leadsInFrame(source, found, start + 1)) return found;
  }
  return null;
}

// What is done for those that a frame is about, not by them: "Đối với các xã miền núi: hỗ trợ 100% kinh phí"
const DONE_FOR = phraseTable(['hỗ trợ', 'ưu tiên', 'xem xét', 'áp dụng', 'thống nhất', 'giao', 'đề nghị', 'yêu cầu', 'kiến nghị', 'tạo điều kiện', 'xử lý', 'xử phạt', 'giải quyết', 'thu hồi', 'chấm dứt', 'kiểm điểm', 'phê bình', 'khen thưởng', 'biểu dương', 'cấp phép', 'chi trả', 'phân bổ', 'đầu tư', 'điều chỉnh', 'tháo gỡ', 'điều động', 'bố trí', 'kiểm tra', 'thanh tra', 'giám sát', 'sắp xếp', 'sáp nhập', 'công nhận', 'tuyển dụng', 'cân đối', 'hướng dẫn', 'đồng ý', 'mời', 'miễn', 'giảm', 'tăng']);
const NOT_ASKED_BEHIND = /^(?:các |những |từng |mỗi )?(?:hộ|người|cá nhân|học sinh|sinh viên|nhân dân|đối tượng|đảng viên|hội viên)(?!\p{L})/iu;

// "Đối với các xã còn lại: rà soát, báo cáo …": who the frame is about is told what to do.
function isToldAbout(source: Passage, named: Assignment): boolean {
  const at = tokenAt(source, named.end);
  if (phraseAt(source, at, orders) === 0 || named.units.some((unit) => unit.anaphor || NOT_ASKED_BEHIND.test(unit.text))) return false;
  return phraseAt(source, at, DONE_FOR) === 0 || named.units.every((unit) => !unit.group && !/^(?:xã|phường|thôn)/iu.test(unit.text));
}

const ASKED = /^(?:\s(?:đã|chưa|còn|có tên|nêu)\s[^,;:.]{2,80})?,\s{1,2}(?:đề nghị|yêu cầu)\s{1,2}(?=\p{Ll})/u;
const NOT_ASKED = /^(?:các |những |từng |mỗi )?(?:hộ|người|cá nhân|tổ chức|doanh nghiệp|học sinh|sinh viên|công chức|viên chức|cán bộ|nhân dân|đối tượng|xã|phường|thôn)(?!\p{L})/iu;

// "Đối với các đơn vị đã gửi báo cáo, đề nghị rà soát …": who the frame is about is who is asked. Not: "Đối với các hộ nghèo, đề nghị hỗ trợ …"
function askedOf(source: Passage, offset: number): Assignment | null {
  const at = tokenAt(source, offset);
  const named = unitsAt(source, at);
  if (named.units.length === 0 || named.units.some((unit) => unit.anaphor || NOT_ASKED.test(unit.text))) return null;
  const behind = endOf(source, named.next - 1);
  const told = ASKED.exec(source.text.slice(behind, behind + 200));
  if (told === null || phraseAt(source, tokenAt(source, behind + told[0].length), orders) === 0) return null;
  return { units: named.units, start: 0, end: behind + told[0].length, how: 'given' };
}

function leadsInFrame(source: Passage, found: Assignment, joint: number): boolean {
  if (isLoose(found) && isInList(source, joint)) return false;
  return isNamed(found) || found.units.some((unit) => /^\p{Lu}/u.test(source.text.slice(unit.start)));
}

// Kinds of units without "các": they can go on with a list that has begun before.
const isLoose = ({ units: [first] }: Assignment): boolean => first !== undefined && first.group && !/^(?:cả|\d{1,3}|hai|ba|các|những|từng|mỗi|toàn|UBND|Ủy ban|Uỷ ban|HĐND)(?!\p{L})/iu.test(first.text);

const BEFORE_LIST = wordSet(['với', 'cùng', 'của', 'cho', 'tại', 'do', 'từ', 'giữa', 'hợp']);
const LONGEST_LIST = 60;

// "theo chỉ đạo của Chính phủ, Bộ, ngành và tỉnh, phối hợp …", "phối hợp với các cơ quan, đơn vị chức năng xác định …": units in the middle of a list that has begun before lead nothing.
function isInList(source: Passage, joint: number): boolean {
  const last = tokenAt(source, joint);
  for (let at = Math.max(source.first, last - LONGEST_LIST); at < last; at += 1) {
    if (BEFORE_LIST[wordAt(source, at)] === 1 && unitsAt(source, at + 1).next > last) return true;
  }
  return false;
}

const isNamed = (assignment: Assignment): boolean => assignment.units.some((unit) => !unit.anaphor);

// Giao Sở X …; Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở …; Sở X chủ trì …; Sở X: …
function assignmentAt(source: Passage, offset: number): Assignment | null {
  const at = tokenAt(source, offset);
  if (offset !== 0 && startOf(source, at) !== offset) return null;
  return givenAt(source, at) ?? subjectAt(source, at);
}

function subjectAt(source: Passage, at: number): Assignment | null {
  const named = unitsAt(source, at);
  if (named.units.length === 0) return anaphorAt(source, at);
  const told = named.units.length === 1 ? givenAt(source, named.next) : null;
  if (told !== null && TELLING[wordAt(source, named.next)] === 1) return told;
  const free = skipMark(source, named.next);
  const colon = wordAt(source, named.next) === WORD.opens ? free : named.next;
  if (wordAt(source, colon) === WORD.colon) return { units: named.units, start: startOf(source, at), end: endOf(source, colon), how: 'labelled' };
  const acts = phraseAt(source, free, orders) > 0 || phraseAt(source, free, musts) > 0 || actsAnyhow(source, at, named);
  return acts ? { units: named.units, start: startOf(source, at), end: startOf(source, free), how: 'subject' } : longerNamed(source, at, named);
}

const MOST_MORE = 9;
const ENDS_NAME = wordSet(['hiện', 'thiếu', 'đã', 'đang', 'sẽ', 'là', 'được', 'bị', 'còn', 'chưa', 'không', 'vừa', 'qua', 'rồi', 'chậm', 'để', 'về', 'theo', 'của', 'do', 'vì', 'nên', 'mà', 'thì', 'khi', 'nếu', 'nào', 'này', 'nêu', 'vi', 'đạt', 'mới', 'đều', 'cơ', 'nhất', 'ghi', 'tới', 'năm', 'tháng', 'ngày', 'quý', 'tuần', 'trong', 'từ', 'đến', 'trước', 'sau', 'cho', 'với', 'gồm', 'đối', 'đồng', 'việc', 'như', '.', ';', ':', '(', ')', '"', '“', '”', '/', '?', '!', '+']);

// "Phòng Chính trị, tư tưởng tham mưu …", "GVCN các lớp hoàn thành …", "UBND các xã có điểm thi bố trí …": a name that goes on with words of no list, up to the order.
function longerNamed(source: Passage, at: number, { units, next }: FoundUnits): Assignment | null {
  const last = at === source.first && isCapital(source, at) ? units.at(-1) : undefined;
  if (last === undefined || isNoName(source, last, next)) return null;
  if (last.group && FAILING[wordAt(source, next)] === 1) return whoFails(source, at, { units, next });
  const most = Math.min(source.last, next + MOST_MORE + 1);
  for (let end = next; end < most; end += 1) {
    if (end > next && phraseAt(source, end, orders) > 0) return { units: [...units.slice(0, -1), longer(source, last, end)], start: startOf(source, at), end: startOf(source, end), how: 'subject' };
    if (ENDS_NAME[wordAt(source, end)] === 1) break;
  }
  return null;
}

// "Phòng Nội vụ | , địa phương rà soát", "UBND các xã | có báo cáo gửi …"
const isNoName = (source: Passage, { anaphor }: UnitName, at: number): boolean => anaphor || (wordAt(source, at) === WORD.comma && phraseAt(source, at + 1, UNIT_WORDS.nouns) > 0) || (wordAt(source, at) === WORD.has && phraseAt(source, at + 1, orders) > 0);

const FAILING = wordSet(['chưa', 'còn', 'chậm', 'đã', 'đang', 'không']);
const URGENT = phraseTable(['phải', 'cần', 'khẩn trương', 'nhanh chóng', 'kịp thời', 'có trách nhiệm', 'chịu trách nhiệm', 'nghiêm túc', 'tiếp tục']);
const MOST_FAILING = 16;

// "Các đơn vị chưa gửi báo cáo khẩn trương hoàn thành …": which of them, up to the word that presses.
function whoFails(source: Passage, at: number, { units, next }: FoundUnits): Assignment | null {
  for (let end = next + 1; end < source.last && end <= next + MOST_FAILING; end += 1) {
    if (phraseAt(source, end, URGENT) > 0 && isWord(source, end - 1)) return { units, start: startOf(source, at), end: startOf(source, end), how: 'subject' };
    if (!isWord(source, end)) return null;
  }
  return null;
}

// The name up to the order, without the marks before it.
function longer(source: Passage, last: UnitName, at: number): UnitName {
  const end = endOf(source, isWord(source, at - 1) ? at - 1 : at - 2);
  return { ...last, text: `${last.text}${source.text.slice(last.end, end)}`, end };
}

const NO_VERB = wordSet(['của', 'và', 'đã', 'đang', 'được', 'bị', 'có', 'là', 'sẽ', 'về', 'tại', 'trong', 'ở', 'do', 'mà', 'nào', 'này', 'đó', 'còn', 'chưa', 'không', 'thì', 'như', 'hay', 'hoặc', 'trên', 'từ', 'đến', 'năm', 'tháng', 'ngày', 'với', 'theo', 'cho', 'để', 'vừa', 'vẫn', 'cũng', 'rất', 'lần', 'khóa', 'nhiệm', 'nay', 'khi', 'qua', 'thuộc', 'gồm', 'nêu', 'hiện', 'thời', 'nhất', 'cơ', 'cấp', 'nơi', 'số', 'các', 'thấy', 'cho', 'nhận', 'ghi', 'đồng', 'luôn', 'đều', 'mới', 'bằng', 'gắn', 'đối', 'việc', 'vì', 'nên', 'lại', 'cùng', 'trực', 'trở', 'bao', 'khác', 'kèm', 'tỉnh', 'đạt', 'ban']);

// A name that has ended, at the start of a sentence, and a word behind it that can be nothing but a verb the lists do not know.
function actsAnyhow(source: Passage, at: number, named: FoundUnits): boolean {
  const { next, units } = named;
  const last = units.at(-1);
  return at === source.first && last !== undefined && !last.group && !last.anaphor && isWord(source, next) && !isCapital(source, next) && NO_VERB[wordAt(source, next)] !== 1;
}

const THE_UNIT = phraseTable(['Đơn vị', 'Cơ quan', 'Địa phương', 'Nhà trường', 'Xã', 'Phường']);
const NO_ACT = phraseTable(['chủ trì', 'phối hợp', 'thực hiện', 'tư vấn', 'quản lý', 'tổ chức', 'sử dụng', 'vận hành', 'chủ quản']);

// "Đơn vị khẩn trương nghiệm thu …": the unit of the heading above. Not: "Đơn vị chủ trì: …", "Đơn vị tư vấn …"
function anaphorAt(source: Passage, at: number): Assignment | null {
  const taken = at === source.first && isCapital(source, at) ? phraseAt(source, at, THE_UNIT) : 0;
  const next = at + taken;
  if (taken === 0 || phraseAt(source, next, NO_ACT) > 0 || (phraseAt(source, next, orders) === 0 && phraseAt(source, next, musts) === 0)) return null;
  const [start, end] = [startOf(source, at), endOf(source, next - 1)];
  return { units: [{ text: source.text.slice(start, end), start, end, group: false, anaphor: true }], start, end: startOf(source, next), how: 'subject' };
}

const MARKS = wordSet([',', '-', '–']);

// "Sở X, chủ trì", "Sở X - chủ trì", "Sở X (cơ quan thường trực) chủ trì"
function skipMark(source: Passage, at: number): number {
  if (MARKS[wordAt(source, at)] === 1) return at + 1;
  if (wordAt(source, at) !== WORD.opens) return at;
  for (let close = at + 1; close < source.last; close += 1) if (wordAt(source, close) === WORD.closes) return close + 1;
  return at;
}

// "Giao ban lãnh đạo UBND xã", "giao ban tuần" is a meeting; "giao ban quản lý dự án" is not.
const MEETING = /^[Gg]iao ban (?!quản lý|QLDA|chỉ đạo|chỉ huy|tổ chức|giám)/u;

function givenAt(source: Passage, at: number): Assignment | null {
  const verb = phraseAt(source, at, givers);
  if (verb === 0 || wordAt(source, at) === WORD.only || MEETING.test(source.text.slice(startOf(source, at), startOf(source, at) + 24))) return null;
  const named = unitsAt(source, at + verb);
  if (named.units.length === 0) return null;
  const colon = wordAt(source, named.next) === WORD.colon ? named.next + 1 : named.next;
  return { units: named.units, start: startOf(source, at), end: startOf(source, colon), how: 'given' };
}

/** Whether a whole heading is nothing but who must act: "2. Giao Sở Xây dựng", "(4) Thanh tra Sở:", "Các sở, ban, ngành có trách nhiệm:". */
export function headingUnits(heading: Passage): readonly UnitName[] | null {
  const head = part(heading, 0, 420);
  // A point among others, or one that goes on.
  if (head.text.endsWith(';') || head.text.endsWith(',')) return null;
  const written = asInSentence(head.text);
  return (written === head.text ? null : unitsOfHeading(lexed(written, heading.sheet.known))) ?? unitsOfHeading(head);
}

const DUTY_OF = opening('nhiệm trách chức đối riêng', /(?:(?:nhiệm vụ|trách nhiệm|chức năng, nhiệm vụ|nhiệm vụ, quyền hạn|nhiệm vụ và quyền hạn)(?: cụ thể)? (?:của |đối với )|(?:riêng )?đối với )(?=[\p{L}\d])/iu);

function unitsOfHeading(heading: Passage): readonly UnitName[] | null {
  // "Điều 2. Nhiệm vụ của Tổ công tác", "1. Trách nhiệm của Sở Tài chính": whose duties stand below.
  const source = behind(DUTY_OF, heading) ?? heading;
  const given = givenAt(source, source.first);
  const named = given === null ? unitsAt(source, source.first) : { units: given.units, next: tokenAt(source, given.end) };
  if (named.units.length === 0) return null;
  if (source !== heading && named.units.some((unit) => NOT_ASKED_BEHIND.test(unit.text))) return null;
  const isAll = named.next >= source.last || (REST_WORDS[wordAt(source, named.next)] === 1 && REST.test(source.text.slice(startOf(source, named.next)).trim()));
  return isAll ? named.units : null;
}

// "2. SỞ TÀI CHÍNH": capitals hide where a name ends.
function asInSentence(heading: string): string {
  if (!isUpperCase(heading)) return heading;
  const written = properCase(heading).replace(DUTY, (duty) => duty.toLowerCase());
  return written.length === heading.length ? written : heading;
}

// Behind the name of a place these words look like one: "… TRÊN ĐỊA BÀN THÀNH PHỐ CÓ TRÁCH NHIỆM".
const DUTY = / (?:có|chịu) trách nhiệm/giu;

const REST_WORDS = wordSet(['(', '.', ':', 'có', 'chịu', 'thực', 'tập', 'chỉ', 'cần', 'chủ', 'triển']);
const REST = /^(?:\([^)]{0,80}\)\s{0,2})?(?:(?:có trách nhiệm|chịu trách nhiệm|thực hiện(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|tập trung(?: thực hiện| triển khai)?(?: các| một số)?(?: nội dung| nhiệm vụ)?(?: sau)?|chỉ đạo|cần|chủ trì|triển khai(?: các nhiệm vụ)?(?: sau)?)\s{0,2}(?:sau\s?)?)?[:.]{0,2}$/u;

const TELLS = cued('yêu giao đề', /(?:yêu cầu|giao|đề nghị)\s{1,3}(?=\p{L})/u);
const CLAUSE_STARTS = /(?:^|[,.:;]\s{1,2})(?=\p{L})/gu;

// "đồng chí Giám đốc Sở kết luận …", "Chủ tịch UBND tỉnh chủ trì phiên họp …": who speaks or chairs is not spoken to.
const SPEAKS = /^(?:thông báo|hướng dẫn(?! (?:các |UBND ))|yêu cầu|chỉ thị|chỉ đạo|kết luận|giao|đề nghị|có ý kiến|thống nhất|điện|(?:đã )?chủ trì (?:cuộc|buổi|phiên|hội nghị|giao ban|họp|làm việc))/iu;

const SPOKEN_TO = /^(?:thông báo|hướng dẫn|lưu ý|nhắc nhở|nhắc)(?: (?:đến|tới|cho|để))?\s{1,2}(?=\p{L})/u;

// "Sở Nội vụ thông báo đến các xã, phường …:": who is spoken to.
function spokenTo(source: Passage, offset: number): readonly UnitName[] {
  const verb = SPOKEN_TO.exec(source.text.slice(offset, offset + 40));
  return verb === null ? [] : unitsAt(source, tokenAt(source, offset + verb[0].length)).units.filter((unit) => !unit.anaphor);
}

/** Whether who a line names only speaks there: "Ban Thường vụ Tỉnh ủy giao:", "Phòng Kinh tế thông báo …:". */
export function speaks(line: Passage, { how, end }: Assignment): boolean {
  return how === 'subject' && SPEAKS.test(line.text.slice(end));
}

/** Who the sentence before a list addresses: "… yêu cầu Sở X cần tập trung các nội dung sau:", "Tháng 3/2025, các phòng, đơn vị … tập trung …:". */
export function addressedUnits(sentence: Passage): readonly UnitName[] {
  const { length } = sentence.text;
  const source = part(sentence, Math.max(0, length - 700), length);
  for (const match of lowMatchesOf(TELLS, source).reverse()) {
    const given = givenAt(source, tokenAt(source, match.index));
    if (given !== null) return given.units.filter((unit) => !unit.anaphor);
  }
  for (const joint of allMatches(source.text, CLAUSE_STARTS)) {
    const named = assignmentAt(source, joint.index + joint[0].length);
    const giver = named !== null && SPEAKS.test(source.text.slice(named.end));
    const spoken = giver ? spokenTo(source, named.end) : [];
    if (spoken.length > 0) return spoken;
    if (named !== null && !giver && !named.units.every((unit) => unit.anaphor)) return named.units;
  }
  return [];
}

const GIVES = /^(?:yêu cầu|giao|đề nghị|kết luận|phân công|quyết định|có ý kiến|thống nhất)(?: nhiệm vụ| chỉ đạo| cụ thể)?(?: như sau)?\s{0,2}:\s{0,2}$/u;

/** Whether a heading only says who gives work out: "Ban Thường vụ Tỉnh ủy giao:". */
export const onlyGives = (heading: Passage, { how, end }: Assignment): boolean => how === 'subject' && GIVES.test(heading.text.slice(end));

/** The units that a heading begins with and then only describes: "Chủ tịch UBND các tỉnh từ X đến Y, trong đó trọng tâm là …:". */
export function leadingUnits(heading: Passage): readonly UnitName[] {
  const source = part(heading, 0, 420);
  const named = unitsAt(source, source.first);
  for (let at = named.next; at < source.last; at += 1) if (phraseAt(source, at, orders) > 0) return [];
  return named.units.filter((unit) => !unit.anaphor);
}
