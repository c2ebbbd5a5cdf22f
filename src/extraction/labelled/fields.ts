import type { Block } from '../outline/blocks.js';
import type { Node } from '../outline/outline.js';
import type { Sheet } from '../recognise/tokens.js';
import { lexed, passageOf, phraseAt } from '../recognise/tokens.js';
import type { Cell } from '../table/grid.js';
import { unitsAt } from '../recognise/unit.js';
import { oncePerPart } from '../tasks/once.js';
import { acting, startsWithOrder } from '../tasks/orders.js';
import { areNames } from '../tasks/products.js';
import { allMatches } from '../text/matches.js';
import type { Field } from './field-shapes.js';
import { SHAPES } from './field-shapes.js';
import { cellOfList, isNamedInList, pointsOfContent } from './listed-fields.js';

/** What the labelled lines below a task say of it: who leads, who helps, until when, what comes out. Cells hold places in the paragraph text. */
export type Fields = Record<Field, Cell | null>;

export interface FieldCell {
  readonly field: Field;
  readonly cell: Cell;
}

const ANY = SHAPES.map(([, shape]) => `(${shape})`).join('|');
const LABEL = new RegExp(`(?:^|[.;,(]\\s{0,3})(?:${ANY})\\s{0,2}:\\s{0,3}`, 'giu');

// The same in small letters and at one place, to ask whether there is a label at all: nearly always there is none.
const LOW_ANY = SHAPES.map(([, shape]) => shape.replace(/\\p\{L\}|\\.|[^\\]/gu, (letter) => (letter.length > 1 ? letter : letter.toLowerCase()))).join('|');
const LOW_LABEL = new RegExp(`(?:^|[.;,(]\\s{0,3})(?:${LOW_ANY})\\s{0,2}:`, 'uy');
const LONGEST_LABEL = 120;

function isLabelAt(low: string, at: number): boolean {
  LOW_LABEL.lastIndex = at;
  return LOW_LABEL.test(low);
}

const lowOfBlock = ({ body }: Block, sheet: Sheet, end: number): string => sheet.low.slice(body, body + end);

function beginsWithLabel(block: Block, sheet: Sheet): boolean {
  const colon = block.text.indexOf(':');
  return colon >= 0 && colon < LONGEST_LABEL && isLabelAt(lowOfBlock(block, sheet, colon + 1), 0);
}

// Where the first label begins; it ends with a colon and has no other in it, so that it is looked for between each colon and the one before. -1 for none.
function firstLabel(block: Block, sheet: Sheet): number {
  const { text } = block;
  let colon = text.indexOf(':');
  if (colon < 0) return -1;
  const low = lowOfBlock(block, sheet, text.length);
  for (let from = 0; colon >= 0; from = colon + 1, colon = text.indexOf(':', from)) {
    for (let at = Math.max(from, colon - LONGEST_LABEL); at < colon; at += 1) {
      if ((at === 0 || isBeforeLabel(text.charCodeAt(at))) && isLabelAt(low, at)) return at;
    }
  }
  return -1;
}

const OPENS = 40;
const COMMA = 44;
const STOP = 46;
const SEMICOLON = 59;
const isBeforeLabel = (code: number): boolean => code === COMMA || code === STOP || code === SEMICOLON || code === OPENS;

/** The labelled pieces of a paragraph, with what each says: one to a line, or several after one another. */
export function fieldsIn(text: string, offset: number): FieldCell[] {
  const labels = allMatches(text, LABEL);
  return labels.flatMap((label, index) => {
    const start = label.index + label[0].length;
    const rest = text.slice(start, labels[index + 1]?.index ?? text.length);
    const words = rest.replace(/[.;,)\s]{1,4}$/u, '');
    const field = SHAPES.find((_, shape) => label[shape + 1] !== undefined)?.[0];
    if (field !== 'product' && field !== 'time' && isOrder(words)) return [];
    if (field === 'content' && (GIVEN.test(words) || tellsSomebody(words))) return [];
    return field === undefined ? [] : cellsOf(field, words, offset + start);
  });
}

const cellAt = (field: FieldCell['field'], text: string, start: number): FieldCell => ({ field, cell: { text, start, end: start + text.length } });

// "Đơn vị chủ trì: Phòng Kinh tế. | Báo cáo trước ngày 20/5/2026": a name ends with its sentence; what stands behind it may say when.
const BEHIND_NAME = /(?<=\p{Ll}{2})\.\s{1,3}(?=\p{Lu})/u;

function cellsOf(field: FieldCell['field'], words: string, start: number): FieldCell[] {
  const stop = field === 'lead' || field === 'support' ? BEHIND_NAME.exec(words) : null;
  if (stop === null) return [cellAt(field, words, start)];
  const behind = stop.index + stop[0].length;
  return [cellAt(field, words.slice(0, stop.index), start), cellAt('time', words.slice(behind), start + behind)];
}

// "Các đơn vị được giao chủ trì soạn thảo: bám sát chương trình …": not who leads, but what they are told.
const isOrder = (words: string): boolean => /^\p{Ll}/u.test(words) && startsWithOrder(lexed(words));

// "Chế độ báo cáo: Trước 15 giờ …, các sở báo cáo …. Giao Văn phòng tổng hợp …": a heading with its orders behind it.
const GIVEN = /(?:^|[.;]\s{1,3})(?:Giao|Yêu cầu|Đề nghị)\s/u;

// "Ghi chú: Các phòng gửi lịch … trước 15h00 ngày …": so is one that tells a unit by its name.
function tellsSomebody(words: string): boolean {
  const source = lexed(words.slice(0, LONGEST_TOLD));
  const { units, next } = unitsAt(source, 0);
  return units.some((unit) => !unit.anaphor) && phraseAt(source, next, acting) > 0;
}

const LONGEST_TOLD = 200;

/** The fields of a paragraph that is nothing but labelled pieces, or that only says who leads; empty for any other paragraph. Asked by several stages. */
export const fieldsOf = oncePerPart((node: Node) => node.block.index, fieldsOfParagraph);

// "Nội dung công việc: Tổng hợp ý kiến, dự thảo văn bản …" of a slip that hands one task out: the lines below it are about it.
const WORK = /^Nội dung (?:công việc|nhiệm vụ|giao việc|việc giao)\s?:\s{0,3}/u;

const isUnderNoPoint = ({ label }: Block, parent: Node | null): boolean => label === null && (parent === null || parent.block.label === null);

function isWork(text: string): boolean {
  const work = WORK.exec(text);
  return work !== null && startsWithOrder(lexed(text.slice(work[0].length, work[0].length + LONGEST_TOLD)));
}

function fieldsOfParagraph(node: Node, sheet: Sheet): readonly FieldCell[] {
  const { block, parent } = node;
  const { text, body, label } = block;
  const listed = cellOfList(node, sheet);
  if (listed !== null) return [listed];
  if (beginsWithLabel(block, sheet)) return isUnderNoPoint(block, parent) && isWork(text) ? [] : fieldsIn(text, body);
  return label === null && text.length < LONGEST_LEAD_LINE && text.includes('chủ trì') ? leadLine(text, body) : [];
}

// Thanh tra tỉnh chủ trì, phối hợp với Sở Tư pháp thực hiện trong quý II/2026. | (Sở Y tế chủ trì)
// Not: Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát thuốc (that is the task itself)
const LONGEST_LEAD_LINE = 260;
const LEADS = /^\(?(\p{Lu}[^.;:()]{2,120}?),?\s(?:là (?:cơ quan|đơn vị) )?chủ trì/u;
const WITH = /^,?\s(?:và )?phối hợp(?: chặt chẽ)?(?: với| cùng)?\s([^.;:()]{3,160}?)(?=,?\s(?:(?:triển khai|tổ chức)\s)?(?:thực hiện|hoàn thành)|\)?[.;]?$)/u;
const DOES_IT = /^(?:,?\s(?:(?:triển khai|tổ chức)\s)?(?:thực hiện|hoàn thành)(?:\s((?:trong|trước|xong trước|đến|từ|chậm nhất|quý|năm|tháng|thường xuyên|hằng năm|hàng năm)[^.;:()]{0,60}))?)?\)?[.;]?$/u;

function leadLine(text: string, offset: number): FieldCell[] {
  const lead = LEADS.exec(text);
  const support = lead === null ? null : WITH.exec(text.slice(lead[0].length));
  const rest = lead === null ? null : DOES_IT.exec(text.slice(lead[0].length + (support?.[0].length ?? 0)));
  if (lead === null || rest === null || unitsAt(lexed(text), 0).units.length === 0) return [];
  const cells: readonly (readonly [Field, string | undefined, number])[] = [['lead', lead[1], 0], ['support', support?.[1], lead[0].length], ['time', rest[1], lead[0].length + (support?.[0].length ?? 0)]];
  return cells.flatMap(([field, words, from]) => {
    if (words === undefined) return [];
    const start = text.indexOf(words, from);
    return [{ field, cell: { text: words, start: offset + start, end: offset + start + words.length } }];
  });
}

/** Whether a paragraph says who leads, until when and the like, and is no work itself. */
export const isField = (node: Node, sheet: Sheet): boolean => fieldsOf(node, sheet).length > 0 || isNamedInList(node, sheet);

/** The fields of each node that has any. Lines below a point are its own; lines behind points of one list belong to all points before them. */
export function fieldsByNode(nodes: readonly Node[], sheet: Sheet): Map<Node, Fields> {
  const fields = new Map<Node, Fields>();
  const ownersOf = new Map<Node, readonly Node[]>();
  const slip = nodes.find(({ block, parent }) => isUnderNoPoint(block, parent) && isWork(block.text));
  for (const node of nodes) {
    const found = fieldsOf(node, sheet);
    if (found.length === 0) continue;
    const siblings = node.parent?.children ?? nodes.filter((each) => each.parent === null);
    const owners = slip !== undefined && slip.block.index < node.block.index ? [slip] : pointsOfContent(ownersFor(node, siblings, { ownersOf, fields, sheet }), sheet);
    ownersOf.set(node, owners);
    for (const owner of owners) fields.set(owner, filled(fields.get(owner), found));
  }
  return fields;
}

const NOTHING = /^(?:không(?: có)?|[-–/]{1,3})$/iu;

function filled(before: Fields | undefined, found: readonly FieldCell[]): Fields {
  const fields: Fields = before ?? { lead: null, support: null, time: null, product: null, content: null };
  for (const { field, cell } of found) if (cell.text !== '' && !NOTHING.test(cell.text)) fields[field] ??= cell;
  return fields;
}

/** The fields that stand behind a task in its own paragraph: "… . Đơn vị chủ trì: Sở X. Thời gian: Quý I/2026." Null when nobody is said to lead. */
export function fieldsBehind(node: Node, sheet: Sheet): { fields: Fields; from: number } | null {
  const { text, body } = node.block;
  const first = firstLabel(node.block, sheet);
  if (first < 12) return null;
  const fields = filled(undefined, fieldsIn(text, body));
  return fields.lead === null ? null : { fields, from: first };
}

interface Known {
  readonly ownersOf: ReadonlyMap<Node, readonly Node[]>;
  readonly fields: ReadonlyMap<Node, Fields>;
  readonly sheet: Sheet;
}

function ownersFor(node: Node, siblings: readonly Node[], { ownersOf, fields, sheet }: Known): readonly Node[] {
  // "- Phân công thực hiện:" and its parts as "+ Cơ quan chủ trì: …" below it
  const at = siblings.indexOf(node);
  const shared = [node.parent, node.parent?.parent, siblings[at - 1]].flatMap((each) => (each === null || each === undefined ? [] : [ownersOf.get(each)])).find((owners) => owners !== undefined);
  if (shared !== undefined) return shared;
  const above = siblings.slice(0, at).filter((each) => !ownersOf.has(each));
  // Points have the lines, not the paragraphs that lead over to them.
  const points = above.filter((each) => each.block.label !== null);
  const real = points.length > 0 ? points : above;
  const last = real.at(-1);
  if (last === undefined) return node.parent === null ? [] : [node.parent];
  if (node.parent !== null && isListed(node.parent, real, sheet)) return [node.parent];
  // A line without a mark behind the points of a list speaks of all of them, where none has lines of its own; else of the last.
  const list = real.filter((each) => each.block.label !== null && each.block.label.kind === last.block.label?.kind);
  if (node.block.label === null) return list.length > 1 && list.length === real.length && !list.some((each) => fields.has(each)) ? list : [last];
  return real;
}

/** Whether points are only what their parent, an order, consists of: "Xây dựng cơ sở dữ liệu, gồm: - Hồ sơ lương; - …". */
export function isListed({ block }: Node, points: readonly Node[], sheet: Sheet): boolean {
  return block.label !== null && startsWithOrder(passageOf(sheet, block.body, block.end)) && areNames(points, sheet);
}
