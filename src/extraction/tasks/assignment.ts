import { cued, matchesOf } from '../recognise/cued.js';
import { cueOf, nextCue } from '../recognise/cue-index.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import { opening, openingOf, opens } from '../recognise/opening.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, part, phraseAt, phraseTable, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { made, UNIT_WORDS } from '../recognise/unit-source.js';
import { bareGroupAt } from '../recognise/unit-groups.js';
import { unitsAt } from '../recognise/unit.js';
import { acting, orders, startsWithOrder } from './orders.js';
import { toldByName } from './people-label.js';
import { rolesInBrackets } from './roles-in-brackets.js';
import type { Assignment } from './told-at.js';
import { assignmentAt } from './told-at.js';
import { topicEnd } from './topic.js';

const FRAME = opening('triển đặc quá nhận về đối liên thực tiếp trong căn trên để nhằm do vì theo riêng đồng bên ngoài trước từ qua khi sau ngay trường nếu hằng hàng định với đến chậm muộn hạn cùng song kể', /(?:Triển khai (?:thực hiện )?(?:các |ý kiến |nội dung )?(?:[Cc]hỉ đạo|chỉ đạo|[Cc]ông (?:văn|điện)|[Kk]ế hoạch|[Qq]uyết định|[Nn]ghị (?:quyết|định)|[Cc]hỉ thị|[Kk]ết luận|[Vv]ăn bản|[Tt]hông (?:báo|tư)|Luật)|Đặc biệt|Quá (?:thời )?hạn|Nhận được|Về|Đối với|Liên quan|Thực hiện|Tiếp theo|Trong|Căn cứ|Trên cơ sở|Trên cở|Để|Nhằm|Do vậy|Do đó|Vì vậy|Theo|Riêng|Đồng thời|Bên cạnh đó|Ngoài ra|Trước (?:mắt|ngày|tháng|năm|hết|diễn biến|tình hình|thực trạng|tình trạng|nguy cơ|dự báo|\d)|Chậm nhất|Muộn nhất|Hạn cuối|Cùng (?:với|thời gian|thời hạn)|Song song|Kể từ|Từ|Qua|Khi|Sau (?:khi|ngày|thời|đợt|thời hạn)|Ngay sau|Trước khi|Trường hợp|Nếu|H[ằà]ng (?:năm|tháng|quý|tuần)|Định kỳ|Trên tinh thần|Với (?:tinh thần|mong muốn|vai trò|mục tiêu|phương châm|trách nhiệm|chức năng|quan điểm|sự)|Đến (?:nay|hết|cuối|trước|ngày|tháng|quý|năm))(?!\p{L})/u);
// "Báo … ngày … đăng bài “…”, Thủ tướng Chính phủ giao …": what the press says, then who is told to look into it.
const PRESS = opening('báo tạp đài thông trang cổng', /(?:Báo|Tạp chí|Đài|Thông tấn xã|Trang|Cổng) [^.;]{3,240}\s(?:đăng|có (?:bài|loạt bài|tin)|phản ánh|đưa tin|nêu|phát sóng|thông tin về)(?!\p{L})/u);
const JOINT = /[,:;]\s{1,2}(?:(?:do vậy|do đó|vì vậy|đồng thời),?\s)?|\sthì\s/uy;
const JOINT_WORDS = wordSet([',', ':', ';', 'thì']);

/** Reads who a sentence tells to act. */
export function assignmentIn(sentence: Passage): Assignment | null {
  const source = part(sentence, 0, 900);
  return byShape(source) ?? toldByName(source) ?? assignmentAt(source, 0) ?? behindLink(source) ?? afterTopic(source) ?? (opens(FRAME, source) || opens(PRESS, source) || matchesOf(SO_THEN, source).length > 0 ? inFrame(source) : null) ?? behindWork(source) ?? headedBy(source) ?? inBrackets(source);
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

// "Rà soát quy hoạch: Sở Xây dựng (chủ trì), Sở Tài chính (phối hợp)", "Xây dựng Cổng dữ liệu mở (Sở Tư pháp chủ trì, phối hợp với Sở Y tế)": who acts is told behind what is done.
function inBrackets(source: Passage): Assignment | null {
  const leads = rolesInBrackets(source)?.leads ?? [];
  if (leads.length > 0) return { units: leads, start: 0, end: 0, how: 'given' };
  for (const open of matchesOf(BRACKET, source)) {
    const named = unitsAt(source, tokenAt(source, open.index + open[0].length));
    if (!named.units.some((unit) => !unit.anaphor) || phraseAt(source, named.next, LEADS) === 0) continue;
    TOLD_IN_BRACKET.lastIndex = open.index;
    if (TOLD_IN_BRACKET.test(source.text)) return { units: named.units, start: 0, end: 0, how: 'given' };
  }
  return startsWithOrder(source) ? (personBehind(source) ?? deskBehind(source) ?? behindDash(source)) : null;
}

const WORK = opening('việc nội nhiệm công phần', /(?:Việc|(?:Nội dung|Nhiệm vụ|Công việc|Phần việc)(?: này| trên| nêu trên|,| còn lại)|Công tác)(?!\p{L})/u);
const BY = cueOf(wordSet(['do', 'giao']));
// How it stands, not whose it is: "Việc lập dự toán do Sở Tài chính chủ trì còn chậm"
const STANDS = /\s(?:đã|đang|còn|chưa|mới|chậm|được)(?!\p{L})/u;

// "Việc lập dự toán do Sở Tài chính chủ trì, hoàn thành trước ngày 20/6", "Nội dung này giao Sở Nội vụ tham mưu": the work, then whose it is.
function behindWork(source: Passage): Assignment | null {
  if (!opens(WORK, source)) return null;
  for (let at = nextCue(BY, source, source.first + 1); at < source.last; at = nextCue(BY, source, at + 1)) {
    const { units, next } = unitsAt(source, at + 1);
    if (units.length === 0 || units.every((unit) => unit.anaphor) || phraseAt(source, next, acting) + phraseAt(source, next, LEADS) === 0) continue;
    return STANDS.test(source.text.slice(startOf(source, next))) ? null : { units, start: 0, end: startOf(source, next), how: 'given' };
  }
  return null;
}

const SETS_UP = opening('thành kiện', /(?:Thành lập|Kiện toàn)(?!\p{L})/u);
const DO = cueOf(wordSet(['do']));
const HEADS = phraseTable(['trực tiếp chỉ đạo', 'chỉ đạo', 'chủ trì', 'phụ trách', 'làm trưởng ban', 'làm tổ trưởng', 'làm trưởng đoàn', 'làm chủ tịch', 'là trưởng ban', 'là tổ trưởng', 'là trưởng đoàn']);

// "Thành lập Tổ kiểm tra do đồng chí Phó Chủ tịch UBND huyện làm Tổ trưởng, xong trước ngày 20/4": who heads what is set up.
function headedBy(source: Passage): Assignment | null {
  if (!opens(SETS_UP, source)) return null;
  for (let at = nextCue(DO, source, source.first + 1); at < source.last; at = nextCue(DO, source, at + 1)) {
    const { units, next } = unitsAt(source, at + 1);
    if (units.some((unit) => !unit.anaphor) && phraseAt(source, next, HEADS) > 0) return { units, start: 0, end: startOf(source, next), how: 'given' };
  }
  return null;
}

const DASHES = cueOf(wordSet(['-', '–']));

// "Lập quy hoạch phân khu - Sở Xây dựng chủ trì."
function behindDash(source: Passage): Assignment | null {
  for (let dash = nextCue(DASHES, source, source.first); dash < source.last; dash = nextCue(DASHES, source, dash + 1)) {
    const { units, next } = unitsAt(source, dash + 1);
    if (units.some((unit) => !unit.anaphor) && phraseAt(source, next, LEADS) > 0) return { units, start: 0, end: 0, how: 'given' };
  }
  return null;
}

const PERSON_BEHIND = cued('(', /\((?=(?:đ\/c|đồng chí)\s{1,2}\p{Lu})[^()]{4,60}\)[.;\s]{0,4}$/iu, 'đ đồng');

// "Thẩm định hồ sơ quy hoạch, trình Sở trước 26/5 (đ/c Hoàng).": a name alone behind an order says whose it is.
function personBehind(source: Passage): Assignment | null {
  const [bracket] = matchesOf(PERSON_BEHIND, source);
  const named = bracket === undefined ? null : unitsAt(source, tokenAt(source, bracket.index + 1));
  return named === null || named.units.length === 0 || wordAt(source, named.next) !== WORD.closes ? null : { units: named.units, start: 0, end: 0, how: 'given' };
}

const DESK_BEHIND = cued('( giao', /(?:(?<=[\d%]\s{0,2})\((?=[\p{Lu}Đ])|(?<=[;,]\s{1,2})giao\s(?=[\p{Lu}Đ]))/u);

// "Hoàn thiện Đề án, trình UBND tỉnh trước ngày 10/4/2026 (Phòng Quản lý Thương mại).", "Báo cáo kết quả: hạn 05/4; giao Văn phòng Sở.": behind the day nothing but whose it is. Not: "gửi Sở Nội vụ (Phòng Công chức)" (who receives it)
function deskBehind(source: Passage): Assignment | null {
  const found = matchesOf(DESK_BEHIND, source).at(-1);
  if (found === undefined) return null;
  const { units, next } = unitsAt(source, tokenAt(source, found.index + found[0].length));
  if (units.length === 0 || units.some((unit) => unit.anaphor || unit.group)) return null;
  const closed = found[0].startsWith('(') ? next + 1 : next;
  const ends = (closed === next || wordAt(source, next) === WORD.closes) && (closed >= source.last || (wordAt(source, closed) === WORD.stop && closed + 1 >= source.last));
  return ends ? { units, start: 0, end: 0, how: 'given' } : null;
}

const LEADS = phraseTable(['chủ trì', 'thực hiện', 'phụ trách', 'tham mưu', 'làm đầu mối', 'là đầu mối', 'chịu trách nhiệm']);

const SO_THEN = cued('do vì', /(?:do vậy|do đó|vì vậy), (?:yêu cầu|giao|đề nghị)/u, 'vậy đó');
const ABOUT = opening('đối riêng', /(?:Đối với|Riêng)\s{1,2}/u);

const LINK = opening('đồng riêng bên ngoài sau tiếp trước đặc trong', /(?:đồng thời|riêng|trong đó|bên cạnh đó|ngoài ra|sau đó|tiếp đó|trước mắt|đặc biệt),?\s{1,2}(?=[\p{L}\d])/iu);

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
  return found !== null && isNamed(found) ? found : topic === 0 ? null : behindTopic(source, topic);
}

const DONE_BEHIND = phraseTable(['xong', 'hoàn thành', 'trước', 'chậm nhất', 'thực hiện', 'chủ trì', 'phụ trách']);

// "Bố trí xe, khách sạn: Văn phòng Sở, xong trước ngày …", "Chuẩn bị phiên dịch: đ/c Nga (Phòng A)": an order, and behind its colon nothing but who has it. Not: "Chuẩn bị tài liệu: Báo cáo …"
function behindTopic(source: Passage, topic: number): Assignment | null {
  if (!startsWithOrder(source)) return null;
  const { units, next } = unitsAt(source, tokenAt(source, topic));
  if (rolesInBrackets(source) !== null) return null;
  const comma = wordAt(source, next) === WORD.comma ? next + 1 : next;
  const ends = next >= source.last || wordAt(source, next) === WORD.opens || wordAt(source, next) === WORD.stop || phraseAt(source, comma, DONE_BEHIND) > 0;
  return ends && units.some((unit) => !unit.anaphor) ? { units, start: 0, end: 0, how: 'given' } : null;
}

// A mark behind which somebody may be told: "Đối với các trường tổ chức thi muộn, đề nghị …"
const MARKED = /[,;:]|\sthì\s/u;

// "Đối với các xã còn lại: rà soát …", "Đối với các sở báo cáo theo phụ lục 1": told in the frame itself.
const isToldAlone = (source: Passage, named: Assignment): boolean => named.how !== 'given' && isToldAbout(source, named) && (named.how === 'labelled' || !MARKED.test(source.text.slice(named.end)));

function inFrame(source: Passage): Assignment | null {
  // "Đối với các chủ đầu tư cần nhanh chóng …": who stands right behind the words that open the frame.
  const about = openingOf(ABOUT, source);
  const named = about < 0 ? null : assignmentAt(source, about);
  if (named?.how === 'subject' && /^(?:cần|phải|có trách nhiệm)/u.test(source.text.slice(named.end))) return named;
  if (named !== null && isToldAlone(source, named)) return { ...named, start: 0 };
  return (about < 0 ? null : (named === null ? bareLabel(source, about) : null) ?? askedOf(source, about)) ?? behindJoints(source);
}

// "Đối với đơn vị được kiểm tra: chuẩn bị báo cáo …", "Đối với cơ quan chủ trì: lập dự toán": a kind of units without "các".
function bareLabel(source: Passage, about: number): Assignment | null {
  const kind = bareGroupAt(source, tokenAt(source, about));
  if (kind === null || wordAt(source, kind.next) !== WORD.colon) return null;
  const label: Assignment = { units: kind.units, start: 0, end: endOf(source, kind.next), how: 'labelled' };
  return isToldAbout(source, label) ? label : null;
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
/** Those whom a frame or a heading is about and does not speak to: households, pupils, members. */
export const ABOUT_NOBODY = /^(?:các |những |từng |mỗi )?(?:hộ|người|cá nhân|học sinh|sinh viên|nhân dân|đối tượng|đảng viên|hội viên)(?!\p{L})/iu;

// "Đối với các xã còn lại: rà soát, báo cáo …": who the frame is about is told what to do.
function isToldAbout(source: Passage, named: Assignment): boolean {
  const at = tokenAt(source, named.end);
  if (phraseAt(source, at, orders) === 0 || named.units.some((unit) => unit.anaphor || ABOUT_NOBODY.test(unit.text))) return false;
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
  if ((isLoose(found) && isInList(source, joint)) || isBy(source, found)) return false;
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

const PASSIVE_LIST = /\sđược [^,;.:]{2,40},\s{1,2}$/u;
const APPROVES = /^(?:phê duyệt|thông qua|thống nhất|chấp thuận|đồng ý|cho ý kiến|ban hành|giao|công nhận|cho phép)(?!\p{L})/u;
const LONGEST_PASSIVE = 60;

// "… đã được Đảng ủy, Ban Giám hiệu phê duyệt, phòng Quản trị chuẩn bị …": those by whom something was approved.
const isBy = (source: Passage, { start, end }: Assignment): boolean => APPROVES.test(source.text.slice(end)) && PASSIVE_LIST.test(source.text.slice(Math.max(0, start - LONGEST_PASSIVE), start));

const isNamed = (assignment: Assignment): boolean => assignment.units.some((unit) => !unit.anaphor);
