import type { RouteAnswer } from '#contract/index.js';
import { commandsFor, type DunLevel, levelInLetter, timeliness } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { rulesOf } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { carryOut, giveCommand } from '../tasks/commands.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { findTask, findTasks, lockTask, taskOf } from '../tasks/queries.js';
import { tellLetter } from '../notices/tell.commands.js';
import { findLetters, insertLetter, standingEntries } from './letter.queries.js';

/**
 * Chases: for each unit one letter, given as the command `dun` to every task that it names. One transaction, so all or nothing.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, `common.invalid` where a task is not led by the unit of its letter, and those of `dun`
 */
export async function sendLetters(call: Call<'sendLetters'>): Promise<RouteAnswer<'sendLetters'>> {
  const { tx, scope, now, postId, input: { body: { letters } } } = call;
  const asked = letters.flatMap((letter) => letter.tasks.map((task) => ({ ...task, letter })));
  if (new Set(asked.map(({ id }) => id)).size !== asked.length) return refuse('common.invalid', { detail: 'tasks' });
  const late = await lateOnes(call, asked);
  const entries = new Map<string, { taskId: string; entryId: string }[]>();
  // In the order of ids, so that two who chase at once wait for each other in a line.
  for (const { id: taskId, version, letter } of asked.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const level = levelInLetter(letter.level, { isLate: late.has(taskId), anyLate: letter.tasks.some(({ id }) => late.has(id)) });
    const { entryId } = await giveCommand(call, { taskId, version, command: { kind: 'dun', level, body: letter.body }, quiet: true });
    entries.set(letter.id, [...(entries.get(letter.id) ?? []), { taskId, entryId }]);
  }
  for (const { id, unitId, level, body } of letters) await insertLetter(tx, scope, { id, unitId, level, body, postId, at: now, entries: entries.get(id) ?? [] });
  const tasks = (await findTasks(tx, scope, asked.map(({ id }) => id))).map(taskOf);
  for (const { id, level, tasks: named } of letters) await tellLetter(call, { id, level, tasks: tasks.filter((task) => named.some((each) => each.id === task.id)) });
  return { letterIds: letters.map(({ id }) => id), taskCount: asked.length };
}

/** The tasks that are late, after a look at whether each is led by the unit of its letter. */
async function lateOnes(call: Call<'sendLetters'>, asked: readonly { readonly id: string; readonly letter: { readonly unitId: string } }[]): Promise<ReadonlySet<string>> {
  const { tx, scope, today } = call;
  const tasks = new Map((await findTasks(tx, scope, asked.map(({ id }) => id))).map((record) => [record.id, taskOf(record)]));
  for (const { id, letter } of asked) {
    const task = tasks.get(id) ?? refuse('common.not_found');
    if (task.leadUnitId !== letter.unitId) refuse('common.invalid', { detail: id });
  }
  const rules = await rulesOf(tx, scope, today);
  return new Set([...tasks.values()].flatMap((task) => (timeliness(task, today, rules) === 'overdue' ? [task.id] : [])));
}

/**
 * Takes letters back wherever they still stand. One transaction, so all or nothing.
 * @throws Refused `common.not_found`, `task.undo_done` where nothing stands any more, and those of `undo`
 */
export async function undoLetters(call: Call<'undoLetters'>): Promise<RouteAnswer<'undoLetters'>> {
  const { tx, scope, input: { body: { letterIds } } } = call;
  if ((await findLetters(tx, scope, { ids: letterIds })).length !== new Set(letterIds).size) return refuse('common.not_found');
  const standing = await standingEntries(tx, scope, letterIds);
  if (standing.length === 0) return refuse('task.undo_done');
  for (const { taskId, entryId } of standing) {
    const record = (await findTask(tx, scope, taskId)) ?? refuse('common.not_found');
    await giveCommand(call, { taskId, version: record.version, command: { kind: 'undo', entryId } });
  }
  return { taskCount: standing.length };
}

/** An issued letter of chasing. */
export interface IssuedLetter {
  readonly paperId: string;
  /** "12/SKHCN-VP" */
  readonly symbol: string;
  /** What stands in the log of each task. */
  readonly body: string;
  readonly level: DunLevel;
  readonly taskIds: readonly string[];
}

/**
 * Chases by a paper in the transaction that issues it: an entry in the log of every task of its annex that is still to be chased, a letter to each
 * unit, all with the paper as their source. Who issues need not see the tasks: who signed ordered it.
 * @throws Refused of core `decide`
 */
export async function chaseByPaper(call: TaskCall, { paperId, symbol, body, level, taskIds }: IssuedLetter): Promise<void> {
  const { tx, scope, today } = call;
  const rules = await rulesOf(tx, scope, today);
  const before = (await findTasks(tx, scope, taskIds)).map(taskOf);
  const late = new Set(before.filter((task) => timeliness(task, today, rules) === 'overdue').map(({ id }) => id));
  const byUnit = new Map<string, { taskId: string; entryId: string }[]>();
  for (const { id: taskId } of before.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const record = await lockTask(tx, scope, taskId, 'dun');
    if (record === undefined || !commandsFor(taskOf(record), call.actor, today).includes('dun')) continue;
    const step = levelInLetter(level, { isLate: late.has(taskId), anyLate: late.size > 0 });
    const { entryId } = await carryOut(call, { record, command: { kind: 'dun', level: step, body, paper: { documentId: paperId, symbol } }, quiet: true });
    byUnit.set(record.lead_unit_id, [...(byUnit.get(record.lead_unit_id) ?? []), { taskId, entryId }]);
  }
  for (const [unitId, entries] of byUnit) {
    const id = newId();
    await insertLetter(tx, scope, { id, unitId, level, body, postId: call.postId, at: call.now, paperId, entries });
    await tellLetter(call, { id, level, tasks: before.filter((task) => entries.some(({ taskId }) => taskId === task.id)) });
  }
}
