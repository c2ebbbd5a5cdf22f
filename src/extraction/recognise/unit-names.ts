import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isPrinted, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { committeeEnd, kindsWithLast, placeHeadsAt, placeRun, placeTail, properRun, reachEnd, sharedHeadAt } from './unit-places.js';
import { bodyFor, numberedAt, numberTail } from './unit-bodies.js';
import { DESKS, isHouse, jointInName, kindOfName, MOST_WORDS, nameEnd } from './unit-name-end.js';
import type { FoundUnits } from './unit-source.js';
import { ANAPHORS, DETERMINERS, joins, made, printed, severalEnd, UNIT_WORDS } from './unit-source.js';

// Sở Khoa học và Công nghệ (tỉnh Quảng Trị); Bộ Xây dựng. Not: Sở hữu trí tuệ, Bộ chỉ số
export function fieldAt(source: Passage, at: number): FoundUnits | null {
  const tail = fieldTail(source, at);
  return tail === 0 ? null : eachOf(source, at, tail);
}

function fieldTail(source: Passage, at: number): number {
  const field = isHouse(source, at) || isSmallHouse(source, at) ? phraseAt(source, at + 1, UNIT_WORDS.fields) : 0;
  return field === 0 || (!isCapital(source, at + 1) && (field < 3 || isCapital(source, at))) ? 0 : placeTail(source, at + 1 + field);
}

/** Past one department, ministry or committee: what another unit may belong to; 0 where none stands. */
export function houseEnd(source: Passage, at: number): number {
  const tail = fieldTail(source, at);
  return tail === 0 ? committeeEnd(source, at) : eachSpan(source, at, tail).next;
}

// "sở Thông tin và Truyền thông", "giám đốc sở giáo dục và đào tạo": in small letters only with its field. Not: "sở hữu trí tuệ"
const isSmallHouse = (source: Passage, at: number): boolean => wordAt(source, at) === WORD.department && isPrinted(source, at, 'sở');

// Phòng Quản lý khoa học; Trung tâm Nghiên cứu, Chuyển giao công nghệ và ĐMST; Thanh tra Sở; Công an tỉnh; Chi đoàn Thanh niên Sở …
export function properAt(source: Passage, at: number): FoundUnits | null {
  if (!isCapital(source, at)) return smallHeadAt(source, at);
  if (phraseAt(source, at, UNIT_WORDS.notUnits) > 0) return null;
  const known = knownAt(source, at);
  if (known === null) return formedAt(source, at);
  // "Trung tâm Kỹ thuật | TCĐLCL": what is known may be the beginning of a longer name.
  const formed = isCapital(source, known.next) ? formedAt(source, at) : null;
  return formed !== null && formed.next > known.next ? formed : known;
}

function knownAt(source: Passage, at: number): FoundUnits | null {
  const learned = phraseAt(source, at, source.sheet.known);
  return learned === 0 ? null : made(source, at, placeTail(source, at + learned));
}

// By the form of the name.
function formedAt(source: Passage, at: number): FoundUnits | null {
  const numbered = numberedAt(source, at);
  if (numbered !== null) return numbered;
  const whole = phraseAt(source, at, UNIT_WORDS.whole);
  const body = bodyFor(source, at);
  if (body > at + whole) return eachOf(source, at, houseTail(source, body));
  if (whole > 0 && !goesOnAsHead(source, at, whole)) return wholeAt(source, at, at + whole);
  const head = phraseAt(source, at, UNIT_WORDS.heads);
  return head === 0 ? null : headedAt(source, at, at + head);
}

const wholeAt = (source: Passage, at: number, next: number): FoundUnits =>
  organOf(source, at, next) ?? eachNamed(source, at, next) ?? everywhereAt(source, at, next) ?? eachOf(source, at, houseTail(source, ownName(source, secondField(source, at, next))));

const ORGANS = phraseTable(['Ban Thường vụ', 'Ban Chấp hành', 'Ban Thường trực', 'Ban Chủ tịch', 'Ban Lãnh đạo', 'Ban Giám đốc', 'BTV', 'BCH', 'Thường trực']);

// "Ban Thường vụ | Hội LHPN tỉnh Lam Hồng", "Ban Chấp hành | Công đoàn ngành Giáo dục": those who lead a union, by its name.
function organOf(source: Passage, at: number, next: number): FoundUnits | null {
  if (!isCapital(source, next) || phraseAt(source, at, ORGANS) !== next - at || phraseAt(source, next, UNION_HEADS) === 0) return null;
  const of = properAt(source, next);
  return of?.units.length === 1 && !of.units.some((unit) => unit.anaphor) ? made(source, at, of.next, { group: of.units.some((unit) => unit.group) }) : null;
}

const UNION_HEADS = phraseTable(['Hội', 'Công đoàn', 'Liên đoàn', 'Đoàn', 'Tỉnh đoàn', 'Thành đoàn', 'Huyện đoàn', 'Liên minh', 'Liên hiệp', 'Hiệp hội']);

// "Ban Tuyên giáo | và Nữ công", "Ban Tổ chức | - Kiểm tra": what else the desk is for. Not: "Ban Tổ chức và Ban Nội chính"
function secondField(source: Passage, at: number, behind: number): number {
  if (phraseAt(source, at, DESKS) === 0 || jointInName(source, behind) === 0 || phraseAt(source, behind + 1, UNIT_WORDS.whole) > 0 || phraseAt(source, behind + 1, UNIT_WORDS.offices) > 0) return behind;
  return nameEnd(source, behind + 1, 'desk');
}

// "Tổ công tác | Đề án 06": what is a unit of its own is also the head of longer names.
const goesOnAsHead = (source: Passage, at: number, whole: number): boolean => isCapital(source, at + whole) && phraseAt(source, at, UNIT_WORDS.heads) >= whole;

/** Heads of units that may be written in small letters before a name. */
export const SMALL_HEADS = phraseTable(['phòng', 'trung tâm', 'chi cục', 'ban', 'tổ', 'khoa', 'văn phòng', 'vụ', 'cục', 'công ty', 'tổng công ty', 'tập đoàn', 'bệnh viện', 'đội', 'trạm', 'hạt', 'đảng ủy', 'ngân hàng', 'viện', 'ban quản lý', 'bộ phận']);

/** Desks that every place has one of, in small letters before their place: "giao | công an xã, trạm y tế xã". */
export const SMALL_DESKS = phraseTable(['công an', 'trạm y tế', 'ban chỉ huy quân sự', 'ban chqs', 'quân sự', 'đài truyền thanh', 'hội nông dân', 'hội phụ nữ', 'hội cựu chiến binh', 'đoàn thanh niên', 'mặt trận', 'mặt trận tổ quốc']);
const OWN_PLACES = phraseTable(['tỉnh', 'thành phố', 'huyện', 'thị xã', 'quận', 'xã', 'phường', 'thị trấn', 'đặc khu']);

function smallDeskAt(source: Passage, at: number): FoundUnits | null {
  const desk = phraseAt(source, at, SMALL_DESKS);
  return desk === 0 || phraseAt(source, at + desk, OWN_PLACES) === 0 ? null : made(source, at, placeTail(source, at + desk));
}

// Of fewer words it may be no name: "văn phòng", "trung tâm".
const FEWEST_WORDS = 3;

// "giao phòng Quản lý Công nghiệp", "đảng ủy Sở", a known name in small letters: the head in small letters, the name with a capital.
function smallHeadAt(source: Passage, at: number): FoundUnits | null {
  const learned = phraseAt(source, at, source.sheet.known);
  if (learned >= FEWEST_WORDS) return made(source, at, placeTail(source, at + learned));
  const desk = smallDeskAt(source, at);
  if (desk !== null) return desk;
  const head = phraseAt(source, at, SMALL_HEADS);
  return head === 0 || !isCapital(source, at + head) || phraseAt(source, at, UNIT_WORDS.notUnits) > 0 ? null : headedAt(source, at, at + head);
}

function headedAt(source: Passage, at: number, behind: number): FoundUnits | null {
  const several = severalEnd(source, behind) === behind ? null : inSeveral(source, at, behind);
  if (several !== null) return several;
  const kind = kindEnd(source, at, behind);
  if (kind > behind && !isCapital(source, kind)) return made(source, at, houseTail(source, kind));
  const end = nameEnd(source, kind > behind ? kind : behind + lowerStart(source, behind), kindOfName(source, at));
  if (end > behind) return everywhereAt(source, at, end) ?? eachOf(source, at, houseTail(source, managedToo(source, behind, end)));
  const tail = houseTail(source, behind);
  if (tail > behind) return made(source, at, tail);
  return phraseAt(source, at, ANAPHORS) === behind - at ? headAlone(source, at, behind) : null;
}

const inSeveral = (source: Passage, at: number, behind: number): FoundUnits | null => eachNamed(source, at, behind) ?? everywhereAt(source, at, behind) ?? ofPartyBodies(source, at, behind) ?? inPlaces(source, at, behind);

// "BHXH | các huyện, thị xã", "Thống kê các huyện": one in each of several places.
function inPlaces(source: Passage, at: number, next: number): FoundUnits | null {
  const places = wordAt(source, next) === WORD.all ? placeHeadsAt(source, next + 1) : 0;
  return places > next + 1 && !isCapital(source, places) ? made(source, at, placedEnd(source, places), { group: true }) : null;
}

// "Trung tâm rà soát …": the one named before. "Văn phòng, Thanh tra: …": those that every house has.
function headAlone(source: Passage, at: number, behind: number): FoundUnits | null {
  if (phraseAt(source, behind, UNIT_WORDS.stops) > 0) return made(source, at, behind, { anaphor: true });
  const ends = wordAt(source, behind) === WORD.colon || joins(source, behind);
  return ends && isCapital(source, at) && phraseAt(source, at, ONE_IN_HOUSE) > 0 ? made(source, at, behind) : null;
}

// What a house has one of, so that its own people need no more words for it: "Văn phòng: in tài liệu", "phối hợp với Văn phòng, Thanh tra"
const ONE_IN_HOUSE = phraseTable(['Văn phòng', 'Thanh tra']);

const WITH_KINDS = phraseTable(['Nhà máy', 'Hợp tác xã', 'HTX', 'Trường', 'Bệnh viện', 'Công ty', 'Tổng công ty', 'Ngân hàng', 'Trung tâm', 'Trạm', 'Xí nghiệp', 'Nông trường', 'Lâm trường', 'Cảng', 'Nhà thờ', 'Doanh nghiệp', 'Đồn Biên phòng', 'Đồn Công an', 'Hiệp hội']);
const PLACED = phraseTable(['tỉnh', 'thành phố', 'xã', 'phường', 'đặc khu', 'huyện', 'khu vực']);
const MOST_KIND = 4;

// "Nhà máy | giấy | Vân Hải", "Bệnh viện | đa khoa | tỉnh", "Công ty | cổ phần | Cấp nước": what kind it is stands in small letters before its name or place.
function kindEnd(source: Passage, at: number, behind: number): number {
  if (isCapital(source, behind) || !isCapital(source, at) || phraseAt(source, at, WITH_KINDS) === 0) return behind;
  for (let next = behind; next < behind + MOST_KIND; next += 1) {
    if (!isWord(source, next) || phraseAt(source, next, UNIT_WORDS.stops) > 0 || phraseAt(source, next, PLACED) > 0) return behind;
    if (isCapital(source, next + 1) || phraseAt(source, next + 1, PLACED) > 0) return next + 1;
  }
  return behind;
}

// "Sở Công Thương các tỉnh, thành phố", "Trung tâm Y tế các khu vực", "Thường trực Đảng ủy các xã Nà Tạ, Khe Vàng": one such unit in each of several places.
function eachOf(source: Passage, at: number, next: number): FoundUnits {
  const named = wordAt(source, at) === WORD.ministry ? null : eachNamed(source, at, next);
  if (named !== null) return named;
  const span = eachSpan(source, at, next);
  return made(source, at, span.next, span);
}

// "… | các xã: Nà Tạ, Khe Vàng", "… | 02 phường (Cầu Mây, Trúc Khê)"
function eachNamed(source: Passage, at: number, next: number): FoundUnits | null {
  const several = severalEnd(source, next);
  const kinds = several > next ? kindsWithLast(source, several) : several;
  if (kinds > several) return made(source, at, kinds, { group: true });
  const shared = several === next || (placeHeadsAt(source, several) === several && !namesHouses(source, several)) ? null : sharedHeadAt(source, several);
  // "Đội 1 phường Cầu Mây": a number of its own.
  if (shared === null || (DETERMINERS[wordAt(source, next)] !== 1 && shared.units.length < 2)) return null;
  return { units: shared.units.map((unit) => ({ ...unit, text: `${printed(source, at, next)} ${unit.text}` })), next: shared.next };
}

// "Thanh tra | các Bộ: Quốc phòng, Công an"
const namesHouses = (source: Passage, at: number): boolean => (wordAt(source, at) === WORD.ministry || wordAt(source, at) === WORD.department) && wordAt(source, at + 1) === WORD.colon;

// Bodies that there is one of in every place and every house: "Đoàn các xã, phường", "Hội Nông dân các cấp", "Chi ủy các chi bộ trực thuộc"
const EVERYWHERE = phraseTable(['Công đoàn', 'Đoàn', 'Đoàn Thanh niên', 'Chi đoàn', 'Hội', 'Chi hội', 'Liên đoàn', 'Mặt trận', 'Đảng ủy', 'Đảng uỷ', 'Đảng bộ', 'Chi bộ', 'Chi ủy', 'Ban Thường vụ', 'Ban Chấp hành', 'BCH', 'BTV', 'Ban Chủ nhiệm', 'BCN', 'Cấp ủy', 'Thường trực', 'Công an', 'Trạm Y tế', 'Ban Giám hiệu', 'Tổ']);

function everywhereAt(source: Passage, at: number, next: number): FoundUnits | null {
  if (wordAt(source, next) !== WORD.all || phraseAt(source, at, EVERYWHERE) === 0 || phraseAt(source, next + 1, PARTY_BODIES) > 0) return null;
  const nouns = nounsEnd(source, next + 1);
  return nouns === next + 1 ? null : made(source, at, nouns, { group: true });
}

// "Chi ủy | các chi bộ trực thuộc"
function ofPartyBodies(source: Passage, at: number, next: number): FoundUnits | null {
  const span = phraseAt(source, at, EVERYWHERE) > 0 ? eachSpan(source, at, next) : NO_SPAN;
  return span.group && span.next > next ? made(source, at, span.next, span) : null;
}

// Past nouns that name kinds of units and what tells which ones.
function nounsEnd(source: Passage, at: number): number {
  let next = at;
  let from = at;
  for (let taken = nounEnd(source, from) - from; taken > 0; taken = nounEnd(source, from) - from) {
    next = from + taken;
    if (!joins(source, next) || isCapital(source, next + 1)) break;
    from = next + 1;
  }
  return next > at ? placedEnd(source, next) : at;
}

// "các khoa | , Phòng Đào tạo": of the kinds "khoa, phòng" the second may begin a name.
function nounEnd(source: Passage, at: number): number {
  const next = at + phraseAt(source, at, UNIT_WORDS.nouns);
  return next > at + 2 && isCapital(source, next) && isCapital(source, next - 1) && wordAt(source, next - 2) === WORD.comma ? next - 2 : next;
}

interface UnitSpan {
  readonly next: number;
  readonly group: boolean;
}

const NO_SPAN: UnitSpan = { next: 0, group: false };

function eachSpan(source: Passage, at: number, next: number): UnitSpan {
  if (wordAt(source, next) !== WORD.all) return { next, group: false };
  const managed = phraseAt(source, at, MANAGERS) > 0 ? managedEnd(source, next) : next;
  if (managed > next) return { next: houseTail(source, managed), group: false };
  const bodies = phraseAt(source, next + 1, PARTY_BODIES);
  if (bodies > 0) {
    const related = next + 1 + bodies + phraseAt(source, next + 1 + bodies, UNIT_WORDS.related);
    return { next: houseTail(source, related), group: true };
  }
  const levels = phraseAt(source, next, LEVELS);
  if (levels > 0) return { next: next + levels, group: true };
  const places = placeHeadsAt(source, next + 1);
  if (places === next + 1) return { next, group: false };
  const named = placeRun(source, places + (wordAt(source, places) === WORD.colon ? 1 : 0));
  return named > 0 ? { next, group: false } : { next: placedEnd(source, places), group: true };
}

// "… các xã, phường | ven biển", "… các tỉnh | từ Quảng Bình đến Cà Mau", "… các huyện | ven sông Đà, sông Hồng"
function placedEnd(source: Passage, places: number): number {
  const related = places + phraseAt(source, places, UNIT_WORDS.related);
  return reachEnd(source, related);
}

// "Ban Chỉ huy Phòng, chống thiên tai | các ngành, các cấp"
const LEVELS = phraseTable(['các cấp, các ngành', 'các cấp, ngành', 'các ngành, các cấp', 'các ngành, cấp', 'các ngành', 'các cấp']);
const MANAGERS = phraseTable(['Ban Quản lý', 'Ban QL', 'Ban QLDA', 'BQL', 'BQLDA']);
const PARTY_BODIES = phraseTable(['đảng ủy', 'đảng bộ', 'chi bộ', 'chi, đảng bộ', 'cấp ủy']);

// "Tỉnh đoàn Lam Hồng", "Báo và Phát thanh, Truyền hình Lam Hồng": the place whose it is. Not: "… tỉnh Tuyên truyền" (an order with a capital)
function ownName(source: Passage, at: number): number {
  const length = phraseAt(source, at, UNIT_WORDS.whole) > 0 || phraseAt(source, at, UNIT_WORDS.house) > 0 ? 0 : properRun(source, at);
  for (let index = 0; index < length; index += 1) if (phraseAt(source, at + index, UNIT_WORDS.stops) > 0) return at;
  return at + length;
}

// "Ban Quản lý Khu kinh tế Hòn Nồm | và các khu công nghiệp": what else it manages.
function managedToo(source: Passage, behind: number, end: number): number {
  if (wordAt(source, behind - 1) !== WORD.manage || wordAt(source, end) !== WORD.and) return end;
  const more = phraseAt(source, end + 1, UNIT_WORDS.managed);
  return more > 0 ? end + 1 + more : end;
}

const SMALL_HOUSES = wordSet(['phòng', 'ban', 'viện', 'cục']);

// "Hội đồng Dân tộc của Quốc hội", "Ban Pháp chế của HĐND tỉnh"
const ofHouse = (source: Passage, at: number): boolean => wordAt(source, at) === WORD.of && isCapital(source, at + 1) && (phraseAt(source, at + 1, UNIT_WORDS.whole) > 0 || phraseAt(source, at + 1, UNIT_WORDS.committees) > 0);

// What a name may end with: the house it belongs to, or a place. "Văn phòng Sở", "Phòng QLKH thuộc Sở", "Công an tỉnh".
function houseTail(source: Passage, behind: number): number {
  const at = numberTail(source, behind);
  const from = wordAt(source, at) === WORD.under || ofHouse(source, at) ? at + 1 : at;
  const owner = houseEnd(source, from);
  if (owner > 0) return owner;
  const served = bodyServed(source, from);
  if (served > from) return served;
  const whole = phraseAt(source, from, UNIT_WORDS.whole);
  if (whole > 0) return houseTail(source, from + whole);
  const house = isCapital(source, from) ? capitalHouse(source, from) : 0;
  if (house > 0) return house;
  const place = placeTail(source, from);
  return place > from ? numberTail(source, place) : at;
}

const OF_PERSON = phraseTable(['Chủ tịch', 'Thủ tướng', 'Bộ trưởng', 'Giám đốc']);
const BRANCH = phraseTable(['chi nhánh']);

// "Văn phòng Thường trực | Ban Chỉ huy Phòng, chống thiên tai tỉnh", "Tổ công tác | của Chủ tịch UBND tỉnh", "Ngân hàng Nhà nước | chi nhánh tỉnh Lam Hồng"
function bodyServed(source: Passage, from: number): number {
  const body = bodyFor(source, from);
  if (body > from) return houseTail(source, body);
  const branch = phraseAt(source, from, BRANCH);
  if (branch > 0) return placeTail(source, from + branch) > from + branch ? placeTail(source, from + branch) : from;
  const person = wordAt(source, from) === WORD.of ? phraseAt(source, from + 1, OF_PERSON) : 0;
  const house = person === 0 ? 0 : houseEnd(source, from + 1 + person);
  return house > 0 ? house : from;
}

// Past a house that is told by its kind alone, or a Party body; 0 where none stands.
function capitalHouse(source: Passage, at: number): number {
  const party = phraseAt(source, at, PARTY_OWNERS);
  if (party > 0) return partyEnd(source, at, party);
  const house = phraseAt(source, at, UNIT_WORDS.house);
  return house > 0 && SMALL_HOUSES[wordAt(source, at)] !== 1 ? at + house : 0;
}

const PARTY_OWNERS = phraseTable(['Đảng ủy', 'Đảng uỷ', 'Đảng bộ', 'Chi bộ', 'Quân ủy', 'Trung ương Đảng']);

// "Ủy ban Kiểm tra | Đảng ủy xã", "Ban Thường vụ | Đảng ủy Công an tỉnh"
function partyEnd(source: Passage, at: number, taken: number): number {
  const owner = properAt(source, at);
  return owner !== null && owner.units.length === 1 && !owner.units.some((unit) => unit.anaphor || unit.group) ? owner.next : placeTail(source, at + taken);
}

// "Ban Quản lý các khu chế xuất", "Ban Quản lý khu Kinh tế": of the heads, only this one goes on in small letters.
function lowerStart(source: Passage, at: number): number {
  return wordAt(source, at - 1) === WORD.manage || phraseAt(source, at - 2, MANAGERS) === 2 || phraseAt(source, at - 1, MANAGERS) === 1 ? managedEnd(source, at) - at : 0;
}

// "dự án đầu tư xây dựng | các công trình | giao thông"
function managedEnd(source: Passage, at: number): number {
  let next = at;
  for (let taken = phraseAt(source, next, UNIT_WORDS.managed); taken > 0 && next < at + MOST_WORDS; taken = phraseAt(source, next, UNIT_WORDS.managed)) next += taken;
  return next;
}
