import { linked } from '../directory/link.js';
import { pathOf } from '../outline/outline.js';
import type { Node } from '../outline/outline.js';
import type { Basis, ReadDeadline, Span, TaskMention, UnitMention } from '../reading.js';
import { approvalsIn } from '../recognise/approval.js';
import { conditionsIn } from '../recognise/condition.js';
import type { DeadlineValue } from '../recognise/deadline-value.js';
import { deliverablesIn } from '../recognise/deliverable.js';
import { wordSet } from '../recognise/lexicon.js';
import { quantitiesIn } from '../recognise/quantity.js';
import type { Finding } from '../recognise/recogniser.js';
import { reportToIn } from '../recognise/report-to.js';
import type { Passage } from '../recognise/tokens.js';
import { lowOf, part, tokenAt, wordAt } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { urgencyIn } from '../recognise/urgency.js';
import { firstFrom } from '../table/grid.js';
import { squeezed } from '../text/letters.js';
import { originOf } from '../text/mapped-text.js';
import { startsWithOrder } from './orders.js';
import { classOf } from './class.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import type { Lead } from './leads.js';
import { coordinatorsIn } from './roles.js';
import { rolesInBrackets } from './roles-in-brackets.js';
import type { Segment } from './segment.js';
import type { Piece } from './sentences.js';
import { trimmed } from './sentences.js';
import { ownDeadlines } from './task-deadlines.js';
import { titleOf } from './title.js';
import { fullNameOf } from '../recognise/short-names.js';

/** A piece of a paragraph that is a task, and who was found to be told. */
export interface Drafting {
  readonly body: Body;
  readonly node: Node;
  /** The words of the node. */
  readonly source: Passage;
  readonly segment: Segment;
  readonly mode: TaskMention['mode'];
  readonly lead: Lead;
  /** Who is named in front only to help. */
  readonly partners: Lead | null;
  readonly deadlines: readonly Finding<DeadlineValue>[];
}

// "Về …: Giao Sở X" is about its topic, and the order begins at "Giao"; "4) Thanh tra Sở: Triển khai …" begins behind the unit.
function wordsFrom({ node, segment }: Drafting): number {
  const { assignment } = segment;
  const { text, label } = node.block;
  if (assignment === null) return segment.start;
  const at = segment.start + assignment.start;
  const before = text.slice(segment.start, at);
  if (assignment.how === 'given' && assignment.start > 0 && ((/:\s{0,3}$/.test(before) && /^\p{Lu}/u.test(text.slice(at))) || /(?:do vậy|do đó|vì vậy|vì thế),\s{0,3}$/iu.test(before))) return at;
  if (assignment.how === 'labelled' && assignment.start === 0 && label !== null && label.kind !== 'dash' && label.kind !== 'plus') return segment.start + assignment.end;
  return segment.start;
}

/** The task that a piece of a paragraph tells: its words, and all that they say besides who must act. */
export function draftOf(drafting: Drafting): Draft {
  const { body, node, source, segment, mode, lead } = drafting;
  const { text: whole, body: offset } = node.block;
  const piece = trimmed(whole, { start: wordsFrom(drafting), end: segment.end });
  const printed = part(source, piece.start, piece.end);
  const from = offset + piece.start;
  const words = printed.text;
  const text = squeezed(words);
  const at = (start: number, end: number): Span => originOf(body.mapped, from + start, from + end);
  const action = Math.max(0, segment.start + (segment.assignment?.end ?? 0) - piece.start);
  const leads = mentions(body, lead.units, lead);
  const others = coordinatorsIn(printed, action);
  const deadlines = ownDeadlines(body, node.block, { deadlines: drafting.deadlines, piece });
  const urgent = urgencyIn(printed);
  return {
    text,
    span: at(0, words.length),
    title: titleOf(printed, text, titleFrom(printed, action, others)),
    path: pathOf(node),
    class: classOf(printed, action, deadlines.some(isPrinted)),
    mode,
    lead: leads,
    coordinators: withHelpers(coordinatorsOf(drafting, { others, from, leads }), helpersInLabel(drafting, piece)),
    reportTo: mentions(body, reportToIn(printed), { offset: from, basis: 'explicit' }),
    deadlines,
    urgency: urgent === null ? null : at(urgent.start, urgent.end),
    deliverables: each(deliverablesIn(printed), (found) => ({ text: found.text, span: at(found.start, found.end) })),
    approval: each(approvalsIn(printed), (found) => ({ authority: found.authority, act: found.act, span: at(found.start, found.end) })),
    quantities: each(quantitiesIn(printed), ({ start, end, value, unit, comparator }) => ({ value, unit, comparator, text: squeezed(words.slice(start, end)), span: at(start, end) })),
    conditions: each(conditionsIn(printed), ({ start, end }) => ({ text: squeezed(words.slice(start, end)), span: at(start, end) })),
    citations: citationsBetween(body.citations, from, offset + piece.end),
    by: madeBy(drafting, printed, piece),
  };
}

const NONE: readonly never[] = [];

// Most tasks hold nothing of most kinds.
const each = <A, B>(found: readonly A[], made: (one: A) => B): readonly B[] => (found.length === 0 ? NONE : found.map(made));

const isPrinted = ({ inherited }: ReadDeadline): boolean => !inherited;

interface Named {
  /** Who is named in the words of the task to help, and who leads. */
  readonly others: readonly UnitName[];
  readonly leads: readonly UnitMention[];
  /** Where the words begin in the paragraph text. */
  readonly from: number;
}

function coordinatorsOf({ body, partners, lead }: Drafting, { others, from, leads }: Named): readonly UnitMention[] {
  const beside = partners === null ? NONE : mentions(body, partners.units, { offset: partners.offset, basis: 'explicit' });
  const named = mentions(body, others, { offset: from, basis: 'explicit' });
  const above = lead.helpers === undefined || named.length > 0 ? NONE : mentions(body, lead.helpers, lead);
  if (beside.length === 0 && named.length === 0 && above.length === 0) return NONE;
  return [...beside, ...named, ...above].filter((unit) => !leads.some((other) => other.text === unit.text));
}

const withHelpers = (named: readonly UnitMention[], inLabel: readonly UnitMention[]): readonly UnitMention[] => (inLabel.length === 0 ? named : [...named, ...inLabel]);

// "Phòng A (chủ trì), Phòng B: | rà soát …": who helps is named in the label, in front of the words.
function helpersInLabel({ body, source, segment, node }: Drafting, piece: Piece): readonly UnitMention[] {
  if (segment.assignment?.how !== 'labelled' || piece.start <= segment.start) return NONE;
  const helps = rolesInBrackets(part(source, segment.start, piece.start))?.helps ?? NONE;
  return mentions(body, helps, { offset: node.block.body + segment.start, basis: 'explicit' });
}

// The indexes of the citations, which stand in order, that lie between two places.
function citationsBetween(citations: Body['citations'], start: number, end: number): number[] {
  const found: number[] = [];
  for (let index = firstFrom(citations, start); index < citations.length; index += 1) {
    const citation = citations[index];
    if (citation === undefined || citation.start > end) break;
    if (citation.end <= end) found.push(index);
  }
  return found;
}

function madeBy({ segment, lead, deadlines }: Drafting, printed: Passage, piece: Piece): string[] {
  const by = [`lead: ${lead.basis}`];
  if (segment.assignment !== null || startsWithOrder(printed)) by.push('order');
  for (const found of deadlines) if (found.start >= piece.start && found.end <= piece.end + 1) by.push(found.by);
  return by;
}

const WITH_OTHERS = /^(?:[\s,]{0,3}(?:chủ trì|phối hợp|khẩn trương|tiếp tục|chủ động|cần|phải|có trách nhiệm)[\s,]{1,3}){0,4}/u;
const BEGINS_WITH_OTHERS = wordSet([',', 'chủ', 'phối', 'khẩn', 'tiếp', 'cần', 'phải', 'có']);

// "Chủ trì, phối hợp với A, B nghiên cứu …": the name of the task begins behind the last of those it is done with.
function titleFrom(words: Passage, action: number, others: readonly UnitName[]): number {
  const low = lowOf(words);
  if (!low.slice(action, action + 60).includes('phối hợp')) return BEGINS_WITH_OTHERS[wordAt(words, tokenAt(words, action))] === 1 ? behindRole(low, action) : action;
  let end = action;
  for (const unit of others) if (unit.start >= action && unit.start < action + 260) end = Math.max(end, unit.end);
  return end > action && low.length - end > 20 ? end : action;
}

// "Chủ trì, khẩn trương rà soát …": behind the words of the role, if anything stands there.
function behindRole(low: string, action: number): number {
  const lead = WITH_OTHERS.exec(low.slice(action))?.[0] ?? '';
  return lead.includes('chủ trì') && action + lead.length < low.length ? action + lead.length : action;
}

function mentions(body: Body, units: readonly UnitName[], { offset, basis }: Pick<Lead, 'offset' | 'basis'>): readonly UnitMention[] {
  return each(units, (unit) => mention(body, unit, offset, basis));
}

function mention(body: Body, unit: UnitName, offset: number | null, basis: Basis): UnitMention {
  const span = offset === null ? null : originOf(body.mapped, offset + unit.start, offset + unit.end);
  return linked({ text: fullNameOf(body.shortNames, unit.text) ?? unit.text, span, basis, group: unit.group }, body);
}
