import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { houseEnd, properAt } from './unit-names.js';
import { placeHeadsAt, placeTail, reachEnd } from './unit-places.js';
import { joins, UNIT_WORDS } from './unit-source.js';

/** Whether some place between two passes a test. */
export function someIn(from: number, to: number, test: (at: number) => boolean): boolean {
  for (let at = from; at < to; at += 1) if (test(at)) return true;
  return false;
}

const OPENS_OWNER = wordSet(['bàn', 'thuộc', 'viên']);

/** Past what says which ones: "có liên quan", "trực thuộc Sở", "của tỉnh", "trên địa bàn tỉnh". */
export function qualifiersAt(source: Passage, at: number): number {
  let next = at;
  for (let turn = 0; turn < 4; turn += 1) {
    const after = qualifierEnd(source, next, turn === 0);
    if (after === next) return next;
    next = after;
  }
  return next;
}

// One qualifier with the owner behind it; at first also a plain place ("các sở, ngành tỉnh") and "của".
function qualifierEnd(source: Passage, at: number, first: boolean): number {
  const related = at + phraseAt(source, at, UNIT_WORDS.related);
  const of = wordAt(source, related);
  const reach = reachEnd(source, related);
  if (reach > related) return reach;
  if (of === WORD.under || (of === WORD.of && first)) {
    const owner = ownerEnd(source, related + 1);
    return owner > related + 1 ? owner : related;
  }
  if (related > at) return OPENS_OWNER[wordAt(source, related - 1)] === 1 ? ownerEnd(source, related) : related;
  return first ? placesEnd(source, at) : at;
}

// "các đảng ủy xã, phường", "các sở, ngành tỉnh Lam Hồng"
function placesEnd(source: Passage, at: number): number {
  const heads = placeHeadsAt(source, at);
  return someIn(at, heads, (each) => joins(source, each)) && !isCapital(source, heads) ? heads : placeTail(source, at);
}

/** Past whose a group is: a house, a unit, a place, "địa phương mình"; the same place where none is named. */
export function ownerEnd(source: Passage, at: number): number {
  const owner = houseEnd(source, at);
  if (owner > 0) return owner;
  const unit = properAt(source, at);
  if (unit !== null && !unit.units.some((each) => each.anaphor)) return unit.next;
  const place = placeTail(source, at);
  if (place > at) return place;
  return at + Math.max(phraseAt(source, at, UNIT_WORDS.house), phraseAt(source, at, UNIT_WORDS.reach));
}

const MOST_DESCRIBING = 9;

const DESCRIBES = wordSet(['được', 'có', 'của', 'tại', 'trên', 'thuộc', 'cho', 'cấp', 'chưa', 'đã', 'khác', 'đang', 'bị', 'và']);

const TENSE = wordSet(['đã', 'chưa', 'đang', 'bị']);

/** "các tổ chức, cá nhân được cấp giấy phép thăm dò có trách nhiệm": what describes the group, up to the order, a comma or the end. */
export function describedTo(source: Passage, at: number): number {
  for (let next = at; next < at + MOST_DESCRIBING; next += 1 + doneTo(source, next + 1)) {
    if (!endsDescription(source, next)) continue;
    const told = next === at + 1 && wordAt(source, at) === WORD.has ? toldBeyond(source, next) : next;
    return told === at + 1 && TENSE[wordAt(source, at)] === 1 ? at : told;
  }
  return at;
}

const DOES = phraseTable(['thực hiện', 'triển khai', 'tổ chức', 'sử dụng', 'khai thác', 'tham gia', 'đăng ký', 'tiếp nhận', 'vận hành', 'đầu tư', 'sản xuất', 'giao dịch', 'ký kết']);

// Nouns that end in a verb.
const NOUNS = phraseTable(['chương trình', 'công trình', 'quy trình', 'quá trình', 'giải trình']);

const MOST_DOING = 12;

// "Các địa phương có | thực hiện chương trình sữa học đường | rà soát …": what tells which ones may be something that they do, where an order stands behind it.
function toldBeyond(source: Passage, at: number): number {
  const does = phraseAt(source, at, DOES);
  if (does === 0) return at;
  for (let next = at + does; next < at + MOST_DOING && isWord(source, next); next += Math.max(1, phraseAt(source, next, NOUNS))) if (phraseAt(source, next, UNIT_WORDS.acts) > 0) return next;
  return at;
}

const ASKED = phraseTable(['yêu cầu', 'đề nghị']);

const PASSIVE = wordSet(['được', 'bị']);

// "các cơ quan được | kiểm tra | chuẩn bị báo cáo": behind these words a verb says what is done to the group.
const doneTo = (source: Passage, at: number): number => (PASSIVE[wordAt(source, at - 1)] === 1 ? phraseAt(source, at, UNIT_WORDS.acts) : 0);

// "đội trưởng các đội | có mặt đúng giờ"
const PRESENT = phraseTable(['có mặt']);

function endsDescription(source: Passage, at: number): boolean {
  const word = wordAt(source, at);
  if (!isWord(source, at) || word === WORD.and || phraseAt(source, at, UNIT_WORDS.must) > 0) return true;
  // "Các chủ tàu | được yêu cầu theo dõi …": told, not described.
  if (word === WORD.passive && phraseAt(source, at + 1, ASKED) > 0) return true;
  if (phraseAt(source, at, UNIT_WORDS.stops) > 0 && (DESCRIBES[word] !== 1 || phraseAt(source, at, PRESENT) > 0)) return true;
  return isCapital(source, at) && phraseAt(source, at, UNIT_WORDS.heads) > 0 && DESCRIBES[wordAt(source, at - 1)] !== 1;
}

const MOST_PLACING = 9;

/** "UBND các xã | có điểm thi | bố trí …", "| nơi có dự án đi qua | vận động …": which of them, up to the verb. Not: "| có văn bản trả lời", "| có báo cáo" */
export function placedTo(source: Passage, at: number): number {
  const from = wordAt(source, at) === WORD.place ? at + 1 : at;
  if (from > at && wordAt(source, from) !== WORD.has) return whereTo(source, from, at);
  if (wordAt(source, from) !== WORD.has || phraseAt(source, from, UNIT_WORDS.stops) > 1 || phraseAt(source, from + 1, UNIT_WORDS.stops) > 0) return at;
  for (let next = from + 2; next < from + MOST_PLACING; next += 1) {
    const behind = behindNames(source, next);
    if (phraseAt(source, behind, UNIT_WORDS.acts) > 0) return behind;
    if (behind > next || endsPlace(source, next)) return at;
  }
  return at;
}

const endsPlace = (source: Passage, at: number): boolean => !isWord(source, at) || (phraseAt(source, at, UNIT_WORDS.stops) > 0 && !GOES_ON[wordAt(source, at)]);

const MOST_NAMES = 60;

// "… có nguy cơ cao về cháy rừng | (Nghệ An, Hà Tĩnh) | khẩn trương …": past the places in brackets.
function behindNames(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.opens) return at;
  for (let next = at + 1; next < at + MOST_NAMES; next += 1) if (wordAt(source, next) === WORD.closes) return next + 1;
  return at;
}

// "UBND các xã, phường nơi | đặt điểm thi", "nơi | xảy ra cháy rừng | huy động …": up to the verb, a mark or the end. The first word says what is there.
function whereTo(source: Passage, from: number, at: number): number {
  for (let next = from + 1 + Math.max(0, phraseAt(source, from, UNIT_WORDS.acts) - 1); next < from + MOST_PLACING; next += 1) {
    if (!isWord(source, next) || phraseAt(source, next, UNIT_WORDS.acts) > 0 || phraseAt(source, next, UNIT_WORDS.must) > 0) return next > from + 1 ? next : at;
  }
  return at;
}

const GOES_ON = wordSet(['được', 'bị', 'về', 'qua', 'trên', 'trong', 'tại', 'và']);
