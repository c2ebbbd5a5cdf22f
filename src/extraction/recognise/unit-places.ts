import { lower } from '../text/letters.js';
import type { Token } from './tokens.js';
import { phraseAt, tokenOf } from './tokens.js';
import type { FoundUnits, UnitName, UnitText } from './unit-source.js';
import { fullName, joins, made, printed, UNIT_WORDS } from './unit-source.js';

const isHouse = (token: Token): boolean => token.low === 'sở' || token.low === 'bộ';

/** Past words of place in a row: "tỉnh, thành phố", "xã, phường". */
export function placeHeadsAt(tokens: readonly Token[], at: number): number {
  let next = at;
  let from = at;
  for (;;) {
    const taken = isHouse(tokenOf(tokens, from)) ? 0 : phraseAt(tokens, from, UNIT_WORDS.places);
    if (taken === 0) return next;
    next = from + taken;
    if (!joins(tokenOf(tokens, next))) return next;
    from = next + 1;
  }
}

/** How many tokens with capital letters follow, up to four: the name of a place or a person. */
export function properRun(tokens: readonly Token[], at: number): number {
  let length = 0;
  while (length < 4 && tokenOf(tokens, at + length).capital && phraseAt(tokens, at + length, UNIT_WORDS.heads) === 0) length += 1;
  return length;
}

/** Past a place behind a name: "tỉnh Quảng Trị", "tỉnh", "phường Âu Lâu", "Việt Nam". */
export function placeTail(source: UnitText, at: number): number {
  const { tokens } = source;
  if (tokenOf(tokens, at).low === 'việt' && tokenOf(tokens, at + 1).low === 'nam') return placeTail(source, at + 2);
  const head = phraseAt(tokens, at, UNIT_WORDS.places);
  return head === 0 ? at : at + head + properRun(tokens, at + head);
}

// tỉnh Sơn La; Thành phố Hà Nội; Tỉnh (the one that the document is about)
export function placeAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  const next = placeTail(source, at);
  if (next === at) return null;
  const named = tokenOf(tokens, next - 1).capital && next - at > phraseAt(tokens, at, UNIT_WORDS.places);
  if (named) return made(source, at, next);
  return tokenOf(tokens, at).capital ? made(source, at, next, { anaphor: true }) : null;
}

// UBND tỉnh Hưng Yên; Ủy ban nhân dân phường Âu Lâu; HĐND tỉnh
export function oneCommitteeAt(source: UnitText, at: number): FoundUnits | null {
  const head = phraseAt(source.tokens, at, UNIT_WORDS.committees);
  return head === 0 ? null : made(source, at, placeTail(source, at + head));
}

/** Units that share the head at `at`: các Sở: Nội vụ, Y tế; UBND các phường: Yên Bái, Văn Phú; các tỉnh Nghệ An, Quảng Ngãi. */
export function sharedHeadAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  const head = tokenOf(tokens, at);
  const behind = (index: number): number => (tokenOf(tokens, index).text === ':' ? index + 1 : index);
  if (isHouse(head)) return fieldsListed(source, behind(at + 1), head.low === 'sở' ? 'Sở' : 'Bộ');
  const place = placeHeadsAt(tokens, at);
  if (place === at) return null;
  const prefix = printed(source, at, place);
  return listed(source, behind(place), { taken: (index) => properRun(tokens, index), name: (name) => placeName(prefix, name) });
}

/** Departments or ministries by their fields: "Nội vụ, Nông nghiệp và Môi trường, Tài chính". */
export function fieldsListed(source: UnitText, at: number, house: 'Sở' | 'Bộ'): FoundUnits | null {
  return listed(source, at, { taken: (index) => phraseAt(source.tokens, index, UNIT_WORDS.fields), name: (field) => `${house} ${field}` });
}

// "tỉnh, thành phố: Tuyên Quang, Hồ Chí Minh": a list under two heads; only the cities of central rank are not provinces.
const CITIES = new Set(['hà nội', 'hồ chí minh', 'đà nẵng', 'hải phòng', 'cần thơ', 'huế']);

function placeName(prefix: string, name: string): string {
  if (!prefix.includes(',')) return `${prefix} ${name}`;
  return `${CITIES.has(lower(name)) ? 'Thành phố' : (prefix.split(',')[0] ?? prefix)} ${name}`;
}

interface Listing {
  /** How many tokens the entry at an index takes. */
  readonly taken: (index: number) => number;
  readonly name: (printed: string) => string;
}

function listed(source: UnitText, at: number, { taken, name }: Listing): FoundUnits | null {
  const units: UnitName[] = [];
  let next = at;
  let from = at;
  for (let length = taken(from); length > 0; length = taken(from)) {
    next = from + length;
    const { start } = tokenOf(source.tokens, from);
    units.push({ text: fullName(name(printed(source, from, next))), start, end: tokenOf(source.tokens, next - 1).end, group: false, anaphor: false });
    if (!joins(tokenOf(source.tokens, next))) break;
    from = next + 1;
  }
  return units.length === 0 ? null : { units, next };
}
