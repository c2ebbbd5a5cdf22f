import { type Audience, choicesOf, type NoticeKind, noticeGroup, noticesOf, settledBy, type Task, type TaskCommand } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import type { Tx } from '../../database/transaction.js';
import { choicesByPerson, headsOf, holdersOf, insertNotices, type NewNotice, peopleWith, type ReadyNotice, removeOfEntry, settleOfTask } from './queries.js';

/** In which transaction, on which day, and by whom something was done. */
export interface Telling {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly actor: { readonly personId: string };
  readonly today: string;
  readonly now: Date;
}

/** Tells what a command did to a task, in its transaction: who is concerned, and what is settled by it. */
export async function tellCommand(call: Telling, done: { readonly next: Task; readonly command: TaskCommand; readonly entryId: string | null; readonly quiet: boolean }): Promise<void> {
  const { next, command, entryId } = done;
  const settled = settledBy(command.kind);
  if (settled.length > 0) await settleOfTask(call.tx, call.scope, { taskId: next.id, kinds: settled, now: call.now });
  if (command.kind === 'undo') await removeOfEntry(call.tx, call.scope, command.act.entryId);
  if (done.quiet) return;
  const notices: NewNotice[] = [];
  for (const { kind, to } of noticesOf(command.kind, next)) notices.push(...(await noticesFor(call, { kind, to, task: next, entryId, data: factsOf(command) })));
  await deliver(call, notices);
}

/** What is told when tasks are given out, however many at once. */
export async function noticesOfOpened(call: Telling, tasks: readonly Task[]): Promise<readonly ReadyNotice[]> {
  const people = audiences(call);
  const notices: NewNotice[] = [];
  for (const task of tasks) {
    // What sleeps until its condition comes, and the record of an order to several, wait for nobody yet.
    if (task.dormant) continue;
    for (const { kind, to } of noticesOf('open', task)) notices.push(...(await noticesFor(call, { kind, to, task, entryId: null, data: {} }, people)));
  }
  return readyNotices(call, notices);
}

/** Tells a unit of a letter: once to each who is concerned, however many tasks it names. */
export async function tellLetter(call: Telling, letter: { readonly id: string; readonly level: number; readonly tasks: readonly Task[] }): Promise<void> {
  const people = audiences(call);
  const personIds = new Set<string>();
  for (const task of letter.tasks) for (const audience of ['lead_heads', 'lead_officer'] as const) for (const id of await people(audience, task)) personIds.add(id);
  personIds.delete(call.actor.personId);
  await deliver(call, [...personIds].map((personId) => ({ personId, taskId: null, letterId: letter.id, entryId: null, kind: 'chased', data: { level: letter.level, count: letter.tasks.length }, key: `letter:${letter.id}` })));
}

interface Concerning {
  readonly kind: NoticeKind;
  readonly to: readonly Audience[];
  readonly task: Task;
  readonly entryId: string | null;
  readonly data: JsonObject;
}

async function noticesFor(call: Telling, { kind, to, task, entryId, data }: Concerning, people = audiences(call)): Promise<NewNotice[]> {
  const personIds = new Set<string>();
  for (const audience of to) for (const id of await people(audience, task)) personIds.add(id);
  personIds.delete(call.actor.personId);
  return [...personIds].map((personId) => ({ personId, taskId: task.id, entryId, kind, data, key: `${kind}:${task.id}:${entryId ?? 'open'}` }));
}

/** Who an audience is for a task; each unit and each role is looked up once. */
export function audiences({ tx, scope, today }: Pick<Telling, 'tx' | 'scope' | 'today'>): (audience: Audience, task: Task) => Promise<readonly string[]> {
  const known = new Map<string, Promise<readonly string[]>>();
  const once = (key: string, find: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    const found = known.get(key) ?? find();
    known.set(key, found);
    return found;
  };
  const heads = (unitIds: readonly string[]) => once(`heads ${unitIds.join()}`, async () => (await headsOf(tx, scope, { unitIds, today })).map(({ personId }) => personId));
  const holder = (postId: string | null) => once(`post ${postId ?? ''}`, () => holdersOf(tx, scope, { postIds: postId === null ? [] : [postId], today }));
  const roles = (...wanted: readonly string[]) => once(`roles ${wanted.join()}`, () => peopleWith(tx, scope, { roles: wanted, today }));
  return (audience, task) => {
    switch (audience) {
      case 'lead_heads': return heads([task.leadUnitId]);
      case 'support_heads': return heads(task.supportUnitIds);
      case 'lead_officer': return holder(task.leadPostId);
      case 'assigner': return holder(task.assignerPostId);
      case 'office': return roles('follower', 'chief_of_office');
      case 'registry': return roles('registrar');
      case 'leaders': return roles('leader');
    }
  };
}

function factsOf(command: TaskCommand): JsonObject {
  if (command.kind === 'dun') return { level: command.level };
  return command.kind === 'grant_request' ? { granted: true } : command.kind === 'refuse_request' ? { granted: false } : {};
}

/** Writes notices, and the jobs for those who want to hear of them at once; both exist if and only if the act does. */
export async function deliver(call: Pick<Telling, 'tx' | 'scope' | 'now'>, notices: readonly NewNotice[]): Promise<void> {
  await insertNotices(call.tx, call.scope, await readyNotices(call, notices), call.now);
}

/** Notices with whether each is to be sent at once, as the person chose. */
async function readyNotices({ tx, scope }: Pick<Telling, 'tx' | 'scope'>, notices: readonly NewNotice[]): Promise<readonly ReadyNotice[]> {
  const choices = await choicesByPerson(tx, scope, [...new Set(notices.map(({ personId }) => personId))]);
  return notices.map((notice) => ({ ...notice, isAtOnce: choicesOf(choices.get(notice.personId) ?? null).groups[noticeGroup(notice.kind)].atOnce.length > 0 }));
}
