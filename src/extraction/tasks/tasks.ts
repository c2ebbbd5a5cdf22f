import type { Node } from '../outline/outline.js';
import type { Fields } from '../labelled/fields.js';
import { fieldsBehind, fieldsByNode, fieldsOf, isField, isListed } from '../labelled/fields.js';
import type { Zone } from '../outline/zones.js';
import { isClosing } from '../outline/zones.js';
import { taskOfFields } from '../labelled/tasks.js';
import { cueOf, nextCue, placesOf } from '../recognise/cue-index.js';
import { wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { isWord, part, passageOf } from '../recognise/tokens.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import type { Finding } from '../recognise/recogniser.js';
import type { Basis, TaskMention } from '../reading.js';
import { startsWithOrder } from './orders.js';
import { isTaskText } from './candidates.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import { draftOf } from './drafting.js';
import type { Lead } from './leads.js';
import { inheritedLead, isHeadingNode } from './leads.js';
import { meansListed } from './late-units.js';
import { ONE_IN_HOUSE } from './roles.js';
import { withProducts } from './products.js';
import type { Segment } from './segment.js';
import { segmentsOf } from './segment.js';
import type { Piece } from './sentences.js';
import { asksThoseAbove } from './statements.js';
import { judged } from './judged.js';
import { deadlinesFromAround } from './task-deadlines.js';
import { isInGrid } from '../table/grid.js';
import { withSameTime } from './same-time.js';
import type { Given } from './weak-places.js';
import { saysWho } from './says-who.js';
import { ASKS, givenAnyhow, saysWhen } from './weak-places.js';
import { stateOfRow } from '../table/states.js';
import { taskOfRow } from '../table/tasks.js';

// "Giao nhiệm vụ cho các phòng theo Phụ lục kèm theo": the work is in the table.
const POINTS_TO_TABLE = /^(?:Giao|Phân công|Ban hành kèm theo)[^;.]{0,120}(?:theo|tại|trong|ở) (?:các )?(?:Phụ lục|phụ lục|bảng|Bảng|biểu|Biểu|danh mục|Danh mục)[^;.]{0,40}$/u;

/** The tasks of a document, in the order in which they stand. */
export function tasksOf(body: Body): TaskMention[] {
  const fields = fieldsByNode(body.nodes, body.sheet);
  const filled = deadlinesFromAround(body);
  const inText: Draft[] = [];
  const given: Given = { told: null };
  body.nodes.forEach((node, index) => {
    if (isField(node, body.sheet) || isProduct(node, body) || isPartOf(node, fields, body)) return;
    const drafts = tasksInZone(body, node, { zone: body.zones[index] ?? 'closing', fields: fields.get(node), given });
    for (const draft of filled(node, drafts, fields.get(node))) inText.push(draft);
  });
  const inTables = body.genre === 'report' ? [] : body.rows.filter((row) => stateOfRow(row) !== 'result').map((row) => taskOfRow(body, row));
  const drafts = [...(inTables.length === 0 ? inText : inText.filter((draft) => !POINTS_TO_TABLE.test(draft.text))), ...inTables].sort((a, b) => a.span.start - b.span.start);
  return judged(withSameTime(drafts), body);
}

interface Place {
  readonly zone: Zone;
  readonly fields: Fields | undefined;
  readonly given: Given;
}

function tasksInZone(body: Body, node: Node, place: Place): Draft[] {
  if (body.genre === 'schedule') return place.zone === 'directive' ? tasksInNotes(body, node) : [...tasksInBrackets(body, node), ...tasksOfNote(body, node)];
  if (body.genre === 'rules') return place.zone === 'directive' ? tasksOfNode(body, node, 'directive').filter((draft) => saysWho(draft, false) || saysWhen(draft, body) || isToObey(draft)) : tasksOfArticle(body, node);
  if (place.zone === 'closing') return isClosing(node.block.text) ? tasksOfClosing(body, node) : [];
  return place.zone === 'results' ? [] : tasksInPart(body, node, place);
}

function tasksInPart(body: Body, node: Node, place: Place): Draft[] {
  const { zone, fields } = place;
  const labelled = fieldsBehind(node, body.sheet) ?? fieldsBelow(node, fields);
  // "Chủ trì: đồng chí …" of an invitation is who chairs the meeting.
  if (labelled !== null && (body.genre !== 'invitation' || zone === 'directive')) return labelledTasks(body, node, labelled);
  const strength = strengthOf(zone, body.genre);
  if (strength === 'none' || isInTable(body, node)) return [];
  const mode = zone === 'plan' ? 'plan' : 'directive';
  const found = tasksOfPoint(body, node, mode);
  if (zone === 'funds') return found.filter((draft) => draft.by.includes('lead: explicit'));
  if (strength === 'weak' || body.letter === 'reply') return givenAnyhow(body, found, { node, zone, given: place.given });
  // A letter is written to somebody: what nobody is told in it is a quotation or an explanation.
  return body.letter === null ? found : found.filter((draft) => draft.lead.length > 0);
}

// A point of several orders, each a sentence of its own, is several tasks, whoever the lines below it name.
function labelledTasks(body: Body, node: Node, labelled: { fields: Fields; from: number }): Draft[] {
  const source = passageOf(body.sheet, node.block.body, node.block.body + labelled.from);
  const segments = segmentsOf({ source, deadlines: body.deadlinesOf(node.block), issued: body.issued });
  const orders = segments.length > 1 && segments.slice(1).every((segment) => startsWithOrder(part(source, segment.start, segment.end)));
  return orders ? segments.map(({ start, end }) => taskOfFields(body, node, { ...labelled, start, from: end })) : [taskOfFields(body, node, labelled)];
}

function tasksOfPoint(body: Body, node: Node, mode: TaskMention['mode']): Draft[] {
  const whole = withProducts(node, body.sheet);
  if (whole !== null) return tasksOfNode(body, whole, mode);
  // "2. Tổ chức lễ phát động" with its time and place on lines of their own.
  const bare = node.children.length > 0 && node.children.every((child) => fieldsOf(child, body.sheet).length > 0);
  if (bare && startsWithOrder(passageOf(body.sheet, node.block.body, node.block.end))) return tasksOfNode(body, node, mode);
  return isHeadingNode(node, body.sheet) ? tasksOfOpener(body, node, mode) : tasksOfNode(body, node, mode);
}

const isProduct = (node: Node, body: Body): boolean => node.parent !== null && node.children.length === 0 && withProducts(node.parent, body.sheet) !== null;

// A name in the list of a point that has the labelled lines for itself.
const isPartOf = (node: Node, fields: ReadonlyMap<Node, Fields>, body: Body): boolean =>
  node.parent !== null && node.children.length === 0 && fields.size > 0 && fields.has(node.parent) && !fields.has(node) && isListed(node.parent, [node], body.sheet);

const BARS = cueOf(wordSet(['|']));
const isInTable = (body: Body, { block }: Node): boolean => (placesOf(BARS, body.sheet).length > 0 && block.text.includes(' | ')) || isInGrid(body.grids, block);

const fieldsBelow = (node: Node, fields: Fields | undefined): { fields: Fields; from: number } | null => (fields === undefined || fields.lead === null ? null : { fields, from: node.block.text.length });

function strengthOf(zone: Zone, genre: Body['genre']): 'full' | 'weak' | 'none' {
  if (zone === 'directive' || zone === 'plan') return 'full';
    return zone === 'weak' || zone === 'funds' || (zone === 'goals' && (genre === 'plan' || genre === 'invitation')) || (zone === 'preamble' && genre === 'directive') ? 'weak' : 'none';
}

function tasksOfNode(body: Body, node: Node, mode: TaskMention['mode']): Draft[] {
  const deadlines = body.deadlinesOf(node.block);
  const source = passageOf(body.sheet, node.block.body, node.block.end);
  const segments = segmentsOf({ source, deadlines, issued: body.issued });
  const drafts: Draft[] = [];
  let named: Lead | null = null;
  for (const segment of segments) {
    const words = part(source, segment.start, segment.end);
    if (!isTaskText(words, { node, segment, mode, dated: isDated(body, deadlines, segment) })) continue;
    const partners = partnersOf(body, node, segment);
    const lead = leadOf(body, node, partners === null ? segment : { ...segment, assignment: null }, named);
    if (!NEAR.has(lead.basis) && asksThoseAbove(words)) continue;
    if (lead.basis === 'explicit' || lead.basis === 'inline') named = { ...lead, basis: 'anaphor' };
    drafts.push(draftOf({ body, node, source, segment, mode, lead, partners, deadlines }));
  }
  return drafts;
}

// Named in the point itself or in the heading above it.
const NEAR: ReadonlySet<Basis> = new Set(['explicit', 'inline', 'anaphor', 'heading']);

// Whether a piece says a day or a period that had not gone by when the document was issued.
function isDated({ issued }: Body, deadlines: readonly Finding<DeadlineValue>[], piece: Piece): boolean {
  return deadlines.some(({ start, end, value }) => start >= piece.start && end <= piece.end + 1 && (value.to ?? value.anchor ?? '') >= (issued ?? '0'));
}

// "Yêu cầu các phòng, đơn vị rà soát, xử lý việc tồn đọng …; đồng thời tập trung vào các nhiệm vụ sau:": an order before the list is a task.
function tasksOfOpener(body: Body, node: Node, mode: TaskMention['mode']): Draft[] {
  const { text, label, body: offset } = node.block;
  if (text.length < 90 || label !== null) return [];
  const last = Math.max(text.lastIndexOf('; '), text.lastIndexOf('. '));
  if (last < 0 || !asksAhead(passageOf(body.sheet, offset, offset + last))) return [];
  const before: Node = { ...node, block: { ...node.block, text: text.slice(0, last), end: offset + last }, children: [] };
  return tasksOfNode(body, before, mode).filter((draft) => draft.by.includes('lead: explicit') && ASKS.test(draft.text));
}

const ASKING = cueOf(wordSet(['giao', 'yêu', 'đề']));

// Whether an order could begin with "giao", "yêu cầu" or "đề nghị": such a word at the beginning or behind a mark.
function asksAhead(source: Passage): boolean {
  for (let at = nextCue(ASKING, source, source.first); at < source.last; at = nextCue(ASKING, source, at + 1)) if (!isWord(source, at - 1)) return true;
  return false;
}

const CLOSING_ORDER = /[,.;]\s{1,3}(?=(?:yêu cầu|đề nghị|giao)\s)/iu;

// "Trên đây là kết luận …, yêu cầu các bộ phận thực hiện, báo cáo kết quả về Văn phòng trước ngày 25/9/2026": a closing formula that sets a day.
function tasksOfClosing(body: Body, node: Node): Draft[] {
  const order = CLOSING_ORDER.exec(node.block.text);
  if (order === null) return [];
  return tasksOfNode(body, partOf(node, order.index + order[0].length, node.block.text.length), 'directive').filter((draft) => draft.by.includes('lead: explicit') && draft.deadlines.some((deadline) => !deadline.inherited));
}

// "Ghi chú:" below a schedule, and what somebody is asked to do there.
const tasksInNotes = (body: Body, node: Node): Draft[] => tasksOfNode(body, node, 'directive').filter((draft) => draft.by.includes('lead: explicit') || draft.by.includes('lead: inline'));

const NOTE = /^[*\s]{0,4}(?:Ghi chú|Lưu ý|Yêu cầu|Đề nghị)\s?:\s{1,3}(?=\p{Lu})/u;

// "Ghi chú: Các phòng gửi lịch tuần sau trước 15h00 thứ Năm": in one line.
function tasksOfNote(body: Body, node: Node): Draft[] {
  const note = NOTE.exec(node.block.text);
  return note === null ? [] : tasksInNotes(body, partOf(node, note[0].length, node.block.text.length));
}

// "Điều 3. Giao Văn phòng HĐND và UBND xã theo dõi việc thực hiện Quy chế": the one article of rules that gives work out.
function tasksOfArticle(body: Body, node: Node): Draft[] {
  return node.block.label?.kind === 'article' && GIVES.test(node.block.text) ? tasksOfNode(body, node, 'directive').filter((draft) => draft.by.includes('lead: explicit')) : [];
}

const GIVES = /^(?:Giao|Phân công)\s/u;

// "Ban Tổ chức Tỉnh ủy hướng dẫn, theo dõi, kiểm tra việc thực hiện Quy định này": who sees to it that rules are kept.
const isToObey = (draft: Draft): boolean => draft.by.includes('lead: explicit') && /(?:hướng dẫn|theo dõi|kiểm tra|giám sát|đôn đốc|tham mưu)[^.;]{0,80}\s(?:Quy (?:chế|định)|việc thực hiện|thi hành)/u.test(draft.text);

const IN_BRACKETS = /\((?=\p{Lu})([^()]{12,300})\)/gu;

// "- 14h00: Chủ tịch tiếp công dân (Giao Phòng Văn hóa - Xã hội chuẩn bị nội dung)": a schedule gives work out in brackets only.
function tasksInBrackets(body: Body, node: Node): Draft[] {
  if (!node.block.text.includes('(')) return [];
  return [...node.block.text.matchAll(IN_BRACKETS)].flatMap((bracket) => tasksOfNode(body, partOf(node, bracket.index + 1, bracket.index + bracket[0].length - 1), 'directive'))
    .filter((draft) => draft.by.includes('lead: explicit'));
}

const partOf = (node: Node, start: number, end: number): Node => ({ ...node, block: { ...node.block, text: node.block.text.slice(start, end), body: node.block.body + start, end: node.block.body + end }, children: [] });

const WITH_HEADING = /^(?:Chủ trì,? |Chủ động )?phối hợp(?: chặt chẽ)?(?: với| cùng)?\s?:?$/iu;

// "b) Chủ trì, phối hợp với:" and below it "- Sở Tài chính bố trí …": those named in front help the one above.
function partnersOf(body: Body, node: Node, segment: Segment): Lead | null {
  return node.parent !== null && segment.assignment?.how === 'subject' && WITH_HEADING.test(node.parent.block.text.trim()) ? toldIn(body, node, segment) : null;
}

// Explicit, then what the bullet said before, then the heading, then who the document addresses, then who issued the plan.
function leadOf(body: Body, node: Node, segment: Segment, named: Lead | null): Lead {
  const own = segment.assignment?.units ?? [];
  const told = toldIn(body, node, segment);
  if (told !== null) return told;
  const above = named ?? meantBy(body, inheritedLead(node, body.sheet)) ?? addressedLead(body);
  const [desk] = own;
  // "Văn phòng thanh, quyết toán …": the one that the house has, where no unit above can be meant.
  if (desk !== undefined && ONE_IN_HOUSE.has(desk.text) && above?.units.some((unit) => unit.text.startsWith(desk.text)) !== true) return { units: [{ ...desk, anaphor: false }], offset: node.block.body + segment.start, basis: 'explicit' };
  if (above === null) return issuerLead(body);
  return own.length > 0 ? { ...above, basis: 'anaphor' } : above;
}

// Who the segment names itself; "các đơn vị có tên nêu trên" are those of the list.
function toldIn(body: Body, node: Node, { assignment, start }: Segment): Lead | null {
  const units = (assignment?.units ?? []).filter((unit) => !unit.anaphor);
  if (assignment === null || units.length === 0) return null;
  const listed = meansListed(units, node.block.text.slice(start)) ? body.late() : null;
  return listed ?? { units, offset: node.block.body + start, basis: assignment.how === 'labelled' ? 'inline' : 'explicit' };
}

// "Sở Tài chính đề nghị UBND các xã:" in a letter to UBND xã Tân Mỹ and UBND xã Hồng Sơn means these.
function meantBy({ addressed }: Body, lead: Lead | null): Lead | null {
  const [group] = lead?.units ?? [];
  if (lead === null || lead.units.length !== 1 || group?.group !== true || addressed.length < 2) return lead;
  const kind = `${group.text.replace(/(?:^| )các(?= )/u, '').trim().toLowerCase()} `;
  return addressed.every((unit) => !unit.group && unit.text.toLowerCase().startsWith(kind)) ? { units: addressed, offset: null, basis: 'intro' } : lead;
}

function addressedLead(body: Body): Lead | null {
  return body.addressed.length === 0 || body.genre === 'report' ? null : { units: body.addressed, offset: null, basis: 'intro' };
}

// What an agency plans without naming anybody, it does itself.
function issuerLead(body: Body): Lead {
  if (body.issuer === null || (body.genre !== 'report' && body.genre !== 'plan')) return { units: [], offset: null, basis: 'inferred' };
  return { units: [{ text: body.issuer, start: 0, end: 0, group: false, anaphor: false }], offset: null, basis: 'issuer' };
}
