import { linked } from '../directory/link.js';
import { lexed } from '../recognise/tokens.js';
import { fullName } from '../recognise/unit-source.js';
import type { UnitName } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';
import type { UnitMention } from '../reading.js';
import type { Body } from '../tasks/context.js';
import { originOf } from '../text/mapped-text.js';
import type { Cell } from './grid.js';

const DASHED = /;|(?<=[\p{L})])\s{1,3}[-–+•]\s(?=\p{Lu})/u;
// Lines of a cell are a character or two apart, but for one that goes on overleaf.
const FARTHEST = 3;
const LONGEST_NAME = 120;
const GROUPS = /^(?:các|những|từng|toàn thể|mọi)\s|liên quan|^(?:sở|ban|viện|trường|doanh nghiệp|ngành|địa phương|đơn vị)(?:[,;]|$)/iu;

/**
 * The units that a cell names: one to a line, or with semicolons, commas and "và" between them. What is not known as a unit
 * ("Viện, Trường", "Đ/c Lê Thu Hà", "P. Tổng hợp") is still who the table names, as printed.
 */
export function unitsIn(body: Body, cell: Cell, { onlyKnown = false } = {}): UnitMention[] {
  return entriesOf(cell).flatMap((entry) => unitsOfEntry(body, entry, onlyKnown));
}

// - Sở A ⏎ - Sở B; Sở C
function entriesOf(cell: Cell & { readonly lines?: readonly Cell[] }): Cell[] {
  const lines = cell.lines !== undefined && cell.lines.length > 1 ? wholeNames(cell.lines) : [cell];
  return lines.flatMap((line) => {
    const entries: Cell[] = [];
    let from = 0;
    // Only behind a first dash are the others between entries, and not in a name: "- Sở A - Sở B", but "Phòng Hành chính - Tổ chức".
    for (const part of line.text.split(/^[-–+•]/u.test(line.text) ? DASHED : /;/u)) {
      const at = line.text.indexOf(part, from);
      from = at + part.length;
      const words = nameIn(part);
      const skip = part.indexOf(words);
      if (words !== '') entries.push({ text: words, start: line.start + at + skip, end: line.start + at + skip + words.length });
    }
    return entries;
  });
}

// "- Đề nghị Tòa án nhân dân tỉnh", "Bộ Tài chính (theo chức năng, nhiệm vụ được giao)": how it is asked and for what part is not its name.
function nameIn(part: string): string {
  const words = part.trim().replace(/^(?:[-–+•*]\s{0,2}|và\s)/u, '').replace(/[.,]$/u, '');
  const asked = /^đề nghị\s/iu.test(words) ? words.slice('đề nghị '.length).trim() : words;
  return asked.includes('(') || asked.includes(' theo ') ? asked.replace(FOR_ITS_PART, '') : asked;
}

const FOR_ITS_PART = /(?:^|\s)(?:\((?:theo|trong|đối với|về|phụ trách|chủ trì|chịu trách nhiệm|nếu|tùy)\s[^()]{2,120}(?:\)|$)[.,]?|,?\s?theo (?:chức năng|nhiệm vụ|lĩnh vực|thẩm quyền|phân công|phạm vi|địa bàn)[^()]{0,80})$/u;

// A name may go on in the next line of its cell: "Sở Nông nghiệp ⏎ và Môi trường", "Ủy ban nhân dân ⏎ các xã".
function wholeNames(lines: readonly Cell[]): Cell[] {
  const whole: Cell[] = [];
  for (const line of lines) {
    const before = whole.at(-1);
    const goesOn = before !== undefined && goesOnIn(before.text, line.text);
    if (goesOn) whole[whole.length - 1] = { text: `${before.text}${' '.repeat(Math.max(1, Math.min(line.start - before.end, FARTHEST)))}${line.text}`, start: before.start, end: line.end };
    else whole.push(line);
  }
  return whole;
}

function goesOnIn(before: string, line: string): boolean {
  if (/^(?:\p{Ll}|[&(])/u.test(line) || /(?:[,&–-]|\s(?:và|của|các))$/u.test(before)) return true;
  return BARE.test(before) || (OFFICE.test(before) && OF_WHOM.test(line)) || before.lastIndexOf('(') > before.lastIndexOf(')');
}

// "Sở ⏎ Y tế", "Thanh tra ⏎ Chính phủ"; but "Văn phòng ⏎ Phòng Tài chính" are two.
const BARE = /^(?:[-–+•*]\s)?(?:Sở|Bộ|Ban|Cục|Chi cục|Tổng cục|Trung tâm|(?:Ủy|Uỷ) ban(?: nhân dân)?|UBND|Viện kiểm sát|Tòa án|Bảo hiểm|Ngân hàng|Kho bạc|Bộ Chỉ huy)$/u;
const OFFICE = /^(?:[-–+•*]\s)?(?:Thanh tra|Văn phòng|Thường trực|Chủ tịch|Lãnh đạo|Giám đốc)$/u;
const OF_WHOM = /^(?:Chính phủ|Quốc hội|UBND|Ủy ban|Uỷ ban|HĐND|Hội đồng|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Sở|Bộ)(?!\p{L})/u;

function unitsOfEntry(body: Body, entry: Cell, onlyKnown: boolean): UnitMention[] {
  const named = unitsAt(lexed(entry.text, body.sheet.known), 0).units;
  const covered = nameEnd(entry.text, named.at(-1)?.end ?? 0);
  if (named.length > 0 && (covered >= entry.text.length * 0.6 || entry.text.length > 80)) return [...named.map((unit, index) => mention(body, entry, index === named.length - 1 ? upTo(entry, unit, covered) : unit)), ...restOf(body, entry, covered)];
  const behind = named.length > 0 ? null : knownBehind(body, entry);
  if (behind !== null) return [...unitsOfEntry(body, cut(entry, 0, behind.joint), onlyKnown), ...unitsOfEntry(body, cut(entry, behind.from, entry.text.length), onlyKnown)];
  if (onlyKnown || entry.text.length > LONGEST_NAME || !/\p{L}{2}/u.test(entry.text)) return [];
  return [mention(body, entry, { text: fullName(entry.text), start: 0, end: entry.text.length, group: GROUPS.test(entry.text) })];
}

// "Doanh nghiệp, Sở, ban, ngành có liên quan": a word that is no unit, and units behind its comma.
function knownBehind(body: Body, { text }: Cell): { joint: number; from: number } | null {
  for (const joint of text.matchAll(/,\s{1,2}(?=\p{Lu})/gu)) {
    const from = joint.index + joint[0].length;
    const end = unitsAt(lexed(text.slice(from), body.sheet.known), 0).units.at(-1)?.end ?? 0;
    if (end >= (text.length - from) * 0.6) return { joint: joint.index, from };
  }
  return null;
}

const cut = (entry: Cell, from: number, to: number): Cell => ({ text: entry.text.slice(from, to), start: entry.start + from, end: entry.start + to });

// "Báo và Phát thanh, Truyền hình Lam Hồng": in a cell, what follows a name in capitals without a comma belongs to it.
const nameEnd = (text: string, end: number): number => (end > 0 ? end + (/^(?: \p{Lu}\p{Ll}{1,8}){1,4}$/u.exec(text.slice(end))?.[0].length ?? 0) : 0);

const upTo = (entry: Cell, unit: UnitName, end: number): UnitName => (end > unit.end ? { ...unit, end, text: `${unit.text}${entry.text.slice(unit.end, end)}` } : unit);

// "Công an tỉnh, Tỉnh đoàn": what stands behind the last known unit is one more of the list.
function restOf(body: Body, entry: Cell, covered: number): UnitMention[] {
  const joint = /^\s{0,2}(?:,|và)\s{1,2}(?=\p{L})/u.exec(entry.text.slice(covered))?.[0];
  const from = covered + (joint?.length ?? 0);
  const words = entry.text.slice(from);
  if (joint === undefined || words.length < 3 || words.length > 60) return [];
  return [mention(body, entry, { text: fullName(words), start: from, end: entry.text.length, group: GROUPS.test(words) })];
}

function mention(body: Body, entry: Cell, unit: Pick<UnitName, 'text' | 'start' | 'end' | 'group'>): UnitMention {
  const span = originOf(body.mapped, entry.start + unit.start, entry.start + unit.end);
  return linked({ text: body.shortNames.get(unit.text) ?? unit.text, span, basis: 'table', group: unit.group }, body);
}
