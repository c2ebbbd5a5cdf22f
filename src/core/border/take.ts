import type { Refusal } from '../refusals.js';
import type { TaskCommand } from '../task/commands.js';
import { decide } from '../task/decide.js';
import type { DecideContext } from '../task/decide.js';
import { isSamePublished, publishedOf } from '../task/published.js';
import type { Task } from '../task/task.js';
import type { BorderEvent } from './events.js';

/** Where this side stands: how many messages it has sent, and in whose name the other side's acts are decided. */
export interface Taking {
  readonly sent: number;
  readonly context: DecideContext;
}

/**
 * The commands that a message from above becomes here. The superior's word stands: where nothing of ours is on the way to it, the task shows
 * afterwards what the superior shows, by an `align` where its act alone does not lead there. Where something is on the way, the superior answers that too.
 */
export function takeFromAbove(task: Task, event: BorderEvent, { sent, context }: Taking): readonly TaskCommand[] {
  const { body } = event;
  const command = body.kind === 'act' ? body.command : null;
  const outcome = command === null ? null : decide(task, command, context);
  const [first, then] = command !== null && outcome?.ok === true ? [[command], outcome.value.next] : [[], task];
  const isSettled = event.isLast || event.seen >= sent;
  if (!isSettled || isSamePublished(publishedOf(then), event.published)) return first;
  return [...first, { kind: 'align', published: event.published, note: body.kind === 'act' ? body.note : '' }];
}

/** What a message from below becomes here. */
export interface TakenFromBelow {
  readonly commands: readonly TaskCommand[];
  /** Why its act is not possible here; null where it is. */
  readonly refusal: Refusal | null;
  /** The agency below shows, or will show, something else than we do: it is told what stands. */
  readonly mustAnswer: boolean;
}

/** A message from below is an act like any other: decided here, by the table of moves, and answered where it crossed one of ours or was refused. */
export function takeFromBelow(task: Task, event: BorderEvent, { sent, context }: Taking): TakenFromBelow {
  const { body } = event;
  const command = body.kind === 'act' ? body.command : null;
  const outcome = command === null ? null : decide(task, command, context);
  const then = outcome?.ok === true ? outcome.value.next : task;
  return {
    commands: command !== null && outcome?.ok === true ? [command] : [],
    refusal: outcome?.ok === false ? outcome.refusal : null,
    mustAnswer: event.seen < sent || !isSamePublished(publishedOf(then), event.published),
  };
}

/** Of the messages that lie here, those whose turn it is, in order; the others wait for what is missing before them. */
export function inTurn<E extends Pick<BorderEvent, 'seq'>>(held: readonly E[], applied: number): readonly E[] {
  const bySeq = new Map(held.map((event) => [event.seq, event]));
  const ready: E[] = [];
  for (let next = bySeq.get(applied + 1); next !== undefined; next = bySeq.get(applied + 1 + ready.length)) ready.push(next);
  return ready;
}
