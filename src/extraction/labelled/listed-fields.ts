import type { Node } from '../outline/outline.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage, Sheet } from '../recognise/tokens.js';
import { lowOf, part, passageOf, wordAt } from '../recognise/tokens.js';
import type { GridCell } from '../table/grid.js';
import { assignmentIn } from '../tasks/assignment.js';
import { oncePerPart } from '../tasks/once.js';
import { startsWithOrder } from '../tasks/orders.js';
import type { Field } from './field-shapes.js';
import { SHAPES } from './field-shapes.js';

/*
 * A programme may say who leads in a section of its own, behind the one that says what is to be done:
 *   1. Nội dung, biện pháp / a) Rà soát … / b) Hoàn thành …
 *   2. Cơ quan chủ trì, phối hợp / a) Cơ quan chủ trì / - Sở A / - Sở B / b) Cơ quan phối hợp: Sở C
 *   3. Thời gian thực hiện: Năm 2026
 * Not: a) Cơ quan chủ trì soạn thảo lấy ý kiến …   - Đơn vị thực hiện / - Rà soát … (what it has to do stands below)
 */
const ROLES = SHAPES.filter(([field]) => field === 'lead' || field === 'support');
const BARE: readonly (readonly [Field, RegExp])[] = ROLES.map(([field, shape]) => [field, new RegExp(`^(?!Phân công|Trách nhiệm)(?:${shape})\\s{0,2}:?$`, 'iu')]);
const BOTH = /^(?:(?:Cơ quan|Đơn vị|Tổ chức)(?:, (?:cơ quan|đơn vị))? chủ trì(?:,| và) (?:(?:cơ quan|đơn vị) )?(?:phối hợp|thực hiện|tham gia)(?: thực hiện)?|Phân công(?: nhiệm vụ| trách nhiệm| thực hiện)?)\s{0,2}:?$/iu;
const LONGEST = 60;

// What such a heading holds; asked before the patterns, for most short headings name a unit or a subject.
const HELD = ['chủ trì', 'phối hợp', 'phân công', 'thực hiện', 'tham mưu', 'đầu mối', 'phụ trách', 'chịu trách nhiệm', 'được giao'];
const FIRST_WORDS = wordSet(['các', 'đơn', 'cơ', 'phòng', 'bộ', 'đầu', 'người', 'cá', 'tổ', 'phối', 'chủ', 'phân']);

function mayBeRole({ block: { text, body, end } }: Node, sheet: Sheet): boolean {
  const heading = passageOf(sheet, body, end);
  if (text.length > LONGEST || FIRST_WORDS[wordAt(heading, heading.first)] !== 1) return false;
  const low = lowOf(heading);
  return HELD.some((words) => low.includes(words));
}

/** The field that a heading with nothing behind it names, and the lines of the list below it; null where it is no such heading. */
export const cellOfList = oncePerPart((node: Node) => node.block.index, listOf);

function listOf(node: Node, sheet: Sheet): { readonly field: Field; readonly cell: GridCell } | null {
  const { block: { text }, children } = node;
  if (children.length === 0 || !mayBeRole(node, sheet)) return null;
  const field = BARE.find(([, shape]) => shape.test(text))?.[0];
  const names = field === undefined ? [] : linesBelow(children, sheet);
  if (names.length === 0) return BOTH.test(text) && children.every((child) => namesRole(child.block.text)) ? { field: 'lead', cell: cellOf([]) } : null;
  return field === undefined ? null : { field, cell: cellOf(names) };
}

// "a) Cơ quan chủ trì: Bộ Quốc phòng", "b) Cơ quan phối hợp"
const ROLE = ROLES.map(([, shape]) => new RegExp(`^(?:${shape})\\s{0,2}(?::|$)`, 'iu'));
const namesRole = (text: string): boolean => ROLE.some((shape) => shape.test(text));

function linesBelow(children: readonly Node[], sheet: Sheet): readonly GridCell['lines'][number][] {
  const areNames = children.every(({ block, children: below }) => below.every(isNextField) && block.text.length <= LONGEST_NAME && !namesRole(block.text) && isName(passageOf(sheet, block.body, block.end)));
  return areNames ? children.map(({ block }) => ({ text: block.text, start: block.body, end: block.end })) : [];
}

// "+ Sở Y tế." and below it, without a mark, "Thời gian hoàn thành: Tháng 9/2026": the next field, not a part of the name
const FIELD = new RegExp(`^(?:${SHAPES.filter(([field]) => field !== 'content').map(([, shape]) => shape).join('|')})\\s{0,2}:`, 'iu');
const isNextField = ({ block: { text, label } }: Node): boolean => label === null && FIELD.test(text);

function isName(line: Passage): boolean {
  const told = assignmentIn(line);
  return !startsWithOrder(line) && (told === null || (told.how === 'subject' && !startsWithOrder(part(line, told.end, line.text.length))));
}

const LONGEST_NAME = 160;

function cellOf(lines: GridCell['lines']): GridCell {
  const [first, last] = [lines[0], lines.at(-1)];
  return { text: lines.map(({ text }) => text).join('; '), start: first?.start ?? 0, end: last?.end ?? 0, lines, row: 0, column: 0, colspan: 1 };
}

/** Whether a line is one of those in such a list, which names somebody and gives nothing out. */
export const isNamedInList = ({ parent }: Node, sheet: Sheet): boolean => parent !== null && (cellOfList(parent, sheet)?.cell.lines.length ?? 0) > 0;

const CONTENT = /^(?:Các )?(?:Nội dung|Nhiệm vụ|Giải pháp|Biện pháp|Hoạt động|Công việc)(?!\p{L})[^.;:]{0,60}:?$/iu;

/** Whose the fields are: where the section before them is but the heading of what is to be done, each of its points. */
export function pointsOfContent(owners: readonly Node[], sheet: Sheet): readonly Node[] {
  const content = owners.filter(({ block, children }) => children.length > 0 && CONTENT.test(block.text) && !startsWithOrder(passageOf(sheet, block.body, block.end)));
  return content.length === 0 ? owners : content.flatMap(({ children }) => children);
}
