import type { LogBreach, LogCheck, RouteAnswer } from '#contract/index.js';
import { verifyChain } from '../../database/chain.js';
import { storedChains } from '../../database/history.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { enqueue } from '../../jobs/queue.js';
import { refuse } from '../../refused.js';
import { maySee } from '../tasks/present.js';
import { findTask, findTasks } from '../tasks/queries.js';
import { type CheckRecord, findChecks, insertCheck } from './checks.queries.js';

/** The job that carries a check out. */
export const CHECK_LOGS = 'check_logs';

type Viewing = Pick<Call<'listLogChecks'>, 'tx' | 'scope' | 'actor'>;

/** Checks of all logs, the newest first. */
export async function listLogChecks(call: Viewing): Promise<RouteAnswer<'listLogChecks'>> {
  return { checks: await presentChecks(call, await findChecks(call.tx, call.scope, 'newest')) };
}

/** Asks for a check; a job carries it out. @throws Refused `log.anchor_unknown` for a number that no check here wrote, `log.check_running` */
export async function checkLogs(call: Call<'checkLogs'>): Promise<LogCheck> {
  const { tx, scope, now, postId, input: { body: { id, against } } } = call;
  if (against !== null && (await findChecks(tx, scope, { anchor: against })).length === 0) refuse('log.anchor_unknown');
  if ((await findChecks(tx, scope, 'newest')).some((check) => check.ended_at === null)) refuse('log.check_running');
  await insertCheck(tx, scope, { id, now, postId, against });
  await enqueue(tx, { scope, kind: CHECK_LOGS, payload: { id }, uniqueKey: id, maxAttempts: 3 });
  const [check] = await presentChecks(call, await findChecks(tx, scope, { id }));
  return check ?? refuse('common.not_found');
}

/** The list of heads of a check, to be kept outside. @throws Refused `common.not_found`, `log.no_anchor` */
export async function downloadAnchor({ tx, scope, input: { params: { id } } }: Call<'downloadAnchor'>): Promise<FileAnswer> {
  const [check] = await findChecks(tx, scope, { id });
  if (check === undefined) refuse('common.not_found');
  if (check.anchor === null) refuse('log.no_anchor');
  return { fileName: `neo-nhat-ky-${check.asked_at.toISOString().slice(0, 10)}-${check.anchor.slice(0, 8)}.txt`, mediaType: 'text/plain', content: { sha256: check.anchor } };
}

/** Recomputes the chain of one task. @throws Refused `common.not_found`, also for a restricted task of others */
export async function checkTaskLog(call: Call<'checkTaskLog'>): Promise<RouteAnswer<'checkTaskLog'>> {
  const { tx, scope, actor, now, input: { params: { id } } } = call;
  const record = await findTask(tx, scope, id);
  if (record === undefined || !maySee(record, actor)) refuse('common.not_found');
  const [chain] = await storedChains(tx, scope, [id]);
  if (chain === undefined) refuse('common.not_found');
  const verdict = verifyChain(chain.rows, chain.end);
  return { checkedAt: now.toISOString(), entryCount: chain.rows.length, head: chain.end.entryHead, breach: verdict.ok ? null : { ordinal: verdict.ordinal, reason: verdict.reason } };
}

async function presentChecks({ tx, scope, actor }: Viewing, checks: readonly CheckRecord[]): Promise<LogCheck[]> {
  const broken = [...new Set(checks.flatMap(({ breaches }) => breaches.flatMap(({ taskId }) => taskId ?? [])))];
  const seen = new Map((await findTasks(tx, scope, broken)).filter((record) => maySee(record, actor)).map((record) => [record.id, record.code]));
  const present = ({ log, taskId, ordinal, reason }: CheckRecord['breaches'][number]): LogBreach => ({ log, ordinal, reason, taskId: taskId !== null && (seen.has(taskId) || reason === 'gone') ? taskId : null, code: taskId === null ? null : (seen.get(taskId) ?? null) });
  return checks.map((check) => ({
    id: check.id, askedAt: check.asked_at.toISOString(), by: check.by ?? '', against: check.against, state: check.ended_at === null ? 'running' : check.failed ? 'failed' : check.breach_count === 0 ? 'whole' : 'broken',
    chainsTotal: check.chains_total, chainsDone: check.chains_done, entriesDone: check.entries_done, endedAt: check.ended_at?.toISOString() ?? null, breachCount: check.breach_count, breaches: check.breaches.map(present),
    anchor: check.anchor,
  }));
}
