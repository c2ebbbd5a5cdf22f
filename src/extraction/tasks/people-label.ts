import { WORD, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, phraseAt, phraseTable, startOf, wordAt } from '../recognise/tokens.js';
import { made } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';
import { acting, givers, musts } from './orders.js';
import type { Assignment } from './told-at.js';

const TITLES = phraseTable(['ông', 'bà', 'đồng chí', 'đ/c', 'thầy', 'cô', 'ông/bà']);
// Those who make up a team, by their part in it.
const PARTS = phraseTable(['Trưởng đoàn', 'Phó Trưởng đoàn', 'Phó đoàn', 'Trưởng ban', 'Phó Trưởng ban', 'Phó ban', 'Tổ trưởng', 'Tổ phó', 'Trưởng nhóm', 'Nhóm trưởng', 'Trưởng tiểu ban', 'Thư ký', 'Ủy viên', 'Uỷ viên', 'Thành viên', 'Các thành viên', 'Các ủy viên', 'Các uỷ viên', 'Các thành viên khác']);
const MOST_NAMED = 12;
const WITHIN = wordSet(['.', ',', '-', '–', '(', ')', '/']);
const NEVER = wordSet([':', ';', '?', '!', '|']);

/**
 * A person or a member of a team before a colon and an order: "Ông. Đỗ Văn Khánh - Phó Trưởng đoàn: Chủ trì kiểm tra hồ sơ", "Thư ký: Ghi biên bản".
 * Not: "Đồng chí Đỗ Văn Khánh: Giám đốc Sở", "Thành viên: Nguyễn Văn An", and offices that the grammar of units knows.
 */
export function toldByName(source: Passage): Assignment | null {
  const { first } = source;
  const title = phraseAt(source, first, TITLES);
  const from = title === 0 ? first : first + title + (wordAt(source, first + title) === WORD.stop ? 1 : 0);
  if (!isCapital(source, from) || (title === 0 && phraseAt(source, first, PARTS) === 0)) return null;
  const colon = colonFrom(source, from);
  if (colon < 0 || !(isOrderAt(source, behindPart(source, colon + 1)) || (title > 0 && isTold(source, colon + 1))) || unitsAt(source, first).next === colon) return null;
  return { units: made(source, first, bracketFrom(source, from, colon)).units, start: startOf(source, first), end: endOf(source, colon), how: 'labelled' };
}

// What somebody is, not what they do: "Ông Đỗ Văn Khánh: trưởng đoàn"
const ROLES = wordSet(['phó', 'trưởng', 'giám', 'ủy', 'uỷ', 'thành', 'chủ', 'bí', 'thư', 'tổ', 'cán', 'công', 'viên', 'nguyên', 'sinh', 'số', 'điện', 'đt', 'sđt']);

// Behind a person with a title, any word in small letters that is no part of an office: "Đồng chí Hoa - TPT Đội: tập đội nghi thức".
const isTold = (source: Passage, at: number): boolean => isWord(source, at) && !isCapital(source, at) && ROLES[wordAt(source, at)] !== 1 && !/^\d/u.test(source.text.slice(startOf(source, at), startOf(source, at) + 1));

// "Đ/c Hương: Trưởng ban, | chỉ đạo chung": the part in it comes first.
function behindPart(source: Passage, at: number): number {
  const next = at + phraseAt(source, at, PARTS);
  return next > at && wordAt(source, next) === WORD.comma ? next + 1 : at;
}

const isOrderAt = (source: Passage, at: number): boolean => phraseAt(source, at, acting) > 0 || phraseAt(source, at, musts) > 0 || phraseAt(source, at, givers) > 0;

// "Đ/c Lan (Kế toán): …" is told by her name.
function bracketFrom(source: Passage, from: number, colon: number): number {
  for (let at = from; at < colon; at += 1) if (wordAt(source, at) === WORD.opens) return at;
  return colon;
}

// The colon behind a name and what its bearer is; no sentence lies between.
function colonFrom(source: Passage, from: number): number {
  for (let at = from + 1; at < from + MOST_NAMED && at < source.last; at += 1) {
    if (wordAt(source, at) === WORD.colon) return at;
    if (NEVER[wordAt(source, at)] === 1 || (!isWord(source, at) && WITHIN[wordAt(source, at)] !== 1)) return -1;
  }
  return -1;
}
