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

const SCHOOL = wordNumber('trường');
// "các trường | MN, TH": levels in letters, no names.
const OF_LEVEL = wordSet(['mn', 'mg', 'th', 'thcs', 'thpt', 'pt', 'ptdtbt', 'ptdtnt', 'gdtx']);

/** Units that share the head at `at`: các Sở: Nội vụ, Y tế; UBND các phường: Yên Bái, Văn Phú; các tỉnh Nghệ An, Quảng Ngãi. */
export function sharedHeadAt(source: Passage, at: number): FoundUnits | null {
  const head = wordAt(source, at);
  if (head === SCHOOL && OF_LEVEL[wordAt(source, at + 1)] === 1) return null;
  if (isHouse(head)) return enclosed(source, at + 1, (from) => fieldsListed(source, from, head === WORD.department ? 'Sở' : 'Bộ'));
  const place = placeHeadsAt(source, at);
  if (place === at) return null;
  const prefix = printed(source, at, place);
  return enclosed(source, place, (from) => listed(source, from, { taken: (index) => placeTaken(source, index), name: (name) => placeName(prefix, name) }));
}

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
  const head = isHouse(wordAt(source, at)) ? 0 : phraseAt(source, at, UNIT_WORDS.places);
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
