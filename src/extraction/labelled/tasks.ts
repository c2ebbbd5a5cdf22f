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
 * Its words end at `from`, where labelled pieces in the point's own paragraph begin.
 */
export function taskOfFields(body: Body, node: Node, { fields, from }: { fields: Fields; from: number }): Draft {
  const { text, body: offset } = node.block;
  const piece = trimmed(text, { start: 0, end: from });
  const task = { text: text.slice(piece.start, piece.end), start: offset + piece.start, end: offset + piece.end };
  const row = taskOfRow(body, rowOf(fields, task));
  return { ...row, path: pathOf(node), by: ['labelled lines'] };
}

function rowOf({ lead, support, time, product }: Fields, task: Cell): AssignmentRow {
  const list = <T>(value: T | null): T[] => (value === null ? [] : [value]);
  const cells = (cell: Cell | null): GridCell[] => list(cell).map((each) => ({ ...each, row: 0, column: 0, colspan: 1, lines: [] }));
  return { number: null, task, lead: cells(lead), support: cells(support), both: [], time: list(time), product, basis: null, states: [], groups: [], hasLeadColumn: true };
}
