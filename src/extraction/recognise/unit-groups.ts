import type { Token } from './tokens.js';
import { phraseAt, tokenOf } from './tokens.js';
import { fieldAt, properAt } from './unit-names.js';
import { fieldsListed, oneCommitteeAt, placeHeadsAt, placeTail, sharedHeadAt } from './unit-places.js';
import type { FoundUnits, UnitText } from './unit-source.js';
import { DETERMINERS, joins, made, printed, UNIT_WORDS } from './unit-source.js';

// các phòng, đơn vị thuộc Sở; các cơ quan, đơn vị có liên quan; các Sở: Nội vụ, Y tế; Các tỉnh Nghệ An, Quảng Ngãi; toàn thể viên chức
export function groupAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  const first = tokenOf(tokens, at);
  if (!DETERMINERS.has(first.low)) return null;
  const whole = first.low === 'toàn' && tokenOf(tokens, at + 1).low === 'thể' ? at + 2 : at + 1;
  const next = tokenOf(tokens, whole).low === 'các' ? whole + 1 : whole;
  const shared = sharedHeadAt(source, next);
  if (shared !== null) return shared;
  const nouns = nounsAt(tokens, next);
  const named = nouns > next && tokenOf(tokens, nouns).text === ':' ? namedHouses(source, next, nouns + 1) : null;
  if (named !== null) return named;
  return nouns === next ? null : made(source, at, describedTo(source, qualifiersAt(source, nouns)), { group: true });
}

// "các Bộ, cơ quan: Tài chính, Xây dựng": the fields behind the colon are those of the ministries named first.
function namedHouses(source: UnitText, at: number, from: number): FoundUnits | null {
  const { low } = tokenOf(source.tokens, at);
  return low === 'bộ' || low === 'sở' ? fieldsListed(source, from, low === 'bộ' ? 'Bộ' : 'Sở') : null;
}

// cơ quan, đơn vị có liên quan (without "các"); Sở, ban, ngành; doanh nghiệp, viện nghiên cứu
export function looseGroupAt(source: UnitText, at: number): FoundUnits | null {
  const nouns = nounsAt(source.tokens, at);
  if (nouns === at) return null;
  const next = qualifiersAt(source, nouns);
  if (next > nouns) return made(source, at, next, { group: true });
  return source.tokens.slice(at, nouns).some((token) => token.text === ',') ? listOfNouns(source, at, nouns) : null;
}

// "Sở, ban, ngành" is one group; "doanh nghiệp, viện nghiên cứu, trường đại học" are three.
function listOfNouns(source: UnitText, at: number, end: number): FoundUnits {
  const starts = [at];
  for (let from = at; from < end; from += 1) if (tokenOf(source.tokens, from).text === ',') starts.push(from + 1);
  const endOf = (index: number): number => (starts[index + 1] ?? end + 1) - 1;
  if (!starts.every((start, index) => endOf(index) - start >= 2)) return made(source, at, end, { group: true });
  return { units: starts.flatMap((start, index) => made(source, start, endOf(index), { group: true }).units), next: end };
}

/** Past nouns that name kinds of units, with commas and "và" between them. */
export function nounsAt(tokens: readonly Token[], at: number): number {
  let next = at;
  let from = at;
  for (;;) {
    const taken = phraseAt(tokens, from, UNIT_WORDS.nouns);
    if (taken === 0 || (from > at && isNamed(tokens, from))) return next;
    next = from + taken;
    const joint = tokenOf(tokens, next);
    if (!joins(joint)) return next;
    from = joint.text === ',' && tokenOf(tokens, next + 1).low === 'và' ? next + 2 : next + 1;
    if (tokenOf(tokens, from).low === 'các') return next;
  }
}

// "…, Phòng Kinh tế", "và Ủy ban nhân dân cấp xã": behind a group, a name of its own.
function isNamed(tokens: readonly Token[], at: number): boolean {
  if (!tokenOf(tokens, at).capital) return false;
  const head = phraseAt(tokens, at, UNIT_WORDS.heads);
  return phraseAt(tokens, at, UNIT_WORDS.committees) > 0 || (head > 0 && tokenOf(tokens, at + head).capital);
}

const OPENS_OWNER = new Set(['bàn', 'thuộc']);

/** Past what says which ones: "có liên quan", "trực thuộc Sở", "của tỉnh", "trên địa bàn tỉnh". */
export function qualifiersAt(source: UnitText, at: number): number {
  let next = at;
  for (let turn = 0; turn < 4; turn += 1) {
    const after = qualifierEnd(source, next, turn === 0);
    if (after === next) return next;
    next = after;
  }
  return next;
}

// One qualifier with the owner behind it; at first also a plain place ("các sở, ngành tỉnh") and "của".
function qualifierEnd(source: UnitText, at: number, first: boolean): number {
  const { tokens } = source;
  const related = at + phraseAt(tokens, at, UNIT_WORDS.related);
  const of = tokenOf(tokens, related).low;
  if (of === 'thuộc' || (of === 'của' && first)) {
    const owner = ownerEnd(source, related + 1);
    return owner > related + 1 ? owner : related;
  }
  if (related > at) return OPENS_OWNER.has(tokenOf(tokens, related - 1).low) ? ownerEnd(source, related) : related;
  return first ? placeTail(source, at) : at;
}

function ownerEnd(source: UnitText, at: number): number {
  const unit = oneCommitteeAt(source, at) ?? fieldAt(source, at) ?? properAt(source, at);
  if (unit !== null && !unit.units.some((each) => each.anaphor)) return unit.next;
  const place = placeTail(source, at);
  if (place > at) return place;
  return at + Math.max(phraseAt(source.tokens, at, UNIT_WORDS.house), phraseAt(source.tokens, at, UNIT_WORDS.reach));
}

const MOST_DESCRIBING = 9;
const DESCRIBES = new Set(['được', 'có', 'của', 'tại', 'trên', 'thuộc', 'cho', 'cấp', 'chưa', 'đã', 'khác', 'đang', 'bị', 'và']);

// "các tổ chức, cá nhân được cấp giấy phép thăm dò có trách nhiệm": what describes the group, up to the order, a comma or the end.
function describedTo(source: UnitText, at: number): number {
  for (let next = at; next < at + MOST_DESCRIBING; next += 1) if (endsDescription(source.tokens, next)) return next;
  return at;
}

function endsDescription(tokens: readonly Token[], at: number): boolean {
  const token = tokenOf(tokens, at);
  if (!token.word || token.low === 'và' || phraseAt(tokens, at, UNIT_WORDS.must) > 0) return true;
  if (phraseAt(tokens, at, UNIT_WORDS.stops) > 0 && !DESCRIBES.has(token.low)) return true;
  return token.capital && phraseAt(tokens, at, UNIT_WORDS.heads) > 0 && !DESCRIBES.has(tokenOf(tokens, at - 1).low);
}

// Ủy ban nhân dân tỉnh Hưng Yên; UBND phường Âu Lâu; Ủy ban nhân dân các xã, phường; UBND các phường: Yên Bái, Văn Phú; UBND tỉnh
export function committeeAt(source: UnitText, at: number): FoundUnits | null {
  const { tokens } = source;
  const head = phraseAt(tokens, at, UNIT_WORDS.committees);
  if (head === 0) return null;
  const behind = at + head;
  if (DETERMINERS.has(tokenOf(tokens, behind).low)) return committeesOf(source, at, behind);
  const places = placeHeadsAt(tokens, behind);
  const several = tokens.slice(behind, places).some((token) => joins(token));
  const next = several ? qualifiersAt(source, places) : placeTail(source, behind);
  return made(source, at, next, { group: several || /cấp (?:xã|huyện)$/iu.test(printed(source, at, next)) });
}

function committeesOf(source: UnitText, at: number, behind: number): FoundUnits {
  const shared = sharedHeadAt(source, behind + 1);
  if (shared !== null) return { units: shared.units.map((unit) => ({ ...unit, text: `${printed(source, at, behind)} ${unit.text}` })), next: shared.next };
  const nouns = nounsAt(source.tokens, behind + 1);
  return made(source, at, qualifiersAt(source, Math.max(nouns, behind)), { group: true });
}
