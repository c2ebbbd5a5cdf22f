import type { RouteAnswer } from '#contract/index.js';
import { REFUSALS, refusalSentence } from '#core/index.js';
import { sql } from 'kysely';
import type { Tx } from '../../database/transaction.js';
import type { Call } from '../../http/handler.js';
import { refuse, Refused } from '../../refused.js';
import { giveCommand, type SentCommand } from './commands.js';
import { findTask } from './queries.js';

type SetCall = Call<'previewTaskSet'> | Call<'changeTaskSet'>;
type Acts = RouteAnswer<'changeTaskSet'>['acts'];

/** A command to each task of a set, in the order of their ids, so that two sets wait for each other and never in a circle. */
function commandsOf({ input: { body: { tasks, command } } }: SetCall): readonly SentCommand[] {
  const chosen = new Map(tasks.map((task) => [task.id, task.version]));
  return [...chosen].sort(([one], [other]) => (one < other ? -1 : 1)).map(([taskId, version]) => ({ taskId, version, command: command as SentCommand['command'] }));
}

/**
 * What a command would do to each task of a set: it is carried out as it would be, task after task, and then all of it is taken away again, so that
 * what the rules say of the tenth task already knows of the nine before it.
 */
export async function previewTaskSet(call: Call<'previewTaskSet'>): Promise<RouteAnswer<'previewTaskSet'>> {
  const able: string[] = [];
  const refused: RouteAnswer<'previewTaskSet'>['refused'] = [];
  await sql`savepoint whole_set`.execute(call.tx);
  for (const sent of commandsOf(call)) {
    const refusal = await refusalOf(call.tx, () => giveCommand(call, sent));
    if (refusal === null) able.push(sent.taskId);
    else refused.push({ taskId: sent.taskId, code: refusal.code, vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') });
  }
  await sql`rollback to savepoint whole_set`.execute(call.tx);
  return { able, refused };
}

/** Why the work is refused, with what it had done until then taken away; null where it is done. */
async function refusalOf(tx: Tx, work: () => Promise<unknown>): Promise<Refused['refusal'] | null> {
  await sql`savepoint one_of_set`.execute(tx);
  try {
    await work();
    await sql`release savepoint one_of_set`.execute(tx);
    return null;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await sql`rollback to savepoint one_of_set`.execute(tx);
    return error.refusal;
  }
}

/**
 * A command to each task of a set, in one transaction: where one of them is refused, none is changed. The same request again is answered by the
 * frame under its key. @throws Refused `task.set_changed` where a task is no longer as it was when the set was looked at
 */
export async function changeTaskSet(call: Call<'changeTaskSet'>): Promise<RouteAnswer<'changeTaskSet'>> {
  const acts: Acts = [];
  for (const sent of commandsOf(call)) acts.push({ taskId: sent.taskId, ...(await orNone(() => giveCommand(call, sent))) });
  return { acts };
}

/** Takes back what was done to a set, all or none. @throws Refused `task.set_changed` where one of them cannot be taken back any more */
export async function undoTaskSet(call: Call<'undoTaskSet'>): Promise<RouteAnswer<'undoTaskSet'>> {
  const acts: Acts = [];
  for (const { taskId, entryId } of call.input.body.acts.toSorted((one, other) => (one.taskId < other.taskId ? -1 : 1))) {
    const { version } = (await findTask(call.tx, call.scope, taskId)) ?? refuse('common.not_found');
    acts.push({ taskId, ...(await orNone(() => giveCommand(call, { taskId, version, command: { kind: 'undo', entryId } }))) });
  }
  return { acts };
}

const RIGHTS: readonly number[] = [403, 404];

/** What belongs to one task and would be a riddle about many becomes one sentence about the set; what concerns rights stays as it is. */
async function orNone<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || RIGHTS.includes(REFUSALS[error.refusal.code].status)) throw error;
    refuse('task.set_changed');
  }
}
