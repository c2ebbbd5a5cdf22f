import { NAME_PARTS } from '../words/name-parts.js';
import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isDigit, isPrinted, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { UNIT_WORDS } from './unit-source.js';

/** Whether "Sở" or "Bộ" stands at a token, with its capital letter. */
export function isHouse(source: Passage, at: number): boolean {
  const word = wordAt(source, at);
  return (word === WORD.department && isPrinted(source, at, 'Sở')) || (word === WORD.ministry && isPrinted(source, at, 'Bộ'));
}

/** No name is longer. */
export const MOST_WORDS = 16;
const MOST_SMALL = 5;

/** Where a name that begins with a capital letter ends: at an order, at a word that cannot be in a name, or at punctuation outside it. */
export function nameEnd(source: Passage, at: number, kind: NameKind): number {
  if (!isCapital(source, at) && !isDigit(source, at)) return at;
  let next = at;
  let small = 0;
  while (next < at + MOST_WORDS) {
    const joint = jointAt(source, next, kind);
    if (joint === 0 && endsName(source, next, next > at)) return next;
    small = joint > 0 || isCapital(source, next) ? 0 : small + 1;
    if (small > MOST_SMALL) return next - small + 1;
    // "Chuyển giao", "Đổi mới": a verb in a name is written with a capital, and is taken whole.
    next += joint > 0 ? joint : wordsTaken(source, next);
  }
  return next;
}

type NameKind = 'firm' | 'desk' | 'other';

export const DESKS = phraseTable(['Phòng', 'Ban', 'Vụ', 'Tổ']);
export const kindOfName = (source: Passage, at: number): NameKind => (phraseAt(source, at, FIRMS) > 0 ? 'firm' : phraseAt(source, at, DESKS) > 0 ? 'desk' : 'other');

function jointAt(source: Passage, at: number, kind: NameKind): number {
  const joint = phraseAt(source, at, INSIDE) || jointInName(source, at);
  if (joint > 0 || kind === 'other') return joint;
  return kind === 'firm' ? jointOfFirm(source, at) : jointOfDesk(source, at);
}

// "Phòng Chính trị, tư tưởng | tham mưu …", "Ban Kế hoạch, tài chính | lập …": a second field in small letters, two syllables between the comma and a verb. Not: "Phòng Nội vụ, địa phương rà soát"
function jointOfDesk(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.comma || !isCapital(source, at - 1) && !isCapital(source, at - 2) || phraseAt(source, at + 3, UNIT_WORDS.acts) === 0) return 0;
  for (let next = at + 1; next < at + 3; next += 1) if (!isWord(source, next) || isCapital(source, next) || phraseAt(source, next, UNIT_WORDS.stops) > 0) return 0;
  return phraseAt(source, at + 1, UNIT_WORDS.nouns) === 0 && phraseAt(source, at + 1, LINKS) === 0 ? 1 : 0;
}

// Words between a unit and its order: "Phòng Nội vụ, trước mắt rà soát"
const LINKS = phraseTable(['trước mắt', 'sau đó', 'một mặt', 'mặt khác', 'song song', 'đồng thời', 'bên cạnh', 'cá nhân', 'nhân dân', 'dân quân', 'thanh niên', 'phụ nữ', 'nông dân', 'bí thư', 'chủ tịch', 'giám đốc', 'kế toán']);

const INSIDE = phraseTable(NAME_PARTS);

const wordsTaken = (source: Passage, at: number): number => (isCapital(source, at) ? Math.max(1, phraseAt(source, at, UNIT_WORDS.stops)) : 1);

function endsName(source: Passage, at: number, inside: boolean): boolean {
  const word = wordAt(source, at);
  if (!isWord(source, at) || word === WORD.and) return true;
  if (!isCapital(source, at)) return phraseAt(source, at, UNIT_WORDS.stops) > 0 || (phraseAt(source, at, UNIT_WORDS.places) > 0 && BEFORE_FIELD[wordAt(source, at - 1)] !== 1);
  const another = inside && phraseAt(source, at, UNIT_WORDS.heads) > 0 && (isCapital(source, at + 1) || phraseAt(source, at, UNIT_WORDS.whole) > 0);
  return another && !(isWord(source, at - 1) && MIDDLE_HEADS[word] === 1);
}

// "Quản lý thị trường", "Bảo vệ môi trường": no school and no town.
const BEFORE_FIELD = wordSet(['thị', 'môi', 'hiện', 'quảng', 'nhà']);

// "Trung tâm Hội nghị", "Ban Quản lý Khu Kinh tế": head words that also stand in the middle of names, without a mark before them.
const MIDDLE_HEADS = wordSet(['hội', 'báo', 'quỹ', 'tổ', 'khoa', 'trường', 'đoàn', 'thuế', 'cổng', 'viện', 'tt', 'ban', 'bảo', 'trạm']);

const startsUnit = (source: Passage, at: number): boolean =>
  isHouse(source, at) || (phraseAt(source, at, UNIT_WORDS.heads) > 0 && phraseAt(source, at, UNIT_WORDS.notUnits) === 0) || phraseAt(source, at, UNIT_WORDS.committees) > 0 || phraseAt(source, at, UNIT_WORDS.offices) > 0;

const IN_NAME = wordSet(['-', '–', 'và', '&']);

// "Tài chính | - Kế toán": what a desk does, though it is a post elsewhere.
const TRADES = phraseTable(['Kế toán', 'Văn thư']);
const isTrade = (source: Passage, at: number): boolean => wordAt(source, at) === WORD.dash && phraseAt(source, at + 1, TRADES) > 0;

// "Kế hoạch - Tài chính", "Công nghệ và Đổi mới", "Nghiên cứu, Chuyển giao công nghệ và ĐMST": marks inside a name.
export function jointInName(source: Passage, at: number): number {
  const word = wordAt(source, at);
  if (!isCapital(source, at + 1) || (startsUnit(source, at + 1) && !isTrade(source, at))) return 0;
  if (IN_NAME[word] === 1) return 1;
  return word === WORD.comma && commaInName(source, at + 1) ? 1 : 0;
}

const FIRMS = phraseTable(['Công ty', 'Tổng công ty', 'Tập đoàn', 'Xí nghiệp', 'Hợp tác xã', 'Ngân hàng']);

// "Vận hành hệ thống điện và thị trường điện Quốc gia": in the name of a firm "và" may stand before small letters, when a capital follows soon.
function jointOfFirm(source: Passage, at: number): number {
  if (wordAt(source, at) !== WORD.and || isCapital(source, at + 1) || phraseAt(source, at + 1, UNIT_WORDS.nouns) > 0) return 0;
  for (let ahead = at + 1; ahead < at + 5; ahead += 1) {
    if (isCapital(source, ahead)) return 1;
    if (!isWord(source, ahead) || phraseAt(source, ahead, UNIT_WORDS.stops) > 0) return 0;
  }
  return 0;
}

// A comma is inside a name when the name goes on to "và" and one more part.
function commaInName(source: Passage, from: number): boolean {
  for (let ahead = from; ahead < from + 8; ahead += 1) {
    const word = wordAt(source, ahead);
    if (word === WORD.and) return isCapital(source, ahead + 1) && phraseAt(source, ahead + 1, UNIT_WORDS.heads) === 0;
    if (!isWord(source, ahead) && word !== WORD.comma) return false;
    const verb = phraseAt(source, ahead, UNIT_WORDS.stops);
    if (verb > 0 && !isCapital(source, ahead)) return false;
    ahead += Math.max(0, verb - 1);
  }
  return false;
}
