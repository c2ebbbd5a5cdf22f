import { approvalsIn } from '../recognise/approval.js';
import { conditionsIn } from '../recognise/condition.js';
import { deliverablesIn } from '../recognise/deliverable.js';
import { quantitiesIn } from '../recognise/quantity.js';
import { reportToIn } from '../recognise/report-to.js';
import type { Passage } from '../recognise/tokens.js';
import { lexed } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { urgencyIn } from '../recognise/urgency.js';
import type { ReadDeadline, Span, UnitMention } from '../reading.js';
import { linked } from '../directory/link.js';
import { assignmentIn } from '../tasks/assignment.js';
import { classOf } from '../tasks/class.js';
import type { Body } from '../tasks/context.js';
import type { Draft } from '../tasks/draft.js';
import { coordinatorsIn } from '../tasks/roles.js';
import { trimmed } from '../tasks/sentences.js';
import { titleOf } from '../tasks/title.js';
import { squeezed } from '../text/letters.js';
import { originOf } from '../text/mapped-text.js';
import { citationsIn } from '../recognise/citation.js';
import { deadlinesIn as findDeadlines } from '../recognise/order.js';
import { withoutLookAlikes } from '../refine/not-deadlines.js';
import { readDeadlineCell } from './deadline-cell.js';
import type { Cell } from './grid.js';
import { placeIn } from './grid.js';
import { firstLeads, rolesIn } from './roles-cell.js';
import type { AssignmentRow } from './rows.js';
import { unitsIn } from './units-cell.js';

/** A row of a table of assignments as a task. */
export function taskOfRow(body: Body, row: AssignmentRow): Draft {
  const piece = trimmed(row.task.text, { start: DASH.exec(row.task.text)?.[0].length ?? 0, end: row.task.text.length });
  const words = row.task.text.slice(piece.start, piece.end);
  const source = lexed(words);
  const at = (from: number, to: number): Span => {
    const place = placeIn(row.task, piece.start + from, piece.start + to);
    return originOf(body.mapped, place.start, place.end);
  };
  const { lead, coordinators } = partiesOf(body, row, { source, from: piece.start });
  const deadlines = deadlinesOf(body, row, { source, from: piece.start });
  const kind = classOf(source, 0, deadlines.some((deadline) => !deadline.inherited));
  const urgent = urgencyIn(source);
  const text = squeezed(source.text);
  return {
    text, span: at(0, words.length), title: titleOf(source, text, 0), path: pathOf(row),
    class: kind, mode: 'directive', lead, coordinators, deadlines,
    reportTo: reportToIn(source).map((unit) => linked({ text: unit.text, span: at(unit.start, unit.end), basis: 'table', group: false }, body)),
    urgency: urgent === null ? null : at(urgent.start, urgent.end),
    deliverables: row.product === null ? deliverablesIn(source).map((found) => ({ text: found.text, span: at(found.start, found.end) })) : [{ text: squeezed(row.product.text), span: spanOf(body, row.product) }],
    approval: [...approvalsIn(source).map((found) => ({ authority: found.authority, act: found.act, span: at(found.start, found.end) })), ...row.steps.map(({ head, cell }) => ({ authority: authorityOf(head), act: 'trình', span: spanOf(body, cell) }))],
    quantities: quantitiesIn(source).map(({ start: from, end, ...found }) => ({ ...found, text: squeezed(words.slice(from, end)), span: at(from, end) })),
    conditions: conditionsIn(source).map(({ start: from, end }) => ({ text: squeezed(words.slice(from, end)), span: at(from, end) })),
    citations: citationsOf(body, row),
    by: ['table'],
  };
}

// "Trình BTV Tỉnh ủy", "Thời gian trình Ban Chấp hành": to whom.
const authorityOf = (head: string): string => squeezed(head).replace(/^.{0,30}?(?:trình|báo cáo|thông qua) /iu, '');

// A cell of points begins with the dash of its first, a part of a work with its letter.
const DASH = /^(?:[-–+•*]|[a-zđ]\))\s{1,3}(?=\p{L})/u;

const spanOf = (body: Body, cell: Cell): Span => originOf(body.mapped, cell.start, cell.end);

function pathOf(row: AssignmentRow): string[] {
  const labels = [...row.groups.map((group) => group.label), row.number];
  return labels.flatMap((label) => (label === null ? [] : [label.replace(/^\(|[.)/]{1,2}$/gu, '')]));
}

/** Citations of the work and of the cell that says on what ground it is done. */
function citationsOf(body: Body, row: AssignmentRow): number[] {
  const cells = [row.task, ...(row.basis === null ? [] : [row.basis])].flatMap((cell) => cell.pieces ?? [cell]);
  return body.citations.flatMap((citation, index) => (cells.some((cell) => citation.start >= cell.start && citation.end <= cell.end) ? [index] : []));
}

// The words of the work, and where in their cell they begin.
interface Words {
  readonly source: Passage;
  readonly from: number;
}

const NOBODY: readonly UnitMention[] = [];

// "Giao Sở Tài chính chủ trì, phối hợp với …": what no column says, the work says itself.
function toldIn(body: Body, row: AssignmentRow, { source, from }: Words): { lead: readonly UnitMention[]; helps: readonly UnitMention[] } {
  const assignment = assignmentIn(source);
  const named = (units: readonly UnitName[]): readonly UnitMention[] => units.filter((unit) => !unit.anaphor).map((unit) => {
    const { start, end } = placeIn(row.task, from + unit.start, from + unit.end);
    return linked({ text: unit.text, span: originOf(body.mapped, start, end), basis: 'explicit', group: unit.group }, body);
  });
  return { lead: assignment === null || assignment.how === 'labelled' ? NOBODY : named(assignment.units), helps: named(coordinatorsIn(source, assignment?.end ?? 0)) };
}

function partiesOf(body: Body, row: AssignmentRow, words: Words): { lead: readonly UnitMention[]; coordinators: readonly UnitMention[] } {
  const all = (cells: readonly Cell[]): UnitMention[] => cells.flatMap((cell) => unitsIn(body, cell));
  const roles = [...row.lead.map((cell) => rolesIn(cell) ?? { lead: [cell], support: [] }), ...row.both.map((cell) => rolesIn(cell) ?? firstLeads(cell))];
  const own = distinct(roles.flatMap((role) => all(role.lead)));
  const told = toldIn(body, row, words);
  const found = own.length > 0 ? own : groupLead(body, row);
  const lead = found.length > 0 ? found : told.lead;
  const helps = [...roles.flatMap((role) => all(role.support)), ...all(row.support)];
  const coordinators = distinct(helps.length > 0 ? helps : told.helps).filter((unit) => !lead.some((other) => other.text === unit.text));
  return { lead: lead.length > 0 ? lead : issuerOf(body, row), coordinators };
}

const distinct = (units: readonly UnitMention[]): UnitMention[] => units.filter((unit, index) => units.findIndex((other) => other.text === unit.text) === index);

function groupLead(body: Body, row: AssignmentRow): UnitMention[] {
  for (const group of [...row.groups].reverse()) {
    const units = group.kind === 'period' ? [] : unitsIn(body, group.cell, { onlyKnown: group.kind === 'topic' });
    if (units.length > 0) return units;
  }
  return [];
}

// A plan whose table has no column for those who act is carried out by its issuer.
function issuerOf(body: Body, row: AssignmentRow): UnitMention[] {
  if (body.genre !== 'plan' || body.issuer === null || row.hasLeadColumn) return [];
  return [{ text: body.issuer, span: null, basis: 'issuer', group: false, unitId: null, candidates: [] }];
}

function deadlinesOf(body: Body, row: AssignmentRow, words: Words): readonly ReadDeadline[] {
  const own = [...row.time.flatMap((cell) => deadlinesIn(body, cell)), ...row.steps.flatMap(({ cell }) => deadlinesIn(body, cell)), ...row.periods.flatMap((period) => markedIn(body, period))];
  if (own.length > 0 || row.time.length > 0) return own;
  const said = saidIn(body, row, words);
  if (said.length > 0) return said;
  const period = row.groups.findLast((group) => group.kind === 'period');
  return period === undefined ? [] : deadlinesIn(body, period.cell).map((deadline) => ({ ...deadline, inherited: true }));
}

const NO_DEADLINES: readonly ReadDeadline[] = [];

// "Tham mưu Chương trình hành động trước ngày 06/8/2026" beside an empty column of time.
function saidIn(body: Body, row: AssignmentRow, { source, from }: Words): readonly ReadDeadline[] {
  const found = findDeadlines(source, body.day);
  return found.length === 0 ? NO_DEADLINES : withoutLookAlikes(found, source, { taken: citationsIn(source, body.day), day: body.day }).map(({ start, end, value }) => {
    const place = placeIn(row.task, from + start, from + end);
    return { text: squeezed(source.text.slice(start, end)), span: originOf(body.mapped, place.start, place.end), ...value, inherited: false };
  });
}

function deadlinesIn(body: Body, cell: Cell): ReadDeadline[] {
  return readDeadlineCell(cell.text, body.day).map((value) => ({ text: squeezed(cell.text), span: spanOf(body, cell), ...value, inherited: false }));
}

// The words stand in the heads and the mark in the row: it has no place of its own words.
function markedIn(body: Body, words: string): ReadDeadline[] {
  return readDeadlineCell(words, body.day).map((value) => ({ text: words, span: null, ...value, inherited: false }));
}
