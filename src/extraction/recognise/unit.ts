import { WORD } from './lexicon.js';
import type { Passage } from './tokens.js';
import { firstWords, isCapital, phraseAt, phraseTable, wordAt } from './tokens.js';
import { nounsAt } from './unit-groups.js';
import { SMALL_DESKS, SMALL_HEADS } from './unit-names.js';
import { officeAt, unitAt } from './unit-offices.js';
import { personAt, politeAt, politeGroup, RANKS } from './unit-people.js';
import { placeHeadsAt } from './unit-places.js';
import { politeClerk, politePost, postAsSubject, POSTS } from './unit-posts.js';
import type { FoundUnits, UnitName } from './unit-source.js';
import { joins, made, UNIT_WORDS } from './unit-source.js';

const MOST_UNITS = 40;

/**
 * The units that are named from a token on, one after the other with commas, semicolons and "và" between them; empty when none begins there.
 *
 * Reads: "Phòng Quản lý khoa học", "Sở Nội vụ và các cơ quan, đơn vị có liên quan", "các Sở: Nội vụ, Nông nghiệp và Môi trường, Tài chính",
 * "Trung tâm Nghiên cứu, Chuyển giao công nghệ và ĐMST và Trung tâm Kỹ thuật TCĐLCL", "UBND các phường: Yên Bái, Văn Phú",
 * "Thủ trưởng các sở, ban ngành". Leaves alone: "Bộ chỉ số", "Sở hữu trí tuệ", "Phòng, chống tham nhũng", "Trường hợp".
 */
export function unitsAt(source: Passage, at: number): FoundUnits {
  const first = oneAt(source, at);
  return first === null ? { units: NO_UNITS, next: at } : withOthers(source, first);
}

const NO_UNITS: readonly UnitName[] = [];

// A unit and those that the list goes on with.
function withOthers(source: Passage, first: FoundUnits): FoundUnits {
  let found = first;
  let units = first.units;
  for (let more = behindJoint(source, units, found.next); more !== null; more = behindJoint(source, units, found.next)) {
    const before = units.at(-1);
    units = [...units, ...more.units.map((unit) => ofSameKind(unit, before))];
    found = more;
  }
  return units === first.units ? first : { units, next: found.next };
}

function behindJoint(source: Passage, units: readonly UnitName[], next: number): FoundUnits | null {
  const from = units.length < MOST_UNITS ? afterJoint(source, next) : null;
  return from === null ? null : (oneAt(source, from) ?? partyAt(source, from) ?? bareInList(source, from));
}

// Those that a contract or a class is with, behind the name of somebody else: "Chủ đầu tư, nhà thầu | lập tiến độ …"
const PARTIES = phraseTable(['nhà thầu', 'nhà thầu thi công', 'nhà đầu tư', 'chủ đầu tư', 'đơn vị tư vấn', 'tư vấn giám sát', 'đơn vị tư vấn giám sát', 'đơn vị thi công', 'doanh nghiệp', 'chính quyền địa phương', 'chủ rừng', 'cha mẹ học sinh', 'phụ huynh', 'phụ huynh học sinh', 'học sinh', 'giáo viên', 'giáo viên chủ nhiệm', 'giáo viên bộ môn', 'giáo viên tổng phụ trách đội', 'tổng phụ trách đội', 'nhân viên y tế', 'nhân viên thư viện', 'nhân viên thiết bị', 'nhân viên kế toán', 'nhân viên văn thư', 'kế toán', 'văn thư', 'thủ quỹ', 'bảo vệ', 'tư vấn thiết kế', 'đơn vị tư vấn thiết kế', 'đơn vị được kiểm tra', 'đơn vị được thanh tra', 'cơ quan chủ trì soạn thảo', 'đơn vị chủ trì soạn thảo', 'đơn vị chủ đầu tư', 'liên danh nhà thầu']);

/** One that a task is given to by what it does in a contract or a school, in small letters: "giao | chủ đầu tư | khẩn trương …", "giao | giáo viên chủ nhiệm | lập …". */
export const partyToldAt = (source: Passage, at: number): FoundUnits => partyAt(source, at) ?? { units: NO_UNITS, next: at };

function partyAt(source: Passage, at: number): FoundUnits | null {
  const next = at + phraseAt(source, at, PARTIES);
  return next > at && (phraseAt(source, next, UNIT_WORDS.acts) > 0 || phraseAt(source, next, UNIT_WORDS.must) > 0) ? made(source, at, next, { group: true }) : null;
}

// "các sở, ngành, | lực lượng vũ trang | và các địa phương": a kind without "các" in the middle of a list.
function bareInList(source: Passage, at: number): FoundUnits | null {
  const next = nounsAt(source, at);
  return next > at && joins(source, next) && wordAt(source, next + 1) === WORD.all ? made(source, at, next, { group: true }) : null;
}

const OF_PLACE = /^(.{0,60}(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Hội đồng nhân dân|HĐND)) (?:tỉnh|thành phố|Thành phố|xã|phường|đặc khu|huyện|thị xã) \p{Lu}/u;

const A_PLACE = /^(?:tỉnh|thành phố|Thành phố|xã|phường|đặc khu|huyện|thị xã) \p{Lu}/u;

// "Chủ tịch UBND thành phố Huế và các tỉnh Quảng Trị, Quảng Ngãi": a place behind a committee stands for its committee.
function ofSameKind(unit: UnitName, before: UnitName | undefined): UnitName {
  const head = before === undefined || !A_PLACE.test(unit.text) ? null : OF_PLACE.exec(before.text);
  return head === null ? unit : { ...unit, text: `${head[1] ?? ''} ${unit.text}` };
}

// ", và", ", nhất là ACV", "; ", " cùng ": to the next unit of a list.
function afterJoint(source: Passage, from: number): number | null {
  const at = behindBracket(source, from);
  const word = wordAt(source, at);
  // "Bộ Xây dựng, Bộ Quốc phòng | các tỉnh Ninh Bình, Hưng Yên": a comma was forgotten.
  if (word === WORD.all && isCapital(source, placeHeadsAt(source, at + 1)) && placeHeadsAt(source, at + 1) > at + 1) return at;
  if (word !== WORD.comma && word !== WORD.semicolon) return joins(source, at) || word === WORD.with ? at + 1 : null;
  const following = wordAt(source, at + 1);
  if (following === WORD.and) return at + 2;
  return following === WORD.most && wordAt(source, at + 2) === WORD.is ? at + 3 : at + 1;
}

const ROLES = phraseTable(['chủ trì', 'phối hợp', 'hỗ trợ', 'tham gia']);

// "Phòng A - chủ trì; Phòng B - phối hợp": so does a role behind a dash.
function behindRole(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.dash && wordAt(source, at) !== WORD.longDash) return at;
  const next = at + 1 + phraseAt(source, at + 1, ROLES);
  return next > at + 1 && (wordAt(source, next) === WORD.semicolon || wordAt(source, next) === WORD.comma) ? next : at;
}

const MOST_IN_BRACKETS = 24;

// "Sở Xây dựng (cơ quan thường trực) và UBND xã": what stands in brackets behind a unit says more of it.
function behindBracket(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.opens) return behindRole(source, at);
  for (let next = at + 1; next < at + MOST_IN_BRACKETS; next += 1) if (wordAt(source, next) === WORD.closes) return next + 1;
  return at;
}

// The first words of units in letters of any case, and of those that have a capital letter.
const FIRST = firstWords([UNIT_WORDS.offices, UNIT_WORDS.committees, UNIT_WORDS.nouns, UNIT_WORDS.places, SMALL_DESKS, SMALL_HEADS, phraseTable(['0', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'cả', 'các', 'những', 'từng', 'mỗi', 'toàn', 'việt nam', 'ông', 'bà', 'thầy', 'cô', 'đ/c', 'đồng chí'])]);

const FIRST_HIGH = firstWords([UNIT_WORDS.heads, UNIT_WORDS.whole, POSTS, RANKS, phraseTable(['Sở', 'Bộ', 'Anh', 'Chị'])]);

// Whether a unit can begin at a token; most tokens that are asked about stop here.
function mayBegin(source: Passage, at: number): boolean {
  const word = wordAt(source, at);
  return FIRST[word] === 1 || (isCapital(source, at) && (FIRST_HIGH[word] === 1 || source.sheet.known.lists[word] !== undefined));
}

function oneAt(source: Passage, at: number): FoundUnits | null {
  if (!mayBegin(source, at)) return null;
  const polite = politeAt(source, at);
  return politePost(source, at, polite) ?? politeClerk(source, at, polite) ?? officeAt(source, polite) ?? politeGroup(source, at, polite) ?? namedOf(source, unitAt(source, polite)) ?? postAsSubject(source, at) ?? personAt(source, at, polite);
}

const MOST_NAMED = 12;

// "các đơn vị: Thuế tỉnh, Công an tỉnh | kiểm tra …": those that a group is made of, where the names stand behind its colon or in brackets.
function namedOf(source: Passage, group: FoundUnits | null): FoundUnits | null {
  if (group?.units.length !== 1 || group.units[0]?.group !== true) return group;
  const mark = wordAt(source, group.next);
  const named = mark === WORD.colon || mark === WORD.opens ? namesAt(source, group.next + 1) : null;
  if (named === null) return group;
  if (mark === WORD.colon) return wordAt(source, named.next) === WORD.closes ? group : named;
  return wordAt(source, named.next) === WORD.closes ? { units: named.units, next: named.next + 1 } : group;
}

// Two names or more, with commas between them; null where a kind of units stands among them.
function namesAt(source: Passage, at: number): FoundUnits | null {
  const units: UnitName[] = [];
  for (let from = at; units.length < MOST_NAMED;) {
    const found = officeAt(source, from) ?? unitAt(source, from);
    if (found === null || found.units.some((unit) => unit.group || unit.anaphor)) return null;
    units.push(...found.units);
    if (!joins(source, found.next)) return units.length < 2 ? null : { units, next: found.next };
    from = found.next + 1;
  }
  return null;
}
