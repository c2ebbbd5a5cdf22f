import { cued, lowMatchesOf } from '../recognise/cued.js';
import { cueOf, nextCue } from '../recognise/cue-index.js';
import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { isCapital, isWord, part, phraseAt, phraseTable, tokenAt, wordAt } from '../recognise/tokens.js';
import { bareGroupAt } from '../recognise/unit-groups.js';
import type { FoundUnits, UnitName } from '../recognise/unit-source.js';
import { countEnd, DETERMINERS, joins, made, UNIT_WORDS } from '../recognise/unit-source.js';
import { partyToldAt, unitsAt } from '../recognise/unit.js';
import { rolesInBrackets } from './roles-in-brackets.js';

// phối hợp với Sở Nội vụ | phối hợp chặt chẽ với … | chủ trì phối hợp các sở | phối với Bộ Tài chính (a slip) | kết hợp với các đơn vị
// chủ trì cùng với Chi cục Thủy lợi | kết hợp các ngành chức năng | phối hợp với giáo viên chủ nhiệm
// phối hợp nhà thầu đẩy nhanh thi công | phối hợp với công an, y tế, điện lực xây dựng phương án
// Not: phối hợp xây dựng hạ tầng số | tích cực phối hợp, hỗ trợ Sở …
const WITH = cued('đơn cơ chủ phối kết sự làm là', /(?:sự\s{1,2}phối\s{1,2}hợp(?:\s{1,2}chặt\s{1,2}chẽ)?\s{1,2}(?:của|từ)\s{1,3}(?=\p{L})|(?:đơn\s{1,2}vị|cơ\s{1,2}quan)\s{1,2}phối\s{1,2}hợp(?:\s{1,2}thực\s{1,2}hiện)?\s{0,2}:\s{0,2}(?=\p{L})|(?:chủ\s{1,2}trì|(?:làm|là)\s{1,2}đầu\s{1,2}mối),?\s{1,2}cùng(?:\s{1,2}với)?\s{1,3}|(?:phối\s{1,2}hợp|phối|kết\s{1,2}hợp)(?:[\s,]{1,3}(?:chặt\s{1,2}chẽ|thường\s{1,2}xuyên|chủ\s{1,2}động|đồng\s{1,2}bộ|hiệu\s{1,2}quả|kịp\s{1,2}thời|trực\s{1,2}tiếp|thống\s{1,2}nhất|nhịp\s{1,2}nhàng|tốt|tích\s{1,2}cực|và)){0,4},?(?:\s{1,2}(?:cùng\s{1,2}với|cùng|với))?\s{1,3}(?=[\p{L}\d]))/u, 'vị quan trì hợp với cùng phối đầu ,');

/**
 * The units that a task is done together with, in order, each once.
 * @param from where what is told begins, behind the unit that is told; whom that unit is to move ("tham mưu UBND tỉnh phối hợp Bộ Y tế") coordinates for itself
 */
export function coordinatorsIn(source: Passage, from = 0): UnitName[] {
  const found: UnitName[] = [];
  for (const match of lowMatchesOf(WITH, source)) {
    if (isOfAnother(source, match.index, from)) continue;
    addUnits(found, unitsBehind(source, match));
  }
  addUnits(found, besideLead(source, from));
  addUnits(found, helpersIn(source, from));
  addUnits(found, rolesInBrackets(source)?.helps ?? []);
  return found;
}

/** What a house has one of: a name, though it stands for one. */
export const ONE_IN_HOUSE = new Set(['Văn phòng', 'Thanh tra']);

function addUnits(found: UnitName[], units: readonly UnitName[]): void {
  for (const unit of units) {
    if ((!unit.anaphor || ONE_IN_HOUSE.has(unit.text)) && !found.some((other) => other.text === unit.text)) found.push(unit);
  }
}

// "Sở Tài chính | cùng với Sở Xây dựng thẩm định …"
function besideLead(source: Passage, from: number): readonly UnitName[] {
  const at = tokenAt(source, from);
  return wordAt(source, at) === WORD.with && wordAt(source, at + 1) === WORD.together ? listAt(source, at + 2) : [];
}

const HELPS = cueOf(wordSet(['phối']), wordSet(['hợp']));
const LEADS = cueOf(wordSet(['chủ']), wordSet(['trì']));

/** Whether "phối hợp" stands at a token and says that somebody helps, not whom somebody works with. */
export function helpsAt(source: Passage, at: number): boolean {
  const { last } = source;
  if (nextCue(HELPS, source, at) !== at || at >= last) return false;
  const behind = at + 2 + phraseAt(source, at + 2, ADVERBS);
  const word = wordAt(source, behind);
  return word !== WORD.with && word !== WORD.together && unitsAt(source, behind).units.length === 0 && bareGroupAt(source, behind) === null;
}

// "Sở Y tế chủ trì; | Sở Tài chính, Sở Nội vụ | phối hợp thực hiện": who helps, told behind the one that leads.
function helpersIn(source: Passage, from: number): readonly UnitName[] {
  const helps = nextCue(HELPS, source, tokenAt(source, from));
  if (helps >= source.last) return [];
  const leads = nextCue(LEADS, source, source.first);
  if (leads >= helps || !helpsAt(source, helps)) return [];
  for (let at = Math.max(leads + 2, helps - MOST_BEFORE); at < helps; at += 1) {
    if (!joins(source, at) && wordAt(source, at) !== WORD.semicolon) continue;
    const named = unitsAt(source, at + 1);
    if (named.next === helps) return named.units.filter((unit) => !PERSON.test(unit.text));
  }
  return [];
}

const MOST_BEFORE = 40;
// Who of a desk helps whom is its own affair: "(đ/c Nga chủ trì, đ/c Hoàng phối hợp)"
const PERSON = /^(?:đ\/c|đồng chí) /iu;

const MOVES = cued('tham trình giúp chỉ hướng đôn đề', /(?:tham mưu(?: cho)?|trình|giúp|chỉ đạo|hướng dẫn|đôn đốc|đề nghị)\s{1,2}(?=\p{L})/u);
const ADVERBS = phraseTable(['chủ động', 'tích cực', 'thường xuyên', 'kịp thời', 'chặt chẽ', 'khẩn trương', ',', 'và']);
const FARTHEST = 160;

// "tham mưu UBND tỉnh | phối hợp Bộ Y tế", "chỉ đạo các ban, ngành chủ động, tích cực | phối hợp với lực lượng Công an"
function isOfAnother(source: Passage, at: number, from: number): boolean {
  const start = Math.max(from, at - FARTHEST);
  const here = tokenAt(source, at);
  for (const verb of lowMatchesOf(MOVES, part(source, start, at))) {
    const { units, next } = unitsAt(source, tokenAt(source, start + verb.index + verb[0].length));
    if (units.length === 0 || wordAt(source, next) === WORD.comma) continue;
    let end = next;
    for (let taken = phraseAt(source, end, ADVERBS); taken > 0 && end < here; taken = phraseAt(source, end, ADVERBS)) end += taken;
    if (end === here) return true;
  }
  return false;
}

const SLIP = /^phối\s{1,2}(?!hợp|với)/;
const NAMES = /(?:với|cùng|của|từ)\s{1,3}$/;

// "kết hợp phát triển du lịch": things that go together. Not: "kết hợp các ngành", "kết hợp Ban Dân vận"
const isJoining = (source: Passage, words: string, at: number): boolean => words.startsWith('kết') && !words.includes('với') && DETERMINERS[wordAt(source, at)] !== 1 && !isCapital(source, at);

function unitsBehind(source: Passage, match: RegExpExecArray): readonly UnitName[] {
  const [words] = match;
  const at = tokenAt(source, match.index + words.length);
  if (SLIP.test(words) || isJoining(source, words, at)) return [];
  const named = NAMES.test(words);
  // "quy chế phối hợp ba bên"
  if (!named && countEnd(source, at) > at) return [];
  const units = named ? listAt(source, at) : unitsAt(source, at).units;
  if (units.length > 0) return units;
  return named ? (bareGroupAt(source, at)?.units ?? []) : partyToldAt(source, at).units;
}

// Branches of the state that stand for their local unit where the document is about one place: "phối hợp với Công an, Quân sự, Mặt trận Tổ quốc"
const BRANCHES = phraseTable(['Công an', 'Quân sự', 'Quân đội', 'Biên phòng', 'Hải quan', 'Thuế', 'Kiểm lâm', 'Viện Kiểm sát', 'Viện kiểm sát', 'Tòa án', 'Kho bạc', 'Thi hành án dân sự', 'Bảo hiểm xã hội', 'Thanh tra', 'Cảnh sát giao thông', 'Điện lực']);
// Those that are also told in small letters, "phối hợp với công an, y tế | xây dựng phương án". Not: thanh tra, thuế (what is done, what is paid)
const SMALL_BRANCHES = phraseTable(['công an', 'quân sự', 'quân đội', 'biên phòng', 'hải quan', 'kiểm lâm', 'viện kiểm sát', 'tòa án', 'kho bạc', 'bảo hiểm xã hội', 'cảnh sát giao thông', 'điện lực', 'y tế', 'ngân hàng', 'viễn thông', 'cấp nước']);
const MOST = 24;

// Units of a list, branches and kinds of units among them.
function listAt(source: Passage, at: number): UnitName[] {
  const units: UnitName[] = [];
  for (let from = at; units.length < MOST;) {
    const found = entryAt(source, from, from > at);
    if (found === null) break;
    units.push(...found.units);
    if (!joins(source, found.next)) break;
    from = found.next + 1;
  }
  return units;
}

function entryAt(source: Passage, at: number, inside: boolean): FoundUnits | null {
  const found = unitsAt(source, at);
  if (found.units.length > 0) return found;
  const next = at + phraseAt(source, at, isCapital(source, at) ? BRANCHES : SMALL_BRANCHES);
  if (next > at) return !isWord(source, next) || joins(source, next) || phraseAt(source, next, UNIT_WORDS.stops) > 0 ? made(source, at, next) : null;
  return inside ? bareGroupAt(source, at) : null;
}
