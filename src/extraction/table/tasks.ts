import { linked } from '../directory/link.js';
import { approvalsIn } from '../recognise/approval.js';
import { deliverablesIn } from '../recognise/deliverable.js';
import { fullName, unitText } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';
import { urgencyIn } from '../recognise/urgency.js';
import type { Span, TaskMention, UnitMention } from '../reading.js';
import { classOf } from '../tasks/class.js';
import { confidenceOf } from '../tasks/confidence.js';
import type { Body } from '../tasks/context.js';
import { flagsOf } from '../tasks/flags.js';
import { trimmed } from '../tasks/sentences.js';
import { titleOf } from '../tasks/title.js';
import { squeezed } from '../text/letters.js';
import { originOf } from '../text/mapped-text.js';
import { readDeadlineCell } from './deadline-cell.js';
import type { AssignmentRow, Cell } from './rows.js';

/** A row of a table of assignments as a task. */
export function taskOfRow(body: Body, row: AssignmentRow): Omit<TaskMention, 'index'> {
  const piece = trimmed(row.task.text, { start: 0, end: row.task.text.length });
  const words = row.task.text.slice(piece.start, piece.end);
  const start = row.task.start + piece.start;
  const at = (from: number, to: number): Span => originOf(body.mapped, start + from, start + to);
  const own = mentionsIn(body, row.lead);
  const lead = own.length > 0 ? own : mentionsIn(body, row.group, true);
  const coordinators = mentionsIn(body, row.support);
  const deadlines = row.time === null ? [] : readDeadlineCell(row.time.text, body.day).map((value) => ({ text: squeezed(row.time?.text ?? ''), span: cellSpan(body, row.time), ...value, inherited: false }));
  const kind = classOf(words, deadlines.length > 0);
  const flags = flagsOf({ lead, coordinators, deadlines, withDirectory: body.units.length > 0, issued: body.issued });
  const urgent = urgencyIn(words);
  return {
    text: squeezed(words), span: at(0, words.length), title: titleOf(words, 0), path: row.number === null ? [] : [row.number.replace(/[.)]$/, '')],
    class: kind, mode: 'directive', lead, coordinators, deadlines,
    urgency: urgent === null ? null : at(urgent.start, urgent.end),
    deliverables: row.product === null ? deliverablesIn(words).map((found) => ({ text: found.text, span: at(found.start, found.end) })) : [{ text: squeezed(row.product.text), span: cellSpan(body, row.product) ?? at(0, 0) }],
    approval: approvalsIn(words).map((found) => ({ authority: found.authority, act: found.act, span: at(found.start, found.end) })),
    citations: body.citations.flatMap((citation, index) => (citation.start >= start && citation.end <= row.task.end ? [index] : [])),
    flags, confidence: confidenceOf(lead, flags, { order: true, class: kind }), by: ['table'],
  };
}

function cellSpan(body: Body, cell: Cell | null): Span | null {
  return cell === null ? null : originOf(body.mapped, cell.start, cell.end);
}

// A cell is a list of units; what is not known as one ("Viện, Trường; Doanh nghiệp") is still who the table names.
function mentionsIn(body: Body, cell: Cell | null, onlyKnown = false): UnitMention[] {
  if (cell === null) return [];
  const mentions: UnitMention[] = [];
  let from = 0;
  for (const part of cell.text.split(';')) {
    const lead = part.length - part.trimStart().length;
    const words = part.trim().replace(/^[-–+•]\s{0,2}/u, '');
    const offset = cell.start + from + lead + (part.trim().length - words.length);
    from += part.length + 1;
    if (words === '') continue;
    const named = unitsAt(unitText(words, body.known), 0).units;
    const covered = named.at(-1)?.end ?? 0;
    if (named.length > 0 && (covered >= words.length * 0.6 || words.length > 80)) {
      mentions.push(...named.map((unit) => linked({ text: unit.text, span: originOf(body.mapped, offset + unit.start, offset + unit.end), basis: 'table', group: unit.group }, body.units)));
    } else if (!onlyKnown && words.length <= 120) {
      mentions.push(linked({ text: fullName(words), span: originOf(body.mapped, offset, offset + words.length), basis: 'table', group: /^(?:các|những)\s/iu.test(words) }, body.units));
    }
  }
  return mentions;
}
