import { lower } from '../text/letters.js';
import type { Token } from './tokens.js';
import { phraseAt, tokenOf } from './tokens.js';
import { oneCommitteeAt, placeTail } from './unit-places.js';
import type { FoundUnits, UnitText } from './unit-source.js';
import { ANAPHORS, made, printed, UNIT_WORDS } from './unit-source.js';

// Sở Khoa học và Công nghệ (tỉnh Quảng Trị); Bộ Xây dựng. Not: Sở hữu trí tuệ, Bộ chỉ số
export function fieldAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  const head = tokenOf(tokens, at).text;
  if ((head !== 'Sở' && head !== 'Bộ') || !tokenOf(tokens, at + 1).capital) return null;
  const field = phraseAt(tokens, at + 1, UNIT_WORDS.fields);
  return field === 0 ? null : made(source, at, placeTail(source, at + 1 + field));
}

// Phòng Quản lý khoa học; Trung tâm Nghiên cứu, Chuyển giao công nghệ và ĐMST; Thanh tra Sở; Công an tỉnh; Chi đoàn Thanh niên Sở …
export function properAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  if (!tokenOf(tokens, at).capital || phraseAt(tokens, at, UNIT_WORDS.notUnits) > 0) return null;
  const learned = phraseAt(tokens, at, source.known);
  if (learned > 0) return made(source, at, placeTail(source, at + learned));
  const whole = phraseAt(tokens, at, UNIT_WORDS.whole);
  if (whole > 0) return made(source, at, houseTail(source, at + whole));
  const head = phraseAt(tokens, at, UNIT_WORDS.heads);
  return head === 0 ? null : headedAt(source, at, at + head);
}

function headedAt(source: UnitText, at: number, behind: number): FoundUnits | null {
  const { tokens } = source;
  const end = nameEnd(tokens, behind + lowerStart(tokens, behind));
  if (end > behind) return made(source, at, houseTail(source, end));
  const tail = houseTail(source, behind);
  if (tail > behind) return made(source, at, tail);
  const stands = ANAPHORS.has(lower(printed(source, at, behind))) && phraseAt(tokens, behind, UNIT_WORDS.stops) > 0;
  return stands ? made(source, at, behind, { anaphor: true }) : null;
}

const SMALL_HOUSES = new Set(['phòng', 'ban', 'viện', 'cục']);

// What a name may end with: the house it belongs to, or a place. "Văn phòng Sở", "Phòng QLKH thuộc Sở", "Công an tỉnh".
function houseTail(source: UnitText, at: number): number {
  const { tokens } = source;
  const from = tokenOf(tokens, at).low === 'thuộc' ? at + 1 : at;
  const owner = fieldAt(source, from) ?? oneCommitteeAt(source, from);
  if (owner !== null) return owner.next;
  const house = phraseAt(tokens, from, UNIT_WORDS.house);
  const first = tokenOf(tokens, from);
  if (house > 0 && first.capital && !SMALL_HOUSES.has(first.low)) return from + house;
  const place = placeTail(source, from);
  return place > from ? place : at;
}

// "Ban Quản lý các khu chế xuất", "Ban Quản lý khu Kinh tế": of the heads, only this one goes on in small letters.
function lowerStart(tokens: readonly Token[], at: number): number {
  return tokenOf(tokens, at - 1).low === 'lý' ? phraseAt(tokens, at, UNIT_WORDS.managed) : 0;
}

const MOST_WORDS = 16;
const MOST_SMALL = 5;

/** Where a name that begins with a capital letter ends: at an order, at a word that cannot be in a name, or at punctuation outside it. */
function nameEnd(tokens: readonly Token[], at: number): number {
  const first = tokenOf(tokens, at);
  if (!first.capital && !/^\d/.test(first.text)) return at;
  let next = at;
  let small = 0;
  while (next < at + MOST_WORDS) {
    const joint = jointInName(tokens, next);
    if (joint === 0 && endsName(tokens, next, next > at)) return next;
    const token = tokenOf(tokens, next);
    small = joint > 0 || token.capital ? 0 : small + 1;
    if (small > MOST_SMALL) return next - small + 1;
    // "Chuyển giao", "Đổi mới": a verb in a name is written with a capital, and is taken whole.
    next += joint > 0 ? joint : token.capital ? Math.max(1, phraseAt(tokens, next, UNIT_WORDS.stops)) : 1;
  }
  return next;
}

function endsName(tokens: readonly Token[], at: number, inside: boolean): boolean {
  const token = tokenOf(tokens, at);
  if (!token.word || token.low === 'và') return true;
  if (!token.capital) return phraseAt(tokens, at, UNIT_WORDS.stops) > 0 || phraseAt(tokens, at, UNIT_WORDS.places) > 0;
  const another = inside && phraseAt(tokens, at, UNIT_WORDS.heads) > 0 && (tokenOf(tokens, at + 1).capital || phraseAt(tokens, at, UNIT_WORDS.whole) > 0);
  return another && !(tokenOf(tokens, at - 1).word && MIDDLE_HEADS.has(token.low));
}

// "Trung tâm Hội nghị", "Ban Quản lý Khu Kinh tế": head words that also stand in the middle of names, without a mark before them.
const MIDDLE_HEADS = new Set(['hội', 'báo', 'quỹ', 'tổ', 'khoa', 'trường', 'đoàn', 'thuế', 'cổng', 'viện', 'tt', 'ban', 'bảo', 'trạm']);

const startsUnit = (tokens: readonly Token[], at: number): boolean => {
  const { text } = tokenOf(tokens, at);
  return text === 'Sở' || text === 'Bộ' || [UNIT_WORDS.heads, UNIT_WORDS.committees, UNIT_WORDS.offices].some((words) => phraseAt(tokens, at, words) > 0);
};

const IN_NAME = new Set(['-', '–', 'và', '&']);

// "Kế hoạch - Tài chính", "Công nghệ và Đổi mới", "Nghiên cứu, Chuyển giao công nghệ và ĐMST": marks inside a name.
function jointInName(tokens: readonly Token[], at: number): number {
  const token = tokenOf(tokens, at);
  if (!tokenOf(tokens, at + 1).capital || startsUnit(tokens, at + 1)) return 0;
  if (IN_NAME.has(token.low)) return 1;
  return token.text === ',' && commaInName(tokens, at + 1) ? 1 : 0;
}

// A comma is inside a name when the name goes on to "và" and one more part.
function commaInName(tokens: readonly Token[], from: number): boolean {
  for (let ahead = from; ahead < from + 8; ahead += 1) {
    const next = tokenOf(tokens, ahead);
    if (next.low === 'và') return tokenOf(tokens, ahead + 1).capital && phraseAt(tokens, ahead + 1, UNIT_WORDS.heads) === 0;
    if (!next.word && next.text !== ',') return false;
    const verb = phraseAt(tokens, ahead, UNIT_WORDS.stops);
    if (verb > 0 && !next.capital) return false;
    ahead += Math.max(0, verb - 1);
  }
  return false;
}
