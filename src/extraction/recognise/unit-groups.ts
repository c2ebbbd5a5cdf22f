import { WORD } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { describedTo, ownerEnd, placedTo, qualifiersAt, someIn } from './unit-described.js';
import { properAt } from './unit-names.js';
import { fieldsListed, kindsWithLast, levelsEnd, placeHeadsAt, placeTail, sharedHeadAt } from './unit-places.js';
import type { FoundUnits, UnitName } from './unit-source.js';
import { countEnd, dashJoins, DETERMINERS, joins, made, printed, severalEnd, UNIT_WORDS } from './unit-source.js';

// các phòng, đơn vị thuộc Sở; các cơ quan, đơn vị có liên quan; các Sở: Nội vụ, Y tế; Các tỉnh Nghệ An, Quảng Ngãi; toàn thể viên chức
export function groupAt(source: Passage, at: number): FoundUnits | null {
  const first = wordAt(source, at);
  if (DETERMINERS[first] !== 1) return countedAt(source, at);
  const whole = first === WORD.whole && wordAt(source, at + 1) === WORD.body ? at + 2 : at + 1;
  const next = wordAt(source, whole) === WORD.all ? whole + 1 : whole;
  const shared = sharedHeadAt(source, next);
  if (shared !== null) return oneKind(source, { at, house: next }, shared);
  const kinds = kindsWithLast(source, next);
  if (kinds > next) return made(source, at, kinds, { group: true });
  const nouns = nounsAt(source, next);
  if (nouns === next) return null;
  const named = namedGroup(source, at, { next, nouns });
  if (named !== null) return named;
  const members = phraseAt(source, nouns - 2, MEMBERS) > 0 ? Math.max(ownerEnd(source, nouns), nouns + phraseAt(source, nouns, TEAMS)) : nouns;
  return made(source, at, describedTo(source, members > nouns ? members : qualifiersAt(source, nouns)), { group: true });
}

// "các Sở GDĐT": one field, and every province has such a department.
function oneKind(source: Passage, { at, house }: { at: number; house: number }, shared: FoundUnits): FoundUnits {
  const one = shared.units.length === 1 && wordAt(source, house) === WORD.department && isCapital(source, house + 1);
  return one ? made(source, at, shared.next, { group: true }) : shared;
}

interface Nouns {
  /** Where the nouns begin, and past them. */
  readonly next: number;
  readonly nouns: number;
}

// Those whose nouns go on with a name of their own, or with a list behind a colon.
function namedGroup(source: Passage, at: number, { next, nouns }: Nouns): FoundUnits | null {
  if (wordAt(source, nouns) === WORD.colon) return namedHouses(source, next, nouns + 1) ?? shortListed(source, next, nouns);
  return isCapital(source, next) && isCapital(source, nouns) ? desksAt(source, at, next) : null;
}

// "các Phòng Giáo dục và Đào tạo huyện, thị xã", "Các Cục Hải quan tỉnh, thành phố": all desks of one name.
function desksAt(source: Passage, at: number, from: number): FoundUnits | null {
  const desk = properAt(source, from);
  if (desk?.units.length !== 1 || desk.units.some((unit) => unit.anaphor)) return null;
  const places = placeHeadsAt(source, placeStart(source, desk.next));
  return made(source, at, isCapital(source, places) ? desk.next : Math.max(desk.next, places), { group: true });
}

// A name may have taken the first of "tỉnh, thành phố" for its place.
const placeStart = (source: Passage, end: number): number => [end - 2, end - 1].find((at) => placeHeadsAt(source, at) >= end) ?? end;

// 02 phường (Cầu Mây, Trúc Khê); hai sở Tài chính và Nội vụ; 05 đơn vị nói trên; cả hai ngành. Not: 12 Sở Nội vụ (a number in front of one), 30 ngày
function countedAt(source: Passage, at: number): FoundUnits | null {
  const from = countEnd(source, at);
  if (from === at) return null;
  const shared = sharedHeadAt(source, from);
  if (shared !== null) return shared.units.length > 1 ? shared : null;
  const nouns = isCapital(source, from) ? from : Math.max(nounsAt(source, from), from + phraseAt(source, from, SIDES));
  return nouns === from ? null : made(source, at, describedTo(source, qualifiersAt(source, nouns)), { group: true });
}

const SIDES = phraseTable(['bên', 'nhà trường', 'ban đảng', 'phòng', 'tổ']);

const MEMBERS = phraseTable(['thành viên', 'ủy viên']);

// "các thành viên | Đoàn": what they are members of, by its kind alone.
const TEAMS = phraseTable(['Đoàn kiểm tra', 'Đoàn thanh tra', 'Đoàn giám sát', 'Đoàn công tác', 'Đoàn', 'Tổ công tác', 'Tổ giúp việc', 'Tổ', 'Hội đồng', 'Ban Chỉ đạo', 'Ban Tổ chức', 'Ban', 'Đội', 'Nhóm']);

// "các Bộ, cơ quan: Tài chính, Xây dựng": the fields behind the colon are those of the ministries named first.
function namedHouses(source: Passage, at: number, from: number): FoundUnits | null {
  const word = wordAt(source, at);
  return word === WORD.ministry || word === WORD.department ? fieldsListed(source, from, word === WORD.ministry ? 'Bộ' : 'Sở') : null;
}

const SHORT = /^\p{Lu}[\p{Lu}\d&]{1,8}$/u;

const MOST_SHORT = 12;

// "Các Vụ: GDPT, GDMN và GDTX": desks by their letters, each under the head before the colon.
function shortListed(source: Passage, head: number, colon: number): FoundUnits | null {
  const units: UnitName[] = [];
  let next = colon;
  for (let at = colon + 1; units.length < MOST_SHORT && SHORT.test(printed(source, at, at + 1)); at = next + 1) {
    next = at + 1;
    units.push(...made(source, at, next).units.map((unit) => ({ ...unit, text: `${printed(source, head, colon)} ${unit.text}` })));
    if (!joins(source, next)) break;
  }
  return units.length < 2 ? null : { units, next };
}

// cơ quan, đơn vị có liên quan (without "các"); Sở, ban, ngành; doanh nghiệp, viện nghiên cứu
export function looseGroupAt(source: Passage, at: number): FoundUnits | null {
  const nouns = nounsAt(source, at);
  if (nouns === at) return null;
  if (beforeGroup(source, at, nouns)) return made(source, at, nouns, { group: true });
  const next = wordAt(source, nouns) === WORD.all ? nounsAt(source, nouns + 1) : qualifiersAt(source, nouns);
  if (next > nouns + 1 || (next > nouns && wordAt(source, nouns) !== WORD.all)) return made(source, at, next, { group: true });
  return someIn(at, nouns, (each) => wordAt(source, each) === WORD.comma || wordAt(source, each) === WORD.and) ? listOfNouns(source, at, nouns) : null;
}

// "Chính quyền | , các lực lượng chức năng cần …": one kind in front of a sentence, and a group beside it.
function beforeGroup(source: Passage, at: number, nouns: number): boolean {
  return at === source.first && isCapital(source, at) && joins(source, nouns) && wordAt(source, nouns + 1) === WORD.all && nounsAt(source, nouns + 2) > nouns + 2;
}

/** Kinds of units without "các": "phối hợp với doanh nghiệp tổ chức …". Only where a verb, a mark or the end stands behind them. */
export function bareGroupAt(source: Passage, at: number): FoundUnits | null {
  const nouns = nounsAt(source, at);
  if (nouns === at) return null;
  return !isWord(source, nouns) || phraseAt(source, nouns, UNIT_WORDS.stops) > 0 ? made(source, at, nouns, { group: true }) : null;
}

// "Sở, ban, ngành" is one group; "doanh nghiệp, viện nghiên cứu, trường đại học" are three.
function listOfNouns(source: Passage, at: number, end: number): FoundUnits {
  const starts = [at];
  for (let from = at; from < end; from += 1) if (wordAt(source, from) === WORD.comma) starts.push(from + 1);
  const endOf = (index: number): number => (starts[index + 1] ?? end + 1) - 1;
  if (!starts.every((start, index) => endOf(index) - start >= 2)) return made(source, at, end, { group: true });
  return { units: starts.flatMap((start, index) => made(source, start, endOf(index), { group: true }).units), next: end };
}

/** Past nouns that name kinds of units, with commas and "và" between them. */
export function nounsAt(source: Passage, at: number): number {
  let next = at;
  let from = at;
  for (;;) {
    const taken = phraseAt(source, from, UNIT_WORDS.nouns);
    if (taken === 0 || (from > at && isNamed(source, from))) return next;
    next = levelsEnd(source, from + (leadsBehind(source, from + taken) ? taken - 2 : taken));
    if (!joins(source, next) && !dashJoins(source, next)) return next;
    from = wordAt(source, next) === WORD.comma && wordAt(source, next + 1) === WORD.and ? next + 2 : next + 1;
    if (wordAt(source, from) === WORD.all) return next;
  }
}

const LEADS = phraseTable(['chủ trì']);

const HELPS = phraseTable(['phối hợp']);

// "các cơ quan, đơn vị | chủ trì, phối hợp …": what they are told, no kind of units. Not: "đơn vị chủ trì, đơn vị phối hợp"
const leadsBehind = (source: Passage, next: number): boolean => phraseAt(source, next - 2, LEADS) === 2 && wordAt(source, next) === WORD.comma && phraseAt(source, next + 1, HELPS) > 0;

const PARTY = phraseTable(['cấp ủy', 'cấp uỷ', 'đảng ủy', 'đảng uỷ']);

// "…, Phòng Kinh tế", "và Ủy ban nhân dân cấp xã": behind a group, a name of its own.
function isNamed(source: Passage, at: number): boolean {
  // "các khối, | xóm trưởng các xóm": an office that a kind of units begins.
  if (!isCapital(source, at)) return phraseAt(source, at, UNIT_WORDS.offices) > phraseAt(source, at, UNIT_WORDS.nouns);
  const house = wordAt(source, at) === WORD.department || wordAt(source, at) === WORD.ministry;
  if (house && isCapital(source, at + 1)) return phraseAt(source, at + 1, UNIT_WORDS.fields) > 0;
  const head = phraseAt(source, at, UNIT_WORDS.heads);
  const office = phraseAt(source, at, UNIT_WORDS.offices);
  // "các cấp ủy Đảng, Ban lãnh đạo các đơn vị": an office of several words, of which the first alone is a kind of units.
  if (office > phraseAt(source, at, UNIT_WORDS.nouns)) return true;
  // Not: "Bí thư cấp ủy, Chủ tịch UBND các xã", two offices of one commune.
  if (office > 0 && phraseAt(source, at + office, UNIT_WORDS.committees) > 0 && phraseAt(source, at - 3, PARTY) === 0) return true;
  if (isOfficeOfBody(source, at, office)) return true;
  return phraseAt(source, at, UNIT_WORDS.committees) > 0 || (head > 0 && isCapital(source, at + head));
}

// "cơ quan ngang bộ, | Bí thư Tỉnh ủy"
const isOfficeOfBody = (source: Passage, at: number, office: number): boolean => office > 0 && isCapital(source, at + office) && phraseAt(source, at + office, UNIT_WORDS.whole) > 0;

// Ủy ban nhân dân tỉnh Hưng Yên; UBND phường Âu Lâu; Ủy ban nhân dân các xã, phường; UBND các phường: Yên Bái, Văn Phú; UBND tỉnh
export function committeeAt(source: Passage, at: number): FoundUnits | null {
  const head = phraseAt(source, at, UNIT_WORDS.committees);
  if (head === 0) return null;
  const behind = at + head;
  const several = severalEnd(source, behind);
  const shared = several === behind ? null : committeesOf(source, at, { behind, several });
  if (shared !== null) return shared;
  const places = placeHeadsAt(source, behind);
  const joined = someIn(behind, places, (each) => joins(source, each) || dashJoins(source, each));
  const next = joined ? qualifiersAt(source, places) : placeTail(source, behind);
  return made(source, at, next, { group: joined || /cấp (?:xã|huyện)$/iu.test(printed(source, at, next)) });
}

interface Several {
  /** Where the word that tells of several stands, and past it. */
  readonly behind: number;
  readonly several: number;
}

// "UBND các xã: Nà Tạ, Khe Vàng", "UBND 02 phường Cầu Mây, Trúc Khê", "UBND các xã, phường ven sông"
function committeesOf(source: Passage, at: number, { behind, several }: Several): FoundUnits | null {
  const shared = sharedHeadAt(source, several);
  if (shared !== null) return { units: shared.units.map((unit) => ({ ...unit, text: `${printed(source, at, behind)} ${unit.text}` })), next: shared.next };
  const kinds = kindsWithLast(source, several);
  if (kinds > several) return made(source, at, kinds, { group: true });
  const nouns = nounsAt(source, several);
  if (nouns === several && DETERMINERS[wordAt(source, behind)] !== 1) return null;
  return made(source, at, placedTo(source, qualifiersAt(source, nouns > several ? nouns : behind)), { group: true });
}
