import type { Node } from '../outline/outline.js';
import { pathOf } from '../outline/outline.js';
import type { TaskMention } from '../reading.js';
import type { Body } from '../tasks/context.js';
import { trimmed } from '../tasks/sentences.js';
import { taskOfRow } from '../table/tasks.js';
import type { Fields } from './fields.js';

/**
 * A point with labelled lines below it, as a task: it is a row of a table that was written out.
 * Its words end at `from`, where labelled pieces in the point's own paragraph begin.
 */
export function taskOfFields(body: Body, node: Node, { fields, from }: { fields: Fields; from: number }): Omit<TaskMention, 'index'> {
  const { text, body: offset } = node.block;
  const piece = trimmed(text, { start: 0, end: from });
  const task = { text: text.slice(piece.start, piece.end), start: offset + piece.start, end: offset + piece.end };
  const row = taskOfRow(body, { ...fields, number: null, task, group: null, block: node.block.index });
  return { ...row, path: pathOf(node), by: ['labelled lines'] };
}
