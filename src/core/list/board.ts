import type { TaskCommandKind } from '../task/commands.js';
import { MOVES } from '../task/moves.js';
import type { Move } from '../task/moves.js';
import type { TaskState } from '../task/task.js';

/** The states in the order in which work goes through them: the columns of a board. */
export const BOARD_STATES: readonly TaskState[] = ['draft', 'returned', 'assigned', 'active', 'submitted', 'paused', 'done', 'cancelled'];

const CLOSED: readonly TaskState[] = ['done', 'cancelled'];

/** The columns of a board over a filter of the state: the states that it lets through. A draft is given out by its review, and stands on a board only when asked for. */
export function boardColumns(state: TaskState | 'open' | 'closed' | 'all' | undefined): readonly TaskState[] {
  if (state === 'closed') return CLOSED;
  if (state === 'open') return BOARD_STATES.filter((each) => each !== 'draft' && !CLOSED.includes(each));
  if (state === 'all' || state === undefined) return BOARD_STATES.filter((each) => each !== 'draft');
  return [state];
}

/** The commands that carry a task from one column into another. Reports and obstacles move a task along too, but are not given for that. */
const CARRYING: readonly TaskCommandKind[] = ['receive', 'redo', 'resume', 'reopen', 'submit', 'confirm', 'return', 'pause', 'cancel', 'reassign'];

/**
 * The command by which this person brings a task into a column of a board; null where there is none, or where the person may not give it. From the
 * table of moves, so that a board allows exactly what the task's own page does.
 * @param may the kinds of command that the person may give to the task now
 */
export function wayInto(task: { readonly state: TaskState; readonly may: readonly string[] }, column: TaskState): TaskCommandKind | null {
  if (task.state === column) return null;
  const leads = (kind: TaskCommandKind): boolean => {
    const move: Move = MOVES[kind];
    return move.to === column && move.from.includes(task.state);
  };
  return CARRYING.find((kind) => task.may.includes(kind) && leads(kind)) ?? null;
}

/** Every column that this person can bring a task into, with its command, in the order of the board. */
export function waysOf(task: { readonly state: TaskState; readonly may: readonly string[] }): readonly { readonly column: TaskState; readonly kind: TaskCommandKind }[] {
  return BOARD_STATES.flatMap((column) => {
    const kind = wayInto(task, column);
    return kind === null ? [] : [{ column, kind }];
  });
}
