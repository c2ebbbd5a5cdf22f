import type { RouteAnswer, TaskRow, TaskView } from '#contract/index.js';
import { addDays } from '#core/index.js';
import { rulesOf, workingCalendar } from '../../database/rules.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { pairOfTask } from '../border/pairs.queries.js';
import { type OfficeName, officeNames } from '../people/names.queries.js';
import { entriesOf, filesByIds, findKin, idsInLog, type Kinship, namesOf, sourcesOf, type TaskDetail } from './detail.queries.js';
import { mineOf, type TaskLens } from './filter.queries.js';
import { countByGroup, filterOf, GROUPS, groupCondition } from './mine.queries.js';
import { pageOfTasks, pageWithTotal, readyFilter } from './page.queries.js';
import { officersBelow } from './parties.queries.js';
import { maySee, presentAgain, presentTask, presentTaskRow, type Viewing } from './present.js';
import { findTasks, type Placed, type TaskRecord } from './queries.js';

/** What every look at tasks needs of a call. */
export type TaskCall = Pick<Call<'readTask'>, 'tx' | 'scope' | 'actor' | 'postId' | 'today' | 'now'>;

/** From where this person sees tasks today. */
export async function lensOf(call: Pick<TaskCall, 'tx' | 'scope' | 'actor' | 'today'>): Promise<TaskLens> {
  const { tx, scope, actor, today } = call;
  return { scope, actor, today, rules: await rulesOf(tx, scope, today) };
}

/** Tasks as lines of a list, in the order of the ids. */
export async function taskRows(call: Pick<TaskCall, 'tx' | 'scope'>, ids: readonly string[], viewing: Viewing): Promise<TaskRow[]> {
  return (await findTasks(call.tx, call.scope, ids)).map((record) => presentTaskRow(record, viewing));
}

/** A page of the tasks of a filter. The total counts restricted tasks too, as a number. */
export async function listTasks(call: Call<'listTasks'>): Promise<RouteAnswer<'listTasks'>> {
  const { sort, cursor, until, limit, ...filter } = call.input.query;
  const lens = await lensOf(call);
  const ready = await readyFilter(call.tx, call.scope, filter);
  const { records, nextCursor, total } = await pageWithTotal(call.tx, ready, lens, { sort, cursor, until, limit });
  return { tasks: records.map((record) => presentAgain(record, lens)), nextCursor, total, may: [] };
}

/** One task with everything its page shows. @throws Refused `common.not_found`, also for a restricted task of others */
export async function readTask(call: Call<'readTask'>): Promise<TaskView> {
  return viewTask(call, call.input.params.id);
}

/**
 * A task's page. Row, kin, log and sources travel together; what those name is mostly in memory. @throws Refused `common.not_found`, also for a restricted
 * task of others
 */
export async function viewTask(call: TaskCall, taskId: string): Promise<TaskView> {
  const { tx, scope, actor, today } = call;
  const [lens, calendar, { record, ...kin }, entries, sources] = await together([lensOf(call), workingCalendar(tx), familyOf(call, taskId), entriesOf(tx, scope, taskId), sourcesOf(tx, scope, taskId)]);
  if (record === undefined || !maySee(record, actor)) refuse('common.not_found');
  const [log, beside, officers] = await together([logOf(call, entries), besideOf(call, record), officersBelow(tx, scope, { unitId: record.lead_unit_id, today })]);
  return presentTask({ record, entries, sources, ...log, ...beside, ...kin }, officers, { ...lens, calendar, now: call.now });
}

/** What the log of a task names. */
async function logOf({ tx, scope }: TaskCall, entries: TaskDetail['entries']): Promise<Pick<TaskDetail, 'files' | 'named' | 'namedTasks'>> {
  const inLog = idsInLog(entries);
  const [named, files] = await together([namesOf(tx, scope, inLog), filesByIds(tx, scope, entries.flatMap((entry) => entry.evidence.flatMap((each) => each.fileId ?? [])))]);
  return { files, named, namedTasks: await findTasks(tx, scope, inLog.filter((id) => !named.has(id))) };
}

/** Who has to do with a task. */
async function besideOf({ tx, scope }: TaskCall, record: TaskRecord): Promise<Pick<TaskDetail, 'supports' | 'pair' | 'proposed' | 'assigner'>> {
  const wished = record.open_request?.unitId ?? null;
  const [names, pair] = await together([
    officeNames(tx, scope, [...record.support_ids, wished, record.assigner_post_id]), record.border_side === null ? undefined : pairOfTask(tx, scope, record.id),
  ]);
  const named = (id: string | null): OfficeName | undefined => (id === null ? undefined : names.get(id));
  return { supports: record.support_ids.flatMap((id) => named(id) ?? []), pair, proposed: named(wished), assigner: named(record.assigner_post_id) };
}

const ofKin = (kin: readonly Placed[], what: Kinship): readonly TaskRecord[] => kin.flatMap(({ record, keys: [kinship] }) => (kinship === what ? [record] : []));

/** A task with those above, below and in the place of it. */
async function familyOf({ tx, scope }: TaskCall, taskId: string): Promise<Pick<TaskDetail, 'children' | 'merged' | 'parent' | 'mergedInto'> & { readonly record: TaskRecord | undefined }> {
  const kin = await findKin(tx, scope, taskId);
  return { record: ofKin(kin, 'self')[0], children: ofKin(kin, 'child'), merged: ofKin(kin, 'merged'), parent: ofKin(kin, 'parent')[0], mergedInto: ofKin(kin, 'successor')[0] };
}

const SHOWN_OF_GROUP = 20;

/** My work, or my unit's: what waits for my own answer, what is late or due today, what is new, the next seven days, later, and what waits for others. */
export async function readMine(call: Call<'readMine'>): Promise<RouteAnswer<'readMine'>> {
  const lens = await lensOf(call);
  const view = { lens, days: { today: call.today, weekEnd: addDays(call.today, 7) } };
  const totals = await countByGroup(call.tx, view);
  const groups: RouteAnswer<'readMine'>['groups'] = [];
  for (const key of GROUPS) {
    const page = await pageOfTasks(call.tx, filterOf(key), lens, { sort: 'due', limit: SHOWN_OF_GROUP, also: groupCondition(key, view) });
    groups.push({ key, total: totals.get(key) ?? 0, tasks: page.records.map((record) => presentAgain(record, lens)) });
  }
  return { scope: mineOf(call.actor).scope, groups };
}
