import { lower } from '../text/letters.js';
import { WORD, wordNumber, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { endOf, isCapital, isDigit, phraseAt, phraseTable, startOf, wordAt } from './tokens.js';
import type { FoundUnits, UnitName } from './unit-source.js';
import { dashJoins, fullName, joins, made, printed, UNIT_WORDS } from './unit-source.js';

const isHouse = (word: number): boolean => word === WORD.department || word === WORD.ministry;

/** Past words of place in a row: "tỉnh, thành phố", "xã, phường". */
export function placeHeadsAt(source: Passage, at: number): number {
  let next = at;
  let from = at;
  for (;;) {
    const taken = isHouse(wordAt(source, from)) ? 0 : phraseAt(source, from, UNIT_WORDS.places);
    if (taken === 0) return next;
    next = from + taken;
    if (!joins(source, next) && !dashJoins(source, next)) return next;
    from = next + 1;
  }
}

/** How many tokens with capital letters follow, up to four: the name of a place or a person. */
export function properRun(source: Passage, at: number): number {
  let length = 0;
  while (length < 4 && isCapital(source, at + length) && phraseAt(source, at + length, UNIT_WORDS.heads) === 0) length += 1;
  return length;
}

/** The same of a place among several: "UBND các xã, phường: Rà soát …" goes on with what they are told; "Lập Thạch" is a place. */
export function placeRun(source: Passage, at: number): number {
  const run = properRun(source, at);
  return phraseAt(source, at, UNIT_WORDS.acts) >= run ? 0 : run;
}

/** Past a place behind a name: "tỉnh Quảng Trị", "tỉnh", "phường Âu Lâu", "Việt Nam". */
export function placeTail(source: Passage, at: number): number {
  if (wordAt(source, at) === WORD.viet && wordAt(source, at + 1) === WORD.nam) return placeTail(source, at + 2);
  const head = phraseAt(source, at, UNIT_WORDS.places);
  if (head === 0) return at;
  const from = behindDot(source, at + head);
  const name = ownedName(source, from);
  return name === 0 ? at + head : from + name;
}

const SHORT_PLACES = wordSet(['tp', 'tx']);

// "TP. | Lam Hồng", "TP.HCM"
const behindDot = (source: Passage, at: number): number => (wordAt(source, at) === WORD.stop && SHORT_PLACES[wordAt(source, at - 1)] === 1 && isCapital(source, at + 1) ? at + 1 : at);

// "tỉnh | Lam Hồng", "khu vực | XI", "khu vực | 8"
function ownedName(source: Passage, at: number): number {
  const run = properRun(source, at);
  return run === 0 && isDigit(source, at) && phraseAt(source, at - 2, NUMBERED) > 0 ? 1 : run;
}

const NUMBERED = phraseTable(['khu vực', 'khu phố']);

const WATERS = wordSet(['sông', 'suối', 'biển', 'hồ', 'đê']);
const BEFORE_WATERS = wordSet(['ven', 'dọc', 'lưu', 'vực', 'hạ', 'du']);
const MOST_WATERS = 6;

/** Past a reach of places: "từ Hà Tĩnh đến Lâm Đồng", "(ven) sông Đà, sông Hồng". */
export const reachEnd = (source: Passage, at: number): number => Math.max(rangeEnd(source, at), alongEnd(source, at));

// "ven sông | Đà, sông Hồng, sông Đuống": the names of the waters that the places lie at.
function alongEnd(source: Passage, at: number): number {
  if (WATERS[wordAt(source, at - 1)] !== 1 || BEFORE_WATERS[wordAt(source, at - 2)] !== 1) return at;
  let next = at + properRun(source, at);
  for (let turn = 0; next > at && turn < MOST_WATERS && joins(source, next) && WATERS[wordAt(source, next + 1)] === 1; turn += 1) {
    const run = properRun(source, next + 2);
    if (run === 0) break;
    next += 2 + run;
  }
  return next;
}

function rangeEnd(source: Passage, at: number): number {
  const first = wordAt(source, at) === WORD.from ? properRun(source, at + 1) : 0;
  const middle = at + 1 + first;
  const last = first > 0 && wordAt(source, middle) === WORD.to ? properRun(source, middle + 1) : 0;
  return last > 0 ? middle + 1 + last : at;
}

// tỉnh Sơn La; Thành phố Hà Nội; Tỉnh (the one that the document is about)
export function placeAt(source: Passage, at: number): FoundUnits | null {
  const next = placeTail(source, at);
  if (next === at) return null;
  const named = isCapital(source, next - 1) && next - at > phraseAt(source, at, UNIT_WORDS.places);
  if (named) return made(source, at, next);
  return isCapital(source, at) ? made(source, at, next, { anaphor: true }) : null;
}

/** Past one committee with its place, "UBND tỉnh Hưng Yên", "HĐND tỉnh"; 0 where none stands. */
export function committeeEnd(source: Passage, at: number): number {
  const head = phraseAt(source, at, UNIT_WORDS.committees);
  return head === 0 ? 0 : placeTail(source, at + head);
}

/** Units that share the head at `at`: các Sở: Nội vụ, Y tế; UBND các phường: Yên Bái, Văn Phú; các tỉnh Nghệ An, Quảng Ngãi; các trường THPT Lê Niệm, Na Hồ. */
export function sharedHeadAt(source: Passage, at: number): FoundUnits | null {
  const head = wordAt(source, at);
  if (isHouse(head)) return enclosed(source, at + 1, (from) => fieldsListed(source, from, head === WORD.department ? 'Sở' : 'Bộ'));
  const place = levelsEnd(source, placeHeadsAt(source, at));
  if (place === at || kindsWithLast(source, at) > at) return null;
  const prefix = printed(source, at, place);
  return enclosed(source, place, (from) => listed(source, from, { taken: (index) => placeTaken(source, index), name: (name) => placeName(prefix, name) }));
}

const SCHOOL = wordNumber('trường');
const LEVELS = phraseTable(['mn', 'mg', 'th', 'thcs', 'thpt', 'pt', 'ptdtbt', 'ptdtnt', 'ptdtbt th', 'ptdtbt thcs', 'gdtx', 'mầm non', 'mẫu giáo', 'tiểu học', 'trung học cơ sở', 'trung học phổ thông', 'phổ thông', 'nhiều cấp học', 'liên cấp']);
const BETWEEN_LEVELS = wordSet([',', 'và', '&', '-', '–', '/', '+']);

/** Past the levels of schools, in letters or in words: "các trường | MN, TH, THCS và TH&THCS", "các trường | Trung học phổ thông". */
export function levelsEnd(source: Passage, at: number): number {
  if (wordAt(source, at - 1) !== SCHOOL) return at;
  let next = at + phraseAt(source, at, LEVELS);
  while (next > at && BETWEEN_LEVELS[wordAt(source, next)] === 1) {
    const more = phraseAt(source, next + 1, LEVELS);
    if (more === 0) break;
    next += more + 1;
  }
  return next;
}

/**
 * Past kinds of places of which the last has a name, there being one of it: "các | xã, phường, thành phố Tân Lam", "các | huyện và thị xã Vân Hải".
 * The same place for kinds with no name, a colon or several names: "các tỉnh, thành phố: Lam Hồng, Vân Hải".
 */
export function kindsWithLast(source: Passage, at: number): number {
  const heads = placeHeadsAt(source, at);
  const last = [heads - 1, heads - 2].find((head) => head > at && joins(source, head - 1) && ONE_OF_ITS_KIND[wordAt(source, head)] === 1);
  const run = last === undefined ? 0 : placeRun(source, heads);
  return run === 0 || (joins(source, heads + run) && placeTaken(source, heads + run + 1) > 0) ? at : heads + run;
}

// The first words of towns: of them a province has one or two, of communes many.
const ONE_OF_ITS_KIND = wordSet(['thành', 'thị', 'tp', 'tx']);

// ": Nà Tạ, Khe Vàng" | "Nà Tạ, Khe Vàng" | "(Nà Tạ, Khe Vàng)": brackets that hold the list and nothing besides
function enclosed(source: Passage, at: number, list: (from: number) => FoundUnits | null): FoundUnits | null {
  if (wordAt(source, at) === WORD.colon) return list(at + 1);
  if (wordAt(source, at) !== WORD.opens) return list(at);
  const inside = list(at + 1);
  return inside === null || wordAt(source, inside.next) !== WORD.closes ? null : { units: inside.units, next: inside.next + 1 };
}

// "Các Bộ trưởng: Bộ Quốc phòng, Bộ Công an": the word may be said again.
function fieldTaken(source: Passage, at: number): number {
  const again = isHouse(wordAt(source, at)) ? 1 : 0;
  const field = phraseAt(source, at + again, UNIT_WORDS.fields);
  return field === 0 ? 0 : again + field;
}

/** Departments or ministries by their fields: "Nội vụ, Nông nghiệp và Môi trường, Tài chính". */
export function fieldsListed(source: Passage, at: number, house: 'Sở' | 'Bộ'): FoundUnits | null {
  return listed(source, at, { taken: (index) => fieldTaken(source, index), name: (field) => (field.startsWith(`${house} `) ? field : `${house} ${field}`) });
}

// "tỉnh, thành phố: Tuyên Quang, Hồ Chí Minh": a list under two heads; only the cities of central rank are not provinces.
const CITIES = new Set(['hà nội', 'hồ chí minh', 'đà nẵng', 'hải phòng', 'cần thơ', 'huế']);

// "các tỉnh: Hà Tĩnh, thành phố Huế, Gia Lai": one of another kind brings its own word.
function placeTaken(source: Passage, at: number): number {
  const house = isHouse(wordAt(source, at));
  if (house && fieldTaken(source, at) > 1) return 0;
  const head = house ? 0 : phraseAt(source, at, UNIT_WORDS.places);
  const run = head === 0 ? placeRun(source, at) : properRun(source, at + head);
  return run === 0 ? 0 : head + run;
}

function placeName(prefix: string, name: string): string {
  if (/^\p{Ll}/u.test(name)) return name;
  if (!prefix.includes(',')) return `${prefix} ${name}`;
  return `${CITIES.has(lower(name)) ? 'Thành phố' : (prefix.split(',')[0] ?? prefix)} ${name}`;
}

interface Listing {
  /** How many tokens the entry at an index takes. */
  readonly taken: (index: number) => number;
  readonly name: (printed: string) => string;
}

function listed(source: Passage, at: number, { taken, name }: Listing): FoundUnits | null {
  const units: UnitName[] = [];
  let next = at;
  let from = at;
  for (let length = taken(from); length > 0; length = taken(from)) {
    next = from + length;
    units.push({ text: fullName(name(printed(source, from, next))), start: startOf(source, from), end: endOf(source, next - 1), group: false, anaphor: false });
    if (!joins(source, next)) break;
    from = next + 1;
  }
  return units.length === 0 ? null : { units, next };
}
