import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { firstWords, isCapital, isDigit, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { committeeAt, describedTo, groupAt, looseGroupAt, nounsAt, qualifiersAt } from './unit-groups.js';
import { fieldAt, houseEnd, properAt, SMALL_DESKS, SMALL_HEADS } from './unit-names.js';
import { fieldsListed, placeAt, placeHeadsAt, properRun } from './unit-places.js';
import type { FoundUnits, UnitName } from './unit-source.js';
import { joins, made, printed, UNIT_WORDS } from './unit-source.js';

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

/** Posts that are told by their name alone: "Kế toán: lập dự toán", "Các ông, bà Trưởng khoa: rà soát …". Not: "Kế toán: Trần Thị B" */
export const POSTS = phraseTable(['Thư viện', 'Thiết bị', 'Bảo vệ', 'Kế toán', 'Văn thư', 'Thủ quỹ', 'Trưởng khoa', 'Trưởng trạm', 'Trưởng bộ môn', 'Trưởng thôn', 'Tổng phụ trách Đội', 'Hiệu trưởng', 'Chánh Văn phòng', 'Tổng phụ trách', 'TPT Đội', 'Giáo viên chủ nhiệm', 'Giáo viên', 'GV', 'GVCN', 'Giáo viên bộ môn', 'Nhân viên y tế', 'Nhân viên thư viện', 'Nhân viên thiết bị', 'Tổ trưởng chuyên môn', 'Tổ khối', 'Tổ phó chuyên môn', 'Nhóm trưởng chuyên môn', 'Tổ trưởng tổ chuyên môn', 'Phó Hiệu trưởng', 'Điều dưỡng trưởng', 'Nhân viên văn thư', 'Nhân viên kế toán', 'Nhân viên bảo vệ', 'Cán bộ thư viện', 'Cán bộ y tế', 'Cán bộ thiết bị', 'Lớp trưởng', 'Ban cán sự lớp', 'Tổ trưởng tổ dân phố', 'Công chức địa chính', 'Công chức văn phòng - thống kê', 'Công chức tư pháp - hộ tịch', 'Công chức văn hóa - xã hội', 'Bí thư Đoàn trường', 'Thư ký hội đồng', 'Giáo viên Tổng phụ trách Đội', 'Trưởng bản', 'Trưởng ấp', 'Trưởng khu phố', 'Trưởng khu dân cư', 'Trưởng xóm', 'Trưởng Ban công tác Mặt trận', 'Bí thư chi bộ', 'Thú y viên', 'Khuyến nông viên', 'Công an viên', 'Nhân viên thú y', 'Cấp dưỡng', 'Nhân viên cấp dưỡng', 'Y tế trường học', 'Cán bộ thú y']);

// What a person is by rank or learning, in front of the name: "Trung tá | Lò Văn Sin", "Bác sĩ | Trịnh Hữu Phước", "BSCKII. | Trần Thị B"
const RANKS = phraseTable(['Đại tướng', 'Thượng tướng', 'Trung tướng', 'Thiếu tướng', 'Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại úy', 'Thượng úy', 'Trung úy', 'Thiếu úy', 'Đại uý', 'Thượng uý', 'Trung uý', 'Thiếu uý', 'Thượng sĩ', 'Trung sĩ', 'Bác sĩ', 'BS', 'BSCKI', 'BSCKII', 'BS.CKI', 'BS.CKII', 'Dược sĩ', 'DS', 'Kỹ sư', 'Thạc sĩ', 'ThS', 'Tiến sĩ', 'TS', 'PGS', 'GS', 'PGS.TS']);

// The first words of units in letters of any case, and of those that have a capital letter.
const FIRST = firstWords([UNIT_WORDS.offices, UNIT_WORDS.committees, UNIT_WORDS.nouns, UNIT_WORDS.places, SMALL_DESKS, SMALL_HEADS, phraseTable(['0', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'cả', 'các', 'những', 'từng', 'mỗi', 'toàn', 'việt nam', 'ông', 'bà', 'thầy', 'cô', 'đ/c', 'đồng chí'])]);
const FIRST_HIGH = firstWords([UNIT_WORDS.heads, UNIT_WORDS.whole, POSTS, RANKS, phraseTable(['Sở', 'Bộ'])]);

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

// "Các đồng chí Trưởng thôn: …", "đồng chí Bí thư chi bộ rà soát …": all who hold a post, or the one. Not: "các đồng chí Trưởng phòng Nội vụ"
function politePost(source: Passage, at: number, polite: number): FoundUnits | null {
  const next = polite > at ? polite + phraseAt(source, polite, POSTS) : at;
  if (next <= polite || !isCapital(source, polite)) return null;
  const ends = wordAt(source, next) === WORD.colon || phraseAt(source, next, UNIT_WORDS.acts) > 0 || phraseAt(source, next, UNIT_WORDS.must) > 0;
  return ends ? made(source, polite, next, { group: wordAt(source, at) === WORD.all }) : null;
}

const CLERKS = phraseTable(['công chức', 'cán bộ', 'chuyên viên', 'viên chức', 'nhân viên']);
const MOST_OF_CLERK = 8;

// "Đ/c | công chức ĐC-XD | : hoàn chỉnh …", "đồng chí cán bộ thống kê | lập …": what somebody is in charge of, up to the order or a colon.
function politeClerk(source: Passage, at: number, polite: number): FoundUnits | null {
  const clerk = phraseAt(source, polite, CLERKS);
  if (clerk === 0 || (polite === at && !isClerkInFront(source, at, at + clerk))) return null;
  for (let next = polite + clerk; next < polite + MOST_OF_CLERK; next += 1) {
    if (isToldHere(source, next)) return next === polite + clerk ? null : made(source, polite, next, { group: wordAt(source, at) === WORD.all });
    if (!isWord(source, next) && wordAt(source, next) !== WORD.dash) return null;
  }
  return null;
}

// "Công chức | Tài chính - Kế toán | tổng hợp …" in front of a sentence. Not: "Cán bộ trực cơ quan bảo đảm …"
const isClerkInFront = (source: Passage, at: number, behind: number): boolean => at === source.first && isCapital(source, at) && isCapital(source, behind);

const isToldHere = (source: Passage, at: number): boolean => wordAt(source, at) === WORD.colon || phraseAt(source, at, UNIT_WORDS.acts) > 0 || phraseAt(source, at, UNIT_WORDS.must) > 0;

const PEOPLE = phraseTable(['đảng ủy viên', 'cấp ủy viên', 'huyện ủy viên', 'thành ủy viên', 'tỉnh ủy viên', 'chi ủy viên', 'ủy viên ban chấp hành', 'ủy viên BCH', 'thành viên ban chỉ đạo', 'thành viên tổ công tác']);

// "Các đồng chí | Đảng ủy viên phụ trách khu phố | dự sinh hoạt …": several told by a kind of people.
function politeGroup(source: Passage, at: number, polite: number): FoundUnits | null {
  const people = polite > at && wordAt(source, at) === WORD.all ? phraseAt(source, polite, PEOPLE) : 0;
  return people === 0 ? null : made(source, polite, describedTo(source, qualifiersAt(source, polite + people)), { group: true });
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

const BEFORE_OFFICE = wordSet(['-', '–', ',', '(']);

function rankEnd(source: Passage, at: number): number {
  const rank = isCapital(source, at) ? phraseAt(source, at, RANKS) : 0;
  return at + rank + (rank > 0 && wordAt(source, at + rank) === WORD.stop ? 1 : 0);
}

const FEWEST_IN_NAME = 2;

// "Đ/c Thủy | TPT Đội", "Đ/c Hà | Kế toán": past a post right behind the name, which may look as if it were part of it.
function postInName(source: Passage, from: number, name: number): number {
  for (let at = from + 1; at <= from + name; at += 1) {
    const post = isCapital(source, at) ? phraseAt(source, at, POSTS) : 0;
    if (post > 0) return at + post;
  }
  return from + name;
}

// "Đ/c Hòa - PCT.UBND xã", "đồng chí Nguyễn Văn An, Phó Giám đốc Sở", "Trung tá Lò Văn Sin": by name, with the office behind it, as printed. Without "đồng chí" or the like the name has two words or more.
function personAt(source: Passage, at: number, polite: number): FoundUnits | null {
  const from = rankEnd(source, polite);
  const name = from === at ? 0 : properRun(source, from);
  if (name < (polite === at ? FEWEST_IN_NAME : 1)) return null;
  const behind = postInName(source, from, name);
  const office = BEFORE_OFFICE[wordAt(source, behind)] === 1 ? officesHeld(source, behind + 1) : null;
  if (office === null || office.units.length > 1) return made(source, at, behind);
  return made(source, at, wordAt(source, behind) === WORD.opens && wordAt(source, office.next) === WORD.closes ? office.next + 1 : office.next);
}

const SIDE_OFFICES = phraseTable(['ủy viên', 'uỷ viên', 'bí thư', 'phó bí thư', 'phó bí thư thường trực', 'thành viên', 'đảng ủy viên', 'đảng uỷ viên']);
const MOST_HELD = 4;

// "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy": behind an office of the Party, the next is held by the same person.
function officesHeld(source: Passage, at: number): FoundUnits | null {
  let found = officeAt(source, at);
  let from = at;
  for (let turn = 0; turn < MOST_HELD && found?.units.length === 1 && phraseAt(source, from, SIDE_OFFICES) > 0 && wordAt(source, found.next) === WORD.comma; turn += 1) {
    from = found.next + 1;
    const more = officeAt(source, from);
    if (more?.units.length !== 1) return found;
    found = more;
  }
  return found;
}

function unitAt(source: Passage, at: number): FoundUnits | null {
  return groupAt(source, at) ?? committeeAt(source, at) ?? fieldAt(source, at) ?? properAt(source, at) ?? looseGroupAt(source, at) ?? placeAt(source, at);
}

const TITLES = wordSet(['ông', 'bà', 'thầy', 'cô']);

// "ông Trần Văn B", "các ông, bà Trưởng thôn", "Ông/Bà"
function titlesEnd(source: Passage, at: number): number {
  let next = at;
  while (TITLES[wordAt(source, next)] === 1) next += TITLES[wordAt(source, next + 2)] === 1 && joins(source, next + 1) ? 2 : 1;
  return next;
}

// "đồng chí Bộ trưởng", "các đồng chí Bí thư": the politeness is not part of the name.
function politeAt(source: Passage, at: number): number {
  const start = wordAt(source, at) === WORD.all ? at + 1 : at;
  const titled = titlesEnd(source, start);
  if (titled > start && isCapital(source, titled)) return titled;
  if (wordAt(source, start) === WORD.initial && wordAt(source, start + 1) === WORD.slash && wordAt(source, start + 2) === WORD.c) return start + 3;
  return wordAt(source, start) === WORD.com && wordAt(source, start + 1) === WORD.rade ? start + 2 : at;
}

// Thủ trưởng các sở, ban ngành; Bộ trưởng Bộ Xây dựng; Chủ tịch UBND các xã, phường; Giám đốc Sở; Phó Thủ tướng Chính phủ Trần Hồng Hà
function officeAt(source: Passage, at: number): FoundUnits | null {
  const first = wordAt(source, at) === WORD.all ? at + 1 : at;
  const behind = officesEnd(source, first);
  if (behind === first) return null;
  if (wordAt(source, behind) === WORD.colon) return sharedOffice(printed(source, first, behind), fieldsListed(source, behind + 1, 'Bộ')) ?? postBeforeColon(source, first, behind);
  if (first > at) return officesOf(source, first, behind);
  const vice = wordAt(source, at) === WORD.vice ? at + 1 : at;
  const short = wordAt(source, vice) === WORD.head ? vice + 1 : Math.max(vice, vice > at ? at + 1 : behind);
  return ofBodyAt(source, at, { behind, short }) ?? officeAlone(source, at, behind) ?? (short < behind ? officeOf(source, at, short) : null);
}

// "Trưởng | Ban Tổ chức Tỉnh ủy": the office of a body, not the chair of "Tổ chức Tỉnh".
function ofBodyAt(source: Passage, at: number, { behind, short }: { readonly behind: number; readonly short: number }): FoundUnits | null {
  const body = wordAt(source, short - 1) === WORD.head && isCapital(source, short) && phraseAt(source, short, UNIT_WORDS.whole) > 1;
  return (body ? officeOf(source, at, short) : null) ?? officeOf(source, at, behind);
}

const GRADES = wordSet(['khối', 'lớp', ',', 'và']);

// "GVCN | các lớp", "Giáo viên bộ môn | Toán", "Giáo viên chủ nhiệm | khối 1 | hoàn thành …", "Tổ khối | 4, 5 | tổ chức …", "Kế toán | công khai …": a post that is told without a mark.
function postAsSubject(source: Passage, at: number): FoundUnits | null {
  const behind = at + phraseAt(source, at, POSTS);
  if (behind === at || !isCapital(source, at)) return null;
  let next = behind;
  while (next < behind + MOST_GRADES && (GRADES[wordAt(source, next)] === 1 || isDigit(source, next))) next += 1;
  const others = wordAt(source, next) === WORD.all ? nounsAt(source, next + 1) : next;
  if (others > next + 1) return made(source, at, namedPlacesEnd(source, qualifiersAt(source, others)), { group: true });
  if (next === behind) next = subjectsEnd(source, next);
  const told = wordAt(source, next) === WORD.colon ? next + 1 : next;
  return phraseAt(source, told, UNIT_WORDS.stops) > 0 && wordAt(source, next - 1) !== WORD.comma ? made(source, at, next) : null;
}

const MOST_GRADES = 8;
const MOST_SUBJECTS = 12;

// "Giáo viên | Tin học, Ngoại ngữ | nhập điểm …", "Giáo viên bộ môn | Toán | …": subjects, each with a capital.
function subjectsEnd(source: Passage, at: number): number {
  let next = at;
  let from = at;
  for (let run = subjectAt(source, from); run > 0 && next < at + MOST_SUBJECTS; run = subjectAt(source, from)) {
    next = from + run;
    if (!joins(source, next)) break;
    from = next + 1;
  }
  return next;
}

// "Tin | học", "Ngoại | ngữ": one capital, and a second syllable in small letters where it is no verb.
function subjectAt(source: Passage, at: number): number {
  const run = properRun(source, at);
  const more = run === 1 && isWord(source, at + 1) && !isCapital(source, at + 1) && phraseAt(source, at + 1, UNIT_WORDS.stops) === 0 && !joins(source, at + 1);
  return more ? run + 1 : run;
}

// "Thú y viên các thôn | Đông, Đoài, Thượng | : tiêm phòng …": names up to a colon; the same place where none stands there.
function namedPlacesEnd(source: Passage, at: number): number {
  let next = at;
  for (let run = properRun(source, next); run > 0 && next < at + MOST_GRADES * 2; run = joins(source, next) ? properRun(source, next + 1) : 0) next += run + (joins(source, next) ? 1 : 0);
  return wordAt(source, next) === WORD.colon ? next : at;
}

function postBeforeColon(source: Passage, at: number, colon: number): FoundUnits | null {
  const post = isCapital(source, at) && phraseAt(source, at, POSTS) === colon - at;
  return post && phraseAt(source, colon + 1, UNIT_WORDS.stops) > 0 ? made(source, at, colon) : null;
}

// "Các Phó Giám đốc Sở", "Các Thứ trưởng": all who hold an office. Not: các trưởng phòng (a noun of its own)
function officesOf(source: Passage, at: number, behind: number): FoundUnits | null {
  if (!isCapital(source, at)) return null;
  const of = unitAt(source, behind);
  const whole = of === null || of.units.length > 1 ? behind + phraseAt(source, behind, UNIT_WORDS.house) : of.next;
  return made(source, at - 1, whole, { group: true });
}

// Bộ trưởng Bộ Xây dựng; Chủ tịch UBND các tỉnh: Lam Hồng, Vân Hải
function officeOf(source: Passage, at: number, behind: number): FoundUnits | null {
  const of = unitAt(source, behind);
  if (of === null) return null;
  if (of.units.length === 1) return made(source, at, dashedEnd(source, of.next), { group: of.units.some((unit) => unit.group) });
  return of.units.some((unit) => unit.group) ? null : sharedOffice(printed(source, at, behind), of);
}

// "Trưởng phòng Quản lý chất lượng | - Sở Giáo dục và Đào tạo": the house behind a dash.
function dashedEnd(source: Passage, at: number): number {
  const dash = wordAt(source, at) === WORD.dash || wordAt(source, at) === WORD.longDash;
  const house = dash ? houseEnd(source, at + 1) : 0;
  return house > 0 ? house : at;
}

// Offices that an agency has one of: "Giao Chánh Văn phòng chủ trì"
const ALONE = phraseTable(['Chánh Văn phòng', 'Chánh Thanh tra', 'Hiệu trưởng', 'Kế toán trưởng', 'Tổng Giám đốc', 'Giám đốc', 'Phó Giám đốc', 'Trưởng phòng']);

// Thủ trưởng cơ quan ngang bộ; Giám đốc Sở; Phó Thủ tướng Trần Văn A
function officeAlone(source: Passage, at: number, behind: number): FoundUnits | null {
  const nouns = nounsAt(source, behind);
  if (nouns > behind) return made(source, at, qualifiersAt(source, nouns), { group: true });
  const house = phraseAt(source, behind, UNIT_WORDS.house);
  const person = personEnd(source, behind + house);
  if (house === 0 && isCapital(source, at) && phraseAt(source, at, ALONE) === behind - at && !isCapital(source, behind) && phraseAt(source, behind, UNIT_WORDS.stops) > 0) return made(source, at, behind);
  return house > 0 || person > behind + 1 ? made(source, at, person === behind + house ? dutyEnd(source, person) : person) : null;
}

const IN_CHARGE = phraseTable(['phụ trách']);
const MOST_IN_CHARGE = 5;

// "Phó Hiệu trưởng phụ trách | chuyên môn | lập …": what somebody is in charge of, up to the verb or the end of a cell.
function dutyEnd(source: Passage, at: number): number {
  if (phraseAt(source, at - 2, IN_CHARGE) === 0) return at;
  for (let next = at; next < at + MOST_IN_CHARGE; next += 1) {
    if (next >= source.last || phraseAt(source, next, UNIT_WORDS.acts) > 0) return next;
    if (!isWord(source, next)) return at;
  }
  return at;
}

// "Chủ tịch UBND các tỉnh: Lam Hồng, Vân Hải", "Các Bộ trưởng: Quốc phòng, Công an": one office in each of several units.
function sharedOffice(office: string, of: FoundUnits | null): FoundUnits | null {
  return of === null ? null : { units: of.units.map((unit) => ({ ...unit, text: `${office} ${unit.text}` })), next: of.next };
}

// "Giám đốc, Thủ trưởng", "Bí thư và Chủ tịch": several offices before one unit.
function officesEnd(source: Passage, at: number): number {
  let next = at + phraseAt(source, at, UNIT_WORDS.offices);
  if (next > at && wordAt(source, next) === WORD.stop) return next + 1;
  while (next > at && joins(source, next)) {
    const more = phraseAt(source, next + 1, UNIT_WORDS.offices);
    if (more === 0) return next;
    next += more + 1;
  }
  return next;
}

function personEnd(source: Passage, at: number): number {
  const length = properRun(source, at);
  return length >= 2 ? at + length : at;
}
