import type { Unit } from '../agency/tree.js';
import type { CivilDate } from '../date/civil-date.js';
import type { WorkingCalendar } from '../date/working-days.js';
import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import type { Actor } from '../permission/actor.js';
import type { TaskCommand, TaskCommandKind } from './commands.js';
import { changesBetween } from './changes.js';
import { BORDER_EFFECTS } from './effects-border.js';
import { OFFICE_EFFECTS } from './effects-office.js';
import { REQUEST_EFFECTS } from './effects-request.js';
import { STATE_EFFECTS } from './effects-state.js';
import { STEP_EFFECTS } from './effects-steps.js';
import { UNDO_EFFECTS } from './effects-undo.js';
import { WORK_EFFECTS } from './effects-work.js';
import { MOVES } from './moves.js';
import type { Move } from './moves.js';
import { relationsTo, whoMay } from './relations.js';
import type { TaskRules } from './rules.js';
import type { NewEntry, Task } from './task.js';

/** What a decision needs to know beside the task. Nothing here is read from a clock. */
export interface DecideContext {
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly rules: TaskRules;
  readonly calendar: WorkingCalendar;
  /** The units of the agency; with them a new lead must be one that exists today. */
  readonly units?: readonly Unit[];
  /** Since when the present lead has the task, where that is not the day it was opened. */
  readonly leadSince?: CivilDate;
  /** The id that the request's entry will get; it is kept in `openRequest`. */
  readonly entryId?: string;
}

/** The task after a command, and the lines to add to its log. */
export interface Decision {
  readonly next: Task;
  readonly entries: readonly NewEntry[];
}

/** What a command does once the table of moves allows it: the changed fields without state and version, and its own entries. */
export interface Effect {
  readonly change: Partial<Task>;
  /** The state after it, where that is another than the move's own: one of `orTo`. */
  readonly state?: Task['state'];
  readonly entries: readonly NewEntry[];
  /** The reason or note to print with the change of state. */
  readonly note?: string;
  /** Further facts for the entry of the state. */
  readonly data?: NewEntry['data'];
}

export type EffectOf<K extends TaskCommand['kind']> = (task: Task, command: Extract<TaskCommand, { kind: K }>, context: DecideContext) => Outcome<Effect>;

/**
 * One command on one task: the next value of the task with the entries of its log, or why not. The only place where a task changes.
 * Refuses with `common.not_found` (another agency's), `task.move_not_here`, `task.move_not_yours`, and by command with the reasons named in
 * `effects-*.ts`. Every accepted command raises the version by one; the task given is never changed (model 7.4).
 */
export function decide(task: Task, command: TaskCommand, context: DecideContext): Outcome<Decision> {
  if (context.actor.agencyId !== task.agencyId) return refused('common.not_found');
  const move: Move = MOVES[command.kind];
  if (!move.from.includes(task.state)) return refused('task.move_not_here', { state: task.state });
  const relations = relationsTo(task, context.actor, command.kind);
  if (!move.by.some((relation) => relations.includes(relation))) return refused('task.move_not_yours', { who: whoMay(task, move.by).join(',') });
  const effect = effectOf(task, command, context);
  if (!effect.ok) return effect;
  const decision = decisionOf(task, command, { move, effect: effect.value, today: context.today });
  // Nothing is taken up again below a task that is over (model 7.6, invariant 7).
  const wakes = !isWaitedFor(task) && isWaitedFor(decision.next);
  return wakes && task.parent?.isClosed === true ? refused('task.parent_closed') : accepted(decision);
}

/** Whether a task above waits for this one. */
export function isWaitedFor(task: Pick<Task, 'state' | 'waived'>): boolean {
  return task.state !== 'done' && task.state !== 'cancelled' && !task.waived;
}

const EFFECTS = { ...WORK_EFFECTS, ...STATE_EFFECTS, ...REQUEST_EFFECTS, ...OFFICE_EFFECTS, ...STEP_EFFECTS, ...UNDO_EFFECTS, ...BORDER_EFFECTS } satisfies { [K in TaskCommandKind]: EffectOf<K> };

function effectOf(task: Task, command: TaskCommand, context: DecideContext): Outcome<Effect> {
  // The table's own type ties each effect to its command; the compiler cannot follow that through an index.
  const effect = EFFECTS[command.kind] as (task: Task, command: TaskCommand, context: DecideContext) => Outcome<Effect>;
  return effect(task, command, context);
}

interface Step {
  readonly move: Move;
  readonly effect: Effect;
  readonly today: CivilDate;
}

function decisionOf(task: Task, command: TaskCommand, { move, effect, today }: Step): Decision {
  const state = effect.state ?? move.to ?? task.state;
  const stateEntry = (from: Task['state'], to: Task['state'], body: string, data: NewEntry['data']): NewEntry => ({
    kind: 'state', body, data: { from, to, command: command.kind, ...data }, evidence: [], occurredOn: today,
  });
  // Whoever works on a task has received it: the log shows the receipt before the work (edXML 03, then 05).
  const worksUnreceived = task.state === 'assigned' && WORK.some((kind) => kind === command.kind);
  const receipt = worksUnreceived ? [stateEntry('assigned', 'active', '', { implied: true })] : [];
  const from = worksUnreceived ? 'active' : task.state;
  const moved = state === from ? [] : [stateEntry(from, state, effect.note ?? '', effect.data ?? {})];
  const changed = { ...task, ...effect.change };
  // The day of a result is known while the result waits, and no longer.
  const submittedOn = state === 'submitted' ? changed.submittedOn : null;
  const next: Task = { ...changed, submittedOn, state, version: task.version + 1 };
  const [first, ...rest] = [...effect.entries, ...moved];
  const act = first === undefined ? receipt.map((entry) => ({ ...entry, changes: changesBetween(task, next) })) : [...receipt, { ...first, changes: changesBetween(task, next) }, ...rest];
  return { next, entries: act };
}

const WORK = ['report', 'obstacle', 'submit'] as const;
