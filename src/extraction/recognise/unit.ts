import { FIELDS, NAME_ABBREVIATIONS, PLACE_WORDS, UNIT_HEADS, WHOLE_UNITS } from '../words/agencies.js';
import { GROUP_NOUNS, OFFICES } from '../words/groups.js';
import { MUST_WORDS, NAME_ENDS, ORDER_WORDS } from '../words/verbs.js';
import { lower, squeezed } from '../text/letters.js';
import type { PhraseTable, Token } from './tokens.js';
import { phraseAt, phraseTable, tokensOf } from './tokens.js';

/** A unit, an office or a group of units as named in a text. */
export interface UnitName {
  /** Its full name where the printed one was short or shared its head with others ("các Sở: Nội vụ, …"). */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly group: boolean;
  /** A word that stands for a unit named before: "Phòng", "Trung tâm", "Tỉnh". */
  readonly anaphor: boolean;
}

interface Found {
  readonly units: readonly UnitName[];
  /** The token after the last one taken. */
  readonly next: number;
}

const table = {
  fields: phraseTable(FIELDS),
  heads: phraseTable(UNIT_HEADS),
  places: phraseTable(PLACE_WORDS),
  whole: phraseTable(WHOLE_UNITS),
  nouns: phraseTable(GROUP_NOUNS),
  offices: phraseTable(OFFICES),
  must: phraseTable(MUST_WORDS),
  stops: phraseTable([...ORDER_WORDS, ...NAME_ENDS]),
  notUnits: phraseTable(['tổ chức', 'báo cáo', 'ban hành', 'hội nghị', 'hội thảo', 'trường hợp', 'đoàn kết', 'đội ngũ', 'thanh tra, kiểm tra', 'bảo hiểm y tế', 'khoa học', 'quỹ đất', 'phòng, chống', 'phòng chống', 'thuế giá trị', 'vụ việc', 'cơ quan nào']),
  committees: phraseTable(['Ủy ban nhân dân', 'Uỷ ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Ủy ban Nhân dân']),
} as const;

/** What a parser of units looks at: the text, its tokens, and names that the document itself has used as headings. */
export interface UnitText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly known: PhraseTable;
}

/** A text made ready for `unitsAt`. */
export function unitText(text: string, known: PhraseTable = new Map<string, string[][]>()): UnitText {
  return { text, tokens: tokensOf(text), known };
}

/** The index of the first token at or after an offset. */
export function tokenAt(source: UnitText, offset: number): number {
  const at = source.tokens.findIndex((token) => token.start >= offset);
  return at < 0 ? source.tokens.length : at;
}

const DETERMINERS = new Set(['các', 'những', 'từng', 'mỗi', 'toàn']);

/**
 * The units that are named from a token on, one after the other with commas, semicolons and "và" between them; empty when none begins there.
 *
 * Reads: "Phòng Quản lý khoa học", "Sở Nội vụ và các cơ quan, đơn vị có liên quan", "các Sở: Nội vụ, Nông nghiệp và Môi trường, Tài chính",
 * "Trung tâm Nghiên cứu, Chuyển giao công nghệ và ĐMST và Trung tâm Kỹ thuật TCĐLCL", "UBND các phường: Yên Bái, Văn Phú",
 * "Thủ trưởng các sở, ban ngành". Leaves alone: "Bộ chỉ số", "Sở hữu trí tuệ", "Phòng, chống tham nhũng", "Trường hợp".
 */
export function unitsAt(source: UnitText, at: number): Found {
  const units: UnitName[] = [];
  let next = at;
  let from = at;
  while (units.length < 40) {
    const found = oneAt(source, from);
    if (found === null) break;
    units.push(...found.units);
    next = found.next;
    const joined = afterJoint(source.tokens, next);
    if (joined === null) break;
    from = joined;
  }
  return { units, next };
}

function afterJoint(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === ',' || token.text === ';') {
    const following = tokens[at + 1];
    if (following?.low === 'và') return at + 2;
    if (following?.low === 'nhất' && tokens[at + 2]?.low === 'là') return at + 3;
    return at + 1;
  }
  return token.low === 'và' || token.low === 'cùng' || token.text === '/' ? at + 1 : null;
}

function oneAt(source: UnitText, at: number): Found | null {
  const polite = politeAt(source.tokens, at);
  return officeAt(source, polite) ?? groupAt(source, polite) ?? committeeAt(source, polite) ?? fieldAt(source, polite) ?? properAt(source, polite) ?? placeAt(source, polite) ?? looseGroupAt(source, polite);
}

// "đồng chí Bộ trưởng", "các đồng chí Bí thư": the politeness is not part of the name.
function politeAt(tokens: readonly Token[], at: number): number {
  const low = (index: number): string => tokens[index]?.low ?? '';
  const start = low(at) === 'các' && low(at + 1) === 'đồng' && low(at + 2) === 'chí' ? at + 1 : at;
  return low(start) === 'đồng' && low(start + 1) === 'chí' ? start + 2 : at;
}

/** The full name behind common abbreviations: "Phòng Quản lý TCĐLCL" is "Phòng Quản lý Tiêu chuẩn Đo lường Chất lượng". */
export function fullName(name: string): string {
  return squeezed(name).replace(/[\p{L}&,-]{2,9}/gu, (word) => NAME_ABBREVIATIONS[word] ?? word);
}

function made(source: UnitText, at: number, next: number, more: Partial<UnitName> = {}): Found {
  const start = source.tokens[at]?.start ?? 0;
  const end = source.tokens[next - 1]?.end ?? start;
  return { units: [{ text: fullName(source.text.slice(start, end)), start, end, group: false, anaphor: false, ...more }], next };
}

// Thủ trưởng các sở, ban ngành; Bộ trưởng Bộ Xây dựng; Chủ tịch UBND các xã, phường; Giám đốc Sở; Phó Thủ tướng Chính phủ Trần Hồng Hà
function officeAt(source: UnitText, at: number): Found | null {
  let taken = phraseAt(source.tokens, at, table.offices);
  if (taken === 0) return null;
  for (let more = 1; more > 0;) {
    const joint = source.tokens[at + taken];
    const after = joint?.text === ',' || joint?.low === 'và' ? phraseAt(source.tokens, at + taken + 1, table.offices) : 0;
    more = after;
    if (after > 0) taken += after + 1;
  }
  const of = groupAt(source, at + taken) ?? committeeAt(source, at + taken) ?? fieldAt(source, at + taken) ?? properAt(source, at + taken) ?? placeAt(source, at + taken) ?? looseGroupAt(source, at + taken);
  if (of !== null && of.units.length === 1) return made(source, at, of.next, { group: of.units[0]?.group ?? false });
  const nouns = nounsAt(source.tokens, at + taken);
  if (nouns > at + taken) return made(source, at, qualifiersAt(source, nouns), { group: true });
  const short = phraseAt(source.tokens, at + taken, phrases.house);
  if (short > 0) return made(source, at, personAfter(source.tokens, at + taken + short));
  const person = personAfter(source.tokens, at + taken);
  return person > at + taken + 1 ? made(source, at, person) : null;
}

const phrases = {
  house: phraseTable(['Sở', 'Bộ', 'Trung tâm', 'Phòng', 'Nhà trường', 'Trường', 'Chi cục', 'Cục', 'Ban', 'Viện', 'phụ trách', 'Tỉnh', 'Thành phố']),
  anaphors: new Set(['phòng', 'trung tâm', 'chi cục', 'sở', 'tỉnh', 'thành phố', 'trường', 'ban', 'bộ', 'đơn vị', 'văn phòng', 'cục', 'viện', 'xã', 'phường', 'thanh tra']),
  managed: phraseTable(['các khu chế xuất và công nghiệp', 'các khu công nghiệp', 'các khu kinh tế', 'các khu', 'khu công nghiệp', 'khu kinh tế', 'khu', 'dự án đầu tư xây dựng công trình', 'dự án đầu tư xây dựng', 'dự án', 'các dự án']),
  related: phraseTable(['có liên quan', 'liên quan', 'hữu quan', 'trực thuộc', 'chuyên môn', 'sự nghiệp', 'trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'được phân công', 'được giao', 'chức năng', 'chủ quản', 'quản lý nhà nước', 'trong tỉnh', 'trong ngành', 'trên địa bàn', 'thi công', 'công lập']),
} as const;

function personAfter(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 4 && tokens[next]?.capital === true && phraseAt(tokens, next, table.heads) === 0) next += 1;
  return next - at >= 2 ? next : at;
}

// các phòng, đơn vị thuộc Sở; các cơ quan, đơn vị có liên quan; các Sở: Nội vụ, Y tế; Các tỉnh Nghệ An, Quảng Ngãi; UBND các xã
function groupAt(source: UnitText, at: number): Found | null {
  const { tokens } = source;
  const first = tokens[at];
  if (first === undefined || !DETERMINERS.has(first.low)) return null;
  let next = first.low === 'toàn' && tokens[at + 1]?.low === 'thể' ? at + 2 : at + 1;
  if (tokens[next]?.low === 'các') next += 1;
  const shared = sharedHeadAt(source, at, next);
  if (shared !== null) return shared;
  const nouns = nounsAt(tokens, next);
  return nouns === next ? null : made(source, at, describedTo(source, qualifiersAt(source, nouns)), { group: true });
}

const MOST_DESCRIBING = 9;
const DESCRIBES = new Set(['được', 'có', 'của', 'tại', 'trên', 'thuộc', 'cho', 'cấp', 'chưa', 'đã', 'khác', 'đang', 'bị', 'và']);

// "các tổ chức, cá nhân được cấp giấy phép thăm dò có trách nhiệm": what describes the group, up to the order, a comma or the end.
function describedTo(source: UnitText, at: number): number {
  const { tokens } = source;
  let next = at;
  while (next < at + MOST_DESCRIBING) {
    const token = tokens[next];
    if (token === undefined || !token.word) return next;
    if (token.low === 'và' || phraseAt(tokens, next, table.must) > 0) return next;
    if (phraseAt(tokens, next, table.stops) > 0 && !DESCRIBES.has(token.low)) return next;
    if (token.capital && phraseAt(tokens, next, table.heads) > 0 && !DESCRIBES.has(tokens[next - 1]?.low ?? '')) return next;
    next += 1;
  }
  return at;
}

// cơ quan, đơn vị có liên quan (without "các"); đơn vị liên quan
function looseGroupAt(source: UnitText, at: number): Found | null {
  const nouns = nounsAt(source.tokens, at);
  if (nouns === at) return null;
  const next = qualifiersAt(source, nouns);
  if (next > nouns) return made(source, at, next, { group: true });
  return source.tokens.slice(at, nouns).some((token) => token.text === ',') ? listOfNouns(source, at, nouns) : null;
}

// "Sở, ban, ngành" is one group; "doanh nghiệp, viện nghiên cứu, trường đại học" are three.
function listOfNouns(source: UnitText, at: number, end: number): Found {
  const starts = [at];
  for (let from = at; from < end; from += 1) if (source.tokens[from]?.text === ',') starts.push(from + 1);
  const long = starts.every((start, index) => (starts[index + 1] ?? end + 1) - 1 - start >= 2);
  if (!long) return made(source, at, end, { group: true });
  const units = starts.flatMap((start, index) => made(source, start, (starts[index + 1] ?? end + 1) - 1, { group: true }).units);
  return { units, next: end };
}

function nounsAt(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let from = at; ;) {
    const taken = phraseAt(tokens, from, table.nouns);
    if (taken === 0) return next;
    const head = phraseAt(tokens, from, table.heads);
    const proper = from > at && tokens[from]?.capital === true && head > 0 && tokens[from + head]?.capital === true;
    if (proper) return next;
    next = from + taken;
    const joint = tokens[next];
    if (joint === undefined || !(joint.text === ',' || joint.text === '/' || joint.low === 'và')) return next;
    from = joint.text === ',' && tokens[next + 1]?.low === 'và' ? next + 2 : next + 1;
    if (tokens[from]?.low === 'các' || (tokens[from]?.capital === true && phraseAt(tokens, from, table.committees) > 0)) return next;
  }
}

function qualifiersAt(source: UnitText, at: number): number {
  const { tokens } = source;
  let next = at;
  for (let turn = 0; turn < 4; turn += 1) {
    const related = phraseAt(tokens, next, phrases.related);
    if (related > 0) next += related;
    const of = tokens[next]?.low;
    if (of === 'thuộc' || (of === 'của' && turn === 0) || (related > 0 && /^(?:bàn|thuộc)$/.test(tokens[next - 1]?.low ?? ''))) {
      const from = of === 'thuộc' || of === 'của' ? next + 1 : next;
      const owner = ownerAt(source, from);
      if (owner > from) next = owner;
      else if (of === 'thuộc' || of === 'của') return next;
    } else if (related === 0) {
      const place = turn === 0 ? placeTail(source, next) : next;
      return place;
    }
  }
  return next;
}

function ownerAt(source: UnitText, at: number): number {
  const house = phraseAt(source.tokens, at, phrases.house);
  const unit = committeeAt(source, at) ?? fieldAt(source, at) ?? properAt(source, at);
  if (unit !== null && !unit.units.some((each) => each.anaphor)) return unit.next;
  const place = placeTail(source, at);
  if (place > at) return place;
  const reach = phraseAt(source.tokens, at, phraseTableOfReach);
  return house > 0 ? at + house : at + reach;
}

const phraseTableOfReach = phraseTable(['phạm vi quản lý', 'thẩm quyền', 'quyền quản lý', 'ngành', 'địa phương', 'mình']);

// các Sở: Nội vụ, Nông nghiệp và Môi trường, Tài chính; UBND các phường: Yên Bái, Văn Phú; các tỉnh Nghệ An, Quảng Ngãi, Cao Bằng
function sharedHeadAt(source: UnitText, at: number, headAt: number): Found | null {
  const { tokens } = source;
  const head = tokens[headAt];
  if (head === undefined) return null;
  if (head.low === 'sở' || head.low === 'bộ') {
    const from = tokens[headAt + 1]?.text === ':' ? headAt + 2 : headAt + 1;
    return listed(source, from, (index) => phraseAt(tokens, index, table.fields) , (name) => `${head.low === 'sở' ? 'Sở' : 'Bộ'} ${name}`);
  }
  const place = placeHeadsAt(tokens, headAt);
  if (place === headAt || tokens[place - 1]?.low === 'cơ') return null;
  const from = tokens[place]?.text === ':' ? place + 1 : place;
  const prefix = source.text.slice(tokens[headAt]?.start ?? 0, tokens[place - 1]?.end ?? 0);
  const named = (index: number): number => properRun(tokens, index);
  return at >= 0 && named(from) > 0 ? listed(source, from, named, (name) => placeName(prefix, name)) : null;
}

// "tỉnh, thành phố: Tuyên Quang, Hồ Chí Minh": a list under two heads; only the cities of central rank are not provinces.
const CITIES = new Set(['hà nội', 'hồ chí minh', 'đà nẵng', 'hải phòng', 'cần thơ', 'huế']);
function placeName(prefix: string, name: string): string {
  if (!prefix.includes(',')) return `${prefix} ${name}`;
  return `${CITIES.has(lower(name)) ? 'Thành phố' : (prefix.split(',')[0] ?? prefix)} ${name}`;
}

function listed(source: UnitText, at: number, taken: (index: number) => number, name: (printed: string) => string): Found | null {
  const units: UnitName[] = [];
  let next = at;
  for (let from = at; ;) {
    const length = taken(from);
    if (length === 0) break;
    const start = source.tokens[from]?.start ?? 0;
    const end = source.tokens[from + length - 1]?.end ?? start;
    units.push({ text: fullName(name(source.text.slice(start, end))), start, end, group: false, anaphor: false });
    next = from + length;
    const joint = source.tokens[next];
    if (joint === undefined || !(joint.text === ',' || joint.low === 'và')) break;
    from = next + 1;
  }
  return units.length === 0 ? null : { units, next };
}

// Ủy ban nhân dân tỉnh Hưng Yên; UBND phường Âu Lâu; Ủy ban nhân dân các xã, phường; UBND các phường: Yên Bái, Văn Phú; UBND tỉnh
function committeeAt(source: UnitText, at: number): Found | null {
  const { tokens } = source;
  const head = phraseAt(tokens, at, table.committees);
  if (head === 0) return null;
  const printed = source.text.slice(tokens[at]?.start ?? 0, tokens[at + head - 1]?.end ?? 0);
  const many = DETERMINERS.has(tokens[at + head]?.low ?? '');
  if (many) {
    const shared = sharedHeadAt(source, at, at + head + 1);
    if (shared !== null) return { units: shared.units.map((unit) => ({ ...unit, text: `${printed} ${unit.text}` })), next: shared.next };
    const nouns = nounsAt(tokens, at + head + 1);
    return made(source, at, qualifiersAt(source, Math.max(nouns, at + head)), { group: true });
  }
  const places = placeHeadsAt(tokens, at + head);
  const several = places - (at + head) > 2 && tokens.slice(at + head, places).some((token) => token.text === ',' || token.low === 'và');
  const next = several ? qualifiersAt(source, places) : placeTail(source, at + head);
  return made(source, at, next, { group: several || /cấp (?:xã|huyện)$/i.test(source.text.slice(0, tokens[next - 1]?.end ?? 0)) });
}

function placeHeadsAt(tokens: readonly Token[], at: number): number {
  let next = at;
  for (let from = at; ;) {
    const taken = phraseAt(tokens, from, table.places);
    if (taken === 0 || tokens[from]?.low === 'sở' || tokens[from]?.low === 'bộ') return next;
    next = from + taken;
    const joint = tokens[next];
    if (joint === undefined || !(joint.text === ',' || joint.text === '/' || joint.low === 'và')) return next;
    from = next + 1;
  }
}

/** Past a place behind a name: "tỉnh Quảng Trị", "tỉnh", "phường Âu Lâu", "Việt Nam". */
function placeTail(source: UnitText, at: number): number {
  const { tokens } = source;
  if (tokens[at]?.low === 'việt' && tokens[at + 1]?.low === 'nam') return placeTail(source, at + 2);
  const head = phraseAt(tokens, at, table.places);
  if (head === 0) return at;
  const name = properRun(tokens, at + head);
  return at + head + name;
}

function properRun(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (length < 4 && tokens[at + length]?.capital === true && phraseAt(tokens, at + length, table.heads) === 0) length += 1;
  return length;
}

// Sở Khoa học và Công nghệ (tỉnh Quảng Trị); Bộ Xây dựng
function fieldAt(source: UnitText, at: number): Found | null {
  const { tokens } = source;
  const head = tokens[at];
  if (head === undefined || (head.text !== 'Sở' && head.text !== 'Bộ')) return null;
  const field = phraseAt(tokens, at + 1, table.fields);
  if (field === 0 || tokens[at + 1]?.capital !== true) return null;
  return made(source, at, placeTail(source, at + 1 + field));
}

// tỉnh Sơn La; Thành phố Hà Nội; Tỉnh (the one that the document is about)
function placeAt(source: UnitText, at: number): Found | null {
  const { tokens } = source;
  const next = placeTail(source, at);
  if (next === at) return null;
  const named = tokens[next - 1]?.capital === true && next - at > phraseAt(tokens, at, table.places);
  if (named) return made(source, at, next);
  return tokens[at]?.capital === true ? made(source, at, next, { anaphor: true }) : null;
}

// Phòng Quản lý khoa học; Trung tâm Nghiên cứu, Chuyển giao công nghệ và ĐMST; Thanh tra Sở; Công an tỉnh; Chi đoàn Thanh niên Sở …
function properAt(source: UnitText, at: number): Found | null {
  const { tokens } = source;
  if (phraseAt(tokens, at, table.notUnits) > 0) return null;
  const learned = phraseAt(tokens, at, source.known);
  if (learned > 0 && tokens[at]?.capital === true) return made(source, at, placeTail(source, at + learned));
  if (tokens[at]?.capital !== true) return null;
  const whole = phraseAt(tokens, at, table.whole);
  if (whole > 0) return made(source, at, houseTail(source, at + whole));
  const head = phraseAt(tokens, at, table.heads);
  if (head === 0) return null;
  const end = nameEnd(tokens, at + head + lowerStart(tokens, at + head));
  if (end > at + head) return made(source, at, houseTail(source, end));
  const tail = houseTail(source, at + head);
  if (tail > at + head) return made(source, at, tail);
  const word = lower(source.text.slice(tokens[at]?.start ?? 0, tokens[at + head - 1]?.end ?? 0));
  const order = phraseAt(tokens, at + head, table.stops) > 0;
  return phrases.anaphors.has(word) && order ? made(source, at, at + head, { anaphor: true }) : null;
}

// What a name may end with: the house it belongs to, or a place. "Văn phòng Sở", "Phòng QLKH thuộc Sở", "Công an tỉnh".
function houseTail(source: UnitText, at: number): number {
  const { tokens } = source;
  const from = tokens[at]?.low === 'thuộc' ? at + 1 : at;
  const owner = fieldAt(source, from) ?? committeeAt(source, from);
  if (owner !== null) return owner.next;
  if (phraseAt(tokens, from, phrases.house) > 0 && tokens[from]?.capital === true && !/^(?:phòng|ban|viện|cục)$/.test(tokens[from]?.low ?? '')) return from + phraseAt(tokens, from, phrases.house);
  const place = placeTail(source, from);
  return place > from ? place : at;
}

// "Ban Quản lý các khu chế xuất", "Ban Quản lý khu Kinh tế": of the heads, only this one goes on in small letters.
function lowerStart(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.low !== 'lý') return 0;
  return phraseAt(tokens, at, phrases.managed);
}

const MOST_WORDS = 16;

/** Where a name that begins with a capital letter ends: at an order, at a word that cannot be in a name, or at punctuation outside it. */
function nameEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.capital !== true && !/^\d/.test(tokens[at]?.text ?? '')) return at;
  let next = at;
  let small = 0;
  while (next < at + MOST_WORDS) {
    const token = tokens[next];
    if (token === undefined) return next;
    const joint = jointInName(tokens, next);
    if (joint > 0) next += joint;
    else if (!token.word || token.low === 'và') return next;
    else if (!token.capital && (phraseAt(tokens, next, table.stops) > 0 || phraseAt(tokens, next, table.places) > 0)) return next;
    else if (token.capital && next > at && phraseAt(tokens, next, table.heads) > 0 && (tokens[next + 1]?.capital === true || phraseAt(tokens, next, table.whole) > 0) && !insideName(tokens, next)) return next;
    else {
      small = token.capital ? 0 : small + 1;
      if (small > 5) return next - small + 1;
      // "Chuyển giao", "Đổi mới": a verb in a name is written with a capital, and is taken whole.
      next += token.capital ? Math.max(1, phraseAt(tokens, next, table.stops)) : 1;
    }
  }
  return next;
}

// "Kế hoạch - Tài chính", "Công nghệ và Đổi mới", "Nghiên cứu, Chuyển giao công nghệ và ĐMST": marks inside a name.
function jointInName(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const following = tokens[at + 1];
  if (token === undefined || following?.capital !== true) return 0;
  const newUnit = phraseAt(tokens, at + 1, table.heads) > 0 || following.text === 'Sở' || following.text === 'Bộ' || phraseAt(tokens, at + 1, table.committees) > 0 || phraseAt(tokens, at + 1, table.offices) > 0;
  if (newUnit) return 0;
  if (token.text === '-' || token.text === '–' || token.low === 'và' || token.text === '&') return 1;
  if (token.text !== ',') return 0;
  for (let ahead = at + 1; ahead < at + 9; ahead += 1) {
    const next = tokens[ahead];
    if (next === undefined || (!next.word && next.text !== ',')) return 0;
    if (next.low === 'và') return tokens[ahead + 1]?.capital === true && phraseAt(tokens, ahead + 1, table.heads) === 0 ? 1 : 0;
    if (!next.capital && phraseAt(tokens, ahead, table.stops) > 0) return 0;
    if (next.capital) ahead += Math.max(0, phraseAt(tokens, ahead, table.stops) - 1);
  }
  return 0;
}

// "Ban Quản lý Khu Kinh tế", "Trung tâm Hội nghị": a head word in the middle of a name, joined to it without a mark.
function insideName(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.word === true && /^(?:hội|báo|quỹ|tổ|khoa|trường|đoàn|thuế|cổng|viện|tt|ban|bảo|trạm)$/.test(tokens[at]?.low ?? '');
}
