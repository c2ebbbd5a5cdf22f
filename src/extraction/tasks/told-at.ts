import { WORD, wordNumber, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, phraseAt, phraseTable, startOf, tokenAt, wordAt } from '../recognise/tokens.js';
import { smallDeskAt } from '../recognise/unit-desks.js';
import type { FoundUnits, UnitName } from '../recognise/unit-source.js';
import { partyToldAt, unitsAt } from '../recognise/unit.js';
import { acting, givers, musts, orders } from './orders.js';
import { byRole } from './roles-in-brackets.js';
import { longerNamed } from './told-longer.js';

/** Who is told to do something, in a sentence that says so. */
export interface Assignment {
  readonly units: readonly UnitName[];
  /** Where the units begin and where what they are told begins. */
  readonly start: number;
  readonly end: number;
  /** `given`: "Giao Sở X …"; `subject`: "Sở X chủ trì …"; `labelled`: "Sở X: …". */
  readonly how: 'given' | 'subject' | 'labelled';
}

const TELLING = wordSet(['yêu', 'giao', 'đề']);

/** Who is told from a place on: "Giao Sở X …", "Chủ tịch UBND tỉnh yêu cầu Thủ trưởng các sở …", "Sở X chủ trì …", "Sở X: …". */
export function assignmentAt(source: Passage, offset: number): Assignment | null {
  const at = tokenAt(source, offset);
  if (offset !== 0 && startOf(source, at) !== offset) return null;
  return givenAt(source, politely(source, at)) ?? subjectAt(source, at);
}

const POLITELY = phraseTable(['trân trọng', 'kính']);

// "Trân trọng | đề nghị các đơn vị …", "Sở Nội vụ kính | đề nghị các sở …"
function politely(source: Passage, at: number): number {
  const asks = at + phraseAt(source, at, POLITELY);
  return TELLING[wordAt(source, asks)] === 1 ? asks : at;
}

// "UBND tỉnh | cũng | giao Sở X …"
const ALSO = phraseTable(['cũng', 'còn', 'cũng đã', 'tiếp tục', 'đồng thời']);

function subjectAt(source: Passage, at: number): Assignment | null {
  const named = unitsAt(source, at);
  const byOffice = named.units.every((unit) => unit.anaphor) ? givenByOffice(source, at) : null;
  if (byOffice !== null || named.units.length === 0) return byOffice ?? unnamedAt(source, at);
  const asking = askingAt(source, named.next);
  if (TELLING[wordAt(source, asking)] === 1) {
    const passedOn = named.units.length === 1 ? givenAt(source, asking) : null;
    if (passedOn !== null) return passedOn;
    if (speaksAt(source, asking)) return null;
  }
  return labelledAt(source, at, named) ?? actingAt(source, at, named);
}

// Where one who is named asks somebody else, behind those that speak with him.
function askingAt(source: Passage, next: number): number {
  const twin = twinEnd(source, next);
  return politely(source, twin + phraseAt(source, twin, ALSO));
}

// "Sở X: …", "Sở X (cơ quan thường trực): …"
function labelledAt(source: Passage, at: number, { units, next }: FoundUnits): Assignment | null {
  const colon = wordAt(source, next) === WORD.opens ? skipMark(source, next) : next;
  return wordAt(source, colon) === WORD.colon ? { units: leadsOf(source, units), start: startOf(source, at), end: endOf(source, colon), how: 'labelled' } : null;
}

// "Sở X | chủ trì …", "Sở X được giao | chủ trì …"
function actingAt(source: Passage, at: number, named: FoundUnits): Assignment | null {
  const free = skipMark(source, named.next);
  const told = behindPassive(source, free);
  // "Các cơ quan được phân công chủ trì … có trách nhiệm lập dự toán": which of a group, not what they are told.
  if (told > free && (ASKED[wordAt(source, free + 1)] === 1 || named.units.every((unit) => !unit.group))) return { units: named.units, start: startOf(source, at), end: startOf(source, told), how: 'subject' };
  const acts = phraseAt(source, free, orders) > 0 || phraseAt(source, free, musts) > 0 || actsAnyhow(source, at, named);
  return acts ? { units: leadsOf(source, named.units), start: startOf(source, at), end: startOf(source, free), how: 'subject' } : longerNamed(source, at, named);
}

// "Chủ tịch UBND tỉnh | yêu cầu: …": who speaks, and is told nothing.
const speaksAt = (source: Passage, at: number): boolean => TELLING[wordAt(source, at)] === 1 && wordAt(source, at + phraseAt(source, at, givers)) === WORD.colon;

// The house by its kind and its head by the office alone, as their own people write: "Bệnh viện | yêu cầu các khoa …", "Thủ tướng | phân công Phó Thủ tướng …".
const BY_OFFICE = phraseTable(['Thủ tướng', 'Phó Thủ tướng', 'Bộ trưởng', 'Thứ trưởng', 'Chủ tịch', 'Phó Chủ tịch', 'Bí thư', 'Phó Bí thư', 'Giám đốc', 'Tổng Giám đốc', 'Hiệu trưởng', 'Cục trưởng', 'Vụ trưởng', 'Chi cục trưởng', 'Trưởng ban', 'Trưởng Ban', 'Ban', 'Bệnh viện', 'Công ty', 'Tổng công ty', 'Tập đoàn', 'Hội', 'Ngân hàng', 'Học viện', 'Đảng ủy', 'Đảng uỷ', 'Tổng cục', 'Kho bạc', 'Cảng vụ', 'Chi bộ', 'Công đoàn', 'Liên đoàn', 'Hội đồng', 'Nhà máy', 'Nhà trường', 'Trường', 'Đại học', 'Ủy ban', 'Uỷ ban', 'Quận', 'Thị xã']);

function givenByOffice(source: Passage, at: number): Assignment | null {
  const office = isCapital(source, at) ? phraseAt(source, at, BY_OFFICE) : 0;
  if (office === 0) return null;
  const asking = politely(source, at + office + phraseAt(source, at + office, ALSO));
  return GIVING_WORDS[wordAt(source, asking)] === 1 ? givenAt(source, asking) : null;
}

const GIVING_WORDS = wordSet(['yêu', 'giao', 'đề', 'phân']);

// "Ban Chỉ đạo A | - Ủy ban Quốc gia B | yêu cầu …": two that speak as one, with a dash between them.
function twinEnd(source: Passage, at: number): number {
  const other = wordAt(source, at) === WORD.dash || wordAt(source, at) === WORD.longDash ? unitsAt(source, at + 1) : null;
  return other?.units.length === 1 && TELLING[wordAt(source, other.next)] === 1 ? other.next : at;
}

// "Sở A (chủ trì), Sở B (phối hợp) rà soát …": who only helps is not told.
function leadsOf(source: Passage, units: readonly UnitName[]): readonly UnitName[] {
  const leads = units.length < 2 ? [] : (byRole(source, units)?.leads ?? []);
  return leads.length > 0 ? leads : units;
}

const PASSIVE = phraseTable(['giao nhiệm vụ', 'giao trách nhiệm', 'giao', 'phân công nhiệm vụ', 'phân công', 'chỉ định', 'ủy quyền', 'uỷ quyền', 'yêu cầu', 'đề nghị']);

// "Chủ tàu, thuyền trưởng | được yêu cầu | theo dõi …": of all of them.
const ASKED = wordSet(['yêu', 'đề']);

// "Sở X được giao | chủ trì …", "Sở X được UBND tỉnh phân công | tham mưu …"; the same place for "được giao 45 biên chế".
function behindPassive(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.passive) return at;
  const giver = unitsAt(source, at + 1).next;
  const given = phraseAt(source, giver, PASSIVE);
  return given > 0 && phraseAt(source, giver + given, acting) > 0 ? giver + given : at;
}

const NO_VERB = wordSet(['của', 'và', 'đã', 'đang', 'được', 'bị', 'có', 'là', 'sẽ', 'về', 'tại', 'trong', 'ở', 'do', 'mà', 'nào', 'này', 'đó', 'còn', 'chưa', 'không', 'thì', 'như', 'hay', 'hoặc', 'trên', 'từ', 'đến', 'năm', 'tháng', 'ngày', 'với', 'theo', 'cho', 'để', 'vừa', 'vẫn', 'cũng', 'rất', 'lần', 'khóa', 'nhiệm', 'nay', 'khi', 'qua', 'thuộc', 'gồm', 'nêu', 'hiện', 'thời', 'nhất', 'cơ', 'cấp', 'nơi', 'số', 'các', 'thấy', 'cho', 'nhận', 'ghi', 'đồng', 'luôn', 'đều', 'mới', 'bằng', 'gắn', 'đối', 'việc', 'vì', 'nên', 'lại', 'cùng', 'trực', 'trở', 'bao', 'khác', 'kèm', 'tỉnh', 'đạt', 'ban']);

// A name that has ended, at the start of a sentence, and a word behind it that can be nothing but a verb the lists do not know.
function actsAnyhow(source: Passage, at: number, named: FoundUnits): boolean {
  const { units } = named;
  const last = units.at(-1);
  // "Chị Hoa (văn thư) | in …"
  const next = wordAt(source, named.next) === WORD.opens ? skipMark(source, named.next) : named.next;
  return at === source.first && last !== undefined && !last.group && !last.anaphor && isWord(source, next) && !isCapital(source, next) && NO_VERB[wordAt(source, next)] !== 1;
}

const unnamedAt = (source: Passage, at: number): Assignment | null => shortNamedAt(source, at) ?? smallDeskSubject(source, at) ?? anaphorAt(source, at) ?? partyAsSubject(source, at);

const CONTRACTED = phraseTable(['Nhà thầu', 'Liên danh nhà thầu', 'Chủ đầu tư', 'Tư vấn', 'Đơn vị tư vấn', 'Đơn vị thi công', 'Nhà đầu tư']);

// "Tư vấn thiết kế xử lý thay đổi địa chất …", "Nhà thầu thi công trình lại biện pháp …": by what somebody does in a contract. Not: "Tư vấn cho người dân"
function partyAsSubject(source: Passage, at: number): Assignment | null {
  if (at !== source.first || !isCapital(source, at) || phraseAt(source, at, CONTRACTED) === 0) return null;
  const { units, next } = partyToldAt(source, at);
  return units.length === 0 || phraseAt(source, next, orders) === 0 ? null : { units, start: startOf(source, at), end: startOf(source, next), how: 'subject' };
}

const SHORT_NAME = /^(?:VP|TT|CC|CN|BQL|QLTT|PGD|TCT)\p{Lu}{1,8}$/u;

const NO_SHORT_NAME = new Set(['TTHC', 'TTATGT', 'TTATXH', 'CCHC', 'CNTT', 'CNXH', 'CCVC', 'TTCN', 'TTCK', 'CCCD', 'TTLT', 'CNĐT', 'CNH', 'TTXH', 'CNC', 'TTTT', 'CNQSDĐ', 'TTKT']);

// "VPĐKĐĐ tập trung xử lý …", "TTKN: hướng dẫn …": a desk by its letters alone, as its own house writes it. Not: "TTHC rà soát …"
function shortNamedAt(source: Passage, at: number): Assignment | null {
  const [start, end] = [startOf(source, at), endOf(source, at)];
  const name = source.text.slice(start, end);
  if (at !== source.first || end - start < 3 || end - start > 11 || !SHORT_NAME.test(name) || NO_SHORT_NAME.has(name)) return null;
  const told = wordAt(source, at + 1) === WORD.colon ? at + 2 : at + 1;
  return phraseAt(source, told, orders) === 0 ? null : { units: [{ text: name, start, end, group: false, anaphor: false }], start, end: startOf(source, told), how: told > at + 1 ? 'labelled' : 'subject' };
}

const THE_UNIT = phraseTable(['Đơn vị', 'Cơ quan', 'Địa phương', 'Nhà trường', 'Trường', 'Xã', 'Phường']);

const NO_ACT = phraseTable(['chủ trì', 'phối hợp', 'thực hiện', 'tư vấn', 'quản lý', 'tổ chức', 'sử dụng', 'vận hành', 'chủ quản']);

// "Đơn vị khẩn trương nghiệm thu …": the unit of the heading above. Not: "Đơn vị chủ trì: …", "Đơn vị tư vấn …"
function anaphorAt(source: Passage, at: number): Assignment | null {
  const taken = at === source.first && isCapital(source, at) ? phraseAt(source, at, THE_UNIT) : 0;
  const next = at + taken;
  if (taken === 0) return null;
  if (WHICH[wordAt(source, next)] === 1) return oneOfThose(source, at, next);
  if (phraseAt(source, next, NO_ACT) > 0 || (phraseAt(source, next, orders) === 0 && phraseAt(source, next, musts) === 0)) return null;
  // "Nhà trường yêu cầu Trưởng các đơn vị lấy ý kiến": who is asked, not who asks.
  const passedOn = TELLING[wordAt(source, next)] === 1 ? givenAt(source, next) : null;
  if (passedOn !== null) return passedOn;
  const [start, end] = [startOf(source, at), endOf(source, next - 1)];
  return { units: [{ text: source.text.slice(start, end), start, end, group: false, anaphor: true }], start, end: startOf(source, next), how: 'subject' };
}

const WHICH = wordSet(['đã', 'chưa', 'có', 'được', 'không']);

const MOST_WHICH = 12;

const BEGINS_ACT = phraseTable(['tiến hành', 'gửi', 'nộp', 'lập', 'báo cáo', 'hoàn thành', 'hoàn thiện', 'liên hệ', 'đăng ký', 'khẩn trương', 'cần', 'phải', 'có trách nhiệm', 'rà soát', 'xây dựng', 'cung cấp', 'bổ sung', 'đề nghị']);

// "Đơn vị đã đăng ký tiến hành tự kiểm tra …", "Trường có nhu cầu gửi công văn về Sở …": those of whom it is so.
function oneOfThose(source: Passage, at: number, which: number): Assignment | null {
  for (let end = which + 2; end < source.last && end <= which + MOST_WHICH; end += 1) {
    if (phraseAt(source, end, BEGINS_ACT) > 0) {
      const [start, stop] = [startOf(source, at), endOf(source, end - 1)];
      return { units: [{ text: source.text.slice(start, stop), start, end: stop, group: true, anaphor: false }], start, end: startOf(source, end), how: 'subject' };
    }
    if (!isWord(source, end)) return null;
  }
  return null;
}

const MARKS = wordSet([',', '-', '–']);

// "Sở X, chủ trì", "Sở X - chủ trì", "Sở X (cơ quan thường trực) chủ trì"
function skipMark(source: Passage, at: number): number {
  if (MARKS[wordAt(source, at)] === 1) return standingEnd(source, at + 1);
  if (wordAt(source, at) !== WORD.opens) return at;
  for (let close = at + 1; close < source.last; close += 1) if (wordAt(source, close) === WORD.closes) return close + 1;
  return at;
}

const STANDING = phraseTable(['cơ quan thường trực', 'đơn vị thường trực', 'cơ quan thường trực của', 'thường trực', 'cơ quan đầu mối', 'cơ quan chủ trì', 'cơ quan tham mưu']);

// "Sở Nội vụ - | Cơ quan Thường trực Ban Chỉ đạo cải cách hành chính tỉnh | tổng hợp …": what else it is, up to what it does.
function standingEnd(source: Passage, at: number): number {
  const standing = phraseAt(source, at, STANDING);
  if (standing === 0) return at;
  const of = unitsAt(source, at + standing);
  const next = of.units.length === 1 ? of.next : at + standing;
  return MARKS[wordAt(source, next)] === 1 ? next + 1 : next;
}

const GIVE = wordNumber('giao');

// "Giao ban lãnh đạo UBND xã", "giao ban tuần" is a meeting; "giao ban quản lý dự án" is not.
const MEETING = /^[Gg]iao ban (?!quản lý|QLDA|chỉ đạo|chỉ huy|tổ chức|giám)/u;

// "Phân công lãnh đạo phụ trách từng dự án", "Phân công 01 công chức đầu mối": whoever it is to be
const ANYBODY = wordSet(['lãnh', 'cán', 'công', 'viên', 'người', 'nhân', 'giáo', '0-9', 'thành', 'rõ', 'trách', 'nhiệm', 'cụ']);

const ASSIGN = wordNumber('phân');

const isAnybody = (source: Passage, at: number, next: number): boolean => wordAt(source, at) === ASSIGN && !isCapital(source, next) && ANYBODY[wordAt(source, next)] === 1;

// Who directs others ("chỉ đạo") has the work himself; a directive gives it to them.
const DIRECTS = phraseTable(['chỉ thị']);

const IN_CONTRACT = /^(?:nhà (?:thầu|đầu tư)|chủ |đơn vị |tư vấn |doanh nghiệp)/u;

// "Giao giáo viên chủ nhiệm …", "Yêu cầu nhà thầu bổ sung máy móc". Not: "Yêu cầu học sinh mặc đồng phục" (their school sees to it)
function partyGivenAt(source: Passage, at: number, behind: number): FoundUnits {
  const party = partyToldAt(source, behind);
  return wordAt(source, at) === GIVE || party.units.every(({ text }) => IN_CONTRACT.test(text)) ? party : { units: [], next: behind };
}

// "Phòng khoa học rà soát hồ sơ …", "phòng tài chính: lập dự toán …"
function smallDeskSubject(source: Passage, at: number): Assignment | null {
  if (at !== source.first) return null;
  const { units, next } = smallDeskAt(source, at);
  if (units.length === 0) return null;
  const colon = wordAt(source, next) === WORD.colon;
  if (colon && phraseAt(source, next + 1, acting) === 0) return null;
  return { units, start: startOf(source, at), end: colon ? endOf(source, next) : startOf(source, next), how: colon ? 'labelled' : 'subject' };
}

/** Who is told behind "Giao", "Yêu cầu" and the like. */
export function givenAt(source: Passage, at: number): Assignment | null {
  const verb = phraseAt(source, at, givers);
  if (verb === 0 || (wordAt(source, at) === WORD.only && phraseAt(source, at, DIRECTS) === 0) || isAnybody(source, at, at + verb) || MEETING.test(source.text.slice(startOf(source, at), startOf(source, at) + 24))) return null;
  const listed = unitsAt(source, at + verb);
  const party = listed.units.length === 0 ? partyGivenAt(source, at, at + verb) : listed;
  const named = party.units.length === 0 ? smallDeskAt(source, at + verb) : party;
  if (named.units.length === 0) return null;
  const colon = wordAt(source, named.next) === WORD.colon ? named.next + 1 : named.next;
  return { units: leadsOf(source, named.units), start: startOf(source, at), end: startOf(source, colon), how: 'given' };
}
