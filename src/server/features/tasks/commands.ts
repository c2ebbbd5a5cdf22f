import type { RouteAnswer, TaskView } from '#contract/index.js';
import { commandsFor, countedOn, decide, type DecideContext, type Decision, EVENT_OF, type Evidence, type LoggedAct, loggedAct, may, type Task, type TaskCommand, type TaskCommandKind } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { type Author, type EntryToAppend, insertEntries, linkEntries } from '../../database/history.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { together } from '../../database/together.js';
import { holdFiles } from '../../files/named.queries.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { insertFile } from '../intake/queries.js';
import { allUnits } from '../people/units.queries.js';
import { announce, heardEvents } from '../webhooks/outbox.commands.js';
import { tellCommand } from '../notices/tell.commands.js';
import { frozenPeriods, holdFigures } from '../reports/queries.js';
import { entriesOf, linesOf } from './detail.queries.js';
import { crossBorder } from '../border/send.commands.js';
import { filesOfPerson, findFile, isFileOfDocument, personOfPost, tasksHoldingFile } from './file.queries.js';
import { reportOf, saveBeside } from './beside.commands.js';
import { type TaskCall, viewTask } from './list.commands.js';
import { leadSince, unitOfPost } from './parties.queries.js';
import { maySee } from './present.js';
import { findTasks, lockTask, saveTask, type TaskRecord, taskOf } from './queries.js';

/** A command as it came in: with the version that the person saw. Taking back names the entry; what that did is read from the log. */
export interface SentCommand {
  readonly taskId: string;
  readonly version: number;
  readonly command: Exclude<TaskCommand, { kind: 'undo' }> | { readonly kind: 'undo'; readonly entryId: string };
  /** Nobody is told of it by itself: it is part of something that is told as a whole. */
  readonly quiet?: boolean;
}

/**
 * The one way in which a task changes: lock, decide in core, save, append to the log, all in the caller's transaction. A second arrival under
 * the same idempotency key is answered by the frame; under another key it names an old version and is refused.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, and the refusals of core `decide`
 */
export async function runCommand(call: TaskCall, sent: SentCommand): Promise<TaskView> {
  await giveCommand(call, sent);
  return viewTask(call, sent.taskId);
}

/**
 * The same without the page of the task, for many at once.
 * @returns the first entry of the act, by which it is taken back
 */
export async function giveCommand(call: TaskCall, { taskId, version, command: sent, quiet = false }: SentCommand): Promise<{ readonly entryId: string }> {
  const { tx, scope, actor } = call;
  const [office, record, since] = await together([officeToday(call), lockTask(tx, scope, taskId, sent.kind), leadSince(tx, scope, taskId)]);
  if (record === undefined || !maySee(record, actor)) refuse('common.not_found');
  if (record.version !== version) refuse('common.changed_meanwhile');
  return carryOut(call, { record, command: await readyCommand(call, taskId, sent), quiet, office, ...(since === undefined ? {} : { leadSince: since }) });
}

type HandOver = Omit<Extract<TaskCommand, { kind: 'hand_over' }>, 'kind'>;

/**
 * What a decision about units and posts does to one task, by the same way: under the lock of its row, as it stands now. Answers whether anything
 * changed. @throws Refused of core `decide`
 */
export async function handOver(call: TaskCall, taskId: string, to: (task: Task) => HandOver | Promise<HandOver>): Promise<boolean> {
  const record = await lockTask(call.tx, call.scope, taskId, 'hand_over');
  if (record === undefined) return false;
  const task = taskOf(record);
  if (isClosed(task)) return false;
  const wanted = await to(task);
  if (wanted.leadUnitId === task.leadUnitId && wanted.leadPostId === task.leadPostId && wanted.supportUnitIds.join() === task.supportUnitIds.join()) return false;
  await carryOut(call, { record, command: { kind: 'hand_over', ...wanted } });
  return true;
}

/**
 * What a passage of a later document does to the task that it continues, by the same way. @throws Refused `common.not_found`, and those of core `decide`
 */
export async function continueTask(call: TaskCall, taskId: string, command: Extract<TaskCommand, { kind: 'continue' }>): Promise<void> {
  const record = await lockTask(call.tx, call.scope, taskId, 'continue');
  if (record === undefined || !maySee(record, call.actor)) refuse('common.not_found');
  await carryOut(call, { record, command });
}

/** A command on a task whose row is locked. */
export interface CarryingOut {
  readonly record: TaskRecord;
  readonly command: TaskCommand;
  /** Nobody is told of it by itself. */
  readonly quiet?: boolean;
  /** Where the other agency acts: how it is called, and who acted there; printed with each line of the log. */
  readonly said?: { readonly peer: string; readonly by: string };
  /** Since when the lead has it, where that is known already or stands elsewhere than with the parties. */
  readonly leadSince?: string;
  /** What was read of the office already. */
  readonly office?: OfficeToday;
}

/** Decides in core, saves, appends to the log, keeps what stands beside the row, and lets it cross the border where the task has another half. @throws Refused the refusals of core `decide` */
export async function carryOut(call: TaskCall, { record, command, quiet = false, said, ...known }: CarryingOut): Promise<{ readonly entryId: string }> {
  const { tx, scope, now } = call;
  const task = taskOf(record);
  const entryId = newId();
  const { next, entries } = valueOf(decide(task, command, await contextOf(call, { taskId: task.id, entryId, ...known })));
  const author = { ...actingPost(call, task, command.kind), at: now };
  const lines = entries.map((entry) => named(said === undefined ? entry : { ...entry, data: { ...entry.data, ...said } }, entryId));
  const end = linkEntries(scope, { task: { id: task.id, entryCount: record.entry_count, entryHead: record.entry_head }, entries: lines, author });
  const countedOn = await countingDay(call, record, next);
  const event = EVENT_OF[command.kind];
  const act = end.entryIds[Math.max(0, entries.findIndex((entry) => entry.changes !== undefined))] ?? entryId;
  // In this order: what comes later reads what was saved.
  const [isSaved] = await together([
    saveTask(tx, scope, { next, countedOn, seenVersion: record.version, now, end, report: reportOf(command) }), insertEntries(tx, scope, [end]), saveBeside(call, { task, decision: { next, entries }, command }),
    event === null ? null : announce(tx, scope, { event, taskIds: [task.id], now }), tellCommand(call, { next, command, entryId: act, quiet }),
  ]);
  if (!isSaved) refuse('common.changed_meanwhile');
  await crossBorder({ ...call, postId: author.postId }, { before: task, next, command }, said !== undefined);
  return { entryId: act };
}

/** The command as core decides it: with the act to take back, with files of one's own, into a task that is there. */
async function readyCommand(call: TaskCall, taskId: string, sent: SentCommand['command']): Promise<TaskCommand> {
  if (sent.kind === 'undo') return { kind: 'undo', act: await actToUndo(call, taskId, sent.entryId) };
  await demandOwnFiles(call, sent);
  if (sent.kind === 'merge' && sent.intoTaskId !== taskId) await demandOpenTarget(call, sent.intoTaskId);
  return sent;
}

/** An act of the log; one that would give the task back to a post that nobody holds today is not taken back. */
async function actToUndo({ tx, scope, now, today }: TaskCall, taskId: string, entryId: string): Promise<LoggedAct> {
  const act = loggedAct(linesOf(await entriesOf(tx, scope, taskId), now), entryId) ?? refuse('common.not_found');
  const former = act.changes.find((change) => change.field === 'leadPostId')?.from;
  if (typeof former === 'string' && (await unitOfPost(tx, scope, { postId: former, today })) === undefined) refuse('task.person_not_in_unit');
  return act;
}

/** The task that goes on must be one that the person sees and that is open. Locked, so that it does not close meanwhile. */
async function demandOpenTarget(call: TaskCall, intoTaskId: string): Promise<void> {
  const into = await lockTask(call.tx, call.scope, intoTaskId, 'comment');
  if (into === undefined || !maySee(into, call.actor)) refuse('common.not_found');
  if (isClosed(taskOf(into))) refuse('task.merge_closed');
}

/** The day on which the closing of a task counts where that is not the day of closing, because the report of that day is frozen. */
async function countingDay({ tx, scope }: TaskCall, record: TaskRecord, next: Task): Promise<string | null> {
  if (next.closedOn === null || next.closedOn === record.closed_on) return next.closedOn === null ? null : record.counted_on;
  await holdFigures(tx, scope);
  const day = countedOn(next.closedOn, await frozenPeriods(tx, scope, next.closedOn));
  return day === next.closedOn ? null : day;
}

// A request is referred to by the id of its entry while it waits.
const named = (entry: Decision['entries'][number], entryId: string): EntryToAppend => (entry.kind === 'request' ? { ...entry, id: entryId } : entry);

/** By what the office counts and reckons today. */
type OfficeToday = Pick<DecideContext, 'rules' | 'calendar' | 'units'>;

/** What every act asks of the office; also whether somebody is told of acts, in the same trip. */
async function officeToday({ tx, scope, today }: TaskCall): Promise<OfficeToday> {
  const [rules, calendar, units] = await together([rulesOf(tx, scope, today), workingCalendar(tx), allUnits(tx, scope), heardEvents(tx, scope)]);
  return { rules, calendar, units };
}

/** What a decision about a task needs to know of its agency today. */
export async function contextOf(call: TaskCall, { taskId, entryId, ...known }: { readonly taskId: string; readonly entryId: string } & Pick<CarryingOut, 'office' | 'leadSince'>): Promise<DecideContext> {
  const { tx, scope, actor, today } = call;
  const [since, office] = await together([known.leadSince ?? leadSince(tx, scope, taskId), known.office ?? officeToday(call)]);
  return { actor, today, entryId, ...office, ...(since === undefined ? {} : { leadSince: since }) };
}

/** The post by which the person may do this, so that the log says in what capacity; a person may hold several. */
function actingPost({ actor, postId, today }: TaskCall, task: Task, kind: TaskCommandKind): Pick<Author, 'postId' | 'onBehalfOfPostId'> {
  const able = actor.posts.find((post) => commandsFor(task, { ...actor, posts: [post] }, today).includes(kind));
  return able?.heldFor === undefined ? { postId: able?.postId ?? postId } : { postId: able.heldFor.byPostId, onBehalfOfPostId: able.postId };
}

/** Evidence is what the person uploaded; a file of somebody else would show its content to all who see the task. */
async function demandOwnFiles(call: TaskCall, command: Exclude<TaskCommand, { kind: 'undo' }>): Promise<void> {
  const evidence: readonly Evidence[] = 'evidence' in command ? command.evidence : [];
  const fileIds = evidence.flatMap((each) => each.fileId ?? []);
  if (fileIds.length === 0) return;
  await holdFiles(call.tx, call.scope);
  const own = await filesOfPerson(call.tx, call.scope, { fileIds, personId: call.actor.personId });
  const foreign = fileIds.find((id) => !own.has(id));
  if (foreign !== undefined) refuse('common.invalid', { detail: foreign });
}

const isClosed = (task: Task): boolean => task.state === 'done' || task.state === 'cancelled';

/** Names the officer of a task. @throws Refused `task.person_not_in_unit` also where the post is not held today */
export async function assignPerson(call: Call<'assignPerson'>): Promise<TaskView> {
  const { version, postId, note } = call.input.body;
  const postUnitId = (await unitOfPost(call.tx, call.scope, { postId, today: call.today })) ?? refuse('task.person_not_in_unit');
  return runCommand(call, { taskId: call.input.params.id, version, command: { kind: 'assign_person', postId, postUnitId, note } });
}

/** Stores a file that will be evidence. Nobody sees it until it is. */
export async function uploadFile(call: Call<'uploadFile'>): Promise<RouteAnswer<'uploadFile'>> {
  const upload = call.upload ?? refuse('document.empty');
  if (upload.size === 0) refuse('document.empty');
  const id = newId();
  await insertFile(call.tx, call.scope, { id, sha256: upload.sha256, name: upload.name, mediaType: upload.mediaType, size: upload.size, postId: call.postId, now: call.now });
  return { id, name: upload.name, mediaType: upload.mediaType, size: upload.size };
}

/** A stored file, for those who may see a task that holds it, the document that it is, or who uploaded it. @throws Refused `common.not_found` */
export async function downloadFile(call: Call<'downloadFile'>): Promise<FileAnswer> {
  const { tx, scope, actor } = call;
  const file = (await findFile(tx, scope, call.input.params.id)) ?? refuse('common.not_found');
  const isOwn = (await personOfPost(tx, scope, file.created_by_post_id)) === actor.personId;
  const readsDocuments = may(actor, 'document.read', { agencyId: scope.agencyId });
  const seen = isOwn || (readsDocuments && (await isFileOfDocument(tx, scope, file.id))) || (await findTasks(tx, scope, await tasksHoldingFile(tx, scope, file))).some((record) => maySee(record, actor));
  if (!seen) refuse('common.not_found');
  return { fileName: file.name, mediaType: file.media_type, content: { sha256: file.sha256 } };
}
