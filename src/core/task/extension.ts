import type { CivilDate } from '../date/civil-date.js';
import type { Refusal } from '../refusals.js';
import { MOVES } from './moves.js';
import type { Move } from './moves.js';
import type { TaskRules } from './rules.js';
import type { Task } from './task.js';

/** The day, and how often the agency extends a task; absent where it does not matter. */
export interface ExtensionContext extends Partial<Pick<TaskRules, 'extensionMax'>> {
  readonly today: CivilDate;
}

/**
 * Why no extension can be asked for now, whoever asks and whatever they write; null where it can. The one rule behind the refusal of the command,
 * the button and the sentence on the task's page: `task.move_not_here`, `task.extension_undated`, `task.extension_pending`, `task.request_pending` (another wish waits), `task.extension_limit`,
 * `task.extension_late` (the due day is over).
 */
export function whyNoExtension(task: Pick<Task, 'state' | 'dueOn' | 'openRequest' | 'extensionCount'>, { today, extensionMax = Infinity }: ExtensionContext): Refusal | null {
  const move: Move = MOVES.request_extension;
  if (!move.from.includes(task.state)) return { code: 'task.move_not_here', data: { state: task.state } };
  if (task.dueOn === null) return { code: 'task.extension_undated', data: {} };
  if (task.openRequest !== null) return { code: task.openRequest.kind === 'extend' ? 'task.extension_pending' : 'task.request_pending', data: {} };
  if (task.extensionCount >= extensionMax) return { code: 'task.extension_limit', data: { max: extensionMax } };
  if (today > task.dueOn) return { code: 'task.extension_late', data: { due: task.dueOn } };
  return null;
}
