import { WORD } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { qualifiersAt } from './unit-described.js';
import { committeeAt, groupAt, looseGroupAt, nounsAt } from './unit-groups.js';
import { fieldAt, houseEnd, properAt } from './unit-names.js';
import { fieldsListed, placeAt, properRun } from './unit-places.js';
import { postBeforeColon } from './unit-posts.js';
import type { FoundUnits } from './unit-source.js';
import { joins, made, printed, UNIT_WORDS } from './unit-source.js';

/** Units of every kind but offices and people; the surest kind is asked first. */
export function unitAt(source: Passage, at: number): FoundUnits | null {
  return groupAt(source, at) ?? committeeAt(source, at) ?? fieldAt(source, at) ?? properAt(source, at) ?? looseGroupAt(source, at) ?? placeAt(source, at);
}

/** Thủ trưởng các sở, ban ngành; Bộ trưởng Bộ Xây dựng; Chủ tịch UBND các xã, phường; Giám đốc Sở; Phó Thủ tướng Chính phủ Trần Hồng Hà */
export function officeAt(source: Passage, at: number): FoundUnits | null {
  const first = wordAt(source, at) === WORD.all ? at + 1 : at;
  const behind = officesEnd(source, first);
  if (behind === first) return null;
  if (wordAt(source, behind) === WORD.colon) return sharedOffice(printed(source, first, behind), fieldsListed(source, behind + 1, 'Bộ')) ?? postBeforeColon(source, first, behind);
  if (first > at) return officesOf(source, first, behind);
  const vice = wordAt(source, at) === WORD.vice ? at + 1 : at;
  const short = wordAt(source, vice) === WORD.head ? vice + 1 : Math.max(vice, vice > at ? at + 1 : behind);
  return ofBodyAt(source, at, { behind, short }) ?? officeAlone(source, at, behind) ?? (short < behind ? officeOf(source, at, short) : null);
}

// "Trưởng | Ban Tổ chức Tỉnh ủy": the office of a body, not the chair of "Tổ chức Tỉnh".
function ofBodyAt(source: Passage, at: number, { behind, short }: { readonly behind: number; readonly short: number }): FoundUnits | null {
  const body = wordAt(source, short - 1) === WORD.head && isCapital(source, short) && phraseAt(source, short, UNIT_WORDS.whole) > 1;
  return (body ? officeOf(source, at, short) : null) ?? officeOf(source, at, behind);
}

// "Các Phó Giám đốc Sở", "Các Thứ trưởng": all who hold an office. Not: các trưởng phòng (a noun of its own)
function officesOf(source: Passage, at: number, behind: number): FoundUnits | null {
  if (!isCapital(source, at)) return null;
  const of = unitAt(source, behind);
  const whole = of === null || of.units.length > 1 ? behind + phraseAt(source, behind, UNIT_WORDS.house) : of.next;
  return made(source, at - 1, whole, { group: true });
}

// Bộ trưởng Bộ Xây dựng; Chủ tịch UBND các tỉnh: Lam Hồng, Vân Hải
function officeOf(source: Passage, at: number, behind: number): FoundUnits | null {
  const of = unitAt(source, behind);
  if (of === null) return null;
  if (of.units.length === 1) return made(source, at, dashedEnd(source, of.next), { group: of.units.some((unit) => unit.group) });
  return of.units.some((unit) => unit.group) ? null : sharedOffice(printed(source, at, behind), of);
}

// "Trưởng phòng Quản lý chất lượng | - Sở Giáo dục và Đào tạo": the house behind a dash.
function dashedEnd(source: Passage, at: number): number {
  const dash = wordAt(source, at) === WORD.dash || wordAt(source, at) === WORD.longDash;
  const house = dash ? houseEnd(source, at + 1) : 0;
  return house > 0 ? house : at;
}

// Offices that an agency has one of: "Giao Chánh Văn phòng chủ trì"
const ALONE = phraseTable(['Chánh Văn phòng', 'Chánh Thanh tra', 'Hiệu trưởng', 'Kế toán trưởng', 'Tổng Giám đốc', 'Giám đốc', 'Phó Giám đốc', 'Trưởng phòng']);

// Thủ trưởng cơ quan ngang bộ; Giám đốc Sở; Phó Thủ tướng Trần Văn A
function officeAlone(source: Passage, at: number, behind: number): FoundUnits | null {
  const nouns = nounsAt(source, behind);
  if (nouns > behind) return made(source, at, qualifiersAt(source, nouns), { group: true });
  const house = phraseAt(source, behind, UNIT_WORDS.house);
  const person = personEnd(source, behind + house);
  if (house === 0 && isCapital(source, at) && phraseAt(source, at, ALONE) === behind - at && !isCapital(source, behind) && phraseAt(source, behind, UNIT_WORDS.stops) > 0) return made(source, at, behind);
  return house > 0 || person > behind + 1 ? made(source, at, person === behind + house ? dutyEnd(source, person) : person) : null;
}

const IN_CHARGE = phraseTable(['phụ trách']);

const MOST_IN_CHARGE = 5;

// "Phó Hiệu trưởng phụ trách | chuyên môn | lập …": what somebody is in charge of, up to the verb or the end of a cell.
function dutyEnd(source: Passage, at: number): number {
  if (phraseAt(source, at - 2, IN_CHARGE) === 0) return at;
  for (let next = at; next < at + MOST_IN_CHARGE; next += 1) {
    if (next >= source.last || phraseAt(source, next, UNIT_WORDS.acts) > 0) return next;
    if (!isWord(source, next)) return at;
  }
  return at;
}

// "Chủ tịch UBND các tỉnh: Lam Hồng, Vân Hải", "Các Bộ trưởng: Quốc phòng, Công an": one office in each of several units.
function sharedOffice(office: string, of: FoundUnits | null): FoundUnits | null {
  return of === null ? null : { units: of.units.map((unit) => ({ ...unit, text: `${office} ${unit.text}` })), next: of.next };
}

// "Giám đốc, Thủ trưởng", "Bí thư và Chủ tịch": several offices before one unit.
function officesEnd(source: Passage, at: number): number {
  let next = at + phraseAt(source, at, UNIT_WORDS.offices);
  if (next > at && wordAt(source, next) === WORD.stop) return next + 1;
  while (next > at && joins(source, next)) {
    const more = phraseAt(source, next + 1, UNIT_WORDS.offices);
    if (more === 0) return next;
    next += more + 1;
  }
  return next;
}

function personEnd(source: Passage, at: number): number {
  const length = properRun(source, at);
  return length >= 2 ? at + length : at;
}
