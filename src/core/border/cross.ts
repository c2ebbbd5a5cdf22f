import type { Amendment, TaskCommand } from '../task/commands.js';
import { isSamePublished, publishedOf } from '../task/published.js';
import type { Task } from '../task/task.js';
import { DOWN_KINDS, UP_KINDS } from './events.js';
import type { BorderBody, CrossingCommand } from './events.js';

/** A task before and after an act of somebody here. */
export interface ActDone {
  readonly before: Task;
  readonly next: Task;
  readonly command: TaskCommand;
}

/** What an act here says to the agency on the other side; null for what stays inside. */
export function crossing({ before, next, command }: ActDone): BorderBody | null {
  const told = commandAcross(command, before.border?.side === 'above' ? UP_KINDS : DOWN_KINDS);
  if (told === null && isSamePublished(publishedOf(before), publishedOf(next))) return null;
  return { kind: 'act', command: told, note: told === null && 'reason' in command ? command.reason : '' };
}

function commandAcross(command: TaskCommand, kinds: readonly TaskCommand['kind'][]): CrossingCommand | null {
  const crosses = (one: TaskCommand): one is CrossingCommand => kinds.includes(one.kind);
  if (!crosses(command)) return null;
  if (command.kind !== 'amend') return command;
  const amendment = publicPart(command.amendment);
  return Object.keys(amendment).length === 0 ? null : { ...command, amendment };
}

// Coordinating units and what is routine here are this agency's own.
function publicPart({ title, urgency, isKey, restricted }: Amendment): Amendment {
  return { ...(title === undefined ? {} : { title }), ...(urgency === undefined ? {} : { urgency }), ...(isKey === undefined ? {} : { isKey }), ...(restricted === undefined ? {} : { restricted }) };
}
