import { linked } from '../directory/link.js';
import type { UnitMention } from '../reading.js';
import { lexed, passageOf } from '../recognise/tokens.js';
import { startsWithOrder } from '../tasks/orders.js';
import { coordinatorsIn } from '../tasks/roles.js';
import { originOf } from '../text/mapped-text.js';
import type { Node } from '../outline/outline.js';
import { pathOf } from '../outline/outline.js';
import type { Body } from '../tasks/context.js';
import type { Draft } from '../tasks/draft.js';
import { trimmed } from '../tasks/sentences.js';
import type { Cell, GridCell } from '../table/grid.js';
import type { AssignmentRow } from '../table/rows.js';
import { taskOfRow } from '../table/tasks.js';
import type { Fields } from './fields.js';

/**
 * A point with labelled lines below it, as a task: it is a row of a table that was written out.
 * Its words begin at `start` and end at `from`, where labelled pieces in the point's own paragraph begin.
 */
export function taskOfFields(body: Body, node: Node, { fields, from, start = 0 }: { fields: Fields; from: number; start?: number }): Draft {
  const { text, body: offset } = node.block;
  const piece = trimmed(text, { start, end: from });
  const point = { text: text.slice(piece.start, piece.end), start: offset + piece.start, end: offset + piece.end };
  const task = orderIn(fields.content, point);
  const row = taskOfRow(body, rowOf(fields, task));
  return { ...row, coordinators: [...saidInWords(body, task, row), ...row.coordinators], path: pathOf(node), by: ['labelled lines'] };
}

const TOPIC = /^(?:Công tác|Về|Việc|Nội dung|Hoạt động|Lĩnh vực)(?!\p{L})/u;

// "2. Công tác giao ban" with "Nội dung: Tổ chức giao ban …" below it: the order stands there.
function orderIn(content: Cell | null, point: Cell): Cell {
  const orders = content !== null && content.text.length >= SHORTEST_ORDER && TOPIC.test(point.text) && startsWithOrder(lexed(content.text));
  return orders ? content : point;
}

const SHORTEST_ORDER = 20;

// "Phối hợp với Sở Nội vụ đào tạo …" with "Đơn vị phối hợp: …" below it: both help.
function saidInWords(body: Body, task: Cell, row: Draft): UnitMention[] {
  const known = [...row.lead, ...row.coordinators];
  return coordinatorsIn(passageOf(body.sheet, task.start, task.end))
    .filter((unit) => !known.some((other) => other.text === unit.text))
    .map((unit) => linked({ text: unit.text, span: originOf(body.mapped, task.start + unit.start, task.start + unit.end), basis: 'explicit', group: unit.group }, body));
}

function rowOf({ lead, support, time, product }: Fields, task: Cell): AssignmentRow {
  const list = <T>(value: T | null): T[] => (value === null ? [] : [value]);
  const cells = (cell: Cell | null): GridCell[] => list(cell).map((each) => ({ ...each, row: 0, column: 0, colspan: 1, lines: [] }));
  return { number: null, task, lead: cells(lead), support: cells(support), both: [], time: list(time), periods: [], steps: [], product, basis: null, states: [], groups: [], hasLeadColumn: true };
}
