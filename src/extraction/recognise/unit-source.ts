import { CAPITAL, kindOf, NUMBER, SPACE } from '../text/characters.js';
import { squeezed } from '../text/letters.js';
import { BODIES_IN_SENTENCES, NAME_ABBREVIATIONS, PLACE_WORDS, UNIT_HEADS, WHOLE_UNITS } from '../words/agencies.js';
import { FIELDS } from '../words/fields.js';
import { GROUP_NOUNS, OFFICES } from '../words/groups.js';
import { ACT_WORDS, MUST_WORDS, NAME_ENDS, ORDER_WORDS } from '../words/verbs.js';
import { WORD, wordSet } from './lexicon.js';
import type { Passage, Sheet } from './tokens.js';
import { endOf, isCapital, isWord, phraseTable, startOf, wordAt } from './tokens.js';
import { unitAt } from '../text/units.js';

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

/** Units that begin at a token, and the token after the last one taken. */
export interface FoundUnits {
  readonly units: readonly UnitName[];
  readonly next: number;
}

/** The word lists of units as tables of phrases. */
export const UNIT_WORDS = {
  fields: phraseTable(FIELDS),
  heads: phraseTable(UNIT_HEADS),
  places: phraseTable(PLACE_WORDS),
  whole: phraseTable([...WHOLE_UNITS, ...BODIES_IN_SENTENCES]),
  nouns: phraseTable(GROUP_NOUNS),
  offices: phraseTable(OFFICES),
  must: phraseTable(MUST_WORDS),
  stops: phraseTable([...ORDER_WORDS, ...ACT_WORDS, ...NAME_ENDS]),
  acts: phraseTable([...ORDER_WORDS, ...ACT_WORDS]),
  notUnits: phraseTable(['huyện ủy viên', 'thành ủy viên', 'tỉnh ủy viên', 'đảng ủy viên', 'tổ chức', 'báo cáo', 'ban hành', 'hội nghị', 'hội thảo', 'trường hợp', 'đoàn kết', 'đội ngũ', 'thanh tra, kiểm tra', 'bảo hiểm y tế', 'khoa học', 'quỹ đất', 'phòng, chống', 'phòng chống', 'phòng ngừa', 'phòng vệ', 'phòng hộ', 'thuế giá trị', 'vụ việc', 'cơ quan nào']),
  committees: phraseTable(['Ủy ban nhân dân', 'Uỷ ban nhân dân', 'UBND', 'Hội đồng nhân dân', 'HĐND', 'Ủy ban Nhân dân']),
  reach: phraseTable(['phạm vi quản lý', 'thẩm quyền', 'quyền quản lý', 'ngành', 'địa phương', 'mình']),
  house: phraseTable(['Sở', 'Bộ', 'Trung tâm', 'Phòng', 'Nhà trường', 'Trường', 'Chi cục', 'Cục', 'Ban', 'Viện', 'phụ trách', 'Tỉnh', 'Thành phố']),
  managed: phraseTable(['các KCN', 'KCN', 'các KKT', 'KKT', 'các khu CN', 'khu vực', 'các khu chế xuất và công nghiệp', 'các khu công nghiệp', 'các khu kinh tế', 'các khu', 'khu công nghiệp', 'khu kinh tế', 'khu', 'dự án đầu tư xây dựng công trình', 'dự án đầu tư xây dựng', 'dự án', 'các dự án', 'các dự án đầu tư xây dựng', 'đầu tư xây dựng', 'các công trình', 'công trình', 'giao thông', 'dân dụng và công nghiệp', 'dân dụng', 'nông nghiệp và phát triển nông thôn', 'hạ tầng kỹ thuật', 'hạ tầng', 'rừng phòng hộ', 'rừng đặc dụng', 'rừng', 'di tích', 'chợ', 'các cụm công nghiệp', 'cụm công nghiệp', 'bảo trì']),
  related: phraseTable(['ở địa phương', 'tại địa phương', 'toàn tỉnh', 'toàn huyện', 'toàn thành phố', 'toàn thị xã', 'trên toàn tỉnh', 'trên toàn huyện', 'trên toàn thị xã', 'trên toàn thành phố', 'trên toàn quốc', 'trong toàn tỉnh', 'trong toàn huyện', 'trong toàn ngành', 'toàn ngành', 'toàn quốc', 'trên cả nước', 'trong cả nước', 'mầm non, phổ thông', 'ngoài khu công nghiệp', 'trong khu công nghiệp', 'trong khu kinh tế', 'còn lại', 'có liên quan', 'liên quan', 'khác có liên quan', 'khác', 'hữu quan', 'trực thuộc', 'thuộc, trực thuộc', 'thuộc và trực thuộc', 'trực thuộc trung ương', 'ngoài công lập', 'công lập, ngoài công lập', 'ven biển', 'miền núi', 'khu vực miền núi', 'trung du và miền núi', 'khu vực ven biển', 'khu vực biên giới', 'vùng cao', 'vùng núi', 'phía bắc', 'phía nam', 'khu vực phía bắc', 'khu vực phía nam', 'bắc bộ', 'trung bộ', 'nam bộ', 'khu vực bắc bộ', 'khu vực trung bộ', 'khu vực nam bộ', 'bắc trung bộ', 'nam trung bộ', 'khu vực bắc trung bộ', 'khu vực nam trung bộ', 'khu vực tây nguyên', 'tây nguyên', 'vùng đồng bằng sông hồng', 'vùng đồng bằng sông cửu long', 'bị ảnh hưởng', 'vùng lũ', 'vùng hạ du', 'là thành viên', 'là thành viên của', 'nêu trên', 'có tên nêu trên', 'có tên trong danh sách', 'có tên trên', 'nói trên', 'trên đây', 'ven sông', 'ven đê', 'ven suối', 'vùng trũng', 'vùng sâu, vùng xa', 'dọc tuyến', 'giáp ranh', 'có rừng', 'có đê', 'có hồ chứa', 'có biển', 'cơ quan', 'chuyên môn', 'sự nghiệp', 'trung ương', 'cấp tỉnh', 'cấp huyện', 'cấp xã', 'được phân công', 'được giao', 'chức năng', 'chủ quản', 'quản lý nhà nước', 'trong tỉnh', 'trong ngành', 'trên địa bàn', 'đóng trên địa bàn', 'đóng chân trên địa bàn', 'đứng chân trên địa bàn', 'hoạt động trên địa bàn', 'ngành dọc', 'thi công', 'công lập']),
} as const;

/** Words that may stand for a unit named before. */
export const ANAPHORS = phraseTable(['phòng', 'trung tâm', 'chi cục', 'sở', 'tỉnh', 'thành phố', 'trường', 'ban', 'bộ', 'đơn vị', 'văn phòng', 'cục', 'viện', 'xã', 'phường', 'thanh tra']);

/** Words that open a group: "các phòng", "từng đơn vị", "toàn thể viên chức". */
export const DETERMINERS = wordSet(['các', 'những', 'từng', 'mỗi', 'toàn']);

// Not "năm": as often a year.
const COUNTS = wordSet(['0', 'hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười']);

/** Past a word that counts units, "02", "hai", "cả ba"; the same place where none stands. */
export function countEnd(source: Passage, at: number): number {
  const from = wordAt(source, at) === WORD.both ? at + 1 : at;
  return COUNTS[wordAt(source, from)] === 1 ? from + 1 : at;
}

/** Past "các", "từng" or a count before units; the same place where none stands. */
export const severalEnd = (source: Passage, at: number): number => (DETERMINERS[wordAt(source, at)] === 1 ? at + 1 : countEnd(source, at));

/** The full name behind common abbreviations: "Phòng Quản lý TCĐLCL" is "Phòng Quản lý Tiêu chuẩn Đo lường Chất lượng". */
export function fullName(name: string): string {
  return isPlain(name) ? name : squeezed(name).replace(/[\p{L}&,-]{2,9}/gu, (word) => NAME_ABBREVIATIONS[word] ?? word);
}

const PLAIN_SPACE = 32;

// Every abbreviation of the list begins with two capital letters.
const pairOf = (first: number, second: number): number => first * 0x10000 + second;
const ABBREVIATION_STARTS = new Set(Object.keys(NAME_ABBREVIATIONS).map((short) => pairOf(short.charCodeAt(0), short.charCodeAt(1))));

// Whether a name is printed as it is kept: no abbreviation of the list can stand in it, and no space is odd or stands beside another.
function isPlain(name: string): boolean {
  let before = SPACE;
  const { length } = name;
  for (let at = 0; at < length; at += 1) {
    const code = unitAt(name, at);
    const now = kindOf(code) & (CAPITAL | SPACE);
    if (now === SPACE && (before === SPACE || code !== PLAIN_SPACE)) return false;
    if (now === CAPITAL && before === CAPITAL && ABBREVIATION_STARTS.has(pairOf(name.charCodeAt(at - 1), code))) return false;
    before = now;
  }
  return before !== SPACE;
}

// The same of tokens `at` to `next`, told from their first letters and the gaps between them.
function isPrintedPlain({ sheet, first, last }: Passage, at: number, next: number): boolean {
  if (at < first || next > last || at >= next) return false;
  let before = sheet.starts[at] ?? 0;
  for (let token = at; token < next; token += 1) {
    const start = sheet.starts[token] ?? 0;
    if (start > before && (start > before + 1 || unitAt(sheet.text, before) !== PLAIN_SPACE)) return false;
    if (mayBeAbbreviation(sheet, token)) return false;
    before = sheet.ends[token] ?? 0;
  }
  return true;
}

// It begins with two capitals, or a number has it behind its digits.
function mayBeAbbreviation({ text, starts, kinds }: Sheet, token: number): boolean {
  const kind = kinds[token] ?? 0;
  return (kind & NUMBER) !== 0 || ((kind & CAPITAL) !== 0 && (kindOf(unitAt(text, (starts[token] ?? 0) + 1)) & CAPITAL) !== 0);
}

/** The printed words of tokens `at` to `next`. */
export function printed(source: Passage, at: number, next: number): string {
  return source.text.slice(startOf(source, at), endOf(source, next - 1));
}

const NEITHER = { group: false, anaphor: false };

/** One unit made of tokens `at` to `next`. */
export function made(source: Passage, at: number, next: number, { group = false, anaphor = false }: Partial<Pick<UnitName, 'group' | 'anaphor'>> = NEITHER): FoundUnits {
  const name = printed(source, at, next);
  return { units: [{ text: isPrintedPlain(source, at, next) ? name : fullName(name), start: startOf(source, at), end: endOf(source, next - 1), group, anaphor }], next };
}

/** Whether a token stands between the parts of a list. */
export function joins(source: Passage, at: number): boolean {
  const word = wordAt(source, at);
  return word === WORD.comma || word === WORD.slash || word === WORD.and || word === WORD.plus;
}

/** "xã - phường", "quận – huyện": words of place that a dash joins, in small letters on both sides. */
export function dashJoins(source: Passage, at: number): boolean {
  const word = wordAt(source, at);
  return (word === WORD.dash || word === WORD.longDash) && isWord(source, at + 1) && !isCapital(source, at + 1) && !isCapital(source, at - 1);
}
