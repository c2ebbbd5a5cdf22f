import type { RouteAnswer } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { runCommand } from '../tasks/commands.js';
import { viewTask } from '../tasks/list.commands.js';
import { createTask } from '../tasks/open.commands.js';
import { findTask } from '../tasks/queries.js';

/**
 * The agency takes an order from above, which its sender learns, and gives it on inside: a task for each unit below the agency's own, of which the
 * sender learns nothing. What is taken already is given to further units. @throws Refused `common.not_found`, `border.not_from_above`, `task.move_not_here`, and those of `createTask`
 */
export async function acceptOrder(call: Call<'acceptOrder'>): Promise<RouteAnswer<'acceptOrder'>> {
  const { tx, scope, input: { params: { id }, body } } = call;
  const found = (await findTask(tx, scope, id)) ?? refuse('common.not_found');
  if (found.border_side !== 'above') refuse('border.not_from_above');
  const version = found.state === 'active' ? seen(found, body.version) : (await runCommand(call, { taskId: id, version: body.version, command: { kind: 'receive' } })).version;
  for (const leadUnitId of body.leadUnitIds) await createTask({ ...call, input: { body: childOf(found, body, leadUnitId) } });
  if (body.note !== '') await runCommand(call, { taskId: id, version, command: { kind: 'comment', body: body.note } });
  return viewTask(call, id);
}

const seen = ({ version }: Found, wanted: number): number => (version === wanted ? version : refuse('common.changed_meanwhile'));

type Found = NonNullable<Awaited<ReturnType<typeof findTask>>>;
type Body = Call<'acceptOrder'>['input']['body'];

function childOf(order: Found, body: Body, leadUnitId: string): Call<'createTask'>['input']['body'] {
  return {
    id: newId(), title: order.title, leadUnitIds: [leadUnitId], supportUnitIds: body.supportUnitIds.filter((unitId) => unitId !== leadUnitId), deadline: body.deadline, class: order.class, urgency: order.urgency,
    isKey: order.is_key, routine: false, restricted: order.restricted, condition: null, deliverable: order.deliverable.text ?? '', steps: [], parentId: order.id, orderedByPostId: null, orderedBy: '', officerPostId: null,
  };
}
