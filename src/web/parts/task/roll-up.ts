import type { TaskView } from '#contract/index.js';
import { daysBetween } from '#core/index.js';

type Child = TaskView['children'][number];

/** How an order to several stands. */
export interface RollUp {
  readonly done: number;
  /** Those that count: what was waived or ended without a result is waited for by nobody. */
  readonly all: number;
  /** Units whose task is late, longest first, with the days. */
  readonly late: readonly { readonly unit: string; readonly days: number }[];
}

/** How many of the children are done, and which are late on a day. */
export function rollUpOf(children: readonly Child[], today: string): RollUp {
  const counted = children.filter((child) => child.state === 'done' || (!child.waived && child.state !== 'cancelled'));
  const late = counted
    .filter((child) => child.timeliness === 'overdue')
    .map((child) => ({ unit: child.lead, days: child.dueOn === null ? 0 : daysBetween(child.dueOn, today) }))
    .sort((a, b) => b.days - a.days);
  return { done: counted.filter((child) => child.state === 'done').length, all: counted.length, late };
}
