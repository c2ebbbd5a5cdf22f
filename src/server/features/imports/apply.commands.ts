import type { ImportView } from '#contract/index.js';
import { type NewEntry, openTask, orderToOpen, type PlannedRow, type SheetOrder } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { refuse, Refused, valueOf } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { giveCommand } from '../tasks/commands.js';
import { holderOf } from '../tasks/detail.queries.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { keepOpened } from '../tasks/opened.commands.js';
import type { NewTask } from '../tasks/open.queries.js';
import { findTask } from '../tasks/queries.js';
import { lookedAt, ownImport, viewImport } from './commands.js';
import { KINDS } from './kinds.commands.js';
import { planImport } from './plan.commands.js';
import { presentImport } from './present.js';
import { type ImportRecord, saveResult, type TaskResult } from './queries.js';

/**
 * Gives and changes what the table says, all or nothing: new tasks as any order is given, changes by the table of moves.
 * @throws Refused `sheet.done`, `sheet.errors_left`, `sheet.changed` where it would do something else than what was looked at, `sheet.nothing`
 */
export async function applyImport(call: Call<'applyImport'>): Promise<ImportView> {
  const { digest, reason } = call.input.body;
  const found = await ownImport(call, 'tasks', { ...call.input.params, lock: true });
  const record = { ...found, choice: { ...found.choice, reason } };
  const plan = await lookedAt(call, record, { digest, plan: planImport });
  const opened = await openRows(call, plan.tasks.flatMap(({ line, order }) => (order === null ? [] : [{ line, order }])));
  const acts = await changeRows(call, plan.tasks.filter(({ kind }) => kind === 'changed'));
  if (opened.length + acts.length === 0) refuse('sheet.nothing');
  const result = { opened, acts };
  await saveResult(call.tx, call.scope, { id: record.id, state: 'done', result, now: call.now });
  const done: ImportRecord = { ...record, state: 'done', result, done_at: call.now };
  return presentImport(done, plan, { today: call.today, outcome: KINDS.tasks.outcomeOf(done) });
}

interface NewRow {
  readonly line: number;
  readonly order: SheetOrder;
}

async function openRows(call: Call<'applyImport'>, rows: readonly NewRow[]): Promise<TaskResult['opened']> {
  const { tx, scope, today, now, postId } = call;
  if (rows.length === 0) return [];
  const context = { today, rules: await rulesOf(tx, scope, today), calendar: await workingCalendar(tx), units: await allUnits(tx, scope) };
  const holder = await holderOf(tx, scope, postId);
  const giver = holder === undefined ? '-' : `${holder.title} ${holder.name}`;
  const opened = rows.map(({ line, order }, index) => {
    const { task, entries } = valueOf(openTask(orderToOpen(order, { id: newId(), agencyId: scope.agencyId, today, assignerPostId: postId, giver }), context));
    const said: NewEntry[] = order.remark === '' ? [] : [{ kind: 'comment', body: order.remark, data: {}, evidence: [], occurredOn: today }];
    const log = linkEntries(scope, { task: { id: task.id, entryCount: 0, entryHead: '' }, entries: [...entries, ...said], author: { postId, onBehalfOfPostId: null, at: now } });
    const row: NewTask = { task, deliverable: order.product, source: null, assigner: order.assigner === '' ? giver : order.assigner, position: index, now, log };
    return { line, opened: row };
  });
  const codes = await keepOpened(call, opened.map((each) => each.opened));
  return opened.map(({ line, opened: { task } }) => ({ line, taskId: task.id, code: codes.get(task.id) ?? '' }));
}

/** In the order of the ids, so that two tables wait for each other and never in a circle. */
async function changeRows(call: TaskCall, rows: readonly PlannedRow[]): Promise<TaskResult['acts']> {
  const acts: { line: number; taskId: string; entryId: string }[] = [];
  for (const { line, task, commands } of rows.toSorted((one, other) => ((one.task?.id ?? '') < (other.task?.id ?? '') ? -1 : 1))) {
    if (task === null) continue;
    for (const [index, command] of commands.entries()) {
      const { entryId } = await orChanged(() => giveCommand(call, { taskId: task.id, version: task.version + index, command }));
      acts.push({ line, taskId: task.id, entryId });
    }
  }
  return acts;
}

/** What was decided a moment ago and is refused now has changed meanwhile. */
async function orChanged<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'common.changed_meanwhile') refuse('sheet.changed');
    throw error;
  }
}

/**
 * Takes back all that a table did, or nothing: its changes are undone, the last first, and tasks that it gave are cancelled where nobody touched
 * them. @throws Refused `common.not_found`, `sheet.undo_late`
 */
export async function undoImport(call: Call<'undoImport'>): Promise<ImportView> {
  const record = await ownImport(call, 'tasks', { ...call.input.params, lock: true });
  const result = record.result as TaskResult | null;
  if (record.state !== 'done' || result === null) refuse('common.not_found');
  for (const { taskId, entryId } of result.acts.toReversed()) await orLate(call, taskId, (version) => giveCommand(call, { taskId, version, command: { kind: 'undo', entryId } }));
  for (const { taskId } of result.opened) {
    await orLate(call, taskId, (version) => (version === 1 ? giveCommand(call, { taskId, version, command: { kind: 'cancel', reason: `Hoàn tác việc nhập bảng ${record.file_name}` } }) : refuse('task.undo_built_upon')));
  }
  await saveResult(call.tx, call.scope, { id: record.id, state: 'undone', result, now: call.now });
  return viewImport(call, await ownImport(call, 'tasks', record));
}

async function orLate(call: TaskCall, taskId: string, work: (version: number) => Promise<unknown>): Promise<void> {
  const task = (await findTask(call.tx, call.scope, taskId)) ?? refuse('common.not_found');
  try {
    await work(task.version);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    refuse('sheet.undo_late', { code: task.code });
  }
}
