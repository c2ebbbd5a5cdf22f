import { type Decision, isWaitedFor, type Task, type TaskCommand, undoneIds } from '#core/index.js';
import { keepContinued } from '../intake/older.queries.js';
import { entriesOf, type EntryRecord, linesOf } from './detail.queries.js';
import type { TaskCall } from './list.commands.js';
import { changeLead, changeSupports, nameOfficer } from './parties.queries.js';
import { saveNextOccurrence } from './occurrences.commands.js';
import { changeOpenChildren, saveLastReport } from './queries.js';
import { indexTasks } from './search.queries.js';

/** What was done: the task before, what core decided, and the command. */
interface Done {
  readonly task: Task;
  readonly decision: Decision;
  readonly command: TaskCommand;
}

/** What stands beside the row: parties, the parent's count, the newest report, the words to search. */
export async function saveBeside(call: TaskCall, done: Done): Promise<void> {
  const { tx, scope } = call;
  const { task, command } = done;
  const { next } = done.decision;
  await saveParties(call, done);
  if (task.parentId !== null && isWaitedFor(task) !== isWaitedFor(next)) await changeOpenChildren(tx, scope, { parentId: task.parentId, by: isWaitedFor(next) ? 1 : -1 });
  if (command.kind === 'undo') await saveLastReport(tx, scope, { taskId: task.id, ...lastReportOf(await entriesOf(tx, scope, task.id)) });
  if (command.kind === 'continue' || command.kind === 'undo') await saveContinued(call, task.id);
  if (next.recurrence !== task.recurrence) await saveNextOccurrence(call, next);
  if (next.title !== task.title || ('evidence' in command && command.evidence.some((each) => each.documentNumber !== null))) await indexTasks(tx, scope, [task.id]);
}

/** Which passages continue a task is what its log says: taking a link back takes the passage out again. */
async function saveContinued({ tx, scope }: TaskCall, taskId: string): Promise<void> {
  const entries = await entriesOf(tx, scope, taskId);
  const undone = undoneIds(linesOf(entries, new Date(0)));
  const links = entries.filter(({ kind, data }) => kind === 'link' && data['link'] === 'continues');
  if (links.length === 0) return;
  await keepContinued(tx, scope, { taskId, passageIds: links.filter(({ id }) => !undone.has(id)).map(({ data }) => String(data['passageId'])) });
  await indexTasks(tx, scope, [taskId]);
}

async function saveParties({ tx, scope, today }: TaskCall, { task, decision: { next } }: Done): Promise<void> {
  if (next.leadUnitId !== task.leadUnitId) await changeLead(tx, scope, { task: next, on: today });
  await changeSupports(tx, scope, { task: next, before: task.supportUnitIds.filter((unitId) => unitId !== next.leadUnitId), on: today });
  if (next.leadPostId !== task.leadPostId) await nameOfficer(tx, scope, { taskId: task.id, postId: next.leadPostId });
}

const REPORTS: readonly string[] = ['progress', 'obstacle', 'result'];

/** The newest report that stands. */
function lastReportOf(entries: readonly EntryRecord[]): { readonly body: string | null; readonly at: Date | null } {
  const undone = undoneIds(linesOf(entries, new Date(0)));
  const newest = entries.findLast((entry) => REPORTS.includes(entry.kind) && !undone.has(entry.id));
  if (newest === undefined) return { body: null, at: null };
  const { percent, figure } = newest.data;
  return { body: newest.body !== '' ? newest.body : percent === undefined ? String(figure ?? '') : `${String(percent)}%`, at: newest.at };
}

/** What a command reports, as lists show it; null for one that reports nothing. */
export function reportOf(command: TaskCommand): string | null {
  if (command.kind !== 'report' && command.kind !== 'obstacle' && command.kind !== 'submit') return null;
  if (command.body.trim() !== '') return command.body.trim();
  if (command.kind === 'report' && command.percent !== null) return `${command.percent}%`;
  if (command.kind === 'obstacle') return '';
  return command.figure ?? (command.evidence.find((each) => each.documentNumber !== null)?.documentNumber ?? '');
}
