import { accepted } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { openTask } from '../task/open.js';
import type { OpenContext, OpenedTask } from '../task/open.js';
import { withPublished } from '../task/published.js';
import type { BorderEvent, BorderOrder } from './events.js';

/** The agency that takes an order, and the unit that stands for it: its own first unit. */
export interface OrderTaker {
  readonly id: string;
  readonly agencyId: string;
  readonly rootUnitId: string;
  readonly peer: string;
}

/** Who ordered it, as it is told here: the agency above, and whom that names. */
export function orderedBy({ assigner }: Pick<BorderOrder, 'assigner'>, peer: string): string {
  return assigner === '' || assigner === peer ? peer : `${peer} (${assigner})`;
}

/**
 * The task that an order from above becomes: led by the agency itself until somebody accepts it, due on the day that the sender counts, whatever
 * the calendar here says. Refuses as core `openTask` does.
 */
export function openOrder(order: BorderOrder, { event, taker, context }: { readonly event: Pick<BorderEvent, 'on' | 'published'>; readonly taker: OrderTaker; readonly context: OpenContext }): Outcome<OpenedTask> {
  const outcome = openTask(
    {
      id: taker.id, agencyId: taker.agencyId, kind: order.kind, class: order.class, title: order.title, parentId: null, parent: null, leadUnitId: taker.rootUnitId, supportUnitIds: [], assignerPostId: null,
      deadline: order.deadline, noDeadline: order.deadline === null, urgency: order.urgency, isKey: order.isKey, condition: order.condition, steps: [], restricted: order.restricted, routine: false,
      origin: { kind: 'direct', assigner: orderedBy(order, taker.peer), on: event.on },
    },
    context,
  );
  if (!outcome.ok) return outcome;
  const { task, entries } = outcome.value;
  // It stands from the first as the sender shows it, with what a former lead had done.
  const opened = { ...withPublished(task, event.published), border: { side: 'above', peer: taker.peer } as const, originalDueOn: order.dueOn };
  const facts = { peer: taker.peer, code: order.code, ...(order.sources[0] === undefined ? {} : { document: order.sources[0].label }) };
  return accepted({ task: opened, entries: entries.map((entry) => ({ ...entry, data: { ...entry.data, ...(entry.kind === 'state' ? { dueOn: order.dueOn } : {}), ...facts } })) });
}
